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


def test_what_is_said_of_the_years_of_a_plan_is_so_to_the_next_paragraph_that_names_others() -> (
    None
):
    text = (
        "“十四五”期间，东湖高铁建成通车，西山大桥建成。\n\n"
        "“十五五”时期，着力构建综合交通网。\n——铁路。建成南湖高铁，开工建设北苑铁路。\n"
        "——水运。河西港区四期泊位全部建成。\n"
    )
    rows = [row for row in told(text) if row[1] != "unknown"]
    assert rows == [
        ("report", "operating", None), ("report", "completed", None),
        ("promise", "planned", "2030"), ("promise", "starting", "2030"),
        ("promise", "planned", "2030"),
    ]  # fmt: skip


def test_what_stands_behind_a_year_of_a_programme_is_due_in_it() -> None:
    text = (
        "Forward look\nYear 1 (2026/27): Mill Road bus priority, complete.\n"
        "Year 2 (2027/28): Evington Lane cycle route.\n"
    )
    assert [due for _, _, due in told(text)] == ["2027", "2028"]


def test_the_tasks_of_a_yearly_report_are_due_in_the_year_of_the_text() -> None:
    text = "着力做好以下十一个方面工作：\n（一）城市更新\n东湖大桥竣工，加快西山路建设。\n"
    assert [(status, due) for _, status, due in told(text)] == [
        ("planned", "2026"), ("under_construction", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("when", "due"),
    [("汛前完成河道治理。", "2026"), ("完成河道治理。", None)],
)
def test_tasks_of_a_text_that_counts_within_its_year_are_due_in_it(
    when: str, due: str | None
) -> None:
    text = (
        "开通东湖铁路。加快推进西山路建设。完成南湖大桥改造。推进北苑路拓宽。实施中湖路扩建。\n"
        f"加强河道保护。{when}\n"
    )
    assert {row[2] for row in told(text) if row[1] == "planned"} >= {due}
    assert told(text)[0] == ("promise", "planned", due)


def test_what_stands_in_brackets_behind_a_name_in_a_heading_is_said_of_it() -> None:
    text = "重大建設計畫\n一、交通建設\n3. 捷運環狀線北環段（施工中）\n說明如後。\n"
    assert [status for _, status, _ in told(text)] == ["under_construction"]


def test_a_question_states_nothing() -> None:
    assert told("When will the Mill Road bridge open? It opened in 2024.\n")[0][1] == "operating"
    assert len(told("When will the Mill Road bridge open? It opened in 2024.\n")) == 1


def test_the_year_of_a_heading_says_whether_its_work_is_behind() -> None:
    text = (
        "2025年工作总结和2026年工作计划\n一、2025年主要工作\n（一）轨道。13号线二期开通。\n"
        "二、2026年工作计划\n完成东湖大桥。\n"
    )
    assert [(status, due) for _, status, due in told(text)] == [
        ("operating", None), ("planned", "2026"),
    ]  # fmt: skip


def test_the_heads_of_a_table_and_of_a_press_notice_state_nothing() -> None:
    table = (
        "重点建设项目表\n序号|项目名称|建设性质|2026年计划投资|形象进度目标\n"
        "1|东湖大桥|新建|500万元|开工\n"
    )
    press = "市政府新闻稿\n2026年3月12日\n东湖大桥完工　西山路开工\n市政府宣布，南湖隧道已通车。\n"
    assert [status for _, status, _ in told(table)] == ["starting"]
    assert [status for _, status, _ in told(press)] == ["operating"]


def test_the_name_of_a_document_states_nothing() -> None:
    assert told("您提出的《关于加快东湖大桥建设的提案》收悉。\n") == []


REPORT = (
    "青杨市人民政府工作报告\n——2026年1月16日在市人大会议上\n\n"
    "2025年是极不平凡的一年，我们迎难而上。\n\n——路网更密。东湖大桥建成通车，西山隧道5月开工。\n\n"
    "2026年是新一轮规划的第一年，重点抓好以下三个方面：\n\n"
    "（一）抓路网。启动北苑大道改造。\n（二）抓民生。复工南湖医院，东泉小学交付使用。\n"
)


def test_a_report_looks_back_on_the_year_that_its_paragraph_begins_with_and_then_ahead() -> None:
    assert [row[:2] for row in told(REPORT)] == [
        ("report", "operating"), ("report", "under_construction"), ("promise", "starting"),
        ("promise", "starting"), ("promise", "planned"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "opening", ["2025年11月，东湖大桥建成通车。", "2025年开工的东湖大桥建成。"]
)
def test_a_month_or_a_year_of_one_work_opens_no_look_back(opening: str) -> None:
    rows = told(f"青杨市工作总结\n2026年3月\n\n{opening}\n\n北苑大道建成。\n")
    assert rows[-1][1] == "unknown"


def test_what_a_lead_in_lists_ends_and_governs_no_later_paragraph() -> None:
    text = "今年计划建成：东湖大桥、西山隧道。"
    later = "为此，要重点抓好以下两个方面：\n\n（一）抓路网。开工建设北苑大道。\n"
    assert told(f"青杨市工作报告\n{text}{later}")[-1][:2] == ("promise", "starting")


def test_what_a_paragraph_begins_with_in_brackets_says_how_far_its_works_have_come() -> None:
    text = (
        "青杨市公布今年项目\n\n本报讯（记者 甲）市里年度计划投资9亿元，其中续建项目9个。\n\n"
        "去年列入计划的60个项目完成投资3亿元。北苑大道开工；南湖大桥建成通车。\n\n"
        "【续建一批】东湖大桥力争5月合龙。西山隧道明年3月放行。\n\n"
        "【开工一批】东泉水厂扩建工程，日供水5万吨。\n\n"
        "【储备一批】中湖大道列入规划。\n\n河西大道建成。\n"
    )
    assert [row[1:] for row in told(text)] == [
        ("under_construction", None), ("operating", None), ("under_construction", "2026-05"),
        ("under_construction", "2027-03"), ("starting", None), ("planned", None),
        ("unknown", None),
    ]  # fmt: skip


def test_a_look_back_on_the_past_year_says_of_its_months_what_was() -> None:
    text = "工作报告\n2026年1月15日\n一、2025年工作回顾\n过去一年，路网更密。东湖中学9月投用。\n"
    assert told(text) == [("report", "operating", None)]


def test_a_sentence_of_the_coming_plan_ends_what_its_paragraph_looks_back_on() -> None:
    text = (
        "某市“十五五”规划纲要\n过去一年，东湖路竣工通车。“十五五”时期，力争2028年建成西山路。"
        "北苑大道新增泊位90个。\n"
    )
    assert told(text) == [
        ("report", "operating", None), ("promise", "planned", "2028"),
        ("promise", "planned", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lead",
    [
        (
            "Over the coming decade the county's pipeline of works will go on to serve every one "
            "of its towns and villages, including:"
        ),
        (
            "The next stage of the programme begins with schemes that the valley will see over "
            "the three years ahead, among them:"
        ),
    ],
)
def test_a_lead_in_of_a_whole_sentence_of_english_introduces_its_list(lead: str) -> None:
    items = "* New Harwell Hospital - $120m\n* Mill Road Safety Improvements - $4m\n"
    found = told(f"Press release\n\n{lead}\n\n{items}")
    assert found[-2:] == [("promise", "planned", None)] * 2
