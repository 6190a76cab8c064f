"""Words of a status that stand in a name, or in what an effort is for, say no status."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
TITLE = "2026年云岭市政府工作报告\n——2026年1月20日在市人民代表大会上\n"
REVIEW, TASKS = f"{TITLE}一、2025年工作回顾\n", f"{TITLE}二、2026年工作安排\n"


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and due of the statements of a text."""
    return [(row.status, row.due) for row in read(text, NOBODY).statements]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("省北方量子工程研究中心建成运行。", "operating"),
        ("东山水库下闸蓄水。", "under_construction"),
        ("东山水库去年早已下闸蓄水。", "operating"),
        ("东山产业园、南湖产业园入选国家氢能利用试点。", "planned"),
        ("青年公园、体育中心等一批项目相继实施。", "under_construction"),
        ("东山大桥先后完成了土方清运、管线铺设等。", "under_construction"),
        ("云岭量子实验室启动运行。", "operating"),
        ("省新材料中试平台落地云岭。", "planned"),
        ("东山化工园、南湖产业园等项目落地投产。", "operating"),
        ("新建东山大桥工程开工。", "under_construction"),
        ("完成了除东门外的厂房拆除工作。", "under_construction"),
        ("东山料场于2024年8月改造完工。", "completed"),
        ("东山运河超时序完成建设任务。", "under_construction"),
        ("完成东山通信出入口局主体建设。", "under_construction"),
        ("东山科创走廊加快形成。", "under_construction"),
        ("东山国家湿地公园正式挂牌。", "operating"),
        ("南湖引水工程试通水。", "completed"),
    ],
)
def test_a_review_tells_how_far_works_are(said: str, status: str) -> None:
    assert told(f"{REVIEW}{said}\n") == [(status, None)]


@pytest.mark.parametrize(
    ("said", "status", "due"),
    [
        ("高标准建设中欧班列云岭集结中心。", "planned", None),
        ("启动云岭洁净能源研究院二期项目。", "starting", "2026"),
        ("加快云岭机场开放口岸建设。", "under_construction", None),
        ("加快推进向甲岛、乙岛通水通电的东湾大桥项目。", "under_construction", None),
        ("大力推进东湾大桥、南湖隧道等90个亿元以上新建续建项目建设。", "planned", None),
        ("推动东湾大桥建成通车、南湖隧道建设。", "planned", "2026"),
        ("建好东山国家公园。", "planned", None),
        ("支持东山风景区创建国家级自然保护区。", "planned", None),
        ("支持东山大桥年底前建成通车。", "planned", "2026-12"),
        ("推动设立东山国家公园。", "planned", None),
        ("支持东山镇、西岭镇各建设1个创业园。", "planned", "2026"),
        ("推进东山核电一期、南湖电厂三期以及在建西岭电站等项目。", "planned", None),
        ("力争西岭基地送电云岭工程等重大项目开工。", "starting", "2026"),
        ("抓好东山粮油加工园等项目建设。", "planned", None),
        ("抓好东山机场扩建进度。", "under_construction", None),
    ],
)
def test_tasks_are_no_further_and_due_no_sooner_than_they_say(
    said: str, status: str, due: str | None
) -> None:
    assert set(told(f"{TASKS}{said}\n")) == {(status, due)}


def test_what_is_the_first_to_be_begun_is_told_by_what_became_of_it() -> None:
    said = "东山公园是全市首个启动建设的公园，已于2023年4月28日开放。"
    assert told(f"2024年3月2日讯\n{said}\n") == [("operating", None)]


def test_a_start_is_due_in_its_year_though_another_deed_of_its_sentence_is_but_prepared() -> None:
    said = "开工东山至西岭等铁路，推进南湖至北岭高速铁路前期工作。"
    assert ("starting", "2026") in told(f"{TASKS}{said}\n")


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("市长王大山宣布东山开发区重点项目开工。", "under_construction"),
        ("南湖站站房工程开工建设。", "under_construction"),
        ("南湖站站房工程节后动工。", "starting"),
        ("推动南湖站站房工程开工建设。", "starting"),
        ("南湖站站房工程分两期开工建设。", "starting"),
        ("南湖站站房工程早日开工。", "planned"),
    ],
)
def test_what_begins_without_a_time_has_begun(said: str, status: str) -> None:
    assert [row for row, _ in told(f"2026年3月2日讯\n{said}\n")] == [status]


def test_the_year_that_heads_a_sentence_is_of_all_its_parts() -> None:
    said = "今年云岭市将全力以赴；不仅将开工建设东山隧道，还将开工建设南湖大桥等工程。"
    assert told(f"2026年3月2日讯\n{said}\n").count(("starting", "2026")) == 2
    later = "云岭市将完善路网；今年已开工建设东山隧道；还将开工建设南湖大桥。"
    assert ("starting", None) in told(f"2026年3月2日讯\n{later}\n")


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("指导东山电厂建设资源利用项目。", None),
        ("督促东山电厂建设微电网试点项目。", None),
        ("指导东山电厂年底前建成二期。", "2026-12"),
    ],
)
def test_whom_one_guides_to_build_is_told_as_whom_one_supports(said: str, due: str | None) -> None:
    assert told(f"{TASKS}{said}\n") == [("planned", due)]


def test_whom_one_helps_with_no_work_builds_nothing() -> None:
    assert told(f"{TASKS}协助东山电厂稳定煤炭供应。\n") == []
