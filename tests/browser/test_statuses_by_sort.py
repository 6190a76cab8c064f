"""The page says how far a thing has come in words for that sort of thing, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from geo import read_dossier
from tests.browser.conftest import DATA, OpenPage
from tests.browser.reader import search

pytestmark = pytest.mark.browser

SITE = min(DATA.glob("*/dossier.toml")).parent
RUNS = {"en": "In operation", "zh-Hans": "运营中", "zh-Hant": "營運中"}
BUILT = {"en": "Completed", "zh-Hans": "已建成", "zh-Hant": "已建成"}
HELD = {"en": "Held", "zh-Hans": "已举办", "zh-Hant": "已舉辦"}
CHIPS = """(ids) => Object.fromEntries(ids.map((id) => {
    planmap.select(id);
    const shown = [
        ...document.querySelectorAll(".pm-card .pm-then-now .pm-status, .pm-card .pm-lead"),
        ...document.querySelectorAll(`.pm-list [data-place="${id}"] .pm-status`),
    ];
    return [id, shown.map((one) => one.textContent.trim())];
}))"""


def chips(page: Page, ids: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = page.evaluate(CHIPS, ids)
    return found


@pytest.mark.parametrize("lang", ["en", "zh-Hans", "zh-Hant"])
def test_no_area_is_in_operation_and_no_event_is_completed(
    open_page: OpenPage, site_page: Path, lang: str
) -> None:
    dossier = read_dossier(SITE)
    page = open_page(site_page, fragment=f"#lang={lang}&t=places&k=status")
    said = chips(page, [row.id for row in dossier.places])
    for place in dossier.places:
        words = said[place.id]
        if place.kind in {"area", "district", "destination"}:
            assert RUNS[lang] not in words, place.id
        if place.kind == "event" and place.status_at == "completed":
            assert set(words) == {HELD[lang]}, place.id
        if place.kind == "event":
            assert not {RUNS[lang], BUILT[lang]} & set(words), place.id
        if place.kind == "line" and (place.status_now or place.status_at) == "operating":
            assert RUNS[lang] in words, place.id


def test_that_a_town_is_there_is_said_where_it_has_its_colour_from_and_nowhere_else(
    open_page: OpenPage, site_page: Path
) -> None:
    dossier = read_dossier(SITE)
    page = open_page(site_page, fragment="#lang=en&t=places&k=outcome")
    there = [
        row.id
        for row in dossier.places
        if row.kind == "area" and {row.status_at, row.status_now} <= {"operating", None}
    ]
    assert there
    assert {tuple(words) for words in chips(page, there).values()} == {()}
    page.locator("[data-colour=status]").click()
    assert {tuple(words) for words in chips(page, there).values()} == {("In place",)}


def test_legend_and_search_say_the_same(open_page: OpenPage, site_page: Path) -> None:
    dossier = read_dossier(SITE)
    page = open_page(site_page, fragment="#lang=en&k=status")
    page.locator("[data-key=legend-fold]").click()
    rows = page.locator("[data-legend-row=status-completed], [data-legend-row=status-operating]")
    words = " ".join(rows.all_inner_texts())
    assert "Held" in words
    assert "In operation, In place" in words
    event = next(
        row for row in dossier.places if row.kind == "event" and row.status_at == "completed"
    )
    search(page, event.name_en or "")
    hit = page.locator(f"[data-result='{event.id}']").first
    assert "Held" in hit.inner_text()


USED = {"en": "In use", "zh-Hans": "已投用", "zh-Hant": "已啟用"}


@pytest.mark.parametrize("lang", USED)
def test_a_filter_that_holds_for_all_sorts_has_a_word_that_holds_for_all(
    open_page: OpenPage, site_page: Path, lang: str
) -> None:
    page = open_page(site_page, fragment=f"#lang={lang}&s=operating")
    chip = page.locator("[data-status=operating]")
    assert chip.inner_text() == USED[lang]
    assert RUNS[lang] in (chip.get_attribute("title") or "")  # and all that it stands for
    sheet = page.evaluate("planmap.sheet({paper: 'a3'})")
    assert USED[lang] in sheet
