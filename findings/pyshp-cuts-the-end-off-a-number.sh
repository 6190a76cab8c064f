#!/bin/sh
# A field of numbers in a Shapefile has a width. A text that is too long for its field is cut by pyshp 3.1.6 with a
# warning of "PossibleDataLoss"; a number is cut as if it were a text, from the end and without a word: 1,234,567 people
# are 1,234 in a field of four, -12,345 is -123, and 1234.56 km in a field of five lose their decimals. The file is a
# valid one, and GeoPandas reads it so. GDAL 3.12 (in pyogrio 0.13.0) makes the field wide enough. Who takes the widths
# from last year's table meets it when a town grows.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  pyshp==3.1.6 geopandas==1.2.0 pyogrio==0.13.0 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import warnings
from importlib.metadata import version

import geopandas
import pyogrio
import shapefile

TOWNS = [("A", 1234, 1.5), ("B", 1234567, 1234.56), ("C", -12345, -123.45)]
with warnings.catch_warnings():
    warnings.simplefilter("error")
    with shapefile.Writer("towns") as writer:
        writer.field("NAME", "C", size=4)
        writer.field("PEOPLE", "N", size=4)
        writer.field("KM", "N", size=5, decimal=2)
        for name, people, length in TOWNS:
            writer.point(116, 40)
            writer.record(name, people, length)
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    with shapefile.Writer("texts") as writer:
        writer.field("NAME", "C", size=4)
        writer.point(116, 40)
        writer.record("Beijing")
by_pyshp = [list(record) for record in shapefile.Reader("towns").records()]
rows = geopandas.read_file("towns.shp")
by_gdal = [list(row) for row in rows.drop(columns="geometry").itertuples(index=False)]
print("written", TOWNS, "read by pyshp", by_pyshp, "and GeoPandas", by_gdal)
print("of a text:", [str(warning.message)[:60] for warning in told])
print("pyshp", version("pyshp"), "geopandas", geopandas.__version__, "GDAL", pyogrio.__gdal_version_string__)
assert by_pyshp == by_gdal == [["A", 1234, 1.5], ["B", 1234, 1234.0], ["C", -123, -123.0]], (by_pyshp, by_gdal)
assert [warning.category.__name__ for warning in told] == ["PossibleDataLoss"], told
PYTHON
