"""The page is a Folium map in a browser too: users' own layers live on it, its parts on others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import folium
import pytest
from playwright.sync_api import Browser, Page, Route
from xstatic.pkg import leaflet

from geo import read_dossier
from maps import make_elements, make_map
from tests.browser.conftest import OpenPage
from tests.browser.probes import labels, look_at
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
    page.wait_for_timeout(300)
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
