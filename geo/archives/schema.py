"""The tables of an archive: what their columns are called, what they hold, in which order.

The documentation's tables are made of this one (`docs/archive.md`). Offsets are code points of a
document's text, from 0, end exclusive; paragraphs are non-empty lines, from 1; geometry is a
point in EPSG:4326 (lon, lat), as WKB (GeoParquet 1.1.0).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import pyarrow as pa

FORMAT = 1
"""Goes up when a column changes its meaning: older parts are then read again."""


class Column(NamedTuple):
    """A column: its name, its type, and what it holds in one sentence."""

    name: str
    type: pa.DataType
    holds: str


_TEXT, _WHOLE, _NUMBER = pa.string(), pa.int64(), pa.float64()

_SOURCE = (
    Column("document", _TEXT, "The document's id: the path below the folder, or the table's `id`."),
    Column("date", _TEXT, "The document's date as 2025, 2025-01 or 2025-01-15; empty if unknown."),
    Column("year", pa.int16(), "The year of `date`."),
    Column("paragraph", _WHOLE, "The paragraph that it begins in, from 1."),
    Column("start", _WHOLE, "Where it begins, in code points from 0."),
    Column("end", _WHOLE, "Where it ends; the sign at this offset is no part of it."),
    Column("surface", _TEXT, "The words themselves: `text[start:end]`."),
)
_PLACE = Column("place", _TEXT, "The id of the place in a dossier or the bundled gazetteers.")
_OF = (
    Column("place", _TEXT, "The id of the place that it is about; empty if nothing says."),
    Column(
        "place_from",
        _TEXT,
        "What says so: `statement`, `clause` (its words name the place), `sentence` (an earlier "
        "clause does), or `document` (the title, or most of the document's areas).",
    ),
)
_POINT = Column("geometry", pa.binary(), "A point in the place; empty where it has no position.")

TABLES: Mapping[str, tuple[Column, ...]] = MappingProxyType({
    "documents": (
        Column("document", _TEXT, "The document's id."),
        Column("title", _TEXT, "Its title: the table's, else its first line."),
        Column("date", _TEXT, "Its date as 2025, 2025-01 or 2025-01-15; empty if unknown."),
        Column("date_from", _TEXT, "How the date is known: `given`, or as `planmap read` tells."),
        Column("year", pa.int16(), "The year of `date`."),
        Column("place", _TEXT, "The area that its title, or most of it, is about."),
        Column("sha256", _TEXT, "The SHA-256 of the file; of a table's row of its text in UTF-8."),
        Column("form", _TEXT, "What the file is: its encoding, PDF, DOCX, HTML; `text` of a row."),
        Column("length", _WHOLE, "Code points of the text that offsets refer to."),
        Column("paragraphs", _WHOLE, "Its paragraphs."),
        Column("text_sha256", _TEXT, "The SHA-256 of the text in UTF-8."),
        Column("mentions", _WHOLE, "How many rows of mentions are of it."),
        Column("facts", _WHOLE, "How many rows of facts are of it."),
        Column("statements", _WHOLE, "How many statements are of it."),
        Column("state", _TEXT, "`read`, or `failed`."),
        Column("reason", _TEXT, "Why it failed, and what would be right."),
    ),
    "mentions": (_PLACE, *_SOURCE, _POINT),
    "facts": (
        *_OF,
        Column("metric", _TEXT, "The words of its clause with … for the figure: what is counted."),
        Column("value", _NUMBER, "The number, in `unit`."),
        Column("unit", _TEXT, "The unit as written."),
        Column("base_value", _NUMBER, "The number in `base_unit`."),
        Column("base_unit", _TEXT, "The base unit: m2, count, CNY, or a rate such as CNY/m2."),
        Column("comparator", _TEXT, "How it is meant: exact, about, over, under and so on."),
        Column("period", _TEXT, "The time that it is of, as far as the words say."),
        *_SOURCE,
        _POINT,
    ),
    "statements": (
        *_OF,
        Column("number", pa.int16(), "From 1: a statement about several places has a row of each."),
        Column("kind", _TEXT, "`promise` (to come) or `report` (said to be so)."),
        Column("status", _TEXT, "The status: planned, under_construction, operating and so on."),
        Column("due", _TEXT, "When it is due, only as said."),
        Column("due_as_said", _TEXT, "The words that say when."),
        Column("about", pa.list_(_TEXT), "The names that it is about, as written."),
        *_SOURCE,
        _POINT,
    ),
    "places": (
        Column("place", _TEXT, "The place's id."),
        Column("name_zh_hans", _TEXT, "Its name in Simplified Chinese."),
        Column("name_en", _TEXT, "Its name in English."),
        Column("names", pa.list_(_TEXT), "All its names, folded, as `--place` finds them."),
        Column("within", pa.list_(_TEXT), "What it is a part of, the widest first, and itself."),
        Column("mentions", _WHOLE, "How many mentions of it are in this part."),
        Column("facts", _WHOLE, "How many facts about it are in this part."),
        Column("statements", _WHOLE, "How many rows of statements about it are in this part."),
        Column("radius_m", _NUMBER, "All of it lies within so many metres of the point."),
        _POINT,
    ),
})  # fmt: skip
"""Each table is a folder of Parquet files, one a part; sorted by place, document, offset."""

SPANS = ("mentions", "facts", "statements")
"""The tables whose rows are spans of documents."""


def schema_of(table: str) -> pa.Schema:
    """Return the Arrow schema of a table.

    Raises
    ------
    KeyError
        If there is no such table.
    """
    return pa.schema([(column.name, column.type) for column in TABLES[table]])


def describe_table(table: str) -> str:
    """Return the columns of a table as a table of Markdown, as the documentation has them."""
    lines = ["| column | type | what it holds |", "|---|---|---|"]
    lines += [f"| `{name}` | {kind} | {holds} |" for name, kind, holds in TABLES[table]]
    return "\n".join(lines)
