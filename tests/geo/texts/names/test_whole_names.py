"""Names that an area's name begins, names that only what stands around proves, and what is none."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read
from tests.geo.texts.names.reading import read_names


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


@pytest.mark.parametrize(
    "name",
    [
        "苏州安平社宅", "常熟仁和社會住宅", "苏州瑞林投资区", "苏州旧区", "常熟觀光鐵道",
        "苏州石岭景区游客中心", "常熟柳塘特大桥", "苏州沿湖大通道", "苏州后站立体停车场",
        "常熟夏湾驿站", "苏州蓬朗净水厂", "苏州合义科技馆", "常熟青年人才公寓",
    ],
)  # fmt: skip
def test_what_is_built_or_run_is_one_name_with_the_short_name_of_its_area(
    name: str, gazetteer: Gazetteer
) -> None:
    areas, names = read_names(f"苏州市与常熟市商定，{name}年内开放。", gazetteer)
    assert areas == ["苏州市", "常熟市"]
    assert names == [name]


@pytest.mark.parametrize(
    "name",
    [
        "九如鄉長青大樓", "里港鄉圖書館停車塔", "九如鄉客家文物停車樓", "里港鄉消防分隊",
        "里港鄉消防分隊新廳舍", "九如鄉立游泳池", "里港鄉里民活動中心", "里港鄉社福大樓二期",
    ],
)  # fmt: skip
def test_a_building_is_one_name_with_the_full_name_of_its_township(
    name: str, gazetteer: Gazetteer
) -> None:
    areas, names = read_names(f"屏東縣九如鄉與里港鄉：{name}今年完工。", gazetteer)
    assert areas == ["屏東縣", "九如鄉", "里港鄉"]
    assert names == [name]


@pytest.mark.parametrize(
    "text",
    [
        "苏州旧区改造加快", "苏州启动旧区改造", "苏州主要医院扩容", "苏州六所学校开学",
        "苏州两座产业园开工", "苏州农村公路养护", "苏州老旧小区改造", "苏州新建体育馆",
        "苏州的投资区扩容", "苏州居民", "苏州群众", "苏州推动大通道建设", "苏州后站在各处设点",
        "苏州崇安桥修缮", "苏州永庆路枢纽立交开工", "苏州平望路拓宽",
    ],
)  # fmt: skip
def test_what_an_area_has_many_of_does_or_has_beside_it_leaves_it_an_area(
    text: str, gazetteer: Gazetteer
) -> None:
    assert read_names(f"常州市与苏州市：{text}。", gazetteer)[0] == ["常州市", "苏州市", "苏州"]


@pytest.mark.parametrize(
    "text", ["九如鄉推動停車塔", "九如鄉的大樓", "九如鄉兩棟大樓", "九如鄉居民搬進大樓"]
)
def test_a_township_that_acts_or_counts_stays_an_area(text: str, gazetteer: Gazetteer) -> None:
    assert read_names(f"屏東縣：{text}。", gazetteer)[0] == ["屏東縣", "九如鄉"]


@pytest.mark.parametrize("name", ["G312苏州段", "S230吴江段", "X104常熟段"])
def test_the_section_of_a_numbered_road_is_one_name_with_it(
    name: str, gazetteer: Gazetteer
) -> None:
    text = f"苏州市吴江区、常熟市：实施{name}改造。"
    assert read_names(text, gazetteer) == (["苏州市", "吴江区", "常熟市"], [name])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("荃灣西至雲棲廣場的連廊開工", ([], ["荃灣西", "雲棲廣場"])),
        ("荃灣東至大埔，西至屯門", (["荃灣", "大埔", "屯門"], [])),
    ],
)
def test_a_side_of_a_town_is_a_name_unless_it_says_how_far_it_reaches(
    text: str, names: tuple[list[str], list[str]], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer) == names


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("黑河市：盼着嫩江亮起来。嫩江右岸堤防加固。", ["黑河市"]),
        ("黑河市：嫩江招商。", ["黑河市", "嫩江"]),
        ("黑河市嫩江市：嫩江招商，嫩江右岸堤防加固。", ["黑河市", "嫩江市", "嫩江"]),
    ],
)
def test_a_bare_name_whose_shores_the_text_speaks_of_is_a_river(
    text: str, areas: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[0] == areas


@pytest.mark.parametrize(
    "name",
    [
        "绵竹东站北广场", "绵竹东站货运物流园三期", "清湖转运站二期", "白柳机场T1航站楼",
        "潮見車站站前廣場", "青柳街休憩處", "竹湾溪滞洪池", "柳湾渡輪碼頭",
        "青石潭戶外康樂中心",
    ],
)  # fmt: skip
def test_what_belongs_to_a_station_an_airport_or_a_street_bears_its_name(
    name: str, gazetteer: Gazetteer
) -> None:
    assert read_names(f"目前，{name}已经开放。", gazetteer) == ([], [name])


@pytest.mark.parametrize("text", ["出租三栋标准厂房", "建成5万平方米标准厂房", "住进了大楼"])
def test_counted_houses_are_no_places(text: str, gazetteer: Gazetteer) -> None:
    assert read_names(text, gazetteer) == ([], [])
