"""Compiles where positions are shifted: `data/mainland/features.geojson`, the page's copy of it.

Run by hand, never by a build, on the unpacked npm package that `data/mainland/source.toml`
names; then `planmap stamp` or the checksum that is printed goes into that file:

    python tools/compile_mainland.py node_modules/@rapideditor/country-coder
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import shapely
from shapely import orient_polygons, set_precision
from shapely.geometry import Polygon, shape

ROOT = Path(__file__).parent.parent
DECIMALS = 5
MODULE = """\
/**
 * Where positions are shifted, as rings of [lon, lat]: by GCJ-02 and BD-09 in mainland China,
 * Hong Kong and Macau, by BD-09 in Taiwan too.
 * Compiled from data/mainland/features.geojson by tools/compile_mainland.py; see the
 * source.toml beside that file for its source and licence (ISC). Never to be drawn. Functions,
 * so that a page that shifts nothing does not read them.
 */
export function mainlandHongKongMacau() { return [
%s
]; }
export function taiwan() { return [
%s
]; }
"""


def read_areas(package: Path) -> dict[str, Polygon]:
    """Return the areas by their ids, as the package's borders have them.

    In the package Hong Kong and Macau fill holes of the mainland, so its outer ring is the
    three together; Taiwan's islands lie in the mainland's broad brush and are taken out of it.
    """
    borders = json.loads((package / "src" / "data" / "borders.json").read_text(encoding="utf-8"))
    areas = {
        feature["properties"]["nameEn"]: shapely.union_all([shape(feature["geometry"])])
        for feature in borders["features"]
        if feature["geometry"]
    }
    mainland = areas["Mainland China"].difference(areas["Taiwan"])
    (three,) = shapely.polygons(shapely.get_exterior_ring(shapely.get_parts(mainland)))
    for name in ("Hong Kong", "Macau"):
        if not three.covers(areas[name]):
            message = f"{name} no longer fills a hole of the mainland"
            raise SystemExit(message)
    found = {"mainland-hong-kong-macau": three, "taiwan": areas["Taiwan"]}
    return {
        name: orient_polygons(set_precision(area, 10**-DECIMALS)) for name, area in found.items()
    }


def write_rings(area: Polygon) -> str:
    """Return the rings of the polygon `area` as JSON, a ring a line, without needless zeros."""
    rings = [area.exterior, *area.interiors]
    return ",\n".join(
        json.dumps(
            [[round(lon, DECIMALS), round(lat, DECIMALS)] for lon, lat in ring.coords],
            separators=(",", ":"),
        )
        for ring in rings
    )


def main() -> None:
    """Write both files and print the checksum of the first."""
    rings = {name: write_rings(area) for name, area in read_areas(Path(sys.argv[1])).items()}
    features = [
        f'{{"type":"Feature","properties":{{"id":"{name}"}},'
        f'"geometry":{{"type":"Polygon","coordinates":[{text}]}}}}'
        for name, text in rings.items()
    ]
    collection = '{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}\n"
    target = ROOT / "data" / "mainland" / "features.geojson"
    target.write_text(collection, encoding="utf-8")
    module = ROOT / "maps" / "page" / "engine" / "base" / "mainland.js"
    module.write_text(MODULE % tuple(rings.values()), encoding="utf-8")
    print(hashlib.sha256(collection.encode()).hexdigest())


if __name__ == "__main__":
    main()
