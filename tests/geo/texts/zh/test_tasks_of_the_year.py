"""What a paragraph goes on with behind the tasks of the text's year is to be done in it."""

from __future__ import annotations

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
Row = tuple[str, str | None]


def told(text: str) -> list[Row]:
    """Return status and year of the statements of a text of February 2026."""
    found = read(text, NOBODY, year=2026, month=2).statements
    return [(row.status, row.due and row.due[:4]) for row in found]


def test_what_is_begun_behind_the_tasks_of_a_year_is_due_in_it() -> None:
    text = "今年我市计划完成城建投资9亿元。续建东湖大道扩建工程，新开工西湖大桥。"
    assert told(text) == [("under_construction", None), ("starting", "2026")]
    reported = f"本报讯（记者 李东）记者获悉，{text}"
    assert told(reported)[-1] == ("starting", "2026")


def test_lines_behind_a_semicolon_go_on_with_them() -> None:
    text = "今年全市计划完成城建投资9亿元。新开工东湖大桥；\n西湖区新开工西湖隧道。"
    assert told(text) == [("starting", "2026"), ("starting", "2026")]


def test_what_has_been_done_so_far_sets_no_tasks() -> None:
    text = "今年全市已完成计划投资9亿元。新开工西湖大桥。"
    assert told(text)[-1][1] is None


def test_what_is_seen_to_that_it_is_built_goes_on() -> None:
    text = (
        "今年我市计划完成城建投资9亿元。抓好东湖电厂、西湖电厂改造等。"
        "重点抓好东湖水体整治、西湖水厂等重大项目建设。"
    )
    assert told(text) == [("under_construction", None), ("under_construction", None)]


def test_the_middle_behind_a_start_is_of_a_name() -> None:
    assert told("东湖区新开工建设中科东湖智慧城、西湖汽车产业园。") == [("starting", None)]
    assert told("东湖大道已开工建设中。") == [("under_construction", None)]


def test_a_reporter_tells_of_what_a_plan_builds_by_how_many() -> None:
    text = (
        "本报讯 （记者 李东）记者获悉，“十五五”期间，我市将开展更新行动，建设高速公路超900公里，"
        "新改建国省干线800公里。建成安置房2万套。东湖大桥年内通车。"
    )
    rows = told(text)
    assert [status for status, _ in rows] == ["planned"] * 4
    assert rows[0][1] == "2030"
    assert rows[-1][1] == "2026"
