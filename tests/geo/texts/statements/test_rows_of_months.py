"""Rows that end with a month, in a text of which but the year is known: … – November 2025."""

from __future__ import annotations

from tests.geo.texts.statements.test_told import told


def test_a_month_late_in_the_year_above_a_later_row_is_ahead() -> None:
    text = "Ashby Line\n\nAshby to Mill Park – {}\n\nMill Park to Colne Park – May 2026\n"
    assert told(text.format("November 2025"), None) == [
        ("planned", "2025-11"),
        ("planned", "2026-05"),
    ]
    assert told(text.format("February 2025"), None) == [("planned", "2026-05")]


def test_a_month_alone_stays_open() -> None:
    assert told("Ashby Line\n\nAshby to Mill Park – November 2025\n\n", None) == []


def test_where_the_month_of_the_text_is_known_it_tells() -> None:
    text = "Ashby Line\n\nAshby to Mill Park – July 2025\n\nMill Park to Colne Park – May 2026\n"
    assert told(text, 9) == [("planned", "2026-05")]
