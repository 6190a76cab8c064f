#!/bin/sh
# Japan's census, elevations and land use come by the squares of JIS X 0410, each with a number of its own and its
# south-west corner for a position. Libraries give the corner of a number and find the number of a position. Of the
# corner that it gave itself each of three finds another square, the one to the south, to the west or both: of 6,400
# squares of one kilometre around Tokyo jismesh 2.1.0 of Python so moves 5,920, jismesh-js 0.2.0 5,392 and japanmesh
# 1.3.3 5,152, and 139.0125 degrees, a corner written to its last figure, is a column to the west in jismesh. Joined by
# its corners, a table has the people of one square in the next, or those of four in one, and every number in it is a
# valid one. They take remainders by units that are no binary fractions. The middles of squares jismesh finds right.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check jismesh==2.1.0 numpy==2.4.6 2>/dev/null
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" japanmesh@1.3.3 jismesh-js@0.2.0 >/dev/null 2>&1
cat > corners.mjs <<'NODE'
import {readFileSync} from "node:fs";
import japan from "japanmesh";
import jis from "jismesh-js";
const {toLatLngBounds, toCode} = japan.japanmesh ?? japan;
const codes = JSON.parse(readFileSync("codes.json"));
const corner = (code) => toLatLngBounds(String(code)).getSouthWest();
console.log(JSON.stringify({
  "japanmesh": codes.map((code) => Number(toCode(corner(code).lat, corner(code).lng, 1000))),
  "jismesh-js": codes.map((code) => Number(jis.toMeshCode(...jis.toMeshPoint(String(code), 0, 0), 3))),
}));
NODE
"$folder/venv/bin/python" -W error - <<'PYTHON'
import json
import subprocess
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path

from jismesh.utils import to_meshcode, to_meshpoint

KILOMETRES = 3
squares = [int(f"5339{a}{b}{c}{d}") for a in range(8) for b in range(8) for c in range(10) for d in range(10)]


def find_squares(north, east):
    """Return the number that jismesh finds for the point of each square so far to its north and its east."""
    lats, lons = to_meshpoint(squares, north, east)
    return [int(code) for code in to_meshcode(lats, lons, KILOMETRES)]


def count_out(lat, lon):
    """Return the number of the square of a position in decimals, by whole numbers: 120 rows and 80 columns a degree."""
    row, column = int(Fraction(lat) * 120), int((Fraction(lon) - 100) * 80)
    return int(f"{row // 80}{column // 80}{row // 10 % 8}{column // 10 % 8}{row % 10}{column % 10}")


Path("codes.json").write_text(json.dumps(squares))
run = subprocess.run(["node", "corners.mjs"], check=True, capture_output=True, text=True)
by_library = {"jismesh": find_squares(0, 0)} | json.loads(run.stdout)
moved = {}
for name, found in by_library.items():
    moved[name] = sum(a != b for a, b in zip(squares, found, strict=True))
    print(f"{name}: {moved[name]:,} of {len(squares):,} corners elsewhere, {len(set(found)):,} numbers come up")
one = squares[11]
lat, lon = (float(value) for value in to_meshpoint(one, 0, 0))
print(f"{one}: corner {lat}, {lon}, of which jismesh finds {to_meshcode(lat, lon, KILOMETRES)}")
written, right = int(to_meshcode(35.346, 139.0125, KILOMETRES)), count_out("35.346", "139.0125")
print(f"35.346, 139.0125: jismesh {written}, counted out {right}")
read = lambda package: json.loads(Path(f"node_modules/{package}/package.json").read_text())["version"]
versions = {package: read(package) for package in moved if package != "jismesh"}
print("jismesh", version("jismesh"), "numpy", version("numpy"), versions)
assert find_squares(0.5, 0.5) == squares
assert moved == {"jismesh": 5_920, "japanmesh": 5_152, "jismesh-js": 5_392}, moved
assert len(set(by_library["jismesh"])) == 3_600
assert (one, int(to_meshcode(lat, lon, KILOMETRES))) == (53390011, 53390000)
assert (written, right) == (53390010, 53390011), (written, right)
PYTHON
