"""Names that known places have, though another thing is meant; and names cut short."""

from __future__ import annotations

import pytest

from geo import Dossier
from geo.areas import read_areas
from geo.reading.gazetteer import Gazetteer, make_gazetteer
from geo.reading.reader import read
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def gazetteer(changping: Dossier) -> Gazetteer:
    return make_gazetteer([changping], read_areas(ROOT / "data"))


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
        ("the northern extension of Line 19", "northern extension of Line 19", "line19n"),
    ],
)
def test_a_place_is_known_by_what_people_call_it(
    gazetteer: Gazetteer, text: str, name: str, place: str
) -> None:
    assert (name, place) in find(gazetteer, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
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
    "text", ["打通断头路12条", "3000米的土路", "週末有位書店店主", "途中三處飲水站", "一手樓叫價"]
)
def test_what_is_no_name_is_not_offered(gazetteer: Gazetteer, text: str) -> None:
    assert read(text, gazetteer).candidates == ()
