"""What the members of an act may hold: words, instants, UUIDs, and the fields that a rule knows.

`geo.dossiers.acts` builds its lines of these; a message says what a member must be.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, Field

from geo.records.row import CONTROL

LONGEST_WORDS = 4000
"""Signs that a reason, a source or a cell of an act holds at most."""


def _check_words(value: str) -> str:
    found = CONTROL.search(value)
    if found:
        message = f"must hold no control characters, such as U+{ord(found[0]):04X}"
        raise ValueError(message)
    return value


def _check_instant(value: str) -> str:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        message = "must be an instant with its zone, such as 2026-11-27T12:00:00Z"
        raise ValueError(message)
    return value


def _check_uuid(value: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", value):
        message = "must be a UUID in lower case, such as crypto.randomUUID() gives"
        raise ValueError(message)
    return value


Said = Annotated[str, Field(max_length=LONGEST_WORDS), AfterValidator(_check_words)]
Uuid = Annotated[str, AfterValidator(_check_uuid)]
Instant = Annotated[str, AfterValidator(_check_instant)]


def fits(field: str, known: str) -> bool:
    """Return whether a field is one that a rule knows, in which a last `*` is a language."""
    if known.endswith("*"):
        return bool(re.fullmatch(re.escape(known[:-1]) + r"[a-z]{2,8}(_[a-z0-9]{1,8})*", field))
    return field == known
