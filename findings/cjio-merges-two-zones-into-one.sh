#!/bin/sh
# A city model in CityJSON comes in tiles, each with its CRS (`metadata.referenceSystem`) and its buildings under names
# that are unique in that file. `merge` of cjio 0.10.1 makes one file of them. A tile in the next UTM zone keeps its
# numbers and gets the CRS of the first: a hall some 10 km to the east lies 500 km to the west. A building that has the
# name of one in the first tile, as where each tile counts its buildings from 1, is left out, and if all of them have,
# the whole tile. Nothing is told. CityJSON 2.0 wants a name to be unique in a file, so that it had to get another one.
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

import pyproj


def write_tile(file, name, lon, zone, height):
    """Write one tile with one square building, easting before northing as UTM has it."""
    east, north = pyproj.Transformer.from_crs(4326, zone, always_xy=True).transform(lon, 40.0)
    faces = {"type": "MultiSurface", "lod": "1.0", "boundaries": [[[0, 1, 2, 3]]]}
    tile = {
        "type": "CityJSON", "version": "2.0",
        "transform": {"scale": [0.001] * 3, "translate": [round(east, 3), round(north, 3), 0.0]},
        "metadata": {"referenceSystem": f"https://www.opengis.net/def/crs/EPSG/0/{zone}"},
        "CityObjects": {name: {"type": "Building", "attributes": {"height": height}, "geometry": [faces]}},
        "vertices": [[0, 0, 0], [9000, 0, 0], [9000, 9000, 0], [0, 9000, 0]],
    }
    Path(file).write_text(json.dumps(tile))


def merge(other):
    """Return each building of the merged file: its height, and its longitude by the CRS that the file tells."""
    steps = ["first.city.json", "merge", other, "save", "both.city.json"]
    run = subprocess.run([sys.argv[1], *steps], check=True, capture_output=True, text=True)
    assert "warn" not in (run.stdout + run.stderr).lower(), run
    both = json.loads(Path("both.city.json").read_text())
    zone = int(both["metadata"]["referenceSystem"].rsplit("/", 1)[1])
    to_degrees = pyproj.Transformer.from_crs(zone, 4326, always_xy=True)
    found = {}
    for name, item in both["CityObjects"].items():
        vertex = both["vertices"][item["geometry"][0]["boundaries"][0][0][0]]
        scale, translate = both["transform"]["scale"], both["transform"]["translate"]
        x, y, _ = (v * s + t for v, s, t in zip(vertex, scale, translate))
        found[name] = item["attributes"]["height"], round(to_degrees.transform(x, y)[0], 2)
    return found


write_tile("first.city.json", "1", 119.95, 32650, 12)
write_tile("next.city.json", "2", 120.05, 32651, 30)
write_tile("same.city.json", "1", 119.96, 32650, 55)
zones, names = merge("next.city.json"), merge("same.city.json")
print("height and longitude, hall 2 at 120.05 degrees:", zones)
print("height and longitude, two halls 1 at 119.95 and 119.96 degrees:", names)
print("cjio", version("cjio"))
assert zones["1"] == (12, 119.95) and zones["2"][0] == 30, zones
assert 114 < zones["2"][1] < 114.2, zones
assert names == {"1": (12, 119.95)}, names
PYTHON
