"""Brings what people changed in a draft's files to the next draft, made of a revised text.

A draft keeps its files as the program wrote them, in `BASE`. What differs from them in the
folder was done by a person: cells, rows, positions, the lines of `dossier.toml`.
"""

from __future__ import annotations

import csv
import io
import json
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from geo.drafting.datasets_carried import carry_datasets, is_dataset
from geo.drafting.files import write_toml

BASE = "as-drafted.zip"
"""The files of a draft as the program wrote them, for the next update to compare with."""
EPOCH = (1980, 1, 1, 0, 0, 0)
INFO = "dossier.toml"
KEYS: Mapping[str, tuple[str, ...]] = {
    "themes.csv": ("id",),
    "layers.csv": ("id",),
    "reasons.csv": ("id",),
    "places.csv": ("id",),
    "sections.csv": ("id",),
    "facts.csv": ("subject", "metric_zh_hans", "metric_zh_hant", "metric_en", "surface"),
    "commitments.csv": ("what_zh_hans", "what_zh_hant", "what_en"),
    "chapters.csv": ("title_zh_hans", "title_zh_hant", "title_en"),
    "evidence.csv": ("id",),
    "outcomes.csv": ("commitment", "evidence"),
    "discrepancies.csv": ("id",),
}
"""By what a row of a table is the same in two drafts; numbers of statements and figures are not."""
SPANS = frozenset(("id", "document", "paragraph", "start", "end"))
"""Columns that the text says, not a person."""
REFERENCES = frozenset((
    "id", "place", "places", "subject", "within", "town", "members", "lines", "line", "facts",
    "fact", "commitment",
))  # fmt: skip
"""Columns with ids of other rows, joined by `|`."""
OF_TEXT = frozenset((
    "sha256", "length", "paragraphs", "date", "file_sha256", "made", "file_form", "id", "region",
    "view", "bounds", "metric_crs",
))  # fmt: skip
"""Members of `dossier.toml` that a new draft finds anew."""

Rows = list[dict[str, str]]
Files = Mapping[str, bytes]


@dataclass(slots=True)
class Carried:
    """The files of a draft with what people had changed, how many changes, and what has no place.

    `lost` are changes of rows that the new draft does not have.
    """

    files: dict[str, bytes]
    count: int = 0
    lost: list[str] = field(default_factory=list)


def keep_base(files: Files) -> bytes:
    """Return the archive of what people may change in a draft; the same files, the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name in sorted(files):
            if name in KEYS or name == INFO or is_dataset(name):
                bundle.writestr(zipfile.ZipInfo(name, EPOCH), files[name], zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def open_base(packed: bytes) -> Files:
    """Return the files of an archive by path."""
    with zipfile.ZipFile(io.BytesIO(packed)) as bundle:
        return {name: bundle.read(name) for name in bundle.namelist()}


def list_ids(base: Files, name: str) -> tuple[str, ...]:
    """Return the ids of the rows of a table as the program wrote it."""
    return tuple(row["id"] for row in _read(base.get(name, b"")) if "id" in row)


def carry_edits(mine: Files, base: Files, new: Files, same: Mapping[str, str]) -> Carried:
    """Return the files of the draft `new` with what differs in `mine` from `base`.

    `mine` and `base` are the earlier draft as it stands and as it was written; `same` leads from
    ids of its places to those of the new draft.
    """
    carried = Carried(dict(new))
    ids = dict(same)
    for name in KEYS:
        if name in mine:
            _carry_table(name, mine, base, carried, ids)
    _carry_info(mine, base, carried)
    moved = carry_datasets(mine, base, carried.files, ids)
    carried.count += moved
    return carried


def _carry_table(
    name: str, mine: Files, base: Files, carried: Carried, ids: dict[str, str]
) -> None:
    now, was = _read(mine[name]), {_own_key(row): row for row in _read(base.get(name, b""))}
    columns = next(csv.reader(io.StringIO(carried.files[name].decode("utf-8-sig"), newline="")))
    rows = _read(carried.files[name])
    targets = {_key(name, row, {}): row for row in rows}
    for row in now:
        before = was.pop(_own_key(row), None)
        target = targets.get(_key(name, before or row, ids))
        if target and "id" in row:
            ids.setdefault(row["id"], target["id"])
        if before is None and target is None:
            rows.append({column: _lead(column, row.get(column, ""), ids) for column in columns})
            carried.count += 1
            continue
        edits = _find_edits(row, before or {}, columns)
        if target is not None:
            target.update({column: _lead(column, text, ids) for column, text in edits.items()})
            carried.count += len(edits)
        elif edits:
            carried.lost.append(f"{name}, {_own_key(row)}")
    gone = [found for row in was.values() if (found := targets.get(_key(name, row, ids)))]
    rows = _take_out(name, rows, gone, carried)
    carried.files[name] = _write(columns, rows)


def _take_out(name: str, rows: Rows, gone: Rows, carried: Carried) -> Rows:
    """Return the rows without those that a person took out.

    A place stays here, since the text names it: the update rejects it.
    """
    if name == "places.csv":
        return rows
    carried.count += len(gone)
    return [row for row in rows if not any(row is other for other in gone)]


def _find_edits(row: dict[str, str], before: dict[str, str], columns: list[str]) -> dict[str, str]:
    return {
        column: row[column]
        for column in columns
        if column in row and column not in SPANS and row[column] != before.get(column, "")
    }


def _own_key(row: Mapping[str, str]) -> str:
    """Return by what a row is known within one draft."""
    return row.get("id") or "|".join(row.values())


def _key(name: str, row: Mapping[str, str], ids: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(_lead(column, row.get(column, ""), ids) for column in KEYS[name])


def _lead(column: str, text: str, ids: Mapping[str, str]) -> str:
    """Return a cell with the ids of the new draft in it: of a section the line's too."""
    if column not in REFERENCES:
        return text
    return "|".join(_lead_one(part, ids) for part in text.split("|"))


def _lead_one(name: str, ids: Mapping[str, str]) -> str:
    if name in ids:
        return ids[name]
    line, dot, part = name.partition(".")
    return f"{ids.get(line, line)}{dot}{part}"


def _read(content: bytes) -> Rows:
    reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), restval="")
    return [{name: text or "" for name, text in row.items() if name} for row in reader]


def _write(columns: list[str], rows: Rows) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, lineterminator="\n", restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def _carry_info(mine: Files, base: Files, carried: Carried) -> None:
    now, was, new = (tomllib.loads(one[INFO].decode()) for one in (mine, base, carried.files))
    edits = [*_find_members(now, was)]
    for table, member, value in edits:
        new.setdefault(table, {})[member] = value
    if edits:
        carried.files[INFO] = write_toml(new)
        carried.count += len(edits)


def _find_members(
    now: Mapping[str, Any], was: Mapping[str, Any]
) -> Iterator[tuple[str, str, object]]:
    """Yield table, member and value of what differs and is no finding about the text."""
    for table, members in now.items():
        if not isinstance(members, dict):
            continue
        before = was.get(table, {})
        for member, value in members.items():
            is_plain = not isinstance(value, dict)
            if is_plain and member not in OF_TEXT and value != before.get(member):
                yield table, member, json.loads(json.dumps(value, default=str))
