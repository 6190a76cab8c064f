"""Finds names without a head at the ends and stops of a way: 由高坪经茅草铺、老城至南白.

They give way to every name that is found otherwise. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.writing.signs import places_of
from geo.texts.zh.names.beside import ENDS, is_name

_NAME = "[^\\W\\d_a-z的了在是至到经由自从和与及为将把被对并其该每本全等各有向往沿起迄止]"
PATH = re.compile(
    f"(?:由|自|从|起[自于])(?P<first>{_NAME}{{2,5}}?)起?"
    f"(?:,?(?:途经|经过|经)(?P<stops>{_NAME}{{2,5}}(?:[、和及]{_NAME}{{2,5}}){{0,6}}),?)?"
    f"(?:至|到)(?P<last>{_NAME}{{2,5}}?)(?=[,。;、)\n|]|的|$)"
)
LEADS = ("由", "自", "从", "起于")
NUMBERS = frozenset("一二两三四五六七八九十百千万亿零〇")
SCORE = 0.56
Spot = tuple[int, int, float]
"""Start, end and score."""


def find_paths(folded: str) -> Iterator[Spot]:
    """Yield the names of ways whose ends and stops all may be names, in order."""
    if "至" not in folded and "到" not in folded:
        return
    for lead in places_of(folded, LEADS):
        path = PATH.match(folded, lead)
        spans = list(_stops(path)) if path else []
        names = [folded[slice(*span)] for span in spans]
        if all(map(_may_end, names)):
            yield from ((*span, SCORE) for span, name in zip(spans, names, strict=True)
                        if is_name(name))  # fmt: skip


def _stops(path: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield the spans of the first end, the stops, and the last end of a way."""
    yield path.span("first")
    if path["stops"]:
        for name in re.finditer("[^、和及]+", path["stops"]):
            yield path.start("stops") + name.start(), path.start("stops") + name.end()
    yield path.span("last")


def _may_end(name: str) -> bool:
    """Return whether a way may end at a name: it has a head, or is no ordinary word."""
    if name[0] in NUMBERS:
        return False
    return not ENDS.isdisjoint((name[-1:], name[-2:], name[-3:])) or is_name(name)
