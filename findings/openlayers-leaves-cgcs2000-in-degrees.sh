#!/bin/sh
# GeoPandas 1.2.0 writes a frame in CGCS2000 (EPSG:4490), China's own datum, as GeoJSON that names it in a `crs`
# member. OpenLayers 10.11.0 reads that member and knows EPSG:4326, 3857 and UTM without being told; of any other code
# it says nothing and transforms nothing: on a web map the degrees become metres, and Beijing lies 116 m east of 0, 0
# in the Gulf of Guinea, with each other place of the plan. ETRS89 and Hong Kong's grid fare alike. In GML the axes of
# an unknown code are not turned either: latitude stands for x. If the map's projection is given to `new GeoJSON` and
# not to `readFeatures`, no `crs` is heeded at all: then 4490 is right, and UTM, which was right, is somewhere beyond
# the globe.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check geopandas==1.2.0 pyproj==3.7.2 2>/dev/null
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" ol@10.11.0 jsdom@26.1.0 >/dev/null 2>&1
cat > read.mjs <<'NODE'
import {readFileSync} from "node:fs";
import {JSDOM} from "jsdom";
import GeoJSON from "ol/format/GeoJSON.js";
import WFS from "ol/format/WFS.js";
const {window} = new JSDOM("");
for (const name of ["DOMParser", "Node", "document"]) globalThis[name] = window[name];
const on = {featureProjection: "EPSG:3857"};
const at = ([feature]) => feature.getGeometry().getCoordinates().slice(0, 2);
const gml = (code) => `<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0"
  xmlns:gml="http://www.opengis.net/gml/3.2"><wfs:member><place xmlns="urn:plan"><geom>
  <gml:Point srsName="urn:ogc:def:crs:EPSG::${code}"><gml:pos>40.2 116.2</gml:pos></gml:Point>
  </geom></place></wfs:member></wfs:FeatureCollection>`;
const found = {};
for (const [code, text] of Object.entries(JSON.parse(readFileSync("frames.json", "utf8")))) {
  found[code] = [at(new GeoJSON().readFeatures(text, on)), at(new GeoJSON(on).readFeatures(text))];
}
const turned = [4326, 4490].map((code) => at(new WFS({version: "2.0.0"}).readFeatures(gml(code), on)));
console.log(JSON.stringify({found, turned}));
NODE
"$folder/venv/bin/python" -W error - <<'PYTHON'
import json
import subprocess
from importlib.metadata import version
from pathlib import Path

import geopandas
from shapely import Point

BEIJING, COLOGNE, KOWLOON = Point(116.2, 40.2), Point(6.96, 50.94), Point(114.17, 22.32)
PLACES = {4326: BEIJING, 32650: BEIJING, 4490: BEIJING, 4548: BEIJING, 4258: COLOGNE, 2326: KOWLOON}
frames, there = {}, {}
for code, place in PLACES.items():
    frame = geopandas.GeoDataFrame({"name": ["a"]}, geometry=[place], crs=4326).to_crs(code)
    frames[code] = frame.to_json()
    right = frame.to_crs(3857).geometry[0]
    there[code] = (frame.geometry[0].x, frame.geometry[0].y), (right.x, right.y)
Path("frames.json").write_text(json.dumps(frames))
answer = json.loads(subprocess.run(["node", "read.mjs"], check=True, capture_output=True, text=True).stdout)


def is_at(one, other):
    """Say whether two positions are the same to a metre, or to a millionth where both are degrees."""
    return all(abs(a - b) < (1 if abs(b) > 180 else 1e-6) for a, b in zip(one, other, strict=True))


told = {}
for code, (given, right) in there.items():
    found = answer["found"][str(code)]
    told[code] = ["right" if is_at(x, right) else "as given" if is_at(x, given) else "elsewhere" for x in found]
    member = json.loads(frames[code]).get("crs", {}).get("properties", {}).get("name")
    print(f"EPSG:{code}, crs {member}: by readFeatures {told[code][0]}, by new GeoJSON {told[code][1]}", found)
print("GML of 40.2 north, 116.2 east in EPSG:4326 and in EPSG:4490:", answer["turned"])
package = json.loads(Path("node_modules/ol/package.json").read_text())
print("ol", package["version"], "geopandas", version("geopandas"))
assert told == {
    4326: ["right", "right"], 32650: ["right", "elsewhere"], 4490: ["as given", "right"],
    4548: ["as given", "elsewhere"], 4258: ["as given", "right"], 2326: ["as given", "elsewhere"],
}, told
assert is_at(answer["turned"][0], there[4326][1]), answer["turned"]
assert answer["turned"][1] == [40.2, 116.2], answer["turned"]
PYTHON
