"""Which of several areas of a name is the text's own, and which names an area's only begins."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read
from geo.texts.zh.names.headed import find_headed


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("南京市鼓楼区政府工作报告\n与福州市鼓楼区结好。\n\n建设鼓楼区的明天。", "cn-320106"),
        ("南京市鼓楼区政府工作报告\n与福州市鼓楼区结好，鼓楼区派员。", "cn-350102"),
        ("长春市朝阳区与北京市朝阳区结好。\n\n朝阳区将开工。", "cn-220104"),
        ("北京市昌平区。\n\n长春市绿园区开工。\n\n朝阳区也开工。", "cn-220104"),
    ],
)
def test_in_a_paragraph_of_its_own_a_name_is_that_of_the_texts_own_city(
    text: str, last: str, gazetteer: Gazetteer
) -> None:
    assert read(text, gazetteer).mentions[-1].place == last


def test_a_list_of_thousands_of_areas_is_searched_once() -> None:
    folded = "鼓楼区、" * 20000
    assert find_headed(folded, folded) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("臺南市永康區（改制前永康市）的社宅",
         ["cn-71tnn", "cn-71tnn-yongkang", "cn-71tnn-yongkang"]),
        ("臺南市永康區與永康市交流", ["cn-71tnn", "cn-71tnn-yongkang", "cn-330784"]),
    ],
)  # fmt: skip
def test_what_a_bracket_calls_the_former_name_is_the_same_area(
    text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert [row.place for row in read(text, gazetteer).mentions] == places


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("沈阳桃仙国际机场客流回升", "沈阳桃仙国际机场"),
        ("南京禄口国际机场第三跑道", "南京禄口国际机场第三跑道"),
        ("銀行所稱「高雄市左營區聯合行政中心」", "高雄市左營區聯合行政中心"),
        ("籌建臺灣國際茶葉展示中心及", "臺灣國際茶葉展示中心"),
        ("與臺北市大安區行政中心合建", "大安區行政中心"),
        ("位於香港兒童醫院旁", "香港兒童醫院"),
        ("臺中市區鐵路地下化計畫（下稱「中鐵地下化」）", "臺中市區鐵路地下化"),
    ],
)
def test_an_area_that_begins_a_facilitys_name_is_a_part_of_it(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    found = read(text, gazetteer)
    assert name in {row.surface for row in found.candidates}
    start = text.index(name)
    assert not [row for row in found.mentions if start <= row.start < start + len(name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("昆明市治理盘龙江、捞渔河", "盘龙江"),
        ("成都市的新津江和蒲江", "新津江"),
    ],
)
def test_a_river_bears_the_name_of_a_county(text: str, name: str, gazetteer: Gazetteer) -> None:
    found = read(text, gazetteer)
    assert name in {row.surface for row in found.candidates}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("高雄市左營區聯合行政中心啟用", "高雄市"),
        ("济南市区道路改造", "济南市"),
        ("江北区、盘龙区开工", "盘龙区"),
    ],
)
def test_an_area_under_its_full_name_stays(text: str, name: str, gazetteer: Gazetteer) -> None:
    assert name in {row.surface for row in read(text, gazetteer).mentions}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("沙田區工程簡報\n馬鞍山的圖書館將於明年落成。", "geonames-1819400"),
        ("安徽省馬鞍山市與香港沙田區。\n馬鞍山的圖書館將於明年落成。", "cn-340500"),
        ("香港公司在合肥与马鞍山之间建铁路。", "cn-340500"),
        ("香港與中山市合作，中山的碼頭將重開。", "cn-442000"),
    ],
)
def test_a_text_on_hong_kong_means_its_own_towns_where_no_area_beside_speaks_for_the_other(
    text: str, place: str, gazetteer: Gazetteer
) -> None:
    assert read(text, gazetteer).mentions[-1].place == place


@pytest.mark.parametrize(
    ("text", "surface", "place"),
    [
        ("洛阳市瀍河区修路。", "瀍河区", "cn-410304"),
        ("郑州市管城区、金水区。", "管城区", "cn-410104"),
        ("齐齐哈尔市梅里斯区修路。", "梅里斯区", "cn-230208"),
        ("青海省门源县修路。", "门源县", "cn-632221"),
    ],
)
def test_an_area_of_a_people_is_known_without_the_people_s_name(
    text: str, surface: str, place: str, gazetteer: Gazetteer
) -> None:
    found = {text[row.start : row.end]: row.place for row in read(text, gazetteer).mentions}
    assert found[surface] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("文山的聯合開發案簽約，臺北市政府說明年動工。", "cn-71tpe-wenshan"),
        ("中山、大安兩區的國宅改建，臺北市議會審查預算。", "cn-71tpe-zhongshan"),
        ("中山、珠海和廣州的代表團訪問臺北市，談論軌道建設與產業。", "cn-442000"),
        ("中山的港口擴建工程將於明年啟用，經費來自廣東省。", "cn-442000"),
        ("中山的港口擴建工程將於明年啟用，當地業者歡迎。", "cn-442000"),
        ("文山的机场改扩建，台北市的专家来访。", "cn-532600"),
    ],
)
def test_a_text_on_taiwan_means_its_district_before_it_names_its_city(
    text: str, place: str, gazetteer: Gazetteer
) -> None:
    assert read(text, gazetteer).mentions[0].place == place


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("覆盖芜湖市域的网络", "芜湖"),
        ("凤台县城所在地迁移", "凤台"),
        ("红军进入怀远县境活动", "怀远"),
        ("蚌埠市郊的公园", "蚌埠"),
        ("嘉善县域公路网", "嘉善"),
        ("凤台县城关镇开工", "凤台县"),
        ("怀远县境内的公路", "怀远县"),
        ("芜湖市域内的公路", "芜湖市"),
    ],
)
def test_the_sign_of_a_town_or_of_an_extent_is_no_part_of_a_name(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert [row.surface for row in read(text, gazetteer).mentions] == [name]
