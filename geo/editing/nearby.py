"""Checks what an act changed and all that has to do with it, with the checks of the whole dossier.

The rows that changed, those that name them and those that they name make a small dossier of
their own, which is read and checked like any other: of 5,000 places some tens are read.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any
from weakref import WeakKeyDictionary

from geo.dossiers.audit import find_problems
from geo.dossiers.checks.references import REFERENCES, TARGETS
from geo.dossiers.stamps import stamp_source
from geo.dossiers.tables import TABLES
from geo.editing.copies import Copy
from geo.editing.files import DATASETS, INFO
from geo.editing.members import Members
from geo.editing.naming import find_naming, find_tokens
from geo.editing.sheets import Sheet
from geo.editing.shelf import Shelf
from geo.editing.sources import find_region, write_source
from geo.errors import Problem
from geo.records.languages import column_of
from geo.vocabulary import LANGUAGES, Kind

TOWNS = frozenset({"town", "district", "neighbour"})
Keys = dict[str, set[str]]
"""The keys of rows by file."""
Lines = dict[tuple[str, int], int]
"""For file and row of the small dossier's problems the number of the record in the whole file."""

NEARBY = "nearby.towns"
_TOWNS: WeakKeyDictionary[Members, tuple[dict[str, Any], ...]] = WeakKeyDictionary()


def find_faults(copy: Copy, keys: Mapping[str, Iterable[str]]) -> tuple[Problem, ...]:
    """Return what is wrong with the rows `keys` (by file) of `copy`, and round about them.

    The lines that the problems name are those of the whole files.

    Raises
    ------
    EditError
        If a file is no CSV or GeoJSON.
    """
    near = _gather(copy, keys)
    files, lines = _make_files(copy, near)
    problems = find_problems(Shelf(files), apply=False)
    return tuple(_place(found, lines, copy) for found in problems)


def _place(found: Problem, lines: Lines, copy: Copy) -> Problem:
    """Return a problem with the line of the whole file."""
    number = lines.get((found.file, found.row))
    if number is None:
        return found
    sheet = copy.sheet(found.file)
    return replace(found, row=sheet.line_of(number) if sheet else number + 1)


def _gather(copy: Copy, keys: Mapping[str, Iterable[str]]) -> Keys:
    """Return the rows `keys`, what names them or stands beside them, and all that these name."""
    near = _Rows(copy)
    for file, changed in keys.items():
        for key in changed:
            near.take(file, key)
            row = copy.row(file, key)
            beside = (
                {token for token in find_tokens(file, row) if token[0] in "=#"} if row else set()
            )
            for name, found in find_naming(copy, {key, *beside}):
                near.take(name, found)
    for file in TARGETS["places"]:
        near.take(file, find_region(copy))
    near.close()
    return near.keys


class _Rows:
    """A set of rows that grows until all that its rows name is in it."""

    def __init__(self, copy: Copy) -> None:
        self.keys: Keys = {file: set() for file in TABLES}
        self._copy = copy
        self._todo: list[tuple[str, str]] = []

    def take(self, file: str, key: str) -> None:
        """Take a row, if there is one of this key."""
        if file in self.keys and key not in self.keys[file] and self._copy.row(file, key):
            self.keys[file].add(key)
            self._todo.append((file, key))

    def close(self) -> None:
        """Take all that the rows name, and the sections of lines."""
        while self._todo:
            file, key = self._todo.pop()
            row = self._copy.row(file, key) or {}
            for column, target in REFERENCES.get(file, {}).items():
                for token in filter(None, map(str.strip, row.get(column, "").split("|"))):
                    for name in TARGETS.get(target, ()):
                        self.take(name, token)
            if row.get("kind") in {Kind.LINE, Kind.ROAD}:
                for name, found in find_naming(self._copy, {key}):
                    if name == "sections.csv":
                        self.take(name, found)


