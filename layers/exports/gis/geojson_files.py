"""Writes a selection as GeoJSON, all its layers in one collection.

GeoJSON is WGS 84 by definition (RFC 7946, section 4). Shifted positions are not, and GeoJSON
has no place to say so that readers heed; so the file's name says it, a member `datum` of the
collection, and the property `datum` of every feature.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from geo.records.row import as_words, english_words
from layers.exports.selection import Selection
from layers.geojson import split_cells, write_frame


def write_geojson(selection: Selection) -> Iterator[bytes]:
    """Yield the features of `selection` as a FeatureCollection, one a line, block by block."""
    info = selection.dossier.info
    members: dict[str, Any] = {
        "type": "FeatureCollection",
        "name": english_words(info, "title"),
        "names": as_words(info, "title"),
        "dossier": {"id": info.id, "version": info.version},
        "credits": list(selection.credits),
    }
    if selection.suffix:
        members["datum"] = selection.datum_name
    yield from write_frame(members, split_cells(selection.cells))
