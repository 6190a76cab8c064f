"""Compiles where GCJ-02 applies: `data/mainland/features.geojson` and the page's copy of it.

Run by hand, never by a build, on the unpacked npm package that `data/mainland/source.toml`
names; then `planmap stamp` or the checksum that is printed goes into that file:

    python tools/compile_mainland.py node_modules/@rapideditor/country-coder
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

from shapely import orient_polygons, set_precision
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

ROOT = Path(__file__).parent.parent
DECIMALS = 5
MODULE = """\
/**
 * Where GCJ-02 applies, as rings of [lon, lat]: the outer one, then its holes.
 * Compiled from data/mainland/features.geojson by tools/compile_mainland.py; see the
 * source.toml beside that file for its source and licence (ISC). Never to be drawn.
 */
export const MAINLAND = [
%s
];
"""


def read_area(package: Path) -> BaseGeometry:
    """Return mainland China as the package's borders have it, without its neighbours' islands."""
    borders = json.loads((package / "src" / "data" / "borders.json").read_text(encoding="utf-8"))
    areas = {
        feature["properties"]["nameEn"]: shape(feature["geometry"])
        for feature in borders["features"]
        if feature["geometry"]
    }
    area = areas["Mainland China"].difference(areas["Taiwan"]).difference(areas["Macau"])
    return orient_polygons(set_precision(area, 10**-DECIMALS))


def write_rings(area: BaseGeometry) -> str:
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
    rings = write_rings(read_area(Path(sys.argv[1])))
    collection = (
        '{"type":"FeatureCollection","features":[\n'
        '{"type":"Feature","properties":{"id":"mainland"},'
        f'"geometry":{{"type":"Polygon","coordinates":[{rings}]}}}}\n'
        "]}\n"
    )
    target = ROOT / "data" / "mainland" / "features.geojson"
    target.write_text(collection, encoding="utf-8")
    module = ROOT / "maps" / "page" / "engine" / "base" / "mainland.js"
    module.write_text(MODULE % rings, encoding="utf-8")
    print(hashlib.sha256(collection.encode()).hexdigest())


if __name__ == "__main__":
    main()
