"""Finds projects that bear the name of a place: Lusaka Water Supply Project, Orton Port Scheme.

Such a name has an area in it, or begins with a word of its own and says what is built. Text as
given, with its capitals.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from geo.texts.en.names.candidate_words import HEADS as HEADS_OF_NAMES
from geo.texts.en.names.candidate_words import NO_NAMES, PLAIN, STOP
from geo.texts.en.names.facilities import is_generic
from geo.texts.writing.words import words_of

Span = tuple[int, int]
HEAD = re.compile(r" (?:Project|Programme|Program|Scheme)(?![\w-])(?! [A-Z][a-z])")
"""What ends such a name, and is none's who works for it: Project Manager."""
_WORD = r"[A-Z][\w'’&./-]*"
RUN = re.compile(rf"(?<![\w'’-]){_WORD}(?: (?:(?:and|of|for|de|&|[–-]) )?{_WORD}){{1,8}}$")
LONGEST = 100
THEMES = words_of(
    "Water Sewerage Sanitation Wastewater Drainage Flood Irrigation Dam Hydropower Hydroelectric"
    " Hydro Power Energy Solar Wind Road Roads Rail Railway Metro Tram Transit Transport Highway"
    " Bridge Bypass Tunnel Port Airport Harbour Housing Regeneration Redevelopment Improvement"
    " Expansion Upgrade Upgrading Extension Realignment Rehabilitation Development Infrastructure"
    " Supply Settlement Realm Link Corridor Relief Restoration Renewal Revitalisation Urban Slum"
    " Resilience Desalination Geothermal Mining Gas Pipeline Refinery Reservoir Duplication"
)
"""What such a name says is built, and none begins with."""
ORDER = words_of("First Second Third Fourth Upper Lower North South East West Greater New Inner")
"""What stands before the name of the place: Second Orton Water Project."""
NO_FIRST = (
    words_of(
        "Better Safer Faster Cleaner Greener Smarter Bigger Home Homes Big Bus City Town Village"
        " Roads Schools Hospitals Cities Towns Level Capital National Affordable Priority Pilot"
        " Strategic Integrated Emergency Climate Community Clean Smart Safe World Nine Mega"
        " Flagship Ministry Department Building Buildings Works Street Streets River Land"
    )
    | THEMES
    | NO_NAMES
    | PLAIN
)


def find_projects(text: str, areas: Sequence[Span]) -> Iterator[Span]:
    """Yield the projects that are called after a place; `areas` are in order."""
    starts = [start for start, _ in areas]
    for head in HEAD.finditer(text):
        place = head.start()
        run = RUN.search(text, max(0, place - LONGEST), place)
        if run is None:
            continue
        start = _behind_area(text, _begin(text, run), areas, starts)
        has_area = bisect_left(starts, start) < bisect_left(starts, place)
        if start < place and (has_area or _is_of_place(text[start:place])):
            yield start, head.end()


def _behind_area(text: str, start: int, areas: Sequence[Span], starts: Sequence[int]) -> int:
    """Return where a name begins behind the area that its place lies in: Golden, Ontario Elm …."""
    number = bisect_left(starts, start + 1) - 1
    first, end = areas[number] if number >= 0 else (start, start)
    is_around = first < start or text[first - 2 : first] == ", "
    return end + 1 if is_around and end > start else start


def _begin(text: str, run: re.Match[str]) -> int:
    """Return where a name begins behind the words that but begin its sentence: Under Orton …."""
    start, end = run.span()
    while start < end:
        word = text[start : text.find(" ", start, end) if " " in text[start:end] else end]
        if (word not in STOP or word in ORDER) and not word.endswith(OWNED):
            break
        start += len(word) + 1
    return start


OWNED = ("-based", "-owned", "-led", "-funded", "-backed")
KIND = re.compile(HEADS_OF_NAMES)
PREFIXES = words_of("Port Lake River Mount Fort Bay Cape Glen Isle")


def _is_of_place(words: str) -> bool:
    """Return whether a name begins with a word of its own, and says what is built."""
    parts = words.split(" ")
    while len(parts) > 1 and parts[0] in ORDER:
        parts = parts[1:]
    first = parts[0]
    is_own = first not in NO_FIRST and first not in STOP and not is_generic(first)
    is_own = is_own and (first in PREFIXES or KIND.fullmatch(first) is None)
    return is_own and first[1:].islower() and not THEMES.isdisjoint(parts[1:])
