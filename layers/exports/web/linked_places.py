"""Writes places in the Linked Places format: JSON-LD that is GeoJSON too.

Source: Linked Places format 1.3 (`fclasses` is required since then), with its place types
from the Art and Architecture Thesaurus, https://github.com/LinkedPasts/linked-places-format. Its
context is written into the file, with the same names for the same things, so that nobody
needs a network to read it; our own columns have names of their own in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, islice
from typing import Any

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place
from geo.records.languages import column_of
from geo.records.row import as_words
from geo.vocabulary import Kind
from layers.citations import cite_document, cite_source
from layers.exports.cells import write_json
from layers.exports.place_rows import PlacePart, PlaceRows, find_rows, split_rows
from layers.exports.selection import Selection
from layers.exports.web.linked_context import CLASSES, OTHER_CLASS, TYPES, make_context
from layers.exports.whole import Chosen
from layers.geojson import GEOMETRY
from layers.json_columns import join_lines, write_objects

Cells = Mapping[str, Sequence[Any]]
"""The cells of rows, by column."""
NOTHING = "null"
"""The JSON of what is left out."""
EMPTY = {NOTHING, '""'}
"""The JSON of no words."""
OF_SETTING = (GEOMETRY, "certainty", "coordinateUncertaintyInMeters", "licence")
OSM = re.compile(r"(node|way|relation)/[0-9]+")


def write_linked_places(selection: Chosen, *, rows: PlaceRows | None = None) -> Iterator[bytes]:
    """Yield the places of `selection`, one feature each and the unlocated too, as JSON-LD.

    A line has the geometry of each of its sections. A place without position has an empty
    collection of geometries. Positions have six decimals, longitude first. `rows` are those that
    `find_rows` finds in it, if they have been looked for before.
    """
    dossier = selection.dossier
    head = {
        "@context": make_context(dossier),
        "type": "FeatureCollection",
        "title": as_words(dossier.info, "title")[selection.language],
        **({"datum": selection.datum_name} if selection.suffix else {}),
    }
    yield f'{write_json(head)[:-1]},"features":[\n'.encode()
    rows = rows or find_rows(selection)
    yield from join_lines(chain.from_iterable(_write_features(rows, p) for p in split_rows(rows)))
    yield b"\n]}\n"


def count_places(selection: Selection) -> int:
    """Return the number of places of `selection`, the unlocated among them."""
    return len(set(selection.frame["place"])) + len(selection.unlocated)


def _write_features(rows: PlaceRows, part: PlacePart) -> Iterator[str]:
    """Return the feature of each of `part` as JSON: each of its members is made for all at once."""
    selection, texts = rows.selection, part.texts
    dossier = selection.dossier
    places = [dossier.place(identifier) for identifier in part.cells["id"]]
    citations = {key: write_json(cited) for key, cited in _make_citations(dossier).items()}
    ids = selection.cells.columns["geo_id"]
    known = zip(places, part.cells["geo_id"], part.drawn, strict=True)
    links = [_write_links(dossier, place, [own, *[ids[n] for n in g]]) for place, own, g in known]
    head = write_json(_make_iri(dossier, ""))[:-1]
    columns = {
        "@id": [f"{head}{identifier[1:]}" for identifier in texts["id"]],
        "type": ['"Feature"'] * len(places),
        "properties": _write_properties(selection, places, texts),
        "names": _write_names(places, texts, citations[None]),
        "types": [_write_types(place.kind) for place in places],
        "geometry": _gather(_write_settings(rows, part.drawn, citations), part.drawn),
        "relations": _write_relations(dossier, places),
        "links": links,
        "descriptions": _write_descriptions(places[0].tags, texts),
        "when": _write_when(part.cells),
    }
    return write_objects(columns, leave_out=NOTHING)


def _gather(settings: Iterator[str], groups: Sequence[Sequence[int]]) -> list[str]:
    """Return the geometries of each place as a collection of its `settings`."""
    joined = (",".join(islice(settings, len(group))) for group in groups)
    return [f'{{"type":"GeometryCollection","geometries":[{texts}]}}' for texts in joined]


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


def _write_properties(
    selection: Chosen, places: Sequence[Place], texts: Mapping[str, list[str]]
) -> Iterator[str]:
    classes = {kind: write_json([CLASSES.get(kind, OTHER_CLASS)]) for kind in Kind}
    shifted = {"datum": [write_json(selection.datum_name)] * len(places)}
    columns = {
        "title": texts[selection.label],
        "fclasses": [classes[place.kind] for place in places],
        **texts,
        **(shifted if selection.suffix else {}),
    }
    return write_objects(columns, leave_out=NOTHING)


def _write_settings(
    rows: PlaceRows, groups: Sequence[Sequence[int]], citations: Mapping[str | None, str]
) -> Iterator[str]:
    """Yield the rows that are drawn as settings: geometry, since when, by which source."""
    numbers = list(chain.from_iterable(groups))
    if not numbers:
        return
    columns = rows.selection.cells.columns
    cells = {name: columns[name][numbers].tolist() for name in ("geo_source", "start_date", "due")}
    texts = rows.write(numbers, OF_SETTING)
    rest = {
        "when": _write_when(cells),
        "citations": [citations[source] for source in cells["geo_source"]],
        "certainty": texts["certainty"],
        "uncertainty": texts["coordinateUncertaintyInMeters"],
        "license": texts["licence"],
    }
    for geometry, members in zip(texts[GEOMETRY], _write_members(rest), strict=True):
        yield f"{geometry[:-1]}{members}}}"


def _write_members(columns: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the members of each row that are something, each with a comma before it."""
    keyed = {"": ["0"] * len(next(iter(columns.values()))), **columns}
    return [text[len('{"":0') : -1] for text in write_objects(keyed, leave_out=NOTHING)]


