"""What was once meant has not come true; what failed is made again; what has served is in use."""

from __future__ import annotations

import pytest

from tests.geo.texts.statements.test_told import told


@pytest.mark.parametrize(
    "text",
    [
        "Work on the Mill Bridge was to start in 2024.",
        "Work on the Mill Bridge was supposed to begin in 2024.",
        "Building of the Mill Bridge was originally due to commence in March 2024.",
        "The Mill Bridge was to open in 2024.",
        "The Mill Bridge contract was laid over.",
    ],
)
def test_what_was_once_meant_has_not_begun(text: str) -> None:
    assert [status for status, _ in told(text)] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "The Mill Street car park has been trading since November.",
        "The Mill Stadium has been hosting matches since May.",
        "The Mill Hospital has been admitting patients since May.",
        "The Mill Pumping Station has been pumping since May.",
    ],
)
def test_what_has_served_since_a_time_is_in_use(text: str) -> None:
    assert [status for status, _ in told(text)] == ["operating"]


@pytest.mark.parametrize(
    ("cell", "status", "due"),
    [
        ("Bids rejected, to be rebid next year", "planned", "2026"),
        ("Tender failed, retendering in May 2026", "planned", "2026-05"),
        ("Bids rejected", "unknown", None),
        ("Paving under way, open to traffic by October 15", "under_construction", "2025-10"),
        ("Fit-out well under way", "under_construction", None),
        ("Open", "operating", None),
    ],
)
def test_a_cell_says_what_comes_of_it(cell: str, status: str, due: str | None) -> None:
    table = f"Project\tArea\tStatus\nMill Road\tEast\t{cell}\n"
    assert told(table) == [(status, due)]


def test_tenders_that_are_out_and_what_was_handed_to_its_users() -> None:
    assert told("Tenders are out for the Mill Road.") == [("starting", None)]
    text = "The Mill Market was handed to the traders on 15 May."
    assert told(text) == [("completed", None)]
