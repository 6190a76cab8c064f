"""The places of a dossier and the sections of its lines as columns, each made for all at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place, Standing
from geo.positions.features import Feature
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
    features = list(map(dossier.feature_of, places))
    shapes = _find_shapes(dossier, places, features)
    cells = _read_cells(places, (*STANDING.values(), *OF_PLACE), dossier.info.tags)
    return {
        "count": len(places),
        "columns": {
            **_pack_standing(dossier.info.tags, features, shapes, cells),
            **{name: pack_column(cells[name]) for name in OF_PLACE},
            "town": _pack_towns(dossier, places),
            "summary": _pack_summaries(cells, dossier.info.tags),
            "second": pack_column([second_opinion(dossier, place) for place in places]),
            "position": _pack_positions(shapes),
            "otherNames": pack_column(list(map(other_names, places))),
            "paragraphs": pack_column(_find_paragraphs(dossier, places)),
            "sections": pack_column(
                [tuple(section.id for section in dossier.sections_of(place.id)) for place in places]
            ),
        },
    }


def pack_sections(dossier: Dossier) -> dict[str, Any]:
    """Return the sections of the lines of `dossier` as `count` and `columns`."""
    sections = dossier.sections
    if not sections:
        return {"count": 0, "columns": {}}
    features = list(map(dossier.feature_of, sections))
    shapes = _find_shapes(dossier, sections, features)
    cells = _read_cells(sections, tuple(STANDING.values()), dossier.info.tags)
    columns = {
        **_pack_standing(dossier.info.tags, features, shapes, cells),
        "line": pack_column([section.line for section in sections]),
    }
    return {"count": len(sections), "columns": columns}


Cells = Mapping[str, Sequence[Any]]


def _read_cells(rows: Sequence[Standing], names: Sequence[str], tags: Sequence[str]) -> Cells:
    """Return the columns `names`, and those of words, of all rows: each row is read once."""
    fields = [name for name in WORDS if f"{name}_en" in type(rows[0]).model_fields]
    wanted = (*names, *(column_of(field, tag) for field in fields for tag in tags))
    found = zip(*map(attrgetter(*wanted), rows), strict=True)
    return dict(zip(wanted, found, strict=True))


def _pack_standing(
    tags: Sequence[str],
    features: Sequence[Feature | None],
    shapes: NDArray[np.object_],
    cells: Cells,
) -> dict[str, Packed]:
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


def _pack_towns(dossier: Dossier, places: Sequence[Place]) -> Packed:
    """Return the names of each place's town, as the ground has them."""
    own = column_of("name", dossier.info.tags[0])
    tags = dossier.info.tags
    towns = {
        str(feature.properties.get(own)): names_of(feature.properties, tags)
        for _, feature in dossier.base_features()
    }
    named = {place.town for place in places if place.town}
    found = {town: towns.get(town) or dict.fromkeys(tags, town) for town in named}
    return pack_column([found.get(place.town or "") for place in places])


def _find_paragraphs(dossier: Dossier, places: Sequence[Place]) -> Sequence[tuple[int, ...]]:
    """Return the paragraphs that mention each place, counted through all documents."""
    if not dossier.other_documents:
        return [dossier.paragraphs_of(place.id) for place in places]
    named = (dossier.index.mentions.get(place.id, ()) for place in places)
    return [tuple(sorted(set(map(dossier.number_of, mentions)))) for mentions in named]


def _find_shapes(
    dossier: Dossier, rows: Sequence[Standing], features: Sequence[Feature | None]
) -> NDArray[np.object_]:
    """Return what is drawn for each of `rows`, a line's sections together; None for nothing."""
    shapes = np.empty(len(rows), dtype=object)
    shapes[:] = [feature and feature.geometry for feature in features]
    for number, row in enumerate(rows):
        if row.id in dossier.index.sections:
            shapes[number] = _join_sections(dossier, row)
    return shapes


def _join_sections(dossier: Dossier, row: Standing) -> BaseGeometry | None:
    sections = dossier.sections_of(row.id)
    found = [part for part in map(dossier.geometry_of, sections) if part is not None]
    return shapely.union_all(found) if len(found) > 1 else next(iter(found), None)


def _pack_positions(shapes: NDArray[np.object_]) -> Packed:
    """Return a point on each shape that there is (lon, lat)."""
    rows = np.flatnonzero(~shapely.is_missing(shapes))
    return pack_numbers("points", find_positions(shapes[rows]), rows)


def find_positions(shapes: NDArray[np.object_]) -> NDArray[np.float64]:
    """Return a point on each of `shapes` (N, 2: lon, lat), of lines without a corner the middle."""
    points = shapely.point_on_surface(shapes)
    for number in np.flatnonzero(_are_straight(shapes)):
        longest = max(shapely.get_parts(shapes[number]), key=shapely.length)
        points[number] = shapely.line_interpolate_point(longest, 0.5, normalized=True)
    return shapely.get_coordinates(points)


def _are_straight(shapes: NDArray[np.object_]) -> NDArray[np.bool_]:
    """Return which shapes are lines of two points each, whose only corners are their ends."""
    corners = shapely.get_num_coordinates(shapes)
    straight: NDArray[np.bool_] = (shapely.get_dimensions(shapes) == 1) & (
        corners == 2 * shapely.get_num_geometries(shapes)
    )
    return straight


def _pack_boxes(shapes: NDArray[np.object_]) -> Packed:
    """Return the boxes of shapes that are no points: those the page makes by their radius."""
    rows = np.flatnonzero(shapely.get_dimensions(shapes) > 0)
    return pack_numbers("boxes", shapely.bounds(shapes[rows]), rows)
