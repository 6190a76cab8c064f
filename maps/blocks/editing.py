"""What the editor may say: kinds, statuses, comparators, units and verdicts, for its fields."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from geo.dossiers.dossier import Dossier
from geo.dossiers.drafted import drafted_reasons
from geo.texts.values.said import FIRST_YEAR
from geo.texts.values.units import all_units
from geo.vocabulary import (
    OUTCOMES,
    Certainty,
    Comparator,
    EvidenceClass,
    Kind,
    Placed,
    StatementKind,
    Status,
)


def make_vocabulary(dossier: Dossier) -> dict[str, Any]:
    """Return the words that the fields of the files may hold, as lists in their order.

    `units` are the unit words of the languages of `dossier`: each with its base unit, what one of
    it comes to in that, and how it is said (`geo.texts.values.units`); years from `firstYear` on
    are of the calendar. `drafted` are the reasons of drafts, each with what it says once it is
    reviewed by `{by}`.
    """
    said = {"mul", *(tag.split("-")[0] for tag in dossier.info.tags)}
    return {
        "kinds": _words(Kind),
        "statuses": _words(Status),
        "placed": _words(Placed),
        "certainties": _words(Certainty),
        "comparators": _words(Comparator),
        "classes": _words(EvidenceClass),
        "statements": _words(StatementKind),
        "outcomes": {kind.value: [one.value for one in OUTCOMES[kind]] for kind in OUTCOMES},
        "drafted": [[sentence, named] for sentence, (_, named) in drafted_reasons().items()],
        "units": {row.word: [*row.unit, row.said] for row in all_units() if row.language in said},
        "firstYear": FIRST_YEAR,
    }


def _words(kind: type[StrEnum]) -> list[str]:
    return [one.value for one in kind]
