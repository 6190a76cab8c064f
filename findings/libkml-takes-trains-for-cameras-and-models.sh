#!/bin/sh
# Positions of trains and buses come with the way they head, a column `heading`, as the `bearing` of GTFS Realtime. GDAL
# 3.12 (in pyogrio 0.13.0) takes some names of columns for parts of KML: GeoPandas writes a point with a heading as a
# Camera (OGC 12-007r2), a place to look from, in a Placemark without a geometry, of which Google Earth draws nothing
# and fastkml 1.4.0 has no position. With a column `model` (the type of the train) the point is a 3-D model in a file
# named "CR400AF", which GDAL reads again without a position and without the column. A warning is of the altitude alone.
# Texts in a column `icon` or `visibility` are lost without one. GDAL's page on the driver lists the names. Named
# `bearing` and `type`, all is kept.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  geopandas==1.2.0 pyogrio==0.13.0 fastkml==1.4.0 lxml==6.0.2 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import warnings
from importlib.metadata import version
from pathlib import Path

import fastkml
import fastkml.utils
import geopandas
import pyogrio
import shapely

CASES = {
    "bearing": [90.0, 180.0], "heading": [90.0, 180.0], "type": ["CR400AF", "CR400BF"],
    "model": ["CR400AF", "CR400BF"], "icon": ["metro", "bus"], "visibility": ["good", "low"],
}
places = [shapely.Point(116.2, 40.1), shapely.Point(116.3, 40.2)]
found = {}
for column, values in CASES.items():
    trains = geopandas.GeoDataFrame({"train": ["G1", "G2"], column: values}, geometry=places, crs=4326)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        trains.to_file(f"{column}.kml", driver="LIBKML")
    rows = geopandas.read_file(f"{column}.kml")
    marks = fastkml.utils.find_all(fastkml.KML.parse(Path(f"{column}.kml")), of_type=fastkml.Placemark)
    by_fastkml = sum(mark.geometry is not None for mark in marks)
    back = rows[column].tolist() if column in rows else None
    words = {word for warning in told for word in str(warning.message).split() if word in ("heading", "model", "icon")}
    assert not words, words
    found[column] = back == values, int(rows.geometry.notna().sum()), by_fastkml
    print(f"{column} {values}: read as {back}, positions by GDAL {found[column][1]}, by fastkml {by_fastkml}",
          [str(warning.message) for warning in told])
print("geopandas", geopandas.__version__, "GDAL", pyogrio.__gdal_version_string__, "fastkml", version("fastkml"))
assert found["bearing"] == found["type"] == (True, 2, 2), found
assert found["heading"] == (True, 2, 0), found
assert found["model"] == (False, 0, 2), found
assert found["icon"] == found["visibility"] == (False, 2, 2), found
PYTHON
