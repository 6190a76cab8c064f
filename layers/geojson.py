"""Writes layers as GeoJSON (RFC 7946), one feature a line so that a changed pin is a changed line.

Source: RFC 7946, https://www.rfc-editor.org/rfc/rfc7946 (section 3.1.6 right-hand rule,
section 4 WGS 84, section 11.2 precision).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from geo.records.languages import find_nearest
from layers.frame_parts import split_numbers
from layers.frames import Cells, iterate_rows, read_cells
from layers.json_columns import ENCODER, Texts, join_lines, write_column, write_objects
from layers.layer import Layer, LayerHead

if TYPE_CHECKING:
    import geopandas as gpd

GEOMETRY = "geometry"
DECIMALS = 6
"""Decimals of a degree in the files: 0.1 m, as RFC 7946 advises."""


def to_geojson(layer: Layer) -> str:
    """Return `layer` as the text of a FeatureCollection in WGS 84 (lon, lat), with its credits."""
    return write_layer(layer).decode()


def write_layer(layer: Layer) -> bytes:
    """Return what `to_geojson` does, in UTF-8."""
    return b"".join(write_layer_blocks(layer, write_cells(read_cells(layer.frame))))


def write_layer_blocks(layer: LayerHead, texts: Texts) -> Iterator[bytes]:
    """Yield what `to_geojson` returns, in UTF-8, block by block.

    `texts` are those that `write_cells` makes of its rows.
    """
    members = {
        "type": "FeatureCollection",
        "id": layer.id,
        "name": layer.name[find_nearest("en", tuple(layer.name))],
        "names": dict(layer.name),
        "theme": layer.theme,
        "credits": list(layer.credits),
    }
    yield from write_frame(members, (texts,))


def write_frame(members: Mapping[str, Any], parts: Iterable[Texts]) -> Iterator[bytes]:
    """Yield a FeatureCollection with these foreign members, in UTF-8, block by block.

    Its features are the rows that `write_cells` made the `parts` of, one a line.
    """
    yield f'{ENCODER.encode(members)[:-1]},"features":[\n'.encode()
    yield from join_lines(chain.from_iterable(map(_write_features, parts)))
    yield b"\n]}\n"


def split_cells(cells: Cells) -> Iterator[Texts]:
    """Yield what `write_cells` returns of all rows, few at a time."""
    return map(write_cells, map(cells.pick, split_numbers(len(cells))))


def write_cells(cells: Cells, names: Iterable[str] | None = None) -> Texts:
    """Return each of `cells` as JSON, by column; those of `geometry` and `datum` come last.

    With `names` only those columns, in their order.
    """
    own = [name for name in cells.columns if name != "datum"]
    every = (*own, GEOMETRY, *(("datum",) if "datum" in cells.columns else ()))
    return {
        name: write_geometries(cells.geometries)
        if name == GEOMETRY
        else write_column(cells.columns[name].tolist())
        for name in (every if names is None else names)
    }


def _write_features(texts: Texts) -> Iterator[str]:
    """Return each of `features_of` as JSON, a column at a time."""
    if not texts["id"]:
        return iter(())
    properties = {
        name: ["null" if text == "[]" else text for text in column] if "[]" in column else column
        for name, column in texts.items()
        if name != GEOMETRY
    }
    feature = {
        "type": ['"Feature"'] * len(texts["id"]),
        "id": texts["id"],
        "geometry": texts[GEOMETRY],
        "properties": write_objects(properties),
    }
    return write_objects(feature)


def write_geometries(geometries: Iterable[BaseGeometry]) -> list[str]:
    """Return `to_mappings(geometries)` as JSON.

    Raises
    ------
    ValueError
        If a position is not finite.
    """
    rounded, is_point, positions = _split_points(geometries)
    known = iter(positions.tolist())
    if not np.isfinite(positions).all():
        return write_column(to_mappings(rounded))
    return [
        '{{"type":"Point","coordinates":[{!r},{!r}]}}'.format(*next(known))
        if point
        else ENCODER.encode(dict(mapping(geometry)))
        for geometry, point in zip(rounded.tolist(), is_point.tolist(), strict=True)
    ]


def features_of(frame: gpd.GeoDataFrame) -> Iterator[dict[str, Any]]:
    """Yield the rows of `frame` as GeoJSON features with the columns as properties.

    An empty list is null, else readers take a column for text where all its lists are empty.

    Positions are longitude and latitude; shifted ones have a property `datum` besides, if
    `frame` has that column.
    """
    shifted = [{"datum": name} for name in frame["datum"]] if "datum" in frame else repeat({})
    geometries = to_mappings(frame.geometry)
    for row, geometry, datum in zip(iterate_rows(frame), geometries, shifted, strict=False):
        properties = {name: None if cell == [] else cell for name, cell in row.items()}
        yield {
            "type": "Feature",
            "id": row["id"],
            "geometry": geometry,
            "properties": properties | datum,
        }


def to_mapping(geometry: BaseGeometry) -> dict[str, Any]:
    """Return `geometry` as a GeoJSON geometry: right-hand rule, `DECIMALS` decimals, no Z."""
    return to_mappings([geometry])[0]


def to_mappings(geometries: Iterable[BaseGeometry]) -> list[dict[str, Any]]:
    """Return `geometries` as GeoJSON ones; points, of which there are most, all in one go."""
    rounded, is_point, positions = _split_points(geometries)
    known = map(tuple, positions.tolist())
    return [
        {"type": "Point", "coordinates": next(known)} if point else dict(mapping(geometry))
        for geometry, point in zip(rounded.tolist(), is_point.tolist(), strict=True)
    ]


def _split_points(
    geometries: Iterable[BaseGeometry],
) -> tuple[NDArray[np.object_], NDArray[np.bool_], NDArray[np.float64]]:
    """Return `geometries` rounded, which of them are points, and the positions of those."""
    rounded = round_geometries(geometries)
    is_point = (shapely.get_type_id(rounded) == 0) & ~shapely.is_empty(rounded)
    return rounded, is_point, shapely.get_coordinates(rounded[is_point])


def round_geometries(
    geometries: Iterable[BaseGeometry], decimals: int = DECIMALS
) -> NDArray[np.object_]:
    """Return `geometries` without Z, with so many `decimals` and right-handed polygons."""
    known = geometries if hasattr(geometries, "__array__") else list(geometries)
    flat = shapely.force_2d(np.asarray(known, dtype=object))
    rounded = shapely.transform(flat, lambda xy: np.round(xy, decimals))
    return np.asarray(shapely.orient_polygons(rounded), dtype=object)
