"""English openings, rows of a stage and its date, and lines that say what money is for."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and due of the statements of a text of May 2026."""
    rows = read(text, NOBODY, year=2026, month=5).statements
    return [(row.status, row.due) for row in rows]


@pytest.mark.parametrize(
    "said",
    [
        "Residents celebrated the opening of Riverside Park playground last week.",
        "The Minister officiated at the opening of Seaford Bridge.",
        "The Premier attended the official opening of Mill Library.",
        "The Town welcomed the reopening of Carter Road Bridge.",
    ],
)
def test_who_was_at_an_opening_tells_that_it_is_open(said: str) -> None:
    assert told(said) == [("operating", None)]


@pytest.mark.parametrize(
    "said",
    [
        "Members toured the site ahead of the opening of Mill Library.",
        "The town is excited about the opening of Seaford Bridge.",
        "Council is preparing for the opening of Hobbs Point Pier.",
        "Residents are looking forward to the opening of Riverside Pool.",
    ],
)
def test_what_awaits_an_opening_tells_that_it_is_to_come(said: str) -> None:
    assert told(said) == [("planned", None)]


@pytest.mark.parametrize(
    "said",
    [
        "The town celebrates the opening of Seaford Bridge in June 2027.",
        "The Mayor will speak at the opening of Seaford Bridge in June 2027.",
        "The opening of Seaford Bridge will be celebrated in June 2027.",
    ],
)
def test_an_opening_to_come_has_not_been(said: str) -> None:
    assert told(said) == [("planned", "2027-06")]


@pytest.mark.parametrize(
    ("row", "status", "due"),
    [
        ("Construction start: Q3 2026", "starting", "2026-09"),
        ("Expected start: Q3 2026", "starting", "2026-09"),
        ("Planned construction start: early 2027", "planned", "2027"),
        ("Commencement: early 2027", "planned", "2027"),
        ("Bridge opens: summer 2027", "planned", "2027"),
        ("Expected completion: Q1 2028", "planned", "2028-03"),
        ("Opening – late 2028", "planned", "2028"),
        ("Stage 2 – mid 2027", "planned", "2027"),
    ],
)
def test_a_row_of_a_stage_and_its_date_is_stated_once(row: str, status: str, due: str) -> None:
    assert told(f"Mill Bridge replacement\n{row}\n") == [(status, due)]


def test_lines_that_say_what_money_is_for_are_planned() -> None:
    lines = (
        "- $14.5m for the replacement of Mill Bridge\n"
        "- £3m for the extension of the Harbour Trail\n"
        "- $30 million for the upgrade of Riverside College\n"
    )
    assert told(f"Town news\n\n{lines}") == [("planned", None)] * 3


def test_what_a_council_is_planning_is_planned() -> None:
    assert told("Council is planning a new library in Carter Road.") == [("planned", None)]
