"""How reporters, councils and boards say how far works have come, and what they only count."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read
from geo.texts.times.finding import find_times
from geo.texts.writing.folding import fold

NOBODY = make_gazetteer([], [])


def told(text: str, month: int | None = 4) -> list[tuple[str, str | None]]:
    """Return status and due of the statements of a text of 2026."""
    found = read(text, NOBODY, year=2026, month=month).statements
    return [(row.status, row.due) for row in found]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Stage 1 of the Hobart ferry terminal is drawing to a close.", "under_construction"),
        ("Works on the Tauranga cycleway are in full swing.", "under_construction"),
        ("About 71% of the work on the Nakuru bypass is over.", "under_construction"),
        ("Of the Kandy tunnel, 14 of 22 niches are ready.", "under_construction"),
        ("Lagos depot road, 40% of which has now been widened.", "under_construction"),
        ("The Dundee offices are fully let.", "operating"),
        ("The Leith tram line has been fully open since May 2024.", "operating"),
        ("The pumps at Durban harbour are running.", "operating"),
        ("The Ranchi metro line is only at the DPR stage.", "planned"),
        ("The cabinet gave its nod to the Mysuru station in March.", "planned"),
        ("No opening date has been set for the Galway bridge.", "planned"),
        ("A compulsory purchase order was confirmed for the Limerick road.", "planned"),
        ("The board has signed the Part 2 project agreement for the Perth line.", "starting"),
        ("We will consider a second platform at Otley station.", "planned"),
        ("The Otaki expressway is 80 per cent done.", "under_construction"),
        ("Construction of the Cebu bus line has entered its second year.", "under_construction"),
        ("Half of the 24 lock gates at Bingley have been replaced.", "under_construction"),
        ("The Mombasa container terminal is handling 400 trucks a day.", "operating"),
        ("The Leixlip station car park came into service in January.", "operating"),
        ("The Arklow treatment plant began treating sewage last year.", "operating"),
        ("The Cork tram is at options stage.", "planned"),
        ("The scheme for Lime Street is out for public comment.", "planned"),
        ("A feasibility study for the Davao monorail is under way.", "planned"),
        ("Otahuhu station will get two more platforms.", "planned"),
        ("Land for the Kandy bypass is being acquired.", "planned"),
        ("The Ipswich depot has slipped to 2028.", "planned"),
        ("A preferred bidder has been named for the Luton tram.", "starting"),
        ("Work on the Nelson reservoir gets going in June.", "starting"),
        ("The Torquay marina has been scrapped.", "unknown"),
        ("青浦东路快速化改造进入收官阶段。", "under_construction"),
        ("龙华有轨电车每天运送旅客3万人次。", "operating"),
        ("沙田單車徑延長工程正待撥款。", "planned"),
        ("松山機場遷建仍在評估。", "planned"),
        ("城北综合体已于去年完成联调测试。", "under_construction"),
        ("湖滨线今年3月完成了热滑试验。", "under_construction"),
        ("北門公園整建工程業於108年完工。", "completed"),
        ("长岭新村首批居民去年迁入长岭小区。", "operating"),
        ("自滨江快速路、鹭洲大桥开通后，老城拥堵已改善。", "operating"),
        ("新辟惠民路接文昌路，预定2028年完成。", "planned"),
        ("文昌大桥与古城片区连起来了，桥2024年就通了。", "operating"),
        ("榕江河堤按原定時間表進行。", "under_construction"),
        ("鹿港水廠二期刻由縣府辦理施工。", "under_construction"),
        ("柳林渠整治工程已納入縣府計畫。", "planned"),
        ("西螺農業區變更為西螺住宅區。", "planned"),
        ("南岸快速路开工时间未定。", "planned"),
        ("天后廟重建時間表未定，正檢視天后廟。", "planned"),
        ("推进河西产业园三期前期工作。", "planned"),
        ("河西大桥已进入施工招标阶段。", "planned"),
        ("东山公园将与东山地铁站同步施工。", "planned"),
        ("东山立交今年力争主体工程完工。", "planned"),
        ("今年我们还要启动东山停车场改造。", "starting"),
        ("公交公司会加密东山路、西山路班次。", "planned"),
        ("何氏故居稍後開放。", "planned"),
        ("北苑学校一期年中落成。", "planned"),
        ("我们给北苑线的承诺是今年国庆前试运行。", "planned"),
    ],
)
def test_how_far_a_thing_has_come_in_words_of_reports(text: str, status: str) -> None:
    assert [row[0] for row in told(text)][:1] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Costs are running over the budget of the council.",
        "14 of 22 councillors were present.",
        "The mayor and 60% of the members of the committee were present.",
        "委员会设立了三个小组。",
        "湖滨线热滑试验线长两公里。",
        "2026年中国队到访。",
    ],
)
def test_the_same_words_of_other_things_state_nothing(text: str) -> None:
    assert told(text) == []


def test_what_has_begun_and_when_it_ends_are_two_statements() -> None:
    found = told("Work on the Ennis bypass began last May and should finish in 2029.")
    assert found == [("under_construction", None), ("planned", "2029")]
    found = told("The Ennis bypass is under construction and will open in 2029.")
    assert found == [("under_construction", "2029")]


def test_a_plain_heading_may_have_an_empty_line_below_it() -> None:
    text = (
        "Works in Ballarat\n\nThe council met.\n\nDelivered in 2024-25\n\n"
        "- Ten new seats and four raised crossings in Sturt Street.\n\n"
        "To be taken up in 2026-27\n\n(a) Howitt Street flyover, second ramp\n"
        "(b) Doveton Street link road\n"
    )
    assert told(text) == [("completed", None), ("planned", "2027"), ("planned", "2027")]


REPORTED = (
    "{}\n\n记者从市交通局了解到，到2030年，公路通车里程达到900公里，公路密度达到80公里。"
    "今后五年，将建设沂河大道。加快建设沂河大道北段；拓宽沭河公路。"
)


def test_a_press_report_lends_no_work_the_years_of_the_plan_it_tells_of() -> None:
    found = told(REPORTED.format("临沂公布十五五交通规划"))
    assert ("planned", "2030") not in found[1:]
    assert len(found) == len([row for row in found if row[0] in {"planned", "under_construction"}])


def test_a_total_that_a_press_report_tells_of_is_no_work() -> None:
    text = REPORTED.format("临沂公布十五五交通规划")
    spans = [row.surface for row in read(text, NOBODY, year=2026).statements]
    assert not [words for words in spans if "公里" in words]


def test_a_month_in_a_section_of_five_years_is_of_the_year_of_the_text() -> None:
    text = "“十五五”期间，临沂将建沂河大道。\n\n沂河大桥将于9月底通车。"
    assert told(text)[-1] == ("planned", "2026-09")


def test_a_deed_has_the_time_that_its_sentence_began_with() -> None:
    text = "交通规划\n到2030年，力争建成沂河大道，打通沭河公路，连通蒙山大道。"
    assert [due for _, due in told(text)] == ["2030", "2030", "2030"]


def test_what_a_promise_goes_on_to_list_is_promised_too() -> None:
    text = (
        "规划新建、改建公路300公里。\n其中，“一纵”是指沂河公路，北起蒙阴，全长90公里；"
        "建设沭河立交；建设蒙山大道枢纽。"
    )
    assert [status for status, _ in told(text)][1:] == ["planned", "planned", "planned"]


@pytest.mark.parametrize(
    "text",
    [
        "沂河大道去年通车。建设沭河立交的经验值得推广。",
        "沂河大道已建成。“一纵”是指沂河公路，全长90公里。",
        "沂河大道明年通车。建设单位是沭河公司。",
    ],
)
def test_what_follows_a_report_or_names_who_builds_is_no_promise(text: str) -> None:
    assert len(told(text)) == 1


def test_a_row_is_planned_where_its_cell_says_that_it_is_studied() -> None:
    text = (
        "相關建設\n\n| 案名 | 機關 | 進度 | 完成 |\n| --- | --- | --- | --- |\n"
        "| 苑裡運動公園 | 工務局 | 可行性評估 | 未定 |\n"
        "| 通霄圖書館 | 文化局 | 興建中 | 116年3月 |\n"
    )
    assert ("planned", None) in told(text)
    assert ("under_construction", "2027-03") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "等东湖桥修好，东湖路就通了。",
        "如果东湖桥修好，两岸就连起来了。",
        "要是资金到位，北站就开到了东湖。",
        "只要审批通过，东湖馆就能用上了。",
        "到时候东湖路就通了。",
        "建成后，东湖线每天运送旅客3万人次。",
        "今后东湖线日均运送旅客3万人次。",
        "规划自东湖桥开通后增设公交。",
        "力争首批居民迁入东湖新村。",
        "By 2030 the Mombasa pier is handling 400 trucks a day.",
        "When finished, the Mombasa pier is handling 400 trucks a day.",
        "The Dundee offices will be fully let by 2028.",
    ],
)
def test_what_hangs_on_something_else_is_not_done_in_any_words(text: str) -> None:
    assert not {status for status, _ in told(text)} & {"operating", "completed"}


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The Kandy hospital will be commissioned in five years.", "2031"),
        ("The Carlow park opens later this year.", "2026"),
        ("The Tuam depot will be complete by mid-year.", "2026"),
        ("江桥医院5月进场，次年3月通水。", "2027-03"),
        ("江桥大桥计划明年年中合龙。", "2027"),
        ("江橋公園一期年中落成。", "2026"),
        ("江橋醫院翌年落成。", "2027"),
    ],
)
def test_times_that_hang_on_the_year_of_the_text(text: str, due: str) -> None:
    assert told(text)[-1][1] == due


def test_what_looks_like_such_a_time_is_none() -> None:
    text = fold("It was the first flood in five years. 江桥医院每年中秋开放，今年中标。").text
    periods = [row.period for row in find_times(text, 2026, 4).times]
    assert "2026/2031" not in periods
    assert [text[row.start : row.end] for row in find_times(text, 2026, 4).times] == ["今年"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("过去一年工作回顾\n东湖高速江桥段完成路基工程的九成。", "under_construction"),
        ("过去一年工作回顾\n江桥化工项目进入设备安装阶段。", "under_construction"),
        ("过去一年工作回顾\n东湖地块收储工作基本完成。", "planned"),
        ("过去一年工作回顾\n东湖路改造工程基本完成。", "completed"),
        ("平顶山至南阳高速可研获批复。", "planned"),
        ("东湖大厦已平顶。", "under_construction"),
        ("江桥社区会堂已启用。", "operating"),
        ("江橋社區會堂已啟用。", "operating"),
        ("江桥社区会启用东湖馆。", "planned"),
        ("目前没有增设西湖站的计划。", "unknown"),
        ("市府沒有在江橋鎮增設西湖站的計畫。", "unknown"),
        ("市里提出了增设西湖站的计划。", "planned"),
        ("西湖站今年不具备开工条件。", "planned"),
        ("西湖公园三期待批准后开放。", "planned"),
        ("西湖公园二期需待批准后动工。", "planned"),
        ("The Truro bypass went to tender last week.", "starting"),
    ],
)
def test_shares_stages_papers_and_what_is_not_planned(text: str, status: str) -> None:
    assert [row[0] for row in told(text)] == [status]


def test_a_phase_that_waits_is_not_done_behind_one_that_is() -> None:
    text = "东湖港一期去年底实现试运营，二期待国家批复后开工。"
    assert [row[0] for row in told(text)] == ["operating", "planned"]


@pytest.mark.parametrize("text", ["西湖站今年不具备开工条件。", "西湖路原訂2026年底完工。"])
def test_what_will_not_be_then_is_not_due_then(text: str) -> None:
    assert [row[1] for row in told(text)] == [None]


def test_the_plan_that_a_work_was_entered_in_is_not_the_plan_of_the_text() -> None:
    entered = "关于建议的答复\n西湖桥已列入省“十五五”规划项目库。\n下一步工作打算\n加快东湖线建设。"
    assert told(entered)[-1][1] is None
    own = "下一步工作打算\n“十五五”期间，加快东湖线建设。"
    assert told(own)[-1][1] == "2030"


@pytest.mark.parametrize("text", ["东湖新城按原定时间表进行。", "東湖新城按原訂時間表進行。"])
def test_what_goes_on_as_was_planned_is_no_promise(text: str) -> None:
    found = read(text, NOBODY, year=2026, month=4).statements
    assert [(row.status, row.kind) for row in found] == [("under_construction", "report")]


UNDER_WAY = "二、续建项目（{}）\n序号|项目名称|建设地点|进展\n1|西湖桥|江桥区|主体封顶\n"


def test_rows_of_works_that_go_on_are_due_as_their_heading_says() -> None:
    assert told(UNDER_WAY.format("计划2027年内建成")) == [("under_construction", "2027")]
    assert told(UNDER_WAY.format("共12个")) == [("under_construction", None)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("待论证通过后，我局将督促业主在一年内完成西湖桥初步设计。", None),
        ("西湖桥中标后两年内建成。", None),
        ("我局将督促业主在一年内完成西湖桥初步设计。", "2027"),
        ("随后，市里将在一年内建成西湖桥。", "2027"),
    ],
)
def test_what_is_counted_from_something_to_come_is_of_no_year(text: str, due: str | None) -> None:
    assert told(text)[-1][1] == due


def test_a_road_that_is_finished_is_open_and_what_is_put_off_or_entered_is_planned() -> None:
    text = "大湖公路擴闊工程已經完成，全線開放使用。"
    assert [row[0] for row in told(text)] == ["completed", "operating"]
    assert [row[0] for row in told("大湖公路将完成扩阔，全线开放使用。")] == ["planned", "planned"]
    assert told("东湖科技园三期推迟了招商。") == [("planned", None)]
    assert told("东湖桥已列入省“十五五”规划项目库。") == [("planned", None)]
