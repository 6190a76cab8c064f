"""Names that an area's name begins, names that only what stands around proves, and what is none."""

from __future__ import annotations

import pytest

from geo import read_dossier
from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import read_areas
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """Return the names of the dossier, of China and of the world."""
    return make_gazetteer([read_dossier(ROOT / "data/changping")], read_areas(ROOT / "data"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("設立「臺北市影視音產業園區」。", "臺北市影視音產業園區"),
        ("內湖五期重劃區已完工。", "內湖五期重劃區"),
        ("襄阳东津新区框架拉开", "襄阳东津新区"),
        ("用好襄阳综合保税区政策", "襄阳综合保税区"),
        ("对标宁波舟山港，", "宁波舟山港"),
        ("嘉義縣與嘉義市：嘉義捷運藍線動工", "嘉義捷運藍線"),
        ("彰化縣彰化市的彰化扇形車庫", "彰化扇形車庫"),
        ("提升南京都市圈能级", "南京都市圈"),
    ],
)
def test_an_area_that_begins_a_longer_name_is_a_part_of_it(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    found = read(text, gazetteer)
    inside = {row.surface for row in found.mentions if row.start >= text.rindex(name)}
    assert inside == set()
    assert name in {row.surface for row in found.candidates} or name == "南京都市圈"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("1号线由高坪经茅草铺、忠庄至南白，", ["高坪", "茅草铺", "忠庄", "南白"]),
        ("自烏日站起，經金馬路至花壇站", ["烏日站", "金馬路", "花壇站"]),
        ("公司說，和仁站到崇德站完成", ["和仁站", "崇德站"]),
        ("在自由街，常去临园路和如心广场", ["自由街", "临园路", "如心广场"]),
        ("结合湘江河、洛江河布设绿道", ["湘江河", "洛江河"]),
        ("实施红军山二号隧道、湘江三桥", ["红军山二号隧道", "湘江三桥"]),
        ("加快余家湖化工园区扩区", ["余家湖化工园区"]),
        ("討論曾文水庫聯合調度", ["曾文水庫"]),
        ("柴灣角街與楊屋道街市", ["柴灣角街", "楊屋道街市"]),
        ("The new entrance will face Station Street.", ["Station Street"]),
        ("next to the National Space Centre, hosts", ["National Space Centre"]),
        ("residents of the North End say", ["North End"]),
        ("upgrades to Malop Street's green spine", ["Malop Street"]),
        ("Kingston Park and Ride and Elmfield Park and Ride offer spaces",
         ["Kingston Park and Ride", "Elmfield Park and Ride"]),
        ("commuters in KwaMashu cannot wait", ["KwaMashu"]),
        ("write to City Hall in Leicester LE1 1FZ, England", ["City Hall", "Leicester"]),
        ("A map of England: Loughborough-based manufacturers, Nottingham and Leicester",
         ["Loughborough"]),
    ],
)  # fmt: skip
def test_names_are_found_by_what_stands_around_them(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    found = read(text, gazetteer)
    spotted = {row.surface for row in found.candidates} | {row.surface for row in found.mentions}
    assert set(names) <= spotted


@pytest.mark.parametrize(
    "text",
    [
        "荃灣區議員林婉濱說",
        "改为灯控路口",
        "市民大厅三楼",
        "共设站121站",
        "从设计到施工，从过去到现在。",
    ],
)
def test_no_place_is_seen_in_words_about_others(text: str, gazetteer: Gazetteer) -> None:
    found = read(text, gazetteer)
    names = {row.surface for row in found.candidates} | {row.surface for row in found.mentions}
    assert names <= {"荃灣區"}


@pytest.mark.parametrize(
    "text",
    [
        "实施207国道改建",
        "承办人分机1234",
        "hearings on 3 and 4 June",
        "meetings on October 7, 9 and 14, from 4 to 7 p.m.",
        "\n2.1 Works at the station began",
        "Item 15.1.4 of the plan",
        "write to 3311 Argyle Street, today",
        "dial 311",
    ],
)
def test_numbers_of_roads_houses_sections_and_hours_are_no_figures(
    text: str, gazetteer: Gazetteer
) -> None:
    apart = {"year", "month", "day", "ordinal"}
    assert [
        row.surface for row in read(text, gazetteer).figures if row.base_unit not in apart
    ] == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("編列2億3,400萬元", 234e6, "CNY"),
        ("算力达到5亿亿次", 5e16, "count"),
        ("受益人口1800多万。", 18e6, "person"),
        ("人口约66万8千，", 668e3, "person"),
    ],
)
def test_figures_with_marks_within_or_people_before_are_read_whole(
    text: str, value: float, unit: str, gazetteer: Gazetteer
) -> None:
    figures = read(text, gazetteer).figures
    assert [(row.base_value, row.base_unit) for row in figures] == [(value, unit)]
