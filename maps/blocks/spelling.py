"""Names as readers write them: in pinyin for a Latin keyboard, and the others in each script."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import opencc

from geo.dossiers.rows import Place
from geo.texts.spelling import spell_syllables


def spell_names(names: Iterable[str]) -> list[str]:
    """Return each of `names` that has Han characters as syllables with spaces, each once."""
    spelt = (" ".join(spell_syllables(name)).lower() for name in names if _is_han(name))
    return list(dict.fromkeys(spelt))


def other_names(place: Place) -> dict[str, list[str]] | None:
    """Return the aliases of `place` by BCP 47 tag, each in the script of its reader, or None.

    Of an alias in both scripts a reader gets the one of theirs; a script variant of the name
    itself is no other name. A reader of English gets aliases in Han if the name is in none.
    """
    simple = _to_simplified()
    own = {simple.convert(place.name_zh_hans)}
    hans: dict[str, str] = {}
    for alias in filter(_is_han, place.aliases):
        key = simple.convert(alias)
        if key not in own and (key not in hans or hans[key] == key):
            hans[key] = alias
    latin = [name for name in place.aliases if not _is_han(name) and name != place.name_en]
    foreign = [] if _is_han(place.name_zh_hans) else list(hans)
    found = {"zh-Hans": list(hans), "zh-Hant": list(hans.values()), "en": [*latin, *foreign]}
    return found if any(found.values()) else None


@cache
def _to_simplified() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def _is_han(name: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in name)
