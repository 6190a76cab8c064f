"""Finds whose councils and mayors an English text names: the place that it is about, mostly."""

from __future__ import annotations

import re
from collections import Counter

_NAME = r"(?P<name>[A-Z][\w'’-]+(?:(?: (?:upon|on|and|of|the))? [A-Z][\w'’-]+){0,3}?)"
_KIND = (
    r"(?:City|County|Borough|District|Town|Township|Shire|Metropolitan|Regional|Municipal|Parish)"
)
COUNCIL = re.compile(
    rf"\b(?:(?:City|Borough|Town|County|Municipality) of )?{_NAME}"
    rf"(?:’s|'s)?(?: {_KIND}){{0,2}} (?:Council|Corporation|Commissioners|Government|Mayor)\b"
)
OF = re.compile(
    rf"\b(?:City|Borough|Town|Shire|Mayor|Municipality) of (?:Greater )?{_NAME}(?=\W|$)"
)
CAPITALS = re.compile(
    r"^[ \t]*(?:CITY OF |BOROUGH OF )?(?P<name>[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+){0,3}?)"
    r"(?: (?:CITY|COUNTY|BOROUGH|DISTRICT|TOWN|SHIRE|METROPOLITAN|REGIONAL)){0,2} COUNCIL\b",
    re.MULTILINE,
)
"""A line in capitals, as papers of a council have above their title."""
WORDS = (
    "Counci",
    "Corporation",
    "Commissioners",
    "Government",
    "Mayor",
    "City of",
    "Borough of",
    "COUNCIL",
)
"""One of these begins in all that is found."""
NO_NAMES = frozenset(
    ("The", "Our", "This", "Your", "City", "County", "Borough", "District", "Town")
)


def find_councils(text: str) -> Counter[str]:
    """Return how often each place's council, corporation or mayor is named in `text`.

    Whether the name is that of a place a gazetteer has to say.
    """
    found: Counter[str] = Counter()
    if not any(word in text for word in WORDS):
        return found
    for pattern in (COUNCIL, OF):
        for match in pattern.finditer(text):
            if match["name"] not in NO_NAMES:
                found[match["name"].removesuffix("'s").removesuffix("’s")] += 1
    found.update(match["name"].title() for match in CAPITALS.finditer(text))
    return found
