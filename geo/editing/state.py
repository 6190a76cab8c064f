"""What an editor's page is told of a dossier: cells, positions, the journal, problems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from geo.dossiers.audit import find_problems
from geo.editing.copies import Copy
from geo.editing.editor import Editor
from geo.editing.files import DATASETS
from geo.editing.placing import find_position
from geo.editing.sheets import Sheet
from geo.editing.sources import OWN, languages_of, read_info
from geo.editing.standing import PLACES
from geo.errors import Problem
from geo.records.languages import column_of
from geo.records.tables import read_toml

TABLES = (
    *PLACES,
    "sections.csv",
    "facts.csv",
    "commitments.csv",
    "outcomes.csv",
    "evidence.csv",
    "themes.csv",
    "layers.csv",
    "chapters.csv",
    "mentions.csv",
    "reasons.csv",
)
OF_PLACE: Mapping[str, str] = {
    "sections.csv": "line",
    "mentions.csv": "place",
    "facts.csv": "subject",
    "commitments.csv": "place",
    "discrepancies.csv": "place",
}
"""The column of each table that names the place which a row is about."""


def make_state(editor: Editor) -> dict[str, Any]:
    """Return what docs/editing.md calls the state, without the problems.

    Raises
    ------
    EditError
        If a file is no CSV or GeoJSON.
    """
    copy = Copy(editor.files)
    info = read_info(copy)
    sheets = {name: sheet for name in TABLES if (sheet := copy.sheet(name)) is not None}
    return {
        **editor.header.model_dump(),
        "files": {name: editor.files.sum_of(name) for name in editor.files.names()},
        "version": editor.version,
        "languages": list(languages_of(info)),
        "region": info["region"],
        "bounds": info["bounds"],
        "tables": {name: _pack(sheet) for name, sheet in sheets.items()},
        "positions": _find_positions(copy, sheets),
        "datasets": _describe_datasets(editor, languages_of(info)),
        "journal": [
            act.model_dump(mode="json", exclude_none=True, exclude={"changes"})
            for act in editor.acts
        ],
        "problems": [],
        "drafts": editor.drafts(),
    }


def _pack(sheet: Sheet) -> dict[str, Any]:
    return {
        "columns": list(sheet.columns),
        "rows": [list(row.values()) for _, row in sheet.rows()],
    }


def _find_positions(copy: Copy, sheets: Mapping[str, Sheet]) -> dict[str, Any]:
    found = {}
    for name in (*PLACES, "sections.csv"):
        for key, row in sheets[name].rows() if name in sheets else ():
            dataset = row.get("geo_source", "")
            geometry = find_position(copy, dataset, key) if dataset else None
            if geometry is not None:
                found[key] = {"dataset": dataset, "geometry": geometry}
    return found


def _describe_datasets(editor: Editor, languages: tuple[str, ...]) -> dict[str, Any]:
    ids = {name.split("/")[1] for name in editor.files.names() if name.startswith(DATASETS)}
    found = {}
    for dataset in sorted(ids):
        path = editor.root / DATASETS / dataset / "source.toml"
        source, _ = read_toml(path, path.name)
        title = {tag: str(source.get(column_of("title", tag), "")) for tag in languages}
        found[dataset] = {"title": title, "own": dataset in OWN}
    return found


def inspect_problems(editor: Editor) -> tuple[Problem, ...]:
    """Return all that `check` finds wrong with the files of the dossier.

    Raises
    ------
    OSError
        If a file exists but cannot be read.
    """
    return find_problems(editor.root)


def describe_problems(problems: Iterable[Problem], copy: Copy) -> list[dict[str, Any]]:
    """Return problems as JSON: file, line, the row's key, field, value, right, the place."""
    keys: dict[str, dict[int, str | None]] = {}
    found = []
    for one in problems:
        if one.file not in keys:
            keys[one.file] = _number_rows(copy, one.file)
        row = keys[one.file].get(one.row)
        found.append(
            {
                "file": one.file,
                "line": one.row or None,
                "row": row,
                "field": one.field or None,
                "value": one.value or None,
                "right": one.right,
                "place": find_subject(copy, one.file, row) if row else None,
            }
        )
    return found


def _number_rows(copy: Copy, file: str) -> dict[int, str | None]:
    """Return the key of each row by the number with which a problem names it."""
    members = copy.members(file)
    if members is not None:
        return dict(enumerate(members.keys, start=1))
    sheet = copy.sheet(file)
    return sheet.number_rows() if sheet else {}


def find_subject(copy: Copy, file: str, key: str) -> str | None:
    """Return the id of the place that a row is about, or None."""
    if file == "outcomes.csv":
        file = "commitments.csv"
    if file in PLACES or file.startswith(DATASETS):
        known = any(copy.row(name, key) for name in PLACES)
        section = copy.row("sections.csv", key)
        return key if known else (section or {}).get("line")
    return (copy.row(file, key) or {}).get(OF_PLACE.get(file, "")) or None
