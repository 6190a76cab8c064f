"""What Chinese asks for, wishes, counts or describes tells of no work."""

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
        "您提出的关于尽快修建东湖隧道的建议收悉。",
        "案由：关于加快东湖轻轨建设的提案",
        "建议东湖市政府进一步加大东湖隧道的推进力度。",
        "为东湖隧道建设创造有利条件。",
        "东湖市已经具备建设区域交通枢纽的良好基础。",
        "加快建设东湖隧道刻不容缓。",
        "加大对东湖隧道的支持,早通车,早受益。",
        "到2030年,东湖市将形成6条线路、总长180公里的轨道交通网络。",
        "東湖輕軌建成後將與現有路線構成環狀網絡。",
        "东湖区打赢项目建设攻坚战。",
        "确保东湖片区违建动态清零。",
        "东湖市将全面加强交通基础设施建设。",
        "东湖水厂项目冲刺完成全年建设任务。",
        "在建重点项目有序推进。",
        "东湖水厂初期供水3万吨。",
        "東湖水廠日供水量將達到8萬噸。",
        "东湖港新增年吞吐能力300万吨。",
        "年底前东湖线将再进驻四列列车。",
        "工人正在生产东湖大桥的设备。",
    ],
)
def test_what_is_asked_wished_or_counted_is_no_work(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "東湖線將連接青楊站和西湖站。",
        "東湖線由西站往西延至青楊路。",
        "左侧是出城方向的行车主道。",
        "东湖隧道旁为检修通道。",
        "东湖车站直接通往码头。",
        "東湖園區供後續建廠之用。",
        "為東湖線量身打造的車站。",
    ],
)
def test_a_word_of_a_status_within_another_tells_nothing(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "今年加快东湖轻轨建设。",
        "西湖水厂已供水。",
        "在建的西湖大桥今年完工。",
        "西湖隧道尽早开工。",
        "西湖路将连接线改建为四车道。",
        "西湖桥将连接两岸，明年通车。",
        "东湖公园已投用三台列车并开放。",
    ],
)
def test_what_is_said_of_a_work_besides_stays(words: str) -> None:
    assert len(told(words)) == 1
