"""Writes the promises as an Atom feed, by due date.

Source: RFC 4287, "The Atom Syndication Format".
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.records.row import as_words
from layers.exports.promises import Promise, find_days, list_promises, write_head
from layers.exports.selection import find_date
from layers.exports.web.markup import HEAD, element, escape
from layers.exports.whole import Chosen

NAMESPACE = "https://planmap.invalid/ns/1"
"""Names the element `due` and the scheme of outcomes; a name only, nothing is to be found there."""


def write_atom(selection: Chosen) -> Iterator[bytes]:
    """Yield the promises of `selection` as an Atom feed in its language, an entry at a time.

    An entry's `updated` is the day of its outcome, else that of the text: no clock is read.
    `planmap:due` holds the due date, perhaps a month or a year, and `category` the outcome.
    """
    info, document, tag = selection.dossier.info, selection.dossier.document, selection.language
    title = f"{as_words(info, 'title')[tag]} · {write_head('title', tag)}"
    publisher = as_words(document, "publisher")[tag]
    promises = list_promises(selection)
    days = [_find_day(promise, document.date) for promise in promises]
    updated = max([*days, find_date(selection.dossier)])
    source = f'<link rel="via" href="{escape(document.address)}"/>' if document.address else ""
    head = (
        f'{HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xmlns:planmap="{NAMESPACE}" '
        f'xml:lang="{escape(tag)}">\n'
        f"{element('id', f'urn:planmap:{info.id}:promises')}{element('title', title)}"
        f"{element('subtitle', as_words(document, 'title')[tag])}"
        f"{element('updated', f'{updated}T00:00:00Z')}"
        f"<author>{element('name', publisher)}</author>{source}"
        "<generator>planmap</generator>\n"
    )
    yield head.encode()
    yield from map(str.encode, _write_entries(promises, days, selection))
    yield b"</feed>\n"


def _write_entries(
    promises: tuple[Promise, ...], days: list[str], selection: Chosen
) -> Iterator[str]:
    info, document = selection.dossier.info, selection.dossier.document
    begun = find_days(document.date)[0].isoformat()
    for promise, day in zip(promises, days, strict=True):
        outcome = promise.outcome.outcome.value if promise.outcome else "not_looked_into"
        category = (
            f'<category term="{outcome}" scheme="{NAMESPACE}/outcomes" '
            f'label="{escape(promise.state)}"/>'
        )
        yield (
            f"<entry>{element('id', f'urn:planmap:{info.id}:statement:{promise.id}')}"
            f"{element('title', promise.what)}{element('published', f'{begun}T00:00:00Z')}"
            f"{element('updated', f'{day}T00:00:00Z')}{category}"
            f"{element('summary', chr(10).join(promise.about))}"
            f"{element('planmap:due', promise.due)}</entry>\n"
        )


def _find_day(promise: Promise, said: str) -> str:
    date = promise.outcome.date if promise.outcome and promise.outcome.date else said
    return find_days(date)[0].isoformat()
