"""Reads cards of English: a name, what it is, and a line that is but its state. Folded text.

Mill Bridge / A bridge of two lanes. / Ongoing: the card states that of what its first line names.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.texts.statements.clauses.subjects import Subjects
from geo.texts.statements.context.state_lines import find_state_lines
from geo.texts.statements.cues.status import REPORT
from geo.texts.statements.lists.rows import status_of
from geo.texts.statements.statement import Statement

CARDS = 2
"""How many cards a text must have, so that one line is not taken for one."""
LONGEST_CARD, LONGEST_NAME = 800, 100


def find_cards(subjects: Subjects) -> list[Statement]:
    """Return what the cards of a text state, in order; none where one of its lines ends no card."""
    if "\n" not in subjects.text:
        return []
    found = list(_cards(subjects))
    told = [card for card in found if card]
    return told if len(told) >= CARDS and len(told) == len(found) else []


def _cards(subjects: Subjects) -> Iterator[Statement | None]:
    """Yield the card that ends with each line that is but a state, or None where none does."""
    text, last = subjects.text, 0
    for start, end in find_state_lines(text):
        blank = text.rfind("\n\n", max(last, start - LONGEST_CARD), start)
        first = max(last, blank + 2 if blank >= 0 else 0)
        first += len(text[first:start]) - len(text[first:start].lstrip("\n"))
        name_end = text.find("\n", first)
        said = text[start:end].strip()
        status = status_of(said.removeprefix("status").strip(": "), is_ahead=False)
        is_named = first < start and 0 < name_end - first <= LONGEST_NAME
        if is_named and text[name_end - 1] not in CLOSED and status is not None:
            cue = text.find(said, start), text.find(said, start) + len(said)
            about = subjects.named(first, name_end) or subjects.named(name_end, start)
            yield Statement(*cue, status.value, None, None, (cue,), REPORT, about)
        else:
            yield None
        last = end + 1


CLOSED = frozenset(".:;")
"""What the name of a card does not end with."""
