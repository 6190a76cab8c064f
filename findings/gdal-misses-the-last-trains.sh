#!/bin/sh
# GTFS, in which cities publish lines, stops and timetables, counts a day's times on past midnight: a train that
# leaves at 23:51 arrives at 24:10:00, so that it stays in its own day. The GTFS driver of GDAL 3.12 (in pyogrio
# 0.13.0) makes times of a clock of the column and leaves out what is none: each stop after midnight, of the last
# metro and of every night bus, has no arrival and no departure in GeoPandas and QGIS, without a word. gtfs-kit 13.0.1
# has them as they stand.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  geopandas==1.2.0 pyogrio==0.13.0 gtfs-kit==13.0.1 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import warnings
from importlib.metadata import version
from pathlib import Path

import geopandas
import gtfs_kit
import pyogrio

FILES = {
    "agency": ["agency_id,agency_name,agency_url,agency_timezone", "1,Metro,https://metro.example,Asia/Shanghai"],
    "stops": ["stop_id,stop_name,stop_lat,stop_lon", "1,South,40.1,116.2", "2,North,40.2,116.3"],
    "routes": ["route_id,agency_id,route_short_name,route_type", "8,1,8,1"],
    "trips": ["route_id,service_id,trip_id", "8,all,last"],
    "calendar": ["service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date",
                 "all,1,1,1,1,1,1,1,20250101,20251231"],
    "stop_times": ["trip_id,arrival_time,departure_time,stop_id,stop_sequence", "last,23:50:00,23:51:00,1,1",
                   "last,24:10:00,24:11:00,2,2"],
}
feed = Path("feed")
feed.mkdir()
for name, lines in FILES.items():
    (feed / f"{name}.txt").write_text("\n".join(lines) + "\n")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    rows = geopandas.read_file("GTFS:feed", layer="stop_times")
by_gdal = [value and str(value) for value in rows["arrival_time"]]
by_kit = gtfs_kit.read_feed(feed, dist_units="km").stop_times["arrival_time"].tolist()
print("arrivals by GDAL:", by_gdal, "by gtfs-kit:", by_kit)
print("geopandas", geopandas.__version__, "GDAL", pyogrio.__gdal_version_string__, "gtfs-kit", version("gtfs-kit"))
assert by_kit == ["23:50:00", "24:10:00"], by_kit
assert by_gdal == ["23:50:00", None], by_gdal
PYTHON
