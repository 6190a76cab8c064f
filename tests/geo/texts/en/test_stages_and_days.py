"""Headings of English that are but a stage or a year, and lines that are but a day."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and due of the statements of a text of March 2025."""
    rows = read(text, NOBODY, year=2025, month=3).statements
    return [(row.status, row.due) for row in rows]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("Phase 1 – 2025 to 2026", "Phase 2 – 2030"),
        ("2025/26", "2029/30"),
        ("2025-2026", "2030"),
    ],
)
def test_a_stage_or_a_year_dates_the_tasks_below_it(first: str, last: str) -> None:
    text = (
        f"The Mill Library of Ashby\n\n{first}\n"
        f"- Replace the roof of Mill Library\n- Resurface Colne Road\n\n{last}\n"
        "- Widen Mill Bridge\n"
    )
    assert told(text) == [("planned", "2026")] * 2 + [("planned", "2030")]


@pytest.mark.parametrize("day", ["15/11/2025", "2025-11-15", "15.11.2025"])
def test_a_line_that_is_but_a_day_promises_nothing(day: str) -> None:
    text = f"Latest news of the Mill Road scheme\n\n{day}\n\nPeople met at Mill Station."
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The upgrade of the Mill Plant is done in stages.",
        "Cleaning of the Mill Bridge is done every spring.",
    ],
)
def test_how_a_thing_is_done_says_not_that_it_is(text: str) -> None:
    assert told(text) == []
