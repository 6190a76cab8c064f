"""What a gazetteer knows of a name, and what a name found in a text is."""

from __future__ import annotations

from typing import Final, NamedTuple


class Need:
    """What a name needs beyond its letters to be taken as the place; several are added up.

    Plain integers: an `IntFlag` made the search five times slower.
    """

    NONE: Final = 0
    EDGE_LEFT: Final = 1
    EDGE_RIGHT: Final = 2
    CONTEXT: Final = 4
    REGION: Final = 8
    CAPITAL: Final = 16
    AREA: Final = 32
    NUMBER_LEFT: Final = 64
    DEICTIC: Final = 128
    CITY: Final = 256
    SHORT: Final = 512
    GIVEN: Final = 1024
    TRAVEL: Final = 2048


class Entry(NamedTuple):
    """What a name stands for: the places that have it, and what it needs."""

    places: tuple[str, ...]
    need: int


class Hit(NamedTuple):
    """A name found in a folded text, at folded offsets; a tuple since there are very many."""

    start: int
    end: int
    place: str


class Known(NamedTuple):
    """What the search needs of a place abroad: its id and kind, where it lies, its people."""

    id: str
    kind: str
    country: str
    division: str
    population: int
