"""What English says of one work with an aside, part by part, or of what is finished and its use."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and year of the due date of the statements of a text of March 2026."""
    found = read(text, NOBODY, year=2026, month=3).statements
    return [(row.status, row.due and row.due[:4]) for row in found]


@pytest.mark.parametrize(
    "text",
    [
        "Work on the Elmsby pier began in May and is expected to be completed by June 2027.",
        "The rebuilding of Harlow Hall began in June and is scheduled to be finished by 2027.",
        "60 per cent of the work on the Elm bridge was over and that it would open by June 2027.",
        (
            "Harlow Pool has been under construction since 2024; a revised opening date of May 2027"
            " has been agreed."
        ),
        (
            "Corran Square has been under construction since May 2025; the builder has set a new"
            " completion date of 3 June 2027."
        ),
        (
            "The Harlow arena is taking shape and residents have been promised that it will open in"
            " 2027."
        ),
        "Widening of Corran Road continues: the north is done and the rest is due by June 2027.",
        (
            "Dualling of the Harlow bypass continues: the section south of Elm Road is open, and"
            " the rest is to be finished by 2027."
        ),
    ],
)
def test_what_goes_on_is_due_when_its_sentence_says_that_it_ends(text: str) -> None:
    assert told(text) == [("under_construction", "2027")]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Construction of the Harlow school will begin in April and it should open by 2028.",
         "2028"),
        ("A contractor has been appointed for the Harlow clinic and will be on site in May.",
         "2026"),
        ("The contract for Harlow Bridge was signed in February and work will start in May.",
         "2026"),
        ("On the Corran metro extension, the tunnel contract was signed in January.", None),
        (("Along the Harlow tramway, which will connect the port with the old town, the track"
         " contract was let in January."), None),
        ("The tender for the Elmsby bridge repair closes on May 29.", None),
    ],
)  # fmt: skip
def test_what_is_let_starts_when_it_is_said_to_and_is_due_when_it_ends(
    text: str, due: str | None
) -> None:
    assert told(text) == [("starting", due)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Corran flyover, built at a cost of Rs. 300 crore, has been in use since 2023.",
         ("operating", None)),
        ("The Corran water scheme now supplies 90 million litres a day to the town.",
         ("operating", None)),
        ("The Corran plant was substantially completed on January 30.", ("completed", None)),
        ("The Harlow flats are complete, although nobody has moved in.", ("completed", None)),
        ("The Elmsby clinic is complete and will open in June.", ("completed", "2026")),
        ("The Corran footbridge, closed since the flood in 2024, will reopen on 1 June.",
         ("planned", "2026")),
        ("The Harlow pool, built in 1970, will be replaced in 2028.", ("planned", "2028")),
        ("The Harlow line, which will run to Elm, will open in 2029.", ("planned", "2029")),
        ("Corran library: designed, but funding has yet to be found.", ("planned", None)),
        ("The council has sought £4 million for a new bridge at Elmsby.", ("planned", None)),
        ("The Corran bypass remains with the planning board.", ("planned", None)),
        ("The Harlow cycleway is out to consultation until 14 May.", ("planned", None)),
        ("The hotel planned at Harlow quay, which has been abandoned.", ("unknown", None)),
        ("The Corran cable car, on hold since 2021, will not be built.", ("unknown", None)),
        ("The Harlow stadium will not now go ahead.", ("unknown", None)),
    ],
)  # fmt: skip
def test_an_aside_leaves_how_far_a_work_is_to_its_sentence(
    text: str, expected: tuple[str, str | None]
) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harlow road was finished in 2023 and will be widened in 2028.",
         [("completed", None), ("planned", "2028")]),
        ("The Elm flats were finished in May, and tenants will move in next month.",
         [("completed", None), ("starting", "2026")]),
        ("The Elm depot was completed in 2024 and the Oak depot will be opened in 2027.",
         [("completed", None), ("planned", "2027")]),
        ("The Elm bridge is finished, but no decision has been made on the Oak bridge.",
         [("completed", None), ("unknown", None)]),
        ("The Elm market is open, and the contract for the third stage has been awarded.",
         [("operating", None), ("starting", None)]),
        ("Work on the Harlow ring continues: the Elm bridge is finished.",
         [("under_construction", None), ("completed", None)]),
        ("The council has sought to reassure residents about Harlow Bridge.", []),
    ],
)  # fmt: skip
def test_another_work_or_what_is_yet_to_come_of_it_is_told_apart(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert told(text) == expected
