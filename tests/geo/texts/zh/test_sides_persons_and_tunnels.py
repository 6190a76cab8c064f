"""Lines that a side names, persons behind titles, and works that any tunnel or road has."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import read_areas
from geo.texts.reader import read
from tests.conftest import ROOT

NOBODY = make_gazetteer([], [])
AREAS = make_gazetteer([], read_areas(ROOT / "data"))


def names(text: str) -> list[str]:
    """Return the candidates of a text in order."""
    return [row.surface for row in read(text, NOBODY).candidates]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("轻轨规划有南线、西线及青湾北线。", ["南线", "西线", "青湾北线"]),
        ("除正在兴建的東線外，輕軌還有中線。", ["東線", "中線"]),
        ("轻轨西线明年动工。", []),
        ("铁路北线路基、南线路径及中线偏移。", []),
    ],
)
def test_sides_name_lines_where_several_have_one(text: str, wanted: list[str]) -> None:
    assert [name for name in names(text) if name != "轻轨西线"] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "设计院院长周云江说，规划已经完成。一年后，再访周云江。周云江还在忙。",
        "东风城市规划设计研究院被更多人熟知。",
        "洞内设有逃生通道、检修通道和人行横通道，两端是服务隧道。",
        "正进行连通道和潜盾隧道上下行线的施工。",
        "全线采用双向8车道一级公路标准。",
        "建设东部综合交通枢纽，打造立体的综合交通枢纽。",
        "开工建设一大批基地通用机场。",
        "则是透过捷运、共享单车。",
    ],
)
def test_persons_and_what_any_work_has_are_no_places(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("同时大力开发青湾经贸园区。", ["青湾经贸园区"]),
        ("代表团商讨云岭新区的规划。", ["云岭新区"]),
        ("管线在过青湾溪后，至保顺路为止。", ["青湾溪", "保顺路"]),
        ("黄木岗综合交通枢纽开工。", ["黄木岗综合交通枢纽"]),
    ],
)
def test_a_name_begins_behind_the_verb(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    "text",
    ["澳门公共建设局发布规划。", "感谢江苏省铁路办的支持。", "记者从苍梧县商务和投资促进局获悉。"],
)
def test_an_area_in_the_name_of_an_organ_is_no_place(text: str) -> None:
    assert not read(text, AREAS).mentions


def test_the_new_seat_of_a_county_is_no_other_county() -> None:
    text = "新县城拔地而起，青川新县城的规划。"
    assert "新县" not in [row.surface for row in read(text, AREAS).mentions]
