"""Writes places in the Linked Places format: JSON-LD that is GeoJSON too.

Source: Linked Places format 1.3 (`fclasses` is required since then), with its place types
from the Art and Architecture Thesaurus, https://github.com/LinkedPasts/linked-places-format. Its
context is written into the file, with the same names for the same things, so that nobody
needs a network to read it; our own columns have names of their own in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import geopandas as gpd

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place
from geo.records.languages import column_of
from geo.records.row import as_words
from geo.vocabulary import Kind
from layers.citations import cite_document, cite_source
from layers.exports.columns import write_json
from layers.exports.linked_context import CLASSES, OTHER_CLASS, TYPES, make_context
from layers.exports.selection import Selection
from layers.frames import iterate_rows, make_table
from layers.geojson import to_mappings

Located = tuple[dict[str, Any], dict[str, Any]]
"""A row, and its geometry as GeoJSON has it."""
OSM = re.compile(r"(node|way|relation)/\d+")


def make_linked_places(selection: Selection) -> bytes:
    """Return the places of `selection`, one feature each and the unlocated too, as JSON-LD.

    A line has the geometry of each of its sections. A place without position has an empty
    collection of geometries. Positions have six decimals, longitude first.
    """
    dossier = selection.dossier
    located = _group_rows(selection.frame)
    rows = _find_place_rows(selection, located)
    citations = _make_citations(dossier)
    features = (
        _make_feature(selection, place, rows[place.id], located.get(place.id, []), citations)
        for place in dossier.places
        if place.id in rows
    )
    head = {
        "@context": make_context(dossier),
        "type": "FeatureCollection",
        "title": as_words(dossier.info, "title")[selection.language],
        **({"datum": selection.datum_name} if selection.suffix else {}),
    }
    lines = ",\n".join(write_json(feature) for feature in features)
    return f'{write_json(head)[:-1]},"features":[\n{lines}\n]}}\n'.encode()


def count_places(selection: Selection) -> int:
    """Return the number of places of `selection`, the unlocated among them."""
    return len(set(selection.frame["place"])) + len(selection.unlocated)


def _group_rows(frame: gpd.GeoDataFrame) -> dict[str, list[Located]]:
    groups: dict[str, list[Located]] = {}
    for row, geometry in zip(iterate_rows(frame), to_mappings(frame.geometry), strict=True):
        groups.setdefault(row["place"], []).append((row, geometry))
    return groups


def _find_place_rows(
    selection: Selection, located: Mapping[str, list[Located]]
) -> dict[str, dict[str, Any]]:
    """Return the row of each place; only a place with sections needs one besides its features."""
    rows = {row["id"]: row for row in iterate_rows(selection.unlocated)}
    rows |= {place: pairs[0][0] for place, pairs in located.items() if not pairs[0][0]["section"]}
    missing = located.keys() - rows.keys()
    if missing:
        table = iterate_rows(make_table(selection.dossier, places=missing))
        rows |= {row["id"]: row for row in table}
    return rows


def _make_citations(dossier: Dossier) -> dict[str | None, list[dict[str, Any]]]:
    """Return the citation of each dataset by its id, and that of the text under None."""
    document = dossier.document
    citation = {
        "label": cite_document(document),
        **({"@id": document.address} if document.address else {}),
    }
    of_datasets: dict[str | None, list[dict[str, Any]]] = {
        name: [{"@id": dataset.source.address, "label": cite_source(dataset.source)}]
        for name, dataset in dossier.datasets.items()
    }
    return {None: [citation], **of_datasets}


def _make_feature(
    selection: Selection,
    place: Place,
    row: dict[str, Any],
    located: list[Located],
    citations: Mapping[str | None, list[dict[str, Any]]],
) -> dict[str, Any]:
    dossier = selection.dossier
    shifted = {"datum": selection.datum_name} if selection.suffix else {}
    properties = {
        "title": row[selection.label],
        "fclasses": [CLASSES.get(place.kind, OTHER_CLASS)],
        **_without_none(row),
        **shifted,
    }
    feature: dict[str, Any] = {
        "@id": _make_iri(dossier, place.id),
        "type": "Feature",
        "properties": properties,
        "names": _make_names(row, place, citations[None]),
        "types": _make_types(place.kind),
        "geometry": {
            "type": "GeometryCollection",
            "geometries": [
                _make_setting(found, geometry, citations[found["geo_source"]])
                for found, geometry in located
            ],
        },
        "relations": _make_relations(dossier, place),
        "links": _make_links(dossier, place, [row, *(found for found, _ in located)]),
        "descriptions": [
            {"value": words, "lang": tag}
            for tag, words in as_words(place, "summary").items()
            if words
        ],
        "when": _make_when(row),
    }
    return {name: value for name, value in feature.items() if value}


def _make_setting(
    row: dict[str, Any], geometry: dict[str, Any], citations: list[dict[str, Any]]
) -> dict[str, Any]:
    setting = {
        **geometry,
        "when": _make_when(row),
        "citations": citations,
        "certainty": row["certainty"],
        "uncertainty": row["coordinateUncertaintyInMeters"],
        "license": row["licence"],
    }
    return _without_none(setting)


def _make_when(row: dict[str, Any]) -> dict[str, Any] | None:
    """Return since when it stands, or when it is due: `2027?` is a date that is not sure."""
    if row["start_date"]:
        return {"timespans": [{"start": {"in": row["start_date"]}}]}
    if row["due"]:
        return {"timespans": [{"start": {"in": f"{row['due']}?"}}], "label": "due"}
    return None


def _make_names(
    row: dict[str, Any], place: Place, citations: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    names: list[dict[str, Any]] = [
        {"toponym": row[column_of("name", tag)], "lang": tag} for tag in place.tags
    ]
    names += [{"toponym": alias} for alias in place.aliases]
    names[0]["citations"] = citations
    return names


def _make_relations(dossier: Dossier, place: Place) -> list[dict[str, str]]:
    broader = [place.within] if place.within else []
    return [
        {"relationType": kind, "relationTo": _make_iri(dossier, other)}
        for kind, others in (
            ("gvp:broaderPartitive", broader),
            ("gvp:narrowerPartitive", place.members),
            ("gvp:tgn3000_related_to", place.lines),
        )
        for other in others
    ]


@cache
def _make_types(kind: Kind) -> list[dict[str, Any]]:
    number, term = TYPES.get(kind, TYPES[Kind.SITE])
    return [
        {"identifier": f"aat:{number}", "label": term},
        {"identifier": f"planmap:{kind.value}", "label": kind.value},
    ]


def _make_links(dossier: Dossier, place: Place, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what else is this place: in OpenStreetMap, and in Wikidata with the proof of it."""
    names = (row["geo_id"] for row in rows)
    found = dict.fromkeys(name for name in names if name and OSM.fullmatch(name))
    links: list[dict[str, Any]] = [
        {"type": "closeMatch", "identifier": f"https://www.openstreetmap.org/{name}"}
        for name in found
    ]
    if place.wikidata:
        links.append({
            "type": "exactMatch",
            "identifier": f"wd:{place.wikidata}",
            "citations": [
                {"@id": row.address, "label": as_words(row, "title")}
                for row in dossier.evidence
                if row.id == place.wikidata_proof and row.address
            ],
        })  # fmt: skip
    return links


def _make_iri(dossier: Dossier, place: str) -> str:
    return f"urn:planmap:{dossier.info.id}:{place}"


def _without_none(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
