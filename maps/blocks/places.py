"""The places of a dossier and the sections of its lines as columns, each made for all at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place, Standing
from geo.records.languages import column_of
from maps.blocks.columns import Packed, pack_column, pack_numbers, pack_words
from maps.blocks.ground import names_of
from maps.blocks.positions import second_opinion
from maps.blocks.spelling import other_names

STANDING: Mapping[str, str] = {
    "id": "id",
    "statusAt": "status_at",
    "statusNow": "status_now",
    "asOf": "as_of",
    "statusSource": "status_source",
    "start": "start_date",
    "due": "due",
    "placed": "placed",
    "radius": "coordinateUncertaintyInMeters",
    "certainty": "certainty",
    "source": "geo_source",
}
"""The page's names for what places and sections have, and ours."""
OF_PLACE = (
    "kind",
    "theme",
    "layer",
    "within",
    "members",
    "lines",
    "aliases",
    "colour",
    "importance",
    "reviewed",
)


def pack_places(dossier: Dossier) -> dict[str, Any]:
    """Return the places of `dossier` as `count` and `columns`; see `maps.blocks.columns`."""
    places = dossier.places
    shapes = _find_shapes(dossier, places)
    return {
        "count": len(places),
        "columns": {
            **_pack_standing(dossier, places, shapes),
            **{name: _pack(places, attrgetter(name)) for name in OF_PLACE},
            "town": _pack(places, _town_of(dossier)),
            "summary": _pack_summaries(places, dossier.info.tags),
            "second": _pack(places, lambda place: second_opinion(dossier, place)),
            "position": _pack_positions(shapes),
            "otherNames": _pack(places, other_names),
            "paragraphs": _pack(places, lambda place: _paragraphs_of(dossier, place)),
            "sections": _pack(places, lambda place: _sections_of(dossier, place)),
        }
        if places
        else {},
    }


def pack_sections(dossier: Dossier) -> dict[str, Any]:
    """Return the sections of the lines of `dossier` as `count` and `columns`."""
    sections = dossier.sections
    columns = {
        **_pack_standing(dossier, sections, _find_shapes(dossier, sections)),
        "line": _pack(sections, attrgetter("line")),
    }
    return {"count": len(sections), "columns": columns if sections else {}}


def _pack(rows: Sequence[Any], read: Callable[[Any], Any]) -> Packed:
    return pack_column(list(map(read, rows)))


def _pack_standing(
    dossier: Dossier, rows: Sequence[Standing], shapes: NDArray[np.object_]
) -> dict[str, Packed]:
    tags = dossier.info.tags
    features = map(dossier.feature_of, rows)
    return {
        **{name: _pack(rows, attrgetter(own)) for name, own in STANDING.items()},
        **{name: pack_words(_read_words(rows, name, tags)) for name in ("name", "why")},
        "geoId": pack_column([feature.geo_id if feature else None for feature in features]),
        "bounds": _pack_boxes(shapes),
    }


def _read_words(
    rows: Sequence[Standing], field: str, tags: Sequence[str]
) -> dict[str, list[str | None]]:
    return {tag: [words or "" for words in _column(rows, field, tag)] for tag in tags}


def _column(rows: Sequence[Standing], field: str, tag: str) -> list[str | None]:
    return list(map(attrgetter(column_of(field, tag)), rows))


def _pack_summaries(places: Sequence[Place], tags: Sequence[str]) -> Packed:
    columns = {tag: _column(places, "summary", tag) for tag in tags}
    said = [any(words) for words in zip(*columns.values(), strict=True)]
    return pack_words({
        tag: [words or "" if has else None for words, has in zip(column, said, strict=True)]
        for tag, column in columns.items()
    })  # fmt: skip


def _town_of(dossier: Dossier) -> Callable[[Place], dict[str, str] | None]:
    """Return what says the names of a place's town, as the ground has them."""
    own = column_of("name", dossier.info.tags[0])
    tags = dossier.info.tags
    towns = {
        str(feature.properties.get(own)): names_of(feature.properties, tags)
        for _, feature in dossier.base_features()
    }

    def find(place: Place) -> dict[str, str] | None:
        if not place.town:
            return None
        return towns.get(place.town) or dict.fromkeys(tags, place.town)

    return find


def _paragraphs_of(dossier: Dossier, place: Place) -> tuple[int, ...]:
    """Return the paragraphs that mention a place, counted through all documents."""
    named = dossier.index.mentions.get(place.id)
    return tuple(sorted({dossier.number_of(mention) for mention in named})) if named else ()


def _sections_of(dossier: Dossier, place: Place) -> tuple[str, ...]:
    sections = dossier.sections_of(place.id)
    return tuple(section.id for section in sections) if sections else ()


def _find_shapes(dossier: Dossier, rows: Sequence[Standing]) -> NDArray[np.object_]:
    """Return what is drawn for each of `rows`, a line's sections together; None for nothing."""
    shapes = np.empty(len(rows), dtype=object)
    shapes[:] = [_shape_of(dossier, row) for row in rows]
    return shapes


def _shape_of(dossier: Dossier, row: Standing) -> BaseGeometry | None:
    sections = dossier.sections_of(row.id)
    if not sections:
        return dossier.geometry_of(row)
    found = [part for part in map(dossier.geometry_of, sections) if part is not None]
    return shapely.union_all(found) if len(found) > 1 else next(iter(found), None)


def _pack_positions(shapes: NDArray[np.object_]) -> Packed:
    """Return a point on each shape (lon, lat)."""
    rows = np.flatnonzero(~shapely.is_missing(shapes))
    return pack_numbers(
        "points", shapely.get_coordinates(shapely.point_on_surface(shapes[rows])), rows
    )


def _pack_boxes(shapes: NDArray[np.object_]) -> Packed:
    """Return the boxes of shapes that are no points: those the page makes by their radius."""
    rows = np.flatnonzero(shapely.get_dimensions(shapes) > 0)
    return pack_numbers("boxes", shapely.bounds(shapes[rows]), rows)
