"""Kinds of works and newspapers are no places; a gate, and what the nation has in a city, are."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read


@pytest.mark.parametrize(
    "text",
    [
        "建设完整社区20个，推进“四好农村路”建设。",
        "改造城镇老旧小区300个，创建5个5A级旅游景区。",
        "市市通高铁、县县通高速的目标已经实现。",
        "县级综合医院全部达标，培育12个乡村振兴示范村。",
        "来源：湖北日报",
        "库塘蓄水充足，道路红线宽度30米。",
        "公交15路恢复运行。",
        "建成湿地公园12个，省级工业设计中心20个以上。",
        "“甲乙丙”等国家考古遗址公园建设全面铺开。",
        "这里将成为又一条快速出海大通道，一批博物馆向公众开放。",
        "建设国际性综合交通枢纽，争创国家高新区。",
        "推进大学科技园建设，完成病险水库除险加固。",
        "采用双向四车道高速公路标准，纳入中长期铁路网规划。",
        "补上民族地区、革命老区公路短板，建设梯级电站、高等级航道网。",
    ],
)
def test_kinds_and_newspapers_are_no_places(text: str, gazetteer: Gazetteer) -> None:
    found = read(text, gazetteer)
    assert not found.candidates
    assert not found.mentions


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("推进合肥国际通信业务出入口局投产运营。", "合肥国际通信业务出入口局"),
        ("福州中央法务区揭牌运行。", "福州中央法务区"),
        ("加快建设南通国家数据标注基地。", "南通国家数据标注基地"),
        ("持续推进阜新东露天矿综合治理。", "阜新东露天矿"),
        ("争创云岭国家公园。", "云岭国家公园"),
        ("甲地等三县共建清江大学科技园。", "清江大学科技园"),
        ("隔河远眺园博园。", "园博园"),
        ("建成南湖小学3所分校。", "南湖小学"),
        ("线路由白石公园南门后经过。", "白石公园南门"),
        ("停靠白石街东口、青石小学。", "白石街东口"),
    ],
)
def test_what_bears_the_name_of_its_place_is_one_name(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    found = read(text, gazetteer)
    assert found.candidates[0].surface == name
    assert not found.mentions
