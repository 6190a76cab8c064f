"""Reads gazetteers that GDAL reads: GeoJSON, GeoPackage, Shapefile, OpenStreetMap extracts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError
from shapely.errors import ShapelyError
from shapely.geometry.base import BaseGeometry

from geo.errors import DossierError, Problem
from geo.gazetteers.own.entry import (
    IDS,
    Entry,
    Pace,
    Wanted,
    fold_all,
    is_name_column,
    keep_pace,
    list_names,
    make_entry,
    normalise,
)
from geo.gazetteers.own.osm import LAYERS, TAGS, describe, is_osm, read_tags
from geo.positions.datum import Datum
from geo.positions.datum_finding import SHIFTED
from geo.positions.ways import UnknownWayError, way_from
from geo.records.unreadable import UNREADABLE

BATCH = 20_000
AS_WRITTEN = {"GeoJSON": {"DATE_AS_STRING": "YES"}}
"""What GDAL is asked, by driver, so that texts stay texts: it takes a plot 12/03/04 for a day."""
LINES = "GeoJSONSeq"
"""Here nothing keeps it from that, as findings/geojson-lines-make-a-plot-a-day.sh shows."""
DAYS = frozenset(("OFTDate", "OFTTime", "OFTDateTime"))
BROKEN: tuple[type[Exception], ...] = (OSError, *UNREADABLE)


def read_layers(
    path: Path, wanted: Wanted, *, datum: Datum, pace: Pace = keep_pace
) -> Iterator[Entry]:
    """Yield the wanted places of all layers of a file, in order.

    `pace` is told how many features of a layer were looked at.

    Raises
    ------
    DossierError
        If GDAL cannot read it, or it has no column of names.
    """
    try:
        layers = [str(name) for name, shape in pyogrio.list_layers(path) if shape is not None]
        if is_osm(path):
            layers = [name for name in layers if name in LAYERS]
        for layer in layers:
            yield from _read_layer(path, layer, wanted, datum, pace)
    except BROKEN as error:
        line = str(error).splitlines()[0] if str(error) else type(error).__name__
        right = f"cannot be read as a gazetteer: {line[:160]}"
        raise DossierError((Problem(file=path.name, right=right),)) from error


def _read_layer(
    path: Path, layer: str, wanted: Wanted, datum: Datum, pace: Pace
) -> Iterator[Entry]:
    file = f"{path.name}, {layer}" if layer != path.stem else path.name
    driver = pyogrio.read_info(path, layer=layer)["driver"]
    with pyogrio.raw.open_arrow(
        path, layer=layer, batch_size=BATCH, use_pyarrow=True, **AS_WRITTEN.get(driver, {})
    ) as (meta, reader):
        columns = {name: normalise(name) for name in meta["fields"]}
        if driver == LINES:
            _refuse_days(columns, meta, file)
        if not any(key == "name" or key.startswith("name_") for key in columns.values()):
            right = "a property of names is missing: name, name:zh or name:en"
            raise DossierError((Problem(file=file, field="name", right=right),))
        turn, datum = _find_way(meta["crs"], file, datum)
        first = 1
        for batch in reader:
            yield from _read_batch(batch, columns, meta, wanted, turn, datum, file, first)
            first += batch.num_rows
            pace(file, first - 1)


def _refuse_days(columns: Mapping[str, str], meta: Mapping[str, Any], file: str) -> None:
    for (name, key), kind in zip(columns.items(), meta["ogr_types"], strict=True):
        if kind in DAYS and (key in IDS or is_name_column(key)):
            right = "is taken for dates in lines of GeoJSON; write one FeatureCollection (.geojson)"
            raise DossierError((Problem(file=file, field=name, right=right),))


def _read_batch(
    batch: Any,  # noqa: ANN401 - pyarrow has no types
    columns: Mapping[str, str], meta: Mapping[str, Any], wanted: Wanted,
    turn: Transformer | None, datum: Datum, file: str, first: int,
) -> Iterator[Entry]:  # fmt: skip
    rows = _list_rows(batch, columns)
    names = [list_names(row) for row in rows]
    for number, folded in enumerate(fold_all(names)):
        if not names[number] or not any(map(wanted, folded)):
            continue
        shape = _find_shape(batch, meta, number)
        if shape is None or shape.is_empty:
            continue
        shape = _turn(shape, turn) if turn else shape
        more = describe(rows[number], shape) if TAGS in columns.values() else {}
        if more is None:
            continue
        yield make_entry(
            rows[number], names[number], folded, shape, file=file, row=first + number,
            datum=datum, is_datum_said=turn is not None or TAGS in columns.values(), **more,
        )  # fmt: skip


def _list_rows(batch: Any, columns: Mapping[str, str]) -> list[dict[str, str]]:  # noqa: ANN401
    """Return the rows of a batch by normalised column, what is given only; tags are columns too."""
    cells = {
        key: batch.column(name).to_pylist()
        for name, key in columns.items()
        if name in batch.schema.names
    }
    rows: list[dict[str, str]] = [{} for _ in range(batch.num_rows)]
    for key, values in cells.items():
        for row, value in zip(rows, values, strict=True):
            if value is None or value == "":
                continue
            if key == TAGS:
                row.update({normalise(tag): word for tag, word in read_tags(str(value))})
            row[key] = value if isinstance(value, str) else str(value)
    return rows


def _find_shape(batch: Any, meta: Mapping[str, Any], number: int) -> BaseGeometry | None:  # noqa: ANN401
    name = meta["geometry_name"] or "wkb_geometry"
    value = batch.column(name)[number].as_py()
    if value is None:
        return None
    try:
        shape: BaseGeometry = shapely.force_2d(shapely.from_wkb(value))
    except ShapelyError:
        return None  # GDAL itself could not make sense of it
    return shape if shape.is_valid else shapely.make_valid(shape)


def _find_way(crs: str | None, file: str, datum: Datum) -> tuple[Transformer | None, Datum]:
    """Return what brings positions to EPSG:4326, if they need it, and the datum of what comes.

    A file in an engineering CRS named GCJ-02 or BD-09, as our exports are, is in that datum,
    else in `datum`.

    Raises
    ------
    DossierError
        If the file's CRS is none that can be converted.
    """
    if not crs:
        return None, datum
    try:
        own = CRS.from_user_input(crs)
        if own.is_engineering and own.name in SHIFTED:
            return None, SHIFTED[own.name]
        if own.is_geographic and own.to_epsg() in {4326, None} and not own.is_derived:
            return None, datum
        return way_from(own), datum
    except (CRSError, UnknownWayError) as error:
        known = str(error) if isinstance(error, UnknownWayError) else "it cannot be converted"
        right = f"must be a CRS of WGS 84: {known}; write it in EPSG:4326"
        raise DossierError(
            (Problem(file=file, field="crs", value=crs[:60], right=right),)
        ) from error


def _turn(shape: BaseGeometry, transformer: Transformer) -> BaseGeometry:
    def move(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(transformer.transform(*points.T))

    return shapely.transform(shape, move)
