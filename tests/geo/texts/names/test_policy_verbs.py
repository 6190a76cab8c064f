"""Verbs of policy, and what calls a thing a work, right before a name are no part of it."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("要紧盯雄安新区机遇", "雄安新区"),
        ("筑牢黄河流域屏障", "黄河流域"),
        ("做强白沙湾产业园", "白沙湾产业园"),
        ("做美蓝湾公园", "蓝湾公园"),
        ("盘活云泉度假区资产", "云泉度假区"),
        ("守好兰陵湖", "兰陵湖"),
        ("叫响望仙阁品牌", "望仙阁"),
        ("清除大潭灣的廢物", "大潭灣"),
        ("擴展安達工業邨", "安達工業邨"),
        ("严控兰陵湖采砂", "兰陵湖"),
    ],
)
def test_a_verb_of_policy_is_no_part_of_a_name(text: str, name: str, gazetteer: Gazetteer) -> None:
    assert name in read_names(text, gazetteer)[1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("重点工程兰江路完工", "兰江路"),
        ("本招标项目龙城污水处理厂已批准", "龙城污水处理厂"),
        ("拟建项目兴园路位于镇北", "兴园路"),
        ("标志性工程金沙江大桥合龙", "金沙江大桥"),
        ("市重点项目龙沟水厂投产", "龙沟水厂"),
    ],
)
def test_what_calls_a_thing_a_work_is_no_part_of_its_name(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name in read_names(text, gazetteer)[1]


@pytest.mark.parametrize(
    "name",
    [
        "国家开放大学", "新建美术馆", "青城生产力促进中心", "兰陵工程技术学院", "陵水养护实训基地",
        "青城实验小学",
    ],
)  # fmt: skip
def test_signs_of_such_a_verb_in_a_name_do_not_cut_it(name: str, gazetteer: Gazetteer) -> None:
    found = read_names(f"支持{name}扩容", gazetteer)[1]
    assert name.removeprefix("新建") in found or not found


@pytest.mark.parametrize(
    "text", ["在川重点企业", "全疆铁路里程", "赴粤考察", "入黔高速多条", "出川大通道"]
)
def test_a_province_by_its_sign_in_a_phrase_is_nothing_else(
    text: str, gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer) == ([], [])


def test_golf_courses_and_houses_of_interim_rent_are_named(gazetteer: Gazetteer) -> None:
    names = read_names("香港：粉嶺高爾夫球場、寶田中轉屋。", gazetteer)[1]
    assert names == ["粉嶺高爾夫球場", "寶田中轉屋"]
