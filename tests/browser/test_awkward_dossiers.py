"""Whatever a dossier holds, the page stays whole and says nothing on the console."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from geo import DossierError, read_dossier
from maps import make_map
from tests.browser.conftest import OpenPage
from tests.browser.probes import labels, look_at, overlapping, rest
from tests.browser.reader import exported_ids, listed, notices, search
from tests.builders import (
    Table,
    bend,
    bend_geometry,
    make_features,
    make_info,
    make_tables,
    standing,
    words,
    write_dossier,
)

pytestmark = pytest.mark.browser

SIZES: tuple[dict[str, int], ...] = ({}, {"width": 360, "height": 640})
LONG = "The Ancient and Honourable Mill Park by the Upper Brook " * 4
MANY = 5000
TEXTUAL = ("mentions.csv", "numerals.csv", "facts.csv", "commitments.csv", "outcomes.csv")


def build(folder: Path, **given: Any) -> Path:  # noqa: ANN401 - tables and features
    make_map(read_dossier(write_dossier(folder / "dossier", **given))).save(folder / "index.html")
    return folder / "index.html"


def without(*names: str) -> dict[str, Table]:
    return {name: rows for name, rows in make_tables().items() if name not in names}


def is_whole(page: Page) -> None:
    """Assert that the frame is there, nothing sticks out of it, and no label lies on another."""
    rest(page)
    assert page.locator("h1").inner_text().strip()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert page.locator(".pm-stage").bounding_box()
    assert overlapping(labels(page)) == []


def open_whole(open_page: OpenPage, file: Path) -> Page:
    """Open `file` wide and on a phone, see that it is whole, and return the wide page."""
    phone = open_page(file, fragment="#lang=en", **SIZES[1])
    is_whole(phone)
    page = open_page(file, fragment="#lang=en", **SIZES[0])
    is_whole(page)
    return page


def test_no_promises(open_page: OpenPage, tmp_path: Path) -> None:
    tables = without("commitments.csv", "outcomes.csv", "discrepancies.csv")
    page = open_whole(open_page, build(tmp_path, tables=tables))
    assert page.locator("h1").inner_text() == "Brookfield's plans"
    assert page.locator("[data-outcome]").count() == 0
    assert page.locator("[data-colour=outcome]").count() == 0


def test_no_figures(open_page: OpenPage, tmp_path: Path) -> None:
    tables = without("facts.csv", "numerals.csv", "discrepancies.csv")
    tables["commitments.csv"] = [row | {"facts": ""} for row in tables["commitments.csv"]]
    page = open_whole(open_page, build(tmp_path, tables=tables))
    page.locator("[data-district-open]").click()
    assert page.locator("[data-fact]").count() == 0


def test_one_place(open_page: OpenPage, tmp_path: Path) -> None:
    tables = without(*TEXTUAL, "stations.csv", "sections.csv", "chapters.csv", "discrepancies.csv")
    tables["places.csv"] = tables["places.csv"][:1]
    page = open_whole(open_page, build(tmp_path, tables=tables))
    assert listed(page) == ["brookfield"]


def far_info() -> dict[str, dict[str, Any]]:
    """Return the dossier's own table with bounds to the map's end and 300 km to the east."""
    info = make_info()
    info["dossier"] |= {"bounds": [9.9, 49.9, 14.5, 85.05]}
    return info


def make_many(count: int) -> Mapping[str, Any]:
    tables, features = make_tables(), make_features()
    for number in range(count):
        identifier = f"plot-{number}"
        row = standing(
            f"Plot {number}", id=identifier, kind="site", theme="green", layer="parks"
        ) | words("summary", "A plot.")
        tables["places.csv"].append(row)
        lon, lat = 10 + 0.1 * (number % 71) / 71, 50 + 0.05 * (number // 71) / 71
        geometry = {"type": "Point", "coordinates": [round(lon, 5), round(lat, 5)]}
        features["survey"].append(
            {"type": "Feature", "properties": {"id": identifier}, "geometry": geometry}
        )
    return {"tables": tables, "features": features}


def test_five_thousand_places(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_whole(open_page, build(tmp_path, **make_many(MANY)))
    assert len(labels(page)) <= 20
    assert "plot-4321" in search(page, "Plot 4321")
    words = page.evaluate(
        """() => {
            const sheet = new DOMParser().parseFromString(planmap.sheet(), "image/svg+xml");
            const texts = [...sheet.querySelectorAll("text")];
            const isOnMap = (one) => one.hasAttribute("data-label");
            return [texts.filter(isOnMap), texts.filter((one) => !isOnMap(one))].map((some) =>
                some.map((one) => one.textContent));
        }"""
    )
    on_map = {word.split()[0] for word in words[0] if word[0].isdigit()}
    assert on_map == {word for word in words[1] if word.isdigit()}
    assert on_map == {str(number) for number in range(1, len(on_map) + 1)}
    said = " ".join(words[1])
    assert f"{len(on_map)} have a number: those" in said
    assert "Not numbered on this" in said


def test_a_place_at_the_pole(open_page: OpenPage, tmp_path: Path) -> None:
    """A dossier's map ends at 85.05 degrees, and so do its places: the pole itself is refused."""
    polar = bend_geometry("mill-park", lambda _: [10.0, 90.0])
    with pytest.raises(DossierError, match="must lie in the dossier's bounds"):
        build(tmp_path / "pole", features=polar, info=far_info())
    features = bend_geometry("mill-park", lambda _: [10.0, 85.04])
    file = build(tmp_path, features=features, info=far_info())
    page = open_whole(open_page, file)
    page.evaluate("() => { planmap.select('mill-park') }")
    page.locator(
        ".pm-card[data-place='mill-park'], .pm-card [data-place='mill-park']"
    ).first.wait_for()
    is_whole(page)
    assert "mill-park" in exported_ids(page)


