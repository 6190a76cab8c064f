#!/bin/sh
# TopoJSON makes the layers of a web map small: borders are kept once, simplified and put on a grid. topojson 2.2 of
# Python does so by `toposimplify` and `topoquantize`. If the frame has a point beside its lines (a station, say),
# both take the number of its cell in the first grid for degrees: by `toposimplify` the station is at 4,093 degrees
# east, and the line, asked to be true to a thousandth of a degree, loses its corners and is off by a tenth of one; by
# `topoquantize` the station lies some 250 km away and the line is right. The same line without the station,
# `prequantize=False`, or simplifying before the topology (`presimplify`) is right. GDAL reads what the file says.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  topojson==2.2 geopandas==1.2.0 pyogrio==0.13.0 shapely==2.2.0 pyproj==3.7.2 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version
from pathlib import Path

import geopandas
import pyogrio
import topojson
from shapely import LineString, Point

STATION, LINE = Point(116.2, 40.2), LineString([(116, 40), (116.3, 40.1), (116.6, 40.0), (117, 40.5)])
both = geopandas.GeoDataFrame({"name": ["station", "line"]}, geometry=[STATION, LINE], crs=4326)
WAYS = {
    "toposimplify": (both, {"toposimplify": 0.001}), "topoquantize": (both, {"topoquantize": 10_000}),
    "toposimplify, prequantize=False": (both, {"toposimplify": 0.001, "prequantize": False}),
    "presimplify": (both, {"presimplify": 0.001}),
    "toposimplify, line alone": (both.iloc[1:], {"toposimplify": 0.001}),
}
off = {}
for name, (frame, options) in WAYS.items():
    Path("map.topojson").write_text(topojson.Topology(frame, **options).to_json())
    read = geopandas.read_file("map.topojson").set_index("name").geometry
    there = frame.set_index("name").geometry
    off[name] = [round(read[one].hausdorff_distance(there[one]), 2) for one in frame["name"]]
    print(f"{name}: {read.to_wkt(rounding_precision=3).to_dict()}, off by degrees {off[name]}")
print("topojson", version("topojson"), "geopandas", geopandas.__version__, "GDAL", pyogrio.__gdal_version_string__)
assert off["toposimplify"][0] > 16_000 and 0.09 < off["toposimplify"][1] < 0.15, off
assert 2 < off["topoquantize"][0] < 3 and off["topoquantize"][1] == 0, off
assert off["toposimplify, prequantize=False"] == off["presimplify"] == [0, 0], off
assert off["toposimplify, line alone"] == [0], off
PYTHON
