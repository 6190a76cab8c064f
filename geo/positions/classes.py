"""The classes of the ground: what may lie under a map, a row a class.

A feature of a dataset whose property `class` is one of these belongs to the ground. A class
looks as its row says: `like` another, and other than that in what its `look` says. What the first
classes look like stands in `maps/page/engine/base/look.js` and `layers/style.py`; docs/ground.md
explains the table.
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
class OwnLook:
    """In what a class looks other than the one that it is `like`, on the page and in QGIS.

    `light` and `dark` are the colour (`#rrggbb`) of its inside, line or dot on a light and on a
    dark ground; `width` how many times as wide its line, edge or dot is; `dash_px` what is drawn
    and left out in turns, in CSS pixels; `from_zoom` the first zoom that shows it (None: the
    other's).
    """

    light: str
    dark: str
    width: float = 1.0
    dash_px: tuple[float, ...] = ()
    from_zoom: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundClass:
    """A class of the ground.

    `form` is `area`, `line` or `point`. `kind` is what a reader would call it: classes of one
    kind count once when a map is asked how much there is to see. A point may stand for an area
    or a line too, for its name alone. `like` is the class of the same form that it looks like
    on the page and in QGIS, but for its `look`; "" for the classes that others are like.
    """

    id: str
    form: str
    kind: str
    words: str
    like: str = ""
    look: OwnLook | None = None


CLASSES: Mapping[str, GroundClass] = {
    row.id: row
    for row in (
        GroundClass(id="land", form=AREA, kind="land",
                    words="land, as against the sea"),
        GroundClass(id="sea", form=AREA, kind="water",
                    words="the sea, where a finer coast lies over the coarse one"),
        GroundClass(id="neighbour", form=AREA, kind="division",
                    words="a district beside the dossier's own"),
        GroundClass(id="district", form=AREA, kind="division",
                    words="the dossier's own district, a shade lighter than the land"),
        GroundClass(id="township", form=LINE, kind="township",
                    words="a line between two townships, divisions inside districts"),
        GroundClass(id="built", form=AREA, kind="built-up",
                    words="built-up land: housing, shops, works"),
        GroundClass(id="green", form=AREA, kind="green",
                    words="parks, woods, meadows, cemeteries"),
        GroundClass(id="campus", form=AREA, kind="campus",
                    words="the grounds of a university, school or hospital"),
        GroundClass(id="lake", form=AREA, kind="water",
                    words="a lake, a pond, the bed of a river"),
        GroundClass(id="reservoir", form=AREA, kind="water",
                    words="a reservoir"),
        GroundClass(id="river", form=LINE, kind="waterway",
                    words="a river"),
        GroundClass(id="canal", form=LINE, kind="waterway",
                    words="a canal"),
        GroundClass(id="stream", form=LINE, kind="waterway",
                    words="a stream, a ditch of some length"),
        GroundClass(id="division", form=LINE, kind="division",
                    words="a line between two divisions of one country"),
        GroundClass(id="border", form=LINE, kind="border",
                    words="a national border; drawn only where the dossier says whose view"),
        GroundClass(id="claim", form=LINE, kind="border",
                    words="a border that is claimed; drawn with the borders"),
        GroundClass(id="street", form=LINE, kind="street",
                    words="a street that serves what stands along it"),
        GroundClass(id="road", form=LINE, kind="road",
                    words="a road between quarters or villages"),
        GroundClass(id="main", form=LINE, kind="road",
                    words="a main road between towns"),
        GroundClass(id="motorway", form=LINE, kind="motorway",
                    words="a motorway, an expressway"),
        GroundClass(id="railway", form=LINE, kind="railway",
                    words="a railway"),
        GroundClass(id="metro", form=LINE, kind="railway",
                    words="a metro, a tramway"),
        GroundClass(id="station", form=POINT, kind="station",
                    words="a station, a stop of the railway, an entrance of the metro"),
        GroundClass(id="region", form=POINT, kind="name",
                    words="the name of a division"),
        GroundClass(id="city", form=POINT, kind="town",
                    words="a city: the first level of names"),
        GroundClass(id="town", form=POINT, kind="town",
                    words="a town or township: the second level of names"),
        GroundClass(id="village", form=POINT, kind="village",
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
