"""What sort of thing a place is where its status is said: a road opens, a festival is held.

A town is not "in operation" and a fair is not "completed": `status.SORT_STATUS` of the page's
words has what a sort says otherwise; what has no words of its own is said as of all things.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from geo.vocabulary import Kind, Status, Symbol

AREA = "area"
SORT_OF_KIND: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.AREA: AREA,
        Kind.DISTRICT: AREA,
        Kind.DESTINATION: AREA,
        Kind.EVENT: "event",
        Kind.ROAD: "road",
        Kind.STATION: "station",
    }
)
SORT_OF_SYMBOL: Mapping[Symbol, str] = MappingProxyType(
    {
        Symbol.VILLAGE: AREA,
        Symbol.HOME: AREA,
        Symbol.PEOPLE: AREA,
        Symbol.DISTRICT: AREA,
        Symbol.FESTIVAL: "event",
        Symbol.EVENT: "event",
        Symbol.PARK: "park",
        Symbol.HERITAGE: "park",
        Symbol.TOMB: "park",
    }
)
"""What a site is by the pictogram of its layer: other kinds say it themselves."""
SILENT: Mapping[str, Status] = MappingProxyType({AREA: Status.OPERATING})
"""A status that says nothing of a sort: a town that is there."""


def sort_of(kind: Kind, symbol: Symbol) -> str:
    """Return the sort of a place of `kind` in a layer with `symbol`, empty for none of its own."""
    return SORT_OF_SYMBOL.get(symbol, "") if kind is Kind.SITE else SORT_OF_KIND.get(kind, "")


def status_key(words: Mapping[str, object], sort: str, status: Status) -> str:
    """Return which of the interface's `words` says `status` of a thing of `sort`."""
    own = f"status.{sort}_{status.value}"
    return own if own in words else f"status.{status.value}"


def make_sorts() -> dict[str, dict[str, str]]:
    """Return the same for the page's script."""
    return {
        "kinds": {kind.value: sort for kind, sort in SORT_OF_KIND.items()},
        "symbols": {symbol.value: sort for symbol, sort in SORT_OF_SYMBOL.items()},
        "silent": {sort: status.value for sort, status in SILENT.items()},
    }
