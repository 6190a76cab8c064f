"""What a page needs only when its first view is on the screen, as a block of its own.

A browser reads a file in pieces of a mebibyte or so and runs the page's script when it has come
that far: what stands behind the script does not keep the map waiting. Each value that is set apart
leaves a mark, so that the page reads it where it is asked for (`maps/page/engine/tables.js`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

LATE = (
    "datasets", "evidence", "paragraphs", "discrepancies", "mentions", "numerals", "spelling",
    "reasons",
)  # fmt: skip
"""Keys of the data that no first view shows."""
LATE_OF_PLACES = ("why", "summary", "otherNames", "aliases")
"""Columns of its places of which the same is true."""
MARK = "$late"


def set_apart(data: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the data that a page begins with, and what comes after it.

    Of the second, `values` are by key, and `places` by column. The first has in their stead
    `{"$late": name}`. What is given stays as it is.
    """
    places = data["places"]
    columns = dict(places["columns"])
    late = {name: columns[name] for name in LATE_OF_PLACES if name in columns}
    columns |= {name: {MARK: name} for name in late}
    values = {name: data[name] for name in LATE if name in data}
    first = {
        **data,
        **{name: {MARK: name} for name in values},
        "places": {**places, "columns": columns},
    }
    return first, {"values": values, "places": late}
