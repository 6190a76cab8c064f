"""What share is done, a peak that is near, what is asked without its sign, lists of a promise."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[tuple[str, str | None]]:
    """Return the status and the due date of the statements of a text of May 2026."""
    rows = read(text, NOBODY, year=2026, month=5).statements
    return [(row.status, row.due) for row in rows]


@pytest.mark.parametrize(
    "text",
    [
        "青杨大桥现已完成近70%的工作量。",
        "青楊大橋引道工程目前已完成 4分 1。",
        "青杨大厦已完成至18层。",
        "青楊大橋將迎施工高峰。",
        "青杨高速公路建设已进入高潮。",
        "青杨公路改造完成投资2400万元。",
    ],
)
def test_a_share_a_peak_and_what_is_spent_are_of_a_work_that_goes_on(text: str) -> None:
    assert told(text) == [("under_construction", None)]


@pytest.mark.parametrize(
    "text",
    [
        "政府會否盡快興建青楊大橋；",
        "青杨地铁什么时候能开通呢。",
        "政府在制訂青楊鐵路的落實時間表時會諮詢議會。",
        "未來青楊社宅政策將調整為重點式興建。",
        "副市長承諾：青楊社宅",
        "其中标准厂房位于青杨园区。",
        "正线数目为新建单线。",
    ],
)
def test_what_is_asked_or_said_of_papers_is_no_statement(text: str) -> None:
    assert told(text) == []


def test_a_list_of_a_promise_promises_all_and_what_opens_is_to_start() -> None:
    text = "青楊村明年入伙；東山線建造工程會展開；東山站啟用；青楊大橋建成。"
    assert [status for status, _ in told(text)] == ["planned", "starting", "planned", "planned"]


def test_sentences_before_a_bar_are_no_row_of_a_table() -> None:
    text = "推进青杨大桥建设。力争到2030年建成东山路。 |"
    assert told(text) == [("under_construction", None), ("planned", "2030")]
