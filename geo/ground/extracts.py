"""Reads what may be ground from an extract of OpenStreetMap or another file of geometry.

GDAL reads it, batch by batch, so that memory does not grow with the file. What GDAL's driver of
OpenStreetMap does by itself is replaced by `osmconf.ini` beside this module.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer

from geo.errors import PlanmapError
from geo.ground.tags import ATTRIBUTES, FREE_CLASS
from geo.ground.wholeness import is_whole
from geo.positions.box import Box
from geo.positions.ways import UnknownWayError, way_from, way_to
from geo.records.unreadable import UNREADABLE

OSM = "OSM"
OSM_LAYERS = ("points", "lines", "multipolygons")
WANTED: Mapping[str, str] = {
    "points": "place IS NOT NULL OR railway IS NOT NULL OR public_transport = 'station'",
    "lines": "highway IS NOT NULL OR railway IS NOT NULL OR waterway IS NOT NULL "
    "OR boundary = 'administrative' OR \"natural\" = 'coastline'",
    "multipolygons": 'water IS NOT NULL OR "natural" IS NOT NULL OR waterway IS NOT NULL '
    "OR amenity IN ('university', 'college', 'school', 'hospital') OR leisure IS NOT NULL "
    "OR landuse IS NOT NULL OR aeroway = 'aerodrome'",
}
"""Which features of an extract are worth their geometry."""
CLASS = "class"
OTHER = "other_tags"
BATCH = 20_000
WGS84 = CRS.from_epsg(4326)
OPTIONS = {"OGR_INTERLEAVED_READING": "NO", "OSM_USE_CUSTOM_INDEXING": "YES"}


class ExtractError(PlanmapError, ValueError):
    """A file of geometry that no ground can be made of; the text is one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Some features of a file: tags of each, and geometries in EPSG:4326 (lon, lat)."""

    tags: Sequence[Mapping[str, str]]
    geometries: NDArray[Any]
    newest: str = ""
    """The day of the newest edit, as 2025-06-30, if the file says."""


def read_extract(
    path: Path, box: Box, *, names: Sequence[str], begin: Callable[[str], None]
) -> Iterator[Batch]:
    """Yield the features of `path` that touch `box` (west, south, east, north; EPSG:4326).

    `names` are the tags that hold names; `begin` is told each layer before it is read.

    Raises
    ------
    ExtractError
        If the file cannot be read, is cut short, or says no reference system.
    OSError
        If it is not there or may not be read.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        message = f"{path}: must be a file; this is something else"
        raise ExtractError(message)
    with path.open("rb"):
        pass  # the system's own words for a file that is missing or closed
    with _explained(path):
        layers = [str(name) for name, _ in pyogrio.list_layers(path)]
        is_osm = pyogrio.read_info(path, layer=layers[0])["driver"] == OSM if layers else False
        if is_osm:
            if not is_whole(path):
                message = f"{path}: is cut short; get the extract again, whole"
                raise ExtractError(message)
            yield from _read_osm(path, box, names, begin)
            return
        for layer in layers:
            begin(layer)
            yield from _read_layer(path, layer, box, names)


def find_extent(path: Path) -> Box | None:
    """Return the box that a file says it covers (west, south, east, north; EPSG:4326), if any.

    Raises
    ------
    ExtractError
        If the file cannot be read.
    """
    with _explained(path):
        layers = [str(name) for name, _ in pyogrio.list_layers(path)]
        found = [_extent_of(path, layer) for layer in layers]
        boxes = [box for box in found if box is not None]
    if not boxes or len(boxes) < len(found):
        return None
    edges = np.array(boxes)
    low, high = edges[:, :2].min(axis=0), edges[:, 2:].max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def _extent_of(path: Path, layer: str) -> Box | None:
    info = pyogrio.read_info(path, layer=layer)
    box = info["total_bounds"]
    if box is None or not np.isfinite(box).all() or not info["crs"]:
        return None
    west, south, east, north = map(float, box)
    crs = _read_crs(path, info["crs"])
    if crs == WGS84:
        return west, south, east, north
    turn = _way_from(path, crs)
    found: Box = turn.transform_bounds(west, south, east, north)
    return found


def _read_crs(path: Path, name: str) -> CRS:
    """Return the CRS of a layer; one that PROJ has no way from is an `ExtractError`."""
    crs = CRS.from_user_input(name)
    if crs.is_engineering:
        words = f"its positions are in {crs.name}, from which PROJ has no way"
        message = f"{path}: {words}; take a file in EPSG:4326, exported without --datum"
        raise ExtractError(message)
    return crs


