"""Without scripts the page says all names, promises and figures as text."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from geo import read_dossier
from geo.records.row import as_words
from maps import make_map
from tests.browser.conftest import DATA
from tests.browser.test_figures_walk import NO_AMOUNT
from tests.builders import bend, words, write_dossier

pytestmark = pytest.mark.browser
LARGEST = 1_600_000
DATES = {("month", "月"), ("day", "日")}
"""What is a month or day of the calendar: no figure."""
HOSTILE = "{{ 7*7 }}</noscript><img src=x onerror=alert(1)>"


def test_every_place_promise_and_figure_stands_there_in_each_language(
    browser: Browser, site_page: Path
) -> None:
    dossier = read_dossier(min(DATA.glob("*/dossier.toml")).parent)
    page = browser.new_page(java_script_enabled=False)
    page.goto(site_page.as_uri())
    parts = page.locator(".planmap-plain > section")
    assert parts.count() == len(dossier.info.tags)
    for part, tag in zip(parts.all(), dossier.info.tags, strict=True):
        said = " ".join(part.inner_text().split())
        wanted = [as_words(row, "name")[tag] for row in dossier.places]
        wanted += [as_words(row, "what")[tag] for row in dossier.commitments]
        wanted += [
            as_words(row, "metric")[tag]
            for row in dossier.facts
            if row.base_unit not in {"ordinal", "year"}
            and row.comparator != "rank"
            and (row.base_unit, row.unit) not in DATES
            and not NO_AMOUNT.fullmatch(row.surface)
        ]
        assert [name for name in wanted if " ".join(name.split()) not in said] == []
    assert page.locator(".folium-map").is_hidden()
    page.close()


def test_the_page_keeps_its_budget(site_page: Path) -> None:
    assert site_page.stat().st_size <= LARGEST


def test_hostile_words_stay_words_without_scripts_too(browser: Browser, tmp_path: Path) -> None:
    tables = bend("places.csv", 1, **words("name", HOSTILE), **words("summary", HOSTILE))
    make_map(read_dossier(write_dossier(tmp_path / "dossier", tables=tables))).save(
        tmp_path / "index.html"
    )
    page = browser.new_page(java_script_enabled=False)
    page.goto((tmp_path / "index.html").as_uri())
    assert HOSTILE in page.locator(".planmap-plain > section").first.inner_text()
    assert page.locator("img").count() == 0
    page.close()
