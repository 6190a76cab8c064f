"""KML says in its own words what the map says: colours, discs, folders, hostile names as text."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import numpy as np
import pytest
import shapely
from pyproj import Geod

from geo import Dossier
from layers import export, make_layers
from layers.exports.markup import escape
from tests.layers.awkward import FAR_EAST, HOSTILE

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
    (centre,) = (each for each in disc.iter(f"{KML}Data") if each.get("name") == "centre")
    assert centre.findtext(f"{KML}value") == "10.08,50.03"


def test_a_precise_point_keeps_its_pin(document: Element) -> None:
    assert placemark(document, "mill-park").find(f"{KML}Point") is not None


def test_names_are_text_whatever_they_hold(document: Element) -> None:
    assert placemark(document, "mill-park").findtext(f"{KML}name") == HOSTILE
    assert placemark(document, "old-harbour").findtext(f"{KML}name") == FAR_EAST


def test_the_snippet_is_the_summary(document: Element) -> None:
    snippet = placemark(document, "mill-park").findtext(f"{KML}Snippet")
    assert snippet == "-1 and\ntwo lines, “quoted”"


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
