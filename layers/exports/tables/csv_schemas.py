"""Writes a CSV with what tells readers its types: `.csvt` for GDAL and QGIS, a Table Schema.

Source: https://gdal.org/drivers/vector/csv.html (`.csvt`); Table Schema 1.0,
https://specs.frictionlessdata.io/table-schema/.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from layers.exports.cells import write_json
from layers.exports.columns import FLOATS, INTEGERS
from layers.exports.csv_rows import name_positions, write_selection_csv
from layers.exports.selection import Selection
from layers.exports.written import Written, write_blocks, write_file


def write_csv_with_schema(selection: Selection, path: Path) -> tuple[Written, ...]:
    """Write `x.csv`, `x.csvt` and `x.schema.json` and return what was written.

    Raises
    ------
    WriteError
        If a file cannot be written; that one is as it was.
    """
    rows = len(selection.frame) + len(selection.unlocated)
    types = make_csvt(selection)
    schema = make_schema(selection)
    count = len(selection.columns) + 3
    return (
        write_blocks(path, write_selection_csv(selection), rows=rows),
        write_file(path.with_suffix(".csvt"), types, rows=count),
        write_file(path.with_suffix(".schema.json"), schema, rows=count),
    )


def make_csvt(selection: Selection) -> bytes:
    """Return the types of the columns as GDAL reads them from a `.csvt`."""
    words = [_GDAL[find_type(name)] for name in selection.columns]
    line = ",".join(f'"{word}"' for word in [*words, "Real", "Real", "WKT"])
    return f"{line}\r\n".encode()


def make_schema(selection: Selection) -> bytes:
    """Return the Table Schema of the CSV: dates are texts, since many are months or years."""
    return f"{write_json(describe_columns(selection))}\n".encode()


def describe_columns(selection: Selection) -> dict[str, Any]:
    """Return the Table Schema of the CSV of `selection`."""
    x, y, wkt = name_positions(selection)
    fields = [{"name": name, "type": find_type(name)} for name in selection.columns]
    fields += [{"name": x, "type": "number"}, {"name": y, "type": "number"}]
    fields.append({"name": wkt, "type": "string"})
    return {"fields": fields, "missingValues": [""], "primaryKey": ["id"]}


def find_type(column: str) -> str:
    """Return the type of a column in Table Schema's words."""
    if column in FLOATS:
        return "number"
    return "integer" if column in INTEGERS else "string"


_GDAL = {"number": "Real", "integer": "Integer", "string": "String"}
