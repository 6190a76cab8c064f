"""What of the ground is in the view of an open page, counted from what the page draws."""

from __future__ import annotations

import re
from pathlib import Path

import shapely
from playwright.sync_api import Page

from geo.dossiers.dossier import Dossier
from geo.ground.feature import COARSE, GroundFeature
from geo.positions.classes import AREA, CLASSES
from maps.blocks.ground import make_features

LOOK = Path(__file__).parents[2] / "maps" / "page" / "engine" / "base" / "look.js"
COARSE_TO = 11
"""At this zoom the coarse ground, good to a kilometre or two, is good no more."""


def _read_look() -> dict[str, tuple[float, float]]:
    """Return from which zoom to which each class is painted, as the page's own table says."""
    rows = re.split(
        r"(?=class: \")", LOOK.read_text(encoding="utf-8").split("export const BORDER")[0]
    )
    found = {}
    for row in rows[1:]:
        limits = {key: float(value) for key, value in re.findall(r"\b(from|to): ([0-9.]+)", row)}
        name = row.split('"')[1]
        found[name] = limits.get("from", 0.0), limits.get("to", float("inf"))
    return found


SHOWN = _read_look()


Ground = tuple[tuple[GroundFeature, ...], shapely.STRtree]


def ground_of(dossier: Dossier) -> Ground:
    """Return the ground of a dossier's page, and a tree of its geometries."""
    rows = tuple(make_features(dossier))
    return rows, shapely.STRtree([row.geometry for row in rows])


def kinds_in_view(page: Page, ground: Ground) -> set[str]:
    """Return the kinds of ground of which a point, a line or an edge lies in the present view.

    What covers the whole view is nothing to see and does not count; but as far out as the coarse
    ground is good the land does, and a coast is land and water.
    """
    zoom = page.evaluate("planmap.map.getZoom()")
    west, south, east, north = page.evaluate(
        "() => { const b = planmap.map.getBounds();"
        "return [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()]; }"
    )
    box = shapely.box(west, south, east, north)
    rows, tree = ground
    found = set()
    for number in tree.query(box, predicate="intersects"):
        row = rows[number]
        kind = CLASSES[row.name].kind
        first, last = SHOWN[row.name]
        if not first <= zoom <= last or (row.origin == COARSE and zoom > COARSE_TO):
            continue
        is_area = CLASSES[row.name].form == AREA and row.geometry.geom_type != "Point"
        if not is_area or row.geometry.boundary.intersects(box):
            found |= {kind, "water"} if kind == "land" and zoom <= COARSE_TO else {kind}
        elif kind == "land" and zoom <= COARSE_TO:
            found.add(kind)
    return found
