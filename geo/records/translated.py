"""Rows in the languages that a dossier declares: their columns, and what is not translated.

A model has its words in the three promised languages, `name_zh_hans`, `name_zh_hant` and
`name_en`. `localise` makes a model of the same row in other ones; what the row has in no
promised language is there the words in the nearest, so that all who ask find some.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, cast

from pydantic import create_model

from geo.records.languages import column_of, find_nearest
from geo.records.row import Row, Text
from geo.vocabulary import LANGUAGES

RowType = TypeVar("RowType", bound=Row)

_ENDS = tuple(column_of("", tag) for tag in LANGUAGES)


@cache
def translated_fields(model: type[Row]) -> Mapping[str, bool]:
    """Return the fields of `model` that are words in languages, and whether a row needs them."""
    fields = model.model_fields
    names = [name.removesuffix(_ENDS[0]) for name in fields if name.endswith(_ENDS[0])]
    return {name: fields[name + _ENDS[0]].is_required() for name in names}


def find_field(model: type[Row], column: str) -> str | None:
    """Return the field whose words in some language `column` holds; None if it holds none."""
    fields = (name for name in translated_fields(model) if column.startswith(f"{name}_"))
    return max(fields, key=len, default=None)


def localise(model: type[RowType], languages: tuple[str, ...]) -> type[RowType]:
    """Return `model` with a column for each of `languages` (BCP 47) instead of the promised."""
    return (
        model if languages == model.tags else cast("type[RowType]", _make_model(model, languages))
    )


@cache
def _make_model(model: type[Row], languages: tuple[str, ...]) -> type[Row]:
    columns: dict[str, Any] = {}
    for field, is_needed in translated_fields(model).items():
        kind = (Text, ...) if is_needed else (str | None, None)
        tags = dict.fromkeys((*LANGUAGES, *languages))
        columns |= {column_of(field, tag): kind for tag in tags}
    made = create_model(model.__name__, __base__=model, __module__=__name__, **columns)
    made.tags = languages
    return made


@cache
def columns_of(model: type[Row]) -> tuple[str, ...]:
    """Return the columns of a file of `model`, in the order of its fields."""
    columns: dict[str, None] = {}
    for name in model.model_fields:
        field = find_field(model, name) if name.endswith(_ENDS) else None
        own = [column_of(field, tag) for tag in model.tags] if field else [name]
        columns |= dict.fromkeys(own)
    return tuple(columns)


def fill_words(values: dict[str, Any], model: type[Row]) -> tuple[dict[str, Any], set[str]]:
    """Return `values` with words in every language, and the columns that were filled.

    A translation that is missing is the words in the first language that has any. The own
    language's are not made up where a row needs them: what is missing there stays so.
    """
    filled: dict[str, Any] = {}
    for field, is_needed in translated_fields(model).items():
        columns = [column_of(field, tag) for tag in model.tags]
        given = next((values[column] for column in columns if values.get(column)), None)
        if given is None and not is_needed:
            continue
        others = {column_of(field, tag): tag for tag in LANGUAGES if tag not in model.tags}
        missing = [column for column in columns[is_needed:] if not values.get(column)]
        filled |= dict.fromkeys(missing, given or "?")
        whole = values | filled
        for column, tag in others.items():
            nearest = column_of(field, find_nearest(tag, model.tags))
            filled[column] = whole.get(nearest) or given or "?"
    return values | filled, set(filled)


def find_untranslated(row: Row) -> tuple[str, ...]:
    """Return the columns of `row` that hold the words of another language, in order."""
    found = []
    for field in translated_fields(type(row)):
        columns = [column_of(field, tag) for tag in row.tags]
        if any(getattr(row, column) for column in columns):
            found += [column for column in columns if column not in row.model_fields_set]
    return tuple(found)


def in_languages(row: RowType, languages: tuple[str, ...]) -> RowType:
    """Return `row` in these languages: in each the words of the nearest that it is in."""
    model: type[RowType] = localise(type(row), languages)
    if model is type(row):
        return row
    values = {name: getattr(row, name) for name in type(row).model_fields}
    for field in translated_fields(model):
        for tag in languages:
            nearest = find_nearest(tag, row.tags)
            values[column_of(field, tag)] = getattr(row, column_of(field, nearest))
    return cast("RowType", model.model_construct(**values))


def dump_rows(rows: Sequence[Row], *, leave_out: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Return `rows`, of one model, as plain values for JSON, by column in the order of its file."""
    columns = dump_columns(rows, leave_out=leave_out) if rows else {}
    names = tuple(columns)
    return [dict(zip(names, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def dump_columns(rows: Sequence[Row], *, leave_out: Sequence[str] = ()) -> dict[str, Sequence[Any]]:
    """Return the values of `dump_rows` by column; `rows` are at least one, of one model."""
    names = [name for name in columns_of(type(rows[0])) if name not in leave_out]
    found = zip(*map(row_reader(names), rows), strict=True)
    return {name: make_plain(values) for name, values in zip(names, found, strict=True)}


def row_reader(names: Sequence[str]) -> Callable[[Row], tuple[Any, ...]]:
    """Return what reads the columns `names`, at least one, of a row."""
    read = attrgetter(*names)
    return read if len(names) > 1 else lambda row: (read(row),)


def make_plain(values: Sequence[Any]) -> Sequence[Any]:
    """Return a column of a row's values as JSON has them: no enumerations, lists for tuples."""
    kinds = set(map(type, values))
    if any(issubclass(kind, Enum) for kind in kinds):
        known = {one: one.value if isinstance(one, Enum) else one for one in set(values)}
        return list(map(known.__getitem__, values))
    if tuple in kinds:
        return [list(value) if isinstance(value, tuple) else value for value in values]
    return values
