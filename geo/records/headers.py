"""Checks the header of a CSV file: which columns it may have, and which it must."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from geo.errors import Problem
from geo.records.languages import check_tag, column_of
from geo.records.row import Row
from geo.records.translated import columns_of, find_field, localise, translated_fields

# What would be right, by pydantic's error type; its own message is used for the others.
RIGHT = {
    "missing": "a value is needed here",
    "extra_forbidden": "no such column; see docs/editing.md for the columns of this file",
    "string_too_short": "a value is needed here",
    "string_too_long": "must have at most {max_length} letters",
    "finite_number": "must be a finite number",
    "string_pattern_mismatch": "must match {pattern}",
    "enum": "must be one of {expected}",
    "float_parsing": "must be a number",
    "int_parsing": "must be a whole number",
    "bool_parsing": "must be true or false",
    "greater_than": "must be greater than {gt}",
    "greater_than_equal": "must be {ge} or more",
    "less_than_equal": "must be {le} or less",
    "value_error": "must be {error}",
}

UNDECLARED = "is in no language that dossier.toml declares; add its tag to 'languages' there"


def explain_column(column: str, model: type[Row]) -> str:
    """Return what would be right instead of a column that `model` has not."""
    field = find_field(model, column)
    tag = column.removeprefix(f"{field}_").replace("_", "-")
    try:
        is_words = field is not None and check_tag(tag).casefold() == tag
    except ValueError:
        is_words = False
    if is_words:
        return UNDECLARED
    return RIGHT["extra_forbidden"]


def check_header(
    header: Iterable[str],
    name: str,
    model: type[Row],
    languages: tuple[str, ...] | None,
    cells: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> list[Problem]:
    """Return what is wrong with the header of a file of `model` in these languages.

    `cells` are the file's, by column: of words in a language that is not declared, one problem
    says how many rows have them.
    """
    columns = list(header)
    known = columns_of(localise(model, languages or model.tags))
    if not columns:
        right = f"is empty; its first line must name the columns: {', '.join(known)}"
        return [Problem(file=name, row=1, right=right)]
    problems = [
        Problem(
            file=name,
            row=1,
            field="column",
            value=column,
            right=_name_right(column, model, known, cells.get(column, ())),
        )
        for column in columns
        if column not in known
    ]
    problems += [
        Problem(file=name, row=1, field="column", value=column, right="stands twice in the header")
        for column in sorted({column for column in columns if columns.count(column) > 1})
    ]
    problems += [
        Problem(file=name, row=1, field="column", value=column, right="this column is missing")
        for column in known
        if column in _needed_columns(model, languages) and column not in columns
    ]
    return problems


def _needed_columns(model: type[Row], languages: tuple[str, ...] | None) -> set[str]:
    """Return the columns that a file must have: what is required, words in the own language."""
    needed = {name for name, field in model.model_fields.items() if field.is_required()}
    if languages is None:
        return needed
    words = {name for name in needed if find_field(model, name)}
    fields = translated_fields(model)
    return needed - words | {column_of(field, languages[0]) for field in fields if fields[field]}


def _name_right(column: str, model: type[Row], known: Iterable[str], cells: Sequence[str]) -> str:
    right = explain_column(column, model)
    if right == UNDECLARED:
        return f"{right} ({_count_filled(cells)})"
    return f"no such column; the columns are {', '.join(known)}"


def _count_filled(cells: Sequence[str]) -> str:
    filled = len(cells) - cells.count("")
    return f"{filled:,} row{'' if filled == 1 else 's'} of {len(cells):,} with words"
