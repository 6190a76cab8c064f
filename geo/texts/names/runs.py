"""Finds the known names in a run of words with capitals, and whether each stands by itself."""

from __future__ import annotations

from functools import lru_cache

from geo.texts.en.names.abroad import (
    BASED,
    CALENDAR,
    LEADS,
    MOST_WORDS,
    OFFICES,
    POSSESSIVE,
    TITLES,
    WORDS,
)
from geo.texts.names.context import JOINTS
from geo.texts.names.entries import Hit
from geo.texts.names.facts import Facts, facts_of
from geo.texts.names.gazetteer import Namebook
from geo.texts.writing.folding import fold_name
from geo.texts.writing.words import words_of

Part = tuple[int, int, str, bool]
"""A known name in a run of capitals: start, end, the name folded, whether it stands alone."""


@lru_cache(maxsize=1 << 16)
def find_parts(run: str, book: Namebook) -> tuple[Part, ...]:
    """Return the known names in a run: start, end, folded, and whether it is whole.

    The same runs come again, in one text and in the next.
    """
    words = [(match.start(), match.end()) for match in WORDS.finditer(run)]
    folded = [fold_name(run[start:end]) for start, end in words]
    parts: list[Part] = []
    number = 0
    while number < len(words):
        size = _longest(run, words, folded, number, book)
        if not size:
            number += 1
            continue
        start, end = words[number][0], words[number + size - 1][1]
        end = start + len(_bare(run[start:end]))
        name = fold_name(run[start:end])
        parts.append((start, end, name, _stands_alone(run, words, number, size)))
        number += size
    return tuple(parts)


@lru_cache(maxsize=1 << 16)
def telling_in(run: str, book: Namebook) -> tuple[tuple[int, int, str, Facts, bool], ...]:
    """Return the known names in a run that may be meant, or speak for a country.

    Each with start, end, the name folded, what is known of it, and whether it is whole.
    """
    found = (
        (first, last, name, facts_of(name, book), is_whole)
        for first, last, name, is_whole in find_parts(run, book)
    )
    return tuple(row for row in found if row[3].weight or (row[4] and row[2] not in CALENDAR))


def _longest(
    run: str, words: list[tuple[int, int]], folded: list[str], number: int, book: Namebook
) -> int:
    """Return of how many words the longest known name is that begins at one, or 0.

    Each word is folded once: a name is so sign by sign.
    """
    start = words[number][0]
    if not run[start].isupper():
        return 0
    for size in range(min(MOST_WORDS, len(words) - number), 0, -1):
        end = words[number + size - 1][1]
        if run[end - 1] in BARED or (run[end - 1] in BASED_LAST and "-" in run[start:end]):
            text = _bare(run[start:end])
            name = fold_name(text) if len(text) > 1 else ""
        else:
            name = " ".join(folded[number : number + size]) if end - start > 1 else ""
        if name and book.has(name):
            return size
    return 0


BASED_LAST = frozenset("dan")
"""The last letters of *-based*, *-area*, *-born*."""
BARED = frozenset("s.")
"""What a word ends with that may have more than its name: `'s`, the full stop of a sentence."""


def _bare(text: str) -> str:
    """Return a name without `'s` and a full stop that ends a sentence."""
    bare = BASED.sub("", POSSESSIVE.sub("", text))
    return bare[:-1] if bare.endswith(".") and bare.count(".") == 1 else bare


def _stands_alone(run: str, words: list[tuple[int, int]], number: int, size: int) -> bool:
    """Return whether the words beside a name are no part of a longer name with it."""
    before = run[slice(*words[number - 1])] if number else ""
    last = run[slice(*words[number + size - 1])]
    after = run[slice(*words[number + size])] if number + size < len(words) else ""
    if before.rstrip(".") in TITLES:
        return False
    is_lead = before in LEADS or before.capitalize() in LEADS  # CITY OF TACOMA
    if before[:1].isupper() and not is_lead and not _ends(before):
        return False
    if before in {"of", "the"} and number > 1:
        head = run[slice(*words[number - 2])]
        if head == "of" and number > 2:  # noqa: PLR2004 - Bank of the West
            head = run[slice(*words[number - 3])]
        is_code = head.isupper() and len(head) > 1  # ICTSI of Manila
        if head[:1].isupper() and not is_code and head not in OFFICES and head not in LEADS:
            return False
    is_code = after[-1:].isdigit()  # Leicester LE1
    return (
        is_code
        or not (after[:1].isupper() and not _ends(last))
        or _is_of_plan(run, words, number + size)
    )


def _is_of_plan(run: str, words: list[tuple[int, int]], number: int) -> bool:
    """Return whether the words from one on are the rest of a plan's name: Exeter Local Plan."""
    following = [run[start:end] for start, end in words[number : number + LONGEST_PLAN]]
    return not PLANS.isdisjoint(following) and not set(following) - PLANS - PLAN_WORDS


LONGEST_PLAN = 4
PLANS = words_of("Plan Strategy Framework Statement Report Update Programme Review Prospectus")
PLAN_WORDS = words_of(
    "Local Transport Development Growth Strategic Economic Delivery Infrastructure Housing Climate"
    " Annual Core City Area Action Spatial Regional Neighbourhood Community Master and"
)
"""What the name of a plan is made of besides."""


def _ends(word: str) -> bool:
    """Return whether a name ends with a word: with `'s`, or with the full stop of a sentence."""
    return bool(POSSESSIVE.search(word) or BASED.search(word)) or (
        word.endswith(".") and len(word) > 4  # noqa: PLR2004
    )


def merge(taken: list[Hit], abroad: list[Hit]) -> list[Hit]:
    """Return both in order; a hit that lies in a longer one of `abroad` is none."""
    if not abroad:
        return taken
    merged: list[Hit] = []
    starts = iter(abroad)
    following = next(starts, None)
    for hit in taken:
        while following is not None and following.end <= hit.start:
            merged.append(following)
            following = next(starts, None)
        if following is None or hit.end <= following.start:
            merged.append(hit)
    if following is not None:
        merged += [following, *starts]
    return merged


def joins(between: str) -> bool:
    """Return whether what stands between two names makes a list of them."""
    return between in JOINTS or between in {", ", " and ", ", and ", " or ", " to ", "; "}
