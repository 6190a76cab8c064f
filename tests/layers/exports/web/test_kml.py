"""KML says in its own words what the map says: colours, discs, folders, hostile names as text."""

from __future__ import annotations

import math
import re
import subprocess
import warnings
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import geopandas as gpd
import numpy as np
import pytest
import shapely
from pyproj import Geod

from geo import Dossier
from layers import COLUMNS, export, make_layers
from layers.exports.web.globe_discs import make_globe_discs
from layers.exports.web.kml import as_description
from layers.exports.web.markup import escape
from tests.layers.awkward import FAR_EAST, HOSTILE
from tests.layers.reading import convert_with_togeojson

KML = "{http://www.opengis.net/kml/2.2}"


@pytest.fixture
def document(awkward: Dossier, tmp_path: Path) -> Element:
    (written,) = export(awkward, format="kml", out=tmp_path / "x.kml")
    found = fromstring(Path(written.path).read_bytes()).find(f"{KML}Document")  # noqa: S314 - our own
    assert found is not None
    return found


def placemark(document: Element, identifier: str) -> Element:
    (found,) = (each for each in document.iter(f"{KML}Placemark") if each.get("id") == identifier)
    return found


def colour_of(document: Element, identifier: str, part: str) -> str:
    address = placemark(document, identifier).findtext(f"{KML}styleUrl") or ""
    (style,) = (each for each in document.iter(f"{KML}Style") if f"#{each.get('id')}" == address)
    return style.findtext(f"{KML}{part}/{KML}color") or ""


def test_every_style_that_is_used_is_there_once(document: Element) -> None:
    names = [each.get("id") for each in document.iter(f"{KML}Style")]
    used = {(each.text or "")[1:] for each in document.iter(f"{KML}styleUrl")}
    assert len(names) == len(set(names))
    assert used <= set(names)


def test_colours_are_the_theme_s_or_the_line_s_own(document: Element, awkward: Dossier) -> None:
    park, _, trams = (layer.colour_light for layer in make_layers(awkward))
    assert park == "#1b7837"
    assert colour_of(document, "mill-park", "IconStyle") == "ff37781b"  # aabbggrr
    assert trams == "#2166ac"
    assert colour_of(document, "tram3-mill", "IconStyle") == "ffac6621"
    assert colour_of(document, "tram3.first", "LineStyle") == "ff7a8000"


def test_a_coarse_point_is_a_disc_of_its_radius_without_a_pin(document: Element) -> None:
    disc = placemark(document, "old-harbour")
    assert disc.find(f"{KML}Point") is None
    text = disc.findtext(f".//{KML}coordinates") or ""
    corners = np.array([[float(part) for part in each.split(",")] for each in text.split()])
    lons, lats = np.full(len(corners), 10.08), np.full(len(corners), 50.03)
    distances = Geod(ellps="WGS84").inv(lons, lats, corners[:, 0], corners[:, 1])[2]
    assert np.abs(distances - 1500).max() < 2
    assert shapely.Polygon(corners).exterior.is_ccw
    (centre,) = (each for each in disc.iter(f"{KML}SimpleData") if each.get("name") == "centre")
    assert centre.text == "10.08,50.03"


def test_a_precise_point_keeps_its_pin(document: Element) -> None:
    assert placemark(document, "mill-park").find(f"{KML}Point") is not None


def test_names_are_text_whatever_they_hold(document: Element) -> None:
    assert placemark(document, "mill-park").findtext(f"{KML}name") == HOSTILE
    assert placemark(document, "old-harbour").findtext(f"{KML}name") == FAR_EAST


def test_the_snippet_is_the_summary(document: Element) -> None:
    park = placemark(document, "mill-park")
    assert park.findtext(f"{KML}Snippet") == "-1 and\ntwo lines, “quoted”"


def test_geopandas_shows_rows_without_being_told_a_layer(awkward: Dossier, tmp_path: Path) -> None:
    export(awkward, format="kml", out=tmp_path / "x.kml", statuses=["planned"])
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "More than one layer found")
        assert gpd.read_file(tmp_path / "x.kml")["id"].tolist() == ["old-harbour"]


