"""Units as engineers, scans and copied pages write them: m3/d, t/a, m'/d, m 2, ft.2."""

from __future__ import annotations

import pytest

from geo.texts.figures.finding import find_figures
from geo.texts.writing.folding import fold


def find(text: str) -> list[tuple[float, str]]:
    """Return base value and unit of the figures of a text."""
    return [(round(row.base_value, 3), row.base_unit) for row in find_figures(fold(text).text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("柳溪水厂规模6000m³/d。", [(6000, "m3/day")]), ("产能5万t/a", [(5e7, "kg/year")]),
        ("清河厂扩至20万吨/d", [(2e8, "kg/day")]), ("The works treat 20 m3/d.", [(20, "m3/day")]),
        ("现状规模7000m'/d", [(7000, "m3/day")]), ("远期3.5万m*/日", [(35000, "m3/day")]),
        ("占地1200 m 2，蓄水300 m 3。", [(1200, "m2"), (300, "m3")]),
        ("a hall of 1,000 ft.2", [(92.903, "m2")]), ("a 4.5-megalitre tank", [(4500, "m3")]),
        ("a 12 MLD plant", [(12000, "m3/day")]),
        ("two towers, 5 homes each a box", [(2, "count"), (5, "count")]),
        ("路宽3 m 2层楼", [(3, "m"), (2, "count")]),
    ],
)  # fmt: skip
def test_units_of_engineers_are_read(text: str, wanted: list[tuple[float, str]]) -> None:
    assert find(text) == wanted
