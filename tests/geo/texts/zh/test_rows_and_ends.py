"""A cell of a table says of its row what it says; what goes on is due when its sentence ends it."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and year of the statements of a text of June 2026."""
    found = read(text, NOBODY, year=2026, month=6).statements
    return [(row.status, row.due and row.due[:4]) for row in found]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("已于2024年开工，预计2028年建成通车", "2028"),
        ("正在施工，计划明年6月完工", "2027"),
        ("桥面铺装完成过半，施工方承诺明年三季度放行", "2027"),
        ("主体结构已封顶，正进行内装，明年上半年可开放", "2027"),
        ("现正施工，工期24个月，目标於2028年內落成", "2028"),
        ("已批出合約，將於2027年1月展開", "2027"),
        ("目前施工進度42%，預計116年6月完工", "2027"),
    ],
)
def test_what_goes_on_is_due_when_its_sentence_ends_it(words: str, due: str) -> None:
    assert {year for _, year in told(f"民國115年報告\n東湖大橋{words}。")} == {due}


@pytest.mark.parametrize(
    "words",
    [
        "正在施工，西湖公园预计2028年建成",
        "正在施工，其余工程预计2028年建成",
        "正在施工。预计2028年建成通车的还有四座",
        "正在施工；西湖路2028年通车",
        "已建成通车，预计2028年客流翻番",
    ],
)
def test_what_is_said_of_others_or_of_what_is_done_lends_no_time(words: str) -> None:
    assert told(f"东湖大桥{words}。")[0][1] is None


TABLE = "重点项目进度表\n序号|项目名称|责任单位|目前进展|下一节点\n"


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ("主体封顶|2027年春季学期启用", [("under_construction", "2027"), ("planned", "2027")]),
        ("已竣工|年底前移交", [("completed", None), ("planned", "2026")]),
        ("正在施工|2027年一季度", [("under_construction", "2027")]),
        ("施工图审查|2027年一季度", [("planned", "2027")]),
        ("因资金断档停工|待定", [("planned", None)]),
    ],
)
def test_each_cell_of_a_row_says_what_it_says(
    cells: str, found: list[tuple[str, str | None]]
) -> None:
    assert told(f"{TABLE}1|东湖大桥|区住建局|{cells}\n") == found


def test_a_cell_that_says_what_kind_of_work_it_is_says_nothing_beside_another() -> None:
    head = "重点建设项目表\n序号|项目名称|建设性质|形象进度目标\n"
    assert told(f"{head}1|东湖大桥|新建|开工\n") == [("starting", None)]
