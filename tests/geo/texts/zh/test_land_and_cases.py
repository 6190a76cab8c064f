"""How papers of Hong Kong and Taiwan tell of land, applications and works, and lists of dues."""

from __future__ import annotations

import pytest

from geo.texts.reader import read
from geo.texts.times.dating import find_date
from geo.texts.times.finding import find_times
from tests.geo.texts.statements.test_told import NOBODY


def told(text: str) -> list[tuple[str, str | None]]:
    found = read(text, NOBODY, year=2024, month=5).statements
    return [(row.status, row.due) for row in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("石門新市鎮有機會採用片區模式。", ("planned", None)),
        ("政府不排除兴建石门大桥。", ("planned", None)),
        ("石門商貿區改劃申請獲城規會處理。", ("planned", None)),
        ("青田親子公園開放市民使用。", ("operating", None)),
        ("交通局特別興建了一座石門轉運站。", ("completed", None)),
        ("縣長昨日出席石門大橋動土祈福典禮。", ("under_construction", None)),
        ("石門大橋8日舉行開工典禮。", ("under_construction", None)),
        ("石門大橋擇期舉行開工典禮。", ("starting", None)),
        ("石門市民活動中心今天辦開工典禮。", ("under_construction", None)),
        ("縣長昨日出席石門圖書館啟用典禮。", ("operating", None)),
        ("石門大橋如未能趕及2023年通車，交通將受影響。", ("planned", None)),
        ("石門輕軌的軌道已鋪設完成。", ("under_construction", None)),
        ("石門大橋的工程合約批予一家公司。", ("starting", None)),
        ("公路局於河岸進行石門大橋拓寬工程，預計民國114年完成。", ("under_construction", "2025")),
        ("公路局將於河岸進行石門大橋拓寬工程，預計民國114年完成。", ("planned", "2025")),
    ],
)
def test_land_applications_and_works_are_told(text: str, wanted: tuple[str, str | None]) -> None:
    assert told(text)[0 if "如未能" in text else -1] == wanted


def test_several_works_with_a_due_each_are_promised_one_by_one() -> None:
    text = "石门馆预估于2025年底完工、青田馆预估于2026年8月完工、古林中心于去年公告招商。"
    found = told(text)
    assert [due for _, due in found[:2]] == ["2025-12", "2026-08"]
    assert {status for status, _ in found} == {"planned"}


def test_what_a_promise_has_in_it_is_promised_too() -> None:
    text = "市府将兴建青田社会住宅。包含石门公园、古林图书馆及青田体育馆等基地。"
    assert told(text) == [("planned", None)] * 2
    assert told("青田体育馆已启用。包含石门公园、古林图书馆等设施。")[1:] == []


def test_years_of_the_republic_are_read_in_signs_and_behind_labels() -> None:
    found = find_times("行政院于一〇三年十月通过,民国一百零三年五月动工", 2015).times
    assert [row.period for row in found] == ["2014-10", "2014-05"]
    assert find_date("发布日期：114-10-24\n内容").value == "2025-10-24"
    assert find_date("日期：114/3/4\n內容").value == "2025-03-04"


def test_speaking_of_the_policy_says_not_that_a_work_goes_on() -> None:
    assert told("特首在施政報告中提到石門大橋。") == []
    assert told("石門大橋的後續建設由公路局負責。") == []


@pytest.mark.parametrize(
    "text",
    [
        "他希望石門海濱步道可以增加設施。",
        "石門大橋施工環境很艱困。",
        "石門大橋的審查委員到場。",
    ],
)
def test_a_wish_or_what_a_work_is_like_states_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", ["石門市。將重啟焚化爐。", "石門站旁的餐廳將被打造為交流場所。"])
def test_what_is_to_be_made_of_a_thing_is_planned(text: str) -> None:
    assert told(text)[-1] == ("planned", None)
