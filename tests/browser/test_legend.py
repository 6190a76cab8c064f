"""The legend is made from the style table and follows what is shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from layers.style import FORMS
from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser


def legend_rows(page: Page) -> set[str]:
    rows = page.locator("[data-legend] [data-legend-row]").all()
    return {row.get_attribute("data-legend-row") or "" for row in rows}


def test_the_legend_says_what_is_shown_and_nothing_else(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#k=theme&lang=en")
    page.locator("[data-key=legend-fold]").click()
    assert legend_rows(page) == {
        "theme-green",
        "theme-rail",
        "status-operating",
        "status-planned",
        "placed-measured",
        "placed-indicative",
        "disc",
    }
    page.evaluate("planmap.hide('areas'); planmap.hide('trams')")
    assert legend_rows(page) == {"theme-green", "status-operating", "placed-measured"}
    page.evaluate("planmap.hide('parks')")
    assert legend_rows(page) == set()
    assert "No layer is shown" in page.locator("[data-legend]").inner_text()


def test_statuses_differ_by_form_as_the_style_table_says(
    open_page: OpenPage, site_page: Path
) -> None:
    page = open_page(site_page, fragment="#lang=en")
    page.locator("[data-key=legend-fold]").click()
    dashes = {}
    for status, form in FORMS.items():
        row = page.locator(f"[data-legend-row='status-{status}']")
        if row.count():
            path = row.locator("svg path").first
            dashes[status] = bool((path.get_attribute("stroke-dasharray") or "").strip())
            assert dashes[status] == bool(form.dash_px)
            assert row.inner_text().strip()
    assert len(dashes) >= 4


def test_themes_have_the_dossier_s_colours_in_both_schemes(
    open_page: OpenPage, small_page: Path
) -> None:
    for scheme, colour in (("light", "#1b7837"), ("dark", "#7fbf7b")):
        page = open_page(small_page, fragment="#lang=en", color_scheme=scheme)
        page.locator("[data-key=legend-fold]").click()
        drawing = page.locator("[data-legend-row=theme-green] svg").evaluate(
            "(one) => one.outerHTML"
        )
        assert colour in drawing


def test_the_legend_is_one_line_until_the_reader_opens_it(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    fold = page.locator("[data-key=legend-fold]")
    assert fold.get_attribute("aria-expanded") == "false"
    box = page.locator("[data-legend]").bounding_box()
    assert box is not None
    assert box["height"] < 40
    fold.click()
    page.evaluate("planmap.select('old-harbour')")
    assert fold.get_attribute("aria-expanded") == "true"


def test_statuses_that_look_alike_stand_in_one_row(open_page: OpenPage, site_page: Path) -> None:
    page = open_page(site_page, fragment="#lang=en&k=outcome")
    page.locator("[data-key=legend-fold]").click()
    rows = page.locator("[data-legend] [data-legend-row^='status-']").all()
    swatches = [row.locator("svg").first.evaluate("(one) => one.outerHTML") for row in rows]
    assert len(swatches) == len(set(swatches)) >= 4


def test_a_grey_sign_of_its_kind_is_explained(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#k=outcome&lang=en")
    page.locator("[data-key=legend-fold]").click()
    row = page.locator("[data-legend] [data-legend-row=unsaid]")
    assert row.inner_text() == "Nothing promised or reported"
    assert row.locator("path").count() == 1, "the pictogram of what it is"


ROUND = r'<path d="M[^"]*a[^"]*Z" fill="none" stroke="(#[0-9a-f]{6})"[^>]*stroke-dasharray="[^"]+"'
LINES = """(lang) => {
    const rows = [...document.querySelectorAll("[data-legend] [data-legend-row]")];
    return Object.fromEntries(rows.map((row) => [row.dataset.legendRow, row.textContent]));
}"""


def test_a_verdict_on_a_line_that_is_not_built_is_as_broken_as_the_line(
    open_page: OpenPage, site_page: Path
) -> None:
    page = open_page(site_page, fragment="#lang=en&k=outcome")
    page.locator("[data-key=legend-fold]").click()
    drawn = page.evaluate("planmap.picture({about: 'view', width: 1440, height: 900})")
    kept = page.locator("[data-legend-row=outcome-kept] circle").first.get_attribute("fill")
    assert kept in re.findall(ROUND, drawn)  # no full sign says that it is there
    said = page.evaluate(LINES)
    assert "not yet built" in said["broken"]
    broken = page.locator("[data-legend-row=broken] svg")
    assert broken.locator("[stroke-dasharray]").count() == 1
    page.evaluate("location.hash = '#lang=en&k=theme'")
    page.wait_for_function("planmap.state().colour === 'theme'")
    assert not {"broken", "outcome-colour"} & page.evaluate(LINES).keys()


def test_a_verdict_is_a_seal_and_no_line_of_a_colour_of_its_own_is_single(
    open_page: OpenPage, site_page: Path
) -> None:
    page = open_page(site_page, fragment="#lang=en&k=outcome")
    page.locator("[data-key=legend-fold]").click()
    assert page.locator("[data-legend-row=outcome-kept] circle").count() == 2
    paths = "[data-legend-row={}] path"
    assert "M1.500 14.5" in (
        page.locator(paths.format("own-colour")).first.get_attribute("d") or ""
    )
    single = page.locator(paths.format("outcome-colour")).first
    assert single.get_attribute("d") == "M1.500 12H22.500"
