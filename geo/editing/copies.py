"""A working copy of a dossier's files: changes are made in it and written down in one go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from geo.dossiers.acts import Change
from geo.editing import applying
from geo.editing.faults import EditError
from geo.editing.files import Content, Files
from geo.editing.members import Members
from geo.editing.sheets import Sheet, find_cells, quote, unquote, write_record


class Copy:
    """The files of `base` with changes on top; `base` itself stays as it is.

    `changes` are those that were made, in order; `contents` the files that differ (None: gone).
    """

    def __init__(self, base: Files) -> None:
        self.base = base
        self.contents: dict[str, Content | None] = {}
        self.changes: list[Change] = []

    def get(self, name: str) -> Content | None:
        """Return a file as it is now, or None."""
        return self.contents[name] if name in self.contents else self.base.get(name)

    def names(self) -> tuple[str, ...]:
        """Return the names of the files that there are now, in order."""
        gone = {name for name, content in self.contents.items() if content is None}
        return tuple(sorted({*self.base.names(), *self.contents} - gone))

    def sheet(self, name: str) -> Sheet | None:
        """Return a CSV file to read from, or None if there is none."""
        found = self.get(name)
        return found if isinstance(found, Sheet) else None

    def members(self, name: str) -> Members | None:
        """Return a GeoJSON file to read from, or None if there is none."""
        found = self.get(name)
        return found if isinstance(found, Members) else None

    def writable(self, name: str) -> Content | None:
        """Return a file to change: a copy of the one on the disk."""
        if name not in self.contents:
            found = self.base.get(name)
            self.contents[name] = found if found is None or isinstance(found, str) else found.copy()
        return self.contents[name]

    def row(self, file: str, key: str) -> dict[str, str] | None:
        """Return the cells of a row by column, or None if there is no such row or file."""
        sheet = self.sheet(file)
        return sheet.row(key) if sheet else None

    def do(self, change: Change) -> None:
        """Make a change and write it down.

        Raises
        ------
        ConflictError
            If the file is not as the change has it before.
        """
        applying.apply(self, change)
        self.changes.append(change)

    def set_cells(self, file: str, key: str, cells: Mapping[str, str]) -> None:
        """Set cells of a row; those that are so already, and empty ones of no column, are left.

        Raises
        ------
        EditError
            If there is no such row.
        """
        for field, value in cells.items():
            self._set_cell(file, key, field, value)

    def _set_cell(self, file: str, key: str, field: str, value: str) -> None:
        found = self.row(file, key)
        if found is None:
            message = f"{file}: has no row {key!r}"
            raise EditError(message)
        if found.get(field, "") == value:
            return
        self.need_column(file, field)
        sheet = self.sheet(file)
        assert sheet is not None  # noqa: S101 - the row was found in it
        record = sheet.records[sheet.find(key) or 0]
        spans, number = find_cells(record), sheet.columns.index(field)
        if number >= len(spans):
            self._lengthen(file, key, record, number, value)
            return
        old = record[slice(*spans[number])]
        new = quote(value, like=old)
        said = unquote(old)
        plain = old == quote(said) and new == quote(value)
        self.do(
            Change(
                file=file,
                kind="cell",
                row=key,
                field=field,
                before=said,
                after=value,
                raw=None if plain else (old, new),
            )
        )

    def _lengthen(self, file: str, key: str, record: str, number: int, value: str) -> None:
        body = record.rstrip("\r\n")
        more = number - len(find_cells(record))
        fresh = body + "," * (more + 1) + quote(value)
        self.do(Change(file=file, kind="row", row=key, before=body, after=fresh))

    def need_column(self, file: str, field: str) -> None:
        """Give a table a column, behind the others, if it has none of this name."""
        sheet = self.sheet(file)
        if sheet and field not in sheet.columns:
            self.do(Change(file=file, kind="column", field=field, after=field, shared=True))

    def add_row(
        self,
        file: str,
        cells: Mapping[str, str],
        *,
        behind: str | None = None,
        shared: bool = False,
    ) -> None:
        """Add a row behind another, or at the end of the file."""
        for field, value in cells.items():
            if value:
                self.need_column(file, field)
        sheet = self.sheet(file)
        if sheet is None:
            message = f"{file}: this file is missing from the dossier"
            raise EditError(message)
        keys = [known for known in sheet.keys if known is not None]
        record = write_record([cells.get(column, "") for column in sheet.columns])
        last = keys[-1] if keys else ""
        change = Change(
            file=file,
            kind="row",
            row=key_of(sheet, cells),
            after=record,
            behind=last if behind is None else behind,
            shared=shared,
        )
        self.do(change)

    def drop_row(self, file: str, key: str, *, shared: bool = False) -> None:
        """Take a row out."""
        sheet = self.sheet(file)
        number = sheet.find(key) if sheet else None
        if sheet is None or number is None:
            message = f"{file}: has no row {key!r}"
            raise EditError(message)
        before = next((k for k in reversed(sheet.keys[:number]) if k is not None), "")
        record = sheet.records[number].rstrip("\r\n")
        self.do(Change(file=file, kind="row", row=key, before=record, behind=before, shared=shared))

    def reorder(self, file: str, keys: Sequence[str]) -> None:
        """Put all rows of a file in another order."""
        sheet = self.sheet(file)
        now = [key for key in sheet.keys if key is not None] if sheet else []
        if now != list(keys):
            self.do(Change(file=file, kind="order", before=now, after=list(keys)))

    def set_file(self, file: str, text: str | None, *, shared: bool = False) -> None:
        """Make a file of this text, or remove it (None)."""
        found = self.get(file)
        before = found if found is None or isinstance(found, str) else found.to_text()
        if before != text:
            self.do(Change(file=file, kind="file", before=before, after=text, shared=shared))

    def set_value(self, file: str, table: str, field: str, raw: str) -> None:
        """Set a value of a TOML file that stands on a line of its own, as it is written."""
        before = applying.find_value(self.get(file), table, field)
        if before is None:
            message = f"{file}, {field}: must stand on a line of its own in the table [{table}]"
            raise EditError(message)
        if before != raw:
            self.do(
                Change(file=file, kind="cell", row=table, field=field, before=before, after=raw)
            )


def key_of(sheet: Sheet, cells: Mapping[str, Any]) -> str:
    """Return the key that a row of these cells has in `sheet`."""
    return ":".join(
        value
        for column in sheet.key_columns
        if (value := str(cells.get(column, ""))) or column != "document"
    )
