"""Compiles the coarse ground of the world: `data/world/ground/ground.xz`.

Run by hand, never by a build, on a folder with the three Natural Earth files that
`data/world/ground/source.toml` names; the checksum that is printed goes into that file:

    python tools/compile_ground.py FOLDER

Land is the union of all first-level divisions; an edge between two of one country is a
division line, between two of different countries a border. The form of the file is told in
`geo/ground/world.py`.
"""

from __future__ import annotations

import csv
import hashlib
import json
import lzma
import sys
from pathlib import Path
from typing import Any

import numpy as np
import opencc
import pyogrio
import shapely
from numpy.typing import NDArray

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "data" / "world" / "ground" / "ground.xz"
STEPS = 500
"""Steps a degree: 0.002 degrees, 220 m; the sources are good to about 1 km."""
TOLERANCE = 0.003
"""Degrees to which lines are simplified."""
SMALLEST = 0.0005
"""Square degrees, some 6 km2 at the equator: smaller islands are left out."""
ONE_COUNTRY = {"HKG": "CHN", "MAC": "CHN"}
"""Records of their own whose line to the mainland is a division line and no border."""
NO_CODE = "-1"
"""The ISO code of records that no country has undisputed; they give no names."""


def read_states(folder: Path) -> Any:  # noqa: ANN401 - a GeoDataFrame
    """Return the first-level divisions: country, ISO code, name, geometry in EPSG:4326."""
    return pyogrio.read_dataframe(
        folder / "naturalearth_admin_10m.gpkg", layer="states_provinces", fid_as_index=True
    )


def find_edges(geometries: NDArray[Any], countries: NDArray[Any]) -> dict[str, list[Any]]:
    """Return lines along shared edges: `division` within a country, `border` between two."""
    parts, of_geometry = shapely.get_parts(geometries, return_index=True)
    rings, of_part = shapely.get_rings(parts, return_index=True)
    points, of_ring = shapely.get_coordinates(rings, return_index=True)
    owner = of_geometry[of_part][of_ring]
    inside = of_ring[1:] == of_ring[:-1]
    ends = np.round(np.hstack([points[:-1], points[1:]])[inside] * 1e6).astype(np.int64)
    turned = (ends[:, 0] > ends[:, 2]) | ((ends[:, 0] == ends[:, 2]) & (ends[:, 1] > ends[:, 3]))
    ends[turned] = ends[turned][:, [2, 3, 0, 1]]
    edges, index, count = np.unique(ends, axis=0, return_inverse=True, return_counts=True)
    one, other = np.zeros(len(edges), dtype=int), np.zeros(len(edges), dtype=int)
    owners = owner[:-1][inside]
    one[index], other[index[::-1]] = owners, owners[::-1]
    shared = count == 2  # noqa: PLR2004 - an edge has two sides
    abroad = countries[one] != countries[other]
    chosen = {"division": shared & ~abroad, "border": shared & abroad}
    return {name: merge_edges(edges[mask]) for name, mask in chosen.items()}


def merge_edges(edges: NDArray[np.int64]) -> list[Any]:
    """Return the edges (two ends a row, in millionths of a degree) as lines, simplified."""
    lines = shapely.linestrings(edges.reshape(-1, 2, 2) / 1e6)
    merged = shapely.line_merge(shapely.multilinestrings(lines))
    return list(shapely.simplify(shapely.get_parts(merged), TOLERANCE))


def make_land(geometries: NDArray[Any]) -> list[Any]:
    """Return the land as polygons without the islands that are too small."""
    parts = shapely.get_parts(shapely.union_all(geometries))
    return list(shapely.simplify(parts[shapely.area(parts) > SMALLEST], TOLERANCE))


def read_waters(file: Path) -> list[dict[str, Any]]:
    """Return the features of a GeoJSON file."""
    features: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["features"]
    return features


def name_waters(properties: dict[str, Any]) -> list[str]:
    """Return names in Simplified and Traditional Chinese, each in one script, and in English."""
    chinese = properties.get("name_zh") or properties.get("name_zht") or ""
    plain = opencc.OpenCC("t2s").convert(chinese)
    english = properties.get("name_en") or properties.get("name") or ""
    return [plain, opencc.OpenCC("s2t").convert(plain), english]


def name_regions(states: Any) -> list[list[str]]:  # noqa: ANN401 - a GeoDataFrame
    """Return the names of the divisions; Chinese ones only where our own areas have them."""
    with (ROOT / "data" / "admin" / "areas.csv").open(encoding="utf-8", newline="") as file:
        areas = [row for row in csv.DictReader(file) if row["level"] == "province"]
    chinese = {row["name_en"].split()[0].lower(): row["short"] for row in areas}
    to_traditional = opencc.OpenCC("s2t").convert
    names = []
    for name, code in zip(states["name"], states["iso_a2"], strict=True):
        plain = chinese.get(str(name).split()[0].lower(), "") if code == "CN" else ""
        names.append([plain, to_traditional(plain), name or ""])
    return names