def test_a_line_of_300_km(open_page: OpenPage, tmp_path: Path) -> None:
    features = bend_geometry("tram3.second", lambda _: [[10.02, 50.01], [14.2, 50.01]])
    page = open_whole(open_page, build(tmp_path, features=features, info=far_info()))
    look_at(page, 13.0, 50.01, 13)
    is_whole(page)
    assert "Tram 3" in {label["text"] for label in labels(page)}


def test_names_of_two_hundred_characters(open_page: OpenPage, tmp_path: Path) -> None:
    name = LONG[:200]
    tables = bend("places.csv", 1, **words("name", name), **words("summary", name))
    tables["layers.csv"][0] |= words("name", name)
    tables["commitments.csv"][0] |= words("what", name)
    file = build(tmp_path, tables=tables)
    for size in SIZES:
        page = open_page(file, fragment="#p=mill-park&lang=en", **size)
        is_whole(page)
        card = page.locator("[data-card]")
        assert card.evaluate("(one) => one.scrollWidth <= one.clientWidth")
        page = open_page(file, fragment="#t=layers&n=full&lang=en", **size)
        is_whole(page)


def test_many_years_become_ranges(open_page: OpenPage, tmp_path: Path) -> None:
    tables = bend("places.csv", 1, start_date="1905")
    tables["sections.csv"][1] |= {"due": "2060"}
    page = open_whole(open_page, build(tmp_path, tables=tables))
    chips = page.locator("[data-year]").all_inner_texts()
    assert len(chips) <= 12
    assert {chip.partition("–")[0] for chip in chips} >= {"1900"}
    page.evaluate("() => planmap.filter({year: '2050-2069'})")
    assert page.locator(".pm-filters-long").count() == 1


def test_few_ranges_of_years_take_one_row(open_page: OpenPage, tmp_path: Path) -> None:
    tables = bend("places.csv", 1, start_date="2025")
    tables["sections.csv"][1] |= {"due": "2038"}
    page = open_whole(open_page, build(tmp_path, tables=tables))
    assert any("–" in chip for chip in page.locator("[data-year]").all_inner_texts())
    assert page.locator(".pm-filters").bounding_box()["height"] < 45  # type: ignore[index]


def test_a_place_that_is_not_there_is_said(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#p=nowhere&lang=en")
    is_whole(page)
    assert "hash.place" in notices(page)
    told = page.evaluate(
        """() => {
            try { return planmap.exportText("geojson", "nowhere", "wgs84"); }
            catch (error) { return error.message; }
        }"""
    )
    assert "nowhere" in told
