"""The texts that a Shapefile cuts: shortened as they are written, and put aside whole."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa

from layers.exports.csv_files import BOM, guard_text
from layers.exports.gis.short_names import LONGEST_TEXT, cut_text, find_long_texts
from layers.exports.written import read_blocks

CUT = "cut.csv"
MOST_TOLD = 1_000
"""Texts that have a line of their own in what an export tells; the file has all."""


class CutTexts:
    """The texts that are cut, in a file of `folder`: by table, in each column by column.

    Tables are written few rows at a time, so each column of a table has a file until its end.
    """

    def __init__(self, folder: Path) -> None:
        """Put the files into `folder`, which exists."""
        self._folder = folder
        self._lines: dict[str, list[str]] = {}
        self._told: list[str] = []
        self._count = 0

    @property
    def files(self) -> Mapping[str, Path]:
        """The table of what was cut, by its name; none if nothing was."""
        return {CUT: self._folder / CUT} if self._count else {}

    @property
    def notes(self) -> tuple[str, ...]:
        """Lines about what was cut: how many texts, and the first of them."""
        if not self._count:
            return ()
        kept = f"{self._count:,} texts are cut to {LONGEST_TEXT} bytes; {CUT} has them whole"
        return (kept, *self._told)

    def shorten(self, texts: pa.Array, ids: Sequence[str], table: str, column: str) -> pa.Array:
        """Return some `texts` of a column of `table` as a field can hold them; keep what is cut.

        `ids` are those of their features.
        """
        self._lines.setdefault(column, [])
        long = find_long_texts(texts)
        if not long:
            return texts
        cells = texts.to_pylist()
        self._keep([(table, ids[at], column, cells[at]) for at in long])
        for at in long:
            cells[at] = cut_text(cells[at])
        return pa.array(cells, type=texts.type)

    def _keep(self, rows: Sequence[tuple[str, str, str, str]]) -> None:
        column = rows[0][2]
        lines = self._lines[column]
        with self._find_file(column).open("a", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            for *about, text in rows:
                size = len(text.encode())
                writer.writerow((*about, size, guard_text(text)))  # only texts may be formulas
                if len(lines) < MOST_TOLD:
                    lines.append(f"{', '.join(about)}: {size:,} bytes")
        self._count += len(rows)

    def end_table(self) -> None:
        """Put what the columns of a table have behind what there is of the tables before."""
        with (self._folder / CUT).open("ab") as whole:
            if not whole.tell():
                whole.write(f"{BOM}layer,id,column,bytes,text\r\n".encode())
            for column, lines in self._lines.items():
                self._told += lines[: MOST_TOLD - len(self._told)]
                path = self._find_file(column)
                if path.exists():
                    whole.writelines(read_blocks(path))
                    path.unlink()
        self._lines.clear()

    def _find_file(self, column: str) -> Path:
        return self._folder / f"{column}.cut"
