"""Ends of ways: with brackets beside them, behind the way itself, and before what is done."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("甘肃省永登（柳家磨）至石板墩、", ["甘肃省", "永登", "柳家磨", "石板墩"]),
        ("建设白疙瘩（甘蒙界）至明水（甘新界）等高速公路", ["白疙瘩", "明水"]),
        ("建设塔城至额济纳等二级公路", ["塔城", "额济纳"]),
        ("疏港公路南塘至乐成段开工", ["疏港公路", "南塘", "乐成"]),
        ("110国道沙梁至石湾段改建", ["110国道", "沙梁", "石湾"]),
        ("虹三线淡溪至石帆段贯通", ["虹三线", "淡溪", "石帆"]),
        ("地铁1号线云海大道至龙石路段贯通", ["地铁1号线", "云海大道", "龙石路"]),
        ("续建泉南线永溪互通至汤城枢纽", ["泉南线", "永溪互通", "汤城枢纽"]),
        ("云海大道东延至沙梁段开工", ["云海大道东延", "沙梁"]),
        ("绕行东环路汾河大桥", ["东环路", "汾河大桥"]),
        ("由甲方（买方）至乙方（卖方）支付", []),
    ],
)
def test_ends_of_ways_are_places(text: str, names: list[str], gazetteer: Gazetteer) -> None:
    areas, others = read_names(f"今年，{text}。", gazetteer)
    assert sorted({*areas, *others}) == sorted(names)
