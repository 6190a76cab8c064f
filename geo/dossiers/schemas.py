"""JSON Schemas of a dossier's files, generated from the models that read them.

A CSV file's schema describes one row; what a schema calls an array stands in one cell,
its values separated by `|`, and empty cells count as not given. Words may be in any languages;
that a dossier has them in the first that it declares is for `planmap check` to say.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from geo.dossiers.acts import Act, Header
from geo.dossiers.journal_files import FILE as JOURNAL
from geo.dossiers.tables import INFO, TABLES
from geo.positions.source import PointRow, Source
from geo.records.languages import column_of
from geo.records.row import Row
from geo.records.translated import translated_fields
from geo.vocabulary import LANGUAGES

DIALECT = "https://json-schema.org/draft/2020-12/schema"
CSV_NOTE = "One row of {file}. Arrays are one cell, their values separated by '|'."


def make_schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of each file of a dossier, by the file's name, in a steady order."""
    rows: dict[str, type[BaseModel]] = dict(TABLES)
    rows["points.csv"] = PointRow
    schemas = {
        name: _make_schema(model, name, CSV_NOTE.format(file=name)) for name, model in rows.items()
    }
    schemas["source.toml"] = _make_schema(Source, "source.toml", "A dataset's source.toml.")
    schemas["dossier.toml"] = _make_dossier_schema()
    schemas[JOURNAL] = _make_journal_schema()
    return schemas


def schema_name(file: str) -> str:
    """Return the name of the schema's own file: places.csv has places.schema.json."""
    return f"{file.rpartition('.')[0]}.schema.json"


def to_json(schema: dict[str, Any]) -> str:
    """Return `schema` as JSON text that ends in a line feed; the same schema, the same text."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _make_schema(model: type[BaseModel], name: str, note: str) -> dict[str, Any]:
    schema = _open_languages(model)
    about = " ".join(part for part in (schema.pop("description", ""), note) if part)
    return {"$schema": DIALECT, **schema, "title": name, "description": about}


def _open_languages(model: type[BaseModel]) -> dict[str, Any]:
    """Return the schema of `model` with its words in whatever languages a dossier declares."""
    schema = model.model_json_schema()
    fields = translated_fields(model) if issubclass(model, Row) else {}
    if not fields:
        return schema
    promised = {column_of(field, tag) for field in fields for tag in LANGUAGES}
    schema["required"] = [name for name in schema["required"] if name not in promised]
    words = {"type": "string", "description": "The words in a declared language (BCP 47)."}
    schema["patternProperties"] = {_TAGGED.format(fields="|".join(fields)): words}
    schema["allOf"] = [
        {"not": {"propertyNames": {"not": {"pattern": _TAGGED.format(fields=field)}}}}
        for field, is_needed in fields.items()
        if is_needed
    ]
    return schema


_TAGGED = "^({fields})_[a-z]{{2,8}}(_[a-z0-9]{{1,8}})*$"
"""The columns of words; at least one of each field that is needed, whatever the language."""


def _make_dossier_schema() -> dict[str, Any]:
    """Return the schema of dossier.toml, one property a table."""
    tables = {table: _open_languages(model) for table, model in INFO.items()}
    definitions: dict[str, Any] = {}
    for schema in tables.values():
        definitions |= schema.pop("$defs", {})
    one = tables["document"]
    tables["document"] = {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}
    whole: dict[str, Any] = {
        "$schema": DIALECT,
        "title": "dossier.toml",
        "description": "What a dossier is about, its text, and what it tolerates.",
        "type": "object",
        "properties": tables,
        "required": ["dossier", "document"],
        "additionalProperties": False,
    }
    return whole | ({"$defs": definitions} if definitions else {})


def _make_journal_schema() -> dict[str, Any]:
    """Return the schema of a line of the journal: the first says what the others are acts on."""
    parts = {"header": Header.model_json_schema(), "act": Act.model_json_schema()}
    definitions: dict[str, Any] = {}
    for schema in parts.values():
        definitions |= schema.pop("$defs", {})
    return {
        "$schema": DIALECT,
        "title": JOURNAL,
        "description": "One line: the first is a header, each other an act; see docs/editing.md.",
        "oneOf": list(parts.values()),
        "$defs": definitions,
    }
