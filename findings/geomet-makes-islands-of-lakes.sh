#!/bin/sh
# JSON of ArcGIS writes an area as `rings`: outer ones clockwise, holes the other way round (the REST API's "Polygon").
# geomet 1.1.0, which turns GeoJSON, WKT, WKB and that JSON into one another, makes a polygon of its own of each ring:
# the lake in a park is a second area that lies on the first, and the park with its lake has more area than the park
# without. It is no valid MultiPolygon (OGC 06-103r4, 6.1.14: parts may touch at points only), which nothing tells. Its
# own writer makes such rings of a polygon with a hole, so that what it writes it does not read back. pyogrio 0.13.0
# (GDAL 3.12) has the hole.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  geomet==1.1.0 geopandas==1.2.0 pyogrio==0.13.0 shapely==2.2.0 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W error - <<'PYTHON'
import json
from importlib.metadata import version
from pathlib import Path

import geomet.esri
import geopandas
import pyogrio
import shapely

park = shapely.box(0, 0, 10, 10).difference(shapely.box(2, 2, 7, 7))
written = geomet.esri.dumps(json.loads(shapely.to_geojson(park)), srid=32650)
assert isinstance(written, dict), written
assert [shapely.LinearRing(ring).is_ccw for ring in written["rings"]] == [False, True], written
by_geomet = shapely.geometry.shape(geomet.esri.loads(json.dumps(written)))
features = {
    "geometryType": "esriGeometryPolygon", "spatialReference": {"wkid": 32650},
    "fields": [{"name": "name", "type": "esriFieldTypeString", "length": 9}],
    "features": [{"attributes": {"name": "park"}, "geometry": {"rings": written["rings"]}}],
}
Path("park.json").write_text(json.dumps(features))
by_gdal = geopandas.read_file("park.json").geometry[0]
for title, area in (("written", park), ("geomet", by_geomet), ("GDAL", by_gdal)):
    print(f"{title}: {area.geom_type}, area {area.area}, valid {area.is_valid}")
print("geomet", version("geomet"), "GDAL", pyogrio.__gdal_version_string__)
assert (park.area, by_gdal.area, by_gdal.is_valid) == (75, 75, True), (park, by_gdal)
assert (by_geomet.geom_type, by_geomet.area, by_geomet.is_valid) == ("MultiPolygon", 125, False), by_geomet
PYTHON
