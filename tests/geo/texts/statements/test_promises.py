"""Promises are never told as done: words, times, headings and genre decide, else it is unknown."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read
from geo.texts.statements.finding import find_statements
from geo.texts.statements.statement import Statement
from geo.texts.times.finding import find_times
from geo.texts.writing.folding import fold

DONE = {"operating", "completed"}


def find(text: str, month: int | None = None) -> list[Statement]:
    """Return the statements of a text of 2025."""
    folded = fold(text).text
    return list(find_statements(folded, find_times(folded, 2025, month)))


def told(text: str) -> list[tuple[str, str]]:
    """Return kind and status of the statements of a text of 2025."""
    return [(found.kind, found.status) for found in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "要确保东环快线建成通车", "力争实现西山隧道贯通", "会议提出要建成两座水厂",
        "年底交付的北苑安置房共900套", "十二月底完工", "6月底通车", "国庆前开通",
        "到本世纪中叶建成",
        "河东大桥具备通车条件", "南城医院2027年投用", "三年内建成学校", "五年之內完工",
        "中山路將於後年通車", "新廠房預計2028年落成", "捷運延伸線2030年通車", "確保文化館如期啟用",
        "The bridge is to open in 2027", "The depot is slated to open by 2031",
        "Trains run to the port by 2029", "The clinic should be complete by 2029",
        "The library will be completed", "Homes to be built on the old yard",
        "In use by the third quarter of 2026", "The first trains run before the year is out",
        "The school is due in December 2027", "The hall is expected to be finished next year",
    ],
)  # fmt: skip
def test_a_promise_is_never_told_as_done(text: str) -> None:
    found = find(text)
    assert found
    assert not [row for row in found if row.status in DONE]


@pytest.mark.parametrize(
    ("heading", "item", "kind", "status"),
    [
        ("下一年重点任务", "一、建成三座水厂。", "promise", "planned"),
        ("二、2026年重点任务", "建成北湖大桥。", "promise", "planned"),
        ("二、115年度重點", "河濱大橋通車。", "promise", "planned"),
        ("今年工作安排：", "启动老城改造。", "promise", "starting"),
        ("一、2025年工作回顾", "建成北湖大桥。", "report", "completed"),
        ("一年来，主要做了以下工作：", "北湖大桥建成通车。", "report", "operating"),
        ("What comes next", "North Bridge completed.", "promise", "planned"),
        ("What we have delivered", "North Bridge completed.", "report", "completed"),
    ],
)
def test_a_heading_governs_what_stands_below(
    heading: str, item: str, kind: str, status: str
) -> None:
    assert told(f"{heading}\n\n{item}")[-1] == (kind, status)


def test_the_second_half_of_a_work_report_looks_ahead() -> None:
    text = "市政府工作报告\n一、2024年工作回顾\n建成东湖桥。\n二、2025年重点任务\n建成西湖桥。"
    assert [status for _, status in told(text)] == ["completed", "planned"]


def test_a_plan_promises_what_it_does_not_date() -> None:
    assert told("某市交通发展规划\n建成东湖桥。") == [("promise", "planned")]


def test_what_nothing_decides_is_unknown() -> None:
    assert told("东湖桥建成通车。") == [("report", "unknown")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The line is under construction and will open in 2027.", "under_construction"),
        ("The clinic is being constructed and should be complete by 2029.", "under_construction"),
        ("The bridge went into operation.", "operating"),
        ("Work began on the weir.", "under_construction"),
        ("西环桥已开建", "under_construction"), ("东苑兴建中", "under_construction"),
        ("南里已入伙", "operating"), ("地基工程完成四成", "under_construction"),
        ("隧道工程已完成可研", "planned"), ("主体封顶了", "under_construction"),
        ("2023年建成八座公园", "completed"), ("启动区将于明年开工。", "planned"),
        ("高架桥已完成总量的55%", "under_construction"),
    ],
)  # fmt: skip
def test_a_status_is_as_far_as_the_words_go(text: str, status: str) -> None:
    assert [row.status for row in find(text)] == [status]


def test_what_follows_a_report_in_its_sentence_reports_too() -> None:
    found = told("西环桥已开建，东苑兴建中，南里入伙。")
    assert [status for _, status in found] == ["under_construction"] * 2 + ["operating"]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("通车时间：2030年", "2030"), ("第三季度投用", "2025-09"), ("6月底封顶", "2025-06"),
        ("三年内建成学校", "2028"), ("五年之内完工", "2030"), ("民國118年完工", "2029"),
        ("将于后年通车", "2027"), ("年内开通", "2025"), ("年底前建成", "2025-12"),
        ("2027-28年度入伙", "2028"), ("力争十五五末建成", "2030"), ("2026年上半年交付", "2026-06"),
        ("The depot is due in December 2027.", "2027-12"),
        ("It will be in use by the third quarter of 2026.", "2026-09"),
        ("The station will open within three years.", "2028"),
        ("The hall will open by the end of next year.", "2026-12"),
    ],
)  # fmt: skip
def test_a_due_date_is_as_said(text: str, due: str) -> None:
    assert [row.due for row in find(text)] == [due]


def test_a_report_does_not_make_what_is_planned_beside_it_done() -> None:
    assert told("五象医院主体施工已到十一层，床位由800张增至1000张")[-1] == ("report", "unknown")


def test_a_month_that_is_past_is_no_due_date() -> None:
    assert [row.due for row in find("南桥3月通车", month=6)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "由市建设局编制并发布。",
        "公司将全年任务关联到人，",
        "运营里程共80公里。",
        "超计划完成年度任务。",
    ],
)
def test_a_statement_names_what_it_is_about(text: str) -> None:
    assert read(text, make_gazetteer(), year=2025).statements == ()


def test_a_line_that_a_page_broke_is_read_on() -> None:
    text = "The North Bridge will\n    be completed on the old site."
    (found,) = read(text, make_gazetteer(), year=2025).statements
    assert (found.kind, found.status) == ("promise", "planned")


def test_how_a_text_speaks_holds_on_over_its_blocks() -> None:
    text = "下一年重点任务\n" + "建成北湖大桥。\n" * 60_000
    found = read(text, make_gazetteer(), year=2025).statements
    assert {row.status for row in found} == {"planned"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("东湖桥后续将进行铺轨", "planned"),
        ("东湖桥正在铺轨", "under_construction"),
        ("东湖桥可行性研究刻正办理审查", "planned"),
        ("公司正建造东湖站", "under_construction"),
        ("东湖线建设顺利", "under_construction"),
        ("東湖線自110年4月通車以來客流增長", "operating"),
        ("争取东湖桥尽早开工", "planned"),
        ("中央已函復緩議東湖捷運", "planned"),
        ("The business case for the East Line is being prepared", "planned"),
        ("The bus station has been redeveloped", "completed"),
        ("East Station has been welcoming passengers since July 2023", "operating"),
        ("The permission for East Farm has not yet been implemented", "planned"),
        ("Work on the tunnel continues", "under_construction"),
    ],
)
def test_the_verb_decides_how_far_a_thing_has_come(text: str, status: str) -> None:
    assert [told for _, told in told(text)] == [status]


def test_a_label_governs_the_line_that_it_begins() -> None:
    text = (
        "某市五年规划（2026-2030年）\n1. 续建：东湖桥、西湖路。\n2. 储备：南湖站、北湖路建设。\n完"
    )
    found = read(text, make_gazetteer([], []), year=2026).statements
    assert [row.status for row in found] == ["under_construction", "planned"]


def test_a_clause_with_a_time_of_its_own_lends_it_to_no_other() -> None:
    text = "东湖桥上半年开工，争取西湖路列入省级项目。"
    found = read(text, make_gazetteer([], []), year=2025).statements
    assert [row.due for row in found] == ["2025-06", None]


def test_two_sentences_that_and_joins_are_two_statements() -> None:
    text = "Works are under way and passengers should be able to use the bridge from spring 2026."
    assert [(row.status, row.due) for row in find(text)] == [
        ("under_construction", None),
        ("planned", "2026"),
    ]


def test_a_text_without_a_title_that_speaks_as_a_plan_promises() -> None:
    text = (
        "到2025年，基本形成路网。建成东湖铁路、西湖线。\n启动南湖线建设。推进北湖桥改造。\n"
        "实施中湖路扩建。完成小湖闸工程。新建大湖水厂。"
    )
    found = read(text, make_gazetteer([], [])).statements
    assert {row.kind for row in found} == {"promise"}
    assert [row.surface for row in found if row.due] == ["到2025年，基本形成路网"]


def test_a_numbered_paragraph_ends_what_governs_the_one_before_it() -> None:
    text = "公示\n三、在建项目说明：东湖桥改造。\n四、公示期间，居民可向西湖局提意见，见西湖路。"
    found = read(text, make_gazetteer([], []), year=2025).statements
    assert [row.surface for row in found if "西湖" in row.surface] == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("东湖片区规划建设有序推进，西湖城二期竣工", "completed"),
        ("Piling for the north spur has yet to begin", "planned"),
        ("The agency has completed the corridor between two stations", "completed"),
        ("A contract for North station was awarded last month", "starting"),
        ("第一期工程訂於汛期前完工", "planned"),
        ("市府決定西湖橋引道不予辦理", "unknown"),
        ("西湖輕軌運量未達門檻，暫緩推動", "planned"),
        (
            "The line is halfway through and a track near North station is under construction",
            "under_construction",
        ),
        ("Civil work on the North line has crossed 40 per cent", "under_construction"),
        ("西湖线土建累计进度96%", "under_construction"),
        ("西湖快速道路第一標進度31.5%", "under_construction"),
        ("东湖、西湖两村的地块尚未出让", "planned"),
        ("原规划之西湖缆车停止办理", "unknown"),
        ("西湖路因征拆受阻暂停施工", "planned"),
        ("西湖市场改建后重新开幕", "operating"),
        ("西湖新城骨架基本拉开", "under_construction"),
        ("西湖隧道铺设路面接近尾声", "under_construction"),
        ("东湖古城改造推进不快", "unknown"),
        ("Plans for North Bridge have been paused indefinitely", "planned"),
        ("Work at North station is continuing", "under_construction"),
        ("Elm Bypass: not taken forward following consultation", "unknown"),
        ("Planning consent has been granted for North Bridge", "planned"),
        ("The North Park ramps are 40 percent complete", "under_construction"),
        ("西湖大道综合管廊完成总量的七成", "under_construction"),
        ("Final design for North Park is under way", "planned"),
        ("Residents of North Park can look forward to a pool by 2031", "planned"),
    ],
)
def test_words_of_plans_say_how_far_a_thing_has_come(text: str, status: str) -> None:
    genre = "某区“十三五”主要成就\n正文。\n" if "规划建设" in text else ""
    assert read(genre + text, make_gazetteer([], []), year=2025).statements[-1].status == status


def test_two_parts_with_a_year_each_are_due_apart() -> None:
    text = "The first phase of the North Line will open in 2030 and the second in 2032."
    found = read(text, make_gazetteer([], []), year=2025).statements
    assert found[0].due == "2030"


def test_the_rest_of_a_sentence_says_by_when_what_it_begins_with_is_due() -> None:
    text = "某市“十五五”规划重点项目表\n1. 东湖高铁：新建正线239公里，2028年建成。\n"
    found = read(text, make_gazetteer([], []), year=2025).statements
    assert {row.due for row in found} == {"2028"}


def test_what_a_plan_but_thinks_of_has_no_due_date() -> None:
    text = "某市“十五五”规划重点项目表\n1. 东湖路改建工程，适时启动。\n"
    found = read(text, make_gazetteer([], []), year=2025).statements
    assert found
    assert [row.due for row in found] == [None] * len(found)


def test_a_year_that_is_also_the_first_of_a_plan_is_the_one_that_is_meant() -> None:
    text = (
        "政府工作报告\n过去一年，我们真抓实干。西湖大桥建成通车。\n"
        "2026年是“十五五”开局之年。我们将突出抓好以下工作：\n"
        "——建设都市圈。上半年建成东湖大桥；提速北湖高速建设。\n"
    )
    found = read(text, make_gazetteer([], []), year=2026).statements
    assert [(row.kind, row.status, row.due) for row in found] == [
        ("report", "operating", None),
        ("promise", "planned", "2026-06"),
        ("promise", "planned", "2026"),
    ]


def test_the_years_of_a_row_of_a_table_say_by_when() -> None:
    text = "西湖市“十五五”重大项目表\n东湖水库 新建 2026-2028\n北湖水库 新建 2026-2029\n"
    found = read(text, make_gazetteer([], []), year=2026).statements
    assert [row.due for row in found] == ["2028", "2029"]


@pytest.mark.parametrize(
    ("text", "status", "due"),
    [
        ("西山隧道施工中，116年度辦理招租", "under_construction", None),
        ("東區停車場挖掘工程已大致完成", "under_construction", None),
        ("胶东机场第二跑道视客流情况择机启动", "planned", None),
        ("西山隧道仍在进行勘查研究，未有落实时间表", "planned", None),
        ("北岸空中连廊已经取消", "unknown", None),
        ("河滨工程将于七月展开", "starting", "2025-07"),
        ("Park Street was repaved in 2024", "completed", None),
        ("The new depot is to commence early in 2027", "planned", "2027"),
        ("Construction of the bridge commenced in March 2025", "under_construction", None),
        ("There are no immediate plans for a new station", "unknown", None),
        ("The tram scheme remains at an early stage", "planned", None),
        ("The M12 motorway, 16 km, open to traffic in 2025", "planned", "2025"),
        ("Contractors are pouring foundations", "under_construction", None),
        ("The agency is replacing 40 miles of power cable", "under_construction", None),
        ("The main contract has been awarded to a builder", "starting", None),
        ("The council is not taking this scheme forward", "unknown", None),
        ("Handover of the homes is programmed for November", "planned", "2025-11"),
        ("就盼着对面的实验小学早点开学", "planned", None),
        ("东线南段工程持续推进", "under_construction", None),
        ("妈湾跨海通道二期开工时间一再推后", "planned", None),
        ("擋潮閘項目因效益成疑，政府決定不再跟進", "unknown", None),
        ("The section east of Rose Street is now finished", "completed", None),
        ("A new storage tank is half built", "under_construction", None),
        ("By 2027 all traffic signals on the quays will have been renewed", "planned", "2027"),
        ("The bridge works go on, contractor appointed in January", "starting", None),
        ("The rafting centre is no longer part of the programme", "unknown", None),
        ("Utility diversions ongoing on the corridor", "under_construction", None),
        ("黄河大桥项目因环评原因未能按计划开工", "planned", None),
        ("The platform contract went to a builder of Perth", "starting", None),
        ("体育馆工地塔吊林立", "under_construction", None),
        ("外界关心的旗美延伸线没有推动规划", "unknown", None),
        ("机场二期扩建力争早日开工", "planned", None),
    ],
)
def test_words_of_officials_say_how_far_a_thing_has_come(
    text: str, status: str, due: str | None
) -> None:
    found = read(text, make_gazetteer([], []), year=2025, month=1).statements
    assert [(row.status, row.due) for row in found[:1]] == [(status, due)]


def test_what_is_said_of_the_rest_of_a_sentence_does_not_hinder_its_first_clause() -> None:
    text = "市政府工作报告\n三、2025年重点工作\n第七医院交付使用，争取温州大学苍南院区尽早开工。"
    found = read(text, make_gazetteer([], []), year=2025).statements
    assert [row.due for row in found] == ["2025", None]


@pytest.mark.parametrize(
    "text", ["完成老旧小区改造95个", "新增公共停车位1.2万个", "轨道交通运营里程突破200公里"]
)
def test_what_is_counted_in_a_plan_is_promised(text: str) -> None:
    found = read(f"三、2025年重点任务\n{text}。", make_gazetteer([], []), year=2025).statements
    assert [(row.status, row.due) for row in found] == [("planned", "2025")]


def test_what_is_said_of_others_has_no_time_of_the_clause_before() -> None:
    text = "三、2025年重點工作\n光埔社宅預定2029年完工，其餘基地俟中央核定補助後續辦。"
    found = read(text, make_gazetteer([], []), year=2025).statements
    assert [row.due for row in found] == ["2029", None]


def test_a_clause_with_a_time_of_its_own_is_not_done_because_the_one_before_is() -> None:
    text = "新城A区公屋去年底全数落成，今年分批入伙。"
    found = read(text, make_gazetteer([], []), year=2025, month=1).statements
    assert [row.status for row in found] == ["completed", "planned"]


@pytest.mark.parametrize("text", ["改造老旧小区138个", "新改扩建学校21所", "加装电梯300台"])
def test_a_deed_that_is_counted_is_promised_in_a_plan(text: str) -> None:
    whole = f"三、2025年重点任务\n（七）补短板，{text}。"
    found = read(whole, make_gazetteer([], []), year=2025).statements
    assert [(row.surface, row.status, row.due) for row in found] == [(text, "planned", "2025")]


def test_a_deed_that_is_counted_in_a_look_back_is_not_offered_as_a_promise() -> None:
    whole = "一、2024年工作回顾\n（七）补短板，改造老旧小区138个。"
    found = read(whole, make_gazetteer([], []), year=2025).statements
    assert not [row for row in found if row.kind == "promise"]


def test_a_row_is_due_as_its_column_says() -> None:
    text = (
        "115年度道路工程一覽表\n項次|工程名稱|目前進度|預定完工\n"
        "1|中正北路拓寬|施工中|116年8月\n2|國道聯絡道|尚未發包|117年12月\n"
        "3|舊桃林鐵路綠廊第三期|計畫撤案|—\n"
    )
    found = read(text, make_gazetteer([], []), year=2026).statements
    assert [(row.status, row.due) for row in found] == [
        ("under_construction", "2027-08"), ("planned", "2028-12"), ("unknown", None),
    ]  # fmt: skip


@pytest.mark.parametrize("head", ["力争年内", "确保年底前", "预计明年"])
def test_a_start_behind_a_promise_is_promised_and_makes_nothing_done(head: str) -> None:
    text = f"柳溪区{head}柳溪大桥建成,东湖隧道开工,西岭路通车。"
    rows = read(text, make_gazetteer([], []), year=2025, month=5).statements
    assert rows[0].status == "planned"
    assert not {row.status for row in rows} - {"planned", "starting"}


def test_what_has_begun_behind_a_promise_has() -> None:
    text = "柳溪大桥预计明年通车,东湖隧道已开工。"
    rows = read(text, make_gazetteer([], []), year=2025, month=5).statements
    assert [row.status for row in rows] == ["planned", "under_construction"]
