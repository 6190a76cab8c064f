"""The page of a dossier speaks the languages that the dossier declares."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from geo import read_dossier
from layers.exports import select
from maps import make_map
from tests.browser.conftest import OpenPage
from tests.browser.test_exporting import placemarks
from tests.browser.test_printing import printed
from tests.languages import write_in_languages
from tests.layers.reading import join_blocks

pytestmark = pytest.mark.browser


def make_page(folder: Path, *languages: str) -> Path:
    dossier = read_dossier(write_in_languages(folder / "dossier", *languages))
    make_map(dossier).save(folder / "index.html")
    return folder / "index.html"


def switch_of(page: Page) -> list[str | None]:
    return [one.get_attribute("data-lang") for one in page.locator("[data-lang]").all()]


@pytest.mark.parametrize(("language", "tab"), [("en", "Layers"), ("zh-Hant", "圖層")])
def test_a_dossier_in_one_language_offers_no_other(
    open_page: OpenPage, tmp_path: Path, language: str, tab: str
) -> None:
    # The browser asks for the other one; there is none to be had.
    asked = "zh-CN" if language == "en" else "en-GB"
    page = open_page(make_page(tmp_path, language), fragment="#p=mill-park", locale=asked)
    assert switch_of(page) == []
    assert page.evaluate("document.documentElement.lang") == language
    assert page.locator("#pm-card-name").inner_text() == "Mill Park"
    assert page.locator("[data-tab=layers]").inner_text() == tab


def test_a_fourth_language_is_offered_and_shown(open_page: OpenPage, tmp_path: Path) -> None:
    tags = ("zh-Hans", "zh-Hant", "en", "ja")
    page = open_page(make_page(tmp_path, *tags), fragment="#p=mill-park", locale="ja-JP")
    assert switch_of(page) == list(tags)
    assert page.locator("[data-lang=ja]").get_attribute("title") == "JA, 日本語"
    assert page.locator("[data-lang=ja]").get_attribute("aria-pressed") == "true"
    assert page.evaluate("document.documentElement.lang") == "ja"
    assert page.locator("#pm-card-name").inner_text() == "Mill Park (ja)"
    # The interface has no Japanese of its own, and speaks English.
    assert page.locator("[data-tab=layers]").inner_text() == "Layers"
    page.locator("[data-lang=zh-Hant]").click()
    assert page.locator("#pm-card-name").inner_text() == "Mill Park (zh-Hant)"
    assert page.locator("[data-tab=layers]").inner_text() == "圖層"


def test_a_link_in_the_fourth_language_opens_in_it(open_page: OpenPage, tmp_path: Path) -> None:
    file = make_page(tmp_path, "ja", "en")
    page = open_page(file, fragment="#p=mill-park&lang=en", locale="ja-JP")
    assert page.locator("#pm-card-name").inner_text() == "Mill Park (en)"
    page = open_page(file, fragment="#p=mill-park&lang=ja", locale="en-GB")
    assert page.locator("#pm-card-name").inner_text() == "Mill Park"
    assert page.locator(".pm-other-names").first.inner_text().startswith("Mill Park (en)")


@pytest.mark.parametrize("form", ["geojson", "csv", "kml", "gpx"])
@pytest.mark.parametrize("languages", [("en",), ("ja", "zh-Hans")], ids="+".join)
def test_the_page_exports_what_the_command_does(
    open_page: OpenPage, tmp_path: Path, form: str, languages: tuple[str, ...]
) -> None:
    page = open_page(make_page(tmp_path, *languages), locale="fr-FR")
    dossier = read_dossier(tmp_path / "dossier")
    ours: str = page.evaluate("form => planmap.exportText(form, 'all', 'wgs84')", form)
    theirs = join_blocks(select(dossier), form).decode()
    if form == "kml":  # the styles of the two differ on purpose
        assert placemarks(ours) == placemarks(theirs)
    else:
        assert ours == theirs


def test_a_sheet_is_printed_in_the_dossier_s_language(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(make_page(tmp_path, "ja", "en"), locale="ja-JP")
    words, _, _ = printed(page, tmp_path / "sheet.pdf")
    for wanted in (
        "for Brookfield in January 2025",
        "In operation",
        "What is shown (5",
        "Mill Park",
    ):
        assert wanted in words
    assert "Mill Park (en)" not in words
