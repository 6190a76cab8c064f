"""Numbers of things as English says them: 1 place, 2 places."""

from __future__ import annotations


def counted(number: int, one: str) -> str:
    """Return a number of things, whose name for `one` of them takes an s for more or none."""
    return f"{number:,} {one}{'' if number == 1 else 's'}"
