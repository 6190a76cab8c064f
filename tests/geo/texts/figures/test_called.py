"""Numbers that call things and count nothing: trains, stages, items, classes, houses, counters."""

from __future__ import annotations

import pytest

from geo.texts.figures.finding import find_figures
from geo.texts.writing.folding import fold


def find(text: str) -> list[tuple[float, str]]:
    """Return base value and unit of the figures of a text without its ordinals and years."""
    return [
        (row.base_value, row.base_unit)
        for row in find_figures(fold(text).text)
        if row.base_unit not in {"ordinal", "year"}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "打造“378”工程", "構建「246」生活圈", "县九届人大四次会议", "政协五届三次全会",
        "乘坐G7781次列车",
        "整治河道。2、加强巡查", "二类居住用地", "柳溪路7栋B座五层", "5幢2单元", "浇筑二层的梁板",
        "清河大厦3层会议室", "邮箱：*88.com", "七家村村委会", "九户滩", "三家子镇", "党委四套班子",
        "三位一体的体系",
        "打通最后一公里", "签约亿元以上项目", "推进3期工程", "评论(12)", "阅读 0 发表于: 2020",
        "提要：\n      4. 排水\n      ( 2 )截至年底", "概述........12\n规划......15",
        "第一章 总则 3\n第二章 范围 5\n", "Asks:\n(1) of the works\n(2) whether they open",
        "as paragraph 3.9. says", "Highways 101, 103, 104 and the bridge", "lots 4, 5 and 6 sold",
        "Comments (12)", "It meets condition 4.",
        "The weir leaks.[^4]", "as told[^4][^15].", "### 3.2 Changes to the quay",
        "Bus 41B turns here", "The 41 bus turns here", "It closes from 5 to 9 January at night.",
        "It closes 5-9 January at night.", "Tram 6 mainly serves the quay", "at Elm Avenue 4.",
        "Section 12XA(3) says so", "under clause 14(1)(b) of it",
        "出台“富民18条”", "“惠企九条”落地", "二次供水设施改造", "建成垃圾二次转运站",
        "打造百亿级园区", "建设万吨级码头", "引进亿元级项目",
    ],
)  # fmt: skip
def test_what_calls_things_is_no_figure(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("召开4次会议", [(4, "count")]), ("共分三类用地", [(3, "count")]),
        ("三家村镇银行", [(3, "count")]),
        ("三家村办企业", [(3, "count")]), ("12层框架结构", [(12, "count")]),
        ("建3栋楼", [(3, "count")]),
        ("超过亿元以上的项目", [(1e8, "CNY")]), ("工程分三期建设", [(3, "count")]),
        ("举办培训班3期", [(3, "count")]), ("推进十三大重点工程", [(13, "count")]),
        ("10万吨级码头", [(1e8, "kg")]), ("共二次。", [(2, "count")]),
        ("修订38条", [(38, "count")]),
        ("The town has the 41 bus stops", [(41, "count")]),
        ("the line serves 41 towns", [(41, "count")]),
        ("routes 7, 9 and 12 homes", [(12, "count")]), ("12 comments", [(12, "count")]),
    ],
)  # fmt: skip
def test_what_counts_is_one(text: str, wanted: list[tuple[float, str]]) -> None:
    assert find(text) == wanted


def test_the_number_of_an_item_is_no_part_of_the_year_behind_it() -> None:
    rows = find_figures(fold("目录\n1.2023年回顾\n2.2024年安排\n").text)
    assert [(row.value, row.unit) for row in rows] == [(2023, "年"), (2024, "年")]
