"""Numbers that lay out a concept are told from amounts; what is counted stays counted."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from geo.texts.figures.finding import find_figures
from geo.texts.values.structures import find_structures
from geo.texts.writing.folding import fold


class Figure(NamedTuple):
    id: str
    surface: str
    base_unit: str
    document: str | None
    start: int
    end: int


def structures(text: str) -> tuple[list[str], list[str]]:
    """Return the figures of `text` that lay out a concept, and the others."""
    rows = [
        Figure(f"f{at}", text[row.start : row.end], row.base_unit, None, row.start, row.end)
        for at, row in enumerate(find_figures(fold(text).text))
    ]
    found = find_structures(reversed(rows))
    return (
        [row.surface for row in rows if row.id in found],
        [row.surface for row in rows if row.id not in found],
    )


@pytest.mark.parametrize(
    ("text", "parts", "amounts"),
    [
        ("一核、两翼、三带，新建5个公园", ["一核", "两翼", "三带"], ["5个"]),
        ("一核、兩翼、兩融合。", ["一核", "兩翼", "兩融合"], []),
        ("两区双双入选，投资2亿元", ["双双"], ["2亿元"]),
        ("位列百强县，另有三家企业", ["百强"], ["三家"]),
        ("一南一北两座车站", ["一南", "一北"], ["两座"]),
        ("建成两片林地、三条步道", [], ["两片", "三条"]),
        (
            "one core, two wings and three areas; 12 parks",
            ["one core", "two wings", "three areas"],
            ["12 parks"],
        ),
        ("one axis and two belts", ["one axis", "two belts"], []),
        ("the hospital has two wings and three areas", [], ["two wings", "three areas"]),
        ("two hubs and three zones", [], ["two hubs", "three zones"]),
    ],
)
def test_parts_of_a_concept_are_no_amounts(text: str, parts: list[str], amounts: list[str]) -> None:
    assert structures(text) == (parts, amounts)


def test_a_list_does_not_go_on_in_another_document_nor_far_away() -> None:
    core = Figure("a", "one core", "count", None, 0, 8)
    beside = Figure("b", "two wings", "count", None, 10, 19)
    assert find_structures([core, beside]) == {"a", "b"}
    assert find_structures([core, beside._replace(document="other")]) == frozenset()
    assert find_structures([core, beside._replace(start=90, end=99)]) == frozenset()
