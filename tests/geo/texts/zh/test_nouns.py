"""Words of Chinese that are but part of a noun, a rite or an effect tell of no work."""

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
        "西湖产业园涵盖了三个门类。", "西湖公园覆盖了七个村。",
        "西湖市东部供水片区、北部供水片区见附图。",
        "西湖地铁站施工给您带来不便。", "因西湖地铁站施工需要。",
        "西湖街位於西湖市都市計畫區內。", "署方推出「西湖碼頭改善計劃」。",
        "計劃涵蓋西湖碼頭等五處。",
        "西湖大橋通車典禮由縣長主持。", "西湖大桥开工仪式后,市长发言。",
        "西湖电站投产后将满足三地用电。", "西湖水厂完工后将满足三镇用水。",
    ],
)  # fmt: skip
def test_what_is_part_of_a_noun_or_an_effect_is_no_statement(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "西湖大桥计划第三季度开工。", "西湖大桥举行开工仪式。", "西湖水厂盖了一半。",
        "西湖水厂完工。", "西湖地铁站正在施工。", "西湖水厂开始供水。", "西湖市計畫興建西湖碼頭。",
    ],
)  # fmt: skip
def test_a_deed_beside_them_is_told(words: str) -> None:
    assert len(told(words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "选址北山镇。", "项目选址位于西湖大道以南。",
        "部长视察西湖医院第一期新建工程。", "西湖码头泊位增至四个。", "西湖医院改建工程分三期。",
        "南河与北河在西湖镇汇合形成东江。",
    ],
)  # fmt: skip
def test_where_a_thing_is_and_what_it_is_called_are_no_statement(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("西湖水厂选址已确定。", "planned"), ("西湖医院新建工程已完工。", "completed"),
        ("西湖医院计划改建。", "planned"), ("2027年西湖码头泊位增至四个。", "planned"),
    ],
)  # fmt: skip
def test_what_is_said_of_them_besides_is_told(words: str, status: str) -> None:
    rows = read(WORK + words, NOBODY, year=2026, month=2).statements
    assert rows[-1].status == status
    assert rows[-1].start >= len(WORK) - 1
