"""Finds the rows that name an id, bear a name or stand in a paragraph, without looking at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from weakref import WeakKeyDictionary

from geo.dossiers.checks.references import REFERENCES
from geo.editing.copies import Copy
from geo.editing.sheets import Sheet

SPANS = ("mentions.csv", "numerals.csv", "facts.csv", "commitments.csv")
_TOKENS: WeakKeyDictionary[Sheet, Mapping[str, tuple[str, ...]]] = WeakKeyDictionary()


def tokens_of(sheet: Sheet) -> Mapping[str, tuple[str, ...]]:
    """Return the keys of the rows that name an id or bear a name, by that; kept with the sheet."""
    if sheet not in _TOKENS:
        found: dict[str, list[str]] = defaultdict(list)
        for key, row in sheet.rows():
            for token in find_tokens(sheet.name, row):
                found[token].append(key)
        _TOKENS[sheet] = {token: tuple(keys) for token, keys in found.items()}
    return _TOKENS[sheet]


def find_tokens(file: str, row: Mapping[str, str]) -> set[str]:
    """Return the ids that a row names, its names behind `=`, and its paragraph behind `#`."""
    named = {
        part.strip()
        for column in REFERENCES.get(file, {})
        for part in row.get(column, "").split("|")
        if part.strip()
    }
    names = {f"={row[column]}" for column in row if column.startswith("name_") and row[column]}
    where = {f"#{row.get('document', '')}:{row['paragraph']}"} if file in SPANS else set()
    return named | names | where


def find_naming(copy: Copy, tokens: set[str]) -> Iterator[tuple[str, str]]:
    """Yield file and key of each row that names one of `tokens`.

    The tables of the disk have an index; of a table that is being changed that of the disk is
    taken, and the rows that changed are looked at themselves.
    """
    for file in REFERENCES:
        base = copy.base.get(file)
        if isinstance(base, Sheet):
            for token in tokens:
                yield from ((file, key) for key in tokens_of(base).get(token, ()))
        sheet = copy.contents.get(file)
        if isinstance(sheet, Sheet):
            changed = {one.row for one in copy.changes if one.file == file and one.row}
            for key in changed:
                row = sheet.row(key)
                if row and tokens & find_tokens(file, row):
                    yield file, key


def carry_tokens(old: Sheet, new: Sheet, changed: Iterable[str]) -> None:
    """Give `new` the index of `old`, with the rows `changed` looked at again."""
    if old not in _TOKENS:
        return
    index = dict(_TOKENS[old])
    for key in set(changed):
        before, after = old.row(key), new.row(key)
        gone = find_tokens(old.name, before) if before else set()
        come = find_tokens(new.name, after) if after else set()
        for token in gone - come:
            index[token] = tuple(one for one in index.get(token, ()) if one != key)
        for token in come - gone:
            index[token] = (*index.get(token, ()), key)
    _TOKENS[new] = index
