"""A paragraph that counts what has grown looks back; one that says by how much it is to, not."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def statuses(text: str) -> list[str]:
    """Return the status of each statement of a text."""
    return [row.status for row in read(text, NOBODY).statements]


@pytest.mark.parametrize(
    "grown",
    ["农业产值增长4.8%", "工业投资同比增长了12%", "能耗下降3.2%", "城镇化率提高1.5个百分点",
     "農業產值增長4.8%"],
)  # fmt: skip
def test_what_stands_beside_growth_that_is_counted_has_come(grown: str) -> None:
    assert statuses(f"{grown}。清溪物流园建成，青石水厂建成投用。") == ["completed", "operating"]
    assert statuses(f"清溪物流园建成，青石水厂建成投用，{grown}。") == ["completed", "operating"]


@pytest.mark.parametrize(
    "aimed",
    ["农业产值增长5%以上", "工业投资预期增长12%", "全年产值力争增长5%", "能耗下降3%左右",
     "到2027年产值增长30%"],
)  # fmt: skip
def test_growth_that_is_aimed_at_is_no_look_back(aimed: str) -> None:
    assert statuses(f"{aimed}。清溪物流园建成。青石水厂建成投用。") == ["unknown", "unknown"]


def test_what_is_to_come_stays_so_beside_it() -> None:
    text = "产值增长4.8%。将建成清溪大桥。力争青石水厂投用。下一步，建成南山隧道。\n云岭水库建成。"
    assert statuses(text) == ["planned", "planned", "planned", "unknown"]


def test_below_tasks_growth_does_not_tell_them_as_done() -> None:
    text = "二、2027年主要任务\n前三季度产值增长4.8%。建成清溪大桥，青石水厂投用。"
    assert set(statuses(text)) == {"planned"}
