"""A gazetteer: the names that a text is searched for; `geo.gazetteers` makes one."""

from __future__ import annotations

from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from geo.texts.names.entries import Entry


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names of places, ready to be found. `home` has the codes of the areas taken as near."""

    matcher: AhoCorasick
    entries: tuple[Entry, ...]
    home: frozenset[str]
    regions: frozenset[str]

    @property
    def size(self) -> int:
        """How many names it knows, variants counted."""
        return len(self.entries)
