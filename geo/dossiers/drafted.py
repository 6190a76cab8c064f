"""What a draft says of its own positions, and what that says once somebody has reviewed it.

A draft's reason for a position ends with that nobody has reviewed it. That is so until somebody
does; the sentence stays, and says who did. What a person wrote is never changed here.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from geo.records.shipped import bundled_data

REASONS = "why-"
"""What the ids of reasons in `data/drafts/words.csv` begin with."""
UNREVIEWED, REVIEWED, REVIEWED_BY = "unreviewed", "reviewed", "reviewed-by"
"""The ids of the words for it that stand in them, and of what stands there afterwards."""
BY = "{by}"
"""Stands for the initials of who reviewed it."""


@cache
def drafted_reasons() -> Mapping[str, tuple[str, str]]:
    """Return each sentence of a draft, in every language, with what it says once reviewed.

    The first is without a name, the second has `{by}` where the initials go. Longer sentences
    come first: one may be a part of another.
    """
    text = (bundled_data() / "drafts" / "words.csv").read_text(encoding="utf-8")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}
    found = {}
    for column in rows[UNREVIEWED].keys() - {"id"}:
        old, bare, named = (rows[key][column] for key in (UNREVIEWED, REVIEWED, REVIEWED_BY))
        for key, row in rows.items():
            sentence = row[column].strip()
            if key.startswith(REASONS) and old in sentence:
                found[sentence] = (sentence.replace(old, bare), sentence.replace(old, named))
    return MappingProxyType(dict(sorted(found.items(), key=lambda pair: -len(pair[0]))))


def tell_reviewed(why: str, by: str = "") -> str:
    """Return a reason for a position as it is once reviewed by somebody with the initials `by`.

    Only a draft's own sentence changes; a reason that has none is returned as it is.
    """
    for sentence, (bare, named) in drafted_reasons().items():
        if sentence in why:
            return why.replace(sentence, named.replace(BY, by) if by else bare)
    return why
