#!/bin/sh
# Museums, herbaria and gazetteers of nature publish places as Darwin Core Archives: tables, and a meta.xml that names
# their columns. A column may have a `default` there, which counts for a record that has nothing in it (Darwin Core text
# guide, "field"). python-dwca-reader 0.17.1 does so when it goes from record to record. Its `pd_read`, which gives the
# same table as a frame of pandas, puts the default into each row of that column and over what the row has: places in
# TWD67, NAD27 and Tokyo are all of EPSG:4326, where those of Taiwan and Japan are hundreds of metres off, and the ones
# of Taiwan, Canada and Japan all lie in China. The default of a column that the table lacks is right; its documentation
# tells of such a column only, and of nothing that is written over.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-dwca-reader==0.17.1 pandas==3.0.5 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W error - <<'PYTHON'
import zipfile
from importlib.metadata import version

from dwca.read import DwCAReader

TERMS = "http://rs.tdwg.org/dwc/terms/"
META = f"""<?xml version="1.0" encoding="UTF-8"?>
<archive xmlns="http://rs.tdwg.org/dwc/text/">
  <core encoding="UTF-8" linesTerminatedBy="\\n" fieldsTerminatedBy="\\t" fieldsEnclosedBy="" ignoreHeaderLines="1"
        rowType="{TERMS}Occurrence">
    <files><location>occurrence.txt</location></files>
    <id index="0"/>
    <field index="1" term="{TERMS}locality"/>
    <field index="2" default="EPSG:4326" term="{TERMS}geodeticDatum"/>
    <field index="3" default="CN" term="{TERMS}countryCode"/>
    <field default="en" term="http://purl.org/dc/terms/language"/>
  </core>
</archive>
"""
PLACES = [("Yushan", "TWD67", "TW"), ("Banff", "NAD27", "CA"), ("Nikko", "Tokyo", "JP"), ("Lushan", "", "")]
RIGHT = {name: (datum or "EPSG:4326", country or "CN") for name, datum, country in PLACES}
table = "id\tlocality\tgeodeticDatum\tcountryCode\n"
table += "".join(f"{number}\t{name}\t{datum}\t{country}\n" for number, (name, datum, country) in enumerate(PLACES, 1))
with zipfile.ZipFile("places.zip", "w") as archive:
    archive.writestr("meta.xml", META)
    archive.writestr("occurrence.txt", table)
with DwCAReader("places.zip") as reader:
    records = {
        record.data[TERMS + "locality"]: (record.data[TERMS + "geodeticDatum"], record.data[TERMS + "countryCode"])
        for record in reader
    }
    frame = reader.pd_read("occurrence.txt")
by_frame = {row.locality: (row.geodeticDatum, row.countryCode) for row in frame.itertuples()}
print("record by record:", records)
print("as a frame:      ", by_frame)
print("python-dwca-reader", version("python-dwca-reader"), "pandas", version("pandas"))
assert records == RIGHT, records
assert by_frame == {name: ("EPSG:4326", "CN") for name in RIGHT}, by_frame
assert set(frame["language"]) == {"en"}
PYTHON
