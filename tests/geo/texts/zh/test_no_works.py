"""What Chinese tells of that is no work: offices, money, firms, traffic, what grows."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
WORK = "东湖大桥去年开工,预计2028年通车。"


def told(text: str) -> list[str]:
    """Return the words of the statements of a text of 2026 but the one of the bridge."""
    found = read(WORK + text, NOBODY, year=2026, month=2).statements
    return [row.surface for row in found if row.start >= len(WORK) - 1]


@pytest.mark.parametrize(
    "words",
    [
        "东湖新区管委会挂牌成立。", "市里成立东湖大桥建设领导小组。",
        "三月将挂牌成立东湖轻轨办公室。",
        "争取到位东湖片区专债资金12亿元。", "完成西湖县烟叶收购任务。",
        "西湖纸业公司破产重整有序推进。",
        "9家企业落户东湖新区。", "5月8日将对东湖路采取交通管制措施。",
        "东湖市预计地区生产总值增长6%。", "东湖新城房屋单位料9万。", "加快发展东湖市旅游市场。",
        "西湖广场将同时用作疏散通道。", "政府会继续为东湖新城投入更多资源。",
    ],
)  # fmt: skip
def test_an_office_money_or_a_firm_is_no_work(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "东湖新区管委会大楼今年竣工。", "今年完成西湖片区改造任务。",
        "东湖路将实施交通组织改造并于5月开工。",
        "加快建设东湖农产品批发市场。",
    ],
)  # fmt: skip
def test_a_work_beside_them_is_told(words: str) -> None:
    assert len(told(words)) == 1


def test_what_is_soon_to_come_is_not_said_of_another_work_in_a_look_back() -> None:
    head = "东湖县政府工作报告\n\n一、2025年工作回顾\n\n成绩显著。"
    text = f"{head}东湖水库即将建成，西湖水厂项目全面投产。"
    found = read(text, NOBODY, year=2026, month=2).statements
    assert [row.status for row in found] == ["under_construction", "operating"]
    dated = f"{head}东湖水库即将建成，西湖水厂项目年内投产。"
    found = read(dated, NOBODY, year=2026, month=2).statements
    assert [row.status for row in found] == ["under_construction", "planned"]


def test_a_way_between_two_counties_is_told_of_itself() -> None:
    text = "东湖大道进展顺利，西湖隧道通过验收，力争东湖县至北山县高速公路年内开工。"
    rows = read(text, NOBODY, year=2026, month=2).statements
    assert [(row.status, row.surface[:4]) for row in rows][-1] == ("starting", "力争东湖")
    about = [name for name, *_ in rows[-1].about]
    assert about
    assert not {"东湖大道", "西湖隧道"} & set(about)


def test_what_would_be_if_it_had_been_otherwise_is_not_told() -> None:
    assert told("如果当初早点拆迁，东湖隧道现在也早完工了，西湖站就会加快建设了。") == []
    assert len(told("西湖隧道已完工。")) == 1


@pytest.mark.parametrize(
    "text",
    ["2025年3月5日\n云岭县政府昨日公布2026年重大建设进度，清溪大桥已通车。",
     "2025年3月5日\n接驳巴士由清溪大桥驶至云岭站，8月1日起试办半年。清溪大桥已通车。"],
)  # fmt: skip
def test_what_is_made_known_or_offered_for_a_while_is_no_work(text: str) -> None:
    assert [row.surface for row in read(text, NOBODY).statements] == ["清溪大桥已通车"]


def test_what_goes_on_from_an_event_is_no_work_either() -> None:
    text = (
        "Media release, 14 March 2025\n\nDrop-in sessions will be held in Skipton town on 2 April, "
        "Malham village on 9 April and Settle Library on 16 April. Gargrave Bridge opened."
    )
    assert [row.surface for row in read(text, NOBODY).statements] == ["Gargrave Bridge opened"]
