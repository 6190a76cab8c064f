"""A CSV file as it stands: what nobody touches keeps its bytes.

A record is its row's text with its line end; only the span of a cell that changes is written
anew. Records are told apart by the reader that planmap reads all CSV files with.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from geo.editing.faults import EditError

BOM = "\ufeff"
KEYS: Mapping[str, tuple[str, ...]] = {
    "outcomes.csv": ("commitment",),
    "review.csv": ("place",),
    "mentions.csv": ("document", "paragraph", "start", "end"),
    "numerals.csv": ("document", "paragraph", "start", "end"),
    "paragraphs.csv": ("document", "paragraph"),
    "pages.csv": ("document", "page"),
}
"""The columns that tell the rows of a file apart, where that is not `id`."""

CELL = re.compile(r'"(?:[^"]|"")*"|[^,\r\n]*')
SPECIAL = re.compile(r'[",\r\n]')
UNTOLD = "a row that begins {!r} has quotes that cannot be told; mend them"


class Sheet:
    """The records of a CSV file, by the key of their row; changes make no second copy of others.

    `keys` has the key of each record, in the order of the file; records without any cell that
    is filled, such as blank lines, have none.
    """

    __slots__ = ("__weakref__", "_at", "columns", "head", "key_columns", "keys", "name", "records")

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.key_columns = KEYS.get(name.rpartition("/")[2], ("id",))
        records = list(split_records(name, text.removeprefix(BOM)))
        if not records:
            message = f"{name}: is empty; it needs a header"
            raise EditError(message)
        self.head = (BOM if text.startswith(BOM) else "") + records[0]
        self.columns = tuple(read_record(records[0]))
        self.records = records[1:]
        self.keys = [self._key_of(record) for record in self.records]
        self._at: dict[str, int] | None = None

    def copy(self) -> Sheet:
        """Return a sheet of the same records that can change by itself."""
        twin = object.__new__(Sheet)
        for slot in self.__slots__[1:]:
            value = getattr(self, slot)
            setattr(twin, slot, list(value) if isinstance(value, list) else value)
        return twin

    def to_text(self) -> str:
        """Return the file's text."""
        return "".join((self.head, *self.records))

    def find(self, key: str) -> int | None:
        """Return the number of the record with this key, from 0; of several the first."""
        if self._at is None:
            at: dict[str, int] = {}
            for number, known in enumerate(self.keys):
                if known is not None:
                    at.setdefault(known, number)
            self._at = at
        return self._at.get(key)

    def row(self, key: str) -> dict[str, str] | None:
        """Return the cells of the row with this key by column, or None; missing ones are empty."""
        number = self.find(key)
        return None if number is None else self.read(number)

    def read(self, number: int) -> dict[str, str]:
        """Return the cells of a record by column, without spaces around them."""
        cells = [cell.strip() for cell in read_record(self.records[number])]
        cells += [""] * (len(self.columns) - len(cells))
        return dict(zip(self.columns, cells, strict=False))

    def line_of(self, number: int) -> int:
        """Return the line of the file, from 1, on which a record ends."""
        records = (self.head, *self.records[: number + 1])
        text = "".join(records)
        return text.count("\n") + (not _ends_line(text))

    def number_rows(self) -> dict[int, str | None]:
        """Return the keys of the records by the line of the file, from 1, on which each ends."""
        found, at = {}, self.head.count("\n")
        for record, key in zip(self.records, self.keys, strict=True):
            at += record.count("\n") + (not _ends_line(record))
            found[at] = key
        return found

    def rows(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Yield key and cells of each row, in order."""
        for number, key in enumerate(self.keys):
            if key is not None:
                yield key, self.read(number)

    def replace(self, number: int, record: str) -> None:
        """Put `record` in the place of another; its key may be another too."""
        self.records[number] = record
        key = self._key_of(record)
        if key != self.keys[number]:
            self.keys[number] = key
            self._at = None

    def insert(self, number: int, record: str) -> None:
        """Put `record`, with or without a line end, before the record `number`.

        The last record of a file may have no line end; the one that is last then has none.
        """
        end = self.line_end
        record = record.rstrip("\r\n")
        if number == len(self.records):
            if number and not _ends_line(self.records[-1]):
                self.records[-1] += end
            elif number or _ends_line(self.head):
                record += end
            else:
                self.head += end
        else:
            record += end
        self.records.insert(number, record)
        self.keys.insert(number, self._key_of(record))
        self._at = None

    def remove(self, number: int) -> str:
        """Take a record out and return it without its line end."""
        record = self.records.pop(number)
        self.keys.pop(number)
        self._at = None
        if not _ends_line(record):
            if self.records:
                self.records[-1] = self.records[-1].rstrip("\r\n")
            else:
                self.head = self.head.rstrip("\r\n")
        return record.rstrip("\r\n")

    def reorder(self, keys: Sequence[str]) -> None:
        """Put the rows in the order of `keys`, which must be those of all rows."""
        if sorted(keys) != sorted(key for key in self.keys if key is not None):
            message = f"{self.name}: an order must name each of its rows once"
            raise EditError(message)
        ends = [record[len(record.rstrip("\r\n")) :] for record in self.records]
        places = [number for number, key in enumerate(self.keys) if key is not None]
        moved = {key: self.records[number] for number, key in enumerate(self.keys) if key}
        for number, key in zip(places, keys, strict=True):
            self.records[number] = moved[key].rstrip("\r\n") + ends[number]
            self.keys[number] = key
        self._at = None

    @property
    def line_end(self) -> str:
        """The line end of the header, or a line feed."""
        return self.head[len(self.head.rstrip("\r\n")) :] or "\n"

    def _key_of(self, record: str) -> str | None:
        cells = read_record(record)
        if not any(cell.strip() for cell in cells):
            return None
        found = dict(zip(self.columns, cells, strict=False))
        return ":".join(
            value
            for column in self.key_columns
            if (value := found.get(column, "").strip()) or column != "document"
        )


def split_records(name: str, text: str) -> Iterator[str]:
    """Yield each record of the CSV `text` of a file with its line end, as Python's reader does.

    Raises
    ------
    EditError
        If it is no valid CSV.
    """
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(lines, strict=True)
    begun = 0
    try:
        for _ in reader:
            yield "".join(lines[begun : reader.line_num])
            begun = reader.line_num
    except csv.Error as error:
        message = f"{name}, row {reader.line_num}: is no valid CSV: {error}"
        raise EditError(message) from error


@lru_cache(maxsize=20_000)
def read_record(record: str) -> tuple[str, ...]:
    """Return the cells of one record.

    Raises
    ------
    EditError
        If its quotes can be read two ways.
    """
    try:
        return tuple(next(csv.reader(io.StringIO(record, newline=""), strict=True), ()))
    except csv.Error as error:
        raise EditError(UNTOLD.format(record[:40])) from error


def find_cells(record: str) -> list[tuple[int, int]]:
    """Return where each cell of a record begins and ends, quotes included.

    Raises
    ------
    EditError
        If the record is written in a way that this cannot tell.
    """
    body = record.rstrip("\r\n")
    cells = read_record(record) or ("",)
    spans = []
    at = 0
    while True:
        found = CELL.match(body, at)
        at = found.end() if found else at
        spans.append(found.span() if found else (at, at))
        if at >= len(body) or body[at] != ",":
            break
        at += 1
    if tuple(unquote(body[start:end]) for start, end in spans) != cells:
        raise EditError(UNTOLD.format(record[:40]))  # else a change would hit another cell
    return spans


def unquote(raw: str) -> str:
    """Return what a cell as it stands says."""
    return raw[1:-1].replace('""', '"') if raw.startswith('"') else raw


def quote(value: str, *, like: str = "") -> str:
    """Return a cell of `value`: in quotes where it needs them, or where `like` stands in them."""
    if like.startswith('"') or SPECIAL.search(value):
        return '"' + value.replace('"', '""') + '"'
    return value


def write_record(cells: Sequence[str]) -> str:
    """Return a record of `cells`, without a line end."""
    return ",".join(quote(cell) for cell in cells)


def _ends_line(record: str) -> bool:
    return record.endswith(("\n", "\r"))
