"""The classes of the ground: what may lie under a map, a row a class.

A feature of a dataset whose property `class` is one of these belongs to the ground. How a
class looks stands in `maps/page/engine/base/look.js`; docs/ground.md explains the table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

AREA, LINE, POINT = "area", "line", "point"
FORMS: Mapping[str, str] = {
    "Polygon": AREA,
    "MultiPolygon": AREA,
    "LineString": LINE,
    "MultiLineString": LINE,
    "Point": POINT,
}
"""GeoJSON type to the form of a class."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundClass:
    """A class of the ground.

    `form` is `area`, `line` or `point`. `kind` is what a reader would call it: classes of one
    kind count once when a map is asked how much there is to see. A point may stand for an area
    or a line too, for its name alone. A line or the edge of an
    area may move by `tolerance_m` metres, and an area or line smaller than `smallest_m`
    (the side of a square, or a length) is left out, when the ground is thinned to a budget.
    """

    id: str
    form: str
    kind: str
    tolerance_m: float
    smallest_m: float = 0
    words: str


CLASSES: Mapping[str, GroundClass] = {
    row.id: row
    for row in (
        GroundClass(id="land", form=AREA, kind="land", tolerance_m=20, smallest_m=60,
                    words="land, as against the sea"),
        GroundClass(id="sea", form=AREA, kind="water", tolerance_m=20, smallest_m=60,
                    words="the sea, where a finer coast lies over the coarse one"),
        GroundClass(id="neighbour", form=AREA, kind="division", tolerance_m=30,
                    words="a district beside the dossier's own"),
        GroundClass(id="district", form=AREA, kind="division", tolerance_m=30,
                    words="the dossier's own district, a shade lighter than the land"),
        GroundClass(id="township", form=AREA, kind="township", tolerance_m=30,
                    words="a division inside districts, as its outline"),
        GroundClass(id="built", form=AREA, kind="built-up", tolerance_m=12, smallest_m=80,
                    words="built-up land: housing, shops, works"),
        GroundClass(id="green", form=AREA, kind="green", tolerance_m=12, smallest_m=80,
                    words="parks, woods, meadows, cemeteries"),
        GroundClass(id="campus", form=AREA, kind="campus", tolerance_m=8, smallest_m=50,
                    words="the grounds of a university, school or hospital"),
        GroundClass(id="lake", form=AREA, kind="water", tolerance_m=10, smallest_m=40,
                    words="a lake, a pond, the bed of a river"),
        GroundClass(id="reservoir", form=AREA, kind="water", tolerance_m=10, smallest_m=40,
                    words="a reservoir"),
        GroundClass(id="river", form=LINE, kind="waterway", tolerance_m=12, smallest_m=200,
                    words="a river"),
        GroundClass(id="canal", form=LINE, kind="waterway", tolerance_m=12, smallest_m=200,
                    words="a canal"),
        GroundClass(id="stream", form=LINE, kind="waterway", tolerance_m=12, smallest_m=300,
                    words="a stream, a ditch of some length"),
        GroundClass(id="division", form=LINE, kind="division", tolerance_m=30, smallest_m=200,
                    words="a line between two divisions of one country"),
        GroundClass(id="border", form=LINE, kind="border", tolerance_m=30, smallest_m=200,
                    words="a national border; drawn only where the dossier says whose view"),
        GroundClass(id="claim", form=LINE, kind="border", tolerance_m=30, smallest_m=200,
                    words="a border that is claimed; drawn with the borders"),
        GroundClass(id="street", form=LINE, kind="street", tolerance_m=8, smallest_m=60,
                    words="a street that serves what stands along it"),
        GroundClass(id="road", form=LINE, kind="road", tolerance_m=10, smallest_m=80,
                    words="a road between quarters or villages"),
        GroundClass(id="main", form=LINE, kind="road", tolerance_m=10, smallest_m=80,
                    words="a main road between towns"),
        GroundClass(id="motorway", form=LINE, kind="motorway", tolerance_m=10, smallest_m=80,
                    words="a motorway, an expressway"),
        GroundClass(id="railway", form=LINE, kind="railway", tolerance_m=10, smallest_m=150,
                    words="a railway"),
        GroundClass(id="metro", form=LINE, kind="railway", tolerance_m=10, smallest_m=100,
                    words="a metro, a tramway"),
        GroundClass(id="station", form=POINT, kind="station", tolerance_m=0,
                    words="a station, a stop of the railway, an entrance of the metro"),
        GroundClass(id="region", form=POINT, kind="name", tolerance_m=0,
                    words="the name of a division"),
        GroundClass(id="city", form=POINT, kind="town", tolerance_m=0,
                    words="a city: the first level of names"),
        GroundClass(id="town", form=POINT, kind="town", tolerance_m=0,
                    words="a town or township: the second level of names"),
        GroundClass(id="village", form=POINT, kind="village", tolerance_m=0,
                    words="a village, a suburb, a quarter: the third level of names"),
    )
}  # fmt: skip
"""The classes by id, in the order in which they are painted."""


def find_fault(name: object, geometry: BaseGeometry) -> str:
    """Return what is wrong with a feature of the ground, as what would be right; "" if nothing."""
    row = CLASSES.get(str(name))
    if row is None:
        return f"no such class of the ground; there are {', '.join(CLASSES)} (docs/ground.md)"
    form = FORMS.get(geometry.geom_type)
    if form not in {row.form, POINT}:
        article = "an" if row.form == AREA else "a"
        return f"the class {row.id} needs {article} {row.form}; this is a {geometry.geom_type}"
    return ""
