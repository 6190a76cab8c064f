#!/bin/sh
# Whether the first row of a table is its headings, GDAL 3.12 (in pyogrio 0.13.0) guesses, in each format by another rule,
# and does not say how it guessed. In CSV no heading may be a number: a table of towns with a column for each year has
# columns field_1 to field_4, and the years are its first town. In XLSX the second row must hold something that is no
# text: a register of works in words alone has Field1 to Field3, and a first work called "work"; one with lengths has its
# headings, until it is sorted so that the work whose length is 待定 (to be settled) comes first. GeoPandas and QGIS show
# what GDAL read. pandas reads all of them right; HEADERS="FORCE" and HEADERS="YES" make GDAL do so as well.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  geopandas==1.2.0 pyogrio==0.13.0 pandas==3.1.1 openpyxl==3.1.5 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W error - <<'PYTHON'
import geopandas
import pandas
import pyogrio

TOWNS = pandas.DataFrame({"town": ["Machikou", "Nankou"], "county": ["CP", "CP"], "2020": [31, 42], "2025": [36, 41]})
WORKS = pandas.DataFrame({"work": ["bridge", "park"], "status": ["planned", "open"], "due": ["2027", "by 2026"]})
LONG = WORKS.assign(km=[1.2, "待定"])
TABLES = {  # the table, the option that settles it
    "towns.csv": (TOWNS, "YES"),
    "towns.xlsx": (TOWNS, "FORCE"),
    "works.csv": (WORKS, "YES"),
    "works.xlsx": (WORKS, "FORCE"),
    "lengths.xlsx": (LONG, "FORCE"),
    "lengths-sorted.xlsx": (LONG[::-1], "FORCE"),
}
found = {}
for path, (table, option) in TABLES.items():
    write, read = (table.to_csv, pandas.read_csv) if path.endswith("csv") else (table.to_excel, pandas.read_excel)
    write(path, index=False)
    seen, told = geopandas.read_file(path), geopandas.read_file(path, HEADERS=option)
    assert list(read(path).columns) == list(told.columns) == list(table.columns), path
    assert len(told) == 2, told
    found[path] = list(seen.columns), len(seen)
    print(f"{path}: {len(table)} rows written, {len(seen)} read, columns {list(seen.columns)}")
print("geopandas", geopandas.__version__, "pandas", pandas.__version__, "GDAL", pyogrio.__gdal_version__)
assert found == {
    "towns.csv": (["field_1", "field_2", "field_3", "field_4"], 3),
    "towns.xlsx": (["town", "county", "2020", "2025"], 2),
    "works.csv": (["work", "status", "due"], 2),
    "works.xlsx": (["Field1", "Field2", "Field3"], 3),
    "lengths.xlsx": (["work", "status", "due", "km"], 2),
    "lengths-sorted.xlsx": (["Field1", "Field2", "Field3", "Field4"], 3),
}, found
PYTHON
