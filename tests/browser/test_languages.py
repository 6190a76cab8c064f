"""Three languages, whole: words, names, numbers and dates as each writes them."""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.probes import go
from tests.browser.reader import state

pytestmark = pytest.mark.browser

HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
LATIN_WORDS = re.compile(r"\b[a-z]{3,}\b")
VIEWS = (
    "#t=layers",
    "#t=places",
    "#t=promises",
    "#t=read",
    "#f=1",
    "#p=mill-park",
    "#p=tram3",
    "#c=green",
)
DIALOGS = ("[data-export=open]", "[data-print-open]", "[data-base-open]", "[data-help]")


def interface_words(page: Page, lang: str) -> str:
    """Return all words on screen, in all views, that are not the dossier's own."""
    seen: list[str] = []
    for view in VIEWS:
        go(page, f"{view}&lang={lang}")
        seen.append(page.locator(".pm-app").inner_text())
    go(page, f"#lang={lang}")
    for opener in DIALOGS:
        page.locator(opener).first.click()
        seen.append(page.locator("dialog").inner_text())
        page.keyboard.press("Escape")
    seen += page.evaluate(
        """() => ["aria-label", "title", "placeholder"].flatMap((name) =>
            [...document.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name)))"""
    )
    return "\n".join(seen)


def test_no_key_is_shown_in_place_of_its_words(open_page: OpenPage, small_page: Path) -> None:
    table = json.loads((resources.files("maps") / "page/words/en.json").read_text("utf-8"))
    families = "|".join(sorted({key.split(".")[0] for key in table if "." in key}))
    raw = re.compile(rf"\b(?:{families})\.[a-z][A-Za-z_]+\b|\{{\w+\}}|undefined|NaN|\[object")
    for lang in ("zh-Hans", "zh-Hant", "en"):
        page = open_page(small_page, fragment=f"#lang={lang}")
        assert raw.findall(interface_words(page, lang)) == []


def test_english_shows_no_chinese_of_the_interface(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en")
    found = set(HAN.findall(interface_words(page, "en")))
    assert found <= {"简体中文", "繁體中文", "磨坊公园"}  # the switch, and an alias of the dossier


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])
def test_chinese_shows_no_english_of_the_interface(
    open_page: OpenPage, small_page: Path, lang: str
) -> None:
    # The small dossier's own words are English in all languages; all others must be Chinese.
    page = open_page(small_page, fragment=f"#lang={lang}")
    english = json.loads((resources.files("maps") / "page/words/en.json").read_text("utf-8"))
    words = {
        text.lower()
        for entry in english.values()
        for text in ([entry] if isinstance(entry, str) else entry.values())
        if LATIN_WORDS.search(text.lower()) and "{" not in text
    }
    shown = {line.strip().lower() for line in interface_words(page, lang).splitlines()}
    same_everywhere = {"geojson", "kml", "gpx", "english", "wgs 84"}
    assert (words & shown) - same_everywhere == set()


def test_the_switch_changes_words_names_and_the_document_s_language(
    open_page: OpenPage, site_page: Path
) -> None:
    page = open_page(site_page, fragment="#p=fsc&lang=zh-Hans")
    seen = {}
    for lang in ("zh-Hans", "zh-Hant", "en"):
        page.locator(f"[data-lang={lang}]").click()
        assert page.evaluate("document.documentElement.lang") == lang
        assert page.locator(f"[data-lang={lang}]").get_attribute("aria-pressed") == "true"
        seen[lang] = (
            page.locator("#pm-card-name").inner_text(),
            page.locator("[data-tab=layers]").inner_text(),
            page.title(),
        )
    assert seen["zh-Hans"][:2] == ("未来科学城", "图层")
    assert seen["zh-Hant"][:2] == ("未來科學城", "圖層")
    assert seen["en"][:2] == ("Future Science City", "Layers")
    assert len({title for _, _, title in seen.values()}) == 3


@pytest.mark.parametrize(
    ("lang", "date", "size"),
    [
        ("zh-Hans", "2025年1月15日", "310万平方米"),
        ("zh-Hant", "2025年1月15日", "310萬平方米"),
        ("en", "15 January 2025", "3.1 million m²"),
    ],
)
def test_numbers_and_dates_are_written_as_the_language_does(
    open_page: OpenPage, site_page: Path, lang: str, date: str, size: str
) -> None:
    page = open_page(site_page, fragment=f"#p=life3&lang={lang}")
    text = page.locator("[data-card]").inner_text()
    assert date in text
    assert size in text


@pytest.mark.parametrize(
    ("locale", "lang"),
    [
        ("zh-CN", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("en-GB", "en"),
        ("de-DE", "zh-Hans"),
    ],
)
def test_the_first_language_is_the_reader_s(
    open_page: OpenPage, small_page: Path, locale: str, lang: str
) -> None:
    assert state(open_page(small_page, locale=locale))["lang"] == lang


def test_the_choice_is_remembered_and_stands_in_the_link(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, locale="en-GB")
    page.locator("[data-lang=zh-Hant]").click()
    assert "lang=zh-Hant" in page.url
    page.goto(small_page.as_uri() + "?again")
    page.wait_for_function("() => window.planmap && window.planmap.ready.then(() => true)")
    assert state(page)["lang"] == "zh-Hant"
