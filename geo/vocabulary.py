"""What may be said at all: kinds, statuses, comparators, base units, outcomes.

The words are those of the files, and of the exports.
"""

from __future__ import annotations

from enum import StrEnum

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
    """The unit of a figure's base value."""

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


class OutcomeState(StrEnum):
    """What became of a commitment."""

    KEPT = "kept"
    LATE = "late"
    CHANGED = "changed"
    UNKNOWN = "unknown"
    NOT_YET_DUE = "not_yet_due"


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
