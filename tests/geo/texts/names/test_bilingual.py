"""Names in two scripts prove each other; phases and sections by themselves; parts of facilities."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read


def names_of(text: str, gazetteer: Gazetteer) -> list[str]:
    """Return what is offered as a place, in the order of the text: mentions and candidates."""
    found = read(text, gazetteer)
    mentioned = [(row.start, row.surface) for row in found.mentions]
    spotted = [(row.start, row.surface) for row in found.candidates]
    return [surface for _, surface in sorted([*mentioned, *spotted])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("东海岸公园（East Coast Park）将扩建", ["东海岸公园", "East Coast Park"]),
        ("裕廊东（Jurong East）段封闭", ["裕廊东", "Jurong East"]),
        ("Marina Bridge（滨海）通车", ["Marina Bridge", "滨海"]),
        ("Tanjong Rhu 站主体完工", ["Tanjong Rhu 站"]),
        ("Loyang 污水处理厂二期下月动工", ["Loyang 污水处理厂二期"]),
    ],
)
def test_one_script_proves_the_other_or_is_one_name_with_it(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert set(names) <= set(names_of(text, gazetteer))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("公私合作（Public Partnership）仍在评估", "公私合作"),
        ("张工（Zhang Gong）介绍", "张工"),
        ("轻轨（Light Rail）方案", "Light Rail"),
        ("换乘 Metro 站的乘客", "Metro 站"),
    ],
)
def test_what_no_place_stands_beside_is_none(text: str, wrong: str, gazetteer: Gazetteer) -> None:
    assert wrong not in names_of(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("望江路改造分两期：第一期（东段）完工；第二期尚未招标。", ["第一期", "第二期"]),
        ("望江路拓宽。西段，已通车；东段还剩两处节点。", ["西段", "东段"]),
        ("改善望江路：\n(a) 第一期完工；\n(b) 第二期招标。", ["第一期", "第二期"]),
    ],
)
def test_two_parts_that_begin_clauses_prove_each_other(
    text: str, parts: list[str], gazetteer: Gazetteer
) -> None:
    assert [name for name in names_of(text, gazetteer) if name in parts] == parts


@pytest.mark.parametrize(
    "text", ["望江路完工，二期债券发行。", "望江路完工。一期开工。", "第一期、第一期再来。"]
)
def test_a_part_that_nothing_else_proves_is_none(text: str, gazetteer: Gazetteer) -> None:
    assert set(names_of(text, gazetteer)) <= {"望江路"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("育才小学扩建工程如期启用", "育才小学"),
        ("育才小学滨江分校封顶", "育才小学滨江分校"),
        ("县中医院新院试运行", "县中医院新院"),
        ("发展屯門第46區的房屋", "屯門第46區"),
        ("第38C2區的大樓啟用", "第38C2區"),
        ("中山路快速化改造东段贯通", "中山路快速化改造东段"),
        ("3号线二期南段完成", "3号线二期南段"),
        ("與內湖區行政中心合建，內湖區行政中心啟用", "內湖區行政中心"),
        ("用好中欧班列（郑州）集结中心", "中欧班列（郑州）集结中心"),
        ("屯門第46區景盛邨落成", "屯門第46區"),
        ("屯門第46區景盛邨落成", "景盛邨"),
        ("由沙田至北湖一段先行", "北湖"),
        ("设立珠海经济特区", "珠海经济特区"),
    ],
)
def test_parts_belong_to_their_names_and_works_on_a_school_do_not(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name in names_of(text, gazetteer)
