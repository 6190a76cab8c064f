"""An area that an office, an event or people are called by is not spoken of as a place."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read
from tests.geo.texts.names.reading import read_names


@pytest.mark.parametrize(
    "text",
    [
        "湖北省公共资源交易平台\n武汉造价信息网\n",
        "采购单位：云石经济技术开发区住房和城乡建设局；更正内容见附件。",
        "武汉市江夏区土地储备中心发布更正公告。",
        "今后湖北人出行更加便捷，武汉人已经很熟悉。",
        "武汉渣打马拉松开跑，武汉科学家论坛闭幕。",
        "隶属湖北省农垦局，武汉台报道。",
        "大理白族自治州州委、州人民政府召开会议。",
        "云石农场党委书记说。",
        "The government of Kenya is ready, and the federal and Ontario governments pay.",
        "综合交通枢纽通江达海，此处山高谷深。",
    ],
)
def test_no_place_is_meant(text: str, gazetteer: Gazetteer) -> None:
    found = read(text, gazetteer)
    assert not found.mentions
    assert not found.candidates


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("湖北省人口增长，武汉市人才公寓开工。", "湖北省"),
        ("湖北省召开水务论坛。", "湖北省"),
        ("武汉市举办博览会。", "武汉市"),
        ("武汉市城市轨道交通第三期建设规划获批。", "武汉市"),
    ],
)
def test_areas_beside_those_words_stay(text: str, area: str, gazetteer: Gazetteer) -> None:
    assert read_names(text, gazetteer)[0][0] == area


def test_a_plan_of_a_phase_is_no_phase(gazetteer: Gazetteer) -> None:
    assert read_names("武汉市城市轨道交通第三期建设规划获批。", gazetteer)[1] == []
