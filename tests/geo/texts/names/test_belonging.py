"""Parts of a facility, what lies in another, works behind their area, sections by their place."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.zh.names.belonging import end_of_district
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    "name",
    [
        "菏泽站南站房", "龙鼎公园游泳馆", "晋阳湖公园地下停车场", "武陵机场第二跑道",
        "雁滩公园更衣室",
        "大屿山泳灘更衣室", "宜昌港云池作业区", "滇池海埂码头", "巢湖港游船码头",
        "渭河滨水步道", "渭河右岸绿道", "京雄高速天宁服务区", "西宁高新区储能电池产业园",
        "梅江会展中心地下车库", "白鷺灣會議中心地下停車場", "花蓮港冷鏈物流中心",
        "朝天门码头观景平台",
        "三环路西段", "徐圩港区15万吨级原油码头",
        "桃花水电站500吨级船闸", "田湾核电二期5号机组",
        "P2號道路", "海棠山轻轨橙线", "南湾线（东段）",
    ],
)  # fmt: skip
def test_a_part_and_what_lies_in_another_is_one_name_with_it(
    name: str, gazetteer: Gazetteer
) -> None:
    names = read_names(f"今年，{name}完工。", gazetteer)[1]
    assert name in names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("渭河龙栖桥明年通车", ["渭河", "龙栖桥"]),
        ("京雄高速天宁枢纽开通", ["京雄高速", "天宁枢纽"]),
        ("兰田新区枫林组团开发", ["兰田新区", "枫林组团"]),
        ("结合渭河布设绿道", ["渭河"]),
        ("菏泽站站房封顶", ["菏泽站"]),
        ("在雁滩公园三楼办公", ["雁滩公园"]),
        ("翠屏路下穿铁路", ["翠屏路"]),
        ("設於西濱道38號海關大樓14樓", ["西濱道38號", "海關大樓"]),
    ],
)
def test_what_has_its_own_name_stands_apart(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[1] == names


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("固阳县煤制乙醇项目投产", "煤制乙醇项目"),
        ("岐山县蔡家坡镇钛渣综合利用项目建成", "钛渣综合利用项目"),
        ("青山区超薄硅钢生产线投运", "超薄硅钢生产线"),
        ("昆都仑区光伏玻璃二期先后投产", "光伏玻璃二期"),
        ("昆都仑区老城片区更新一期交付", "老城片区更新一期"),
    ],
)
def test_a_work_behind_its_area_is_named_by_what_it_makes(
    text: str, work: str, gazetteer: Gazetteer
) -> None:
    again = f"{text}。{work}明年达产。"
    assert read_names(again, gazetteer)[1].count(work) == 2


@pytest.mark.parametrize(
    "text",
    [
        "固阳县重大项目开工", "固阳县2026年重点建设项目计划", "固阳县紧盯产业项目",
        "固阳县共实施项目8个",
        "固阳县老旧小区改造二期", "固阳县招商引资项目落地", "固阳县某某公司列入项目储备",
    ],
)  # fmt: skip
def test_what_an_area_does_is_no_work_of_it(text: str, gazetteer: Gazetteer) -> None:
    assert read_names(text, gazetteer)[1] == []


@pytest.mark.parametrize(
    "end", [" and ", " & ", " and", "分两段", "分两段：", "38號", "至", "项目"]
)
def test_a_text_that_ends_in_a_joint_is_read(end: str, gazetteer: Gazetteer) -> None:
    assert read_names(f"Warley Library{end}", gazetteer)[0] == []


def test_sections_of_a_way_are_called_by_their_places(gazetteer: Gazetteer) -> None:
    text = "龙湾大道分两段：塘头段已完工，岙底段还在招标。这段时间，另一路段封闭。"
    names = read_names(text, gazetteer)[1]
    assert names == ["龙湾大道", "塘头段", "岙底段"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("位於東區建功路的宿舍", ["東區", "建功路"]),
        ("北區鹽埕轉運站動工", ["北區", "鹽埕轉運站"]),
    ],
)
def test_a_district_by_its_direction_stands_apart_from_what_has_a_name(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[1] == names


@pytest.mark.parametrize(
    "name", ["西区海底隧道", "东区联合行政中心", "南区政府合署", "北区第二中学"]
)
def test_what_any_district_has_is_one_name_with_its_direction(name: str) -> None:
    assert end_of_district(name) == 0


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("建设石滩至雄安市域快线", {"石滩", "雄安"}),
        ("研究绵阳至若尔盖铁路", {"绵阳", "若尔盖"}),
        ("香港島，大澳至塘福單車徑完成", {"香港島", "大澳", "塘福"}),
    ],
)
def test_a_way_that_but_its_ends_name_is_two_places(
    text: str, ends: set[str], gazetteer: Gazetteer
) -> None:
    areas, names = read_names(text, gazetteer)
    assert {*areas, *names} == ends


@pytest.mark.parametrize(
    "name",
    [
        "Warley Library and Community Hub", "Marden Road bus corridor", "Corn Mill annexe",
        "Selby Memorial Pool", "Hartwell Road grade separation", "Finch Subway Extension",
        "North West Lincolnshire", "Brampton health and wellbeing centre",
    ],
)  # fmt: skip
def test_an_english_house_is_one_name_with_what_it_is_besides(
    name: str, gazetteer: Gazetteer
) -> None:
    text = f"In Lincolnshire, England, work on the {name} is to begin."
    areas, names = read_names(text, gazetteer)
    assert name in {*areas, *names}
