#!/bin/sh
# Features of OpenStreetMap have each their own tags: one has a name, the next one a name, a line and the year of its
# opening. osmtogeojson 2.2.12 keeps them, and GeoJSON (RFC 7946, 3.2) asks for no same members. flatgeobuf 4.5.0 of
# JavaScript writes such a collection with the properties of its first feature as the columns for all: what the first
# one lacks is left out of every other, without a word, and with another order of the features other columns are there.
# One that stands first with a null makes its column one of texts. FlatGeobuf has columns for each feature as well
# ("Feature", `columns`); GDAL 3.12 (in pyogrio 0.13.0) reads the whole collection first and has all columns.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check geopandas==1.2.0 pyogrio==0.13.0 2>/dev/null
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" flatgeobuf@4.5.0 osmtogeojson@2.2.12 >/dev/null 2>&1
cat > write.mjs <<'NODE'
import {writeFileSync} from "node:fs";
import {geojson} from "flatgeobuf";
import osmtogeojson from "osmtogeojson";
const node = (id, tags) => ({type: "node", id, lat: 40 + id / 100, lon: 116, tags});
const elements = [
  node(1, {railway: "station", name: "South"}),
  node(2, {railway: "station", name: "North", line: "8", opening_date: "2025-06"}),
];
const bare = (feature) => ({...feature, properties: {...feature.properties.tags ?? feature.properties}});
const collection = osmtogeojson({elements}, {flatProperties: true});
const features = collection.features.map(bare);
writeFileSync("all.geojson", JSON.stringify({type: "FeatureCollection", features}));
writeFileSync("first.fgb", geojson.serialize({type: "FeatureCollection", features}));
writeFileSync("last.fgb", geojson.serialize({type: "FeatureCollection", features: [...features].reverse()}));
const lengths = [null, 12.5].map((km) => ({...features[0], properties: {km}}));
writeFileSync("null.fgb", geojson.serialize({type: "FeatureCollection", features: lengths}));
NODE
node write.mjs > told 2>&1
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
from pathlib import Path

import geopandas
import pyogrio

found = {}
for name in ("all.geojson", "first.fgb", "last.fgb"):
    rows = geopandas.read_file(name)
    found[name] = sorted(set(rows.columns) - {"geometry", "id"})
    print(f"{name}: {found[name]}, {rows['name'].tolist()}")
lengths = geopandas.read_file("null.fgb")["km"].tolist()
package = json.loads(Path("node_modules/flatgeobuf/package.json").read_text())
told = Path("told").read_text()
print("lengths after a null:", lengths, "flatgeobuf", package["version"], "GDAL", pyogrio.__gdal_version_string__)
assert told == "", told
assert found["all.geojson"] == found["last.fgb"] == ["line", "name", "opening_date", "railway"], found
assert found["first.fgb"] == ["name", "railway"], found
assert lengths[-1] == "12.5", lengths
PYTHON
