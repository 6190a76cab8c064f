#!/bin/sh
# CityJSON keeps the vertices of a city model as whole numbers, with a `transform` that tells the size of a step: vertex
# times scale plus translate (CityJSON 2.0, "Transform object"). cjio 0.10.1 turns a model into degrees as its own help
# shows it, `crs_reproject --digit 7 4979`, finds right vertices and the right step of 0.0000001, and writes that step
# with six decimals: "scale": [0.000000, 0.000000, 0.000000]. Every vertex of every building is one and the same point.
# cjio says nothing, also not when it reads the file again. Six digits or fewer, some 10 cm and more, are written as
# they are.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check cjio==0.10.1 pyproj==3.7.2 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W error - "$folder/venv/bin/cjio" <<'PYTHON'
import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

STEP, PLACE = 0.001, [448000.0, 4428000.0, 40.0]
FLOOR = [[0, 0, 0], [10000, 0, 0], [10000, 12000, 0], [0, 12000, 0]]
faces = {"type": "MultiSurface", "lod": "1.0", "boundaries": [[[0, 1, 2, 3]]]}
model = {
    "type": "CityJSON", "version": "2.0", "vertices": FLOOR, "transform": {"scale": [STEP] * 3, "translate": PLACE},
    "metadata": {"referenceSystem": "https://www.opengis.net/def/crs/EPSG/0/32650"},
    "CityObjects": {"hall": {"type": "Building", "geometry": [faces]}},
}
Path("metres.city.json").write_text(json.dumps(model))


def read_corners(name):
    """Return the corners that a file tells, by the rule of CityJSON."""
    found = json.loads(Path(name).read_text())
    scale, translate = found["transform"]["scale"], found["transform"]["translate"]
    corners = {tuple(v * s + t for v, s, t in zip(vertex, scale, translate)) for vertex in found["vertices"]}
    return scale, sorted(corners), len({tuple(vertex) for vertex in found["vertices"]})


found = {}
for title, digits in (("by default", []), ("seven digits", ["--digit", "7"]), ("six digits", ["--digit", "6"])):
    steps = ["metres.city.json", "crs_reproject", *digits, "4979", "save", "degrees.city.json"]
    run = subprocess.run([sys.argv[1], *steps], check=True, capture_output=True, text=True)
    again = subprocess.run([sys.argv[1], "degrees.city.json", "info"], check=True, capture_output=True, text=True)
    found[title] = read_corners("degrees.city.json")
    told = any(word in (run.stdout + run.stderr + again.stdout + again.stderr).lower() for word in ("warn", "error"))
    print(f"{title}: scale {found[title][0]}, corners {found[title][1]}; told: {told}")
    assert not told, run
print("cjio", version("cjio"))
assert len(read_corners("metres.city.json")[1]) == 4
for title in ("by default", "seven digits"):
    scale, corners, vertices = found[title]
    assert scale == [0, 0, 0] and len(corners) == 1 and vertices == 4, found[title]
assert found["six digits"][0][0] == 0.000001 and len(found["six digits"][1]) == 4, found["six digits"]
PYTHON
