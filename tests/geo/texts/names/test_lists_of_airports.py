"""Lists that a facility heads, roads that codes name, regions by the sign of their province."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "areas", "names"),
    [
        ("新建夏河、陇南、张掖等机场", [], ["夏河", "陇南", "张掖"]),
        ("改扩建敦煌、嘉峪关和庆阳机场", [], ["敦煌", "嘉峪关", "庆阳机场"]),
        ("实施喀什、伊宁、塔城等6个支线机场改扩建", [], ["喀什", "伊宁", "塔城"]),
        ("开展塔什库尔干、巴里坤等4个新建机场前期", [], ["塔什库尔干", "巴里坤"]),
        ("整治安康、汉中两座火车站", [], ["安康", "汉中"]),
        ("乌镇、西塘等景区迎客", [], ["乌镇", "西塘"]),
        ("甘肃省敦煌市、玉门市等机场", ["甘肃省", "敦煌市", "玉门市"], []),
    ],
)
def test_a_list_of_airports_names_no_areas(
    text: str, areas: list[str], names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(f"今年{text}。", gazetteer) == (areas, names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("改造完成G210、G312及S301", ["G210", "G312", "S301"]),
        ("修复S422和X103", ["S422", "X103"]),
        ("采用S3、S4型号", []),
        ("购置G60、G70设备", []),
    ],
)
def test_road_codes_beside_each_other_are_roads(
    text: str, names: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(f"今年{text}。", gazetteer)[1] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("赣南等原中央苏区", ["赣南"]),
        ("赣东北、赣西两翼齐飞", ["赣东北", "赣西"]),
        ("滇西循环、陕北老区振兴", ["滇西", "陕北"]),
        ("苏南轨道交通网", ["苏南"]),
        ("我国西南地区首座电站", ["西南地区"]),
        ("拓展华东地区业务", ["华东地区"]),
        ("江苏南通开工", []),
        ("江浙中部开工", []),
        ("该市西南地区降雨", []),
        ("学说闽南语", []),
        ("银川东站开工", ["银川东站"]),
        ("建成江北铁路网", []),
        ("目标是——综合运输通道畅通", []),
        ("大型电站——清溪抽水蓄能电站开工", ["清溪抽水蓄能电站"]),
        ("永兴路口—泉林镇光明路口改造", ["永兴路", "泉林镇", "光明路"]),
    ],
)
def test_a_part_of_a_province_is_a_place(text: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert read_names(f"今年，{text}。", gazetteer)[1] == names
