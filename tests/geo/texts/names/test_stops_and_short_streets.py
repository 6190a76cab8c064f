"""Stops of a list, lines by their ends, roads by their numbers, streets that are cut short."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    "text",
    [
        "绵遂线全长90公里，8个站点分别是绵阳东、三台、射洪、蓬溪、遂宁北。",
        "绵遂线沿线设立三台、射洪、蓬溪等3个客运站。",
        "綿遂線沿線設三台、射洪、蓬溪等3個車站。",
    ],
)
def test_the_stops_of_a_list_are_no_counties(text: str, gazetteer: Gazetteer) -> None:
    areas, names = read_names(text, gazetteer)
    assert not {"三台", "射洪", "蓬溪"} & set(areas)
    assert {"三台", "射洪", "蓬溪"} <= set(names)


def test_divisions_where_stations_are_put_are_areas(gazetteer: Gazetteer) -> None:
    areas, _ = read_names("四川省绵阳市在三台县、盐亭县、梓潼县设3个车站。", gazetteer)
    assert {"三台县", "盐亭县", "梓潼县"} <= set(areas)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("争取黔（江）张（家界）常（德）铁路今年开工。", "黔（江）张（家界）常（德）铁路"),
        ("加快京津塘、津沧、兴港等高速公路建设。", "京津塘"),
        ("加快京津塘、津沧、兴港等高速公路建设。", "兴港"),
        ("推进成贵、渝昆高铁。", "成贵"),
        ("加快推进B1、Z2等地铁建设。", "Z2"),
        ("川黔新线将与既有铁路相连。", "川黔新线"),
        ("沿线的朱坊、朗田、马圩等乡镇正在征地。", "朱坊"),
        ("新开工郁林新里等8个更新项目。", "郁林新里"),
        ("Works on Mill Lane and Ruahine St go on.", "Ruahine St"),
        ("The lane runs to the airport (Oak St and Elm Rd).", "Elm Rd"),
        ("An update on Devon Cross, where a junction is built.", "Devon Cross"),
        ("Widening SH73 to four lanes begins.", "SH73"),
        ("The Thornbury Public Realm Scheme has a contract.", "Thornbury Public Realm Scheme"),
    ],
)
def test_such_a_name_is_found(text: str, name: str, gazetteer: Gazetteer) -> None:
    assert name in read_names(text, gazetteer)[1]


def test_two_places_are_not_one_for_the_head_of_the_last(gazetteer: Gazetteer) -> None:
    _, names = read_names("An update on Templemore and Mill Cross.", gazetteer)
    assert "Mill Cross" in names


def test_the_red_cross_is_no_crossing(gazetteer: Gazetteer) -> None:
    assert read_names("A speech to the Red Cross in the hall.", gazetteer)[1] == []


def test_a_hill_of_a_states_name_speaks_for_no_state(gazetteer: Gazetteer) -> None:
    text = "The Mt Victoria Tunnel in Wellington, Lower Hutt and Upper Hutt costs $4 billion."
    areas, _ = read_names(text, gazetteer)
    assert "Victoria" not in areas


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "羅憲馬路公屋第一期今年動工，故羅憲馬路公屋用地改建商場。",
            ["羅憲馬路公屋第一期", "羅憲馬路公屋"],
        ),
        ("位於高士德馬路的舊樓。", ["高士德馬路"]),
        ("柏油馬路要補，村口馬路亦然，新修馬路太窄，市區主要馬路塞車，校門口馬路。", []),
    ],
)
def test_an_avenue_of_macau_is_called_a_road(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[1] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("副市長簡青山承諾，議員洪大溪質詢，（記者楊北港攝）。", []),
        ("推動海淡廠與伏流水，另設抽水站，沿海地區有兩個中途站。", []),
        ("三條策略性鐵路與跨境鐵路的相關鄉事會。", []),
        ("憲報刊登青衣線方案，有效紓解來往青龍大橋的車流。", ["青衣線", "青龍大橋"]),
        ("雖然立法院支持，仍赶工星湖隧道。", ["星湖隧道"]),
    ],
)
def test_persons_and_words_of_works_are_no_places(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[1] == names


def test_a_given_name_is_no_town_of_taiwan(gazetteer: Gazetteer) -> None:
    areas, _ = read_names("台南市佳里區的工地（記者楊金城攝）。", gazetteer)
    assert areas == ["台南市", "佳里區"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("於凹頭、牛潭尾和新田增設三個車站。", ["凹頭", "牛潭尾", "新田"]),
        ("釋放凹頭、牛潭尾和新田一帶土地。", ["凹頭", "牛潭尾", "新田"]),
        ("港鐵荃灣線和港鐵青衣站。", ["荃灣線", "青衣站"]),
        ("捷運東環段與永安東延段動工。", ["捷運東環段", "永安東延段"]),
        ("萬大中和線完工。", ["萬大中和線"]),
        ("捷運環狀線北環段與南環段動工，北環段進度3%。", ["捷運環狀線北環段", "南環段", "北環段"]),
        ("高架段（K01至K08站）動工，K12、K13站設計中。", ["K01", "K08站", "K12", "K13站"]),
        ("A區公屋足夠供應。", ["A區"]),
        (
            "國道3號土城交流道與國道1號中壢服務區。",
            ["國道3號", "土城交流道", "國道1號", "中壢服務區"],
        ),
        ("台南市南化水庫與石山頭水庫蓄水，大小水庫皆滿。", ["南化水庫", "石山頭水庫"]),
        ("台南房價看南科，理科與大中科學生也看。", ["南科"]),
        ("北部都會區動工，北都會設醫院，台北都會區則否。", ["北部都會區", "北都會", "台北都會區"]),
        ("日前海關和目前海外，前海和深合區與大灣區。", ["前海", "深合區", "大灣區"]),
    ],
)
def test_lines_zones_and_lists_of_hong_kong_and_taiwan(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[1] == names


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        (
            "香港\n元朗 洪福邨 300\n北區 清河邨 200\n東區 漁灣邨 80\n",
            ["香港", "元朗", "北區", "東區"],
        ),
        ("公營房屋\n沙田 水泉澳邨 居屋\n南區 漁光村\n觀塘 安達邨\n", ["沙田", "南區", "觀塘"]),
        ("東區 停車場\n北區 圖書館\n", []),
        ("香港的北區會有新公屋。", ["香港"]),
    ],
)
def test_the_districts_of_hong_kong_stand_in_tables_by_their_short_names(
    text: str, areas: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[0] == areas


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("中九龍幹線（油麻地段）通車。", ["中九龍幹線（油麻地段）"]),
        ("西九文化區與河套區。", ["西九文化區"]),
        ("三跑道系統與東涌新市鎮擴展區。", ["東涌新市鎮擴展區"]),
        ("交通幹線兩側，雨水下水道幹線，鐵路幹線。", []),
    ],
)
def test_trunk_roads_and_quarters_of_hong_kong_are_found(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer) == ([], names)


def test_what_lies_around_a_station_is_none_of_its_name(gazetteer: Gazetteer) -> None:
    assert read_names("來往古洞站一帶地區的車流。", gazetteer) == ([], ["古洞站"])
