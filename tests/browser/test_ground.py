"""The ground in a real browser: the zoom stops where it ends, and no edge of the data shows."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely
from playwright.sync_api import Page

from geo import read_dossier
from geo.dossiers.dossier import Dossier
from geo.vocabulary import Kind, Placed
from tests.browser.conftest import DATA, OpenPage
from tests.browser.ground import Ground, ground_of, kinds_in_view
from tests.browser.probes import look_at

pytestmark = pytest.mark.browser

DEEPEST = 18
ENOUGH = 3
WORTH_IT = 15
"""At this zoom there is something to see round a place for which a source has ground."""


def zoom_of(page: Page) -> float:
    return float(page.evaluate("planmap.map.getZoom()"))


def measured_in(dossier: Dossier) -> dict[str, shapely.Point]:
    """Return each measured place and station inside the district, by id."""
    district = next(
        feature.geometry
        for _, feature in dossier.base_features()
        if feature.properties["class"] == "district"
    )
    spots = {}
    for place in dossier.places:
        shape = dossier.geometry_of(place)
        if shape is None or not (place.placed is Placed.MEASURED or place.kind is Kind.STATION):
            continue
        point = shape.representative_point()
        if district.contains(point):
            spots[place.id] = point
    return spots


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return read_dossier(min(DATA.glob("*/dossier.toml")).parent)


@pytest.fixture(scope="module")
def ground(dossier: Dossier) -> Ground:
    return ground_of(dossier)


def test_at_the_deepest_zoom_over_a_measured_place_there_are_three_kinds_of_ground(
    open_page: OpenPage, site_page: Path, dossier: Dossier, ground: Ground
) -> None:
    page = open_page(site_page)
    spots = measured_in(dossier)
    zooms = {}
    for place, point in spots.items():
        look_at(page, point.x, point.y, DEEPEST)
        zooms[place] = zoom_of(page)
        assert len(kinds_in_view(page, ground)) >= ENOUGH, (place, zooms[place])
    deep = [place for place, zoom in zooms.items() if zoom >= WORTH_IT]
    assert len(spots) > 30
    assert len(deep) / len(spots) > 0.8, {p: z for p, z in zooms.items() if z < WORTH_IT}


def test_the_zoom_stops_where_the_ground_ends_by_every_way_there(
    open_page: OpenPage, site_page: Path, dossier: Dossier, ground: Ground
) -> None:
    page = open_page(site_page)
    _, south, east, _ = dossier.info.bounds
    look_at(page, east - 0.02, south + 0.05, DEEPEST)
    limit = zoom_of(page)
    assert limit < WORTH_IT
    page.evaluate("() => { planmap.map.setZoom(18, { animate: false }) }")
    assert zoom_of(page) == limit
    page.evaluate("() => { planmap.map.zoomIn(3, { animate: false }) }")
    assert zoom_of(page) == limit
    page.mouse.move(900, 450)
    page.mouse.wheel(0, -400)
    page.wait_for_timeout(400)
    assert len(kinds_in_view(page, ground)) >= ENOUGH


def test_from_a_place_without_ground_one_comes_as_near_as_ever_to_one_with_it(
    open_page: OpenPage, site_page: Path, dossier: Dossier
) -> None:
    page = open_page(site_page)
    point = next(iter(measured_in(dossier).values()))
    look_at(page, point.x, point.y, DEEPEST)
    near = zoom_of(page)
    _, south, east, _ = dossier.info.bounds
    look_at(page, east - 0.02, south + 0.05, DEEPEST)
    look_at(page, point.x, point.y, DEEPEST)
    assert zoom_of(page) == near
