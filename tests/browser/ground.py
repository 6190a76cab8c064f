"""What of the ground is in the view of an open page, counted from what the page draws."""

from __future__ import annotations

import shapely
from playwright.sync_api import Page

from geo.dossiers.dossier import Dossier
from geo.ground.feature import GroundFeature
from geo.positions.classes import AREA, CLASSES
from maps.blocks.ground import make_features

LETTERED_ONLY = {"region"}


Ground = tuple[tuple[GroundFeature, ...], shapely.STRtree]


def ground_of(dossier: Dossier) -> Ground:
    """Return the ground of a dossier's page, and a tree of its geometries."""
    rows = tuple(row for row in make_features(dossier) if row.name not in LETTERED_ONLY)
    return rows, shapely.STRtree([row.geometry for row in rows])


def kinds_in_view(page: Page, ground: Ground) -> set[str]:
    """Return the kinds of ground of which a point, a line or an edge lies in the present view.

    What covers the whole view, as land does, is nothing to see and does not count.
    """
    west, south, east, north = page.evaluate(
        "() => { const b = planmap.map.getBounds();"
        "return [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()]; }"
    )
    box = shapely.box(west, south, east, north)
    rows, tree = ground
    found = set()
    for number in tree.query(box, predicate="intersects"):
        row = rows[number]
        is_area = CLASSES[row.name].form == AREA and row.geometry.geom_type != "Point"
        if not is_area or row.geometry.boundary.intersects(box):
            found.add(CLASSES[row.name].kind)
    return found
