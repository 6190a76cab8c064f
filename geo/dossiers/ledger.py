"""The ledger: what became of each place name and each numeral of the text.

Every span is mapped (it stands for a place that has a position), unlocated (for a place that
has none) or declined, with a reason. Rebuilt against the text, each recorded span must be
where the ledger says, and whatever a search finds in the text must be in the ledger.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ahocorasick_rs import AhoCorasick

from geo.dossiers.checks.dues import FIELD as DUE_WORDS
from geo.dossiers.checks.dues import check_dues_in_text
from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Mention, Numeral, Place
from geo.errors import Problem
from geo.texts.folding import fold, fold_name
from geo.texts.numerals import scan_numerals
from geo.texts.spans import Cover
from geo.texts.text import DecodedText
from geo.vocabulary import NumeralRole, Placed

SHORTEST_NAME = 2
# A Latin name shorter than this is found in too many words to be looked for.
SHORTEST_LATIN = 3
NAME_PART = "name"
"""The reason given for a numeral that is a part of a name outside any mention."""


class SpanKind(StrEnum):
    """What a span of the ledger is."""

    MENTION = "mention"
    NUMERAL = "numeral"


class State(StrEnum):
    """What became of a span."""

    MAPPED = "mapped"
    UNLOCATED = "unlocated"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerSpan:
    """A span of the ledger: offsets in code points, and what became of it.

    `place` is the place that it leads to, `why` the id of the reason where it was declined.
    """

    kind: SpanKind
    paragraph: int
    start: int
    end: int
    surface: str
    state: State
    place: str | None = None
    fact: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A span of the text that the ledger does not have."""

    kind: SpanKind
    paragraph: int
    start: int
    end: int
    surface: str

    def as_problem(self) -> Problem:
        """Return the span as a problem of the file that it is missing from."""
        where = f"paragraph {self.paragraph}, {self.start}-{self.end}"
        return Problem(
            file=f"{self.kind}s.csv",
            field="surface",
            value=self.surface,
            right=f"the text has this at {where}; record it, or decline it with a reason",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All spans in text order, those that were missed, and what does not fit the text.

    `is_other_text` says that the text at hand is not the dossier's; its spans were then not
    looked at. `note` says what differs where the words are the same but the file is not.
    """

    spans: tuple[LedgerSpan, ...]
    missed: tuple[Missed, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_other_text: bool = False
    note: str = ""

    @property
    def accounted(self) -> float:
        """The share of spans that are in the ledger and where it says, from 0 to 1.

        A text or ledger without any span is accounted for; another text is not at all.
        """
        if self.is_other_text:
            return 0.0
        total = len(self.spans) + len(self.missed)
        wrong = {
            (problem.file, problem.row)
            for problem in self.problems
            if problem.row and problem.field != DUE_WORDS
        }
        return (len(self.spans) - len(wrong)) / total if total else 1.0

    def count(self, state: State, kind: SpanKind | None = None) -> int:
        """Return how many spans (of this kind) are in this state; of another text, none."""
        if self.is_other_text:
            return 0
        return sum(span.state is state and kind in {None, span.kind} for span in self.spans)


def make_ledger(dossier: Dossier, text: DecodedText | None = None) -> Ledger:
    """Return the ledger of `dossier`, rebuilt against `text` if there is one.

    If the text is not the one that the dossier records, nothing is guessed: the ledger says
    so in one problem, and nothing of it counts as accounted for.
    """
    spans = tuple(sorted(_make_spans(dossier), key=lambda span: (span.start, span.end)))
    if text is None:
        return Ledger(spans=spans)
    recorded = dossier.document.sha256
    if not text.has_words_of(recorded):
        problem = describe_other_text(dossier, text, spans)
        return Ledger(spans=spans, problems=(problem,), is_other_text=True)
    note = (
        f"the same words in another file: {text.form}, SHA-256 {text.sha256}"
        if text.sha256 != recorded
        else ""
    )
    return Ledger(
        spans=spans,
        missed=tuple(_find_missed(dossier, text)),
        problems=(*check_spans(dossier, text), *check_dues_in_text(dossier, text)),
        note=note,
    )


def describe_other_text(
    dossier: Dossier, text: DecodedText, spans: Iterable[LedgerSpan]
) -> Problem:
    """Return, as a problem, how `text` differs from the text that the dossier records."""
    document, known = dossier.document, tuple(spans)
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


def check_spans(dossier: Dossier, text: DecodedText) -> Iterator[Problem]:
    """Yield each row whose span, words or paragraph do not fit `text`."""
    for table in ("mentions", "numerals", "facts", "commitments"):
        file = f"{table}.csv"
        rows: tuple[Any, ...] = getattr(dossier, table)
        lines = dossier.lines.get(file, ())
        for number, row in enumerate(rows):
            wrong = _compare(row, text)
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


def _make_spans(dossier: Dossier) -> Iterator[LedgerSpan]:
    located = {place.id: place.placed is not Placed.UNLOCATED for place in dossier.places}
    subjects = {fact.id: fact.subject for fact in dossier.facts}
    mentions = tuple(_make_mention(mention, located) for mention in dossier.mentions)
    yield from mentions
    cover = Cover((mention.start, mention.end) for mention in mentions)
    for numeral in dossier.numerals:
        number = cover.find_around(numeral.start, numeral.end)
        around = None if number is None else mentions[number]
        yield _make_numeral(numeral, subjects, located, around)


def _make_mention(mention: Mention, located: Mapping[str, bool]) -> LedgerSpan:
    return LedgerSpan(
        kind=SpanKind.MENTION,
        paragraph=mention.paragraph,
        start=mention.start,
        end=mention.end,
        surface=mention.surface,
        state=_find_state(mention.place, located),
        place=mention.place,
        why=mention.reason,
    )


def _make_numeral(
    numeral: Numeral,
    subjects: Mapping[str, str],
    located: Mapping[str, bool],
    around: LedgerSpan | None,
) -> LedgerSpan:
    place, why = None, numeral.reason
    if numeral.role is NumeralRole.FACT:
        place = subjects.get(numeral.fact or "")
    elif numeral.role is NumeralRole.NAME:
        # A numeral in a name shares the fate of the name: 17 in 17號線.
        place = around.place if around else None
        why = None if place else (around.why if around else NAME_PART)
    return LedgerSpan(
        kind=SpanKind.NUMERAL,
        paragraph=numeral.paragraph,
        start=numeral.start,
        end=numeral.end,
        surface=numeral.surface,
        state=_find_state(place, located),
        place=place,
        fact=numeral.fact,
        why=why,
    )


def _find_state(place: str | None, located: Mapping[str, bool]) -> State:
    if place is None:
        return State.DECLINED
    return State.MAPPED if located.get(place, False) else State.UNLOCATED


def _find_missed(dossier: Dossier, text: DecodedText) -> Iterator[Missed]:
    known = Cover((row.start, row.end) for row in dossier.mentions)
    for start, end in find_names(dossier.places, text.text):
        if not known.touches(start, end):
            yield _make_missed(SpanKind.MENTION, start, end, text)
    counted = Cover((row.start, row.end) for row in dossier.numerals)
    for found in scan_numerals(text.text):
        if counted.find_around(found.start, found.end) is None:
            yield _make_missed(SpanKind.NUMERAL, found.start, found.end, text)


def find_names(places: Iterable[Place], text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of `text` that are a name or alias of a place, the longest at each place.

    Scripts and widths are alike. Offsets are code points of `text`.
    """
    names = {fold_name(name) for place in places for name in place.names}
    words = sorted(
        name for name in names if len(name) >= (SHORTEST_LATIN if name.isascii() else SHORTEST_NAME)
    )
    if not words:
        return
    folded = fold(text)
    found = AhoCorasick(words, store_patterns=False).find_matches_as_indexes(
        folded.text, overlapping=True
    )
    done = 0
    for start, end in sorted(((start, end) for _, start, end in found), key=_first_longest):
        if start >= done and _stands_alone(folded.text, start, end):
            done = end
            yield folded.origin(start), folded.origin_end(end)


def _first_longest(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], -span[1]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether a name is Chinese, or no part of a longer word."""
    if not text[start:end].isascii():
        return True
    return not (_is_word(text[start - 1 : start]) and start) and not _is_word(text[end : end + 1])


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _make_missed(kind: SpanKind, start: int, end: int, text: DecodedText) -> Missed:
    return Missed(
        kind=kind,
        paragraph=text.paragraph_at(start),
        start=start,
        end=end,
        surface=text.text[start:end],
    )
