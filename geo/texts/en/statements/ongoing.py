"""Tells by a word beside its name that a work goes on, whatever else a clause promises of it.

Loans for the ongoing Elm Line, money for the half-built hospital, the schemes being built there.
Folded text.
"""

from __future__ import annotations

import re

from geo.texts.en.statements.cues import THINGS

ONGOING = re.compile(
    r"\b(?:on-?going|under-construction|(?:half|part|partly)[ -]built|half-finished"
    r"|half-completed|partially[ -]built)"
    r"(?! (?:plan|consult|design|stud|discuss|talk|negoti|review|maint|monitor|dialogue|effort"
    r"|support|commitment|process|need|operat|debate|dispute|legal|investig|assess|survey|engage"
    r"|program|work with|cost|fund|service|repair|research|data|problem|issue|concern))"
    r" (?P<what>[^.;:\n]{0,80})"
)
"""What stands before the name of a work that goes on."""
BEING_BUILT = re.compile(
    r"[^.;:\n]{0,120}?\b(?:projects?|works|schemes?|lines?|roads?|bridges?|facilities|corridors?)"
    r" (?:(?:now|currently|already) )?being (?:implemented|executed|built|constructed"
    r"|carried out|undertaken|delivered)\b"
)
"""What stands behind such names: projects being implemented."""
SIGNS = ("going ", "-construction ", "-built ", " built ", "-finished ", "-completed ")
MONEY_FOR = re.compile(
    r"\b(?:for|into|towards?|funds?|funding|finances?|financing|supports?|supporting)"
    r" (?:(?:the|an?|its|their|our|all|some|two|three) ){0,2}$"
)
"""What stands before the work that something is for, whatever is promised of that."""
LOOSE = re.compile(
    r"\b(?<!part )(?:of|on|with|complete|completing|continue|continuing)"
    r" (?:(?:the|an?|its|their|our|all) ){0,2}$"
)
BEFORE_REACH = 30
NEAR_FIRST = 6
"""So far from its beginning a clause may name what it speaks of: and the ongoing."""


def is_ongoing(text: str, start: int, end: int, *, is_hard: bool) -> bool:
    """Return whether a clause calls what it promises something of a work that goes on.

    Where it promises a step (`is_hard`) that is of something else, unless it begins with the work
    or is money for it.
    """
    found = None
    if any(text.find(sign, start, end) >= 0 for sign in SIGNS):
        found = ONGOING.search(text, start, end)
    if found is not None:
        place = found.start()
        low = max(start, place - BEFORE_REACH)
        is_meant = (
            place - start <= NEAR_FIRST
            or MONEY_FOR.search(text, low, place)
            or (not is_hard and LOOSE.search(text, low, place))
        )
        if not is_meant:
            return False
        return THINGS.search(text, *found.span("what")) is not None
    if is_hard or text.find(" being ", start, end + REACH) < 0:
        return False
    return BEING_BUILT.match(text, max(start, end - BEFORE_REACH), end + REACH) is not None


REACH = 120
