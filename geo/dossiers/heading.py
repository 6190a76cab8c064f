"""Reads `dossier.toml`: the dossier, its languages, its documents, what its editors tolerate."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from typing import Any

from pydantic import TypeAdapter, ValidationError

from geo.dossiers.rows import Document
from geo.dossiers.tables import INFO
from geo.errors import Problem
from geo.records.languages import Languages
from geo.records.tables import make_row, read_toml


def read_heading(
    folder: Traversable,
) -> tuple[dict[str, Any], tuple[str, ...] | None, list[Problem]]:
    """Return the tables of `dossier.toml`, the languages that it declares, and what is wrong."""
    name = "dossier.toml"
    found, problems = read_toml(folder / name, name)
    if problems:
        return {}, None, problems
    languages, wrong = _read_languages(found.get("dossier"), name)
    if wrong:
        return {}, None, wrong
    info: dict[str, Any] = {}
    documents, wrong = _read_documents(found.get("document"), name, languages)
    problems += wrong
    if documents:
        info["document"], *info["documents"] = documents
    for table, model in INFO.items():
        values = found.pop(table, {})
        if table == "document" and isinstance(values, list):
            continue
        row = make_row(values, f"{name} [{table}]", 0, model, languages=languages)
        if isinstance(row, list):
            problems += row
        else:
            info[table] = row
    problems += [
        Problem(
            file=name,
            field=table,
            value="" if isinstance(value, dict | list) else str(value),
            right=f"no such table; there are {', '.join(INFO)}",
        )
        for table, value in found.items()
    ]
    return info, languages, problems


def _read_documents(
    tables: object, name: str, languages: tuple[str, ...] | None
) -> tuple[list[Document], list[Problem]]:
    """Return the documents of tables `[[document]]`, and what is wrong; none if it is one table."""
    documents: list[Document] = []
    problems: list[Problem] = []
    if tables == []:
        return [], [Problem(file=name, field="document", right="must be a table, or several")]
    for number, values in enumerate(tables if isinstance(tables, list) else (), start=1):
        where = f"{name} [[document]] {number}"
        if not isinstance(values, dict):
            return [], [Problem(file=name, field="document", right="must be a table, or several")]
        row = make_row(values, where, 0, Document, languages=languages)
        if isinstance(row, list):
            problems += row
        elif "id" not in values:
            right = "each of several documents needs an id of its own"
            problems.append(Problem(file=where, field="id", right=right))
        elif row.id in {document.id for document in documents}:
            right = "another document has this id; ids are unique"
            problems.append(Problem(file=where, field="id", value=row.id, right=right))
        else:
            documents.append(row)
    return documents, problems


def _read_languages(table: object, name: str) -> tuple[tuple[str, ...] | None, list[Problem]]:
    """Return the languages that `dossier.toml` declares, or None, and what is wrong with them."""
    if not isinstance(table, dict) or "languages" not in table:
        return None, []
    try:
        return TypeAdapter(Languages).validate_python(table["languages"]), []
    except ValidationError as error:
        detail = error.errors()[0]
        right = detail.get("ctx", {}).get("error", "a list of BCP 47 tags, at least one")
        value = str(table["languages"])
        where = f"{name} [dossier]"
        return None, [Problem(file=where, field="languages", value=value, right=f"must be {right}")]
