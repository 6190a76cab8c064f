"""Names of land, fields of oil and ore, units of renewal, grids of streets, and regions."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("长江三角洲、珠江三角洲与黄河三角洲", ["长江三角洲", "珠江三角洲", "黄河三角洲"]),
        ("探明云澜煤田、白石油田和青禾铁矿", ["云澜煤田", "白石油田", "青禾铁矿"]),
        ("编制云澜更新单元、衡青更新单元规划", ["云澜更新单元", "衡青更新单元"]),
        ("白石分洪区、荒冲蓄洪区退水", ["白石分洪区", "荒冲蓄洪区"]),
        ("打通纬一路、经七路、纬十路", ["纬一路", "经七路", "纬十路"]),
        ("云澜生态发展区、西南沿江发展区", ["云澜生态发展区", "西南沿江发展区"]),
        ("对接首都经济圈，位于黄淮海平原", ["首都经济圈", "黄淮海平原"]),
        ("雙北居民", ["雙北"]),
        ("第一路、一路开通，优先发展区、矿产能源发展区", []),
        ("去年下半年长岗路封闭", ["长岗路"]),
        ("不过东湖和云澜路都好", ["东湖", "云澜路"]),
        ("指导青禾电厂建设，他指云澜大桥完工", ["青禾电厂", "云澜大桥"]),
        ("安庆中心都市区", ["安庆中心都市区"]),
    ],
)
def test_names_of_land_and_streets(text: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert read_names(f"今年，{text}。", gazetteer) == ([], names)


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("建设安庆区域性物流枢纽", "安庆"),
        ("云南县域高速公路", "云南"),
        ("建设安庆三大片区", "安庆"),
        ("新竹市與台中緊急海淡機組", "台中"),
    ],
)
def test_what_is_said_of_an_area_is_no_name_with_it(
    text: str, area: str, gazetteer: Gazetteer
) -> None:
    assert read_names(f"今年，{text}。", gazetteer)[0][-1] == area


def test_the_northwest_of_china_is_no_part_of_canada(gazetteer: Gazetteer) -> None:
    assert read_names("服务西北地区。", gazetteer)[0] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A1塔楼、裙楼封顶，PCR实验室启用，離島供水", []),
        ("云澜灌溉站至青鸭口全长35公里", ["云澜灌溉站", "青鸭口"]),
        ("玉疙瘩至星星峡（甘新界）等公路", ["玉疙瘩", "星星峡"]),
    ],
)
def test_parts_of_houses_and_ends_of_ways(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(f"今年，{text}。", gazetteer)[1] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "全椒县东部供水片区（东部片区），东部片区供水",
            ["全椒县东部供水片区", "东部片区", "东部片区"],
        ),
        ("云澜智慧产业城（一期）开工", ["云澜智慧产业城（一期）"]),
        ("白石山第一期（第二部分）", ["白石山第一期（第二部分）"]),
        ("云澜大厦（施工中）", ["云澜大厦"]),
        ("有效減少太平溪水質污染", ["太平溪"]),
    ],
)  # fmt: skip
def test_what_a_bracket_adds(text: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert read_names(f"今年，{text}。", gazetteer)[1] == names
