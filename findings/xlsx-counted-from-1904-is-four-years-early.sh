#!/bin/sh
# A workbook tells in its own head whether its dates are counted from 1900, or from 1904 as by older Excels for the Mac,
# whose files keep it when any other Excel saves them. GDAL 3.12 (in pyogrio 0.13.0) reads the days and not the head: a
# work due on 1 June 2025 comes out as due on 31 May 2021, in GeoPandas and so in QGIS, without a word. openpyxl 3.1.5
# and calamine 0.9.1 read it right. A register of works then looks whole, and is four years and a day early.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  geopandas==1.2.0 pyogrio==0.13.0 XlsxWriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W error - <<'PYTHON'
import datetime
from importlib.metadata import version

import geopandas
import openpyxl
import pyogrio
import python_calamine
import xlsxwriter

DUE = datetime.date(2025, 6, 1)
found = {}
for from_1904 in (False, True):
    with xlsxwriter.Workbook("works.xlsx", {"date_1904": from_1904}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["work", "due"])
        sheet.write_string(1, 0, "bridge")
        sheet.write_datetime(1, 1, DUE, book.add_format({"num_format": "yyyy-mm-dd"}))
    answers = {
        "GDAL": geopandas.read_file("works.xlsx")["due"][0].date(),
        "openpyxl": openpyxl.load_workbook("works.xlsx").active["B2"].value.date(),
        "calamine": python_calamine.CalamineWorkbook.from_path("works.xlsx").get_sheet_by_index(0).to_python()[1][1],
    }
    found[from_1904] = answers
    print("counted from", 1904 if from_1904 else 1900, {name: str(day) for name, day in answers.items()})
print("geopandas", geopandas.__version__, "GDAL", ".".join(map(str, pyogrio.__gdal_version__)))
print(*(f"{name} {version(name)}" for name in ("openpyxl", "python-calamine", "XlsxWriter")))
assert set(found[False].values()) == {DUE}, found
assert found[True]["openpyxl"] == found[True]["calamine"] == DUE, found
assert found[True]["GDAL"] == DUE - datetime.timedelta(days=1462) == datetime.date(2021, 5, 31), found
PYTHON
