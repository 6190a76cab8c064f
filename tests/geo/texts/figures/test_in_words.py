"""What counts nothing: numbers of lists, votes, angles, versions, plots of land; and products."""

from __future__ import annotations

import pytest

from geo.texts.figures.finding import find_figures
from geo.texts.writing.folding import fold


def find(text: str) -> list[tuple[float, str]]:
    """Return base value and unit of the figures of a text without its ordinals and years."""
    return [
        (round(row.base_value, 6), row.base_unit)
        for row in find_figures(fold(text).text)
        if row.base_unit not in {"ordinal", "year"}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Works:\n    1.  **Roads** are mended", "工程:\n    3.  修路", "Works:\n- 2) mend the road",
        "* 1. Mend the road", "> 3. Mend the road", "**4.** Mend it", "**4. Mend the road**",
        "## 5. Mend the road", "\t6. Mend the road", "Works:\n  - 7.  Mend the road",
        "工程:\n  - 3、修路", "- (3)修路", "a\n  12 ) mend it", "• 3. Mend it",
        "by a 6-2 vote", "The board voted 5-4 to go on", "in a 4–3 decision",
        "without 90 degree turns", "a 45-degree bend", "it turns by 360 degrees",
        "Clean Rivers 2.0 Scheme", "Metro Route-3, 5, 6A and 8 Metro works",
        "文山段2 小段8 地號", "青年住宅3 區(甲基地)", "一座座大桥", "六張犁", "含“一事一议”修路",
        "a one off grant", "one step closer",
    ],
)  # fmt: skip
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Works:\n    2.  3 new bridges", [(3, "count")]),
        ("- 12 homes", [(12, "count")]), ("Cost:\n  2.5 km", [(2500, "m")]),
        ("voted to fund 12 homes", [(12, "count")]), ("an average of 2.0 homes", [(2, "count")]),
        ("12 degree programmes", [(12, "count")]),
        ("2×34万千瓦热电", [(6.8e8, "W")]), ("2 x 35 MW units", [(7e7, "W")]),
        ("3×400吨/日", [(1.2e6, "kg/day")]), ("2*300t/d", [(6e5, "kg/day")]),
        ("3×40米", [(3, "count"), (40, "m")]),
        ("改造管网2.2万延长米", [(22000, "m")]), ("12台风电机组", [(12, "count")]),
        ("全长204 .33公里", [(204330, "m")]), ("共1 萬2 千餘戶", [(12000, "count")]),
        ("约3 万 5 千人", [(35000, "person")]), ("川渝两省市", [(2, "count")]),
        ("年均气温2.1摄氏度", [(2.1, "degC")]),
    ],
)  # fmt: skip
def test_what_counts_has_its_value(text: str, wanted: list[tuple[float, str]]) -> None:
    assert find(text) == wanted
