#!/bin/sh
# In most of Europe and of Latin America 12,5 km are twelve and a half. Table Schema has a type `geopoint`, a position as
# "lon, lat". frictionless 5.21.0, which describes tables for data portals, tries that type before numbers: a column of
# 12,5 and 7,2 is one of positions, at 12 east 5 north in Cameroon and 7 east 2 north in the Gulf of Guinea. The number is
# gone with it, for 3,5 and 3,05 are both at 3 east 5 north. So are areas, shares and depths, while their whole part is
# below 181 and their decimals, read as a number, below 91; a report on the table calls it valid. The length that is
# longer, 240,5 km, makes a short table's column one of texts, and in a long one it is an error that says it is no
# geopoint. With `decimalChar` in a schema they are numbers, but a schema is what one asks `describe` for.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version
from pathlib import Path

from frictionless import Resource, Schema, fields, validate

WORKS = "line;length_km;share\nNorth;12,5;3,5\nSouth;7,2;3,05\nEast;101,8;0,75\n"


def read(schema=None):
    """Return the type of each column of works.csv and its rows, as frictionless reads them."""
    with Resource("works.csv", schema=schema) as resource:
        rows = [dict(row) for row in resource.row_stream]
        return {field.name: field.type for field in resource.schema.fields}, rows


def to_numbers(rows, name):
    """Return a column of positions as pairs of numbers."""
    return [tuple(float(part) for part in row[name]) for row in rows]


Path("works.csv").write_text(WORKS)
kinds, rows = read()
lengths, shares = to_numbers(rows, "length_km"), to_numbers(rows, "share")
valid = validate("works.csv").valid
print("types", kinds, "lengths", lengths, "shares", shares, "valid", valid)
commas = [fields.NumberField(name=name, decimal_char=",") for name in ("length_km", "share")]
_, told = read(Schema(fields=[fields.StringField(name="line"), *commas]))
print("with decimalChar:", [float(row["length_km"]) for row in told])
Path("works.csv").write_text(WORKS + "West;240,5;2,5\n")
longer, _ = read()
print("and one of 240,5 km:", longer)
Path("works.csv").write_text("line;length_km\n" + "North;12,5\n" * 100 + "West;240,5\n")
errors = validate("works.csv").flatten(["rowNumber", "fieldName", "note"])
print("a hundred rows and then 240,5:", errors)
print("frictionless", version("frictionless"))
assert kinds == {"line": "string", "length_km": "geopoint", "share": "geopoint"}, kinds
assert lengths == [(12, 5), (7, 2), (101, 8)] and shares == [(3, 5), (3, 5), (0, 75)], (lengths, shares)
assert valid
assert [float(row["length_km"]) for row in told] == [12.5, 7.2, 101.8], told
assert longer["length_km"] == "string" and longer["share"] == "geopoint", longer
assert errors == [[102, "length_km", 'type is "geopoint/default"']], errors
PYTHON
