"""Finds short names that a text introduces: (以下简称数字港), Cross River Line (CRL).

Which name a short one stands for holds on from block to block of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from geo.texts.candidates import Spotted
from geo.texts.names.entries import Hit
from geo.texts.names.spellings import Spellings
from geo.texts.writing.spans import Cover
from geo.texts.zh.names.candidates import tail_of

INTRODUCED_ZH = re.compile(
    r"\((?:以下|下)?(?:简称|下称|前称|又称|亦称|也称|俗称|统称)(?:为)?[:]?[\"“「『《]?"
    r"(?P<short>[\u3400-\u9fffa-z0-9]{2,10})[\"”」』》]?\)"
)
SHORTENED = re.compile(r"\((?P<short>[\u4e00-\u9fff]{3,8})\)")
"""What may be a name again with fewer of its signs: 云澜市东部供水片区(东部片区)."""
LEAST_LAST = 2
INTRODUCED_EN = re.compile(r"[ \n]\((?:the )?[\"“]?(?P<short>[A-Z][A-Za-z]{0,6}[A-Z0-9])[\"”]?\)")
WORKS, CALLED = frozenset(("计划", "项目", "工程")), 2
"""What may stand between a name and its short one, and how long it is."""
SCORE = 0.75
LEAST_SHARED = 2
"""How many signs a short name of Chinese shares with its whole at least."""


@dataclass(slots=True)
class Introduced:
    """The short names that a text has introduced so far."""

    places: dict[str, str] = field(default_factory=dict)
    """Of those that stand for a known place, its id."""
    names: dict[str, str] = field(default_factory=dict)
    """Of the others, the name in full."""
    lines: Spellings = field(default_factory=Spellings)
    """The numbered lines, each by the name that it was called by first."""

    def find(
        self, folded: str, original: str, hits: Sequence[Hit], candidates: Sequence[Spotted]
    ) -> tuple[list[Hit], list[Spotted]]:
        """Return the hits and the candidates of a block with the short names among them."""
        if "称" in folded:
            self._introduce(folded, original, INTRODUCED_ZH.finditer(folded), hits, candidates)
        if "(" in folded and not folded.isascii():
            self._introduce(folded, original, _shortened(folded, candidates), hits, candidates)
        if "(" in original:
            short_forms = (m for m in INTRODUCED_EN.finditer(original) if _is_short_of(m, original))
            self._introduce(original, original, short_forms, hits, candidates)
        if not self.places and not self.names:
            return list(hits), list(candidates)
        taken = Cover([*((hit[0], hit[1]) for hit in hits), *((c[0], c[1]) for c in candidates)])
        found, spotted = list(hits), [self._named(row, original) for row in candidates]
        for short, place in self.places.items():
            spans = _spans_of(short, folded, original)
            found += (Hit(*span, place) for span in spans if not taken.touches(*span))
        for short, name in self.names.items():
            for start, end in _spans_of(short, folded, original):
                if not taken.touches(start, end):
                    whole = name + original[start + len(short) : end]
                    spotted.append(Spotted(start, end, SCORE, whole))
        return sorted(found), sorted(spotted)

    def _named(self, row: Spotted, original: str) -> Spotted:
        """Return a candidate with its name in full, if its text is a short name."""
        name = self.names.get(original[row.start : row.end])
        return row if name is None or row.name else row._replace(name=name)

    def _introduce(
        self, text: str, original: str, matches: Iterator[re.Match[str]], hits: Sequence[Hit],
        candidates: Sequence[Spotted],
    ) -> None:  # fmt: skip
        ends = {hit.end: hit for hit in hits}
        named = {row.end: row for row in candidates}
        for match in matches:
            short, end = match["short"], match.start()
            hit, row = ends.get(end), named.get(end - CALLED * (text[end - CALLED : end] in WORKS))
            if hit is not None:
                self.places[short] = hit.place
            elif row is not None and _is_shared(short, text[row.start : row.end]):
                said = original[match.start("short") : match.end("short")]
                self.names[said] = row.name or original[row.start : row.end]


def _shortened(folded: str, candidates: Sequence[Spotted]) -> Iterator[re.Match[str]]:
    """Yield what stands in brackets behind a candidate and is its name with fewer signs."""
    for row in candidates:
        if folded[row.end : row.end + 1] != "(":
            continue
        match = SHORTENED.match(folded, row.end)
        if match and _is_cut(match["short"], folded[row.start : row.end]):
            yield match


def _is_cut(short: str, name: str) -> bool:
    """Return whether a short name has the last signs of a name, and others of it in their order."""
    if len(short) >= len(name) or short[-LEAST_LAST:] != name[-LEAST_LAST:]:
        return False
    signs = iter(name)
    return all(sign in signs for sign in short)


def _is_shared(short: str, name: str) -> bool:
    """Return whether a short name has signs of its whole, as 数字港 has of 临江数字港."""
    return short.isascii() or len(set(short) & set(name)) >= LEAST_SHARED


def _is_short_of(match: re.Match[str], original: str) -> bool:
    """Return whether the words before a bracket begin with its letters, in their order."""
    words = re.findall(r"[A-Za-z0-9]+", original[max(0, match.start() - 80) : match.start()])
    short = match["short"].upper()
    initials = "".join(word if word.isdigit() else word[0].upper() for word in words)
    return initials.endswith(short)


def _spans_of(short: str, folded: str, original: str) -> Iterator[tuple[int, int]]:
    """Yield where a short name stands by itself, with the phase that follows it."""
    text = original if short in original else folded
    place = text.find(short)
    while place >= 0:
        end = place + len(short)
        is_apart = not (
            short.isascii() and (text[place - 1 : place].isalnum() or text[end : end + 1].isalnum())
        )
        if is_apart or not place:
            yield place, tail_of(folded, end)
        place = text.find(short, end)
