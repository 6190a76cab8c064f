"""How much a draft's places stand out: by how often they are named, and what is said of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from geo.dossiers.rows import Commitment, Mention, Place
from geo.vocabulary import Kind

HEADLINE, ORDINARY, PASSING = 4, 3, 2
MOST_HEADLINES = 8
STATED = 2
"""What a statement about a place weighs beside its being named."""
LEAST = 3
"""What a place must weigh to be a headline: named thrice, or named and stated of."""


def choose_headlines(
    places: Mapping[str, Place], mentions: Sequence[Mention], commitments: Sequence[Commitment]
) -> dict[str, Place]:
    """Return the places with their importance: the eight of which most is said are headlines.

    Districts are none; what is named but once and nothing is said of stands behind.
    """
    weights: Counter[str] = Counter(row.place for row in mentions if row.place)
    stated = Counter(name for row in commitments for name in row.places)
    for name, count in stated.items():
        weights[name] += STATED * count
    order = sorted(
        (name for name, place in places.items() if place.kind is not Kind.DISTRICT),
        key=lambda name: -weights[name],
    )
    headlines = {name for name in order[:MOST_HEADLINES] if weights[name] >= LEAST}
    return {
        name: place.model_copy(update={"importance": _rate(name, weights, headlines)})
        for name, place in places.items()
    }


def _rate(name: str, weights: Counter[str], headlines: set[str]) -> int:
    if name in headlines:
        return HEADLINE
    return PASSING if weights[name] <= 1 else ORDINARY
