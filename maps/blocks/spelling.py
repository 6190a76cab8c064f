"""Names as readers write them: in pinyin for a Latin keyboard, and the others in each script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from geo.dossiers.rows import Place
from geo.texts.writing.scripts import to_simplified
from geo.texts.writing.spelling import cut_words, spell_syllables

HAN = re.compile("[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")


def spell_words(names: Iterable[str]) -> dict[str, str]:
    """Return the Han words that `names` are made of, each with its syllables, spaces between.

    The page takes the longest of them at each place of a name, as pypinyin does, so that each
    sign gets its reading in its word, and many names need few words.
    """
    runs = {run for name in names for run in HAN.findall(name)}
    words = {word for run in runs for word in cut_words(run)}
    return {word: " ".join(spell_syllables(word)).lower() for word in sorted(words)}


def other_names(place: Place) -> dict[str, list[str]] | None:
    """Return the aliases of `place` by BCP 47 tag, each in the script of its reader, or None.

    Of an alias in both scripts a reader gets the one of theirs; a script variant of the name
    itself is no other name. A reader of English gets aliases in Han if the name is in none.
    """
    if not place.aliases:
        return None
    own = place.name_zh_hans
    simple = {_simplify(alias) for alias in place.aliases}
    return _sort_names(
        place.aliases,
        own=_simplify(own) if _simplify(own) in simple else "",
        english=place.name_en if place.name_en in place.aliases else "",
        is_foreign=not _is_han(own),
    )


@lru_cache(maxsize=10_000)
def _sort_names(
    aliases: tuple[str, ...], *, own: str, english: str, is_foreign: bool
) -> dict[str, list[str]] | None:
    """Return `aliases` by their reader, without the names `own` (simplified) and `english`."""
    hans: dict[str, str] = {}
    for alias in filter(_is_han, aliases):
        key = _simplify(alias)
        if key not in hans or hans[key] == key:
            hans[key] = alias
    hans.pop(own, None)
    latin = [name for name in aliases if not _is_han(name) and name != english]
    foreign = list(hans) if is_foreign else []
    found = {"zh-Hans": list(hans), "zh-Hant": list(hans.values()), "en": [*latin, *foreign]}
    return found if any(found.values()) else None


@lru_cache(maxsize=10_000)
def _simplify(name: str) -> str:
    return to_simplified(name)


def _is_han(name: str) -> bool:
    return not name.isascii() and bool(HAN.search(name))
