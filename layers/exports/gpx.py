"""Writes GPX 1.1 for field visits: waypoints for points and areas, a track for each line.

GPX has no areas: an area becomes a waypoint inside it, and its outline is lost.

Source: GPX 1.1 schema, https://www.topografix.com/GPX/1/1/ (order of elements).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from geo.models import as_words
from layers.exports.columns import flatten_text
from layers.exports.markup import HEAD, element, escape, get_parts, iterate_positions
from layers.exports.selection import Selection
from layers.geojson import round_geometries

NAMESPACE = "https://planmap.invalid/ns/1"
"""Names the elements that hold our columns; it is a name only, nothing is to be found there."""

Geometries = NDArray[np.object_]

LINES = (1, 5)
"""Shapely's type ids of LineString and MultiLineString."""


def make_gpx(selection: Selection) -> bytes:
    """Return `selection` as GPX: all waypoints, then all tracks; names are in its language."""
    info = selection.dossier.info
    title = as_words(info, "title")[selection.language]
    about = [f"{info.title_en}, {info.version}", *selection.credits]
    if selection.suffix:
        title = f"{title} ({selection.datum_name})"
        about.insert(0, f"Positions are {selection.datum_name}, not WGS 84")
    frame = selection.frame
    geometries = round_geometries(frame.geometry)
    is_line = np.isin(shapely.get_type_id(geometries), LINES)
    rows = [
        dict(zip(selection.columns, cells, strict=True))
        for cells in zip(*(frame[name] for name in selection.columns), strict=True)
    ]
    lines = [
        HEAD,
        f'<gpx xmlns="http://www.topografix.com/GPX/1/1" xmlns:planmap="{NAMESPACE}"',
        ' version="1.1" creator="planmap">\n',
        f"<metadata>{element('name', title)}{element('desc', chr(10).join(about))}</metadata>\n",
        *_write_waypoints(rows, geometries, ~is_line, selection),
        *_write_tracks(rows, geometries, is_line, selection),
        "</gpx>\n",
    ]
    return "".join(lines).encode()


def _write_waypoints(
    rows: list[dict[str, Any]],
    geometries: Geometries,
    chosen: NDArray[np.bool_],
    selection: Selection,
) -> Iterator[str]:
    inside = shapely.point_on_surface(geometries)
    is_point = shapely.get_type_id(geometries) == 0
    points = np.where(is_point, geometries, inside)
    for number in np.flatnonzero(chosen):
        row = rows[number]
        ((lon, lat),) = iterate_positions(points[number])
        words = _write_words(row, selection)
        symbol = element("sym", "Flag, Blue") + element("type", row["kind"])
        yield f'<wpt lat="{lat}" lon="{lon}">{words}{symbol}{_write_columns(row)}</wpt>\n'


def _write_tracks(
    rows: list[dict[str, Any]],
    geometries: Geometries,
    chosen: NDArray[np.bool_],
    selection: Selection,
) -> Iterator[str]:
    for number in np.flatnonzero(chosen):
        row = rows[number]
        yield f"<trk>{_write_words(row, selection)}{element('type', row['kind'])}"
        yield _write_columns(row)
        for part in get_parts(geometries[number]):
            points = "".join(
                f'<trkpt lat="{lat}" lon="{lon}"/>' for lon, lat in iterate_positions(part)
            )
            yield f"<trkseg>{points}</trkseg>"
        yield "</trk>\n"


def _write_words(row: dict[str, Any], selection: Selection) -> str:
    summary = selection.label.replace("name_", "summary_")
    return "".join(
        [
            element("name", row[selection.label]),
            element("desc", row[summary]),
            element("src", row["credit"]),
        ]
    )


def _write_columns(row: dict[str, Any]) -> str:
    cells = "".join(
        f"<planmap:{name}>{escape(flat)}</planmap:{name}>"
        for name, value in row.items()
        if (flat := flatten_text(value)) is not None
    )
    return f"<extensions>{cells}</extensions>"
