"""What a statement tells: a part is not the whole, a paper not a work, a heading no statement."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read
from geo.texts.times.dating import find_date
from geo.texts.times.finding import find_times

NOBODY = make_gazetteer([], [])


def told(text: str, month: int | None = 9) -> list[tuple[str, str | None]]:
    """Return status and due of the statements of a text of 2025."""
    found = read(text, NOBODY, year=2025, month=month).statements
    return [(row.status, row.due) for row in found]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("东湖大桥桥墩已全数完成。", "under_construction"),
        ("新医院大楼已完成上盖。", "under_construction"),
        ("北站搬迁方案已完成比选。", "planned"),
        ("北环隧道勘查研究已经完成。", "planned"),
        ("河东案第二标上月完成发包。", "starting"),
        ("城隍更新案公開展覽中。", "planned"),
        ("3号线国家还没批。", "planned"),
        ("东湖地铁站建设资金尚未落实。", "planned"),
        ("西街改造二期因为资金问题暂停了。", "planned"),
        ("1号线运营三年多了。", "operating"),
        ("老街一期2022年就做完了。", "completed"),
        ("东湖大桥今年年初开工。", "under_construction"),
        ("The girders of Mill Bridge were placed in April.", "under_construction"),
        ("Contractors moved in at Mill Bridge this spring.", "under_construction"),
        ("Mill Bridge was supposed to be finished by 2021.", "planned"),
        ("The tram business case has not been funded.", "planned"),
        ("新院區連續壁完成。", "under_construction"),
        ("沿江公路改线方案已通过专家评审。", "planned"),
        ("东湖医院门诊楼今年8月迎来了第一批病人。", "operating"),
        ("老车站已拆除。", "completed"),
        ("东湖地下道工程暂不办理。", "planned"),
        ("The steel frame of the library has been completed.", "under_construction"),
        ("Track laying on the Mill Line is complete.", "under_construction"),
        ("Renewal of the Mill Road tunnel is two-thirds finished.", "under_construction"),
        ("The planned Mill Road hotel was omitted from the scheme.", "unknown"),
        ("A station at Mill Road is at design stage.", "planned"),
        ("We picked a contractor for the Mill Road warehouse.", "starting"),
        ("Traffic has used the new ramps since October 2023.", "operating"),
    ],
)
def test_what_is_told_is_no_more_than_was_said(text: str, status: str) -> None:
    assert [row[0] for row in told(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "公交站点覆盖率达到95%。", "我们在东湖区举办了三场工作坊。",
        "二、规划依据\n政府于2021年公布《东湖新城发展规划》。",
    ],
)  # fmt: skip
def test_a_share_a_meeting_and_a_document_are_nothing_that_is_built(text: str) -> None:
    assert told(f"东湖规划\n{text}") == []


def test_horizons_are_the_years_that_the_text_gives_them() -> None:
    text = "近期(2025—2027年):建成东湖大桥;打通北街。远期(2028—2035年):建设湖西大道隧道。"
    found = told(f"东湖规划\n{text}\n近期新增停车场12处。")
    assert [due for _, due in found] == ["2027", "2027", "2035", "2027"]
    assert [row.period for row in find_times("近期到2027年。远期至2035年。近期建成。").times] == [
        "2027", "2035", "2027",
    ]  # fmt: skip
    assert find_times("近期开工,远期未定。").times == ()


def test_what_is_behind_a_semicolon_is_in_the_list_of_its_colon() -> None:
    assert told("在建:东湖大桥;北山隧道。\n")[-1] == ("under_construction", None)
    text = "已建成:东湖大桥;已取消:北山隧道。\n"
    assert [status for status, _ in told(text)] == ["completed", "unknown"]


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("2 Works completed", "completed"),
        ("3 Works in progress", "under_construction"),
        ("4 Works deferred or withdrawn", "unknown"),
        ("5 Planned works", "planned"),
    ],
)
def test_a_heading_with_a_bare_number_says_how_far_its_list_has_come(
    heading: str, status: str
) -> None:
    text = f"Town Council\n\n{heading}\n• Sea wall repairs\n• Mill Street bridge replacement\n"
    found = read(text, NOBODY, year=2025).statements
    assert [(row.surface.lstrip("• "), row.status) for row in found] == [
        ("Sea wall repairs", status), ("Mill Street bridge replacement", status),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "status"),
    [("三、取消实施项目", "unknown"), ("三、调出项目", "unknown"), ("三、暂缓实施项目", "planned"),
     ("三、缓建项目", "planned"), ("三、搁置项目", "planned")],
)  # fmt: skip
def test_what_a_heading_calls_off_is_unknown_and_what_it_puts_off_is_planned(
    heading: str, status: str
) -> None:
    text = f"城建通报\n{heading}\n1.东湖大桥改建\n2.北山隧道扩建\n"
    assert [found for found, _ in told(text)] == [status, status]


def test_a_row_of_an_english_table_is_by_itself() -> None:
    text = (
        "Project | Owner | Cost | Status | Expected completion\n"
        "Mill Drive interchange upgrade | City | $58M | Open to traffic | –\n"
        "Perry overpass replacement | Province | $34M | Under construction | Fall 2027\n"
    )
    assert told(text)[-1] == ("under_construction", "2027")


def test_an_organ_for_planning_makes_no_plan_and_an_interview_is_none() -> None:
    said = "记者：东湖大桥呢？\n主任：东湖大桥国家还没批。到2030年，先做北山隧道。"
    for title in ("访东湖市规划研究中心主任", "东湖三问：对话规划师"):
        assert told(f"{title}\n\n{said}")[0] == ("planned", None)


def test_two_clauses_of_english_have_a_year_each() -> None:
    text = "Construction of the Mill Line starts next spring and service begins in 2028."
    assert [(due or "")[:4] for _, due in told(text)] == ["2026", "2028"]


def test_the_head_of_a_table_turns_no_text_and_a_cell_says_how_far_its_row_is() -> None:
    text = (
        "花蓮縣113-116年綜合發展實施方案\n編號|計畫名稱|經費|期程|辦理現況\n"
        "1|溪口觀景橋|2.6|113-115|施工中\n2|七星潭遊客中心整建|1.2|115-116|規劃設計\n"
        "本表於113年6月修正。\n"
    )
    found = read(text, NOBODY, year=2024).statements
    assert [(row.status, row.due) for row in found] == [
        ("under_construction", "2026"), ("planned", "2027"),
    ]  # fmt: skip


def test_what_a_lead_in_says_will_be_done_is_to_come_though_it_says_complete() -> None:
    text = "In the coming year the company will:\n- complete the Mill Road library fit-out;\n"
    assert [status for status, _ in told(text)] == ["planned"]


def test_the_first_line_above_an_empty_one_is_a_title() -> None:
    text = "The harbour quarter: the bridge has been built\n\n" + "It rains here. " * 30
    assert told(text) == []


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Limerick 2030: Annual Progress Report 2024\nOverview", "2024"),
        ("花蓮縣113-116年綜合發展實施方案\n一、說明", "2024"),
        ("东岸见闻\n施工牌上写着竣工日期:2027年6月。2024年的事。", "2024"),
    ],
)
def test_a_title_and_a_label_date_a_text_by_what_they_are_of(title: str, date: str) -> None:
    assert find_date(title).value == date


def test_a_list_below_a_heading_ends_where_the_next_heading_begins() -> None:
    text = (
        "江南市发展和改革委员会\n2026年江南市重点项目形象进度计划\n\n"
        "一、竣工类项目\n1.安仁铺二线船闸:6月底前完工。\n"
        "二、新开工类项目\n1.浮石水厂深度处理\n2.鹿鸣山隧道\n三、暂缓项目\n1.城南综合管廊\n"
    )
    found = read(text, NOBODY, year=2026).statements
    assert [row.status for row in found] == ["planned", "starting", "starting", "planned"]


def test_what_follows_a_name_alone_in_its_line_is_about_it() -> None:
    text = "Progress\n(a) Mill Road. Widening is 60% complete.\n(b) Ferry Street. Axed in May.\n"
    assert [status for status, _ in told(text)] == ["under_construction", "unknown"]
