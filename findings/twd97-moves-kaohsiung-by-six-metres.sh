#!/bin/sh
# TWD97 is Taiwan's datum, and its grid a Transverse Mercator around 121 degrees east (EPSG:3826). twd97 0.1.1 turns
# positions into it and back by the series of Krueger. On the way there (`fromwgs84`) it takes an arc tangent where the
# series has its inverse hyperbolic one (EPSG guidance note 7-2, method 9807), so that the easting is too near to the
# middle by the cube of the distance: 0.6 m in Taichung, 3 m in Taipei, 6 m in Kaohsiung, 17 m at the east cape, with no
# word of it. The northing is right, and so is the way back (`towgs84`): what goes there and back does not come home.
# Stops, plots and wells in the grid are so moved by a street's width, more the farther they are from the middle, which
# no look at the map tells and no check of ranges finds.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check twd97==0.1.1 pyproj==3.7.2 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

import twd97
from pyproj import Geod, Transformer

PLACES = {
    "Taichung": (24.15, 120.67),
    "Taipei": (25.03, 121.56),
    "Kaohsiung": (22.62, 120.30),
    "the east cape": (25.01, 122.0),
}
EXPECTED = {"Taichung": 0.6, "Taipei": -3.0, "Kaohsiung": 6.1, "the east cape": -16.9}
to_grid = Transformer.from_crs("EPSG:4326", "EPSG:3826", always_xy=True)
earth = Geod(ellps="GRS80")
found = {}
for name, (lat, lon) in PLACES.items():
    east, north = to_grid.transform(lon, lat)
    its_east, its_north = twd97.fromwgs84(lat, lon)
    home_lat, home_lon = twd97.towgs84(east, north)
    back_lat, back_lon = twd97.towgs84(its_east, its_north)
    far = earth.inv(lon, lat, back_lon, back_lat)[2]
    found[name] = its_east - east
    print(f"{name}: twd97 {its_east:,.1f} E, PROJ {east:,.1f} E; there and back by twd97 is {far:.1f} m off")
    assert abs(its_north - north) < 0.01, (its_north, north)
    assert earth.inv(lon, lat, home_lon, home_lat)[2] < 0.01, (home_lat, home_lon)
    assert abs(far - abs(found[name])) < 0.1, (far, found[name])
print("twd97", version("twd97"), "pyproj", version("pyproj"))
assert {name: round(metres, 1) for name, metres in found.items()} == EXPECTED, found
PYTHON
