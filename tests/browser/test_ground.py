"""The ground in a real browser: the zoom stops where it ends, and no edge of the data shows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely
from playwright.sync_api import Page

from geo import read_dossier
from geo.dossiers.dossier import Dossier
from geo.ground.plane import pad_box
from geo.vocabulary import Kind, Placed
from maps import make_map
from tests.browser.conftest import DATA, OpenPage
from tests.browser.ground import Ground, ground_of, kinds_in_view
from tests.browser.probes import colour_at, look_at, roll, run_timers, settle
from tests.builders import make_features, write_dossier
from tests.maps.blocks.test_ground import write_bare

pytestmark = pytest.mark.browser

DEEPEST = 18
ENOUGH = 3
WORTH_IT = 15
WHEEL_MS = 100  # longer than Leaflet gathers turns of the wheel
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
    roll(page, -400)
    run_timers(page, WHEEL_MS)
    settle(page)
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


REGIONS = {
    "inland": (36.82, -1.29),
    "a coast": (-77.04, -12.05),
    "an island": (178.45, -18.12),
    "high latitude": (18.95, 69.65),
    "few people": (133.87, -23.7),
    "many people": (120.6, 31.3),
}


@pytest.mark.parametrize("region", REGIONS)
def test_a_draft_anywhere_has_three_kinds_of_ground_in_every_view(
    open_page: OpenPage, tmp_path: Path, region: str
) -> None:
    dossier = read_dossier(write_bare(tmp_path / "dossier", *REGIONS[region]))
    make_map(dossier).save(tmp_path / "index.html")
    ground = ground_of(dossier)
    page = open_page(tmp_path / "index.html")
    first = zoom_of(page)
    assert len(kinds_in_view(page, ground)) >= ENOUGH
    shapes = [dossier.geometry_of(place) for place in dossier.places]
    spots = [shape.representative_point() for shape in shapes if shape is not None]
    assert len(spots) >= 4
    for spot in spots:
        look_at(page, spot.x, spot.y, DEEPEST)
        last = zoom_of(page)
        assert last >= 11, region
        for zoom in np.arange(min(first, last), last + 0.1):
            look_at(page, spot.x, spot.y, float(zoom))
            assert len(kinds_in_view(page, ground)) >= ENOUGH, (region, zoom)


def test_what_was_cut_at_the_bounds_fades_out(open_page: OpenPage, tmp_path: Path) -> None:
    """A wood that fills the bounds and the strip round them is paler the farther out."""
    features = make_features()
    wood = {
        "type": "Feature",
        "properties": {"id": "wood", "class": "green"},
        "geometry": shapely.geometry.mapping(shapely.box(*pad_box((9.9, 49.9, 10.3, 50.2)))),
    }
    dossier = read_dossier(write_dossier(tmp_path / "d", features={**features, "ground": [wood]}))
    make_map(dossier).save(tmp_path / "index.html")
    page = open_page(tmp_path / "index.html", color_scheme="light")
    look_at(page, 10.3, 50.1, 10)
    spots = {lon: colour_at(page, "planmapGround", lon, 50.1)[:3] for lon in (10.29, 10.32, 10.36)}
    inner, strip, outer = spots.values()
    assert inner[1] - inner[0] > strip[1] - strip[0] > outer[1] - outer[0], spots
