"""Names that known places have, though another thing is meant; and names cut short."""

from __future__ import annotations

import re

import pytest

from geo.texts.names.context import HEAD_SIGNS, RUNS_ON_ZH
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read


def find(gazetteer: Gazetteer, text: str) -> list[tuple[str, str]]:
    """Return the surface and the place of each mention."""
    return [(found.surface, found.place) for found in read(text, gazetteer).mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("賣江南口味小籠包的", "南口"),
        ("街坊們天天盼望京劇票友來開鑼", "望京"),
        ("泥沙河床全部重新铺过", "沙河"),
        ("想找个地儿吃碗炒沙河粉", "沙河"),
        ("北到南沙河南岸", "沙河"),
        ("北到南沙河南岸", "河南"),
        ("回昌路南口到北清路之间", "南口"),
        ("厂房山墙", "房山"),
        ("越管越乱，结果车主东躲西藏", "西藏"),
        ("工程隊沒有大興土木", "大興"),
        ("各小区情况大同小异", "大同"),
        ("区住建委会同区教委公布", "会同"),
        ("由雲南白藥贊助", "雲南"),
        ("程式員趙長春打開手機", "長春"),
        ("受访者：高延庆，责任规划师", "延庆"),
        ("記者李昌平報道", "昌平"),
        ("director Sun Chaoyang said", "Chaoyang"),
        ("said Chen Changping, deputy director", "Changping"),
        ("建设单位：北京沙河恒通市政建设有限公司", "沙河"),
        ("tracks along Shahe Wharf", "Shahe"),
        ("记者陆望京：周区长，去年", "望京"),
        ("老闆娘李望京開了間小館", "望京"),
        ("全国劳模赵昌平等先进典型", "昌平"),
        ("退休教師何沙河直言", "沙河"),
        ("大理石宝座冰凉", "大理"),
        ("兰州拉面和青岛啤酒", "兰州"),
        ("主持人亦庄亦谐", "亦庄"),
        ("保障群众幸福安康", "安康"),
        ("坐上地铁只要十分钟", "上地"),
        ("霍营街道办事处", "霍营"),
        ("徐州经济技术开发区的企业", "经济技术开发区"),
        ("望京云途科技公司", "望京"),
        ("part of Shahe Foods Ltd", "Shahe"),
        ("queued for Yangzhou fried rice", "Yangzhou"),
        ("a card of the Bank of Chengdu", "Chengdu"),
        ("the economist Chaoyang Zhao", "Chaoyang"),
        ("Jiangbei District by the river", "District"),
    ],
)
def test_a_name_inside_something_else_is_no_mention(
    gazetteer: Gazetteer, text: str, name: str
) -> None:
    assert name not in [surface for surface, _ in find(gazetteer, text)]


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("第三轮回天行动计划", "回天", "huitian"),
        ("昌平区委书记", "昌平区", "changping"),
        ("提高延庆的接待能力", "延庆", "cn-110119"),
        ("与河北怀来县共建", "河北", "cn-130000"),
        ("bound for Haidian or Shunyi", "Haidian", "cn-110108"),
        ("6G产业集聚区签约", "6G产业集聚区", "g6-cluster"),
        ("合成生物创新中心", "合成生物创新中心", "synbio-centre"),
        ("朱辛庄创新港交付", "朱辛庄创新港", "zhuxinzhuang-port"),
        ("at the robotics park", "robotics park", "robot-park"),
        ("The Agricultural Carnival", "Agricultural Carnival", "agri-carnival"),
        ("the Line 19 northern extension", "Line 19 northern extension", "line19n"),
        ("Line 19's northern extension", "Line 19's northern extension", "line19n"),
        ("从龙泽上车", "龙泽", "line13-longze"),
        ("坐到朝阳站", "朝阳站", "ne-ring-beijing-chaoyang"),
        ("rode from Malianwa to work", "Malianwa", "line18-malianwa"),
        ("积水潭回龙观院区扩建", "积水潭回龙观院区", "jst-hlg"),
        ("清华长庚二期", "清华长庚二期", "btch"),
        ("the northern extension of Line 19", "northern extension of Line 19", "line19n"),
    ],
)
def test_a_place_is_known_by_what_people_call_it(
    gazetteer: Gazetteer, text: str, name: str, place: str
) -> None:
    assert (name, place) in find(gazetteer, text)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("西安和长春签署协议", ["cn-610100", "cn-220100"]),
        ("长春市与西安合作", ["cn-220100", "cn-610100"]),
        ("南山区将建设学校，宝安区不变", ["cn-440305", "cn-440306"]),
        ("长春市朝阳区", ["cn-220100", "cn-220104"]),
        ("朝阳区与海淀区", ["cn-110105", "cn-110108"]),
        ("杭州市西湖区", ["cn-330100", "cn-330106"]),
        ("臺北市大安區", ["cn-71tpe", "cn-71tpe-da-an"]),
        ("鼓楼区开工", []),
        ("鼓楼、海淀区", ["cn-110108"]),
        ("城关、和平、海淀区和鼓楼区", ["cn-110108"]),
        ("in Hong Kong, Tuen Mun and Sha Tin", ["cn-810000", "cn-810011", "cn-810016"]),
        ("钱塘区和临平区", ["cn-330114", "cn-330113"]),
    ],
)
def test_areas_of_one_name_are_told_apart_by_their_neighbours(
    gazetteer: Gazetteer, text: str, places: list[str]
) -> None:
    assert [place for _, place in find(gazetteer, text)] == places


