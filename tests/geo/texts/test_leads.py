"""What introduces a list says how far all that it lists has come, and by when."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Return kind, status and due of the statements of a text of 2026."""
    return [(row.kind, row.status, row.due) for row in read(text, NOBODY, year=2026).statements]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("截至目前，下列项目已经完工：", ("report", "completed", None)),
        ("以下线路已全部通车：", ("report", "operating", None)),
        ("以下项目正在施工：", ("report", "under_construction", None)),
        ("以下项目正在施工，力争年内建成：", ("promise", "under_construction", "2026")),
        ("今年计划开工：", ("promise", "starting", "2026")),
        ("2027年拟建成以下项目：", ("promise", "planned", "2027")),
        ("尚在前期的项目有：", ("report", "planned", None)),
        ("下列工程不再推进：", ("report", "unknown", None)),
        ("以下工程尚未開工：", ("report", "planned", None)),
        ("The following schemes have been completed:", ("report", "completed", None)),
        ("The following projects are on site:", ("report", "under_construction", None)),
        ("Works to start in 2027:", ("promise", "starting", "2027")),
        ("The following schemes are no longer proceeding:", ("report", "unknown", None)),
    ],
)
def test_a_list_is_as_its_lead_in_says(lead: str, expected: tuple[str, str, str | None]) -> None:
    items = "1. 东湖路高架桥\n2. 西山隧道\n3. 老城区环境提升\n"
    if lead.isascii():
        items = "- Mill Road bridge\n- North Park library\n- River walkway\n"
    assert told(f"城建通报\n{lead}\n{items}") == [expected] * 3


def test_a_lead_in_governs_no_more_than_its_list() -> None:
    text = (
        "以下项目已经完工：\n1. 东湖路高架桥\n2. 西山隧道\n\n"
        "北苑路将于年内开工。\n\n南城医院年底交付。\n"
    )
    assert [status for _, status, _ in told(text)] == [
        "completed", "completed", "starting", "planned",
    ]  # fmt: skip


def test_what_stands_in_the_line_of_its_lead_in_is_governed_too() -> None:
    text = "城建情况\n已建成：东湖路、西山隧道。在建：北苑路。不再推进：南湖摩天轮、河西停车场。\n"
    assert [status for _, status, _ in told(text)] == ["completed", "under_construction", "unknown"]


def test_the_lead_in_itself_states_nothing() -> None:
    text = "城建通报\n今年计划开工：\n1. 东湖路高架桥\n2. 西山隧道\n"
    rows = read(text, NOBODY, year=2026).statements
    assert [row.surface for row in rows] == ["1. 东湖路高架桥", "2. 西山隧道"]


def test_a_label_before_a_time_is_no_lead_in() -> None:
    assert told("北苑路通车时间：2030年\n") == [("promise", "planned", "2030")]


def test_each_row_of_a_table_is_a_statement_of_its_own() -> None:
    text = (
        "新竹市115年度施政計畫\n計畫名稱｜期程｜總經費（千元）｜辦理重點\n"
        "頭前溪左岸高灘地整建｜113–116年｜428,000元｜改善排水及步道｜施工中\n"
        "隆恩圳親水廊道第三期｜115–117年｜315,000元｜改善排水及步道｜細部設計\n"
    )
    assert [(status, due) for _, status, due in told(text)] == [
        ("under_construction", "2027"), ("planned", "2028"),
    ]  # fmt: skip
