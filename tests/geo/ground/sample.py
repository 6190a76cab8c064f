"""A small extract of OpenStreetMap of an invented town by the sea, written here: no licence asked.

It lies in the bounds of the small dossier of `tests.builders`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import quoteattr

Point = tuple[float, float]
Tags = Mapping[str, str]

WEST, SOUTH, EAST, NORTH = 9.9, 49.95, 10.3, 50.15


class Extract:
    """Nodes, ways and relations, as they are written into an `.osm` file."""

    def __init__(self) -> None:
        self.nodes: list[tuple[int, Point, Tags]] = []
        self.ways: list[tuple[int, list[int], Tags]] = []
        self.relations: list[tuple[int, list[tuple[int, str]], Tags]] = []
        self.number = 0

    def _next(self) -> int:
        self.number += 1
        return self.number

    def add_point(self, point: Point, **tags: str) -> int:
        """Add a node with tags; `__` in a key stands for a colon."""
        number = self._next()
        self.nodes.append((number, point, tags))
        return number

    def add_way(self, points: Sequence[Point], **tags: str) -> int:
        """Add a way through `points`; one that ends where it begins is closed."""
        known: dict[Point, int] = {}
        refs = []
        for point in points:
            if point not in known:
                known[point] = self.add_point(point)
            refs.append(known[point])
        number = self._next()
        self.ways.append((number, refs, tags))
        return number

    def add_relation(self, members: Sequence[tuple[int, str]], **tags: str) -> None:
        """Add a relation of ways and their roles."""
        self.relations.append((self._next(), list(members), tags))

    def write(self, *, bounds: tuple[float, float, float, float] | None = None) -> str:
        """Return the extract as OSM XML."""
        lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<osm version="0.6" generator="tests">']
        if bounds:
            west, south, east, north = bounds
            lines.append(
                f'<bounds minlon="{west}" minlat="{south}" maxlon="{east}" maxlat="{north}"/>'
            )
        for number, (lon, lat), tags in self.nodes:
            head = f'<node id="{number}" version="1" timestamp="2026-03-01T00:00:00Z"'
            lines.append(f'{head} lon="{lon}" lat="{lat}">{_tags(tags)}</node>')
        for number, refs, tags in self.ways:
            inner = "".join(f'<nd ref="{ref}"/>' for ref in refs)
            head = f'<way id="{number}" version="1" timestamp="2026-04-02T00:00:00Z">'
            lines.append(f"{head}{inner}{_tags(tags)}</way>")
        for number, members, tags in self.relations:
            inner = "".join(
                f'<member type="way" ref="{ref}" role="{role}"/>' for ref, role in members
            )
            head = f'<relation id="{number}" version="1" timestamp="2026-05-03T00:00:00Z">'
            lines.append(f"{head}{inner}{_tags(tags)}</relation>")
        return "\n".join([*lines, "</osm>", ""])


def _tags(tags: Tags) -> str:
    return "".join(
        f"<tag k={quoteattr(key.replace('__', ':'))} v={quoteattr(value)}/>"
        for key, value in tags.items()
    )


def square(lon: float, lat: float, side: float) -> list[Point]:
    """Return the corners of a square round a point, closed, against the clock."""
    half = side / 2
    return [
        (lon - half, lat - half),
        (lon + half, lat - half),
        (lon + half, lat + half),
        (lon - half, lat + half),
        (lon - half, lat - half),
    ]


def make_extract() -> Extract:
    """Return the town: a coast with land west of it, an island, roads, a railway, names."""
    town = Extract()
    # Land lies on the left of a coast: northwards with land in the west.
    town.add_way([(10.25, 49.8), (10.25, 50.0), (10.24, 50.1), (10.25, 50.3)], natural="coastline")
    town.add_way(square(10.28, 50.05, 0.01), natural="coastline")
    town.add_way([(9.7, 50.03), (10.24, 50.03)], highway="motorway", name="Coast Motorway")
    town.add_way(
        [(10.0, 49.9), (10.0, 50.2)], highway="primary", name="磨坊路", name__en="Mill Road"
    )
    town.add_way([(10.0, 50.02), (10.05, 50.02)], highway="secondary", name="Brook Road")
    town.add_way([(10.05, 50.02), (10.1, 50.02)], highway="secondary", name="Brook Road")
    for step in range(6):
        lat = 50.01 + step * 0.002
        town.add_way([(10.04, lat), (10.06, lat)], highway="residential", name=f"Lane {step}")
    town.add_way([(10.2, 50.12), (10.21, 50.12)], highway="service")
    town.add_way([(9.9, 50.0), (10.2, 50.0)], railway="rail")
    town.add_way([(9.95, 50.0), (9.96, 50.001)], railway="rail", service="siding")
    town.add_way([(10.0, 50.04), (10.24, 50.05)], waterway="river", name="The Brook")
    town.add_way([(10.1, 49.9), (10.1, 50.2)], boundary="administrative", admin_level="2")
    town.add_way([(9.95, 49.9), (9.95, 50.2)], boundary="administrative", admin_level="6")
    town.add_way(square(10.02, 50.06, 0.02), landuse="forest", name="Mill Wood")
    town.add_way(square(10.15, 50.08, 0.02), landuse="residential")
    town.add_way(square(10.12, 50.06, 0.01), amenity="university", name="Brookfield University")
    outer = town.add_way(square(10.1, 50.09, 0.02))
    inner = town.add_way(square(10.1, 50.09, 0.005))
    town.add_relation(
        [(outer, "outer"), (inner, "inner")],
        type="multipolygon", natural="water", name="Mill Pond", name__zh="磨坊池",
    )  # fmt: skip
    town.add_point((10.05, 50.02), place="town", name="Brookfield", name__zh="溪地镇")
    town.add_point((10.12, 50.04), place="village", name="Надямна")
    town.add_point((10.05, 50.0), railway="station", name="Brookfield")
    town.add_point((10.5, 50.0), place="city", name="Elsewhere")
    return town