def test_an_area_that_nothing_tells_apart_is_a_candidate(gazetteer: Gazetteer) -> None:
    assert [found.surface for found in read("鼓楼区开工", gazetteer).candidates] == ["鼓楼区"]


def test_a_line_of_another_city_is_none_of_the_dossier_s(gazetteer: Gazetteer) -> None:
    text = "Metro Line 19 opened in Chengdu, in Jinniu District and 武侯区"
    assert "line19" not in [place for _, place in find(gazetteer, text)]
    assert "line19" in [place for _, place in find(gazetteer, "昌平区的地铁19号线")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("沿和平路施工", "和平路"),
        ("在解放路施工", "解放路"),
        ("新建同仁园", "同仁园"),
        ("捞刀河新城位于长沙", "捞刀河新城"),
        ("经Sha'ang Bridge往密云", "Sha'ang Bridge"),
        ("平西府换乘枢纽占地3.2公顷", "平西府换乘枢纽"),
        ("相邻的云梯数据港完成验收", "云梯数据港"),
        ("往返不必再绕行北六环。", "北六环"),
        ("由第七再生水厂供水", "第七再生水厂"),
        ("再往山里走，白虎涧很静", "白虎涧"),
        ("改建的龙泽客厅", "龙泽客厅"),
        ("kept at Dongsanqi Depot", "Dongsanqi Depot"),
        ("beside Gonghua Fortress", "Gonghua Fortress"),
    ],
)
def test_a_new_name_is_offered_whole(gazetteer: Gazetteer, text: str, name: str) -> None:
    assert name in [found.surface for found in read(text, gazetteer).candidates]


@pytest.mark.parametrize(
    "text",
    [
        "打通断头路12条", "3000米的土路", "週末有位書店店主", "途中三處飲水站", "一手樓叫價",
        "先进典型不断涌现", "十三座皇陵散落山麓", "陈平谷：早。", "栽种谷子", "加固老旧小区41个",
    ],
)  # fmt: skip
def test_what_is_no_name_is_not_offered(gazetteer: Gazetteer, text: str) -> None:
    assert read(text, gazetteer).candidates == ()


def test_every_word_that_a_name_may_run_on_into_is_looked_for() -> None:
    words = (
        "校区 医院 大桥 隧道 塔 滩 实验学校 经济开发区 文化中心 石化 银行 拉面 家园 石材 第三中学"
    )
    found = [word for word in words.split() if RUNS_ON_ZH.match(word)]
    assert found == words.split()
    alternatives = re.split(r"\|(?![^()\[\]]*[)\]])", RUNS_ON_ZH.pattern)
    firsts = {part[0] for part in alternatives if "\u4e00" <= part[0] <= "\u9fff"}
    assert len(firsts) > 50
    assert firsts <= HEAD_SIGNS
