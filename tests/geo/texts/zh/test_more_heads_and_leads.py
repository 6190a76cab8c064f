"""Housing, barracks, plains and sections of land are names; who opens them is none."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("青田公共住宅和安和平宅动工。", ["青田公共住宅", "安和平宅"]),
        ("收回石湖营区及松岭高球场的土地。", ["石湖营区", "松岭高球场"]),
        ("中国四大高原之一的云贵高原和东北的松嫩平原。", ["云贵高原", "松嫩平原"]),
        ("察南管理区位于坝头。", ["察南管理区"]),
        ("臺北市中正區青海段都更案及信義區永和段土地。", ["青海段", "永和段"]),
        ("东岭书画院和西岭水族馆开放。", ["东岭书画院", "西岭水族馆"]),
        ("白杨艺术馆2021年10月开馆。", ["白杨艺术馆"]),
        ("前湖大桥和后溪大桥已通车。", ["前湖大桥", "后溪大桥"]),
    ],
)
def test_more_heads_end_names(text: str, wanted: list[str], gazetteer: Gazetteer) -> None:
    assert read_names(text, gazetteer)[1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("李明辉宣布云岭经济技术开发区开工。", ["云岭经济技术开发区"]),
        ("他12日出席石溪快速路动土典礼。", ["石溪快速路"]),
        ("总觉得青湖高速最好走。", ["青湖高速"]),
        ("成达万高铁全线控制性工程青溪涪江特大桥合龙。", ["成达万高铁", "青溪涪江特大桥"]),
        ("保护长江上游凯江和长江中游城市群。", ["长江", "凯江", "长江中游城市群"]),
        ("国道318线通麦至105道班段已开工。", ["国道318线", "通麦", "105道班"]),
        ("国道219线区界至日土段已开工。", ["国道219线", "日土"]),
        ("建成蒙草乳业国家4A级工业旅游景区。", ["蒙草乳业国家4A级工业旅游景区"]),
        ("青田乡石坡村委会柳庄村污水处理厂。", ["青田乡", "石坡村", "柳庄村污水处理厂"]),
    ],
)
def test_what_leads_to_a_name_is_no_part_of_it(
    text: str, wanted: list[str], gazetteer: Gazetteer
) -> None:
    assert read_names(text, gazetteer)[1] == wanted


def test_a_great_river_is_none_of_the_city_before_it(gazetteer: Gazetteer) -> None:
    text = "德阳长江上游凯江开工，武汉长江大桥通车。"
    assert read_names(text, gazetteer) == (["德阳"], ["长江", "凯江", "武汉长江大桥"])


def test_a_street_before_a_station_is_no_station(gazetteer: Gazetteer) -> None:
    assert read_names("位于青湖新城站前大道东侧。", gazetteer)[1] == ["青湖新城站前大道"]


@pytest.mark.parametrize(
    "text",
    [
        "全县辖4镇、10乡。",
        "实施旅游路和产业路建设。",
        "该处有4公顷的淡水湿地，填海建人工岛。",
        "就唔關我事。",
        "新建英烈纪念馆和轻量化中心。",
    ],
)
def test_what_is_no_name(text: str, gazetteer: Gazetteer) -> None:
    assert read_names(text, gazetteer) == ([], [])
