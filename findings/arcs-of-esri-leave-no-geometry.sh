#!/bin/sh
# JSON of ArcGIS writes a line or an area in which one edge is an arc, a street corner or a curve of a railway, as
# `curvePaths` or `curveRings`, and the straight ones beside it as `paths` and `rings`. GDAL 3.12 (in pyogrio 0.13.0),
# OpenLayers 10.11.0 and @terraformer/arcgis 2.2.2 read the file, keep the row and its columns, and leave its geometry
# out, without a word: on the map of GeoPandas or QGIS the plots with rounded corners are lacking. arcgis2geojson
# 3.1.3 says it in its log, and writes a geometry {"geometry": null}, which is none of GeoJSON's.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  geopandas==1.2.0 pyogrio==0.13.0 arcgis2geojson==3.1.3 2>/dev/null
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" ol@10.11.0 @terraformer/arcgis@2.2.2 >/dev/null 2>&1
cat > read.mjs <<'NODE'
import {readFileSync} from "node:fs";
import EsriJSON from "ol/format/EsriJSON.js";
import {arcgisToGeoJSON} from "@terraformer/arcgis";
const file = JSON.parse(readFileSync("plots.json", "utf8"));
const told = [];
for (const way of ["log", "info", "warn", "error"]) console[way] = (...words) => told.push(words.join(" "));
const ol = new EsriJSON().readFeatures(file).map((one) => [one.get("name"), one.getGeometry()?.getType() ?? null]);
const terraformer = arcgisToGeoJSON(file).features.map((one) => [one.properties.name, one.geometry?.type ?? null]);
process.stdout.write(JSON.stringify({ol, terraformer, told}));
NODE
"$folder/venv/bin/python" -W error - <<'PYTHON'
import json
import logging
import subprocess
from importlib.metadata import version
from pathlib import Path

import geopandas
import pyogrio
from arcgis2geojson import arcgis2geojson

SQUARE = {"rings": [[[116.2, 40.2], [116.2, 40.21], [116.21, 40.21], [116.21, 40.2], [116.2, 40.2]]]}
ARC = {"c": [[116.21, 40.205], [116.208, 40.2085]]}  # to its end, through a point of the arc
ROUNDED = {"curveRings": [[[116.2, 40.2], [116.2, 40.21], [116.205, 40.21], ARC, [116.21, 40.2], [116.2, 40.2]]]}
file = {
    "geometryType": "esriGeometryPolygon", "spatialReference": {"wkid": 4326},
    "fields": [{"name": "name", "type": "esriFieldTypeString", "length": 20}],
    "features": [
        {"attributes": {"name": name}, "geometry": rings} for name, rings in (("square", SQUARE), ("rounded", ROUNDED))
    ],
}
Path("plots.json").write_text(json.dumps(file))
rows = geopandas.read_file("plots.json")
kinds = [[row.name, row.geometry and row.geometry.geom_type] for row in rows.itertuples(index=False)]
by_js = json.loads(subprocess.run(["node", "read.mjs"], check=True, capture_output=True, text=True).stdout)
logging.disable(logging.CRITICAL)
converted = arcgis2geojson(file)
print("GDAL:", kinds)
print("OpenLayers and terraformer:", by_js)
print("arcgis2geojson:", converted["features"][1])
print("geopandas", version("geopandas"), "GDAL", pyogrio.__gdal_version_string__)
print("arcgis2geojson", version("arcgis2geojson"))
for name in ("ol", "@terraformer/arcgis"):
    print(name, json.loads(Path("node_modules", name, "package.json").read_text())["version"])
EXPECTED = [["square", "Polygon"], ["rounded", None]]
assert kinds == EXPECTED, kinds
assert by_js == {"ol": EXPECTED, "terraformer": EXPECTED, "told": []}, by_js
assert converted["features"][1]["geometry"] == {"geometry": None}, converted
PYTHON
