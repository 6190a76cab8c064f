"""What but says of which kind a thing is names none; a township's village begins behind it."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    "text",
    [
        "玻璃厂搬迁之后，造纸厂何时关停，仍未提出迁厂计划。",
        "公司从未承诺停厂，机组的检修与停放中心都要扩大。",
        "先后获得省级乳业现代农业园区、国家级有机示范农场称号。",
        "全国农机标准化示范农场挂牌，下周钢材市场行情看涨。",
        "拟建临床转化综合楼、科研楼、制剂室。",
        "新品今年投入市场，烤烟基地喜获丰收。",
        "全面打通出省高速通道，形成岛内新的进出岛快速通道。",
        "这是惟一西通道，也是一条南北向交通道路。",
        "路面的警示线清晰，可以直接通往两边的主洞。",
        "建设9000多米长隧道，溢洪道闸房已经完工。",
        "不去发展郊野公园，环评三次卡关。",
        "（支撑单位：相关街镇；牵头单位：区规划资源局、相关街镇）",
        "跻身全球第二大集装箱港，这里距高速出口很近。",
        "持续丰富项目储备库，该地具备全线捷运，三线铁路跑出加速度。",
        "路面按一级公路改建，启动第二道绿化隔离地区减量。",
    ],
)
def test_what_says_a_kind_names_nothing(text: str, gazetteer: Gazetteer) -> None:
    found = read(text, gazetteer)
    assert not found.candidates
    assert not found.mentions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("焦化厂至东坝段开工。", ["焦化厂", "东坝"]),
        ("位于云石乡塔儿村的棚户区改造。", ["云石乡", "塔儿村"]),
        ("白石乡山前村、河西村、湖头村道路硬化。", ["白石乡", "山前村", "河西村", "湖头村"]),
        ("请于2031年1月20日前到云石乡政务大厅登记。", ["云石乡"]),
        ("责任单位：区经委、青山镇、车石镇。", ["青山镇", "车石镇"]),
        ("云石乡人民政府寺儿村村委会负责此事。", []),
    ],
)
def test_names_beside_those_stay(text: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert read_names(text, gazetteer)[1][: len(names) + 1] == names


def test_a_member_with_its_own_head_is_called_by_it_once(gazetteer: Gazetteer) -> None:
    found = read("白石乡山前村、河西村、湖头村道路硬化。", gazetteer)
    assert not any(row.name.endswith("村村") for row in found.candidates)