def test_readers_of_the_description_see_the_summary(awkward: Dossier, tmp_path: Path) -> None:
    summary = "-1 and\ntwo lines, “quoted”"
    (written,) = export(awkward, format="kml", out=tmp_path / "x.kml", layers=["parks"])
    (found,) = convert_with_togeojson(Path(written.path))[-1:]
    assert found["properties"]["description"] == summary
    # GDAL asks its older driver only where there is no LIBKML.
    for driver, skipped in (("LIBKML", ""), ("KML", "LIBKML")):
        done = subprocess.run(
            ["ogrinfo", "-ro", "-al", "--config", "OGR_SKIP", skipped, written.path],
            check=True,
            capture_output=True,
            text=True,
        )
        assert f"using driver `{driver}'" in done.stdout
        told = " ".join(done.stdout.split())  # the older one joins lines
        assert f"escription (String) = {' '.join(summary.split())}" in told


def test_the_schema_types_every_column_and_numbers_come_back_as_numbers(
    awkward: Dossier, document: Element, tmp_path: Path
) -> None:
    (schema,) = document.iter(f"{KML}Schema")
    types = {each.get("name"): each.get("type") for each in schema}
    used = {each.get("name") for each in document.iter(f"{KML}SimpleData")}
    assert used <= set(types)
    assert set(types) == {*COLUMNS, "centre"}
    assert types["coordinateUncertaintyInMeters"] == "double"
    export(awkward, format="kml", out=tmp_path / "y.kml", layers=["areas"], statuses=["planned"])
    assert gpd.read_file(tmp_path / "y.kml")["coordinateUncertaintyInMeters"].tolist() == [1500.0]


def test_a_balloon_shows_the_description_and_columns_that_there_are(document: Element) -> None:
    for style in document.iter(f"{KML}Style"):
        text = style.findtext(f"{KML}BalloonStyle/{KML}text") or ""
        assert "$[description]" in text
        assert set(re.findall(r"\$\[planmap/(\w+)\]", text)) > {"status_at", "due", "credit"}
        assert set(re.findall(r"\$\[planmap/(\w+)\]", text)) <= set(COLUMNS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 < 4 & 5 > 2", "3 < 4 & 5 > 2"),
        ("<img src=x>", "&lt;img src=x&gt;"),
        ("a&lt;b", "a&amp;lt;b"),
        (None, None),
    ],
)
def test_a_description_is_text_to_readers_that_take_it_for_html(
    text: str | None, expected: str | None
) -> None:
    assert as_description(text) == expected


@pytest.mark.parametrize(
    ("lon", "lat", "radius_m"),
    [
        (179.99, 10.0, 5000.0),
        (-179.99, -40.0, 20000.0),
        (180.0, 0.0, 1000.0),
        (12.0, 89.99, 5000.0),
        (170.0, -89.95, 20000.0),
        (30.0, 89.9, 5000.0),
        (179.9, 75.0, 20000.0),
        (10.0, 50.0, 1500.0),
        (0.0, 90.0, 1000.0),
    ],
)
def test_discs_stay_on_the_globe_and_keep_their_area(
    lon: float, lat: float, radius_m: float
) -> None:
    (disc,) = make_globe_discs(lon, lat, radius_m)
    assert disc.is_valid
    west, south, east, north = disc.bounds
    assert (west, south) >= (-180, -90)
    assert south >= -90
    assert east <= 180
    assert north <= 90
    # Edges at a pole are no geodesics on the plane map: cut them fine before measuring.
    fine = shapely.segmentize(disc, 0.05)
    area = abs(Geod(ellps="WGS84").geometry_area_perimeter(shapely.orient_polygons(fine))[0])
    assert area == pytest.approx(math.pi * radius_m**2, rel=0.01)


def test_a_disc_over_the_date_line_is_in_two_parts_of_a_kml() -> None:
    (disc,) = make_globe_discs(179.99, 10.0, 5000.0)
    assert disc.geom_type == "MultiPolygon"
    assert sorted(round(part.bounds[0]) for part in disc.geoms) == [-180, 180]


def test_a_line_in_parts_is_a_multigeometry(document: Element) -> None:
    lines = placemark(document, "tram3.second").findall(f"{KML}MultiGeometry/{KML}LineString")
    assert len(lines) == 2


def test_a_hole_is_an_inner_boundary(document: Element) -> None:
    assert len(list(placemark(document, "brookfield").iter(f"{KML}innerBoundaryIs"))) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a & b < c > d", "a &amp; b &lt; c &gt; d"),
        ('"', "&quot;"),
        ("\r", "&#13;"),
        ("bell \x07 and half \ud800", "bell \ufffd and half \ufffd"),
        (3, "3"),
    ],
)
def test_xml_is_escaped_and_what_it_cannot_hold_is_replaced(text: object, expected: str) -> None:
    assert escape(text) == expected
