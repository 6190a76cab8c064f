"""What a hunt tried and what failed, and how it is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """How many cases of a hunt ended how; a failure has a line that says what to try again.

    `note` is what was measured besides.
    """

    name: str
    ended: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    note: str = ""

    def add(self, end: str, failure: str = "") -> None:
        """Count one case that ended as `end`; `failure` says what went wrong, if anything."""
        self.ended["failed" if failure else end] += 1
        if failure:
            self.failures.append(failure)

    @property
    def tried(self) -> int:
        """How many cases were tried."""
        return self.ended.total()

    @property
    def ends(self) -> str:
        """How many cases ended how, in words, and the note."""
        counts = [f"{count:,} {end}" for end, count in sorted(self.ended.items())]
        return "; ".join(filter(None, (", ".join(counts), self.note)))

    def lines(self) -> Iterable[str]:
        """Yield a line a failure, then one that counts."""
        yield from (f"  {line}" for line in self.failures[:50])
        yield f"{self.name}: {self.tried:,} tried: {self.ends}"
