#!/bin/sh
# An XLSX keeps a date as a count of days; that it is a date, only the number of its format tells. The numbers 27 to 36
# and 50 to 58 are the dates and times of a Chinese, Japanese or Korean Excel (31 shows 2025年6月1日 in the Chinese one).
# They are built in, so that no file spells them out; ECMA-376, part 1, 18.8.30 lists them. openpyxl 3.1.5, and pandas
# through it, and GDAL 3.12 (in pyogrio 0.13.0), hence GeoPandas and QGIS, do not know them: the day on which a work is
# due is the number 45809. calamine 0.9.1 reads it. Of the same format spelt out in the file all four read the date.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  geopandas==1.2.0 pyogrio==0.13.0 XlsxWriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1 \
  pandas==3.1.1 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W error - <<'PYTHON'
import datetime
import re
import zipfile
from importlib.metadata import version

import geopandas
import openpyxl
import pandas
import pyogrio
import python_calamine
import xlsxwriter

DUE, DAYS = datetime.date(2025, 6, 1), 45809
OWN = 'yyyy"年"m"月"d"日"'
with xlsxwriter.Workbook("own.xlsx") as book:
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["work", "due"])
    sheet.write_string(1, 0, "bridge")
    sheet.write_datetime(1, 1, DUE, book.add_format({"num_format": OWN}))


def write_built_in(number):
    """Write the same workbook with a built-in format in the place of its own."""
    with zipfile.ZipFile("own.xlsx") as source, zipfile.ZipFile("built-in.xlsx", "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            if name == "xl/styles.xml":
                text = re.sub("<numFmts.*</numFmts>", "", text).replace('numFmtId="164"', f'numFmtId="{number}"')
            target.writestr(name, text)


def read(path):
    cells = [
        geopandas.read_file(path)["due"][0],
        openpyxl.load_workbook(path).active["B2"].value,
        pandas.read_excel(path, engine="openpyxl")["due"][0],
        python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[1][1],
    ]
    return [cell.date() if isinstance(cell, datetime.datetime) else cell for cell in cells]


found = {"own": read("own.xlsx")}
for number in (14, 27, 28, 31, 36, 50, 57, 58):
    write_built_in(number)
    found[number] = read("built-in.xlsx")
READERS = "GDAL", "openpyxl", "pandas", "calamine"
for number, cells in found.items():
    print(f"format {number}:", *(f"{who} {cell}" for who, cell in zip(READERS, cells)))
print("geopandas", geopandas.__version__, "GDAL", ".".join(map(str, pyogrio.__gdal_version__)))
print(*(f"{name} {version(name)}" for name in ("openpyxl", "pandas", "python-calamine", "XlsxWriter")))
assert found.pop("own") == found.pop(14) == [DUE] * 4, "a date in a format of its own, or of everyone's, is none now"
assert all(cells == [DAYS, DAYS, DAYS, DUE] for cells in found.values()), found
PYTHON
