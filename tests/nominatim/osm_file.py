"""Writes the located places of a dossier as an OSM XML file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree as ET

import shapely
from shapely import Polygon

from geo import Dossier
from geo.dossiers.rows import Place
from geo.vocabulary import Kind

STAMP: dict[str, Any] = {"version": "1", "timestamp": "2025-01-01T00:00:00Z"}
TAGS: Mapping[Kind, Mapping[str, str]] = {
    Kind.STATION: {"railway": "station", "public_transport": "station"},
    Kind.SITE: {"office": "company"},
    Kind.AREA: {"place": "quarter"},
    Kind.EVENT: {"tourism": "attraction"},
    Kind.DESTINATION: {"place": "suburb"},
}


def write_osm(dossier: Dossier) -> str:
    """Return OSM XML with a node for each located place and the region as a boundary."""
    root = ET.Element("osm", version="0.6", generator="planmap tests")
    nodes = [
        (place, geometry.representative_point())
        for place in dossier.places
        if place.kind in TAGS and (geometry := dossier.geometry_of(place)) is not None
    ]
    for number, (place, point) in enumerate(nodes, start=1):
        node = _add_node(root, number, point.x, point.y)
        _add_tags(node, {**_names(place), **TAGS[place.kind]})
    _add_region(root, dossier, len(nodes))
    return ET.tostring(root, encoding="unicode", xml_declaration=True)


def _add_region(root: ET.Element, dossier: Dossier, last: int) -> None:
    region = dossier.place(dossier.info.region)
    outline = dossier.geometry_of(region)
    assert outline is not None
    largest = max(shapely.get_parts(outline), key=lambda part: float(part.area))
    assert isinstance(largest, Polygon)
    positions = list(shapely.get_coordinates(largest.exterior.simplify(0.003)))[:-1]
    references = [last + number for number in range(1, len(positions) + 1)]
    for reference, (lon, lat) in zip(references, positions, strict=True):
        _add_node(root, reference, lon, lat)
    way = ET.SubElement(root, "way", id="1", **STAMP)
    for reference in (*references, references[0]):
        ET.SubElement(way, "nd", ref=str(reference))
    relation = ET.SubElement(root, "relation", id="1", **STAMP)
    ET.SubElement(relation, "member", type="way", ref="1", role="outer")
    tags = {"type": "boundary", "boundary": "administrative", "admin_level": "6"}
    _add_tags(relation, {**_names(region), **tags})


def _add_node(root: ET.Element, number: int, lon: float, lat: float) -> ET.Element:
    return ET.SubElement(root, "node", id=str(number), lon=f"{lon:.7f}", lat=f"{lat:.7f}", **STAMP)


def _add_tags(element: ET.Element, tags: Mapping[str, str]) -> None:
    for key, value in tags.items():
        ET.SubElement(element, "tag", k=key, v=value)


def _names(place: Place) -> dict[str, str]:
    return {
        "name": place.name_zh_hans,
        "name:zh-Hant": place.name_zh_hant,
        "name:en": place.name_en,
    }
