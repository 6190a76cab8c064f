"""A card says what a place is, what was said of it, what came of that, and how sure it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from geo import read_dossier
from maps import make_map
from tests.browser.conftest import DATA, OpenPage
from tests.browser.reader import notices, state
from tests.builders import bend, words, write_dossier

pytestmark = pytest.mark.browser


def card(page: Page, place: str) -> str:
    page.evaluate("(id) => planmap.select(id)", place)
    return page.locator("[data-card]").inner_text()


def test_times_that_people_came_are_visits_and_not_people(
    open_page: OpenPage, tmp_path: Path
) -> None:
    changes = {"unit": "万人次", "base_unit": "person", "base_value": "120000"}
    folder = write_dossier(tmp_path / "d", tables=bend("facts.csv", 0, **changes))
    make_map(read_dossier(folder)).save(tmp_path / "page.html")
    page = open_page(tmp_path / "page.html", fragment="#lang=en")
    assert "120,000 visits" in card(page, "mill-park")


def test_a_drafted_place_is_said_to_be_unreviewed(open_page: OpenPage, tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d", tables=bend("places.csv", 1, reviewed="false"))
    make_map(read_dossier(folder)).save(tmp_path / "page.html")
    page = open_page(tmp_path / "page.html", fragment="#lang=en")
    assert "nobody has reviewed it" in card(page, "mill-park")
    assert "nobody has reviewed it" not in card(page, "old-harbour")


def test_a_card_has_names_status_figures_and_summary(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en")
    text = card(page, "mill-park")
    for words_ in (
        "Green · Parks",
        "Mill Park",
        "磨坊公园",
        "In the text (15 January 2025)",
        "Open",
        "A park by the mill.",
        "12",
        "Gardens",
        "¶ 2",
    ):
        assert words_ in text


def test_a_card_says_how_its_place_was_placed(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en")
    card(page, "mill-park")
    line = page.locator("[data-part=placed]").inner_text()
    assert "Position checked · within about 40 m · certain" in line
    assert "Surveyed." not in line
    page.locator("[data-key=how]").click()
    part = page.locator("[data-part=placed]").inner_text()
    for words_ in (
        "Position checked",
        "within about 40 m",
        "certain",
        "Surveyed.",
        "Test survey",
        "node/1",
        "retrieved 1 November 2026",
        "CC0-1.0",
        "Credit of survey",
    ):
        assert words_ in part


def test_said_and_found_stand_side_by_side(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en")
    card(page, "mill-park")
    said, found = page.locator("[data-discrepancy=d-gardens] > div").all()
    assert "12 gardens" in said.inner_text()
    assert "11 gardens" in found.inner_text()
    assert said.bounding_box()["y"] == found.bounding_box()["y"]  # type: ignore[index]
    assert found.locator("a").get_attribute("href") == "https://town.example/works"
    assert found.locator("a").get_attribute("rel") == "noopener noreferrer"


def test_a_line_s_card_has_its_sections_and_its_promise(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    card(page, "tram3")
    sections = page.locator("[data-part=sections]").inner_text()
    assert "First part" in sections
    assert "due 2027" in sections
    promise = page.locator("[data-card] [data-commitment=c-tram]").inner_text()
    for words_ in ("reach the harbour", "Due 2027", "Not due yet", "Works go on.", "official page"):
        assert words_ in promise


def test_an_unlocated_place_has_a_card_with_the_reason_and_no_flight(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    before = page.evaluate("planmap.map.getCenter()")
    assert "Not on the map" in card(page, "lost-mill")
    assert "Surveyed." in page.locator("[data-unlocated]").inner_text()
    assert page.evaluate("planmap.map.getCenter()") == before


def test_neighbours_within_a_kilometre_are_listed_nearest_first(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    card(page, "mill-park")
    near = page.locator("[data-part=neighbours] li").all_inner_texts()
    assert len(near) == 1
    assert "Mill Park stop" in near[0]
    assert "230 m" in near[0]  # Geod: 233.6 m


def test_mentions_are_stepped_through_forwards_and_back(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    card(page, "mill-park")
    assert "named 2 times" in page.locator("[data-mention-at]").inner_text()
    page.locator("[data-mention-step=next]").click()
    assert "mention 1 of 2 (paragraph 2)" in page.locator("[data-mention-at]").inner_text()
    page.locator("[data-mention-step=next]").click()
    assert "mention 2 of 2 (paragraph 3)" in page.locator("[data-mention-at]").inner_text()
    assert state(page)["tab"] == "read"
    page.locator("[data-mention-step=back]").click()
    assert "mention 1 of 2" in page.locator("[data-mention-at]").inner_text()


def test_link_and_citation_are_copied(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(
        small_page, fragment="#lang=en", permissions=["clipboard-write", "clipboard-read"]
    )
    card(page, "mill-park")
    page.locator("[data-tool='card.copyLink']").click()
    page.wait_for_selector("[data-notice='copy.linkHere']")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(small_page.as_uri())
    assert "p=mill-park" in link
    page.locator("[data-tool='card.copyCitation']").click()
    page.wait_for_selector("[data-notice='copy.citation']")
    citation = page.evaluate("navigator.clipboard.readText()")
    for part in (
        "Mill Park",
        "Brookfield plans",
        "The Brookfield Bugle",
        "15 January 2025",
        "paragraph 2, 3",
        link,
    ):
        assert part in citation


def test_a_refused_clipboard_shows_the_words_to_copy_by_hand(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    page.evaluate(
        "() => Object.defineProperty(navigator, 'clipboard', {value: {"
        "writeText: () => Promise.reject(new Error('no'))}})"
    )
    card(page, "mill-park")
    page.locator("[data-tool='card.copyLink']").click()
    field = page.locator("[data-dialog=copy] textarea")
    field.wait_for()
    assert "p=mill-park" in field.input_value()
    assert field.evaluate("(one) => one.selectionEnd - one.selectionStart === one.value.length")


def test_a_place_that_does_not_exist_is_said_quietly(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    page.evaluate("planmap.select('nowhere')")
    assert notices(page) == ["hash.place"]
    assert state(page)["place"] is None


HOSTILE = "{{7*7}} {% of ${alert(1)} </script><img src=x onerror=alert(1)>"


def test_hostile_words_and_links_show_as_words(open_page: OpenPage, tmp_path: Path) -> None:
    tables = bend("places.csv", 1, **words("name", HOSTILE), **words("summary", HOSTILE))
    tables["evidence.csv"][0] |= words("title", HOSTILE)
    dossier = read_dossier(write_dossier(tmp_path / "dossier", tables=tables))
    # The address is refused at the door; the page trusts nobody to have done so.
    evidence = dossier.evidence[0].model_copy(update={"address": "javascript:alert(1)"})
    file = tmp_path / "index.html"
    make_map(replace(dossier, evidence=(evidence,))).save(file)
    page = open_page(file, fragment="#lang=en")
    page.on("dialog", lambda dialog: pytest.fail(f"ran: {dialog.message}"))
    assert HOSTILE in card(page, "mill-park")
    found = page.locator("[data-discrepancy=d-gardens]")
    assert HOSTILE in found.inner_text()
    assert found.locator("a").count() == 0
    assert page.locator("img[src=x]").count() == 0


@pytest.mark.parametrize("lang", ["en", "zh-Hans"])
def test_no_words_stick_out_of_a_card(open_page: OpenPage, site_page: Path, lang: str) -> None:
    page = open_page(site_page, fragment=f"#lang={lang}")
    wide = page.evaluate(
        """() => {
            const found = [];
            for (const row of JSON.parse(planmap.exportText("geojson", "all", "wgs84")).features) {
                planmap.select(row.properties.place);
                for (const box of document.querySelectorAll(".pm-then-now > div, .pm-card"))
                    if (box.scrollWidth > box.clientWidth) found.push(row.id);
            }
            return found;
        }"""
    )
    assert wide == []


def test_a_name_that_stands_only_within_longer_ones_is_said_to_with_its_paragraph(
    open_page: OpenPage, site_page: Path
) -> None:
    dossier = read_dossier(min(DATA.glob("*/dossier.toml")).parent)
    named = {row.place for row in dossier.mentions}
    within = {
        place.id: {
            (row.surface, row.paragraph)
            for row in dossier.mentions
            for name in {place.name_zh_hans, place.name_zh_hant, *place.aliases}
            if name and name in row.surface
        }
        for place in dossier.places
        if place.id not in named
    }
    only, never = [[one for one in within if bool(within[one]) is has] for has in (True, False)]
    page = open_page(site_page, fragment="#lang=en")
    for place in (*only, never[0]):
        card(page, place)
        rows = page.locator("[data-part=mentions] [data-named-within]").all()
        found = {
            (row.get_attribute("data-named-within"), int(link.get_attribute("data-paragraph-link")))  # type: ignore[arg-type]
            for row in rows
            for link in row.locator("[data-paragraph-link]").all()
        }
        assert found == within[place]
        assert all(
            (row.get_attribute("data-named-within") or "?") in row.inner_text() for row in rows
        )
        said = page.locator("[data-part=mentions]").inner_text()
        assert ("only within a longer name" in said) is bool(rows)
        assert ("does not name this place; it is here for reference" in said) is not bool(rows)
    card(page, only[0])
    page.locator("[data-named-within] [data-paragraph-link]").first.click()
    assert state(page)["tab"] == "read"
