"""A CSV file in columns: parsed once, for the rows that it holds and for what they refer to."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from geo.records.cell_limits import LONGEST_CELL, cells_up_to
from geo.records.collecting import without_collecting


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The cells of a CSV file by column, without the spaces around them; "" for none.

    `header` is as it stands in the file, `lines` has the line that each row ends on (from 1).
    `long` are the rows (from 0) with more cells than the header, and how many they have.
    `broken` says why the rest of the file is no CSV, and on which line; what stands before is
    here. Rows that are empty throughout are not.
    """

    header: Sequence[str]
    columns: Mapping[str, Sequence[str]]
    lines: Sequence[int]
    long: Mapping[int, int] = field(default_factory=dict)
    broken: tuple[int, str] | None = None

    def rows_of(self, numbers: Sequence[int]) -> Iterator[tuple[int, Mapping[str, str]]]:
        """Yield the line and the cells by column of the rows with these numbers (from 0)."""
        for number in numbers:
            cells = {name: column[number] for name, column in self.columns.items()}
            yield self.lines[number], cells


BLOCK = 250
"""Rows that are turned into columns at a time: their cells stay in the processor's cache."""


def parse_sheet(text: str) -> Sheet:
    """Return the CSV file that `text` is; without any text a sheet without header.

    A cell of over `LONGEST_CELL` signs breaks it.
    """
    with cells_up_to(LONGEST_CELL), without_collecting():
        return _parse(text)


def _parse(text: str) -> Sheet:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
    except csv.Error as error:
        return Sheet(header=(), columns={}, lines=(), broken=(reader.line_num, str(error)))
    long: dict[int, int] = {}
    lines: list[int] = []
    columns = [_Column() for _ in header]
    broken: list[tuple[int, str]] = []
    for records, ended in _iterate_blocks(reader, broken):
        whole = _make_even(records, len(header), len(lines), long)
        lines += ended
        for column, cells in zip(columns, zip(*whole, strict=True), strict=False):
            column.add(cells)
    named = {name: column.cells for name, column in zip(header, columns, strict=True) if name}
    sheet = Sheet(
        header=header, columns=named, lines=lines, long=long, broken=next(iter(broken), None)
    )
    return _drop_blank(sheet) if lines else sheet


class _Column:
    """Cells as they come; words that are repeated are kept once, while that saves anything."""

    def __init__(self) -> None:
        self.cells: list[str] = []
        self._known: dict[str, str] = {}
        self._keeps = True

    def add(self, cells: Sequence[str]) -> None:
        """Append `cells` without the spaces around them."""
        stripped = map(str.strip, cells)
        if not self._keeps:
            self.cells += stripped
            return
        own = list(stripped)
        self.cells += map(self._known.setdefault, own, own)
        self._keeps = len(self._known) * 2 < len(self.cells) + BLOCK


def _make_even(
    records: list[list[str]], width: int, first: int, long: dict[int, int]
) -> list[list[str]]:
    """Return `records` with `width` cells each; `long` gets those that have more, from `first`."""
    if not set(map(len, records)) - {width}:
        return records
    long |= {first + n: len(one) for n, one in enumerate(records) if len(one) > width}
    return [(one + [""] * (width - len(one)))[:width] for one in records]


def _iterate_blocks(
    reader: Any,  # noqa: ANN401 - the type of csv's readers is private
    broken: list[tuple[int, str]],
) -> Iterator[tuple[list[list[str]], list[int]]]:
    """Yield records that are not empty, and the line of each; what ends them goes to `broken`."""
    records: list[list[str]] = []
    lines: list[int] = []
    try:
        for record in reader:
            if any(record):
                records.append(record)
                lines.append(reader.line_num)
                if len(records) == BLOCK:
                    yield records, lines
                    records, lines = [], []
    except csv.Error as error:
        broken.append((reader.line_num, str(error)))
    yield records, lines


def _drop_blank(sheet: Sheet) -> Sheet:
    """Return `sheet` without the rows that hold nothing but spaces."""
    if any(map(all, sheet.columns.values())):
        return sheet
    filled = [any(cells) for cells in zip(*sheet.columns.values(), strict=True)]
    kept = [number for number, full in enumerate(filled) if full or number in sheet.long]
    if len(kept) == len(sheet.lines):
        return sheet
    return Sheet(
        header=sheet.header,
        columns={name: [cells[n] for n in kept] for name, cells in sheet.columns.items()},
        lines=[sheet.lines[number] for number in kept],
        long={new: sheet.long[old] for new, old in enumerate(kept) if old in sheet.long},
        broken=sheet.broken,
    )
