#!/bin/sh
# A MapInfo table names a datum by a number of a list of MapInfo's own. For one that GDAL 3.12 (in pyogrio 0.13.0) finds
# no number for, it writes that of WGS 84, or an ellipsoid without a shift, and says nothing: GeoPandas reads the file
# again and gives a CRS in good faith, EPSG:4326 in the place of Hong Kong 1980 (EPSG:4611). The numbers of a position
# are the same, so that each place is elsewhere: some 300 m away in Hong Kong, 335 m in Macau, 225 m in Vietnam, whose
# VN-2000 comes back as EPSG:4326 as well. Taiwan's TWD97 and China's Beijing 1954 come back where they were, as all do
# from a GeoPackage.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  geopandas==1.2.0 pyogrio==0.13.0 pyproj==3.7.2 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W error - <<'PYTHON'
import geopandas
import pyogrio
import pyproj
from shapely import Point

PLACES = {  # in degrees of WGS 84: each within the area of its CRS
    4611: (114.16, 22.28), 2326: (114.16, 22.28), 8433: (113.55, 22.19), 4756: (105.85, 21.03),
    3405: (105.85, 21.03), 3826: (121.5, 25.0), 2436: (116.2, 40.2),
}


def measure(one, other):
    """Return how many metres lie between two positions in degrees of WGS 84."""
    return pyproj.Geod(ellps="WGS84").inv(one.x, one.y, other.x, other.y)[2]


found = {}
for code, position in PLACES.items():
    given = geopandas.GeoDataFrame({"name": ["a"]}, geometry=[Point(position)], crs=4326).to_crs(code)
    there = given.to_crs(4326).geometry[0]
    off = {}
    for ending in ("tab", "mif", "gpkg"):
        given.to_file(f"{code}.{ending}")
        again = geopandas.read_file(f"{code}.{ending}")
        off[ending] = round(measure(there, again.to_crs(4326).geometry[0]))
        told = again.crs.name, again.crs.to_epsg()
        if ending == "tab":
            name = told
    found[code] = off, name
    print(f"EPSG:{code} {given.crs.name}: from the table as {name}, off by metres: {off}")
print("geopandas", geopandas.__version__, "GDAL", ".".join(map(str, pyogrio.__gdal_version__)))
print("pyproj", pyproj.__version__, "PROJ", pyproj.proj_version_str)
assert all(off["gpkg"] == 0 for off, _ in found.values()), found
assert found[4611][1] == found[4756][1] == ("WGS 84", 4326), found
for code, least in ((4611, 295), (2326, 295), (8433, 325), (4756, 215), (3405, 215)):
    assert all(least < found[code][0][ending] < least + 20 for ending in ("tab", "mif")), found[code]
assert all(found[code][0][ending] == 0 for code in (3826, 2436) for ending in ("tab", "mif")), found
PYTHON
