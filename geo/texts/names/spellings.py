"""Gives one name to a line that a text spells in several ways: 13号线一期, 地铁13号线第一期."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from geo.texts.candidates import Spotted
from geo.texts.values.numerals import read_number

LINE = re.compile(
    "(?P<lead>[\u4e00-\u9fff]{0,5}?(?:城市轨道交通|轨道交通|地铁|捷运|轻轨|城轨|市域铁路)?)"
    "(?P<number>[0-9一二三四五六七八九十]{1,3})号(?P<kind>线|干线)(?P<part>.*)"
)
SAME = frozenset(("城市轨道交通", "轨道交通", "地铁", "城轨"))
"""What one and the same system is called."""
PHASE = re.compile("第?(?P<phase>[0-9一二三四五六七八九十]{1,2})期")


@dataclass(slots=True)
class Spellings:
    """The numbered lines of a text: by number and part, what stood before it, and the name."""

    known: dict[tuple[str, str, str], tuple[str, str]] = field(default_factory=dict)

    def unite(self, text: str, original: str, candidates: Sequence[Spotted]) -> list[Spotted]:
        """Return candidates, each line under the name that the text called it by first.

        `text` is folded. A line of another system (轻轨3号线 beside 地铁3号线) is another.
        """
        if "号" not in text:
            return list(candidates)
        return [self._united(row, text, original) for row in candidates]

    def _united(self, row: Spotted, text: str, original: str) -> Spotted:
        if row.name or text.find("号", row.start, row.end) < 0:
            return row
        match = LINE.fullmatch(text, row.start, row.end)
        if match is None:
            return row
        number = str(int(read_number(match["number"])))
        part = PHASE.sub(lambda found: f"{int(read_number(found['phase']))}期", match["part"])
        key, lead = (number, match["kind"], part), match["lead"]
        first = self.known.setdefault(key, (lead, original[row.start : row.end]))
        if not _may_be_same(lead, first[0]):
            return row
        if lead and not first[0]:
            self.known[key] = (lead, first[1])
        is_other = first[1] != original[row.start : row.end]
        return row._replace(name=first[1]) if is_other else row


def _may_be_same(lead: str, other: str) -> bool:
    """Return whether two leads of a line's name may be of one system."""
    return not lead or not other or lead == other or (lead in SAME and other in SAME)
