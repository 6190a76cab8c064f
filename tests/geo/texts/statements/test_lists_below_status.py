"""Lists below a numbered status count again; budgets promise; a work does what it will, begun."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and due of the statements of a text."""
    return [(row.status, row.due) for row in read(text, NOBODY).statements]


TWO_LISTS = (
    "社會住宅\n2025年3月2日\n\n"
    "1. 興建中\n1. 松林社會住宅（300 戶），預計2027年完工。\n"
    "2. 柏樹社會住宅（210 戶），預計2028年完工。\n"
    "2. 規劃設計中\n1. 舊樹國小校地改建社會住宅（約120 戶）\n2. 楓橋社會住宅（約90 戶）\n"
    "3. 河口營區改建社會住宅（約40 戶）\n"
)


def test_a_list_that_counts_again_below_a_numbered_status_is_as_far_as_that() -> None:
    rows = told(TWO_LISTS)
    assert rows[:2] == [("under_construction", "2027"), ("under_construction", "2028")]
    assert {row[0] for row in rows[2:]} == {"planned"}
    assert len(rows) == 5


def test_a_numbered_line_that_counts_on_ends_what_stands_below_a_status() -> None:
    text = (
        "通報\n2025年3月2日\n\n1. 興建中\n1. 松林大橋，預計2027年完工。\n"
        "2. 規劃設計中\n1. 柏樹大橋，預計2028年完工。\n"
    )
    assert told(text) == [("under_construction", "2027"), ("planned", "2028")]


@pytest.mark.parametrize(
    "lead",
    ["Ward 4 2026–27 Budget Highlights include:", "Budget highlights:", "The budget includes:"],
)
def test_what_a_budget_has_in_it_is_promised_and_its_year_is_no_due(lead: str) -> None:
    items = "• Mill Road Upgrade, Ashton $680,000\n• Harbour Bridge Renewal $1,200,000\n"
    text = f"News\nCouncil handed down its budget on 24 June 2026.\n\n{lead}\n{items}"
    assert told(text)[-2:] == [("planned", None)] * 2


def test_highlights_of_a_year_are_a_look_back() -> None:
    text = "News\n24 June 2026\n\nHighlights of the year 2025:\n• Mill Road Bridge was completed\n"
    assert told(text) == [("completed", None)]


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        (
            "The $9 million scheme began in May 2025 and will replace the Mill Bridge.",
            [("under_construction", None)],
        ),
        (
            "The $9 million scheme began in May 2025 and will widen the Mill Bridge by 2028.",
            [("under_construction", "2028")],
        ),
        ("First piles of the replacement of the Mill Bridge were driven yesterday.",
         [("under_construction", None)]),
        ("The first rails of the reopening of the Mill Line were laid yesterday.",
         [("under_construction", None)]),
        ("The reopening of the Mill Line was celebrated yesterday.", [("operating", None)]),
        ("We will be starting works to restore the Mill Bridge.", [("starting", None)]),
        ("The city will soon be starting work on a new Mill Bridge.", [("starting", None)]),
    ],
)  # fmt: skip
def test_what_a_work_does_that_has_begun_goes_on(
    said: str, rows: list[tuple[str, str | None]]
) -> None:
    assert told(f"Town report\n6 September 2026\n\n{said}\n") == rows
