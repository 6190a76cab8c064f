"""Works that a company's short name begins, ring roads of cities, and names beside directions."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "areas", "names"),
    [
        ("收到华能甘肃玉门干海子北风电工程通知", [], ["华能甘肃玉门干海子北风电工程"]),
        ("大唐抚州电厂二期投产", [], ["大唐抚州电厂二期"]),
        ("国家电投吉安光伏电站并网", [], ["国家电投吉安光伏电站"]),
        ("华能集团在甘肃省投资", ["甘肃省"], []),
        ("福州绕城东南段、兰州南绕城开工", [], ["福州绕城", "兰州南绕城"]),
        ("福州绕城高速通车", [], ["福州绕城高速"]),
        ("完成南岸区块征迁", [], ["南岸区块"]),
        ("“十五五”时期福州新区发展", [], ["福州新区"]),
        ("扩建潘州大道、工业大道南、滨河东路", [], ["潘州大道", "工业大道南", "滨河东路"]),
        ("位于工业大道南、滨河东路北", [], ["工业大道", "滨河东路"]),
        ("扩能改造临哈线、集二线", [], ["临哈线", "集二线"]),
        ("江西省大余县。视察大余时", ["江西省", "大余县", "大余"], []),
        ("广东省新兴县。推进新兴产业", ["广东省", "新兴县"], []),
    ],
)
def test_where_names_end_and_begin(
    text: str, areas: list[str], names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(f"今年，{text}。", gazetteer) == (areas, names)
