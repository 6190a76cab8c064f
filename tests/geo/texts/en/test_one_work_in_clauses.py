"""What English says of one work in several clauses, and what it says with the trade's words."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and due of the statements of a text of March 2026."""
    found = read(text, NOBODY, year=2026, month=3).statements
    return [(row.status, row.due) for row in found]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The frame of Corran Library is up, and readers should be back in it by March 2027.",
         "2027-03"),
        ("Half of the Elmsby sea wall is done and the remainder is due by August 2027.",
         "2027-08"),
        ("Crews are relining the Corbet Tunnel, which should reopen to trains in 2027.", "2027"),
        ("The Dunmere pool is being tiled; swimmers will be back in June 2027.", "2027-06"),
        ("Corran depot: the roof is on; completion is expected in April 2027.", "2027-04"),
        ("Corran School is taking shape, a shell of brick, and pupils are to move in by May 2027.",
         "2027-05"),
        ("Work on the Corran greenway had begun in January and was due to finish in May.",
         "2026-05"),
        ("The Corran Library is 40 per cent complete and is due to open by May 2027.", "2027-05"),
        ("The Corran Road widening has been under way since June and will be finished by May 2027.",
         "2027-05"),
        ("Crews are still working on the north of Corran Road and expect to finish by May 2027.",
         "2027-05"),
        ("The paving of Corran Square is not finished, and crews will be there until June 2026.",
         "2026-06"),
    ],
)  # fmt: skip
def test_what_goes_on_and_its_end_are_one_statement(text: str, due: str) -> None:
    assert told(text) == [("under_construction", due)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The contract for the Tarvin dam has been let, and the sod will be turned in April.",
         "2026-04"),
        ("The contract for the Tarvin dam had been awarded, and it would be ready by December.",
         "2026-12"),
        ("Bids for the Elmsby market opened on Monday; work is to begin in May.", "2026-05"),
        ("Tenders for the Elmsby market went out on Tuesday; I hope to see diggers by July.",
         "2026-07"),
        ("Excavators move in at Kelmarsh quay next month.", "2026-04"),
        ("Groundbreaking for the Balagan port, on the north shore, is set for June.", "2026-06"),
        ("Piling for the Denholm tower was to begin soon.", None),
        ("Tenders for the Elmsby depot go out in July.", "2026-07"),
        ("Elmsby depot: tenders for works went out last week.", None),
        ("Tenders for the Elmsby weir closed on 7 March.", None),
        ("Corran campus received planning permission in February, and piling was to start shortly.",
         None),
    ],
)  # fmt: skip
def test_what_is_let_or_about_to_begin_is_starting_when_it_is_said_to(
    text: str, due: str | None
) -> None:
    assert told(text) == [("starting", due)]


@pytest.mark.parametrize(
    "text",
    [
        "The Elmsby bypass remains at public inquiry stage.",
        "Corran's second bridge is nothing but a line on a map.",
        "The Corran bridge is still only a surveyor's sketch.",
        "The Corran bridge is still being costed.",
        "There isn't a cent for the Kirkholm ring road.",
        "The Tarsey market was without a budget and no date could be given.",
        "The Tarsey market is drawn and consented, but there isn't a dollar for it.",
        "The Clifton levee remains on the long-term capital plan.",
        "Elm to Oak railway reopening: a feasibility study is complete.",
    ],
)
def test_what_lies_on_paper_or_has_no_money_is_planned(text: str) -> None:
    assert told(text) == [("planned", None)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Hollins clinic has treated patients since 3 January.", "operating"),
        ("The Wexley footbridge was now used by 900 pupils a day.", "operating"),
        ("The Hollins line had been opened in June.", "operating"),
        ("The Arnside rink has been rebuilt and awaits handover.", "completed"),
        ("The Harrow viaduct had been completed in June.", "completed"),
        ("Officers no longer propose to build the Harrow cable car.", "unknown"),
    ],
)
def test_users_checks_and_minutes_tell_how_far_a_work_has_come(text: str, status: str) -> None:
    assert told(text) == [(status, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Elm School was opened in 2019, and a second school will be built in 2028.",
         [("operating", None), ("planned", "2028")]),
        ("The Elm depot is finished, and the Oak depot will be finished in 2027.",
         [("completed", None), ("planned", "2027")]),
        ("The Tarvin Bridge is under construction. A ferry will run until 2027.",
         [("under_construction", None), ("planned", "2027")]),
        ("The Harrow line had been completed in June, and the Elm line was being built.",
         [("completed", None), ("under_construction", None)]),
    ],
)  # fmt: skip
def test_two_works_in_a_sentence_are_two_statements(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert told(text) == expected


def test_what_begins_with_an_end_of_a_later_year_is_planned_for_then() -> None:
    text = "Work on the Elmsby quay will begin in September, with completion set for May 2027."
    assert told(text) == [("planned", "2027-05")]


def test_a_start_and_the_service_of_a_later_year_are_two() -> None:
    text = (
        "Works for the Elmsby station will begin in May 2026,"
        " with passenger service projected to commence in 2030."
    )
    assert told(text) == [("starting", "2026-05"), ("planned", "2030")]
