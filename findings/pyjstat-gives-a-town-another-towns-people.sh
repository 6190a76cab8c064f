#!/bin/sh
# Offices of statistics publish their tables, a census by town and year say, as JSON-stat, in which the numbers stand
# without their names, in the order of the dimensions (the format's "value": row-major order). pyjstat 2.4.0 makes such
# a table of a frame, with the values in the order of the frame's rows as they are. A frame that goes year by year, all
# towns of 2010 and then those of 2020, is whole and right, and becomes a table in which 4 of 6 numbers are another town's
# or another year's; sorted by its columns it is right. If one town lacks a year, as a town founded later does, all after
# it are out of step, and the table has fewer numbers than its sizes tell. Neither is told, and jsonstat-toolkit 2.2.2
# reads the moved numbers in good faith.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyjstat==2.4.0 pandas==3.0.5 2>/dev/null
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" jsonstat-toolkit@2.2.2 >/dev/null 2>&1
cat > read.mjs <<'NODE'
import {readFileSync} from "node:fs";
import JSONstat from "jsonstat-toolkit";
const table = JSONstat(JSON.parse(readFileSync("census.json")));
console.log(JSON.stringify(table.toTable({type: "arrobj"}).map((row) => [row.town, row.year, row.value])));
NODE
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
import subprocess
from importlib.metadata import version
from pathlib import Path

import pandas as pd
from pyjstat.pyjstat import Dataset

CENSUS = {
    ("North", "2010"): 100, ("South", "2010"): 200, ("East", "2010"): 300,
    ("North", "2020"): 110, ("South", "2020"): 190, ("East", "2020"): 330,
}


def encode(census):
    """Return the JSON-stat that pyjstat makes of a census, row by row as it is given."""
    rows = [(town, year, people) for (town, year), people in census.items()]
    return Dataset.read(pd.DataFrame(rows, columns=["town", "year", "value"])).write()


def decode(text):
    """Return the census that pyjstat reads from its own JSON-stat, and the one that jsonstat-toolkit reads from it."""
    frame = Dataset.read(text).write("dataframe")
    Path("census.json").write_text(text)
    run = subprocess.run(["node", "read.mjs"], check=True, capture_output=True, text=True)
    own = {(town, year): int(people) for town, year, people in frame.itertuples(index=False)}
    return own, {(town, year): people for town, year, people in json.loads(run.stdout)}


by_year, by_town = encode(CENSUS), encode(dict(sorted(CENSUS.items())))
own, toolkit = decode(by_year)
wrong = {key: (people, own[key]) for key, people in CENSUS.items() if own[key] != people}
print("rows year by year, wrong (the census, the table):", wrong)
young = json.loads(encode({key: people for key, people in sorted(CENSUS.items()) if key != ("East", "2010")}))
print("a town without 2010: sizes", young["size"], "values", young["value"])
print("pyjstat", version("pyjstat"), "pandas", version("pandas"))
print("jsonstat-toolkit", json.loads(Path("node_modules/jsonstat-toolkit/package.json").read_text())["version"])
assert len(wrong) == 4 and own[("South", "2010")] == 300 and own[("East", "2020")] == 330, own
assert toolkit == own, toolkit
assert decode(by_town) == (CENSUS, CENSUS)
assert young["size"] == [3, 2] and young["value"] == [330, 100, 110, 200, 190], young
PYTHON
