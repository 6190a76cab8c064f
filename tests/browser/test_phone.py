"""On a phone of 360 × 640: a sheet with three stops, targets of 24 px, no scrolling page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from geo import read_dossier
from tests.browser.conftest import DATA, OpenPage
from tests.browser.probes import go, settle
from tests.browser.reader import state

pytestmark = pytest.mark.browser
SITE = min(DATA.glob("*/dossier.toml")).parent

PHONE: dict[str, Any] = {"width": 360, "height": 640, "has_touch": True, "is_mobile": True}


def sheet_height(page: Page) -> float:
    settle(page)
    height: float = page.locator(".pm-panel").evaluate(
        "(one) => one.getBoundingClientRect().height"
    )
    return height


def test_the_sheet_has_three_stops(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#n=low&lang=en", **PHONE)
    low = sheet_height(page)
    page.locator("[data-grip]").tap()
    half = sheet_height(page)
    page.locator("[data-grip]").tap()
    full = sheet_height(page)
    assert low < 150
    assert 200 < half < 230  # the map has 60 % of the height, a line of 40 px stands above it
    assert full > 580
    page.locator("[data-grip]").focus()
    page.keyboard.press("ArrowDown")
    assert state(page)["pane"] == "half"
    page.keyboard.press("ArrowDown")
    assert sheet_height(page) == low


def test_the_sheet_follows_the_finger(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#n=low&lang=en", **PHONE)
    sheet_height(page)
    grip = page.locator("[data-grip]").bounding_box()
    assert grip is not None
    x, y = grip["x"] + 40, grip["y"] + 10
    for dy, pane in ((-150, "half"), (-200, "full")):
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x, y + dy, steps=4)
        page.mouse.up()
        assert state(page)["pane"] == pane
        sheet_height(page)
        y = page.locator("[data-grip]").bounding_box()["y"] + 10  # type: ignore[index]


SMALL_TARGETS = """() => {
    const words = ".pm-span, .pm-text a, a:not(.pm-skip), .leaflet-control-attribution *";
    const inline = (one) => one.matches(words) && !one.closest(".leaflet-bar");
    const seen = (one) => one.checkVisibility({visibilityProperty: true}) && !inline(one);
    const small = ({width, height, right, bottom}) =>
        width && right > 0 && bottom > 0 && (width < 24 || height < 24);
    return [...document.querySelectorAll("button, a[href], input, select, [role=button], summary")]
        .filter(seen)
        .map((one) => {
            const target = one.matches("label input") ? one.closest("label") : one;
            return [one, target.getBoundingClientRect()];
        })
        .filter(([one, box]) => small(box))
        .map(([one, box]) => `${one.outerHTML.slice(0, 90)} ${box.width}x${box.height}`);
}"""


VIEWS = ("t=layers", "t=places", "t=promises", "t=read", "f=1", "p=line17", "c=district")


def over_views(page: Page, lang: str, question: str) -> dict[str, list[str]]:
    """Ask the same of each view of the opened sheet; return what is not empty."""
    found = {}
    for view in VIEWS:
        go(page, f"#{view}&n=full&lang={lang}")
        found[view] = page.evaluate(question)
    return {view: items for view, items in found.items() if items}


@pytest.mark.parametrize("lang", ["zh-Hans", "en"])
def test_every_target_is_24_px_at_least(open_page: OpenPage, site_page: Path, lang: str) -> None:
    page = open_page(site_page, fragment=f"#lang={lang}", **PHONE)
    assert over_views(page, lang, SMALL_TARGETS) == {}


TOO_WIDE = """() => [document.documentElement, ...document.querySelectorAll(".pm-panel *")]
    .filter((one) => one.checkVisibility() && !one.closest(".pm-head"))
    .filter((one) => one.getBoundingClientRect().right > 361)
    .map((one) => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_nothing_is_wider_than_the_phone(open_page: OpenPage, site_page: Path, lang: str) -> None:
    page = open_page(site_page, fragment=f"#lang={lang}", **PHONE)
    assert over_views(page, lang, TOO_WIDE) == {}
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_panning_the_map_scrolls_no_page(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#n=low&lang=en", **PHONE)
    before = page.evaluate("planmap.map.getCenter()")
    session = page.context.new_cdp_session(page)
    for kind, y in (
        ("Start", 300),
        *(("Move", 300 - 15 * step) for step in range(1, 11)),
        ("End", 0),
    ):
        points = [] if kind == "End" else [{"x": 180, "y": y}]
        session.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": points})
    page.wait_for_function("(old) => planmap.map.getCenter().lat !== old.lat", arg=before)
    settle(page)
    assert page.evaluate("[scrollX, scrollY, document.scrollingElement.scrollTop]") == [0, 0, 0]


def test_a_place_opens_its_card_in_the_sheet_and_the_map_shows_it_above(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#n=low&lang=en", reduced_motion="reduce", **PHONE)
    page.evaluate("planmap.select('old-harbour')")
    assert state(page)["pane"] == "half"
    top = 640 - sheet_height(page)
    card = page.locator("[data-card]").bounding_box()
    assert card is not None
    assert card["y"] > top
    y = page.evaluate("planmap.map.latLngToContainerPoint([50.03, 10.08]).y")
    assert 0 < y < top


def test_filters_stand_in_the_sheet(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#n=full&t=layers&lang=en", **PHONE)
    page.locator("#pm-panel-layers [data-status=planned]").tap()
    assert state(page)["statuses"] == ["planned"]


def test_a_tour_lowers_the_sheet_and_is_seen_whole(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#n=full&lang=en", **PHONE)
    page.locator("[data-tour=start]").tap()
    sheet_height(page)
    card = page.locator("[data-tour-card]").bounding_box()
    panel = page.locator(".pm-panel").bounding_box()
    assert card is not None
    assert panel is not None
    assert card["y"] > 0
    assert card["y"] + card["height"] <= panel["y"] + 1
    page.locator("[data-tour=stop]").tap()
    assert state(page)["chapter"] is None


def test_searching_raises_the_sheet_and_a_result_lowers_it(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#n=low&lang=en", **PHONE)
    page.locator("[data-search-open]").tap()
    page.keyboard.type("harbour")
    sheet_height(page)
    result = page.locator("[data-result=old-harbour]").first
    box = result.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 640
    result.tap()
    assert (state(page)["place"], state(page)["pane"]) == ("old-harbour", "half")


def test_a_tour_by_link_stands_clear_of_the_sheet(open_page: OpenPage, site_page: Path) -> None:
    chapter = read_dossier(min(DATA.glob("*/dossier.toml")).parent).chapters[0].id
    page = open_page(site_page, width=360, height=640, fragment=f"#c={chapter}")
    settle(page)
    tour, sheet = (page.locator(kind).bounding_box() for kind in (".pm-tour", ".pm-panel"))
    assert tour
    assert sheet
    assert tour["y"] + tour["height"] <= sheet["y"]


def test_a_promise_by_link_leaves_no_blank_room_below_it(
    open_page: OpenPage, site_page: Path
) -> None:
    promises = read_dossier(min(DATA.glob("*/dossier.toml")).parent).commitments
    for promise in promises[::17]:
        page = open_page(site_page, fragment=f"#w={promise.id}&lang=en", **PHONE)
        found = page.evaluate(
            """() => {
                const panel = document.querySelector(".pm-panel");
                const text = document.querySelector("#pm-panel-promises");
                const [one, other] = [panel, text].map((each) => each.getBoundingClientRect());
                return [panel.scrollTop, Math.abs(one.bottom - other.bottom) < 2];
            }"""
        )
        assert found == [0, True], promise.id
        page.close()


def test_a_promise_by_link_scrolls_its_list_and_nothing_else(
    open_page: OpenPage, site_page: Path
) -> None:
    promises = read_dossier(min(DATA.glob("*/dossier.toml")).parent).commitments
    for promise in promises[::17]:
        page = open_page(site_page, fragment=f"#w={promise.id}&lang=en", width=1440, height=900)
        scrolled = page.evaluate(
            """() => [...document.querySelectorAll("*")]
                .filter((one) => one.scrollTop > 0)
                .map((one) => one.id || one.className)"""
        )
        assert set(scrolled) <= {"pm-panel-promises"}, promise.id
        row = page.locator(f"[data-commitment='{promise.id}']").first.bounding_box()
        assert row is not None
        assert 0 < row["y"] < 900, promise.id
        page.close()


def test_an_open_card_leaves_the_legend_s_button_small(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, width=360, height=640, fragment="#p=mill-park")
    box = page.locator(".pm-legend").bounding_box()
    assert box
    assert box["height"] < 40


def test_nothing_lies_over_the_open_legend_of_a_phone(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, width=360, height=640, fragment="#lang=en")
    page.locator("[data-key='legend-fold']").click()
    hidden = page.evaluate(
        """() => [...document.querySelectorAll(".pm-legend :is(button, input, li, h3)")]
            .filter((one) => {
                const box = one.getBoundingClientRect();
                const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
                const seen = document.elementFromPoint(x, y);
                return y < innerHeight && !(one.contains(seen) || seen?.contains(one));
            })
            .map((one) => one.textContent)"""
    )
    assert hidden == []
    assert page.locator(".pm-legend-title .pm-glyph").is_visible()
    page.locator("[data-key='legend-fold']").click()
    assert page.locator(".pm-panel").is_visible()


def test_an_english_apostrophe_is_no_wider_than_its_letters(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    wide, narrow = page.evaluate(
        """() => ["s’s", "ss"].map((text) => {
            const one = document.createElement("span");
            one.textContent = text;
            document.querySelector(".pm-counts, h1").append(one);
            return one.getBoundingClientRect().width;
        })"""
    )
    assert wide - narrow < narrow / 2


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_the_half_open_sheet_shows_the_first_promise(
    open_page: OpenPage, site_page: Path, lang: str
) -> None:
    page = open_page(site_page, fragment=f"#lang={lang}", **PHONE)
    sheet_height(page)
    box = page.locator(".pm-statement-what").first.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= PHONE["height"]
    page.locator("[data-grip]").tap()
    sheet_height(page)
    assert page.locator("[data-promise-filter=year]").is_visible()


def test_the_credits_begin_with_one_maker_in_full_and_unfold(
    open_page: OpenPage, site_page: Path
) -> None:
    page = open_page(site_page, fragment="#lang=en", **PHONE)
    line = page.locator(".leaflet-control-attribution")
    first = line.locator("summary")
    assert first.evaluate("(one) => one.scrollWidth <= one.clientWidth")
    assert "© OpenStreetMap contributors" in first.inner_text()
    assert re.search(r"\d more sources$", first.inner_text())
    assert "Natural Earth" not in line.inner_text()
    first.tap()
    assert "Natural Earth" in line.inner_text()
    assert line.locator("bdi").count() > 2  # a name's own direction turns no other
    box = line.bounding_box()
    assert box is not None
    assert 0 <= box["x"] <= box["x"] + box["width"] <= PHONE["width"]


def sides(page: Page, selector: str) -> dict[str, float]:
    found: dict[str, float] = page.locator(selector).first.evaluate(
        "(one) => one.getBoundingClientRect().toJSON()"
    )
    return found


@pytest.mark.parametrize("pane", ["half", "full"])
def test_a_linked_statement_shows_what_was_said(
    pane: str, open_page: OpenPage, site_page: Path
) -> None:
    first = read_dossier(SITE).commitments[-1].id
    page = open_page(site_page, width=360, height=640, fragment=f"#w={first}&n={pane}&lang=en")
    title = sides(page, f"#pm-panel-promises [data-commitment='{first}'] summary")
    pane_box = sides(page, "#pm-panel-promises")
    assert title["top"] >= pane_box["top"] - 5


def test_the_tour_s_buttons_the_credit_and_the_export_s_button_are_in_sight(
    open_page: OpenPage, site_page: Path
) -> None:
    for chapter in read_dossier(SITE).chapters:
        page = open_page(site_page, width=360, height=640, fragment=f"#c={chapter.id}&lang=en")
        tour, button = sides(page, ".pm-tour"), sides(page, "[data-tour=next]")
        assert tour["top"] <= button["top"] <= button["bottom"] <= tour["bottom"], chapter.id
        credit = sides(page, ".leaflet-control-attribution")
        assert credit["bottom"] <= sides(page, ".pm-panel")["top"], chapter.id
        page.context.close()
    page = open_page(site_page, width=360, height=640, fragment="#n=full&lang=en")
    page.locator("[data-export=open]").click()
    dialog, save = sides(page, "dialog[open]"), sides(page, "[data-export=save]")
    assert save["bottom"] <= dialog["bottom"]