def make_parts(folder: Path) -> list[dict[str, Any]]:
    """Return the classes of the ground, each with its geometries, and names if it has any."""
    states = read_states(folder)
    shapes = states.geometry.to_numpy()
    countries = states["adm0_a3"].replace(ONE_COUNTRY).to_numpy()
    lakes = read_waters(folder / "ne_50m_lakes.geojson")
    rivers = [
        row
        for row in read_waters(folder / "ne_50m_rivers_lake_centerlines.geojson")
        if row["properties"]["featurecla"] != "Lake Centerline"
    ]
    claims = pyogrio.read_dataframe(
        folder / "naturalearth_admin_10m.gpkg", layer="disputed_borders"
    )
    known = (states["iso_a2"] != NO_CODE) & states["name"].notna()
    regions = [
        (shapely.point_on_surface(max(shapely.get_parts(shape), key=shapely.area)), names)
        for shape, names, is_known in zip(shapes, name_regions(states), known, strict=True)
        if is_known
    ]
    edges = find_edges(shapes, countries)
    return [
        {"class": "land", "geometries": make_land(shapes)},
        {"class": "lake", **read_named(lakes)},
        {"class": "river", **read_named(rivers)},
        {"class": "division", "geometries": edges["division"]},
        {"class": "border", "geometries": edges["border"]},
        {"class": "claim", "geometries": list(shapely.get_parts(claims.geometry.to_numpy()))},
        {
            "class": "region",
            "geometries": [point for point, _ in regions],
            "names": [names for _, names in regions],
        },
    ]


def read_named(features: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the single parts of `features`, simplified; the largest of each has the name."""
    geometries: list[Any] = []
    names: list[list[str]] = []
    for feature in features:
        shape = shapely.from_geojson(json.dumps(feature["geometry"]))
        merged = shapely.line_merge(shape) if "Line" in shape.geom_type else shape
        parts = sorted(shapely.get_parts(merged), key=lambda part: -(part.area or part.length))
        geometries += list(shapely.simplify(parts, TOLERANCE))
        names += [name_waters(feature["properties"]), *[["", "", ""]] * (len(parts) - 1)]
    return {"geometries": geometries, "names": names}


def pack_part(part: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Return the header and the bytes of one class; see `geo/ground/world.py` for their form."""
    shapes = np.asarray(part["geometries"], dtype=object)
    polygonal = part["class"] in {"land", "lake"}
    rings, owner = shapely.get_rings(shapes, return_index=True) if polygonal else (shapes, None)
    counts = np.bincount(owner) if polygonal else np.ones(len(shapes), dtype=int)
    points, index = shapely.get_coordinates(rings, return_index=True)
    grid = np.round(points * STEPS).astype(np.int32)
    fresh = np.ones(len(grid), dtype=bool)
    fresh[1:] = (grid[1:] != grid[:-1]).any(axis=1) | (index[1:] != index[:-1])
    grid, index = grid[fresh], index[fresh]
    steps = np.diff(grid, axis=0, prepend=0)
    folded = ((steps << 1) ^ (steps >> 31)).astype(np.uint32)
    lengths = np.bincount(index, minlength=len(rings)).astype("<u4")
    planes = [
        ((folded[:, axis] >> (8 * byte)) & 255).astype(np.uint8).tobytes()
        for axis in (0, 1)
        for byte in (0, 1, 2)
    ]
    head = {
        "class": part["class"],
        "shapes": len(shapes),
        "rings": len(rings),
        "points": len(grid),
        "names": part.get("names"),
    }
    return head, b"".join([counts.astype("<u4").tobytes(), lengths.tobytes(), *planes])


def main() -> None:
    """Write the file; print its size and checksum."""
    packed = [pack_part(part) for part in make_parts(Path(sys.argv[1]))]
    header = {"format": 1, "steps": STEPS, "parts": [head for head, _ in packed]}
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")) + "\n"
    content = lzma.compress(
        text.encode() + b"".join(body for _, body in packed),
        preset=9 | lzma.PRESET_EXTREME,
    )
    TARGET.write_bytes(content)
    for head, _ in packed:
        print({key: value for key, value in head.items() if key != "names"})
    print(len(content), hashlib.sha256(content).hexdigest())


if __name__ == "__main__":
    main()
