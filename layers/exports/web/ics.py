"""Writes the promises that have a due date as an iCalendar.

A promise for a day is an event of that day; one for a month or a year is an event as long as
that, since a calendar knows no partial dates. None of them makes anybody busy.

Source: RFC 5545, sections 3.1 (folding), 3.3.11 (text), 3.6.1 (events).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from geo.records.row import as_words
from layers.exports.promises import Promise, find_days, list_promises, write_head
from layers.exports.whole import Chosen

LONGEST_LINE = 75
"""Bytes of a line without its end."""


def write_ics(selection: Chosen) -> Iterator[bytes]:
    """Yield the dated promises of `selection` as a calendar in its language, one at a time.

    `DTSTAMP` is the day of the text: no clock is read.
    """
    info, tag = selection.dossier.info, selection.language
    stamp = find_days(selection.dossier.document.date)[0]
    head = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//planmap//promises//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escape(as_words(info, 'title')[tag])} · {write_head('title', tag)}",
    )
    yield _fold_all(head)
    for promise in list_promises(selection):
        if promise.due:
            yield _fold_all(_write_event(promise, info.id, f"{stamp:%Y%m%d}T000000Z"))
    yield _fold_all(("END:VCALENDAR",))


def _fold_all(lines: Iterable[str]) -> bytes:
    return "".join(part for line in lines for part in fold(line)).encode()


def count_events(selection: Chosen) -> int:
    """Return the number of promises of `selection` that have a due date."""
    return sum(promise.due is not None for promise in list_promises(selection))


def _write_event(promise: Promise, dossier: str, stamp: str) -> Iterator[str]:
    first, after = find_days(promise.due or "")
    outcome = promise.outcome.outcome.value if promise.outcome else "not_looked_into"
    yield "BEGIN:VEVENT"
    yield f"UID:{promise.id}.{dossier}@planmap.invalid"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{after:%Y%m%d}"
    yield f"SUMMARY:{escape(promise.what)}"
    yield f"DESCRIPTION:{escape(chr(10).join(promise.about))}"
    yield f"LOCATION:{escape(', '.join(promise.places))}"
    yield f"CATEGORIES:{outcome.upper()}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def escape(text: str) -> str:
    r"""Return `text` as a value of type TEXT.

    >>> escape("a;b, c")
    'a\\;b\\, c'
    """
    marked = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return marked.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def fold(line: str) -> Iterator[str]:
    """Yield `line` in parts of at most 75 bytes, cut between characters, each with its end."""
    part, room = "", LONGEST_LINE
    for sign in line:
        size = len(sign.encode())
        if size > room:
            yield f"{part}\r\n"
            part, room = " ", LONGEST_LINE - 1
        part += sign
        room -= size
    yield f"{part}\r\n"
