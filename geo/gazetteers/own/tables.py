"""Reads a gazetteer that is a table: CSV or TSV with names, and longitude and latitude or WKT."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TextIO

import shapely
from shapely import Point
from shapely.errors import ShapelyError
from shapely.geometry.base import BaseGeometry

from geo.errors import DossierError, Problem
from geo.gazetteers.own.entry import (
    COMMA_COLUMN,
    LATITUDES,
    LONGITUDES,
    NAMES,
    SHAPES,
    Entry,
    Pace,
    Wanted,
    fail,
    find_column,
    fold_all,
    is_name_column,
    keep_pace,
    list_names,
    make_entry,
    normalise,
)
from geo.positions.datum import Datum
from geo.records.cell_limits import cells_up_to
from geo.texts.writing.folding import fold

CHUNK = 20_000
"""Rows that are folded at a time; a table of any length takes the memory of so many."""
ENCODINGS = ("utf-8-sig", "gb18030")
LONGEST_CELL = 1 << 24
"""Signs in a cell: shapes of countries are long."""


def read_table(
    path: Path, wanted: Wanted, *, datum: Datum, pace: Pace = keep_pace
) -> Iterator[Entry]:
    """Yield the wanted places of a CSV (or TSV) file, UTF-8 or GB 18030, in order.

    `pace` is told how many rows were looked at.

    Raises
    ------
    DossierError
        If a column is missing, or a wanted row has no position.
    """
    with path.open(encoding=_find_encoding(path), errors="strict", newline="") as file:
        try:
            yield from _read(file, path.name, wanted, datum, _find_delimiter(path), pace)
        except (UnicodeDecodeError, csv.Error) as error:
            right = f"is no table in UTF-8 or GB 18030: {error}"
            raise DossierError((Problem(file=path.name, right=right),)) from error


def _find_encoding(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(1 << 16)
    head = head[: head.rfind(b"\n") + 1] or head
    try:
        head.decode("utf-8")
    except UnicodeDecodeError:
        return ENCODINGS[1]
    return ENCODINGS[0]


def _find_delimiter(path: Path) -> str:
    with path.open("rb") as file:
        head = file.readline()
    return max(("\t", ";", ","), key=lambda sign: head.count(sign.encode()))


def _take(rows: Iterator[list[str]], count: int) -> list[list[str]]:
    """Return the next rows; their cells may be long, as those of other tables may not."""
    with cells_up_to(LONGEST_CELL):
        return list(islice(rows, count))


def _read(
    file: TextIO, name: str, wanted: Wanted, datum: Datum, delimiter: str, pace: Pace
) -> Iterator[Entry]:
    rows = csv.reader(file, delimiter=delimiter)
    head = next(iter(_take(rows, 1)), [])
    columns = {normalise(column): column for column in head}
    _check_columns(columns, name)
    keys = [normalise(column) for column in head]
    signs = SEPARATED_BY_COMMAS if COMMA_COLUMN in keys else SEPARATED
    places = [number for number, key in enumerate(keys) if is_name_column(key)]
    first = 2
    while chunk := _take(rows, CHUNK):
        for number in _find_wanted(chunk, places, wanted, signs):
            values = dict(zip(keys, chunk[number], strict=False))
            names = list_names(values)
            (folded,) = fold_all([names])
            row = first + number
            if any(map(wanted, folded)):
                shape = _read_shape(values, name, row)
                yield make_entry(values, names, folded, shape, file=name, row=row, datum=datum)
        first += len(chunk)
        pace(name, first - 2)


def _find_wanted(
    chunk: Sequence[Sequence[str]],
    places: Sequence[int],
    wanted: Wanted,
    signs: Mapping[int, str],
) -> Iterator[int]:
    """Yield the numbers of the rows that may have a wanted name; all are folded as one text.

    This is what a long table takes its time for: a few seconds for a million rows.
    """
    cells = [
        "\x1f".join([row[place] for place in places if place < len(row)]).replace("\n", " ")
        for row in chunk
    ]
    folded = fold("\n".join(cells)).text.translate(signs)
    for number, line in enumerate(folded.split("\n")):
        if "\x1f" not in line:
            if wanted(line.strip()):
                yield number
        elif any(wanted(part.strip()) for part in line.split("\x1f") if part):
            yield number


SEPARATED = str.maketrans(dict.fromkeys(";|；", "\x1f"))
SEPARATED_BY_COMMAS = str.maketrans(dict.fromkeys(";|；,", "\x1f"))


def _check_columns(columns: Mapping[str, str], file: str) -> None:
    names = find_column(columns, NAMES) or next((c for c in columns if c.startswith("name_")), None)
    if names is None:
        right = "a column of names is missing: name, name:zh or name:en"
        raise DossierError((Problem(file=file, row=1, field="name", right=right),))
    if find_column(columns, SHAPES):
        return
    for field, words in (("lon", LONGITUDES), ("lat", LATITUDES)):
        if find_column(columns, words) is None:
            right = f"a column of positions is missing: one of {', '.join(words[:4])}, or wkt"
            raise DossierError((Problem(file=file, row=1, field=field, right=right),))


def _read_shape(values: Mapping[str, str], file: str, row: int) -> BaseGeometry:
    words = next((values[word] for word in SHAPES if values.get(word, "").strip()), "")
    if words:
        try:
            return shapely.force_2d(shapely.from_wkt(words))
        except ShapelyError as error:
            raise fail(file, row, "wkt", words[:40], "is no geometry in WKT") from error
    numbers = []
    for field, columns in (("lon", LONGITUDES), ("lat", LATITUDES)):
        value = next((values[word].strip() for word in columns if word in values), "")
        try:
            numbers.append(float(value))
        except ValueError as error:
            right = "must be degrees, such as 116.28"
            raise fail(file, row, field, value, right) from error
    return Point(*numbers)
