"""How far works have come in the words of councils, newspapers and tables of English."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and due of the statements of a text of April 2026."""
    found = read(text, NOBODY, year=2026, month=4).statements
    return [(row.status, row.due) for row in found]


@pytest.mark.parametrize(
    "words",
    [
        "is on hold", "has been put on hold", "is paused until funding is found", "was deferred",
        "was postponed indefinitely", "has been shelved for now", "has been mothballed",
        "has been put on the back burner", "is in limbo", "has stalled", "has been suspended",
        "is parked for the moment", "has been kicked down the road", "was put on ice",
        "is still not funded", "has been cleared by the panel", "is in the design stage",
        "is in the pipeline", "is on the cards", "is a study", "is fully funded",
        "has cleared its last hurdle", "has all its consents", "has slipped again",
        "is fully funded but has no start date", "is under appeal", "is awaiting funding",
    ],
)  # fmt: skip
def test_what_rests_waits_or_is_but_approved_is_planned(words: str) -> None:
    assert told(f"The Mallow Bridge {words}.") == [("planned", None)]


@pytest.mark.parametrize(
    "words",
    [
        "was cancelled in March", "has been abandoned", "was withdrawn from the programme",
        "has bitten the dust", "will not be built", "is not going to happen", "was thrown out",
        "was voted down", "was turned down by the minister", "has been ditched",
        "remains closed pending repairs", "is shut", "has been closed since 2024",
        "remains a dream", "will never be finished, say its critics, because it was declined",
    ],
)  # fmt: skip
def test_what_is_given_up_closed_or_undecided_is_not_known(words: str) -> None:
    assert {status for status, _ in told(f"The Mallow Bridge {words}.")} == {"unknown"}


@pytest.mark.parametrize(
    "text",
    [
        "They're rebuilding the Mallow Bridge.", "We're still widening Mallow Road.",
        "I'm told they're pouring concrete at the Mallow Bridge.",
        "We've broken ground on the Mallow Bridge.", "The Mallow Bridge has topped out.",
        "The Mallow Bridge is behind hoardings.", "Foundations are in at the Mallow Bridge.",
        "Shovels are in the ground at the Mallow Bridge.", "Crews have started laying Mallow Road.",
        "Mallow Road: resurfacing works in progress.", "Work on the Mallow Bridge has resumed.",
    ],
)  # fmt: skip
def test_people_say_in_many_ways_that_a_work_goes_on(text: str) -> None:
    assert told(text) == [("under_construction", None)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Work on the Mallow Bridge is to start shortly.", "starting"),
        ("Work on the Mallow Bridge is about to begin.", "starting"),
        ("Mallow Bridge: tenders close on Friday.", "starting"),
        ("The Mallow Bridge is out to bid.", "starting"),
        ("The Mallow Bridge will go to tender.", "planned"),
        ("Buses will start running to Mallow Station.", "planned"),
        ("We've finished the Mallow Bridge.", "completed"),
        ("The Mallow Bridge is substantially complete.", "completed"),
        ("Works on the Mallow Bridge closed out in March.", "completed"),
        ("The last stretch of Mallow Road was sealed in March.", "completed"),
        ("People have been using the Mallow Bridge since March.", "operating"),
        ("The Mallow Bridge is in daily use.", "operating"),
        ("The Mallow Bridge went back into service two weeks ago.", "operating"),
        ("Once we've finished the Mallow Bridge, we rest.", None),
        ("The Mallow Bridge is not going to open soon.", "planned"),
    ],
)
def test_what_is_out_to_tender_starts_and_what_is_used_operates(
    text: str, status: str | None
) -> None:
    assert [row[0] for row in told(text)] == [status] * (status is not None)