def _write_when(cells: Cells) -> list[str]:
    """Return since when it stands, or when it is due: `2027?` is a date that is not sure."""
    return [_write_date(*dates) for dates in zip(cells["start_date"], cells["due"], strict=True)]


@cache
def _write_date(start: str | None, due: str | None) -> str:
    if start:
        return write_json({"timespans": [{"start": {"in": start}}]})
    if due:
        return write_json({"timespans": [{"start": {"in": f"{due}?"}}], "label": "due"})
    return NOTHING


def _write_names(
    places: Sequence[Place], texts: Mapping[str, Sequence[str]], citations: str
) -> list[str]:
    """Return the names of each place: the first, in the dossier's own language, is cited."""
    first, *others = places[0].tags
    names = [
        f'{{"toponym":{text},"lang":{write_json(first)},"citations":{citations}}}'
        for text in texts[column_of("name", first)]
    ]
    for tag in others:
        end = f',"lang":{write_json(tag)}}}'
        column = texts[column_of("name", tag)]
        names = [
            f'{name},{{"toponym":{text}{end}' for name, text in zip(names, column, strict=True)
        ]
    aliases = (
        "".join([f',{{"toponym":{write_json(alias)}}}' for alias in place.aliases])
        for place in places
    )
    return [f"[{name}{more}]" for name, more in zip(names, aliases, strict=True)]


def _write_descriptions(tags: Sequence[str], texts: Mapping[str, Sequence[str]]) -> list[str]:
    columns = []
    for tag in tags:
        end = f',"lang":{write_json(tag)}}}'
        column = texts[column_of("summary", tag)]
        columns.append(
            [f'{{"value":{words}{end}' if words not in EMPTY else "" for words in column]
        )
    joined = [",".join(filter(None, row)) for row in zip(*columns, strict=True)]
    return [f"[{one}]" if one else NOTHING for one in joined]


def _write_relations(dossier: Dossier, places: Sequence[Place]) -> list[str]:
    """Return what each place is in, has in it and is on; many are in the same and nothing else."""
    related = [(place.within, place.members, place.lines) for place in places]
    written = {key: _write_relation(dossier, *key) for key in set(related)}
    return list(map(written.__getitem__, related))


def _write_relation(
    dossier: Dossier, within: str | None, members: Sequence[str], lines: Sequence[str]
) -> str:
    found = [
        {"relationType": kind, "relationTo": _make_iri(dossier, other)}
        for kind, others in (
            ("gvp:broaderPartitive", [within] if within else []),
            ("gvp:narrowerPartitive", members),
            ("gvp:tgn3000_related_to", lines),
        )
        for other in others
    ]
    return write_json(found) if found else NOTHING


@cache
def _write_types(kind: Kind) -> str:
    number, term = TYPES.get(kind, TYPES[Kind.SITE])
    return write_json(
        [
            {"identifier": f"aat:{number}", "label": term},
            {"identifier": f"planmap:{kind.value}", "label": kind.value},
        ]
    )


def _write_links(dossier: Dossier, place: Place, names: Sequence[str | None]) -> str:
    """Return what else is this place: in OpenStreetMap, and in Wikidata with the proof of it.

    `names` are the ids at the source of the place, and of what is drawn for it.
    """
    links = [
        f'{{"type":"closeMatch","identifier":"https://www.openstreetmap.org/{name}"}}'
        for name in dict.fromkeys(names)
        if name and OSM.fullmatch(name)
    ]
    if place.wikidata:
        citations = [
            {"@id": row.address, "label": as_words(row, "title")}
            for row in dossier.evidence
            if row.id == place.wikidata_proof and row.address
        ]
        item = f"wd:{place.wikidata}"
        same = {"type": "exactMatch", "identifier": item, "citations": citations}
        links.append(write_json(same))
    return f"[{','.join(links)}]" if links else NOTHING


def _make_iri(dossier: Dossier, place: str) -> str:
    return f"urn:planmap:{dossier.info.id}:{place}"
