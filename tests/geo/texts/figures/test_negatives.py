"""A minus before a share or a degree is read with it; a hyphen of a range or a code is none."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def shares(text: str) -> list[tuple[str, float]]:
    """Return surface and base value of the figures of a text that are shares or degrees."""
    rows = read(text, NOBODY).figures
    return [(row.surface, row.base_value) for row in rows if row.unit not in {"year", "月", "日"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("固定资产投资-9.5%，出口+2.3%。", [("-9.5%", -0.095), ("2.3%", 0.023)]),
        ("CPI-0.1%，财政收入增速为－1.6个百分点。", [("-0.1%", -0.001), ("－1.6个百分点", -0.016)]),
        ("Output fell: −9.5% in 2024.", [("−9.5%", -0.095)]),
        ("最低气温-12℃。", [("-12℃", -12.0)]),
    ],
)  # fmt: skip
def test_a_minus_is_kept(text: str, expected: list[tuple[str, float]]) -> None:
    found = [row for row in shares(text) if row[0][-1] in "%点℃"]
    assert [surface for surface, _ in found] == [surface for surface, _ in expected]
    assert [value for _, value in found] == pytest.approx([value for _, value in expected])


@pytest.mark.parametrize("text", ["增长2-3%。", "增长10%-15%。", "- 5% of homes", "The 2–3% rise"])
def test_a_range_or_an_item_of_a_list_has_none(text: str) -> None:
    assert min(value for _, value in shares(text)) > 0
