"""A draft has what is under way, and the end that its sentence promises, in one row."""

from __future__ import annotations

import pytest

from geo.drafting.joining import join_clauses
from geo.texts.reader import read
from tests.geo.texts.statements.test_told import NOBODY

UNDERWAY = "under_construction"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("北山隧道正在掘进，2027年通车。", [(UNDERWAY, "2027", "promise")]),
        (
            "北山隧道正在掘进，东湖大桥2027年通车。",
            [(UNDERWAY, None, "report"), ("planned", "2027", "promise")],
        ),
        (
            "Crews are lining the Mill Street sewer; they should be out by June 2026.",
            [(UNDERWAY, "2026-06", "promise")],
        ),
        (
            "东湖大桥原定6月开工，因手续没有办完，至今未进场，力争2026年3月开工。",
            [("planned", "2026-03", "promise")],
        ),
        (
            "Upgrading of the Mill Bridge is under way, with completion expected in March 2027.",
            [(UNDERWAY, "2027-03", "promise")],
        ),
        (
            "北山隧道2026年贯通，2027年通车。",
            [("planned", "2026", "promise"), ("planned", "2027", "promise")],
        ),
        (
            "北山隧道正在掘进，其余路段2027年通车。",
            [(UNDERWAY, None, "report"), ("planned", "2027", "promise")],
        ),
        (
            "新站房仍在施工，今年底完工，明年第三季度启用。",
            [(UNDERWAY, "2026-09", "promise"), ("planned", "2025-12", "promise")],
        ),
        (
            "东湖大桥已经建成，2026年通车。",
            [("completed", "2026", "report"), ("planned", "2026", "promise")],
        ),
    ],
)
def test_a_draft_has_a_work_and_its_end_in_one_row(
    text: str, wanted: list[tuple[str, str | None, str]]
) -> None:
    rows = join_clauses(text, read(text, NOBODY, year=2025, month=9)).statements
    assert [(row.status, row.due, row.kind) for row in rows] == wanted
    assert all(row.surface == text[row.start : row.end] for row in rows)
