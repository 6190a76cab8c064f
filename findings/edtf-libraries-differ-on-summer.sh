#!/bin/sh
# EDTF (ISO 8601-2), in which Linked Places and archives write dates, has codes for parts of a year: 2025-22 is the summer
# of 2025, 2025-24 its winter, 2025-37 the first third. edtf 4.11.1 of JavaScript takes seasons for quarters: spring is
# January to March, and summer ends on 30 June; the first third of a year has five months, and so has the second. edtf
# 5.0.2 of Python has a summer from June to August and a winter of December alone. @edtf-ts/core 0.4.2 has the same
# summer, and a winter to the end of February 2026. So a station promised for the summer of 2025 and opened on 15 July
# is late by one of three, and no day of January is in any winter of two of them. Quarters are alike in all.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2 2>/dev/null
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" edtf@4.11.1 @edtf-ts/core@0.4.2 >/dev/null 2>&1
cat > read.mjs <<'NODE'
import edtf from "edtf";
import {parse} from "@edtf-ts/core";
const day = (time) => new Date(time).toISOString().slice(0, 10);
const span = ({min, max}) => [day(min), day(max)];
console.log(JSON.stringify(process.argv.slice(2).map((text) => [span(edtf(text)), span(parse(text).value)])));
NODE
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
import subprocess
import time
from importlib.metadata import version
from pathlib import Path

from edtf import parse_edtf

CODES = {"2025-21": "spring", "2025-22": "summer", "2025-24": "winter", "2025-35": "third quarter",
         "2025-37": "first third", "2025-38": "second third", "2025-39": "last third"}
run = subprocess.run(["node", "read.mjs", *CODES], check=True, capture_output=True, text=True)
read = {}
for (code, name), (js, ts) in zip(CODES.items(), json.loads(run.stdout), strict=True):
    found = parse_edtf(code)
    py = [time.strftime("%Y-%m-%d", moment) for moment in (found.lower_strict(), found.upper_strict())]
    read[name] = js, py, ts
    print(f"{code}, {name}: edtf of JavaScript {js}, of Python {py}, @edtf-ts/core {ts}")
print("edtf of Python", version("edtf"))
for name in ("edtf", "@edtf-ts/core"):
    print(name, json.loads(Path("node_modules", name, "package.json").read_text())["version"])
assert read["spring"][0] == ["2025-01-01", "2025-03-31"] and read["summer"][0] == ["2025-04-01", "2025-06-30"], read
assert read["spring"][1:] == (["2025-03-01", "2025-05-31"],) * 2, read
assert read["summer"][1:] == (["2025-06-01", "2025-08-31"],) * 2, read
assert [end for _, end in read["winter"]] == ["2025-12-31", "2025-12-31", "2026-02-28"], read
assert [begin for begin, _ in read["winter"]] == ["2025-10-01", "2025-12-01", "2025-12-01"], read
assert [end for _, end in read["first third"]] == ["2025-05-31", "2025-04-30", "2025-04-30"], read
assert [end for _, end in read["second third"]] == ["2025-09-30", "2025-08-31", "2025-08-31"], read
assert read["third quarter"] == (["2025-07-01", "2025-09-30"],) * 3, read
PYTHON
