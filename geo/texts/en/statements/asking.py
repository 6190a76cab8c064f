"""What English asks in parliaments and councils: nothing of it is said. Folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.writing.branches import branched
from geo.texts.writing.signs import matches_at, places_of

_ASKED = (
    r"(?:minister|secretary|government|premier|president|mayor|leader|speaker|chair|council|cabinet"
    r"|administration|executive|taoiseach|chancellor|attorney|commissioner|department|member"
    r"|authorities|deputy|governor|board|house)"
)
_OF_WHAT = (
    r"(?:whether|if (?:he|she|it|they|the|so|not|any)\b|of the (?:total|numbers?|latest|details"
    r"|reasons"
    r"|progress|types?|respective|current|specific|amount|expenditure|timetable)"
    r"|how (?:many|much|far|long|it|the|they)|what (?:steps|is|are|was|has|progress|plans|action"
    r"|the)"
    r"|when (?:the|it|will|is|work|construction)|why\b|the (?:number|details|reasons|status"
    r"|cost) of)"
)
ASKED = branched(
    rf"\bto ask the [^.;:,?\n]{{0,40}}\b{_ASKED}\b"
    rf"|\basked (?:the |for the )(?:[a-z]+ )?{_ASKED}\b(?: for [^;?\n]{{0,80}}?)?(?:,? (?:if"
    rf"|whether|when|why"
    r"|what|how|about|the (?:number|details|reasons|status|position|progress|extent|timeline)"
    r"|for (?:an update|the|details|a statement|his|her))\b)"
    rf"|(?<=\n)[ ]*(?:\([0-9a-z]{{1,3}}\)|[0-9]{{1,2}}[.)]|[a-z][.)])[ ]*{_OF_WHAT}"
)
"""How a question begins that is put on paper, or an item of it: (2) whether the sites will be."""
SENTENCE_END = re.compile(r"[.?!](?=[ \n]|$)|\n")


def find_asked(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where a text but asks: to the end of a sentence that so begins."""
    if "ask" not in text and "whether" not in text:
        return
    lines = [place + 1 for place in places_of(text, "\n")]
    places = sorted({*places_of(text, ("to ask the ", "asked ")), *lines})
    for match in matches_at(ASKED, text, places):
        end = SENTENCE_END.search(text, match.end())
        yield match.start(), end.end() if end else len(text)
