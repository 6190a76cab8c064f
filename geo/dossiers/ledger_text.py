"""Compares the rows of a dossier with the text of one of its documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ahocorasick_rs import AhoCorasick

from geo.dossiers.dossier import SPANS, Dossier
from geo.dossiers.ledger_spans import LedgerSpan, Missed, SpanKind
from geo.dossiers.rows import Document, Place, Span
from geo.errors import Problem
from geo.texts.text import DecodedText
from geo.texts.values.numerals import scan_numerals
from geo.texts.writing.folding import fold, fold_name
from geo.texts.writing.spans import Cover

SHORTEST_NAME = 2
# A Latin name shorter than this is found in too many words to be looked for.
SHORTEST_LATIN = 3


def describe_other_text(
    document: Document, text: DecodedText, spans: Iterable[LedgerSpan]
) -> Problem:
    """Return, as a problem, how `text` differs from the one that `document` records."""
    known = tuple(spans)
    inside = [span for span in known if span.end <= text.length]
    agreeing = sum(text.text[span.start : span.end] == span.surface for span in inside)
    beyond = len(known) - len(inside)
    right = (
        f"is another text than the dossier's (SHA-256 {document.sha256}, {document.length} "
        f"characters; this one has {text.length}, {text.form})"
    )
    if not inside:
        right += "; none of the recorded spans lies in it"
    elif text.length < document.length and agreeing == len(inside):
        right += f"; it looks cut short: what there is agrees, {beyond} spans lie past its end"
    else:
        right += f"; {agreeing} of {len(known)} spans are where they are recorded"
        right += f", {beyond} lie past its end" if beyond else ""
    return Problem(file="text", field="sha256", value=text.sha256, right=right)


def check_spans(
    dossier: Dossier, text: DecodedText, document: Document | None = None
) -> Iterator[Problem]:
    """Yield each row of `document`, or the first, that does not fit `text` as it says."""
    own = document or dossier.document
    for table in SPANS:
        file = f"{table}.csv"
        rows: tuple[Any, ...] = getattr(dossier, table)
        lines = dossier.lines.get(file, ())
        for number in dossier.rows_in(table, own):
            wrong = _compare(rows[number], text)
            if wrong:
                line = lines[number] if number < len(lines) else number + 2
                yield Problem(file=file, row=line, field=wrong[0], value=wrong[1], right=wrong[2])


def _compare(row: Any, text: DecodedText) -> tuple[str, str, str] | None:  # noqa: ANN401 - four kinds of rows
    if row.end > text.length:
        return "end", str(row.end), f"lies past the end of the text, {text.length}"
    found = text.text[row.start : row.end]
    surface = getattr(row, "surface", found)
    if found != surface:
        right = f"the text has {found!r} at {row.start}-{row.end}"
        nearest = _find_nearest(text.text, surface, row.start)
        right += f"; these words begin at {nearest}" if nearest is not None else ""
        return "surface", surface, right
    paragraph = text.paragraph_at(row.start)
    if paragraph != row.paragraph:
        return "paragraph", str(row.paragraph), f"offset {row.start} is in paragraph {paragraph}"
    return None


def _find_nearest(text: str, surface: str, start: int) -> int | None:
    ahead, behind = text.find(surface, start), text.rfind(surface, 0, start + len(surface))
    places = [place for place in (ahead, behind) if place >= 0]
    return min(places, key=lambda place: abs(place - start)) if places else None


def find_missed(
    dossier: Dossier, text: DecodedText, document: Document, names: NameSearch
) -> Iterator[Missed]:
    """Yield each of the `names` and each numeral of `text` that the rows of `document` lack."""
    name = document.id
    known = _cover(dossier, "mentions", document)
    for start, end in names.find(text.text):
        if not known.touches(start, end):
            yield _make_missed(SpanKind.MENTION, start, end, text, name)
    counted = _cover(dossier, "numerals", document)
    for found in scan_numerals(text.text):
        if counted.find_around(found.start, found.end) is None:
            yield _make_missed(SpanKind.NUMERAL, found.start, found.end, text, name)


def _cover(dossier: Dossier, table: str, document: Document) -> Cover:
    rows: tuple[Span, ...] = getattr(dossier, table)
    own = (rows[number] for number in dossier.rows_in(table, document))
    return Cover((row.start, row.end) for row in own)


class NameSearch:
    """The names and aliases of places, made ready once to be found in many texts.

    Scripts and widths are alike.
    """

    def __init__(self, places: Iterable[Place]) -> None:
        names = {fold_name(name) for place in places for name in place.names}
        words = sorted(name for name in names if len(name) >= _shortest(name))
        self._names = AhoCorasick(words, store_patterns=False) if words else None

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the spans of `text` that are such a name, the longest at each place.

        Offsets are code points of `text`.
        """
        if self._names is None:
            return
        folded = fold(text)
        found = self._names.find_matches_as_indexes(folded.text, overlapping=True)
        done = 0
        for start, end in sorted(((start, end) for _, start, end in found), key=_first_longest):
            if start >= done and _stands_alone(folded.text, start, end):
                done = end
                yield folded.origin(start), folded.origin_end(end)


def _shortest(name: str) -> int:
    return SHORTEST_LATIN if name.isascii() else SHORTEST_NAME


def _first_longest(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], -span[1]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether a name is Chinese, or no part of a longer word."""
    if not text[start:end].isascii():
        return True
    return not (_is_word(text[start - 1 : start]) and start) and not _is_word(text[end : end + 1])


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _make_missed(kind: SpanKind, start: int, end: int, text: DecodedText, document: str) -> Missed:
    return Missed(
        kind=kind,
        paragraph=text.paragraph_at(start),
        start=start,
        end=end,
        surface=text.text[start:end],
        document=document,
    )
