#!/bin/sh
# KML 2.2 writes a time as fully as it is known: 2025, 2025-06 or 2025-06-01. fastkml 1.4.0 writes and reads all three.
# GDAL 3.12 (LIBKML in pyogrio 0.13.0) reads the last one, makes the first of the month of the second, also where it is
# an end, and of a year nothing at all: a plan from 2020 to 2025 has no dates in GeoPandas or QGIS, one that runs to
# the end of June 2025 ends on the first, and neither is told. The way back is the same: columns named begin and end
# with years in them are gone from the file that GeoPandas writes, where any other name keeps them.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  geopandas==1.2.0 pyogrio==0.13.0 fastkml==1.4.0 lxml==6.1.3 pandas==3.1.1 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W error - <<'PYTHON'
from importlib.metadata import version
from pathlib import Path

import geopandas
import pandas
import pyogrio
from fastkml import KML, Document, Placemark
from fastkml.times import KmlDateTime, TimeSpan
from shapely import Point

SPANS = {"year": ("2020", "2025"), "month": ("2020-06", "2025-06"), "day": ("2020-06-01", "2025-06-30")}
document = Document(ns="{http://www.opengis.net/kml/2.2}")
for name, (begin, end) in SPANS.items():
    times = TimeSpan(begin=KmlDateTime.parse(begin), end=KmlDateTime.parse(end))
    document.append(Placemark(name=name, times=times, geometry=Point(116.2, 40.2)))
KML(features=[document]).write(Path("plans.kml"))
marks = KML.parse(Path("plans.kml")).features[0].features
by_fastkml = {mark.name: (str(mark.times.begin), str(mark.times.end)) for mark in marks}
rows = geopandas.read_file("plans.kml")
by_gdal = {
    row.Name: tuple(None if pandas.isna(time) else str(time.date()) for time in (row.begin, row.end))
    for row in rows.itertuples()
}
print("written: ", SPANS)
print("fastkml: ", by_fastkml)
print("GDAL:    ", by_gdal)
years = {"begin": ["2020"], "end": ["2025"], "from": ["2020"], "until": ["2025"]}
geopandas.GeoDataFrame(years, geometry=[Point(116.2, 40.2)], crs=4326).to_file("years.kml", driver="LIBKML")
again = geopandas.read_file("years.kml").iloc[0]
back = {name: None if pandas.isna(again[name]) else again[name] for name in years}
print("years, written by GeoPandas and read again:", back)
print("fastkml", version("fastkml"), "geopandas", geopandas.__version__, "GDAL", pyogrio.__gdal_version_string__)
assert by_fastkml == SPANS, by_fastkml
assert by_gdal == {"year": (None, None), "month": ("2020-06-01", "2025-06-01"), "day": SPANS["day"]}, by_gdal
assert back == {"begin": None, "end": None, "from": "2020", "until": "2025"}, back
PYTHON
