"""Checks rows in columns: all values of a column at once, which is several times faster.

What a column says is wrong, or needs another cell to be understood, is left to be read row by
row, so that the messages are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from geo.records.collecting import without_collecting
from geo.records.languages import column_of, find_nearest
from geo.records.row import Row
from geo.records.translated import localise, translated_fields
from geo.vocabulary import LANGUAGES

RowType = TypeVar("RowType", bound=Row)
Column = list[Any]


FEW = 50
"""With fewer rows than this, columns save nothing."""


def read_records(
    records: Sequence[list[str]],
    header: Sequence[str],
    model: type[RowType],
    languages: tuple[str, ...] | None,
) -> list[RowType | None]:
    """Return the records of a CSV file as rows, None for each that must be read by itself.

    `languages` are those that the dossier declares; see `geo.records.tables.make_row`.
    """
    width = len(header)
    if len(records) < FEW or any(len(record) > width for record in records):
        return [None] * len(records)
    whole = (
        record if len(record) == width else record + [""] * (width - len(record))
        for record in records
    )
    columns: dict[str, Sequence[str]] = {
        column: [cell.strip() for cell in cells]
        for column, cells in zip(header, zip(*whole, strict=True), strict=True)
    }
    own = localise(model, languages or model.tags)
    with without_collecting():
        return make_rows(columns, len(records), own, fill=languages is not None)


def make_rows(
    columns: dict[str, Sequence[str]], count: int, model: type[RowType], *, fill: bool
) -> list[RowType | None]:
    """Return `count` rows of `model`, None for each that must be read by itself.

    `columns` has the stripped cells by column, "" for none, all of one length; no column is
    there that the model has not. With `fill` words may be missing in languages.
    """
    odd: set[int] = set()
    cells = dict(columns)
    copies = _find_copies(cells, count, model, odd) if fill else {}
    found: dict[str, Column] = {}
    for name, field in model.model_fields.items():
        if name not in copies:
            found[name] = _read_column(cells.get(name), count, field, model, odd)
    for name, other in copies.items():
        found[name] = found[other]
    whole = {name: found[name] for name in model.model_fields}
    given = _find_given(cells, count)
    return [
        None if number in odd else _make_row(model, dict(zip(whole, values, strict=True)), own)
        for number, (values, own) in enumerate(
            zip(zip(*whole.values(), strict=True), given, strict=True)
        )
    ]


def _find_copies(
    cells: dict[str, Sequence[str]], count: int, model: type[Row], odd: set[int]
) -> dict[str, str]:
    """Return the columns of promised languages that the dossier lacks, and whose words they hold.

    Rows with words in some languages only are added to `odd`.
    """
    copies: dict[str, str] = {}
    for field in translated_fields(model):
        own = [column_of(field, tag) for tag in model.tags]
        blank: Sequence[str] = [""] * count
        rows = zip(*(cells.get(name, blank) for name in own), strict=True)
        odd.update(number for number, row in enumerate(rows) if any(row) and not all(row))
        for tag in LANGUAGES:
            if tag not in model.tags:
                nearest = find_nearest(tag, model.tags)
                copies[column_of(field, tag)] = column_of(field, nearest)
    return copies


def _read_column(
    cells: Sequence[str] | None, count: int, field: FieldInfo, model: type[Row], odd: set[int]
) -> Column:
    """Return the values of a column; rows that it cannot read are added to `odd`."""
    full = [number for number, cell in enumerate(cells) if cell] if cells else []
    needs_others = field.default_factory is not None and field.default_factory_takes_validated_data
    values: Column = [None] * count
    if len(full) < count:
        if field.is_required() or needs_others:
            odd.update(set(range(count)) - set(full))
        else:
            values = [field.get_default(call_default_factory=True)] * count
    if not cells or not full:
        return values
    texts = cells if len(full) == count else [cells[number] for number in full]
    read, wrong = _validate(texts, _adapt(model, field))
    odd.update(full[number] for number in wrong)
    if len(full) == count:
        return read
    for number, value in zip(full, read, strict=True):
        values[number] = value
    return values


def _validate(texts: Sequence[str], adapter: TypeAdapter[Column]) -> tuple[Column, set[int]]:
    """Return the values of `texts`, None where one is wrong, and the numbers of those."""
    try:
        return adapter.validate_python(texts), set()
    except ValidationError as error:
        wrong = {int(detail["loc"][0]) for detail in error.errors(include_url=False)}
        right = [text for number, text in enumerate(texts) if number not in wrong]
        read = iter(adapter.validate_python(right))
        return [None if n in wrong else next(read) for n in range(len(texts))], wrong


_ADAPTERS: dict[tuple[type[BaseModel], int], TypeAdapter[Column]] = {}


def _adapt(model: type[Row], field: FieldInfo) -> TypeAdapter[Column]:
    """Return what reads a column of `field`, as strict as `model` is."""
    key = model, id(field)
    if key not in _ADAPTERS:
        kind: Any = field.annotation
        for part in field.metadata:
            kind = Annotated[kind, part]
        config = ConfigDict(str_strip_whitespace=True, allow_inf_nan=False)
        _ADAPTERS[key] = TypeAdapter(list[kind], config=config)
    return _ADAPTERS[key]


def _find_given(cells: dict[str, Sequence[str]], count: int) -> list[set[str]]:
    """Return which columns each row has a cell in; rows that have the same share one set."""
    always = {name for name, column in cells.items() if all(column)}
    others = [name for name in cells if name not in always]
    if not others:
        return [always] * count

    @cache
    def find(*filled: bool) -> set[str]:
        return always | {name for name, is_full in zip(others, filled, strict=True) if is_full}

    flags = zip(*(map(bool, cells[name]) for name in others), strict=True)
    return [find(*row) for row in flags]


def _make_row(model: type[RowType], values: dict[str, Any], given: set[str]) -> RowType:
    """Return a row of values that were checked; pydantic's own way takes ten times as long."""
    row = model.__new__(model)
    object.__setattr__(row, "__dict__", values)
    object.__setattr__(row, "__pydantic_fields_set__", given)
    object.__setattr__(row, "__pydantic_extra__", None)
    object.__setattr__(row, "__pydantic_private__", None)
    return row
