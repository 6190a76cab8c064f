"""Units that a list, a bracket or a range says for another number, and both ends of ranges."""

from __future__ import annotations

import pytest

from geo.texts.figures.finding import find_figures
from geo.texts.writing.folding import fold

Found = list[tuple[float, str]]


def find(text: str) -> Found:
    """Return base value and unit of the figures of a text but dates."""
    rows = find_figures(fold(text).text)
    return [
        (round(row.base_value, 4), row.base_unit) for row in rows
        if row.base_unit not in {"year", "month", "day", "ordinal"}
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("绿化率分别提高3、12个百分点", [(0.03, "ratio"), (0.12, "ratio")]),
        ("投资3.2、4.5和6.8亿元", [(3.2e8, "CNY"), (4.5e8, "CNY"), (6.8e8, "CNY")]),
        ("各长5、8、12公里", [(5e3, "m"), (8e3, "m"), (12e3, "m")]),
        ("客流突破4000万和5000万人次", [(4e7, "person"), (5e7, "person")]),
        ("分别为120、230和310套", [(120, "count"), (230, "count"), (310, "count")]),
        ("lines of 5, 8 and 12 km", [(5e3, "m"), (8e3, "m"), (12e3, "m")]),
        ("cut by 10 and 15 per cent", [(0.1, "ratio"), (0.15, "ratio")]),
    ],
)
def test_the_last_of_a_list_says_the_unit_of_those_before(text: str, wanted: Found) -> None:
    assert find(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In 2019, 20 km were laid.", [(2e4, "m")]), ("第3、5公里处", [(5e3, "m")]),
        ("see Routes 5 and 12 km away", [(12e3, "m")]), ("1、3、4号路", []),
            ("建1、3、6纵道，2和5号楼", []),
        ("共12套,5公里", [(12, "count"), (5e3, "m")]),
    ],
)  # fmt: skip
def test_what_is_no_list_of_amounts_is_left(text: str, wanted: Found) -> None:
    assert find(text) == wanted


def test_a_figure_says_the_unit_of_its_parts_in_brackets() -> None:
    watts = [(8.95e9, "W"), (1.35e9, "W")]
    assert find("装机895万千瓦（2025年新增135万）") == watts
    joules = [(96e8 * 3.6e6, "J"), (61e8 * 3.6e6, "J"), (35e8 * 3.6e6, "J")]
    assert find("发电量96亿千瓦时（火电61亿/水电35亿）") == joules
    assert find("装机895万千瓦（略）。另有135万") == [(8.95e9, "W"), (1.35e6, "count")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("总投资(万元):5000。", [(5e7, "CNY")]), ("面积（公顷）：35.2；", [(352e3, "m2")]),
        ("Area (ha): 12", [(12e4, "m2")]), ("Cost (US$ million): 45", [(45e6, "USD")]),
        ("河滨公园(二期) 12。", [(12, "count")]),
    ],
)  # fmt: skip
def test_a_label_says_the_unit_of_its_number_in_brackets(text: str, wanted: Found) -> None:
    assert find(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("15%-20% of homes", [(0.15, "ratio"), (0.2, "ratio")]),
        ("a 3km-5km walk", [(3e3, "m"), (5e3, "m")]),
        ("补助3万元-5万元", [(3e4, "CNY"), (5e4, "CNY")]),
        ("相距30公里—50公里", [(3e4, "m"), (5e4, "m")]),
        ("泊位1500—2000个", [(1500, "count"), (2000, "count")]),
        ("电话8800-1234", []),
    ],
)
def test_both_ends_of_a_range_are_read(text: str, wanted: Found) -> None:
    assert find(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("两者之比为1.68∶1", [(1.68, "ratio")]), ("每校14.3平方公尺∕每生", [(14.3, "m2/person")]),
        ("每生产1吨钢", [(1e3, "kg")]), ("用地12㎡/生", [(12, "m2/person")]),
    ],
)  # fmt: skip
def test_signs_of_print_and_what_is_for_a_pupil(text: str, wanted: Found) -> None:
    assert find(text) == wanted
