"""Which class of the ground a feature of OpenStreetMap is, by its tags; a row a value.

Source of the keys and values: https://wiki.openstreetmap.org/wiki/Map_features.
"""

from __future__ import annotations

from collections.abc import Mapping

from geo.positions.classes import AREA, LINE, POINT

Table = Mapping[str, Mapping[str, str]]


def _all(values: str, name: str) -> dict[str, str]:
    return dict.fromkeys(values.split(), name)


POINTS: Table = {
    "place": {
        "city": "city",
        "town": "town",
        **_all("village suburb quarter borough", "village"),
        **_all("state province region county", "region"),
    },
    "railway": _all("station halt tram_stop subway_entrance railway_station", "station"),
    "public_transport": {"station": "station"},
}
LINES: Table = {
    "highway": {
        "motorway": "motorway",
        **_all("trunk primary", "main"),
        **_all("secondary tertiary motorway_link trunk_link primary_link", "road"),
        **_all("unclassified residential living_street pedestrian", "street"),
        **_all("secondary_link tertiary_link", "street"),
    },
    "railway": {
        **_all("rail narrow_gauge funicular", "railway"),
        **_all("subway light_rail tram monorail", "metro"),
    },
    "waterway": {"river": "river", "canal": "canal", "stream": "stream"},
    "natural": {"coastline": "coast"},
}
AREAS: Table = {
    "water": {"reservoir": "reservoir"},
    "natural": {
        "water": "lake",
        "coastline": "coast",
        **_all("wood scrub heath grassland", "green"),
    },
    "waterway": _all("riverbank dock", "lake"),
    "amenity": _all("university college school hospital", "campus"),
    "leisure": _all("park garden golf_course common recreation_ground", "green"),
    "landuse": {
        **_all("forest meadow grass recreation_ground village_green cemetery", "green"),
        **_all("orchard vineyard", "green"),
        **_all("residential commercial retail industrial", "built"),
        **_all("education", "campus"),
        **_all("reservoir basin", "reservoir"),
    },
    "aeroway": {"aerodrome": "built"},
}
"""Tables by form; the first key that says something wins. `coast` is what land is made of."""
TABLES: Mapping[str, Table] = {POINT: POINTS, LINE: LINES, AREA: AREAS}

COAST = "coast"
LEVELS = {"2": "border", **dict.fromkeys("3456", "division"), **dict.fromkeys("78", "township")}
"""`admin_level` of a line to class. Source: https://wiki.openstreetmap.org/wiki/Tag:boundary=administrative."""
NOT_SHOWN = {
    "railway": {"service"},
    "highway": {"area"},
    "waterway": {"tunnel"},
}
"""Tags with which a feature of a key is left out: sidings, squares drawn as areas, culverts."""
GRAND_ROADS = {"motorroad", "expressway"}
"""A road with one of these set to `yes` is a motorway to a reader of the map."""
FREE_CLASS = "fclass"
"""The column with any of these values, without their keys, in the shapefiles of Geofabrik.

Source: https://download.geofabrik.de/osm-data-in-gis-formats-free.pdf.
"""
ATTRIBUTES = (
    *dict.fromkeys(key for table in TABLES.values() for key in table),
    "boundary",
    "admin_level",
    *dict.fromkeys(tag for tags in NOT_SHOWN.values() for tag in sorted(tags)),
    *sorted(GRAND_ROADS),
)
"""The tags that decide upon a class."""


def find_class(tags: Mapping[str, str], form: str) -> str:
    """Return the class of a feature with `tags` and `form`, or "" if the ground has none for it.

    `coast` stands for a line between land, on its left, and the sea.
    """
    for key, values in TABLES[form].items():
        found = values.get(tags.get(key, ""))
        if found and not NOT_SHOWN.get(key, set()) & tags.keys():
            return _raise(found, tags)
    if tags.get("boundary") == "administrative":
        return LEVELS.get(tags.get("admin_level", ""), "") if form == LINE else ""
    free = tags.get(FREE_CLASS, "")
    return next((found[free] for found in TABLES[form].values() if free in found), "")


def _raise(name: str, tags: Mapping[str, str]) -> str:
    is_grand = name == "main" and any(tags.get(tag) == "yes" for tag in GRAND_ROADS)
    return "motorway" if is_grand else name
