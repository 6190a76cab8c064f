"""What a table's heads, cells and rows say of the units of its bare numbers."""

from __future__ import annotations

import pytest

from geo.texts.figures.finding import find_figures
from geo.texts.writing.folding import fold


def find(text: str) -> list[tuple[float, str]]:
    """Return base value and unit of the figures of a text."""
    rows = find_figures(fold(text).text)
    return [(float(f"{row.base_value:.6g}"), row.base_unit) for row in rows]


NOTICE = """挂牌公告 | |||||
编号 | 土地位置 | 面积(㎡) | 容积率 | 建筑限高 | 绿化率(%) | 出让年限(年) | 保证金(万元) | 加价|
A1 | 柳溪镇，北至空地 | 4120 | 容积率 ≤ 1.2 | 建筑限高 ≤ 20 | 绿化率 ≤ 15 | 40 | 60 | 0.3(万元/亩)|
A2 | 东泉镇，西至河道 | 8800 | 1 < 容积率 | 30 | 12 | 50 | 75.5 | 2 (元/平方米) |
"""


def test_a_notice_of_land_has_its_units_in_heads_and_cells() -> None:
    assert find(NOTICE) == [
        (4120, "m2"), (1.2, "ratio"), (20, "m"), (0.15, "ratio"), (40, "year"), (6e5, "CNY"),
        (4.5, "CNY/m2"),
        (8800, "m2"), (1, "ratio"), (30, "m"), (0.12, "ratio"), (50, "year"), (755000, "CNY"),
        (2, "CNY/m2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("序号|指标|单位|数量\n1|总用地|公顷|5.2\n2|造价|万元|840\n",
         [(52000, "m2"), (8.4e6, "CNY")]),
        ("厂名|规模(万吨/日)|单价(元/m2)\n柳溪厂|3|250\n", [(3e7, "kg/day"), (250, "CNY/m2")]),
        ("园名|面积/亩|投资 亿元\n东泉园|30|1.5\n", [(20000, "m2"), (1.5e8, "CNY")]),
        ("Park|Area, ha|Length km\nElm Park|3|1.2\n", [(30000, "m2"), (1200, "m")]),
        ("园名|面积|投资\n |(亩)|(万元)\n东泉园|30|120\n", [(20000, "m2"), (1.2e6, "CNY")]),
        ("项目|内容|备注\n用地面积(亩)|60|\n建筑密度|35|\n", [(40000, "m2"), (0.35, "ratio")]),
        ("Site|Code|Homes\nElm Park|p|30\n", [(30, "count")]),
    ],
)  # fmt: skip
def test_heads_cells_and_rows_say_units(text: str, wanted: list[tuple[float, str]]) -> None:
    assert find(text) == wanted
