#!/bin/sh
# "Natural breaks" colour a map by classes that lie close together; the best ones (Jenks and Fisher) are a matter of
# arithmetic. The scheme of that name in mapclassify 2.10.0, by which GeoPandas colours, starts at random and stops where
# it is: the same densities of the same sixty towns have other breaks from one run to the next, and towns another colour.
# Those of `jenks` in simple-statistics 7.12.1 are the lowest values of the classes, where jenkspy 0.4.1 and mapclassify
# give the highest: read by the other's rule, the town at each break is a class off. FisherJenks of mapclassify, jenkspy
# and the `ckmeans` of simple-statistics agree, on each run.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check mapclassify==2.10.0 jenkspy==0.4.1 2>/dev/null
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" simple-statistics@7.12.1 >/dev/null 2>&1
cat > read.mjs <<'NODE'
import {ckmeans, jenks} from "simple-statistics";
const values = JSON.parse(process.argv[2]);
const classes = ckmeans(values, 5);
const [least, most] = [classes.map((one) => one[0]), classes.map((one) => one.at(-1))];
console.log(JSON.stringify({jenks: jenks(values, 5), least, most}));
NODE
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
import subprocess
from importlib.metadata import version
from pathlib import Path

import jenkspy
import mapclassify

DENSITIES = sorted({1.3 + (n * n * 37 % 211) * (1 + n % 7) / 2 for n in range(1, 61)})


def spread(uppers):
    """Return the sum of squares within the classes that end with `uppers`."""
    total, least = 0, float("-inf")
    for upper in uppers:
        within = [value for value in DENSITIES if least < value <= upper]
        total += sum((value - sum(within) / len(within)) ** 2 for value in within)
        least = upper
    return total


runs = {tuple(map(float, mapclassify.NaturalBreaks(DENSITIES, k=5).bins)) for _ in range(100)}
best = list(map(float, mapclassify.FisherJenks(DENSITIES, k=5).bins))
run = subprocess.run(["node", "read.mjs", json.dumps(DENSITIES)], check=True, capture_output=True, text=True)
by_js, by_jenkspy = json.loads(run.stdout), list(map(float, jenkspy.jenks_breaks(DENSITIES, 5)))
print(f"NaturalBreaks of {len(DENSITIES)} towns, 100 runs: {len(runs)} answers")
for bins in sorted(runs, key=spread):
    print(f"  {bins}, sum of squares within {spread(bins):.0f}")
print(f"FisherJenks {best}, sum of squares within {spread(best):.0f}")
print("jenkspy", by_jenkspy, "simple-statistics", by_js)
print("mapclassify", version("mapclassify"), "jenkspy", version("jenkspy"))
print("simple-statistics", json.loads(Path("node_modules/simple-statistics/package.json").read_text())["version"])
assert len(runs) > 1 and max(map(spread, runs)) > spread(best), runs
assert all(spread(bins) >= spread(best) - 1e-6 for bins in runs), runs
assert by_jenkspy == [DENSITIES[0], *best] and by_js["most"] == best, (best, by_jenkspy, by_js)
assert by_js["jenks"] == [*by_js["least"], DENSITIES[-1]], by_js
PYTHON
