#!/bin/sh
# `Transformer.from_crs` says nothing where PROJ knows no operation between two datums: it takes the "ballpark" one,
# which moves nothing. Positions in TWD67, on which Taiwan's older maps and its EPSG:3828 stand, stay some 850 m from
# where they are, those of Xian 1980 some 100 m. Of Beijing 1954 PROJ knows seven ways, and in Beijing pyproj still takes
# none of them; with `allow_ballpark=False` it takes one, and where there is none it says so. geopandas' `to_crs` has no
# such argument.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyproj==3.7.2 geopandas==1.2.0 2>/dev/null
"$folder/venv/bin/python" -W error - <<'PYTHON'
import geopandas
import pyproj
from pyproj.exceptions import ProjError
from shapely import Point

POSITIONS = {3821: (121.5, 25.0), 4610: (116.2, 40.2), 4214: (116.2, 40.2), 4611: (114.14, 22.35)}
found = {}
for code, (lon, lat) in POSITIONS.items():
    frame = geopandas.GeoSeries([Point(lon, lat)], crs=code).to_crs(4326)
    moved = pyproj.Geod(ellps="WGS84").inv(lon, lat, frame.x[0], frame.y[0])[2]
    try:
        way = pyproj.Transformer.from_crs(code, 4326, always_xy=True, allow_ballpark=False)
        strict = pyproj.Geod(ellps="WGS84").inv(lon, lat, *way.transform(lon, lat))[2]
    except ProjError as error:
        strict = str(error).strip()
    found[code] = round(moved), strict if isinstance(strict, str) else round(strict)
    print(pyproj.CRS(code).name, "moved by", found[code][0], "m; without ballpark:", found[code][1])
print("pyproj", pyproj.__version__, "PROJ", pyproj.proj_version_str, "geopandas", geopandas.__version__)
assert found[3821] == found[4610] == (0, "Error creating Transformer from CRS."), found
assert found[4214][0] == 0 and 30 < found[4214][1] < 150, found
assert found[4611] == (304, 304), found
PYTHON
