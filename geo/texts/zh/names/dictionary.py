"""Where the words of a dictionary lie in a few signs of Chinese."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=65536)
def find_words(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the words of a short folded `text`, in order, without gaps.

    The words are those of jieba's dictionary, along its own most probable path.
    """
    from rjieba import cut  # noqa: PLC0415 - its dictionary takes a tenth of a second to load

    spans = []
    start = 0
    for word in cut(text, False):  # noqa: FBT003 - rjieba's signature
        spans.append((start, start + len(word)))
        start += len(word)
    return tuple(spans)


@lru_cache(maxsize=65536)
def kinds_of(text: str) -> tuple[str, ...]:
    """Return the kinds of the words of a short folded `text`, in order.

    They are jieba's: `ns` a place, `nr` a person, `nz` another name, `v` a verb.
    """
    from rjieba import tag  # noqa: PLC0415 - as in `find_words`

    return tuple(kind for _, kind in tag(text, False))  # noqa: FBT003 - rjieba's signature


def is_proper(name: str) -> bool:
    """Return whether a name is one word of the dictionary, and a proper name there."""
    kinds = kinds_of(name)
    return len(kinds) == 1 and kinds[0] in NAMES


def is_ordinary(name: str) -> bool:
    """Return whether a name is one word of the dictionary, and no proper name there."""
    kinds = kinds_of(name)
    return len(kinds) == 1 and kinds[0] not in NAMES


NAMES = frozenset(("ns", "nr", "nz", "nt", "nrt", "nrfg"))


def is_lead(word: str) -> bool:
    """Return whether two signs are a verb, an adverb, or a word of grammar or of time."""
    kinds = kinds_of(word)
    return len(kinds) == 1 and kinds[0] in LEADING and not (kinds[0] == "t" and word[-1] in AGES)


LEADING = frozenset(("v", "d", "c", "p", "r", "t"))
AGES = frozenset("代朝")
"""What ends the name of an age: 唐代."""
