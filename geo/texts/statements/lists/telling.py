"""Tells kind and status of what a list names without a word for it, by what introduces it."""

from __future__ import annotations

from geo.texts.en.statements.lead_words import PAPER_ITEM
from geo.texts.statements.cues.cues import (
    AHEAD,
    COMPLETED,
    DROPPED,
    OPERATING,
    PLAN,
    START,
    UNDERWAY,
)
from geo.texts.statements.cues.status import PROMISE, REPORT, as_listed
from geo.texts.statements.lists.marks import MARK
from geo.texts.statements.lists.open_items import is_open_there
from geo.texts.zh.statements import cues as zh
from geo.vocabulary import Status


def tell_listed(tense: int, *, is_deed: bool, is_open: bool) -> tuple[str, Status]:
    """Return kind and status of an item where `tense` governs; what `is_open` is never done."""
    if tense & UNDERWAY:
        return PROMISE if tense & COMPLETED else REPORT, Status.UNDER_CONSTRUCTION
    if tense & (DROPPED | PLAN | START):
        return as_listed(tense)
    if tense & AHEAD:
        return PROMISE, Status.PLANNED
    if is_open:
        return REPORT, Status.UNKNOWN
    if tense & OPERATING:
        return REPORT, Status.OPERATING
    # What a look back says was done is done; what it only names is not known to be.
    return REPORT, Status.COMPLETED if is_deed or tense & COMPLETED else Status.UNKNOWN


def tell_item(text: str, start: int, end: int, tense: int) -> tuple[str, Status]:
    """Return kind and status of what stands there without a word for it, where `tense` governs."""
    is_deed = zh.BUILT_TO.search(text, start, end) is not None
    return tell_listed(tense, is_deed=is_deed, is_open=is_open_there(text, start, end))


def weigh_paper(text: str, start: int, told: tuple[str, Status]) -> tuple[str, Status]:
    """Return kind and status of an item of English, of which but the papers are done if it says so.

    Design of the Mill Bridge, in a list of what was completed: the bridge is planned.
    """
    if told[1] is not Status.COMPLETED:
        return told
    mark = MARK.match(text, start)
    first = mark.end() if mark else start
    is_paper = PAPER_ITEM.match(text, first + (text[first] == " ")) is not None
    return (REPORT, Status.PLANNED) if is_paper else told
