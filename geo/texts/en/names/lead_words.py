"""Tells whether a name stands behind one of some words, by the last of these words first."""

from __future__ import annotations

import re

from geo.texts.writing.branches import branched
from geo.texts.writing.words import words_of


class LeadWords:
    """Words that a name stands behind; such a word is looked up, not searched for.

    `words` stand by themselves, `several` is a pattern of words that stand together, which end in
    one of `last` or in a sign. They are looked for `reach` signs back, and where `before_the` says
    so, with an article behind them. Where it `ignores_case`, all are in small letters.
    """

    def __init__(
        self, words: str, reach: int, *, several: str = "", last: str = "",
        before_the: bool = False, ignores_case: bool = False,
    ) -> None:  # fmt: skip
        self._words, self._last, self.reach = words_of(words), words_of(last), reach
        self._ignores_case = ignores_case
        forms = "|".join((*sorted(self._words), *([several] if several else [])))
        article = r"(?:the[ \n])?" if before_the else ""
        if before_the:
            self._last |= {"the"}
        pattern = branched(rf"(?:\b(?:{forms})[ \n]{article})$").pattern
        self.pattern = re.compile(pattern, re.IGNORECASE if ignores_case else 0)

    def lead(self, text: str, start: int) -> bool:
        """Return whether the name that begins at `start` stands behind some of these words."""
        sign = text[start - 1 : start]
        if sign not in SPACES:
            return False
        low = max(0, start - self.reach)
        if sign == " ":
            word = text[text.rfind(" ", low, start - 1) + 1 or low : start - 1]
            if self._ignores_case:
                word = word.lower()
            if word in self._words:
                return True
            if word.isalpha() and word not in self._last:
                return False
        return self.pattern.search(text, low, start) is not None


SPACES = frozenset(" \n")
