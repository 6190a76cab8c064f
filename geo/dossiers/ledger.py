"""The ledger: what became of each place name and each numeral of the text.

Every span is mapped (it stands for a place that has a position), unlocated (for a place that
has none) or declined, with a reason. Rebuilt against the text, each recorded span must be
where the ledger says, and whatever a search finds in the text must be in the ledger.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from geo.dossiers.checks.dues import FIELD as DUE_WORDS
from geo.dossiers.checks.dues import check_dues_in_text
from geo.dossiers.dossier import Dossier
from geo.dossiers.ledger_spans import LedgerSpan, Missed, SpanKind, State
from geo.dossiers.ledger_text import (
    NameSearch,
    check_spans,
    describe_other_text,
    find_missed,
)
from geo.dossiers.rows import Document, Mention, Numeral
from geo.errors import Problem
from geo.texts.text import DecodedText
from geo.texts.writing.spans import Cover
from geo.vocabulary import NumeralRole, Placed

__all__ = [
    "Ledger",
    "LedgerSpan",
    "Missed",
    "NameSearch",
    "SpanKind",
    "State",
    "check_spans",
    "is_of_dossier",
    "make_ledger",
]

NAME_PART = "name"
"""The reason given for a numeral that is a part of a name outside any mention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All spans in text order, those that were missed, and what does not fit the text.

    `is_other_text` says that the text at hand is not the dossier's; its spans were then not
    looked at. `note` says what differs where the words are the same but the file is not. Of
    several documents, `parts` has the ledger of each, by its id.
    """

    spans: tuple[LedgerSpan, ...]
    missed: tuple[Missed, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_other_text: bool = False
    note: str = ""
    parts: Mapping[str, Ledger] = field(default_factory=dict)

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


def make_ledger(
    dossier: Dossier, text: DecodedText | Sequence[DecodedText] | None = None
) -> Ledger:
    """Return the ledger of `dossier`, rebuilt against the texts of its documents that are given.

    A text is of the document that has its words. If it is of none, nothing is guessed: the
    ledger says so in one problem, and of a dossier with one document nothing counts as
    accounted for.
    """
    texts = (text,) if isinstance(text, DecodedText) else tuple(text or ())
    of = {document.id: _find_text(document, texts) for document in dossier.documents}
    make = _PartMaker(dossier)
    parts = {document.id: make(document, of[document.id]) for document in dossier.documents}
    strange = [one for one in texts if one not in of.values()]
    whole = _join(parts) if len(parts) > 1 else parts[dossier.document.id]
    if not strange:
        return whole
    without = [one for one in dossier.documents if of[one.id] is None] or [dossier.document]
    told = tuple(
        describe_other_text(without[0], one, parts[without[0].id].spans) for one in strange
    )
    if len(strange) == len(texts):
        return replace(whole, problems=told, missed=(), is_other_text=True)
    return replace(whole, problems=(*whole.problems, *told))


def is_of_dossier(dossier: Dossier, text: DecodedText) -> bool:
    """Return whether `text` has the words of one of the dossier's documents."""
    return any(text.has_words_of(document.sha256) for document in dossier.documents)


def _find_text(document: Document, texts: Iterable[DecodedText]) -> DecodedText | None:
    return next((text for text in texts if text.has_words_of(document.sha256)), None)


class _PartMaker:
    """Makes the ledger of each document from what all documents of a dossier share."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.names = NameSearch(dossier.places)
        self.located = {row.id: row.placed is not Placed.UNLOCATED for row in dossier.places}
        self.subjects = {fact.id: fact.subject for fact in dossier.facts}

    def __call__(self, document: Document, text: DecodedText | None) -> Ledger:
        """Return the ledger of `document`, compared with its `text` where that is given."""
        made = self._make_spans(document)
        spans = tuple(sorted(made, key=lambda span: (span.start, span.end)))
        if text is None:
            return Ledger(spans=spans)
        return Ledger(
            spans=spans,
            missed=tuple(find_missed(self.dossier, text, document, self.names)),
            problems=(
                *check_spans(self.dossier, text, document),
                *check_dues_in_text(self.dossier, text, document),
            ),
            note=_note_other_file(document, text),
        )

    def _make_spans(self, document: Document) -> Iterator[LedgerSpan]:
        own = self.dossier.rows_in("mentions", document)
        rows = (self.dossier.mentions[number] for number in own)
        mentions = tuple(_make_mention(row, self.located, document) for row in rows)
        yield from mentions
        cover = Cover((mention.start, mention.end) for mention in mentions)
        for number in self.dossier.rows_in("numerals", document):
            numeral = self.dossier.numerals[number]
            found = cover.find_around(numeral.start, numeral.end)
            around = None if found is None else mentions[found]
            yield _make_numeral(numeral, self.subjects, self.located, around, document)


def _note_other_file(document: Document, text: DecodedText) -> str:
    if text.sha256 == document.sha256:
        return ""
    return f"the same words in another file: {text.form}, SHA-256 {text.sha256}"


def _join(parts: Mapping[str, Ledger]) -> Ledger:
    """Return one ledger of several documents, in their order."""
    return Ledger(
        spans=tuple(span for part in parts.values() for span in part.spans),
        missed=tuple(missed for part in parts.values() for missed in part.missed),
        problems=tuple(problem for part in parts.values() for problem in part.problems),
        note="; ".join(f"{name}: {part.note}" for name, part in parts.items() if part.note),
        parts=parts,
    )


def _make_mention(mention: Mention, located: Mapping[str, bool], document: Document) -> LedgerSpan:
    return LedgerSpan(
        kind=SpanKind.MENTION,
        paragraph=mention.paragraph,
        start=mention.start,
        end=mention.end,
        surface=mention.surface,
        state=_find_state(mention.place, located),
        place=mention.place,
        why=mention.reason,
        document=document.id,
    )


def _make_numeral(
    numeral: Numeral,
    subjects: Mapping[str, str],
    located: Mapping[str, bool],
    around: LedgerSpan | None,
    document: Document,
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
        document=document.id,
    )


def _find_state(place: str | None, located: Mapping[str, bool]) -> State:
    if place is None:
        return State.DECLINED
    return State.MAPPED if located.get(place, False) else State.UNLOCATED
