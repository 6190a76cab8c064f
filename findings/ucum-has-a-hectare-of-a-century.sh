#!/bin/sh
# OGC's standards (GML, SensorThings, Observations) want units in UCUM, where an `a` is a year. Its hectare is `har`: the
# usual `ha` is a hundred years to @lhncbc/ucum-lhc 7.1.10, which calls it valid, turns 12 ha into 438,300 days, and says
# no more than "cannot be converted" of 12 ha in m2. ucumvert 0.3.2 refuses `ha` and takes `a`, 100 m2 of land in Europe,
# for a year all the same; both read `mu` as a mass. A table of land in hectares so read is one of ages, while pint
# 0.25.3, on which ucumvert stands, has hectares by the same letters.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ucumvert==0.3.2 pint==0.25.3 2>/dev/null
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" @lhncbc/ucum-lhc@7.1.10 >/dev/null 2>&1
cat > read.mjs <<'NODE'
import ucum from "@lhncbc/ucum-lhc";
const units = ucum.UcumLhcUtils.getInstance();
const name = (code) => { const {status, unit} = units.validateUnitString(code); return [status, unit?.name ?? null]; };
const turn = (code, value, into) => units.convertUnitTo(code, value, into).toVal;
const names = Object.fromEntries(process.argv.slice(2).map((code) => [code, name(code)]));
console.log(JSON.stringify({names, days: turn("ha", 12, "d"), area: turn("ha", 12, "m2"), right: turn("har", 12, "m2")}));
NODE
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
import subprocess
from importlib.metadata import version
from pathlib import Path

import pint
from ucumvert import PintUcumRegistry

registry, plain, CODES = PintUcumRegistry(), pint.UnitRegistry(), ("ha", "har", "a", "ar", "mu", "km2")
run = subprocess.run(["node", "read.mjs", *CODES], check=True, capture_output=True, text=True)
by_lhc = json.loads(run.stdout)
by_ucumvert = {}
for code in CODES:
    try:
        by_ucumvert[code] = str(registry.from_ucum(code).dimensionality)
    except Exception as error:
        by_ucumvert[code] = type(error).__name__
    print(f"{code}: ucum-lhc {by_lhc['names'][code]}, ucumvert {by_ucumvert[code]}")
print("12 ha by ucum-lhc in days", by_lhc["days"], "in m2", by_lhc["area"], "and 12 har", by_lhc["right"])
print("12 ha by pint alone", plain("12 ha").to("m**2"))
print("ucumvert", version("ucumvert"), "pint", version("pint"))
print("ucum-lhc", json.loads(Path("node_modules/@lhncbc/ucum-lhc/package.json").read_text())["version"])
assert by_lhc["names"]["ha"] == ["valid", "hectoyear"] and by_lhc["names"]["har"] == ["valid", "hectoare"], by_lhc
assert (by_lhc["days"], by_lhc["area"], by_lhc["right"]) == (438_300, None, 120_000), by_lhc
assert by_ucumvert["a"] == "[time]" and by_ucumvert["mu"] == "[mass]", by_ucumvert
assert by_ucumvert["har"] == by_ucumvert["ar"] == "[length] ** 2", by_ucumvert
assert by_ucumvert["ha"] not in ("[time]", "[length] ** 2"), by_ucumvert
assert plain("12 ha").to("m**2").magnitude == 120_000
PYTHON
