"""Numbers in sentences of English: 1 statement, 2 statements."""

from __future__ import annotations


class Count(int):
    """A number that a template writes as such, `{count}`, or by its word: `{count:one|many}`."""

    def __format__(self, words: str) -> str:
        """Return the word for one, or that for another number; without words the number."""
        one, bar, many = words.partition("|")
        if not bar:
            return super().__format__(words)
        return one if self == 1 else many
