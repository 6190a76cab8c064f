#!/bin/sh
# Layers of a WMS with times are asked for one after the other: 2025-01-31/2025-08-31/P1M, the state at the end of
# each month. leaflet-timedimension 1.1.1 adds a month to the last time it had: 31 January and a month is 3 March, so
# that February is never shown, and each time after it is the third of a month, of which the service has no map, until
# the end that it appends. Years that begin on 29 February (P1Y) are on 1 March from the second on. isoduration
# 20.11.0 has the ends of the months.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check isoduration==20.11.0 2>/dev/null
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" \
  leaflet@1.9.4 leaflet-timedimension@1.1.1 jsdom@26.1.0 >/dev/null 2>&1
cat > read.mjs <<'NODE'
import {JSDOM} from "jsdom";
const {window} = new JSDOM("", {pretendToBeVisual: true});
globalThis.window = window;
for (const name of ["document", "HTMLElement", "Image", "Node"]) globalThis[name] = window[name];
Object.defineProperty(globalThis, "navigator", {value: window.navigator, configurable: true});
const {default: leaflet} = await import("leaflet");
globalThis.L = window.L = leaflet;
await import("leaflet-timedimension");
const day = (time) => new Date(time).toISOString().slice(0, 10);
const read = (text) => L.TimeDimension.Util.parseTimesExpression(text).map(day);
console.log(JSON.stringify(process.argv.slice(2).map(read)));
NODE
"$folder/venv/bin/python" -W error - <<'PYTHON'
import datetime
import json
import subprocess
from importlib.metadata import version
from pathlib import Path

from isoduration import parse_duration

TEXTS = {"2025-01-31/2025-08-31/P1M": 8, "2024-02-29/2028-02-29/P1Y": 5}
run = subprocess.run(["node", "read.mjs", *TEXTS], check=True, capture_output=True, text=True)
found = {}
for (text, number), by_leaflet in zip(TEXTS.items(), json.loads(run.stdout), strict=True):
    first, _, period = text.split("/")
    begin = datetime.datetime.fromisoformat(first)
    right = [begin + parse_duration(f"P{times}{period[-1]}") for times in range(number)]
    found[text] = by_leaflet, [f"{day:%Y-%m-%d}" for day in right]
    print(f"{text}: leaflet-timedimension {by_leaflet}, isoduration {found[text][1]}")
package = json.loads(Path("node_modules/leaflet-timedimension/package.json").read_text())
print("leaflet-timedimension", package["version"], "isoduration", version("isoduration"))
months, right = found["2025-01-31/2025-08-31/P1M"]
assert right == [f"2025-{month:02}-{day}" for month, day in enumerate((31, 28, 31, 30, 31, 30, 31, 31), 1)], right
assert months == ["2025-01-31", *(f"2025-{month:02}-03" for month in range(3, 9)), "2025-08-31"], months
years, right = found["2024-02-29/2028-02-29/P1Y"]
assert years[:4] == ["2024-02-29", "2025-03-01", "2026-03-01", "2027-03-01"], years
assert right[-1] == "2028-02-29", right
PYTHON
