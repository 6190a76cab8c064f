"""A bare name is an area only where its text proves it; else it is a place without identity."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read


def found_in(text: str, gazetteer: Gazetteer) -> tuple[dict[str, str], dict[str, str]]:
    """Return the mentions by surface, and the candidates with their names in full."""
    found = read(text, gazetteer)
    return (
        {row.surface: row.place for row in found.mentions},
        {row.surface: row.name for row in found.candidates},
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推进长海、延吉、四平社区更新", {"长海": "长海社区", "延吉": "延吉社区", "四平社区": ""}),
        (
            "定海、大桥、平凉等街道清零",
            {"定海": "定海街道", "大桥": "大桥街道", "平凉": "平凉街道"},
        ),
        ("东沙、高亭、长涂三镇", {"东沙": "东沙镇", "高亭": "高亭镇", "长涂": "长涂镇"}),
        ("新田、牛潭尾及凹頭三站", {"新田": "新田站", "牛潭尾": "牛潭尾站", "凹頭": "凹頭站"}),
    ],
)
def test_what_heads_a_list_says_what_its_members_are(
    text: str, names: dict[str, str], gazetteer: Gazetteer
) -> None:
    mentions, candidates = found_in(text, gazetteer)
    assert not mentions
    assert {surface: name for surface, name in candidates.items() if surface in names} == names


@pytest.mark.parametrize(
    "text", ["教育、卫生、养老等社区服务", "组织党员、干部、社区志愿者", "张三、李四、王五等村民"]
)
def test_a_list_of_ordinary_words_is_none_of_places(text: str, gazetteer: Gazetteer) -> None:
    assert found_in(text, gazetteer) == ({}, {})


def test_cities_that_a_word_for_settlements_does_not_head_stay_areas(gazetteer: Gazetteer) -> None:
    mentions, _ = found_in("北京、上海、广州等城市社区治理经验", gazetteer)
    assert mentions == {"北京": "cn-110000", "上海": "cn-310000", "广州": "cn-440100"}


def test_a_county_of_a_province_named_in_passing_is_not_sure(gazetteer: Gazetteer) -> None:
    passing = "上海市崇明区和宝山区、嘉定区、青浦区与浙江合作。加快建设德清的水厂"
    mentions, candidates = found_in(passing, gazetteer)
    assert "德清" not in mentions
    assert "德清" in candidates


@pytest.mark.parametrize(
    "text",
    [
        "浙江省湖州市推进德清的水厂",
        "浙江省的安吉县、临安区。加快建设德清的水厂",
        "上海市崇明区和宝山区、嘉定区与浙江德清合作",
        "上海市崇明区和宝山区、嘉定区、青浦区与浙江合作。德清县派员。支持德清的水厂",
    ],
)
def test_a_bare_county_is_meant_where_its_text_proves_it(text: str, gazetteer: Gazetteer) -> None:
    mentions, _ = found_in(text, gazetteer)
    assert mentions["德清"] == "cn-330521"


def test_a_district_of_hong_kong_is_meant_among_its_towns(gazetteer: Gazetteer) -> None:
    text = "連接荃灣、天水圍與錦田。大埔、元朗增設轉乘站，深圳羅湖區亦然"
    mentions, _ = found_in(text, gazetteer)
    assert mentions["大埔"] == "cn-810014"
    assert "元朗" in mentions


@pytest.mark.parametrize(
    ("text", "name"),
    [("香港荃灣、天水圍。北區增設", "北區"), ("高雄市的福山里改善，左營區亦然", "福山")],
)
def test_a_town_of_japan_needs_japan_in_its_text(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    mentions, _ = found_in(text, gazetteer)
    assert not mentions.get(name, "").startswith("geonames-")


def test_a_town_of_japan_is_meant_where_japan_is_named(gazetteer: Gazetteer) -> None:
    mentions, _ = found_in("参考日本福山的做法", gazetteer)
    assert mentions["福山"].startswith("geonames-")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("海南自由贸易港政策完善", "海南"),
        ("杭州中环建成通车", "杭州"),
        ("平凉社区\n前期研究", "平凉"),
        ("瑪嘉烈醫院及威爾斯親王醫院", "威爾斯"),
    ],
)
def test_an_area_that_begins_a_longer_name_is_no_mention(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name not in found_in(text, gazetteer)[0]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("浙江省湖州市推进改革", ["cn-330000", "cn-330500"]),
        ("广东省河源市和台州市路桥区", ["cn-440000", "cn-441600", "cn-331000", "cn-331004"]),
        ("福建省厦门市湖里区开工", ["cn-350000", "cn-350200", "cn-350206"]),
    ],
)
def test_a_full_name_ends_before_a_name_that_begins_like_a_head(
    text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert [row.place for row in read(text, gazetteer).mentions] == places


@pytest.mark.parametrize(
    "text",
    [
        "长宁区妇幼保健院", "长宁区体育中心", "宝山区老年大学", "宝山区社会福利院", "宝山区档案馆",
        "嘉定区行政服务中心", "嘉定区疾控中心", "宝山区少年儿童图书馆", "长宁区殡仪馆",
    ],
)  # fmt: skip
def test_an_institution_of_a_district_is_one_place(text: str, gazetteer: Gazetteer) -> None:
    assert found_in(f"新建{text}项目", gazetteer) == ({}, {text: ""})


def test_the_end_of_a_section_is_no_county_of_another_province(gazetteer: Gazetteer) -> None:
    text = "福建省泉州市石狮市的沿海大通道祥芝至永宁段改造"
    mentions, candidates = found_in(text, gazetteer)
    assert "永宁" not in mentions
    assert "永宁" in candidates


@pytest.mark.parametrize(
    "text", ["洋口镇、长沙镇、大豫镇退渔还湿", "长沙作业区建成投用", "台山中街排水重整"]
)
def test_a_city_s_name_before_the_head_of_something_smaller_is_none(
    text: str, gazetteer: Gazetteer
) -> None:
    assert found_in(text, gazetteer)[0] == {}


def test_of_two_districts_the_one_of_the_region_of_the_text_is_meant(gazetteer: Gazetteer) -> None:
    text = "江苏省南通市如东县水利规划。由盐城市牵头。通州境内工程"
    assert found_in(text, gazetteer)[0]["通州"] == "cn-320612"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("臺北市內湖區坐落西湖段二小段403地號", ["西湖段二小段403地號"]),
        ("臺北市內湖區西湖二小 403、安康一小 12", ["西湖二小 403", "安康一小 12"]),
        ("內湖 2 甲 公墓及內湖2乙公墓", ["內湖 2 甲 公墓", "內湖2乙公墓"]),
        ("普陀区长寿、武宁、真如、桃浦四大功能区", ["长寿", "武宁", "真如", "桃浦"]),
    ],
)
def test_parcels_cemeteries_and_parts_of_a_district_are_no_areas(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    mentions, candidates = found_in(text, gazetteer)
    assert set(names) <= set(candidates)
    assert set(mentions) <= {"臺北市", "內湖區"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("臺北市內湖區西湖施工。後龍開工", ""),
        ("苗栗縣西湖施工。後龍開工", "cn-71mia-houlong"),
    ],
)
def test_a_township_of_taiwan_is_meant_where_its_county_is_named(
    text: str, place: str, gazetteer: Gazetteer
) -> None:
    assert found_in(text, gazetteer)[0].get("後龍", "") == place
    assert ("西湖" in found_in(text, gazetteer)[0]) == (place != "")
