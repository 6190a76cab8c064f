#!/bin/sh
# Roads and railways carry measures: M, the kilometre post at each vertex. GeoJSON (RFC 7946) has a third number for the
# height above the ellipsoid and none for M. shapely 2.2.0 has two ways to GeoJSON: `to_geojson` leaves M out, and
# `mapping`, by which GeoPandas 1.2.0 writes `to_json`, puts M into the third place. Read again, post 1,250 of a line is
# a vertex 1,250 m up in the air; with Z and M there are four numbers. `to_crs` on the way there drops M in silence, so
# that the same line is flat if it came in metres, and climbs if it came in degrees.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check geopandas==1.2.0 shapely==2.2.0 2>/dev/null
"$folder/venv/bin/python" -W error - <<'PYTHON'
import json

import geopandas
import shapely
from shapely.geometry import mapping

LINE = shapely.from_wkt("LINESTRING M (116.2 40.2 1250, 116.3 40.2 9750)")
both = shapely.from_wkt("LINESTRING ZM (116.2 40.2 45 1250, 116.3 40.2 52 9750)")
series = geopandas.GeoSeries([LINE], crs=4490)
written = json.loads(series.to_json())["features"][0]["geometry"]
again = shapely.from_geojson(json.dumps(written))
moved = series.to_crs(4548).to_crs(4490)
strict = json.loads(shapely.to_geojson(LINE))
print("shapely", shapely.__version__, "GEOS", shapely.geos_version_string, "geopandas", geopandas.__version__)
print("to_geojson:       ", strict["coordinates"])
print("GeoPandas to_json:", written["coordinates"], "read again:", again.wkt)
print("with Z and M:     ", mapping(both)["coordinates"])
print("by way of metres: ", json.loads(moved.to_json())["features"][0]["geometry"]["coordinates"])
assert strict["coordinates"] == [[116.2, 40.2], [116.3, 40.2]], strict
assert written["coordinates"] == [[116.2, 40.2, 1250.0], [116.3, 40.2, 9750.0]], written
assert again.has_z and not again.has_m and shapely.get_z(shapely.get_point(again, 0)) == 1250, again
assert [len(position) for position in mapping(both)["coordinates"]] == [4, 4], both
assert not moved[0].has_m and not moved[0].has_z, moved
PYTHON
