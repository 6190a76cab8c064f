#!/bin/sh
# A page offers its GeoJSON as a Shapefile by shp-write. A Shapefile knows no MultiPolygon: its one kind, Polygon, has
# one part or many (ESRI's technical description, "Polygon"), and so has PolyLine. shp-write 0.4.3 of @mapbox makes a
# table of the features that are a Polygon and one of those that are a MultiPolygon, names both POLYGON.shp, and puts
# the second over the first: of 300 districts of which one has an island, that one is in the file. So are lines beside a
# line in two parts; and lines alone become one line of many parts, with the name of the first. It throws nothing and
# says nothing. Polygons alone are written whole.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check geopandas==1.2.0 pyogrio==0.13.0 2>/dev/null
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" @mapbox/shp-write@0.4.3 >/dev/null 2>&1
cat > write.cjs <<'NODE'
const {writeFileSync} = require("node:fs");
const shpwrite = require("@mapbox/shp-write");
const square = (west) => [[[west, 40], [west, 40.01], [west + 0.01, 40.01], [west + 0.01, 40], [west, 40]]];
const feature = (name, type, coordinates) => ({type: "Feature", properties: {name}, geometry: {type, coordinates}});
const plain = [...Array(299).keys()].map((place) => feature(`d${place}`, "Polygon", square(100 + place / 50)));
const parted = feature("with an island", "MultiPolygon", [square(120), square(121)]);
const line = (name, north) => feature(name, "LineString", [[116, north], [117, north]]);
const lines = [line("line 1", 40), line("line 2", 41)];
const branched = feature("line 3", "MultiLineString", [[[116, 42], [117, 42]], [[116.5, 42], [116.5, 43]]]);
const write = async (name, features) => {
  const options = {outputType: "nodebuffer", compression: "STORE"};
  writeFileSync(`${name}.zip`, await shpwrite.zip({type: "FeatureCollection", features}, options));
};
write("plain", [...plain, ...lines]).then(() => write("mixed", [...plain, parted, ...lines, branched]));
NODE
node write.cjs > told 2>&1
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
from pathlib import Path

import geopandas

told = Path("told").read_text()
found = {}
for name in ("plain", "mixed"):
    tables = [geopandas.read_file(f"/vsizip/{name}.zip/{kind}.shp") for kind in ("POLYGON", "POLYLINE")]
    found[name] = [(len(rows), rows["name"].iloc[-1]) for rows in tables]
    print(f"{name}: areas and lines, the number and the last one: {found[name]}")
package = json.loads(Path("node_modules/@mapbox/shp-write/package.json").read_text())
print("@mapbox/shp-write", package["version"], "told:", repr(told))
assert told == "", told
assert found["plain"] == [(299, "d298"), (1, "line 1")], found
assert found["mixed"] == [(1, "with an island"), (1, "line 3")], found
PYTHON
