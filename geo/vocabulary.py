"""What may be said at all: kinds, statuses, comparators, base units, outcomes.

The words are those of the files, and of the exports.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

LANGUAGES = ("zh-Hans", "zh-Hant", "en")


class Kind(StrEnum):
    """What sort of place it is."""

    AREA = "area"
    SITE = "site"
    LINE = "line"
    STATION = "station"
    ROAD = "road"
    EVENT = "event"
    DISTRICT = "district"
    DESTINATION = "destination"


class Symbol(StrEnum):
    """The pictogram of a layer; the page draws each of them."""

    CHECK = "check"
    HALF = "half"
    CLOCK = "clock"
    TURN = "turn"
    DOTS = "dots"
    AHEAD = "ahead"
    DASH = "dash"
    QUESTION = "question"
    EXCLAIM = "exclaim"
    CROSS = "cross"
    EMPTY = "empty"
    DOT = "dot"
    INDUSTRY = "industry"
    FACTORY = "factory"
    CHIP = "chip"
    LAB = "lab"
    VALLEY = "valley"
    CAMPUS = "campus"
    METRO = "metro"
    RAIL = "rail"
    STATION = "station"
    DESTINATION = "destination"
    ROAD = "road"
    POWER = "power"
    SCHOOL = "school"
    HOSPITAL = "hospital"
    PARK = "park"
    MALL = "mall"
    STREET = "street"
    HERITAGE = "heritage"
    TOMB = "tomb"
    FESTIVAL = "festival"
    EVENT = "event"
    VILLAGE = "village"
    HOME = "home"
    PEOPLE = "people"
    DISTRICT = "district"


class Status(StrEnum):
    """How far a thing has come."""

    OPERATING = "operating"
    COMPLETED = "completed"
    UNDER_CONSTRUCTION = "under_construction"
    STARTING = "starting"
    PLANNED = "planned"
    UNKNOWN = "unknown"


class Placed(StrEnum):
    """How the position was found: surveyed, near enough, a hint, or not at all."""

    MEASURED = "measured"
    APPROXIMATE = "approximate"
    INDICATIVE = "indicative"
    UNLOCATED = "unlocated"


class Certainty(StrEnum):
    """How sure it is that the position is this place's (Linked Places format, `certainty`)."""

    CERTAIN = "certain"
    LESS_CERTAIN = "less-certain"
    UNCERTAIN = "uncertain"


class Comparator(StrEnum):
    """How a figure's number is meant."""

    EXACT = "exact"
    OVER = "over"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    GROWTH = "growth"
    RANK = "rank"
    TARGET = "target"


class BaseUnit(StrEnum):
    """The unit of a figure's base value; money has its currency's code, rates are compounds.

    Kept names beside SI (minute, month, year; the year, month and day of a date too), and the
    coherent SI units of volume, mass, power, energy, voltage and temperature.
    """

    CNY = "CNY"
    SQUARE_METRE = "m2"
    METRE = "m"
    PERSON = "person"
    COUNT = "count"
    RATIO = "ratio"
    ORDINAL = "ordinal"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"
    CUBIC_METRE = "m3"
    KILOGRAM = "kg"
    WATT = "W"
    JOULE = "J"
    VOLT = "V"
    VOLT_AMPERE = "VA"
    CELSIUS = "degC"
    DECIBEL = "dB"


_CODES = (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN"
    " BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD"
    " FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY"
    " KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP"
    " MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR"
    " RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT"
    " TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR"
    " ZMW ZWG"
)
CURRENCIES = frozenset(_CODES.split())
"""Codes of the currencies in use. Source: ISO 4217, list one, 2025."""

UNDER = frozenset(("m2", "m", "m3", "kg", "person", "count", "s", "day", "month", "year", "J"))
"""What a rate is of, with currencies. Below a day the second is the base: m/s, person/s."""


MOST_UNDER = 2
"""So many a rate may be of at once: yuan per person and year."""


def is_base_unit(name: str) -> bool:
    """Return whether `name` is a base unit: `m2`, `SGD`, or a rate such as `CNY/m2` or `m/s`."""
    over, *under = name.split("/")
    if over not in _BASES:
        return False
    return len(under) <= MOST_UNDER and all(part in UNDER or part in CURRENCIES for part in under)


_BASES = frozenset(BaseUnit) | CURRENCIES
BASE_UNIT = (
    f"^({'|'.join([*BaseUnit, *sorted(CURRENCIES - set(BaseUnit))])})"
    f"(/({'|'.join(sorted(UNDER | CURRENCIES))})){{0,{MOST_UNDER}}}$"
)
"""The pattern of a base unit, for schemas."""


class StatementKind(StrEnum):
    """Whether a statement is of what is to come, or of what is said to be so already."""

    PROMISE = "promise"
    REPORT = "report"


class OutcomeState(StrEnum):
    """What became of a promise, or whether a report was so; see `OUTCOMES`."""

    KEPT = "kept"
    LATE = "late"
    PARTLY = "partly"
    CHANGED = "changed"
    UNDER_WAY = "under_way"
    NOT_YET_DUE = "not_yet_due"
    NO_MEASURE = "no_measure"
    UNKNOWN = "unknown"
    CONFIRMED = "confirmed"
    NOT_SO_THEN = "not_so_then"
    CONTRADICTED = "contradicted"
    UNCHECKED = "unchecked"


OUTCOMES: Mapping[StatementKind, tuple[OutcomeState, ...]] = MappingProxyType(
    {
        StatementKind.PROMISE: tuple(OutcomeState)[:8],
        StatementKind.REPORT: tuple(OutcomeState)[8:],
    }
)
"""What can be said of a statement of each kind; `unknown`, `unchecked`: somebody looked in vain."""


class EvidenceClass(StrEnum):
    """How strong a piece of evidence is: an authority's own page, the press, a reprint only."""

    OFFICIAL = "official"
    PRESS = "press"
    REPRINT = "reprint"
    NONE = "none"


class NumeralRole(StrEnum):
    """What a numeral of the text is: a figure, a part of a name, or declined with a reason."""

    FACT = "fact"
    NAME = "name"
    DECLINED = "declined"


class Genre(StrEnum):
    """What kind of text a dossier is made from (schema.org, `genre`)."""

    INTERVIEW = "interview"
    TEXT = "text"


class Borders(StrEnum):
    """Whose view of national borders the ground of a map shows."""

    NONE = "none"
    NATURAL_EARTH = "natural-earth"
