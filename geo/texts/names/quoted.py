"""Finds the works that a list gives in quotes, each called by its area and more: 「中山長春」.

What stands in the quotes is one name, and an area within is but its beginning. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from geo.texts.candidates import Spotted
from geo.texts.names.entries import Hit
from geo.texts.names.schemes import OTHER
from geo.texts.writing.spans import Cover
from geo.texts.zh.names.beginnings import VERB
from geo.texts.zh.names.judging import PLAIN

QUOTED = re.compile(
    "「(?P<name>[\u3400-\u9fff0-9a-z]{3,12})」|“(?P<also>[\u3400-\u9fff0-9a-z]{3,12})”"
)
OPENS = ("「", "“")
BETWEEN = re.compile("[、,]?(?:和|与|及|以及)?(?:[\u4e00-\u9fff]{2,4}的)?")
"""What stands between two of a list, of which the second may lie in another city."""
ABOUT = re.compile("案|都更|更新|社宅|项目|工程|基地|地块")
"""What a text says about the works of such a list, near it."""
SCHEME, RENEWAL = "案", "都更"
VOTED = ("修正", "预算", "条例", "追加", "决算")
"""What ends the words for what an assembly votes on: 預算修正案."""
NEAR = 60
SCORE = 0.6
Quote = tuple[int, int]
"""Start and end of what stands in quotes."""


def join_quoted(
    text: str, hits: Sequence[Hit], candidates: Sequence[Spotted], is_area: Callable[[str], bool]
) -> tuple[list[Hit], list[Spotted]]:
    """Return hits and candidates with such works, and without what lies within them."""
    if not any(sign in text for sign in OPENS):
        return list(hits), list(candidates)
    begins = {hit.start: hit.end for hit in hits if is_area(hit.place)}
    spans = [span for run in _runs(text) for span in _works(text, run, begins)]
    if not spans:
        return list(hits), list(candidates)
    cover = Cover(spans)
    free = [row for row in candidates if not cover.touches(row.start, row.end)]
    return (
        [hit for hit in hits if not (is_area(hit.place) and cover.touches(hit.start, hit.end))],
        sorted([*free, *(Spotted(*span, SCORE) for span in spans)]),
    )


def _runs(text: str) -> Iterator[list[Quote]]:
    """Yield what stands in quotes, with those beside it in a list together."""
    run: list[Quote] = []
    for match in QUOTED.finditer(text):
        span = match.span(match.lastgroup or 0)
        if run and not BETWEEN.fullmatch(text, run[-1][1] + 1, span[0] - 1):
            yield run
            run = []
        run.append(span)
    if run:
        yield run


def _works(text: str, run: Sequence[Quote], begins: dict[int, int]) -> list[Quote]:
    """Return those of a list that are works: all of it, if half of it is sure to be."""
    named = [span for span in run if VERB.match(text[slice(*span)]) is None]
    schemes = [span for span in named if _is_scheme(text[slice(*span)])]
    sure = {*schemes, *(span for span in named if span[0] < begins.get(span[0], 0) < span[1])}
    is_list = len(named) > 1 and 2 * len(sure) >= len(run)
    around = text[max(0, run[0][0] - NEAR) : run[-1][1] + NEAR]
    if not is_list or ABOUT.search(around) is None:
        return schemes
    return [span for span in named if PLAIN.sub("", text[slice(*span)])]


def _is_scheme(name: str) -> bool:
    """Return whether a name in quotes is a scheme's, and none of the words that 案 ends."""
    own = name.removesuffix(SCHEME).removesuffix(RENEWAL)
    return (
        name.endswith(SCHEME)
        and not own.endswith(VOTED)
        and (name.endswith(RENEWAL + SCHEME) or OTHER.search(own) is None)
        and len(PLAIN.sub("", own)) > 1
    )
