"""The languages that a dossier declares, and the columns that hold its words in them.

A language is a BCP 47 tag (RFC 5646), checked against IANA's registry as langcodes ships it. The
words of a field `name` stand in columns `name_TAG`, the tag in lower case with underscores:
`name_zh_hans`, `name_en`, `name_ja`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated

from pydantic import AfterValidator, Field

from geo.vocabulary import LANGUAGES

CHINESE = frozenset(("zh", "cmn", "yue", "lzh"))
"""Primary subtags of what is read in Chinese characters."""
TRADITIONAL = frozenset(("hant", "tw", "hk", "mo"))
"""Subtags of a script or region that say which characters."""


@cache
def column_of(field: str, tag: str) -> str:
    """Return the column that holds `field` in the language `tag`: `name`, `zh-Hans` give one."""
    return f"{field}_{tag.replace('-', '_').lower()}"


@cache
def check_tag(tag: str) -> str:
    """Return `tag` as BCP 47 writes it (`zh-Hans`, not `zh-hans`).

    Raises
    ------
    ValueError
        If it is no tag, or a part of it is in no registry.
    """
    if tag in LANGUAGES:
        return tag
    from langcodes import standardize_tag, tag_is_valid  # noqa: PLC0415 - most dossiers need no registry
    from langcodes.tag_parser import LanguageTagError  # noqa: PLC0415

    try:
        is_known = tag_is_valid(tag) and "_" not in tag
    except LanguageTagError:
        is_known = False
    if not is_known:
        message = f"languages as BCP 47 tags, such as en, ja or zh-Hans; {tag!r} is none"
        raise ValueError(message)
    return standardize_tag(tag)


def _check_tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    found = tuple(check_tag(tag) for tag in tags)
    twice = sorted({tag for tag in found if found.count(tag) > 1})
    if twice:
        message = f"languages that are named once; {', '.join(twice)} stands twice"
        raise ValueError(message)
    return found


Languages = Annotated[tuple[str, ...], Field(min_length=1), AfterValidator(_check_tags)]
"""BCP 47 tags, at least one, each once; the first is the dossier's own language."""


def find_nearest(tag: str, offered: tuple[str, ...] = LANGUAGES) -> str:
    """Return the language of `offered` that a reader of `tag` is shown.

    The language itself; else Chinese in the script of its region; else English; else the first.
    """
    if tag in offered:
        return tag
    first, *parts = tag.lower().split("-")
    if first in CHINESE:
        wished = "zh-Hant" if TRADITIONAL.intersection(parts) else "zh-Hans"
        other = "zh-Hans" if wished == "zh-Hant" else "zh-Hant"
        known = [one for one in (wished, other) if one in offered]
    else:
        known = [one for one in offered if one.lower().split("-")[0] == first]
    return next(iter((*known, *(one for one in ("en",) if one in offered), *offered)))


def spread_words(
    field: str, words: Mapping[str, str], languages: tuple[str, ...]
) -> dict[str, str]:
    """Return `words`, keyed by tag, as columns of `field`: for each language the nearest."""
    offered = tuple(words)
    return {column_of(field, tag): words[find_nearest(tag, offered)] for tag in languages}
