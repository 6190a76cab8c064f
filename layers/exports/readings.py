"""Writes a reading as rows: JSON members, CSV, GeoJSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from shapely.geometry import Point, mapping
from shapely.geometry.base import BaseGeometry

from geo.positions.datum import Datum, convert
from geo.texts.candidates import Candidate
from geo.texts.figures.finding import Figure
from geo.texts.found import FoundMention, FoundPosition, FoundStatement
from geo.texts.reader import Reading
from layers.exports.csv_files import write_csv

SECTIONS = ("mentions", "candidates", "figures", "statements", "positions")
"""The parts of a reading, in the order of the JSON."""

COLUMNS = (
    "kind", "surface", "start", "end", "paragraph", "place", "score", "value", "unit", "base_value",
    "base_unit", "comparator", "period", "status", "due", "due_as_said", "cues", "places",
    "statement_kind", "about", "name", "part_of", "lon", "lat", "datum", "uncertainty_m",
)  # fmt: skip
"""Columns of the CSV: what a kind of row does not have is empty."""

Found = FoundMention | Candidate | Figure | FoundStatement | FoundPosition


def as_member(found: Found) -> dict[str, Any]:
    """Return what was found as a member of the JSON, keys in their order."""
    member = found._asdict()
    if isinstance(found, FoundStatement):
        member["cues"] = [
            {"surface": surface, "start": start, "end": end} for surface, start, end in found.cues
        ]
        member["places"] = list(found.places)
        member["about"] = [
            {"surface": surface, "start": start, "end": end} for surface, start, end in found.about
        ]
    if isinstance(found, FoundPosition):
        member["about"] = _span(found.about) if found.about else None
    return member


def _span(span: tuple[str, int, int]) -> dict[str, Any]:
    return dict(zip(("surface", "start", "end"), span, strict=True))


def to_csv(blocks: Iterable[Reading]) -> Iterator[bytes]:
    """Yield the readings of a text's blocks as CSV, in text order, a part for each block.

    UTF-8 with BOM, cells guarded against formulas.
    """
    head = write_csv(COLUMNS, [])
    yield head
    for block in blocks:
        rows = sorted(_csv_rows(block), key=lambda row: (row["start"], row["end"]))
        whole = write_csv(COLUMNS, [[row.get(name) for name in COLUMNS] for row in rows])
        yield whole.removeprefix(head)


def _csv_rows(reading: Reading) -> Iterator[dict[str, Any]]:
    for section in SECTIONS:
        for found in getattr(reading, section):
            member = as_member(found)
            if "cues" in member:
                member["cues"] = [cue["surface"] for cue in member["cues"]]
            if isinstance(found, FoundStatement):
                member["statement_kind"] = member.pop("kind")
                member["about"] = [name["surface"] for name in member["about"]]
            if isinstance(found, FoundPosition):
                member["about"] = found.about[0] if found.about else None
            yield {"kind": section.removesuffix("s"), **member}


def to_geojson(reading: Reading, geometries: Mapping[str, BaseGeometry]) -> str:
    """Return the places of a reading as GeoJSON (RFC 7946), one feature a place and line.

    `geometries` are those that are known, by place, in EPSG:4326. A place without one, and
    each candidate, is a feature without geometry: nothing that was read is left out.
    """
    lines = [json.dumps(feature, ensure_ascii=False) for feature in _features(reading, geometries)]
    return '{"type": "FeatureCollection", "features": [\n' + ",\n".join(lines) + "\n]}\n"


def _features(reading: Reading, geometries: Mapping[str, BaseGeometry]) -> Iterator[dict[str, Any]]:
    mentions: dict[str, list[FoundMention]] = {}
    for mention in reading.mentions:
        mentions.setdefault(mention.place, []).append(mention)
    for place, found in mentions.items():
        properties: dict[str, Any] = {
            "id": place,
            "kind": "mention",
            "paragraphs": sorted({mention.paragraph for mention in found}),
            "mentions": _spans(found),
        }
        yield _feature(place, geometries.get(place), properties)
    candidates: dict[str, list[Candidate]] = {}
    for candidate in reading.candidates:
        candidates.setdefault(candidate.surface, []).append(candidate)
    for surface, offered in candidates.items():
        properties = {
            "id": surface,
            "kind": "candidate",
            "score": max(candidate.score for candidate in offered),
            "mentions": _spans(offered),
        }
        yield _feature(surface, None, properties)
    for position in reading.positions:
        yield _position_feature(position)


def _position_feature(found: FoundPosition) -> dict[str, Any]:
    """Return a position of the text; one of an unknown datum has no geometry, only its numbers."""
    shape = None
    if found.datum in SHIFTED:
        lon, lat = convert(found.lon, found.lat, source=Datum(found.datum), target=Datum.WGS84)
        shape = Point(round(float(lon), 7), round(float(lat), 7))
    properties = {
        "id": found.surface, "kind": "position", "name": found.about[0] if found.about else None,
        "lon": found.lon, "lat": found.lat, "datum": found.datum,
        "uncertainty_m": found.uncertainty_m, "paragraphs": [found.paragraph],
        "mentions": [{"surface": found.surface, "start": found.start, "end": found.end}],
    }  # fmt: skip
    return _feature(found.surface, shape, properties)


SHIFTED = frozenset(datum.value for datum in Datum)
"""Datums that can be turned into WGS 84."""


def _spans(found: Sequence[FoundMention | Candidate]) -> list[dict[str, Any]]:
    return [{"surface": span.surface, "start": span.start, "end": span.end} for span in found]


def _feature(
    identifier: str, geometry: BaseGeometry | None, properties: dict[str, Any]
) -> dict[str, Any]:
    shape = mapping(geometry) if geometry is not None else None
    return {"type": "Feature", "id": identifier, "geometry": shape, "properties": properties}