def _make_files(copy: Copy, near: Keys) -> tuple[dict[str, bytes], Lines]:
    """Return the files of the small dossier, and which records of the whole ones they hold."""
    files: dict[str, bytes] = {}
    lines: Lines = {}
    info = copy.get(INFO)
    if isinstance(info, str):
        files[INFO] = info.encode()
    for name in TABLES:
        sheet = copy.sheet(name)
        if sheet is not None and name != "review.csv":
            files[name] = _cut_sheet(sheet, near[name], lines)
    rows = [copy.row(file, key) or {} for file, keys in near.items() for key in keys]
    ids = {row["id"] for row in rows if row.get("id")}
    used = {row.get(column, "") for row in rows for column in ("geo_source", "second_source")}
    towns = {row.get("town", "") for row in rows} - {""}
    for dataset in sorted(_datasets(copy)):
        if dataset in used:
            files |= _cut_dataset(copy, dataset, ids, lines)
    if towns and isinstance(info, str):
        files |= _find_towns(copy, towns, tomllib.loads(info)["dossier"])
    return files, lines


def _cut_sheet(sheet: Sheet, keys: set[str], lines: Lines) -> bytes:
    numbers = sorted(number for key in keys if (number := sheet.find(key)) is not None)
    head = sheet.head if sheet.head.endswith(("\n", "\r")) else f"{sheet.head}\n"
    parts, line = [head], head.count("\n")
    for number in numbers:
        record = sheet.records[number]
        record = record if record.endswith(("\n", "\r")) else f"{record}\n"
        line += record.count("\n")
        lines[sheet.name, line] = number
        parts.append(record)
    return "".join(parts).encode()


def _datasets(copy: Copy) -> set[str]:
    return {name.split("/")[1] for name in copy.names() if name.startswith(f"{DATASETS}/")}


def _cut_dataset(copy: Copy, dataset: str, ids: set[str], lines: Lines) -> dict[str, bytes]:
    folder = f"{DATASETS}/{dataset}"
    files: dict[str, bytes] = {}
    points = copy.sheet(f"{folder}/points.csv")
    if points is not None:
        files[f"{folder}/points.csv"] = _cut_sheet(points, ids, lines)
    members = copy.members(f"{folder}/features.geojson")
    if members is not None:
        numbers = [number for key in ids if (number := members.find(key)) is not None]
        for new, old in enumerate(sorted(numbers), start=1):
            lines[f"{folder}/features.geojson", new] = old
        content = ",\n".join(members.members[number] for number in sorted(numbers))
        text = f'{{"type": "FeatureCollection", "features": [{content}]}}'
        files[f"{folder}/features.geojson"] = text.encode()
    source = copy.get(f"{folder}/source.toml")
    if isinstance(source, str):
        sums = {
            name.rpartition("/")[2]: sha256(content).hexdigest() for name, content in files.items()
        }
        files[f"{folder}/source.toml"] = stamp_source(source, sums).encode()
    return files


def _find_towns(copy: Copy, towns: set[str], info: Mapping[str, Any]) -> dict[str, bytes]:
    """Return a dataset of the towns that are named: that there are such is all that is asked."""
    west, south, east, north = info["bounds"]
    columns = [column_of("name", tag) for tag in info.get("languages", LANGUAGES)]
    middle = {"type": "Point", "coordinates": [(west + east) / 2, (south + north) / 2]}
    features: list[dict[str, Any]] = []
    for name in copy.names():
        members = copy.members(name) if name.endswith(".geojson") else None
        for properties in _towns_of(members) if members else ():
            if properties.get(columns[0]) in towns:
                kept = {key: properties[key] for key in columns if key in properties}
                kept |= {"id": f"town-{len(features)}", "class": "town"}
                features.append({"type": "Feature", "properties": kept, "geometry": middle})
    content = json.dumps({"type": "FeatureCollection", "features": features}).encode()
    source = {"features.geojson": sha256(content).hexdigest()}
    folder = f"{DATASETS}/{NEARBY}"
    return {
        f"{folder}/features.geojson": content,
        f"{folder}/source.toml": write_source(info, {}, sums=source).encode(),
    }


def _towns_of(members: Members) -> tuple[dict[str, Any], ...]:
    """Return the properties of the towns among features; kept with them."""
    if members not in _TOWNS:
        found = [
            json.loads(member)["properties"]
            for member in members.members
            if any(f'"{word}"' in member for word in TOWNS)
        ]
        _TOWNS[members] = tuple(one for one in found if one.get("class") in TOWNS)
    return _TOWNS[members]
