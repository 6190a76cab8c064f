"""The page is a Folium map in a browser too: users' own layers live on it, its parts on others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import folium
import folium.plugins
import geopandas as gpd
import pytest
from playwright.sync_api import Browser, Page, Route
from shapely import Point
from xstatic.pkg import leaflet

from geo import read_dossier
from maps import make_elements, make_map
from maps.elements.parts import figure_of
from tests.browser.conftest import OpenPage
from tests.browser.probes import labels, look_at, overlapping, settle
from tests.builders import bend, words, write_dossier

pytestmark = pytest.mark.browser

HOSTILE = (
    "{{ 7*7 }} {% of ${alert(1)} </script><script>alert(1)</script>"
    "<img src=x onerror=alert(1)> javascript:alert(1)"
)


def test_a_user_s_marker_opens_its_popup(open_page: OpenPage, tmp_path: Path) -> None:
    page_map = make_map(read_dossier(write_dossier(tmp_path / "dossier")))
    folium.Marker([50.03, 10.03], popup=folium.Popup("Mine", max_width=200)).add_to(page_map)
    page_map.save(tmp_path / "index.html")
    page = open_page(tmp_path / "index.html")
    look_at(page, 10.03, 50.03, 14)
    page.locator(".leaflet-marker-icon").click()
    assert page.locator(".leaflet-popup-content").inner_text() == "Mine"


def test_a_user_s_shapes_and_layer_control_work(open_page: OpenPage, tmp_path: Path) -> None:
    page_map = make_map(read_dossier(write_dossier(tmp_path / "dossier")))
    folium.Circle([50.02, 10.05], radius=300, color="#aa0000").add_to(page_map)
    folium.LayerControl(collapsed=False).add_to(page_map)
    page_map.save(tmp_path / "index.html")
    page = open_page(tmp_path / "index.html")
    assert page.locator(".leaflet-control-layers-overlays label").count() == 3
    box = page.locator(".leaflet-control-layers-overlays label", has_text="parks").locator("input")
    box.evaluate("(element) => element.click()")
    assert (
        page.evaluate("() => planmap.layers().find((row) => row.id === 'parks').visible") is False
    )


def test_hostile_words_are_shown_as_words(open_page: OpenPage, tmp_path: Path) -> None:
    tables = bend("places.csv", 1, **words("name", HOSTILE), **words("summary", HOSTILE))
    tables["layers.csv"][0] |= words("name", HOSTILE)
    tables["facts.csv"][0] |= words("metric", HOSTILE)
    make_map(read_dossier(write_dossier(tmp_path / "dossier", tables=tables))).save(
        tmp_path / "index.html"
    )
    page = open_page(tmp_path / "index.html")
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    page.evaluate("() => { planmap.select('mill-park') }")
    settle(page)
    assert page.evaluate("() => document.querySelectorAll('img[src=x]').length") == 0
    shown = {label["text"].replace("\n", " ") for label in labels(page)}
    hostile = "{{ 7*7 }} {% of ${alert(1)} </script>"
    assert any(text.removeprefix("≈ ").startswith(hostile) for text in shown)


def test_its_parts_draw_on_any_folium_map(browser_page: Page, tmp_path: Path) -> None:
    other = folium.Map(location=[50.02, 10.05], zoom_start=13, tiles=None)
    base, *layers, _panel = make_elements(read_dossier(write_dossier(tmp_path / "dossier")))
    for element in (base, *layers):
        element.add_to(other)
    folium.LayerControl().add_to(other)
    other.save(tmp_path / "other.html")
    browser_page.goto((tmp_path / "other.html").as_uri())
    browser_page.wait_for_function("() => document.querySelectorAll('[data-label]').length > 1")
    shown = browser_page.evaluate(
        "() => [...document.querySelectorAll('[data-label]')].map((label) => label.textContent)"
    )
    assert "Mill Park" in shown


def test_its_panel_goes_on_any_folium_map(browser_page: Page, tmp_path: Path) -> None:
    other = folium.Map(location=[50.02, 10.05], zoom_start=13, tiles=None)
    for element in make_elements(read_dossier(write_dossier(tmp_path / "dossier"))):
        element.add_to(other)
    other.save(tmp_path / "other.html")
    browser_page.goto((tmp_path / "other.html").as_uri())
    browser_page.wait_for_function("() => window.planmap && planmap.ready.then(() => true)")
    browser_page.evaluate("() => { planmap.select('mill-park') }")
    browser_page.locator("[data-place='mill-park']").first.wait_for()
    box = browser_page.locator(".folium-map").bounding_box()
    assert box
    assert box["width"] > 400
    assert box["height"] > 400


@pytest.fixture
def browser_page(browser: Browser) -> Iterator[Page]:
    """Answer Folium's addresses from the installed packages, in a page of its own."""
    page = browser.new_page(viewport={"width": 1000, "height": 700})

    def answer(route: Route) -> None:
        file = Path(leaflet.BASE_DIR) / route.request.url.rsplit("/", 1)[-1]
        if file.exists():
            route.fulfill(path=file)
        else:
            route.fulfill(body="")

    page.route(re.compile("^https:"), answer)
    yield page
    page.close()


