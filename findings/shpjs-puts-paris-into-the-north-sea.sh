#!/bin/sh
# France's maps of the 20th century are in Lambert zones counted from the meridian of Paris and in grads (EPSG:27572 and
# its like). GeoPandas 1.2.0 (GDAL 3.12) writes a Shapefile in it with a .prj in Esri's WKT, which tells the unit:
# UNIT["Grad", 0.0157...], in which the angles that follow are meant (OGC 01-009, 7.3). shpjs 6.2.0, by which pages read
# Shapefiles, turns it into degrees by proj4js 2.22.0, which takes the 52 grads of the origin's latitude for degrees:
# Paris lies at 54.06 degrees north, in the North Sea. Nor does it take the standard parallel of Esri's Mercator, 41
# degrees south in EPSG:3994, so that Wellington lies in the Tasman Sea at 32.46 south, or that of the polar maps of sea
# ice, EPSG:3413. Nothing is told. GeoPandas reads its own files right.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  geopandas==1.2.0 pyogrio==0.13.0 pyproj==3.7.2 2>/dev/null
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" shpjs@6.2.0 proj4@2.22.0 >/dev/null 2>&1
cat > read.mjs <<'NODE'
import {readFileSync} from "node:fs";
import shp from "shpjs";
const found = {};
for (const name of process.argv.slice(2)) {
  const files = Object.fromEntries(["shp", "dbf", "prj"].map((end) => [end, readFileSync(`${name}.${end}`)]));
  found[name] = (await shp(files)).features[0].geometry.coordinates;
}
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log(JSON.stringify([found, version("shpjs"), version("proj4")]));
NODE
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
import subprocess

import geopandas
import pyogrio
import shapely

PLACES = {
    "Paris, Lambert-93": (2154, (2.35, 48.86)), "Paris, Lambert II": (27572, (2.35, 48.86)),
    "Lille, Lambert I": (27561, (3.06, 50.63)), "Wellington, Mercator 41": (3994, (174.78, -41.29)),
    "Longyearbyen, sea ice": (3413, (15.63, 78.22)),
}
for name, (code, place) in PLACES.items():
    frame = geopandas.GeoDataFrame({"name": [name]}, geometry=[shapely.Point(place)], crs=4326)
    frame.to_crs(code).to_file(f"{code}.shp")
codes = [str(code) for code, _ in PLACES.values()]
run = subprocess.run(["node", "read.mjs", *codes], check=True, capture_output=True, text=True)
by_shpjs, shpjs, proj4 = json.loads(run.stdout)
assert run.stderr == "", run.stderr
found = {}
for name, (code, place) in PLACES.items():
    again = geopandas.read_file(f"{code}.shp").to_crs(4326).geometry[0]
    found[name] = tuple(round(part, 2) for part in by_shpjs[str(code)])
    print(f"{name} (EPSG:{code}), written at {place}: shpjs {found[name]}")
    assert shapely.distance(again, shapely.Point(place)) < 1e-6, again
print("geopandas", geopandas.__version__, "GDAL", pyogrio.__gdal_version_string__, "shpjs", shpjs, "proj4js", proj4)
assert found["Paris, Lambert-93"] == (2.35, 48.86), found
assert found["Paris, Lambert II"] == (2.35, 54.06), found
assert found["Lille, Lambert I"][1] > 56, found
assert found["Wellington, Mercator 41"] == (156.52, -32.45), found
assert found["Longyearbyen, sea ice"][1] < 63, found
PYTHON
