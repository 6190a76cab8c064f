"""Writes GPX 1.1 for field visits: waypoints for points and areas, a track for each line.

GPX has no areas: an area becomes a waypoint inside it, and its outline is lost, unless the
selection asks for outlines: then it is a track instead, closed, a segment a ring.

There is no `sym`: gpsbabel moves it before `src`, which the schema does not allow.

Source: GPX 1.1 schema, https://www.topografix.com/GPX/1/1/ (order of elements).
"""

from __future__ import annotations

from collections.abc import Iterator

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
from layers.frame_parts import split_frame
from layers.geojson import round_geometries

NAMESPACE = "https://planmap.invalid/ns/1"
"""Names the elements that hold our columns; it is a name only, nothing is to be found there."""

LINES = (1, 5)
"""Shapely's type ids of LineString and MultiLineString."""


def write_gpx(selection: Selection) -> Iterator[bytes]:
    """Yield `selection` as GPX, block by block: all waypoints, then all tracks.

    Names are in its language.
    """
    info = selection.dossier.info
    title = as_words(info, "title")[selection.language]
    about = [f"{english_words(info, 'title')}, {info.version}", *selection.credits]
    if selection.suffix:
        title = f"{title} ({selection.datum_name})"
        about.insert(0, f"Positions are {selection.datum_name}, not WGS 84")
    head = (
        HEAD,
        f'<gpx xmlns="http://www.topografix.com/GPX/1/1" xmlns:planmap="{NAMESPACE}"',
        ' version="1.1" creator="planmap">\n',
        f"<metadata>{element('name', title)}{element('desc', chr(10).join(about))}</metadata>\n",
    )
    yield "".join(head).encode()
    for write, as_track in ((_write_waypoints, False), (_write_tracks, True)):
        for part in split_frame(selection.frame):
            chosen = part[_find_tracks(part, selection) == as_track]
            if len(chosen):
                yield "".join(write(chosen, selection)).encode()
    yield b"</gpx>\n"


def _find_tracks(frame: gpd.GeoDataFrame, selection: Selection) -> NDArray[np.bool_]:
    """Return which rows are tracks: lines, and areas where their outlines are asked for."""
    geometries = frame.geometry.to_numpy()
    tracks: NDArray[np.bool_] = np.isin(shapely.get_type_id(geometries), LINES)
    if selection.outlines:
        tracks |= shapely.get_dimensions(geometries) == 2  # noqa: PLR2004 - an area's
    return tracks


def _write_words(frame: gpd.GeoDataFrame, selection: Selection) -> Iterator[tuple[str, str, str]]:
    """Yield name, summary and credit of each row, its kind, and its columns, as GPX has them."""
    columns = (selection.label, selection.label.replace("name_", "summary_"), "credit", "kind")
    cells = write_cells(frame, selection.columns, "<planmap:{name}>{text}</planmap:{name}>")
    rows = zip(*(frame[name] for name in columns), cells, strict=True)
    for name, summary, credit, kind, others in rows:
        about = f"{element('name', name)}{element('desc', summary)}{element('src', credit)}"
        yield about, element("type", kind), f"<extensions>{others}</extensions>"


def _write_waypoints(frame: gpd.GeoDataFrame, selection: Selection) -> Iterator[str]:
    points = round_geometries(frame.geometry)
    beside = shapely.get_type_id(points) != 0
    points[beside] = shapely.point_on_surface(points[beside])
    positions = list_points(points)
    for number, (about, kind, cells) in enumerate(_write_words(frame, selection)):
        lon, lat = positions[number]
        yield f'<wpt lat="{lat}" lon="{lon}">{about}{kind}{cells}</wpt>\n'


def _write_tracks(frame: gpd.GeoDataFrame, selection: Selection) -> Iterator[str]:
    lines = round_geometries(frame.geometry)
    areas = shapely.get_dimensions(lines) == 2  # noqa: PLR2004 - an area's
    lines[areas] = shapely.boundary(lines[areas])
    words = _write_words(frame, selection)
    for line, (about, kind, cells) in zip(lines.tolist(), words, strict=True):
        yield f"<trk>{about}{kind}{cells}"
        for part in get_parts(line):
            points = "".join(
                f'<trkpt lat="{lat}" lon="{lon}"/>' for lon, lat in iterate_positions(part)
            )
            yield f"<trkseg>{points}</trkseg>"
        yield "</trk>\n"