def test_a_notebook_s_frame_shows_the_map(browser: Browser, tmp_path: Path) -> None:
    page_map = make_map(read_dossier(write_dossier(tmp_path / "dossier")))
    (tmp_path / "notebook.html").write_text(
        f"<!DOCTYPE html><meta charset='utf-8'><body>{page_map._repr_html_()}", encoding="utf-8"
    )
    page = browser.new_page(viewport={"width": 1100, "height": 900})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((tmp_path / "notebook.html").as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("[data-label]", has_text="Mill Park").first.wait_for(state="attached")
    frame.locator("[data-search]").fill("mill")
    frame.locator("[role=option]").first.click()
    frame.locator("[data-place='mill-park']").first.wait_for()
    page.close()
    assert said == []


def test_folium_s_own_control_of_layers_says_people_s_words(
    open_page: OpenPage, tmp_path: Path
) -> None:
    tables = bend(
        "layers.csv",
        0,
        name_en="<b>Parks & {{ 7*7 }}</b>",
        name_zh_hans="公园",
        name_zh_hant="公園",
    )
    page_map = make_map(read_dossier(write_dossier(tmp_path / "dossier", tables=tables)))
    folium.LayerControl(collapsed=False).add_to(page_map)
    page_map.save(tmp_path / "index.html")
    page = open_page(tmp_path / "index.html", fragment="#lang=en")
    names = page.locator(".leaflet-control-layers-overlays label").all_inner_texts()
    assert "<b>Parks & {{ 7*7 }}</b>" in [name.strip() for name in names]
    page.evaluate("() => document.querySelector('[data-lang=zh-Hans]').click()")
    assert page.locator(".leaflet-control-layers label", has_text="Parks").count() == 0


def test_guests_stand_in_the_tree_and_in_the_legend(open_page: OpenPage, tmp_path: Path) -> None:
    page_map = make_map(read_dossier(write_dossier(tmp_path / "dossier")))
    group = folium.FeatureGroup(name="Cafés {{ 7*7 }}").add_to(page_map)
    folium.CircleMarker([50.02, 10.05], radius=9).add_to(group)
    folium.Marker([50.03, 10.03]).add_to(page_map)
    page_map.save(tmp_path / "index.html")
    page = open_page(tmp_path / "index.html", fragment="#lang=en&t=layers")
    rows = page.locator(".pm-guests .pm-check")
    assert rows.all_inner_texts() == ["Cafés {{ 7*7 }}", "Further marks"]
    page.locator(".pm-legend-title").click()
    assert page.locator("[data-legend-row^='guest-']").count() == 2
    rows.first.locator("input").uncheck()
    assert page.locator("path.leaflet-interactive").count() == 0
    assert page.locator("[data-legend-row^='guest-']").count() == 1


def test_what_others_put_on_the_map_stands_clear_of_our_panels(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page_map = make_map(read_dossier(write_dossier(tmp_path / "dossier")))
    for corner in ("topleft", "topright", "bottomleft", "bottomright"):
        folium.LayerControl(position=corner).add_to(page_map)
    figure_of(page_map).html.add_child(folium.Element('<div id="mine">Mine</div>'))
    page_map.save(tmp_path / "index.html")
    box_of = """(one) => {
        const {left, top, right, bottom} = one.getBoundingClientRect();
        return {text: one.className || one.id, left, top, right, bottom};
    }"""
    for size in ({}, {"width": 360, "height": 640}):
        page = open_page(tmp_path / "index.html", fragment="#lang=en", **size)
        theirs, ours = (
            page.evaluate(f"(all) => [...document.querySelectorAll(all)].map({box_of})", kinds)
            for kinds in (
                ".leaflet-control-layers, #mine",
                ".pm-panel, .pm-lens, .pm-legend, .pm-top, .pm-area > .pm-filters",
            )
        )
        assert len(theirs) == 5
        assert [
            pair for box in theirs for pair in overlapping([box, *ours]) if box["text"] in pair
        ] == []


def test_a_guest_that_fails_is_named_and_takes_no_other_with_it(
    browser: Browser, tmp_path: Path
) -> None:
    page_map = make_map(read_dossier(write_dossier(tmp_path / "dossier")))
    heat = folium.plugins.HeatMap([[50.02, 10.05]], name="Heat")  # type: ignore[no-untyped-call] # folium has no types
    heat.add_to(page_map)
    folium.Marker([50.03, 10.03]).add_to(page_map)
    page_map.save(tmp_path / "index.html")
    page = browser.new_page()
    page.goto((tmp_path / "index.html").as_uri() + "#lang=en&t=layers")
    page.wait_for_function("() => window.planmap && planmap.ready.then(() => true)")
    told = page.locator("[data-guest-failure]").all_inner_texts()
    assert told[0] == "Heat does not work: cdn.jsdelivr.net cannot be reached."
    assert page.locator("[data-notice='guest.unreachable']").count() == 1
    assert page.locator(".leaflet-marker-icon").count() == 1
    page.close()


def test_guests_that_fail_together_are_named_in_one_line(browser: Browser, tmp_path: Path) -> None:
    page_map = make_map(read_dossier(write_dossier(tmp_path / "dossier")))
    kinds = ("MiniMap", "Fullscreen", "MeasureControl", "MousePosition")
    for kind in kinds:
        getattr(folium.plugins, kind)().add_to(page_map)
    page_map.save(tmp_path / "index.html")
    page = browser.new_page()
    page.goto((tmp_path / "index.html").as_uri() + "#lang=en&t=layers")
    page.wait_for_function("() => window.planmap && planmap.ready.then(() => true)")
    page.wait_for_function("() => document.querySelectorAll('[data-guest-failure]').length >= 4")
    lines = page.locator("[data-notice]").all_inner_texts()
    assert len(lines) == 1
    assert [lines[0].count(kind) for kind in kinds] == [1, 1, 1, 1]
    page.close()


def test_without_chrome_a_click_tells_of_a_place_as_text(browser: Browser, tmp_path: Path) -> None:
    tables = bend("places.csv", 1, **words("name", HOSTILE), **words("summary", HOSTILE))
    page = browser.new_page()
    page_map = make_map(
        read_dossier(write_dossier(tmp_path / "dossier", tables=tables)), chrome=False
    )
    page_map.save(tmp_path / "index.html")
    page.goto((tmp_path / "index.html").as_uri())
    page.locator("[data-label]").first.wait_for(state="attached")
    assert page.locator(".pm-panel").count() == 0
    assert page.locator(".leaflet-control-zoom").count() == 1
    page.evaluate(
        """(name) => window[name].fire(
            "click", {latlng: L.latLng(50.012, 10.021), originalEvent: {}}
        )""",
        page.locator(".folium-map").get_attribute("id"),
    )
    assert page.locator("[data-callout] strong").inner_text() == HOSTILE
    page.close()


def test_geopandas_explores_on_the_page(open_page: OpenPage, tmp_path: Path) -> None:
    page_map = make_map(read_dossier(write_dossier(tmp_path / "dossier")))
    frame = gpd.GeoDataFrame(
        {"seats": [12, 30]}, geometry=[Point(10.03, 50.03), Point(10.04, 50.02)], crs="EPSG:4326"
    )
    assert frame.explore(m=page_map, name="Cafés") is page_map
    page_map.save(tmp_path / "index.html")
    page = open_page(tmp_path / "index.html", fragment="#lang=en&t=layers")
    assert page.locator(".pm-guests .pm-check").all_inner_texts() == ["Cafés"]
    assert page.locator("path.leaflet-interactive").count() == 2
