"""Reads Linked Places: GeoJSON whose features have `names` with a `toponym` each.

Source: Linked Places format 1.2, github.com/LinkedPasts/linked-places-format.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import shapely
from shapely.errors import ShapelyError
from shapely.geometry import shape

from geo.errors import DossierError, Problem
from geo.gazetteers.own.entry import Entry, Pace, Wanted, fail, fold_all, keep_pace, make_entry
from geo.positions.datum import Datum
from geo.records.json_values import parse_json

HEAD = 1 << 16
MOST_BYTES = 1 << 29
"""Larger files are no gazetteer to be read whole; GeoPackage or CSV are read in parts."""


def is_linked(path: Path) -> bool:
    """Return whether a JSON file is in the Linked Places format, by what stands at its head."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    return b'"toponym"' in head or b"linkedpasts" in head


def read_linked(
    path: Path, wanted: Wanted, *, datum: Datum, pace: Pace = keep_pace
) -> Iterator[Entry]:
    """Yield the wanted places of a Linked Places file that have a geometry.

    `pace` is told how many features there are, once they are read.

    Raises
    ------
    DossierError
        If it is no JSON, too large, or a wanted geometry is none.
    """
    if path.stat().st_size > MOST_BYTES:
        right = f"is over {MOST_BYTES >> 20} MB; write it as a GeoPackage or CSV"
        raise DossierError((Problem(file=path.name, right=right),))
    try:
        content = parse_json(path.read_text(encoding="utf-8-sig"))
        features = content["features"]
    except (ValueError, KeyError, TypeError) as error:
        right = f"is no GeoJSON of Linked Places: {error}"
        raise DossierError((Problem(file=path.name, right=right),)) from error
    rows = [member for member in features if isinstance(member, dict)]
    pace(path.name, len(rows))
    names = [_list_names(member) for member in rows]
    for number, folded in enumerate(fold_all(names)):
        if names[number] and any(map(wanted, folded)) and rows[number].get("geometry"):
            yield _make_entry(rows[number], names[number], folded, path.name, number + 1, datum)


def _make_entry(
    row: Mapping[str, Any], names: tuple[str, ...], folded: tuple[str, ...], file: str, number: int,
    datum: Datum,
) -> Entry:  # fmt: skip
    try:
        geometry = shapely.force_2d(shape(row["geometry"]))
    except (
        ShapelyError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError,
    ) as error:  # fmt: skip
        raise fail(file, number, "geometry", "", "is no GeoJSON geometry") from error
    values = {"id": str(row.get("@id") or row.get("id") or "")}
    values |= {f"name_{lang}": name for name, lang in _by_language(row)}
    if isinstance(row.get("properties"), dict):
        for key, value in row["properties"].items():
            values.setdefault(str(key).casefold(), str(value))
    return make_entry(values, names, folded, geometry, file=file, row=number, datum=datum)


def _by_language(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name in row.get("names") or ():
        if isinstance(name, dict) and name.get("toponym"):
            yield str(name["toponym"]), str(name.get("lang") or "").casefold().replace("-", "_")


def _list_names(row: Mapping[str, Any]) -> tuple[str, ...]:
    properties = row.get("properties")
    title = str(properties.get("title") or "") if isinstance(properties, dict) else ""
    found = [*(name for name, _ in _by_language(row)), title]
    return tuple(dict.fromkeys(name for name in found if name))
