"""What in a text looks like a place and nobody decided on: the other side of the ledger.

The ledger can only account for what a search found. Here every word of the text is looked at
that may stand for a place: what reads as a name, and the words for kinds of places (公园, 产业园,
station) where no name was recorded around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geo.dossiers.dossier import Dossier
from geo.dossiers.ledger import is_of_dossier
from geo.texts.candidates import find_candidates
from geo.texts.en.names.candidate_words import KINDS as HEADS_EN
from geo.texts.text import DecodedText
from geo.texts.writing.folding import fold
from geo.texts.writing.letters import plain
from geo.texts.writing.matcher import make_matcher
from geo.texts.writing.spans import Cover
from geo.texts.zh.names.candidate_words import HEADS

LEAST_KIND = 2
"""Signs that a Chinese word for a kind of place has here; one of one sign is too often another."""
KINDS_EN = re.compile(rf"\b(?:{HEADS_EN})s?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Undecided:
    """Place-like words of the texts that no row of the ledger has.

    `decided` counts the names that are in the ledger; `names` are what reads as a name and is
    not, as `document ¶paragraph: word`; `kinds` counts words for kinds of places without one.
    """

    decided: int
    names: tuple[str, ...]
    kinds: int

    @property
    def share(self) -> float:
        """The share of what reads as a name that nobody decided on, from 0 to 1."""
        total = self.decided + len(self.names)
        return len(self.names) / total if total else 0.0

    def as_lines(self, *, shown: int) -> Iterator[str]:
        """Yield what is to be said of it, in lines; `shown` names at most."""
        total = self.decided + len(self.names)
        words = ", ".join(self.names[:shown]) + (", …" if len(self.names) > shown else "")
        yield (
            f"Nobody decided on {len(self.names)} of {total} words that read as names of places "
            f"({self.share:.1%}){': ' + words if words else ''}."
        )
        yield (
            f"Words for kinds of places (公园, station) outside any name: {self.kinds}. What "
            "neither search knows is in no number here."
        )


def find_undecided(dossier: Dossier, texts: Sequence[DecodedText]) -> Undecided | None:
    """Return what nobody decided on in `texts`, or None if none of them is the dossier's."""
    own = [text for text in texts if is_of_dossier(dossier, text)]
    if not own:
        return None
    decided, names, kinds = 0, [], 0
    for text in own:
        document = next(one for one in dossier.documents if text.has_words_of(one.sha256))
        rows = [dossier.mentions[number] for number in dossier.rows_in("mentions", document)]
        spans = [(row.start, row.end) for row in rows]
        decided += len(spans)
        cover = Cover(spans)
        found = [span for span in _find_names(text.text) if not cover.touches(*span)]
        prefix = f"{document.id} " if len(dossier.documents) > 1 else ""
        names += [
            f"{prefix}¶{max(text.paragraph_at(start), 1)}: {text.text[start:end]}"
            for start, end in found
        ]
        taken = Cover(sorted([*spans, *found]))
        kinds += sum(not taken.touches(*span) for span in _find_kinds(text.text))
    return Undecided(decided=decided, names=tuple(names), kinds=kinds)


def _find_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield what reads as a name of a place in a text, as offsets of it, in order."""
    folded = fold(text)
    given = plain(folded.given) if len(folded.given) == len(folded.text) else folded.text
    for row in find_candidates(folded.text, given):
        yield folded.origin(row.start), folded.origin_end(row.end)


def _find_kinds(text: str) -> Iterator[tuple[int, int]]:
    """Yield the words for kinds of places in a text, as offsets of it, in order."""
    folded = fold(text)
    words = [word for group in HEADS.values() for word in group.split() if len(word) >= LEAST_KIND]
    matcher = make_matcher(list(dict.fromkeys(words)))
    spans = [span[1:] for span in matcher.find_matches_as_indexes(folded.text)]
    spans += [match.span() for match in KINDS_EN.finditer(folded.text)]
    for start, end in sorted(spans):
        yield folded.origin(start), folded.origin_end(end)
