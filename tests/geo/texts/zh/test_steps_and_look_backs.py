"""Steps of one work, what a look back tells of its year, and what ends the sway of a heading."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
Row = tuple[str, str | None]


def told(text: str, year: int = 2026, month: int = 2) -> list[Row]:
    """Return status and year of the statements of a text of February 2026, or of another month."""
    found = read(text, NOBODY, year=year, month=month).statements
    return [(row.status, row.due and row.due[:4]) for row in found]


LOOK_BACK = "东湖县政府工作报告\n\n第一部分　2025年工作回顾\n\n"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("东湖大道国庆节前通车", "operating"), ("西湖古镇五一假期开街", "operating"),
        ("南湖医院新院区10月开诊", "operating"), ("北湖水厂三季度投产", "operating"),
        ("东湖小学9月竣工", "completed"), ("东湖陈列馆布展升级后重新开放", "operating"),
        ("西湖大桥8月封顶", "under_construction"),
    ],
)  # fmt: skip
def test_a_look_back_tells_of_a_feast_or_a_month_of_its_own_year(words: str, status: str) -> None:
    assert told(f"{LOOK_BACK}我们补齐短板。{words}，群众满意。\n") == [(status, None)]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("东湖大道预计国庆节前通车", "2026"), ("东湖大道正在施工，5月通车", "2026"),
        ("东湖大道明年10月通车", "2027"), ("西湖大桥年底前建成", "2026"),
        ("东湖大道已进入收尾阶段，国庆节前通车", "2026"), ("东湖大道计划10月通车", "2026"),
    ],
)  # fmt: skip
def test_what_a_look_back_says_is_to_come_is_not_done(words: str, due: str) -> None:
    found = told(f"{LOOK_BACK}我们补齐短板。{words}。\n")
    assert not {"operating", "completed"} & {status for status, _ in found}
    assert found[-1][1] == due


@pytest.mark.parametrize("label", ["夯实乡村基础", "巩固脱贫成果", "持续筑牢生态基础"])
def test_a_task_to_strengthen_what_there_is_looks_not_back(label: str) -> None:
    tasks = f"第二部分　2026年目标任务\n\n（一）{label}。加固东湖大堤，汛前完工。\n"
    text = f"{LOOK_BACK}东湖大道通车。\n\n{tasks}"
    assert told(text)[1:] == [("planned", "2026")]


PLAN = "东湖市国民经济和社会发展第十五个五年规划纲要\n第八章　建设综合交通枢纽\n\n"


def test_a_part_of_a_chapter_ends_what_was_said_of_earlier_years() -> None:
    review = "“十四五”末，东湖大桥建成通车。\n\n第一节　畅通通道\n\n"
    rest = "开行东湖至西湖市域列车。“十五五”时期新建西湖大桥。\n"
    assert [status for status, _ in told(PLAN + review + rest)] == [
        "operating", "planned", "planned",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("续建东湖大道，2027年6月贯通", [("under_construction", "2027")]),
        ("东湖堤防续建工程汛前完工", [("under_construction", "2026")]),
        ("2025年9月开工的东湖小学计划于2026年8月交付", [("under_construction", "2026")]),
        ("2026年9月开工的东湖小学计划于2028年8月交付", [("planned", "2028")]),
        ("东湖大道续建工程10月放行，西湖大道年内开工",
         [("under_construction", "2026"), ("starting", "2026")]),
        ("东湖市场将于9月重新招商，2029年底营运", [("planned", "2029")]),
        ("东湖电站已核准，计划明年动工、2029年投入运行",
         [("planned", "2029"), ("planned", "2029"), ("planned", "2029")]),
        ("东湖大道设计工作已经完成，计划2027年开工，2030年通车",
         [("planned", "2030"), ("planned", "2030"), ("planned", "2030")]),
        ("东湖大道8月动工，明年10月通车", [("starting", "2027"), ("planned", "2027")]),
        ("东湖大道正在施工，西湖大道2027年通车",
         [("under_construction", None), ("planned", "2027")]),
    ],
)  # fmt: skip
def test_the_steps_of_one_work_are_due_when_the_last_is(words: str, found: list[Row]) -> None:
    assert told(f"2026年重点任务\n\n{words}。\n") == found


@pytest.mark.parametrize(
    ("cell", "row"),
    [
        ("内装施工，9月底开诊", ("under_construction", "2026")),
        ("2025年11月主体封顶，春节前投用", ("under_construction", "2026")),
        ("3月开工，2027年8月投运", ("starting", "2027")),
        ("施工图审查，10月开工建设", ("starting", "2026")),
        ("受征迁影响暂停施工，力争上半年复工", ("planned", "2026")),
        ("已核准，2027年5月开工", ("planned", "2027")),
        ("2025年7月动工，年内完成全部桩基", ("under_construction", "2026")),
    ],
)
def test_one_cell_of_a_table_tells_of_one_work(cell: str, row: Row) -> None:
    head = "2026年度重点项目计划表\n\n序号\t项目名称\t总投资\t进度目标\n"
    assert told(f"{head}1\t东湖医院扩建\t1200\t{cell}\n", month=1) == [row]


@pytest.mark.parametrize("note", ["说明：\n1.", "备注：", "注："])
def test_notes_below_a_list_are_of_none_of_its_parts(note: str) -> None:
    text = (
        "2026年度重点项目计划表\n\n一、续建项目\n东湖大桥\n五、调出项目\n西湖大桥拓宽\n\n"
        f"{note}列入2025年计划的南湖公园、北湖学校两个项目均已完工；北湖大桥于2025年12月18日放行。\n"
    )
    assert told(text, month=1)[-2:] == [("completed", None), ("operating", None)]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("东湖大桥改建因用地协商尚未取得共识，暂缓推动", "planned"),
        ("东湖大桥通车时间推迟", "planned"),
        ("东湖航线有人来谈过，东湖码头还停留在口头", "planned"),
        ("东湖校舍重建评估送县政会议", "planned"), ("东湖大桥开通日期延后", "planned"),
        ("东湖水厂（日供水3万吨）通水时间推迟", "planned"),
        ("东湖停车楼设计完成，因报价过高流标", "planned"),
        ("东湖中心设计监造标已经决标", "planned"),
        ("东湖风电场因涉及红线，已经终止", "unknown"),
        ("东湖水上舞台因多数人反对，已经放弃", "unknown"),
        ("东湖商业街改成展馆的念头打消了", "unknown"),
        ("东湖隧道经评估效益不足，决定不再争取", "unknown"),
        ("东湖焚化厂延役还没有定论", "unknown"),
        ("东湖大道一度停工，现已复工", "under_construction"),
        ("东湖大道现已成型路基8.4公里", "under_construction"),
        ("东湖步道正分段修葺", "under_construction"),
        ("东湖学校上月封了顶", "under_construction"),
        ("东湖标准厂房上个月全部出租", "operating"),
        ("东湖码头去年7月起接待游客", "operating"),
        ("东湖观景台已经可以进场参观", "operating"),
        ("东湖养老中心早就盖好了", "completed"),
    ],
)  # fmt: skip
def test_what_was_said_of_one_work_tells_how_far_it_is(words: str, status: str) -> None:
    assert told(f"{words}。\n", month=6)[0][0] == status


@pytest.mark.parametrize(
    "words",
    ["已供水2万户", "5月1日供水", "已开行班列1200列", "布展完成", "已决标", "已完成施工招标"],
)
def test_words_beside_these_say_what_they_said(words: str) -> None:
    expected = {
        "已供水2万户": "operating", "5月1日供水": "operating", "已开行班列1200列": "operating",
        "布展完成": "under_construction", "已决标": "starting", "已完成施工招标": "starting",
    }  # fmt: skip
    assert told(f"东湖工程{words}。\n", month=6)[0][0] == expected[words]


def test_the_next_step_of_an_interview_ends_with_its_answer() -> None:
    text = (
        "【区长访谈】老城怎么变\n\n区长：东湖大桥已经通车。下一步是东湖步道，今年年底前招标。\n\n"
        "记者：养老呢？\n\n区长：东湖养老中心早就盖好了，一直没开张。\n"
    )
    assert ("completed", None) in told(text, 2025, 11)
    assert ("planned", "2025") in told(text, 2025, 11)


@pytest.mark.parametrize(
    ("words", "status"), [("1月10日招生", "unknown"), ("6月招生", "operating")]
)
def test_a_month_that_is_long_over_may_be_that_of_the_next_year(words: str, status: str) -> None:
    assert told(f"东湖托育园{words}。\n", 2025, 11)[0][0] == status


def test_the_plan_that_a_work_is_to_stand_in_is_no_date() -> None:
    text = "2026年重点任务\n\n开展东湖高速前期研究，积极争取进入省“十五五”规划。\n"
    assert {due for _, due in told(text)} <= {None, "2026"}


def test_what_waits_for_land_in_a_table_is_not_done() -> None:
    rows = "东湖街回旋处绿化\t等候批地\t不适用\n西湖苗圃\t运作中\t已完成\n"
    text = f"附表 重点项目\n项目\t现况\t目标完工\n{rows}"
    assert told(text, month=6)[-2:] == [("unknown", None), ("completed", None)]
