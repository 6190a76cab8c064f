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
WORDS = ("name", "why", "summary")
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
    if not places:
        return {"count": 0, "columns": {}}
    shapes = _find_shapes(dossier, places)
    cells = _read_cells(places, (*STANDING.values(), *OF_PLACE), dossier.info.tags)
    return {
        "count": len(places),
        "columns": {
            **_pack_standing(dossier, places, shapes, cells),
            **{name: pack_column(cells[name]) for name in OF_PLACE},
            "town": _pack(places, _town_of(dossier)),
            "summary": _pack_summaries(cells, dossier.info.tags),
            "second": _pack(places, lambda place: second_opinion(dossier, place)),
            "position": _pack_positions(shapes),
            "otherNames": _pack(places, other_names),
            "paragraphs": _pack(places, lambda place: _paragraphs_of(dossier, place)),
            "sections": _pack(places, lambda place: _sections_of(dossier, place)),
        },
    }


def pack_sections(dossier: Dossier) -> dict[str, Any]:
    """Return the sections of the lines of `dossier` as `count` and `columns`."""
    sections = dossier.sections
    if not sections:
        return {"count": 0, "columns": {}}
    shapes = _find_shapes(dossier, sections)
    cells = _read_cells(sections, tuple(STANDING.values()), dossier.info.tags)
    columns = {
        **_pack_standing(dossier, sections, shapes, cells),
        "line": _pack(sections, attrgetter("line")),
    }
    return {"count": len(sections), "columns": columns}


Cells = Mapping[str, Sequence[Any]]


def _read_cells(rows: Sequence[Standing], names: Sequence[str], tags: Sequence[str]) -> Cells:
    """Return the columns `names`, and those of words, of all rows: each row is read once."""
    fields = [name for name in WORDS if f"{name}_en" in type(rows[0]).model_fields]
    wanted = (*names, *(column_of(field, tag) for field in fields for tag in tags))
    found = zip(*map(attrgetter(*wanted), rows), strict=True)
    return dict(zip(wanted, found, strict=True))


def _pack(rows: Sequence[Any], read: Callable[[Any], Any]) -> Packed:
    return pack_column(list(map(read, rows)))


def _pack_standing(
    dossier: Dossier, rows: Sequence[Standing], shapes: NDArray[np.object_], cells: Cells
) -> dict[str, Packed]:
    tags = dossier.info.tags
    features = map(dossier.feature_of, rows)
    return {
        **{name: pack_column(cells[own]) for name, own in STANDING.items()},
        **{name: pack_words(_read_words(cells, name, tags)) for name in ("name", "why")},
        "geoId": pack_column([feature.geo_id if feature else None for feature in features]),
        "bounds": _pack_boxes(shapes),
    }


def _read_words(cells: Cells, field: str, tags: Sequence[str]) -> dict[str, list[str | None]]:
    return {tag: [words or "" for words in cells[column_of(field, tag)]] for tag in tags}


def _pack_summaries(cells: Cells, tags: Sequence[str]) -> Packed:
    columns = {tag: cells[column_of("summary", tag)] for tag in tags}
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
