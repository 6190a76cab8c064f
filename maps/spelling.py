"""Spells Chinese names in pinyin, so that a search finds them from a Latin keyboard."""

from __future__ import annotations

from collections.abc import Iterable

from pypinyin import Style, lazy_pinyin


def spell_names(names: Iterable[str]) -> list[str]:
    """Return each of `names` that has Han characters as syllables with spaces, each once."""
    spelt = (
        " ".join(lazy_pinyin(name, style=Style.NORMAL)).lower() for name in names if _is_han(name)
    )
    return list(dict.fromkeys(spelt))


def _is_han(name: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in name)
