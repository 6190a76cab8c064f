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
        ("在建，2028年8月交付|市住建局", [("under_construction", "2028")]),
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


def test_rows_that_tabs_set_apart_are_no_lines_that_a_page_broke() -> None:
    rows = (
        "东湖县抽水储能电站\t东湖县\t220千伏线路63公里\t4.8\t已核准，2027年5月开工\n"
        "西湖县机场航站区扩建\t西湖县\t4.2万平方米\t21.5\t初步设计评审中，2028年开工\n"
        "南湖区游客服务中心楼\t南湖区\t5800平方米\t0.9\t施工合同已签订，11月进场\n"
    )
    found = told(f"重点项目\n\n项目名称\t所在地\t建设规模\t总投资（亿元）\t进度安排\n{rows}")
    assert found == [("planned", "2027"), ("planned", "2028"), ("starting", "2026")]


def test_what_is_to_come_of_a_row_that_is_done_is_told_with_its_name() -> None:
    text = f"{TABLE}1|东湖大桥|区住建局|已竣工|年底前移交\n"
    found = read(text, NOBODY, year=2026, month=6).statements
    assert found[1].surface.endswith("年底前移交")
    assert found[1].start == found[0].start


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("本月初动工", "under_construction"), ("6月18日进场施工", "under_construction"),
        ("将于本月初动工", "starting"), ("7月8日动工", "starting"), ("本月动工", "starting"),
        ("自今年4月起开放予公众", "operating"), ("自明年4月起开放予公众", "planned"),
        ("原定2025年动工，一再延后", "planned"), ("翻新竣工", "completed"),
        ("将翻新竣工", "planned"),
    ],
)  # fmt: skip
def test_a_time_says_whether_a_work_has_begun_or_a_place_is_in_use(words: str, status: str) -> None:
    assert told(f"东湖大桥{words}。")[0][0] == status


def test_what_is_but_drawn_up_in_a_list_of_starts_is_planned() -> None:
    head = "重点项目\n拟开工项目\n序号|项目名称|目前进展|开工时间\n"
    assert told(f"{head}1|东湖学校扩建|施工图审查|2027年一季度\n") == [("planned", "2027")]
    assert told(f"{head}1|东湖学校扩建|已定标|9月\n") == [("starting", "2026")]
