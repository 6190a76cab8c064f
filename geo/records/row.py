"""A row of a file, and what its cells may hold."""

from __future__ import annotations

import calendar
import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from geo.records.languages import column_of, find_nearest
from geo.records.spreadsheets import advise
from geo.vocabulary import LANGUAGES


def _check_date(value: str) -> str:
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", value):
        message = "a date as 2025, 2025-06 or 2025-06-30"
        raise ValueError(advise(message, value))
    year, month, day = ([int(part) for part in value.split("-")] + [1, 1])[:3]
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):  # noqa: PLR2004
        message = "a date that the calendar has"
        raise ValueError(message)
    return value


def _check_address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?", value):
        message = "an address such as https://example.org/page, without spaces"
        raise ValueError(message)
    return value


def _split(value: object) -> object:
    if value is None:
        return ()
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split("|") if part.strip())
    return value


Text = Annotated[str, Field(min_length=1)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+([._-][a-z0-9]+)*$", max_length=100)]
"""An id: it becomes a part of file names, which hold 255 bytes."""
PartialDate = Annotated[str, AfterValidator(_check_date)]
Address = Annotated[str, AfterValidator(_check_address)]
"""The address of a page on the web."""
Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]


NUMBER = re.compile(r"(?:[a-z0-9]+(?:[._-][a-z0-9]+)*:)?[1-9][0-9]{0,8}")


def _split_numbers(value: object) -> object:
    parts = _split(value)
    if isinstance(parts, tuple) and all(NUMBER.fullmatch(str(part)) for part in parts):
        return parts
    message = "numbers of paragraphs from 1, separated by |"
    raise ValueError(message)


Numbers = Annotated[tuple[str, ...], BeforeValidator(_split_numbers)]
"""Several whole numbers from 1 of one cell, separated by `|`; of a document as `ID:12`."""
Words = Annotated[tuple[str, ...], BeforeValidator(_split)]
"""Several values of one cell, separated by `|`."""


CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Signs that no text of a dossier holds: formats cut a value at one, or refuse the file."""


def name_sign(sign: str) -> str:
    """Return how a sign that cannot be shown is named: U+0007."""
    return f"U+{ord(sign):04X}"


class Row(BaseModel):
    """A row of one of the dossier's files: frozen, and with no columns but its own.

    Words stand in a column for each of `tags` (BCP 47), the dossier's own first; see
    `geo.records.translated`.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, allow_inf_nan=False
    )

    tags: ClassVar[tuple[str, ...]] = LANGUAGES


def as_words(row: Row, field: str) -> dict[str, str]:
    """Return `field` of `row` in the languages of its dossier, keyed by BCP 47 tag.

    Raises
    ------
    AttributeError
        If the row has no such field in languages.
    """
    return {tag: getattr(row, column_of(field, tag)) or "" for tag in row.tags}


def own_words(row: Row, field: str) -> str:
    """Return `field` of `row` in the dossier's own language.

    Raises
    ------
    AttributeError
        If the row has no such field in languages.
    """
    return getattr(row, column_of(field, row.tags[0])) or ""


def english_words(row: Row, field: str) -> str:
    """Return `field` of `row` in English, or in the dossier's own language if it has no English.

    Raises
    ------
    AttributeError
        If the row has no such field in languages.
    """
    return getattr(row, column_of(field, find_nearest("en", row.tags))) or ""