def _way_from(path: Path, crs: CRS, box: Box | None = None) -> Transformer:
    try:
        return way_from(crs, box)
    except UnknownWayError as error:
        message = f"{path}: its positions are in {crs.name}: {error}; convert it to EPSG:4326 first"
        raise ExtractError(message) from error


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except UNREADABLE as error:
        words = " ".join(str(error).split())[:200]
        message = f"{path}: cannot be read as an extract; is it cut short, or no such file? {words}"
        raise ExtractError(message) from error


def _read_osm(
    path: Path, box: Box, names: Sequence[str], begin: Callable[[str], None]
) -> Iterator[Batch]:
    columns = list(dict.fromkeys((*ATTRIBUTES, *names)))
    template = files("geo.ground").joinpath("osmconf.ini").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="planmap-") as folder:
        config = Path(folder) / "osmconf.ini"
        config.write_text(template.replace("{attributes}", ",".join(columns)), encoding="utf-8")
        for layer in OSM_LAYERS:
            begin(layer)
            options = {"CONFIG_FILE": str(config)}
            yield from _stream(
                path, layer, [*columns, "osm_timestamp"], box, None, where=WANTED[layer], **options
            )


def _read_layer(path: Path, layer: str, box: Box, names: Sequence[str]) -> Iterator[Batch]:
    info = pyogrio.read_info(path, layer=layer)
    if info["geometry_type"] is None:
        return
    if not info["crs"]:
        message = (
            f"{path}: the layer {layer} says no reference system; write one, such as EPSG:4326"
        )
        raise ExtractError(message)
    crs = _read_crs(path, info["crs"])
    wanted = {*ATTRIBUTES, *names, CLASS, FREE_CLASS, OTHER}
    columns = [str(name) for name in info["fields"] if _tag_of(str(name)) in wanted]
    turn = None if crs == WGS84 else _way_from(path, crs, box)
    there = way_to(crs, box).transform_bounds(*box) if turn else box
    yield from _stream(path, layer, columns, there, turn)


def _stream(
    path: Path,
    layer: str,
    columns: list[str],
    box: Box,
    turn: Transformer | None,
    **options: Any,  # noqa: ANN401 - GDAL's
) -> Iterator[Batch]:
    with pyogrio.open_arrow(
        path, layer=layer, columns=columns, bbox=box, batch_size=BATCH, use_pyarrow=True, **options
    ) as (meta, reader):
        geometry = meta["geometry_name"] or "wkb_geometry"
        for batch in reader:
            shapes = shapely.from_wkb(
                batch.column(geometry).to_numpy(zero_copy_only=False), on_invalid="ignore"
            )
            yield Batch(
                tags=_read_tags(batch),
                geometries=shapes if turn is None else _turn(shapes, turn),
                newest=_find_newest(batch),
            )


def _turn(shapes: NDArray[Any], turn: Transformer) -> NDArray[Any]:
    return shapely.transform(
        shapes, lambda points: np.column_stack(turn.transform(points[:, 0], points[:, 1]))
    )


def _read_tags(batch: Any) -> list[dict[str, str]]:  # noqa: ANN401 - pyarrow ships no types
    tags: list[dict[str, str]] = [{} for _ in range(batch.num_rows)]
    for column in batch.schema.names:
        key = _tag_of(column)
        values = batch.column(column)
        if str(values.type) not in {"string", "large_string"} or values.null_count == len(values):
            continue
        for row, value in zip(tags, values.to_pylist(), strict=True):
            if value:
                row[key] = value
    for row in tags:
        for key, value in _read_other(row.pop(OTHER, "")):
            row.setdefault(key, value)
    return tags


def _read_other(words: str) -> Iterator[tuple[str, str]]:
    """Yield what GDAL puts into one column: "key"=>"value","key"=>"value"."""
    for pair in words.strip('"').split('","') if words else ():
        key, arrow, value = pair.partition('"=>"')
        if arrow:
            yield key, value.replace('\\"', '"').replace("\\\\", "\\")


def _tag_of(column: str) -> str:
    """Return the tag that a column is of; other programs write name_en and name_zh-Hant."""
    name = column.lower()
    return f"name:{_script(name[5:])}" if name[:5] in {"name_", "name:"} else name


def _script(language: str) -> str:
    """Return a language as BCP 47 writes it: zh_hant is zh-Hant."""
    base, _, rest = language.replace("_", "-").partition("-")
    return f"{base}-{rest.title()}" if rest else base


def _find_newest(batch: Any) -> str:  # noqa: ANN401 - pyarrow ships no types
    if "osm_timestamp" not in batch.schema.names:
        return ""
    days = [day for day in batch.column("osm_timestamp").to_pylist() if day is not None]
    return max(days).strftime("%Y-%m-%d") if days else ""
