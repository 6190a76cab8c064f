#!/bin/sh
# A Shapefile's table tells in its head how many bytes a row has, in 16 bits. Three hundred texts of 250 bytes are
# 75,001: GDAL 3.12 (in pyogrio 0.13.0) writes the table whole, warns that "some DBF readers might only support 255
# fields", and puts 75,001 - 65,536 = 9,465 into the head. Read again with GDAL, and so with GeoPandas and QGIS, the
# file has its points and not one of its three hundred columns, without a word. With 250 columns all is well.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check geopandas==1.2.0 pyogrio==0.13.0 2>/dev/null
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import sys
import warnings
from pathlib import Path

import geopandas as gpd
import pyogrio
from shapely import Point

folder = Path(sys.argv[1])


def go_there_and_back(columns):
    """Return what was told, the bytes of a row by the head and in truth, and the columns read again."""
    texts = {f"text_{number:03}": ["x" * 250] for number in range(columns)}
    path = folder / f"{columns}.shp"
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        gpd.GeoDataFrame(texts, geometry=[Point(116, 40)], crs=4326).to_file(path)
    head = int.from_bytes(path.with_suffix(".dbf").read_bytes()[10:12], "little")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        again = gpd.read_file(path)
    return [str(each.message) for each in told], head, 1 + columns * 250, len(again), len(again.columns) - 1


print("geopandas", gpd.__version__, "pyogrio", pyogrio.__version__, "GDAL", ".".join(map(str, pyogrio.__gdal_version__)))
few, many = go_there_and_back(250), go_there_and_back(300)
for told, head, true, rows, columns in (few, many):
    print(f"a row of {true:,} bytes: {head:,} by the head; read again: {rows} row, {columns} columns; told: {told}")
assert few == ([], 62_501, 62_501, 1, 250), few
assert len(many[0]) == 1 and "255 fields" in many[0][0], "GDAL now says something else"
assert many[1:] == (9_465, 75_001, 1, 0), many
PYTHON
