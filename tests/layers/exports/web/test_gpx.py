"""GPX keeps to its schema, before gpsbabel and after, and holds outlines only if asked."""

from __future__ import annotations

from pathlib import Path

import gpxpy
import shapely
from lxml import etree

from geo import Dossier
from layers import export
from layers.exports.selection import select
from tests.layers.reading import assert_near

GPX = "{http://www.topografix.com/GPX/1/1}"
POINT = (
    "ele", "time", "magvar", "geoidheight", "name", "cmt", "desc", "src", "link", "sym", "type",
    "fix", "sat", "hdop", "vdop", "pdop", "ageofdgpsdata", "dgpsid", "extensions",
)  # fmt: skip
ORDER = {
    "gpx": ("metadata", "wpt", "rte", "trk", "extensions"),
    "metadata": [
        "name",
        "desc",
        "author",
        "copyright",
        "link",
        "time",
        "keywords",
        "bounds",
        "extensions",
    ],
    "wpt": POINT,
    "trk": ("name", "cmt", "desc", "src", "link", "number", "type", "extensions", "trkseg"),
    "trkseg": ("trkpt", "extensions"),
    "trkpt": POINT,
}
"""The elements of each element in the schema's order (GPX 1.1, topografix.com)."""
MANY = {"wpt", "rte", "trk", "trkseg", "trkpt", "link"}


def find_faults(path: Path) -> set[str]:
    """Return where the elements of GPX's own are unknown, twice or in another order."""
    faults = set()
    for parent in etree.parse(path).iter():
        name = str(parent.tag).removeprefix(GPX)
        if name not in ORDER:
            continue
        names = [str(child.tag).removeprefix(GPX) for child in parent]
        known = [each for each in names if each in ORDER[name]]
        faults |= {f"{name}: {each}" for each in names if each not in ORDER[name]}
        places = [ORDER[name].index(each) for each in known]
        if places != sorted(places):
            faults.add(f"{name}: order {' '.join(dict.fromkeys(known))}")
        faults |= {f"{name}: two {each}" for each in set(known) - MANY if known.count(each) > 1}
    return faults


def test_elements_stand_in_the_schema_s_order(changping: Dossier, tmp_path: Path) -> None:
    for outlines in (False, True):
        export(changping, format="gpx", out=tmp_path / "x.gpx", outlines=outlines)
        assert find_faults(tmp_path / "x.gpx") == set()


def test_what_gpsbabel_moves_is_not_there(changping: Dossier, tmp_path: Path) -> None:
    # It writes name, cmt, desc, link, sym of its own and what it does not know after them.
    export(changping, format="gpx", out=tmp_path / "x.gpx")
    known = {"name", "cmt", "desc", "link", "sym"}
    for point in etree.parse(tmp_path / "x.gpx").iter(f"{GPX}wpt"):
        names = [str(child.tag).removeprefix(GPX) for child in point]
        after = [name for name in names if name in known] + [
            name for name in names if name not in known
        ]
        places = [POINT.index(name) for name in after]
        assert places == sorted(places)


def test_areas_are_waypoints_inside_and_tracks_only_if_asked(
    awkward: Dossier, tmp_path: Path
) -> None:
    frame = select(awkward).frame
    areas = frame[shapely.get_dimensions(frame.geometry.to_numpy()) == 2]
    export(awkward, format="gpx", out=tmp_path / "x.gpx", language="en")
    export(awkward, format="gpx", out=tmp_path / "y.gpx", language="en", outlines=True)
    plain, outlined = (
        gpxpy.parse((tmp_path / name).read_text(encoding="utf-8")) for name in ("x.gpx", "y.gpx")
    )
    assert len(areas) == 1
    assert len(outlined.tracks) == len(plain.tracks) + 1
    assert len(outlined.waypoints) == len(plain.waypoints) - 1
    (area,) = areas.itertuples()
    inside = {each.name: each for each in plain.waypoints}[area.name_en]
    assert area.geometry.contains(shapely.Point(inside.longitude, inside.latitude))
    track = {each.name: each for each in outlined.tracks}[area.name_en]
    rings = [
        shapely.LineString([(each.longitude, each.latitude) for each in segment.points])
        for segment in track.segments
    ]
    assert all(ring.is_ring for ring in rings)
    assert_near(shapely.MultiLineString(rings), shapely.boundary(area.geometry))
