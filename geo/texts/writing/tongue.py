"""Tells which language a text is in, as far as it matters: whether planmap reads it.

Scripts tell most; languages in Latin letters are told by their most frequent small words. What
is
not read keeps its figures and the names that a gazetteer knows.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

SAMPLE = 100_000
"""How many characters from the beginning are looked at."""
READ = frozenset(("zh", "en"))
SCRIPTS = (
    ("ja", re.compile("[\u3041-\u30ff]")), ("ko", re.compile("[\uac00-\ud7af]")),
    ("ar", re.compile("[\u0600-\u06ff]")), ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")), ("he", re.compile("[\u0590-\u05ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")), ("hi", re.compile("[\u0900-\u097f]")),
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("latin", re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")),
)  # fmt: skip
NAMES = {
    "ja": "Japanese", "ko": "Korean", "ar": "Arabic script", "ru": "Cyrillic script", "el": "Greek",
    "he": "Hebrew", "th": "Thai", "hi": "Devanagari script", "fr": "French", "de": "German",
    "es": "Spanish", "pt": "Portuguese", "it": "Italian", "nl": "Dutch", "vi": "Vietnamese",
    "ms": "Malay or Indonesian",
}  # fmt: skip
SMALL_WORDS = {
    "en": "the of and to in for is on will be with by are this at from",
    "fr": "le la les des du et est une dans pour sur au aux avec qui par sera",
    "de": "der die das und ist im den von mit wird ein eine zu auf für werden",
    "es": "el los las del y una en para con por que se será al su es",
    "pt": "os das dos do da em uma para com por que será ao não à é",
    "it": "il gli della di del che e per una con sarà nel alla dei è",
    "nl": "het een van de en is op voor met wordt aan zijn dat te",
    "vi": "và của là các được trong cho với không này những một",
    "ms": "yang dan di dengan untuk pada dari ini akan ke dalam itu",
}
WORD = re.compile(r"[^\W\d_]+")
KANA_SHARE = 0.05
"""From this share of kana on a text with Han signs is Japanese."""
LEAST_LETTERS = 20
"""A text of fewer letters says nothing of its language."""
LEAST_WORDS = 3
"""So many small words at least tell a language in Latin letters."""


class Tongue(NamedTuple):
    """The language that most of a text is in (BCP 47), or "und"; `share` of its letters, 0 to 1."""

    language: str
    share: float

    @property
    def is_read(self) -> bool:
        """Whether planmap reads it; a text that nobody can tell is not said to be unread."""
        return self.language in READ or self.language == "und"

    def as_words(self) -> str:
        """Return what is to be said of a text that is not read."""
        name = NAMES.get(self.language, self.language)
        return (
            f"Most of this text ({self.share:.0%} of its letters) is in a language that planmap"
            f" does not read ({name}): figures and known names are found, other names and"
            " statements are not."
        )


def find_tongue(text: str) -> Tongue:
    """Return the language that most of `text` is in; of little text "und"."""
    sample = text[:SAMPLE]
    counts = Counter({name: len(pattern.findall(sample)) for name, pattern in SCRIPTS})
    total = counts.total()
    if total < LEAST_LETTERS:
        return Tongue("und", 0.0)
    if counts["ja"] > KANA_SHARE * (counts["ja"] + counts["zh"]) and counts["latin"] < total / 2:
        return Tongue("ja", (counts["ja"] + counts["zh"]) / total)
    name, most = counts.most_common(1)[0]
    if name != "latin":
        return Tongue(name, most / total)
    return Tongue(_find_latin(sample), most / total)


def _find_latin(text: str) -> str:
    """Return the language in Latin letters whose small words a text has most of."""
    words = Counter(word.lower() for word in WORD.findall(text))
    found = {
        language: sum(words[word] for word in small.split())
        for language, small in SMALL_WORDS.items()
    }
    language, most = max(found.items(), key=lambda item: item[1])
    return language if most >= LEAST_WORDS and most > found["en"] else _english(found["en"])


def _english(count: int) -> str:
    return "en" if count else "und"
