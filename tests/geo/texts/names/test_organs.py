"""An area within the name of an organisation is not spoken of as a place."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read


@pytest.mark.parametrize(
    "text",
    [
        "上海市宝山区人民政府办公室转发此件",
        "上海市交通委员会同意延长",
        "顺德区委副书记说",
        "福建省交通规划设计院承担设计",
        "廣州地鐵設計院參與",
        "臺中市政府與市議會開會",
        "苗栗縣政府建議雙軌",
        "南昌局集团组织施工",
        "亚洲开发银行提供贷款",
        "德国复兴信贷银行承诺赠款",
        "北京文化论坛作用更好发挥",
        "Devon County Council responded.",
        "Fingal County Council and the Cork City Council met.",
        "The University of Exeter took part.",
        "The American Institute in Taiwan moved.",
    ],
)
def test_an_area_in_the_name_of_an_organisation_is_no_mention(
    text: str, gazetteer: Gazetteer
) -> None:
    found = read(text, gazetteer)
    assert [row.surface for row in found.mentions] == []
    assert [row.surface for row in found.candidates] == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("崇明区引进甲公司", "崇明区"),
        ("在未央区第十九届人民代表大会上", "未央区"),
        ("崇明区政府工作报告", "崇明区"),
        ("在福建省设立银行", "福建省"),
        ("上海市委托第三方评估", "上海市"),
        ("The bridge is in Dublin and the Council owns it.", "Dublin"),
    ],
)
def test_an_area_beside_an_organisation_is_a_mention(
    text: str, surface: str, gazetteer: Gazetteer
) -> None:
    assert [row.surface for row in read(text, gazetteer).mentions] == [surface]


def test_what_an_organisation_names_still_says_which_district_is_meant(
    gazetteer: Gazetteer,
) -> None:
    found = read("福建省交通厅在鼓楼区召开会议。", gazetteer)
    assert [row.place for row in found.mentions] == ["cn-350102"]


@pytest.mark.parametrize(
    "text",
    [
        "转自宜春新闻网",
        "来源：大理网 作者：张三",
        "大理网讯（记者 张三）今日天晴。",
        "【贵州发布】今日天晴。",
        "《咸宁发布》继续解读",
        "青海民生网 首页",
        "天津电建中标后开会。",
        "陕西建工、云南能投和广西交投签约。",
        "常州市轨道交通建设指挥部发文。",
        "江川产业园区管委会发文。",
        "云南江川产业园区管委会挂牌。",
        "苗栗縣副縣長與公館鄉長何生、代表曾美露致詞。",
        "桃園市長表示支持。",
        "滁州市副市长、全椒县长调研。",
        "云澜科技（滁州）有限公司、中建八局（合肥）投资公司中标。",
        "国家能源局甘肃监管办、审计署兰州特派办通报。",
        "澳門電台消息，台中捷工局長說明。",
    ],
)
def test_papers_and_firms_that_an_area_names_are_no_places(text: str, gazetteer: Gazetteer) -> None:
    found = read(text, gazetteer)
    assert [row.surface for row in found.mentions] == []
    assert [row.surface for row in found.candidates] == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("贵州发布了新规划。", "贵州"),
        ("线路接入重庆电网。", "重庆"),
        ("贵州网络覆盖全省。", "贵州"),
        ("湖南建投产线十条。", "湖南"),
        ("四川能建成的都建成。", "四川"),
        ("甘肃在线监测水质。", "甘肃"),
        ("全椒县长约40公里的岸线。", "全椒县"),
        ("南京市长江岸线整治。", "南京市"),
        ("台中市長安東路拓寬。", "台中市"),
        ("项目（滁州）开工。", "滁州"),
        ("贵州基金项目落地。", "贵州"),
    ],
)
def test_what_is_said_of_an_area_is_no_paper_or_firm(
    text: str, surface: str, gazetteer: Gazetteer
) -> None:
    assert [row.surface for row in read(text, gazetteer).mentions] == [surface]
