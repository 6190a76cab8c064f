#!/bin/sh
# A column of dates in a Shapefile holds days and no times: 20250601. shapefile 0.6.6 (with its command shp2json) and
# shpjs 6.2.0, by which pages read Shapefiles, make of it the midnight of the reader's own time zone, and JSON writes
# that in UTC: on any computer in China, at UTC+8, a work due on 1 June 2025 is due 2025-05-31T16:00:00.000Z in the
# GeoJSON, and what is due on 1 January is of the year before. Read again by GeoPandas 1.2.0 it is 31 May. In London in
# winter and in New York the day is right, so that no test made there shows it. mapshaper 0.7.70 reads it in UTC and
# GDAL as a day, both right everywhere.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  geopandas==1.2.0 pyogrio==0.13.0 pyshp==3.1.6 2>/dev/null
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" shapefile@0.6.6 shpjs@6.2.0 mapshaper@0.7.70 >/dev/null 2>&1
cat > read.mjs <<'NODE'
import {readFileSync} from "node:fs";
import {parseDbf} from "shpjs";
import shapefile from "shapefile";
const days = (rows) => rows.map((row) => row.due);
const {features} = await shapefile.read("works.shp");
const other = parseDbf(readFileSync("works.dbf"));
console.log(JSON.stringify({shapefile: days(features.map((one) => one.properties)), shpjs: days(other)}));
NODE
"$folder/venv/bin/python" - <<'PYTHON'
import datetime
import json
import os
import subprocess

import geopandas
import pyogrio
import shapefile

DUE = [datetime.date(2025, 6, 1), datetime.date(2026, 1, 1)]
with shapefile.Writer("works") as writer:
    writer.field("work", "C", 20)
    writer.field("due", "D")
    for number, day in enumerate(DUE):
        writer.point(116.2 + number, 40.2)
        writer.record(f"work {number}", day)


def run(zone, *command):
    return subprocess.check_output(command, text=True, env={**os.environ, "TZ": zone}, stderr=subprocess.DEVNULL)


found = {}
for zone in ("Asia/Shanghai", "Asia/Taipei", "America/New_York"):
    answers = json.loads(run(zone, "node", "read.mjs"))
    for name, command in {
        "shp2json": ("node_modules/.bin/shp2json", "works.shp"),
        "mapshaper": ("node_modules/.bin/mapshaper", "works.shp", "-o", "-", "format=geojson"),
    }.items():
        answers[name] = [one["properties"]["due"] for one in json.loads(run(zone, *command))["features"]]
    with open("works.geojson", "w") as file:
        file.write(run(zone, "node_modules/.bin/shp2json", "works.shp"))
    answers["GeoPandas after shp2json"] = [str(day.date()) for day in geopandas.read_file("works.geojson")["due"]]
    answers["GeoPandas"] = [str(day.date()) for day in geopandas.read_file("works.shp")["due"]]
    found[zone] = {name: [day[:10] for day in days] for name, days in answers.items()}
    print(zone, answers)
print("pyshp", shapefile.__version__, "geopandas", geopandas.__version__, "GDAL", pyogrio.__gdal_version__)
print("shapefile 0.6.6, shpjs 6.2.0, mapshaper 0.7.70")
RIGHT, EARLY = ["2025-06-01", "2026-01-01"], ["2025-05-31", "2025-12-31"]
for zone, answers in found.items():
    early = EARLY if zone.startswith("Asia") else RIGHT
    assert answers["GeoPandas"] == answers["mapshaper"] == RIGHT, answers
    for name in ("shapefile", "shpjs", "shp2json", "GeoPandas after shp2json"):
        assert answers[name] == early, (zone, name, answers)
PYTHON
