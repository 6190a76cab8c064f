"""Steps of a work and its end, what rests or nobody decided, and when leaflets and letters are."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read
from geo.texts.times.dating import find_date

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and due date of the statements of a text of May 2026."""
    return [(row.status, row.due) for row in read(text, NOBODY, year=2026, month=5).statements]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("青杨桥改建工程今年9月动工，2028年完工。", ("starting", "2028")),
        ("青楊橋改建工程2027年動工，2029年完工。", ("planned", "2029")),
        ("青楊橋改建工程剛完成招標，今年內動工，2028年完工。", ("starting", "2028")),
        ("青杨桥正在施工，10月合龙，2027年通车。", ("under_construction", "2027")),
        ("青楊活動中心上週竣工，將於今年7月開放使用。", ("completed", "2026-07")),
        ("青杨桥改建预定7月完工，目前工程进度落后。", ("under_construction", "2026-07")),
        ("青楊橋改建獲中央補助500萬元，已發包。", ("starting", None)),
    ],
)
def test_a_step_is_of_a_work_that_is_due_when_it_ends(text: str, wanted: tuple[str, str]) -> None:
    assert told(text)[0] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("青杨大桥的加固因争议暂停。", "planned"),
        ("青楊大橋的加固因爭議暫停。", "planned"),
        ("青杨隧道扩建：已停止研究。", "unknown"),
        ("青楊公園活化計劃去年落選。", "unknown"),
        ("青楊觀光鐵道：無時程。", "planned"),
        ("青楊醫院大樓已向中央爭取，未獲回覆。", "planned"),
        ("青杨大桥由两县委托办理规划。", "planned"),
        ("青楊天橋待車站完工後才興建。", "planned"),
        ("青杨步道全长3公里，分两段兴建。", "planned"),
        ("青杨轻轨仍在规划。线路由新民路至青杨公园，设10站。", "planned"),
        ("青楊輕軌仍在規劃。走線由新民路至青楊公園，設五個新車站。", "planned"),
        ("No construction could begin on the Harlow bypass before 2034.", "planned"),
        ("The council decided not to proceed with the Harlow bypass.", "unknown"),
        ("The county has yet to decide on the Harlow tramway.", "unknown"),
        ("The Harlow bridge repair is in nobody's budget.", "unknown"),
        ("Work on Harlow Bridge stopped when the builder went into administration.", "planned"),
        ("Retendering of the Harlow bridge is under way.", "planned"),
        ("The plan for Harlow Park is on exhibition until 3 June.", "planned"),
        ("Harlow clinic: local contractor engaged.", "starting"),
        ("Harlow Walk is finished and people have been walking it since March.", "operating"),
        ("Repairs to Harlow Bridge came in £1.2m over budget.", "completed"),
    ],
)
def test_what_rests_waits_or_was_not_decided_is_told_as_such(text: str, wanted: str) -> None:
    assert told(text)[-1][0] == wanted


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The Harlow tramway will not now open until March 2028.", "2028-03"),
        ("The Harlow tramway will not start before 2028.", None),
        ("Harlow Pool was to have opened last year; the new date is spring 2027.", "2027"),
        ("青楊大橋延至9月通車。", "2026-09"),
        ("青杨码头今年暑假前启用。", "2026"),
        ("青楊大橋改建4月底已完工，等路燈送電就開放。", None),
        ("青楊廣場暫時擱置，市府會先在新民路增設車位，7月前可供使用。", None),
    ],
)
def test_not_until_a_day_is_due_then_and_what_rests_is_due_at_none(
    text: str, due: str | None
) -> None:
    assert told(text)[0][1] == due


UNDER_WAY = (
    "PROJECTS UNDER WAY\n\n* Harlow Bridge: piers complete, due for completion in mid-2028\n"
    "* Corran Library: fit-out, opening February 2027\n\nSTARTING SOON\n\n"
    "* Elmsby station upgrade: lifts and a new footbridge\n"
)


def test_stars_set_items_apart_that_their_headings_tell_of() -> None:
    found = read(UNDER_WAY, NOBODY, year=2026, month=5).statements
    assert {(row.status, row.due) for row in found} >= {
        ("under_construction", "2028"), ("under_construction", "2027-02"), ("starting", None),
    }  # fmt: skip
    assert not any("\n" in row.surface for row in found)


TABLE = (
    "Table 1. Allocations 2026/27\nScheme\tStage\tCost\tExpected completion\n"
    "Harlow interchange\tContract awarded\t1,900\tJuly 2027\n"
    "Corran pool\tFeasibility\t140\tTo be confirmed\n"
)


def test_a_contract_in_a_row_starts_its_work_and_a_day_to_be_confirmed_is_none() -> None:
    rows = read(TABLE, NOBODY, year=2026, month=5).statements
    named = {row.surface.split("\t")[0]: (row.status, row.due) for row in rows}
    assert named["Harlow interchange"] == ("starting", "2027-07")
    assert named["Corran pool"] == ("planned", None)


def test_what_proceeds_this_year_is_about_to_start() -> None:
    text = (
        "The following will proceed this year:\n\n• Harlow bus station: demolition of the canopy"
        " from 3 August;\n• Corran travel route, 2.6 km, by March 2027.\n"
    )
    assert told(text) == [("starting", "2026-08"), ("starting", "2027-03")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("海濱計劃\n諮詢期：二零二六年六月一日至八月三十一日\n於2027年展開。", "2026-06-01"),
        ("滨江规划公示\n公示期：2026年3月2日至31日\n2028年建成。", "2026-03-02"),
        ("Harlow plan\n\nConsultation runs from 2 March 2026 to 30 April.\nDone by 2029.",
         "2026-03-02"),
    ],
)  # fmt: skip
def test_a_text_that_consults_is_of_the_day_on_which_that_begins(text: str, value: str) -> None:
    assert find_date(text).value == value


def test_questions_and_bare_days_promise_nothing() -> None:
    assert told("未來計劃\n\n問：青楊橋擴建是否同一計劃？\n") == []
    assert told("巡迴展覽\n地點\t日期\n青楊社區會堂\t七月四至五日\n") == []
