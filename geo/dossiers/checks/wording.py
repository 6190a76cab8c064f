"""Compares the figures in the dossier's own words with its facts, and across languages.

Words are read as a figure of a text is. What a reader may misread is counted; only where the
languages of one statement read apart do the files contradict each other.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Commitment, Fact
from geo.errors import Problem
from geo.records.languages import column_of
from geo.records.row import Row, as_words
from geo.texts.values.amounts import Amount
from geo.texts.writing.folding import fold
from geo.vocabulary import Comparator

BOUNDS = frozenset({Comparator.OVER, Comparator.AT_LEAST, Comparator.AT_MOST})
"""What a number loses its meaning without: over, at least, at most."""

NO_AMOUNTS = frozenset({"ordinal", "year", "month", "day"})
"""Base units of figures that words may leave out or say otherwise: ranks, years, dates."""

NEAR = 0.01
"""How far a number may be rounded: 67 ha is 1,000 mu."""
FEWEST = 10
"""Smaller counts are mostly words (two centres, one plan) and no figures."""
LOOSE = 2.0
"""Over half of it, or at most twice it, says the same number more loosely."""


def check_statement_figures(dossier: Dossier) -> Iterator[Problem]:
    """Yield where the words of a statement have another number than its facts, in one language.

    So is a comparator that some language of a statement keeps and another loses.
    """
    facts = {fact.id: fact for fact in dossier.facts}
    lines = dossier.lines.get("commitments.csv", ())
    for row, line in zip(dossier.commitments, lines, strict=False):
        own = [facts[name] for name in row.facts if name in facts]
        for field, value, right in chain(_other_numbers(row, own), _lost_here(row, own)):
            yield Problem(file="commitments.csv", row=line, field=field, value=value, right=right)


def find_stray_figures(dossier: Dossier) -> Iterator[str]:
    """Yield the id of each place whose summary has another number than a fact about it."""
    for place in dossier.places:
        facts = dossier.index.facts.get(place.id, ())
        words = as_words(place, "summary").values()
        if any(_find_strangers(_read(text), facts) for text in words):
            yield place.id


def find_lost_comparators(dossier: Dossier) -> Iterator[str]:
    """Yield what says over, at least or at most in one language and the bare number in another.

    Statements, and what no language of a statement says although its fact does; summaries by
    the place, gists by their paragraph, notes by their statement, chapters by their id.
    """
    facts = {fact.id: fact for fact in dossier.facts}
    for row in dossier.commitments:
        if _differs(row, "what") or any(
            facts[name].comparator in BOUNDS and _is_bare(row, facts[name])
            for name in row.facts
            if name in facts
        ):
            yield row.id
    rows: Sequence[tuple[Iterable[Row], str, str]] = (
        (dossier.places, "summary", "id"),
        (dossier.paragraphs, "gist", "paragraph"),
        (dossier.outcomes, "note", "commitment"),
        (dossier.chapters, "words", "id"),
    )
    for table, field, name in rows:
        yield from (str(getattr(row, name)) for row in table if _differs(row, field))


def _other_numbers(row: Commitment, facts: Sequence[Fact]) -> Iterator[tuple[str, str, str]]:
    for tag, words in as_words(row, "what").items():
        for amount, fact in _find_strangers(_read(words), facts):
            right = f"its fact {fact.id} has {fact.value:g} {fact.unit} ({fact.surface})"
            yield column_of("what", tag), f"{amount.value:g} {amount.unit}".strip(), right


def _lost_here(row: Commitment, facts: Sequence[Fact]) -> Iterator[tuple[str, str, str]]:
    for fact in facts:
        if fact.comparator not in BOUNDS:
            continue
        said = {tag: _comparators(words, fact) for tag, words in as_words(row, "what").items()}
        if any(found & BOUNDS for found in said.values()):
            for tag, found in said.items():
                if found == {Comparator.EXACT}:
                    right = f"its fact {fact.id} says {fact.comparator}; so do the other languages"
                    yield column_of("what", tag), f"{fact.value:g} {fact.unit}", right


def _is_bare(row: Commitment, fact: Fact) -> bool:
    said = [_comparators(words, fact) for words in as_words(row, "what").values()]
    return any(said) and all(found <= {Comparator.EXACT} for found in said)


def _comparators(words: str, fact: Fact) -> set[str]:
    return {amount.comparator for amount in _read(words) if _is_same(amount, fact)}


def _differs(row: Row, name: str) -> bool:
    """Whether one language bounds a number that another has bare."""
    bounded: list[Amount] = []
    bare: list[Amount] = []
    for words in as_words(row, name).values():
        for amount in _read(words):
            if not _is_word(amount) and amount.comparator in BOUNDS:
                bounded.append(amount)
            elif not _is_word(amount) and amount.comparator == Comparator.EXACT:
                bare.append(amount)
    return any(_is_same(one, other) for one in bounded for other in bare)


def _find_strangers(amounts: Sequence[Amount], facts: Sequence[Fact]) -> list[tuple[Amount, Fact]]:
    """Return each number that stands in place of a fact's: of its kind, and of no fact."""
    found = []
    for fact in facts:
        if _is_word(fact) or any(_is_same(amount, fact) for amount in amounts):
            continue
        for amount in amounts:
            kin = [other for other in facts if _kind(other) == _kind(amount)]
            if fact in kin and not _is_word(amount) and not any(_fits(amount, o) for o in kin):
                found.append((amount, fact))
    return found


def _is_word(row: Amount | Fact) -> bool:
    """Whether a number is none that words must give: a rank, a date, two centres."""
    is_small = _kind(row) == "count" and row.base_value < FEWEST
    return is_small or row.base_unit in NO_AMOUNTS


def _kind(row: Amount | Fact) -> str:
    """Return the base unit without what a rate is of; people and things count alike."""
    base = row.base_unit.partition("/")[0]
    return "count" if base == "person" else base


def _is_same(one: Amount, other: Amount | Fact) -> bool:
    return _kind(one) == _kind(other) and math.isclose(
        one.base_value, other.base_value, rel_tol=NEAR
    )


def _fits(amount: Amount, fact: Fact) -> bool:
    """Whether `amount` is the number of `fact`, or says it more loosely (over 100 for 107)."""
    number, true = amount.base_value, fact.base_value
    if amount.comparator in {Comparator.OVER, Comparator.AT_LEAST, Comparator.ABOUT}:
        return true / LOOSE <= number <= true * (1 + NEAR)
    if amount.comparator == Comparator.AT_MOST:
        return true * (1 - NEAR) <= number <= true * LOOSE
    return _is_same(amount, fact)


def load_checks() -> None:
    """Load what words are read with, so that the first audit takes no longer than the next."""
    _read("1")


@lru_cache(maxsize=4096)
def _read(words: str) -> tuple[Amount, ...]:
    if not words:
        return ()
    from geo.texts.figures.finding import find_figures  # noqa: PLC0415 - its patterns take long to make

    return tuple(find_figures(fold(words).text))
