"""What stands before a name in speech, headlines and headings is no part of it."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("貌似锦湖路也会堵", "锦湖路"),
        ("不过云湖很美", "云湖"),
        ("料青云公路2034年竣工", "青云公路"),
        ("施政方針2031青云新區重點", "青云新區"),
        ("去年下半年锦云路改造", "锦云路"),
        ("国高网宁乐高速公路开工", "宁乐高速公路"),
        ("加快推 进湘云机场建设", "湘云机场"),
        ("云园门口——青江中路封闭", "青江中路"),
    ],
)
def test_what_leads_to_a_name_is_no_part_of_it(text: str, name: str, gazetteer: Gazetteer) -> None:
    assert name in read_names(text, gazetteer)[1]


@pytest.mark.parametrize(
    "text",
    [
        "加快发展长租房市场", "接驳3铁2路", "教育强国先行区建设", "发展枢纽经济", "公屋私楼",
        "根据《中华人民共和国道路交通安全法》", "设有通风走廊", "云尾以至古渡都有",
    ],
)  # fmt: skip
def test_markets_slogans_and_laws_are_no_places(text: str, gazetteer: Gazetteer) -> None:
    assert read_names(text, gazetteer) == ([], [])


@pytest.mark.parametrize(
    "name",
    ["云湾新填海區", "青城智能网联汽车测试场", "中云智慧产业城", "锦云小商品市场", "七一路"],
)
def test_reclaimed_land_proving_grounds_and_towns_of_trade_are_named(
    name: str, gazetteer: Gazetteer
) -> None:
    assert name in read_names(f"建设{name}", gazetteer)[1]
