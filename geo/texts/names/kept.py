"""Keeps what a search found that is no area, and where: townships, facilities, firms, doubts."""

from __future__ import annotations

from collections.abc import Sequence

from geo.texts.names.context import FULL_KINDS, SHORT
from geo.texts.names.edges import find_longer, is_behind_verb
from geo.texts.zh.names.facilities import match_facility
from geo.texts.zh.names.headed_short import FIRST, end_of_headed
from geo.texts.zh.names.towns import find_town, find_town_of

Spans = list[tuple[int, int]]
COUNTY = "县"
"""What ends the full name of an area also behind one sign: 泸县."""
FURTHER = frozenset("78")
"""What the codes of Taiwan, Hong Kong and Macau begin with behind `cn-`."""


class Kept:
    """The spans of a block that are no areas, at offsets of its folded `text`.

    `doubtful` has the names that several areas have and nothing says which is meant; `unproven`
    bare names that nothing proves to be an area's, and facilities; `rejected` firms and other
    meanings; `begun` areas that but begin others; `towns` townships that no gazetteer has;
    `wholes` those and facilities, in which nothing else is a place. Before `closed` no name begins.
    """

    def __init__(self) -> None:
        self.text = ""
        self.closed = 0
        self.doubtful, self.unproven = Spans(), Spans()
        self.rejected, self.begun = Spans(), Spans()
        self.towns, self.wholes = Spans(), Spans()

    def forget(self) -> None:
        """Begin another block."""
        self.closed = 0
        self.doubtful = []
        for rows in (self.unproven, self.rejected, self.begun, self.towns, self.wholes):
            rows.clear()

    def reject(self, start: int, end: int) -> None:
        """Keep a name that but begins another, unless a verb ends within it: 打通|城北大道."""
        self.rejected.append((start, end))
        if not is_behind_verb(self.text, start, end):
            self.begun.append((start, end))

    def keep_headed(self, start: int, end: int, place: str, beginnings: frozenset[str]) -> bool:
        """Return whether an area's name but begins a mountain's or an island's, and keep that."""
        text = self.text
        if text[end] not in FIRST or text[end - 1] in FULL_KINDS:
            return False
        longer = end_of_headed(text, start, end, place, beginnings)
        if longer == end:
            return False
        self.closed = max(self.closed, longer)
        for rows in (self.begun, self.unproven, self.wholes):
            rows.append((start, longer))
        return True

    def goes_on(self, start: int, end: int) -> bool:
        """Return whether an area's name but begins a longer one, by what stands behind it."""
        is_begun, longer = find_longer(self.text, start, end)
        if longer:
            self.keep_whole(start, longer)
        return is_begun

    def keep_whole(self, start: int, end: int) -> None:
        """Keep a facility with the area that its name begins with: no other place is in it."""
        self.closed = max(self.closed, end)
        self.unproven.append((start, end))
        self.wholes.append((start, end))

    def keep_town(self, start: int, end: int) -> None:
        """Keep a township: no other place is in it."""
        self.closed = max(self.closed, end)
        self.towns.append((start, end))
        self.wholes.append((start, end))

    def note_town(self, start: int, end: int, places: Sequence[str]) -> None:
        """Keep the township behind a county, or the facility that bears its name.

        Those of Taiwan, Hong Kong and Macau are in the gazetteer.
        """
        if (end - start <= SHORT and self.text[end - 1] != COUNTY) or places[0][3:4] in FURTHER:
            return
        town = find_town(self.text, end)
        whole = match_facility(self.text, town) if town else None
        if whole:
            self.keep_whole(end, whole.end())
        elif town:
            self.keep_town(end, town)
        elif of_it := find_town_of(self.text, end):
            self.keep_town(end + 1, of_it)
