"""An area is not meant where its name but begins another's: a farm's, a market's, a hospital's."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "areas", "others"),
    [
        (
            "沿线的七星、大兴、红卫、青山等4个现代化国有农场丰收。",
            [],
            ["七星", "大兴", "红卫", "青山"],
        ),
        ("大兴、永乐、长青等三家林场在扩建。", [], ["大兴", "永乐", "长青"]),
    ],
)
def test_what_a_list_calls_farms_are_no_districts(
    text: str, areas: list[str], others: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer) == (areas, others)


def test_what_a_list_called_a_farm_is_one_further_on(gazetteer: Gazetteer) -> None:
    text = "黑龙江垦区的七星、红卫、青山等农场丰收。七星的粮食运往虎林市。"
    assert read_names(text, gazetteer)[0] == ["黑龙江", "虎林市"]
    text = "广西桂林的七星、红卫、青山等农场丰收。七星的粮食运往虎林市。"
    assert "七星" in read_names(text, gazetteer)[0]


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("台北市的安康市場動工。", ["台北市"]),
        ("安康市場基地和漢中市場已經改建。", []),
        ("安康市场监管局检查，安康市场馆开放，安康市场地紧张。", ["安康市", "安康市", "安康市"]),
        ("台北市安康D 基地和安康B2基地動工。", ["台北市"]),
        ("西藏建成拉孜县和岗巴县的通县油路，新建通县公路。", ["西藏", "拉孜县", "岗巴县"]),
        ("洪湖分洪区和洪湖市的堤防加固。", ["洪湖市"]),
    ],
)
def test_a_market_a_plot_and_a_road_to_a_county_are_no_areas(
    text: str, areas: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[0] == areas


@pytest.mark.parametrize(
    "name",
    [
        "江苏省中医院重庆医院",
        "西藏自治区藏医院",
        "浙江省中西医结合医院",
        "四川省民族医院",
        "清河乡特困供养中心",
        "文昌市生活垃圾焚烧发电场",
    ],
)
def test_a_facility_bears_the_full_name_of_an_area(name: str, gazetteer: Gazetteer) -> None:
    assert read_names(f"{name}开工建设。", gazetteer) == ([], [name])
