"""What tells a country where no name does: addresses of its bodies and firms, and its money."""

from __future__ import annotations

from collections import Counter

from geo.gazetteers.atlas import Atlas, Spot
from geo.texts.figures.finding import Figure
from geo.texts.reader import Reading
from geo.texts.writing.hosts import countries_of_hosts

ADDRESS = 3
"""How many amounts of money an address weighs."""
SEVERAL = 2
"""Of how many amounts a country's money has to be, where no address says more."""
EVERYWHERE = frozenset(("USD", "CNY", "EUR"))
"""Money that is also counted in elsewhere, or that a plain sign is read as."""
CURRENCY = 3


def find_hinted(text: str, reading: Reading, atlas: Atlas) -> Spot | None:
    """Return the country that addresses and money speak for, if they do for one alone."""
    hints: Counter[str] = Counter()
    for code in countries_of_hosts(text):
        hints[code] += ADDRESS
    hints.update(code for figure in reading.figures if (code := _issuer(figure)))
    if len(hints) != 1:
        return None
    ((code, count),) = hints.items()
    return atlas.find_country(code) if count >= SEVERAL else None


def _issuer(figure: Figure) -> str:
    """Return the country whose money a figure is: ISO 4217 begins with its ISO 3166-1 code."""
    unit = figure.base_unit.partition("/")[0]
    is_money = len(unit) == CURRENCY and unit.isupper() and unit.isascii()
    return unit[:2] if is_money and unit not in EVERYWHERE and unit[0] != "X" else ""
