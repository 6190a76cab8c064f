"""Says whose money 元, $ or shillings are: in a text about Hong Kong or Canada those of the place.

Folded text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from geo.texts.figures.refining import converts_dollars
from geo.texts.values.amounts import Amount
from geo.texts.zh.figures.own_words import count_words

MONEY = {"cn-71": "TWD", "cn-81": "HKD", "cn-82": "MOP"}
"""Currencies (ISO 4217) by what the ids of divisions (GB/T 2260) begin with that have their own."""
DOLLARS = {"AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "TW": "TWD"}
"""Currencies (ISO 4217) by the countries (ISO 3166-1) whose own a plain $ is (Unicode CLDR)."""
YUANS = {"HK": "HKD", "MO": "MOP", "TW": "TWD"}
"""Currencies (ISO 4217) by the countries (ISO 3166-1) whose own a plain 元 is."""
YUAN, DOLLAR = "CNY", "USD"
NO_WORDS: Mapping[str, int] = MappingProxyType({})
_DINARS = {"KW": "KWD", "BH": "BHD", "JO": "JOD", "IQ": "IQD", "DZ": "DZD", "TN": "TND"}
_KRONOR = {"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK"}
_POUNDS = {"GB": "GBP", "EG": "EGP", "SS": "SSP", "SD": "SDG"}
_ALIKE: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("sh sh. shs shilling shillings 先令", {"KE": "KES", "TZ": "TZS", "UG": "UGX", "SO": "SOS"}),
    (
        "rs rs. rupee rupees 卢比",
        {"IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR", "MU": "MUR", "SC": "SCR"},
    ),
    (
        "peso pesos 比索",
        {"PH": "PHP", "MX": "MXN", "CO": "COP", "CL": "CLP", "AR": "ARS", "DO": "DOP", "UY": "UYU"},
    ),
    ("p", {"PH": "PHP", "BW": "BWP"}),
    ("k", {"ZM": "ZMW", "MW": "MWK", "PG": "PGK"}),
    ("kwacha 克瓦查", {"ZM": "ZMW", "MW": "MWK"}),
    ("dirham dirhams dh dhs 迪拉姆", {"AE": "AED", "MA": "MAD"}),
    ("riyal riyals", {"SA": "SAR", "QA": "QAR", "OM": "OMR", "YE": "YER"}),
    ("dinars 第纳尔", _DINARS),
    ("kronor kroner", _KRONOR),
    ("pounds", _POUNDS),
    ("rubles roubles 卢布", {"RU": "RUB", "BY": "BYN"}),
)
"""Words for the money of several countries, and its code (ISO 4217) by the country (ISO 3166-1)."""
ALIKE: Mapping[str, Mapping[str, str]] = {
    word: moneys for words, moneys in _ALIKE for word in words.split()
}
"""The same by the word, as units have it."""
IN_UNIT = re.compile("[^ /]*$")
SCALES = "百千万亿"
PLAIN = re.compile("(?:元|圆|块钱)(?:/.*)?$")
"""How a unit ends that does not say of whom its money is."""
NAMED = re.compile("人民币|rmb|[¥￥]")
PLAIN_DOLLARS = frozenset(("$", "dollar", "dollars"))
"""Units that do not say of which country the dollars are."""
AMERICAN = re.compile(r"us ?[$]|usd|u[.]s[.]|\bus\b|american|美")
MONEYS = frozenset("元币圆")
"""What stands behind an area's name in that of its money: 澳门元, 台币."""
BESIDE = 6
"""How far beside a figure its money may be named."""


def money_of(places: Iterable[str], words: Mapping[str, int] = NO_WORDS) -> str | None:
    """Return the currency of a text that names areas with these ids, or None where it is the yuan.

    More than half of the areas of China that it names have to lie where the money is another;
    `words` of such a place, by its money, count as its areas do.
    """
    counts = Counter(MONEY.get(place[:5], YUAN) for place in places)
    counts.update(words)
    if counts.keys() <= {YUAN}:
        return None
    money, count = counts.most_common(1)[0]
    return money if money != YUAN and 2 * count > counts.total() else None


def money_of_most(votes: Mapping[str, int], moneys: Mapping[str, str]) -> str | None:
    """Return the currency, of `moneys`, of a text that speaks for countries so often, or None.

    One whose money is another has more than half of all.
    """
    country = max(votes, key=votes.__getitem__, default="")
    money = moneys.get(country)
    return money if money and 2 * votes[country] > sum(votes.values()) else None


def word_of(row: Amount) -> str:
    """Return the word for its money that a figure has, or what else its unit ends with."""
    return _word_in(row.unit)


@lru_cache(maxsize=4096)
def _word_in(words: str) -> str:
    unit = IN_UNIT.search(words.partition("/")[0])
    return unit[0].lower().lstrip(SCALES) if unit else ""


def in_local_money(
    text: str, rows: list[Amount], hits: Sequence[tuple[int, int, str]], votes: Mapping[str, int],
    countries: Mapping[str, str] = MappingProxyType({}),
) -> list[Amount]:  # fmt: skip
    """Return `rows`, those in plain 元 or dollars in the money of the place that a text is about.

    `hits` are the areas that it names, `votes` how much it speaks for each other country,
    `countries` has those of the areas of the world that it names, by their ids.
    """
    areas = [
        place for _, end, place in hits
        if place.startswith("cn-") and text[end : end + 1] not in MONEYS
    ]  # fmt: skip
    is_plain = any(row.base_unit.startswith(YUAN) and PLAIN.search(row.unit) for row in rows)
    yuan = money_of_most(votes, YUANS) if is_plain and not areas else None
    if is_plain and yuan is None:
        words = count_words(text)
        words[YUAN] += bool(words) and NAMED.search(text) is not None
        yuan = money_of(areas, words)
    dollar = None
    alike = [(row, moneys) for row in rows if (moneys := ALIKE.get(word_of(row)))]
    if alike or any(row.base_unit.startswith(DOLLAR) for row in rows):
        named = Counter(countries[place] for _, _, place in hits if place in countries)
        named += Counter(votes)
        dollar = None if converts_dollars(text) else money_of_most(named, DOLLARS)
        for row, moneys in alike:
            money = money_of_most(named, moneys)
            row.base_unit = (money or row.base_unit[:3]) + row.base_unit[3:]
    for row in rows if yuan or dollar else ():
        around = max(0, row.start - BESIDE), row.end + BESIDE
        if yuan and row.base_unit.startswith(YUAN) and PLAIN.search(row.unit):
            if not NAMED.search(text, *around):
                row.base_unit = yuan + row.base_unit[len(YUAN) :]
        elif dollar and row.base_unit.startswith(DOLLAR) and not AMERICAN.search(text, *around):
            row.base_unit = dollar + row.base_unit[len(DOLLAR) :]
    return rows
