"""Plans of land use, policies, purposes and what runs on what stands are no works."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[tuple[str, str]]:
    """Return words and status of the statements of a text of 2026."""
    found = read(text, NOBODY, year=2026, month=4).statements
    return [(row.surface, row.status) for row in found]


@pytest.mark.parametrize(
    "text",
    [
        "该都市计划变更案已于4月23日公告实施。",
        "东湖区细部计划案业于去年发布实施。",
        "将原东湖国中预定地变更为公园用地。",
        "东湖区计划国中用地共有8处。",
        "东湖区国中开辟情形详图3-5。",
        "青杨自贸区提升战略扎实推进。",
        "“暖心服务”三年行动启动实施。",
        "青杨港集装箱航线成功首航。",
        "中欧班列（青杨号）开行300列。",
        "青杨市将在东湖大桥上积极争取国家资金支持。",
        "青杨市水利工程力争引资60亿。",
        "完成了“东湖的雪”影视拍摄。",
        "青杨农场粮食总产将达到35亿斤。",
        "青杨高速的瓶颈制约还没有消除。",
        "为尽早开工建设东湖大桥。",
        "为确保红旗公园按期建成。",
        "东湖大桥有望成为全国最长的桥。",
        "为使东湖大桥完工。",
        "东湖市场将作为花卉贸易中心之用。",
        "东湖区缺乏足够的土地发展计划。",
        "东湖公共住宅将依出租办法办理。",
    ],
)
def test_what_is_beside_works_is_no_statement(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("东湖站将根据客流增设出入口", "planned"),
        ("东湖大桥将依规划改造", "planned"),
        ("青杨机场通航", "unknown"),
        ("青杨港三期码头已开航", "operating"),
    ],
)
def test_what_is_near_to_it_is_one(text: str, status: str) -> None:
    assert told(f"{text}。") == [(text, status)]


def test_what_an_effort_has_in_its_list_is_but_its_object() -> None:
    text = "实施东湖绿道更新、红旗路管线改造、柳溪路路面铺装等工程"
    assert told(f"一、2026年重点任务\n{text}。") == [(text, "planned")]
    assert told("实施东湖绿道更新，柳溪路正在铺装。")[-1][1] == "under_construction"


@pytest.mark.parametrize("goal", ["枯水期建设目标", "汛期节点目标"])
def test_a_goal_that_is_reached_is_a_part_of_the_work(goal: str) -> None:
    assert told(f"东湖枢纽工程完成{goal}。")[0][1] == "under_construction"


def test_what_is_but_being_planned_is_planned() -> None:
    text = "正在规划东湖热处理设施投资案"
    assert told(f"{text}。") == [(text, "planned")]


def test_the_offices_that_are_to_do_a_task_are_no_works() -> None:
    text = "一、2026年重点任务\n1.改造柳溪路。(牵头单位：青杨开发区、红旗街道，支撑单位：住建局)"
    assert [words for words, _ in told(text)] == ["1.改造柳溪路"]


def test_an_item_that_is_but_a_time_is_no_work() -> None:
    text = "一、2026年重点任务\n改造青杨大桥。\n2026年10月20日—2026年12月20日\n"
    assert [words for words, _ in told(text)] == ["改造青杨大桥"]
