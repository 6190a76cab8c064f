"""The first view: nothing over a headline place, few labels, none cut, hardly anything covered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from geo import read_dossier
from tests.browser.conftest import DATA, OpenPage
from tests.browser.probes import labels, overlapping

pytestmark = pytest.mark.browser
SIZES = ((1440, 900), (1280, 800), (360, 640))
PANELS = ".pm-lens, .pm-legend, .pm-fold-panel, .pm-panel, .pm-top, .pm-filters, .leaflet-control"
CONTROLS = ".pm-lens, .pm-legend, .leaflet-control:not(.leaflet-control-attribution)"
MOST_LABELS = 20
MOST_RINGS = 5
MOST_COVERED = 0.05
GRAND = 4
"""From this importance on a place is a headline, if there are any such."""


def boxes(page: Page, selector: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(
        """(selector) => [...document.querySelectorAll(selector)]
            .map((one) => one.getBoundingClientRect())
            .filter(({width, height}) => width && height)
            .map(({left, top, right, bottom}) => ({left, top, right, bottom}))""",
        selector,
    )
    return found


def open_map(page: Page) -> dict[str, float]:
    """Return the box of the map that no sheet covers, in CSS pixels of the page."""
    (stage,) = boxes(page, ".pm-stage")
    if page.viewport_size and page.viewport_size["width"] < 720:
        stage["bottom"] = boxes(page, ".pm-panel")[0]["top"]
    return stage


def is_within(box: dict[str, Any], stage: dict[str, float]) -> bool:
    across = stage["left"] <= box["left"] and box["right"] <= stage["right"]
    return bool(across and stage["top"] <= box["top"] and box["bottom"] <= stage["bottom"])


def test_the_first_view_at_three_sizes(open_page: OpenPage, site_page: Path) -> None:
    dossier = read_dossier(min(DATA.glob("*/dossier.toml")).parent)
    spots = [
        (place.importance, shape.representative_point().coords[0])
        for place in dossier.places
        if place.kind not in {"district", "line", "road", "station"}
        and place.importance >= GRAND
        and (shape := dossier.geometry_of(place)) is not None
    ]
    assert len(spots) > 10
    for width, height in SIZES:
        for lang in dossier.info.tags:
            page = open_page(site_page, width=width, height=height, fragment=f"#lang={lang}")
            size = (width, height, lang)
            names = labels(page)
            stage = open_map(page)
            assert 5 < len(names) <= MOST_LABELS, size
            assert overlapping(names) == [], size
            outside = [name["text"] for name in names if not is_within(name, stage)]
            assert outside == [], size
            points = page.evaluate(
                """(spots) => spots.map(([lon, lat]) => {
                    const {x, y} = planmap.map.latLngToContainerPoint([lat, lon]);
                    const {left, top} = planmap.map.getContainer().getBoundingClientRect();
                    return {x: x + left, y: y + top};
                })""",
                [list(spot) for _, spot in spots],
            )
            seen = [
                point
                for point in points
                if stage["left"] < point["x"] < stage["right"]
                and stage["top"] < point["y"] < stage["bottom"]
            ]
            assert len(seen) > len(spots) / 2, size
            hidden = [
                (point, box)
                for point in seen
                for box in boxes(page, PANELS)
                if box["left"] < point["x"] < box["right"]
                and box["top"] < point["y"] < box["bottom"]
            ]
            assert hidden == [], size
            area = (stage["right"] - stage["left"]) * (stage["bottom"] - stage["top"])
            covered = sum(
                (box["right"] - box["left"]) * (box["bottom"] - box["top"])
                for box in boxes(page, CONTROLS)
            )
            assert covered / area <= MOST_COVERED, (size, covered / area)
            assert page.locator("[data-label^='ring ']").count() == 0, size
            page.close()


def test_on_a_phone_the_first_headlines_have_their_names(
    open_page: OpenPage, site_page: Path
) -> None:
    dossier = read_dossier(min(DATA.glob("*/dossier.toml")).parent)
    foremost = [
        (place.id, list(shape.representative_point().coords[0]))
        for place in dossier.places
        if place.kind not in {"district", "line", "road", "station"}
        and place.importance > GRAND
        and (shape := dossier.geometry_of(place)) is not None
    ]
    for lang in dossier.info.tags:
        page = open_page(site_page, width=360, height=640, fragment=f"#lang={lang}")
        stage = open_map(page)
        unnamed, seen = [], 0
        for name, spot in foremost:
            y, x = page.evaluate(
                """([lon, lat]) => {
                    const {x, y} = planmap.map.latLngToContainerPoint([lat, lon]);
                    const {left, top} = planmap.map.getContainer().getBoundingClientRect();
                    return [y + top, x + left];
                }""",
                spot,
            )
            if not (0 < x < stage["right"] and stage["top"] < y < stage["bottom"]):
                continue
            seen += 1
            if not page.locator(f"[data-label='{name}']").count():
                unnamed.append(name)
        assert seen >= 5
        assert len(unnamed) <= 1, (lang, unnamed)
        page.close()


def test_there_are_never_more_than_a_handful_of_rings(open_page: OpenPage, site_page: Path) -> None:
    page = open_page(site_page, fragment="#r=1")
    assert 0 < page.locator("[data-label^='ring ']").count() <= MOST_RINGS


def test_a_phone_has_what_the_colours_mean_and_the_date_at_hand(
    open_page: OpenPage, site_page: Path
) -> None:
    page = open_page(site_page, width=360, height=640, fragment="#lang=en")
    assert page.locator(".pm-legend-title").inner_text().split("\n") == [
        "Legend",
        "outcome",
        "≈ near here",
    ]
    page.locator(".pm-legend-title").click()
    page.locator("[data-colour=theme]").click()
    assert page.evaluate("() => planmap.state().colour") == "theme"
    page.locator("[data-as-at]").click()
    page.locator("[data-as-at-range]").focus()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("() => planmap.state().asAt")
    assert page.evaluate("() => document.activeElement.matches('[data-as-at-range]')")


def test_a_phone_s_title_is_whole(open_page: OpenPage, site_page: Path) -> None:
    for lang in ("zh-Hans", "zh-Hant", "en"):
        page = open_page(site_page, width=360, height=640, fragment=f"#lang={lang}")
        cut = page.evaluate(
            """() => [".pm-brand", ".pm-head h1"].filter((kind) => {
                const one = document.querySelector(kind);
                return one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth;
            })"""
        )
        assert cut == []
        if lang == "en":
            brand = page.locator(".pm-brand").inner_text()
            assert brand == "Changping District: promised in 2025"
