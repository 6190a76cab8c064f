"""What Chinese puts off or on hold is planned still; what it gives up is not known to be."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
PUT_OFF = (
    "因资金未落实暂缓实施", "缓建", "搁置多年", "延后实施", "推迟建设", "暂时搁置", "被按下暂停键",
    "先放一放", "暂不新增", "近期不会开工", "押後推行", "緩辦", "停工两年", "施工停了下来",
    "因资金断档停工", "暂停建设", "搁浅", "的建设被推迟",
)  # fmt: skip
GIVEN_UP = (
    "项目已取消", "不再建设", "方案被否决", "项目终止", "停建", "项目胎死腹中", "至今烂尾",
    "取消兴建", "則取消興建", "因经费不足喊停", "建设计划告吹",
    "被一票否决", "不予立项", "去年就放弃了", "已調出項目庫", "原方案作废", "投资方退出",
)  # fmt: skip


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and due of the statements of a text of June 2026."""
    return [(row.status, row.due) for row in read(text, NOBODY, year=2026, month=6).statements]


@pytest.mark.parametrize("words", PUT_OFF)
def test_what_is_put_off_is_planned_still(words: str) -> None:
    assert told(f"东湖大桥{words}。") == [("planned", None)]


@pytest.mark.parametrize("words", GIVEN_UP)
def test_what_is_given_up_is_not_known_to_be(words: str) -> None:
    assert told(f"东湖大桥{words}。") == [("unknown", None)]


@pytest.mark.parametrize("words", ["暂缓至2028年", "推迟到2028年开工", "延后至2028年实施"])
def test_what_is_put_off_to_a_year_is_due_then(words: str) -> None:
    assert told(f"东湖大桥{words}。") == [("planned", "2028")]
