"""The tour walks the chapters, sets layers, filter and view, and gives them back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from geo import read_dossier
from maps import make_map
from tests.browser.conftest import OpenPage
from tests.browser.probes import rest
from tests.browser.reader import shown, state
from tests.builders import Table, make_tables, words, write_dossier

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def tour_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small page with a second chapter that filters."""
    folder = tmp_path_factory.mktemp("tour")
    tables: dict[str, Table] = make_tables()
    tables["chapters.csv"].append(
        {
            "id": "harbour",
            **words("title", "The harbour"),
            **words("words", "A tram is to go there."),
            "layers": "areas|trams",
            "places": "old-harbour",
            "statuses": "planned",
            "paragraphs": "3",
        }
    )
    make_map(read_dossier(write_dossier(folder / "d", tables=tables))).save(folder / "index.html")
    return folder / "index.html"


def of(page_state: dict[str, Any]) -> tuple[Any, ...]:
    return (page_state["layers"], page_state["statuses"], page_state["chapter"])


def test_chapters_set_layers_filter_and_view_and_give_them_back(
    open_page: OpenPage, tour_page: Path
) -> None:
    page = open_page(tour_page, fragment="#lang=en", reduced_motion="reduce")
    page.evaluate("planmap.hide('parks'); planmap.filter({year: 'none'})")
    before = state(page)
    view = page.evaluate("planmap.map.getBounds().toBBoxString()")
    page.locator("[data-tour=start]").click()
    assert of(state(page)) == (["areas", "parks"], None, "green")
    assert page.evaluate("planmap.map.getBounds().contains([50.012, 10.021])")
    page.locator("[data-tour=next]").click()
    assert of(state(page)) == (["areas", "trams"], ["planned"], "harbour")
    assert page.locator("[data-legend]").is_visible()
    page.locator("[data-tour=back]").click()
    assert state(page)["chapter"] == "green"
    page.locator("[data-tour=stop]").click()
    assert state(page) | {"view": None} == before | {"view": None}
    rest(page)
    assert page.evaluate("planmap.map.getBounds().toBBoxString()") == view


def test_the_tour_is_walked_with_keys_and_stopped_anywhere(
    open_page: OpenPage, tour_page: Path
) -> None:
    page = open_page(tour_page, fragment="#lang=en")
    page.keyboard.press("t")
    assert page.evaluate("document.activeElement.id") == "pm-tour-title"
    page.keyboard.press("ArrowRight")
    assert state(page)["chapter"] == "harbour"
    page.keyboard.press("ArrowLeft")
    assert state(page)["chapter"] == "green"
    page.keyboard.press("Escape")
    assert state(page)["chapter"] is None
    assert page.locator("[data-tour-card]").is_hidden()


def test_next_after_the_last_chapter_ends_the_tour(open_page: OpenPage, tour_page: Path) -> None:
    page = open_page(tour_page, fragment="#c=harbour&lang=en")
    assert page.locator("[data-tour=next]").inner_text() == "Finish"
    page.locator("[data-tour=next]").click()
    assert state(page)["chapter"] is None
    assert shown(page) == {"parks", "areas", "trams"}


def test_what_the_reader_changes_on_the_way_stays(open_page: OpenPage, tour_page: Path) -> None:
    page = open_page(tour_page, fragment="#lang=en")
    page.keyboard.press("t")
    page.evaluate("planmap.show('trams')")
    page.locator("[data-tour=stop]").click()
    assert shown(page) == {"parks", "areas", "trams"}


def test_with_reduced_motion_the_map_jumps(open_page: OpenPage, tour_page: Path) -> None:
    page = open_page(tour_page, fragment="#lang=en", reduced_motion="reduce")
    page.evaluate(
        "() => { window.zooms = 0; planmap.map.on('zoomanim', () => { window.zooms += 1 }) }"
    )
    page.keyboard.press("t")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("planmap.map.getBounds().contains([50.03, 10.08])")
    assert page.evaluate("window.zooms") == 0


def test_the_site_s_tour_goes_through_all_chapters_in_the_text_s_order(
    open_page: OpenPage, site_page: Path
) -> None:
    page = open_page(site_page, fragment="#lang=zh-Hans", reduced_motion="reduce")
    page.locator("[data-tour=start]").click()
    titles = []
    while page.locator("[data-tour-card]").is_visible():
        titles.append(page.locator("#pm-tour-title").inner_text())
        assert page.evaluate("planmap.state().layers.length") > 0
        page.locator("[data-tour=next]").click()
    assert len(titles) == len(set(titles)) >= 5


def test_next_begins_the_tour(open_page: OpenPage, tour_page: Path) -> None:
    page = open_page(tour_page, fragment="#lang=en", reduced_motion="reduce")
    page.locator("[data-tour=next]").click()
    assert state(page)["chapter"] == "green"
    page.locator("[data-tour=next]").click()
    assert state(page)["chapter"] == "harbour"


def test_a_link_to_a_chapter_sets_what_the_chapter_sets(
    open_page: OpenPage, tour_page: Path
) -> None:
    page = open_page(tour_page, fragment="#c=harbour&lang=en")
    assert of(state(page)) == (["areas", "trams"], ["planned"], "harbour")
    page = open_page(tour_page, fragment="#c=harbour&l=parks&lang=en")
    assert of(state(page)) == (["parks"], ["planned"], "harbour")


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1440, 900)])
@pytest.mark.parametrize("lang", ["en", "zh-Hans"])
def test_what_a_chapter_is_about_lies_beside_its_card(
    open_page: OpenPage, site_page: Path, width: int, height: int, lang: str
) -> None:
    page = open_page(
        site_page, fragment=f"#lang={lang}", width=width, height=height, reduced_motion="reduce"
    )
    chapters: list[Any] = page.evaluate(
        "JSON.parse(document.getElementById('planmap-data').textContent).chapters"
    )
    dossier = read_dossier()
    page.locator("[data-tour=start]").click()
    for chapter in chapters:
        rest(page)
        features = [dossier.feature_of(dossier.place(name)) for name in chapter["places"]]
        points = [found.geometry.representative_point() for found in features if found]
        spots = [[point.x, point.y] for point in points]
        hidden = page.evaluate(
            """(spots) => {
              const card = document.querySelector('[data-tour-card]').getBoundingClientRect();
              const map = document.querySelector('.leaflet-container').getBoundingClientRect();
              return spots.filter(([lon, lat]) => {
                const { x, y } = planmap.map.latLngToContainerPoint([lat, lon]);
                const [left, top] = [x + map.left, y + map.top];
                const isOut = x < 0 || y < 0 || x > map.width || y > map.height;
                return isOut || (left > card.left && left < card.right
                  && top > card.top && top < card.bottom);
              });
            }""",
            spots,
        )
        assert hidden == [], chapter["id"]
        page.locator("[data-tour=next]").click()
