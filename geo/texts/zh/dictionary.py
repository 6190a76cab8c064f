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
def is_ordinary(name: str) -> bool:
    """Return whether a name is one word of the dictionary, and no name of a place or person there.

    The kinds of words are jieba's: `ns` a place, `nr` a person, `nz` another name.
    """
    from rjieba import tag  # noqa: PLC0415 - as in `find_words`

    words = tag(name, False)  # noqa: FBT003 - rjieba's signature
    return len(words) == 1 and words[0][1] not in NAMES


NAMES = frozenset(("ns", "nr", "nz", "nt", "nrt", "nrfg"))
