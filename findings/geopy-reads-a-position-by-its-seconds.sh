#!/bin/sh
# Positions stand in plans and registers in many hands: "40 13 12 N 116 12 30 E" with blanks for the signs of degrees,
# or "N30.59 E114.30" with a letter. geopy 2.5.0 begins in the middle of it, and finds 12 north, 30 east, minutes and
# seconds of the longitude: Beijing lies in Sudan, without an error or a warning. With ° ' " it reads it right.
# geo-coordinates-parser 1.7.4 takes a point followed by one or two figures for a sign of minutes: N30.59 is 30°59',
# so that Wuhan lies 48 km off, unless the figure is 60 or more: then it is an error. With four decimals it reads
# degrees. coordinate-parser 1.0.7 reads both right.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check geopy==2.5.0 pyproj==3.7.2 2>/dev/null
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" \
  geo-coordinates-parser@1.7.4 coordinate-parser@1.0.7 >/dev/null 2>&1
cat > read.mjs <<'NODE'
import Coordinates from "coordinate-parser";
import {convert} from "geo-coordinates-parser";
const read = (text, how) => { try { return how(text); } catch { return null; } };
const one = ({decimalLatitude, decimalLongitude}) => [decimalLatitude, decimalLongitude];
const other = (found) => [found.getLatitude(), found.getLongitude()];
const ways = [(text) => one(convert(text)), (text) => other(new Coordinates(text))];
console.log(JSON.stringify(process.argv.slice(2).map((text) => ways.map((how) => read(text, how)))));
NODE
"$folder/venv/bin/python" -W error - <<'PYTHON'
import json
import subprocess
from importlib.metadata import version
from pathlib import Path

import pyproj
from geopy.point import Point

BEIJING, WUHAN, SHARP = (40.22, 116.208333), (30.59, 114.30), (30.75, 114.80)
TEXTS = {
    "40 13 12 N 116 12 30 E": BEIJING, "N 40 13 12 E 116 12 30": BEIJING, "40° 13' 12\" N 116° 12' 30\" E": BEIJING,
    "N30.59 E114.30": WUHAN, "30.59 N, 114.30 E": WUHAN, "N30.5900 E114.3000": WUHAN, "N30.75 E114.80": SHARP,
}
run = subprocess.run(["node", "read.mjs", *TEXTS], check=True, capture_output=True, text=True)
geod, off = pyproj.Geod(ellps="WGS84"), {}
for (text, (lat, lon)), (one, other) in zip(TEXTS.items(), json.loads(run.stdout), strict=True):
    read = Point.from_string(text)[:2], one, other
    off[text] = [found and round(geod.inv(lon, lat, found[1], found[0])[2] / 1000) for found in read]
    print(f"{text}: geopy {read[0]}, geo-coordinates-parser {one}, coordinate-parser {other}: km off {off[text]}")
print("geopy", version("geopy"))
for name in ("geo-coordinates-parser", "coordinate-parser"):
    print(name, json.loads(Path("node_modules", name, "package.json").read_text())["version"])
assert Point.from_string("40 13 12 N 116 12 30 E")[:2] == (12.0, 30.0)
assert off == {
    "40 13 12 N 116 12 30 E": [8840, 0, 0], "N 40 13 12 E 116 12 30": [8840, 0, 0],
    "40° 13' 12\" N 116° 12' 30\" E": [0, 0, 0], "N30.59 E114.30": [0, 48, 0], "30.59 N, 114.30 E": [0, 48, 0],
    "N30.5900 E114.3000": [0, 0, 0], "N30.75 E114.80": [0, None, 0],
}, off
PYTHON
