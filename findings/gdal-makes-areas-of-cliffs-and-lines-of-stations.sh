#!/bin/sh
# A closed way of OpenStreetMap is a line or an area by its tags: a coast, a cliff and a row of trees are lines, a
# station, a substation and a works are areas (the wiki's "Key:area" and each tag's page). GDAL 3.12 (in pyogrio 0.13.0)
# goes by a list of 16 keys, `closed_ways_are_polygons` of its osmconf.ini: with `natural` in it every island's coast,
# closed cliff and ring of trees is a filled area, with `aeroway` the loop of a taxiway is; without `railway`, `power`,
# `man_made` and `waterway` a station, a substation, a works and a dock are lines, of which no layer of areas in
# GeoPandas or QGIS knows. Nothing is told. osm2geojson 0.3.2 and osmtogeojson 2.2.12, with the lists of iD and of
# Overpass, have all eight right.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  geopandas==1.2.0 pyogrio==0.13.0 osm2geojson==0.3.2 2>/dev/null
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" osmtogeojson@2.2.12 @xmldom/xmldom@0.8.11 >/dev/null 2>&1
cat > read.cjs <<'NODE'
const {readFileSync} = require("node:fs");
const {DOMParser} = require("@xmldom/xmldom");
const osmtogeojson = require("osmtogeojson");
const {features} = osmtogeojson(new DOMParser().parseFromString(readFileSync("map.osm", "utf8"), "text/xml"));
const ways = features.filter(({id}) => id.startsWith("way/"));
console.log(JSON.stringify(Object.fromEntries(ways.map(({id, geometry}) => [id.slice(4), geometry.type]))));
NODE
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
import subprocess
import warnings
from importlib.metadata import version
from pathlib import Path

import geopandas
import osm2geojson
import pyogrio

LINES = ["natural=coastline", "natural=cliff", "natural=tree_row", "aeroway=taxiway"]
AREAS = ["railway=station", "power=substation", "man_made=works", "waterway=dock"]
CORNERS = [(40.0, 116.0), (40.0, 116.01), (40.01, 116.01), (40.01, 116.0)]
parts = [f'<node id="{i}" version="1" lat="{lat}" lon="{lon}"/>' for i, (lat, lon) in enumerate(CORNERS, 1)]
for number, tag in enumerate(LINES + AREAS, 101):
    key, value = tag.split("=")
    nodes = "".join(f'<nd ref="{i}"/>' for i in (1, 2, 3, 4, 1))
    parts.append(f'<way id="{number}" version="1">{nodes}<tag k="{key}" v="{value}"/></way>')
text = '<osm version="0.6">' + "".join(parts) + "</osm>"
Path("map.osm").write_text(text)
by_gdal = {}
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for layer, column in (("lines", "osm_id"), ("multipolygons", "osm_way_id")):
        rows = geopandas.read_file("map.osm", layer=layer)
        by_gdal |= dict(zip(rows[column].astype(int), rows.geom_type.str.replace("Multi", ""), strict=True))
features = osm2geojson.xml2geojson(text)["features"]
by_python = {f["properties"]["id"]: f["geometry"]["type"] for f in features if f["properties"]["type"] == "way"}
run = subprocess.run(["node", "read.cjs"], check=True, capture_output=True, text=True)
by_node = {int(number): kind for number, kind in json.loads(run.stdout).items()}
package = json.loads(Path("node_modules/osmtogeojson/package.json").read_text())
for number, tag in enumerate(LINES + AREAS, 101):
    right, wrong = ("LineString", "Polygon")[:: 1 if tag in LINES else -1]
    kinds = by_gdal[number], by_python[number], by_node[number]
    print(f"{tag}: GDAL {kinds[0]}, osm2geojson {kinds[1]}, osmtogeojson {kinds[2]}")
    assert kinds == (wrong, right, right), kinds
versions = "osm2geojson", version("osm2geojson"), "osmtogeojson", package["version"]
print("GDAL", pyogrio.__gdal_version_string__, *versions)
PYTHON
