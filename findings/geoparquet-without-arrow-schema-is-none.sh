#!/bin/sh
# `store_schema=False` leaves out the Arrow schema that pyarrow keeps beside Parquet's own, which only Arrow reads.
# geopandas hands it on from `to_parquet`, which then writes without a word a file that has lost its `geo` member, with
# the CRS and the encoding of the geometry in it: Parquet, but no GeoParquet, which geopandas itself refuses to read.
# pyarrow takes `geo` from the metadata of the Arrow schema, and leaves these out together with it.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check geopandas==1.2.0 pyarrow==26.0.1 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import geopandas
import pyarrow
import pyarrow.parquet
from shapely import Point

places = geopandas.GeoDataFrame({"name": ["a"]}, geometry=[Point(116.2, 40.2)], crs="EPSG:4326")
found = {}
for stored in (True, False):
    places.to_parquet("places.parquet", store_schema=stored)
    keys = sorted(pyarrow.parquet.read_metadata("places.parquet").metadata or {})
    try:
        answer = geopandas.read_parquet("places.parquet").crs.to_string()
    except ValueError as error:
        answer = str(error).splitlines()[0]
    found[stored] = keys, answer
    print(f"store_schema={stored}: metadata {keys}; read back: {answer}")
print("geopandas", geopandas.__version__, "pyarrow", pyarrow.__version__)
assert b"geo" in found[True][0] and found[True][1] == "EPSG:4326", found
assert found[False] == ([], "Missing geo metadata in Parquet/Feather file."), found
PYTHON
