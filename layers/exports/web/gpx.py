"""Writes GPX 1.1 for field visits: waypoints for points and areas, a track for each line.

GPX has no areas: an area becomes a waypoint inside it, and its outline is lost, unless the
selection asks for outlines: then it is a track instead, closed, a segment a ring.

There is no `sym`: gpsbabel moves it before `src`, which the schema does not allow.

Source: GPX 1.1 schema, https://www.topografix.com/GPX/1/1/ (order of elements).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from geo.records.row import as_words, english_words
from layers.exports.selection import Selection
from layers.exports.web.markup import (
    HEAD,
    element,
    get_parts,
    iterate_positions,
    list_points,
    write_cells,
)
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
    about = [f"{english_words(info, 'title')}, {info.version}", *selection.credits]
    if selection.suffix:
        title = f"{title} ({selection.datum_name})"
        about.insert(0, f"Positions are {selection.datum_name}, not WGS 84")
    frame = selection.frame
    geometries = round_geometries(frame.geometry)
    if selection.outlines:
        areas = shapely.get_dimensions(geometries) == 2  # noqa: PLR2004 - an area's
        geometries[areas] = shapely.boundary(geometries[areas])
    is_line = np.isin(shapely.get_type_id(geometries), LINES)
    words = _write_words(frame, selection)
    cells = write_cells(frame, selection.columns, "<planmap:{name}>{text}</planmap:{name}>")
    lines = [
        HEAD,
        f'<gpx xmlns="http://www.topografix.com/GPX/1/1" xmlns:planmap="{NAMESPACE}"',
        ' version="1.1" creator="planmap">\n',
        f"<metadata>{element('name', title)}{element('desc', chr(10).join(about))}</metadata>\n",
        *_write_waypoints(words, cells, geometries, ~is_line),
        *_write_tracks(words, cells, geometries, is_line),
        "</gpx>\n",
    ]
    return "".join(lines).encode()


def _write_words(frame: gpd.GeoDataFrame, selection: Selection) -> list[tuple[str, str]]:
    """Return name, summary and credit of each row, and its kind, as GPX's own elements."""
    columns = (selection.label, selection.label.replace("name_", "summary_"), "credit", "kind")
    return [
        (
            f"{element('name', name)}{element('desc', summary)}{element('src', credit)}",
            element("type", kind),
        )
        for name, summary, credit, kind in zip(*(frame[name] for name in columns), strict=True)
    ]


def _write_waypoints(
    words: Sequence[tuple[str, str]],
    cells: Sequence[str],
    geometries: Geometries,
    chosen: NDArray[np.bool_],
) -> Iterator[str]:
    is_point = shapely.get_type_id(geometries) == 0
    points = geometries.copy()
    points[~is_point] = shapely.point_on_surface(geometries[~is_point])
    positions = list_points(points)
    for number in np.flatnonzero(chosen).tolist():
        lon, lat = positions[number]
        about, kind = words[number]
        yield (
            f'<wpt lat="{lat}" lon="{lon}">{about}{kind}'
            f"<extensions>{cells[number]}</extensions></wpt>\n"
        )


def _write_tracks(
    words: Sequence[tuple[str, str]],
    cells: Sequence[str],
    geometries: Geometries,
    chosen: NDArray[np.bool_],
) -> Iterator[str]:
    for number in np.flatnonzero(chosen).tolist():
        about, kind = words[number]
        yield f"<trk>{about}{kind}<extensions>{cells[number]}</extensions>"
        for part in get_parts(geometries[number]):
            points = "".join(
                f'<trkpt lat="{lat}" lon="{lon}"/>' for lon, lat in iterate_positions(part)
            )
            yield f"<trkseg>{points}</trkseg>"
        yield "</trk>\n"
