"""The number of a house belongs to the name of its street; other numbers behind one do not."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("项目位于合肥市高新区望江西路666号，占地30亩", "望江西路666号"),
        ("地址：北京市朝阳区建国门外大街128号院1号楼", "建国门外大街128号院1号楼"),
        ("南坪东路581-4号附1号的市场改造", "南坪东路581-4号附1号"),
        ("新北市板橋區中山路一段161號。", "中山路一段161號"),
        ("香港灣仔告士打道5號稅務大樓", "告士打道5號"),
        ("中山四路36号大院保护修缮", "中山四路36号大院"),
        ("育才巷 12 号加装电梯", "育才巷 12 号"),
        ("解放大道1277号华科大厦", "解放大道1277号"),
    ],
)
def test_the_number_of_a_house_belongs_to_its_street(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name in read_names(text, gazetteer)[1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("更新漕溪北路45号地块", "漕溪北路"),
        ("建设解放路2号隧道", "解放路"),
        ("湖滨路1号公交线路调整", "湖滨路"),
        ("学府路15号开通", "学府路"),
        ("文苑路20号上午封闭施工", "文苑路"),
        ("新民巷7号楼加装电梯", "新民巷"),
    ],
)
def test_another_number_behind_a_street_is_none_of_its_name(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name in read_names(text, gazetteer)[1]


def test_a_line_behind_a_street_keeps_its_number(gazetteer: Gazetteer) -> None:
    names = read_names("沿人民路15号线设站，国道318号改线", gazetteer)[1]
    assert not {"人民路15号", "国道318号"} & set(names)
