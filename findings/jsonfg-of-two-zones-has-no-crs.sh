#!/bin/sh
# JSON-FG, OGC's extension of GeoJSON, gives each feature a CRS of its own (`coordRefSys`) with its position in it
# (`place`), and may have the same position in WGS 84 beside it (`geometry`). Works in two neighbouring zones of
# Gauss-Krüger are one valid file. GDAL 3.12 (in pyogrio 0.13.0) takes x and y of either zone into one frame without a CRS,
# though WGS 84 is there for each: in GeoPandas and QGIS a work some 250 km to the west lies 250 km to the east. A third
# one that has WGS 84 alone, as JSON-FG wants it where no other CRS is needed, loses its position. Nothing is told. In one
# zone all is well, and the third is turned into that zone.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  geopandas==1.2.0 pyogrio==0.13.0 pyproj==3.7.2 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W error - <<'PYTHON'
import json
from pathlib import Path

import geopandas
import pyogrio
import pyproj

WORKS = {"west": ((114.9, 40.2), 4547), "east": ((116.0, 40.2), 4548), "plain": ((116.2, 40.2), None)}


def write_feature(name, zone):
    """Return a feature of JSON-FG: northing before easting, as these zones of CGCS2000 have it."""
    (lon, lat), own = WORKS[name]
    feature = {"type": "Feature", "id": name, "time": None, "properties": {"name": name}, "place": None}
    feature["geometry"] = {"type": "Point", "coordinates": [lon, lat]}
    if own:
        place = pyproj.Transformer.from_crs(4326, zone or own).transform(lat, lon)
        feature["coordRefSys"] = f"http://www.opengis.net/def/crs/EPSG/0/{zone or own}"
        feature["place"] = {"type": "Point", "coordinates": place}
    return feature


found = {}
for title, zone in (("two zones", None), ("one zone", 4548)):
    head = {"type": "FeatureCollection", "conformsTo": ["http://www.opengis.net/spec/json-fg-1/0.3/conf/core"]}
    features = [write_feature(name, zone) for name in WORKS]
    Path("works.json").write_text(json.dumps({**head, "featureType": "works", "features": features}))
    rows = geopandas.read_file("works.json").set_index("name")
    eastings = {name: point and round(point.x) for name, point in rows.geometry.items()}
    found[title] = rows.crs and rows.crs.to_epsg(), eastings
    print(f"{title}: CRS {found[title][0]}, eastings {eastings}")
print("geopandas", geopandas.__version__, "GDAL", pyogrio.__gdal_version_string__)
crs, eastings = found["two zones"]
assert crs is None and eastings["plain"] is None and eastings["west"] > eastings["east"], found
crs, eastings = found["one zone"]
assert crs == 4548 and eastings["west"] < eastings["east"] < eastings["plain"], found
PYTHON
