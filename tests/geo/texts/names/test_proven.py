"""What a text proves in one place holds in all of it: lists, labels, bare names, left edges."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read
from geo.texts.zh.names.beginnings import past_lead


def surfaces(text: str, gazetteer: Gazetteer) -> set[str]:
    """Return what was found to be, or to look like, a place."""
    found = read(text, gazetteer)
    return {row.surface for row in found.mentions} | {row.surface for row in found.candidates}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("在大方，灯笼没熄。毕节市的大方、黔西设站。", ["cn-520521"]),
        ("陈工：长丰的路。合肥市长丰县北部。", ["cn-340121"]),
        ("路線到烏日，再跨河。臺中市烏日、大里、霧峰三區。", ["cn-71txg-wuri"]),
    ],
)
def test_a_bare_name_is_settled_by_what_stands_behind_it(
    text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    found = read(text, gazetteer).mentions
    first = min(found, key=lambda row: row.start)
    assert [first.place] == places
    assert first.start < text.index("。")


@pytest.mark.parametrize(
    "text",
    [
        "贵州省毕节市大方县出台办法，做到落落大方。",
        "怀化市通道侗族自治县打通绿色通道，建设应急通道。",
    ],
)
def test_a_word_is_no_area_though_the_text_names_one_so(text: str, gazetteer: Gazetteer) -> None:
    found = read(text, gazetteer).mentions
    assert max(row.start for row in found) < text.index("县")


def test_a_list_proves_no_county_of_a_province_that_the_text_is_silent_about(
    gazetteer: Gazetteer,
) -> None:
    found = read("路線由元朗、新田至古洞北，不涉及沙田區。", gazetteer)
    assert "cn-431128" not in {row.place for row in found.mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("彰化縣的二林園區環評過關，二林鎮地價上漲。", "林園區"),
        ("嘉兴市续建嘉兴至宁波通道北岸连接线，", "嘉兴"),
        ("擬在沙田海近岸填海，沙田區居民關注。", "沙田"),
    ],
)
def test_an_area_is_none_where_it_is_but_a_part_of_another_name(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    at = text.rindex("沙田海") if "沙田海" in text else text.rindex(name)
    assert at not in {row.start for row in read(text, gazetteer).mentions}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A loop through Hingna, Kamptee, Mouda and Umred is planned.", {"Kamptee", "Mouda"}),
        ("Parking at Postwick, Harford and Sprowston moves.", {"Harford"}),
        ("The branch serves Punggol by way of Elias and Riviera.", {"Riviera"}),
        (
            "Sites:\n• Farley Road: 40 homes.\n• Honeysuckle: last plots.\n• Elm Park: sold.\n",
            {"Honeysuckle"},
        ),
    ],
)
def test_places_in_an_english_list_prove_each_other(
    text: str, names: set[str], gazetteer: Gazetteer
) -> None:
    assert names <= surfaces(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Leeds, Alstom and Siemens signed.", "Alstom"),
        ("Leeds City Council, Alstom and Bradford agreed.", "Alstom"),
        ("Elm Road, Planning and Design", "Design"),
    ],
)
def test_a_list_that_is_none_of_places_proves_nothing(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name not in surfaces(text, gazetteer)


def test_a_code_of_a_road_proves_the_codes_that_are_like_it(gazetteer: Gazetteer) -> None:
    text = "Work on the N6 bypass has begun. " + "Nothing else is known today. " * 3
    assert "N59" in surfaces(text + "Later the N59 at Moycullen follows.", gazetteer)
    assert "N59" not in surfaces("The boat N59 at Moycullen follows.", gazetteer)


@pytest.mark.parametrize(
    ("body", "head", "name"),
    [
        ("关注秦石", "邨", "秦石"), ("如今贵黔", "高速", "贵黔"), ("忧虑源禾", "路", "源禾"),
        ("解放碑前", "街", "解放碑前"), ("创新大", "道", "创新大"), ("开放", "大学", "开放"),
        ("东湖", "公园", "东湖"),
    ],
)  # fmt: skip
def test_the_dictionary_tells_the_word_before_a_name(body: str, head: str, name: str) -> None:
    assert body[past_lead(body, head) :] == name


@pytest.mark.parametrize(
    ("text", "name", "wrong"),
    [
        ("一直到撮镇。人家撮镇原来是农村。", "撮镇", "人家撮镇"),
        ("在大肚溪的另一邊，再過大肚溪。", "大肚溪", "過大肚溪"),
        ("復興南、北路，沿復興北路以高架至民族東路。", "復興北路", "人家"),
    ],
)
def test_a_name_begins_where_it_begins_elsewhere_in_the_text(
    text: str, name: str, wrong: str, gazetteer: Gazetteer
) -> None:
    found = surfaces(text, gazetteer)
    assert name in found
    assert wrong not in found


def test_a_settlement_is_found_again_by_its_bare_name(gazetteer: Gazetteer) -> None:
    found = read("海宁市许村镇扩建车站。市民到许村，换乘公交。", gazetteer)
    assert "许村" in {row.surface for row in found.candidates}
    again = read("未名海岸、横门水库。泵站设在横门，流量大。", gazetteer)
    assert [row.surface for row in again.candidates].count("横门") == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("西塘、乌镇、盐官三大景区开通水上巴士", {"西塘", "盐官"}),
        ("响水、竹园、文阁等乡镇并入城区", {"文阁"}),
    ],
)
def test_members_of_a_list_may_have_a_head_of_their_own(
    text: str, names: set[str], gazetteer: Gazetteer
) -> None:
    assert names <= surfaces(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("安州区的花荄、界牌拆迁完成", "花荄"),
        ("到合肥市肥西的紫蓬那边，再往南", "紫蓬"),
        ("New homes: Ardaun, east of Roscam, is zoned for homes.", "Ardaun"),
        ("The Whetstone Pastures garden village waits.", "Whetstone Pastures"),
        ("沿佐敦道及窩福道重鋪路面", "佐敦道"),
        ("圓洲角居民反映噪音", "圓洲角"),
        ("省植物园门口装灯", "省植物园"),
    ],
)
def test_what_stands_around_proves_a_name(text: str, name: str, gazetteer: Gazetteer) -> None:
    assert name in surfaces(text, gazetteer)


@pytest.mark.parametrize(
    "text",
    ["拓宽传播渠道、报道与频道", "多视角看三角关系", "举行高铁说明会", "绵阳的发展、合肥的朋友，"],
)
def test_words_that_end_or_stand_as_names_do_are_none(text: str, gazetteer: Gazetteer) -> None:
    assert not read(text, gazetteer).candidates


def test_a_lake_is_not_the_city_that_the_text_calls_a_city(gazetteer: Gazetteer) -> None:
    found = read("合肥市南到巢湖，巢湖市靠铁路。", gazetteer)
    assert [row.surface for row in found.mentions] == ["合肥市", "巢湖市"]
    assert "巢湖" in {row.surface for row in found.candidates}


def test_a_township_of_taiwan_is_no_city_of_a_province_that_is_not_named(
    gazetteer: Gazetteer,
) -> None:
    found = read("屏東縣：與會的長治、麟洛鄉親關切徵收。", gazetteer)
    assert "cn-140400" not in {row.place for row in found.mentions}
