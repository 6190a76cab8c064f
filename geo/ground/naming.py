"""The names of a feature of OpenStreetMap in the languages of a dossier."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from langcodes import Language

from geo.texts.writing.scripts import to_simplified, to_traditional_name

NAME = "name"
HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
KANA = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "Latn": ("LATIN",), "Cyrl": ("CYRILLIC",), "Grek": ("GREEK",), "Arab": ("ARABIC",),
    "Hebr": ("HEBREW",), "Thai": ("THAI",), "Deva": ("DEVANAGARI",), "Kore": ("HANGUL",),
    "Jpan": ("CJK", "HIRAGANA", "KATAKANA"), "Beng": ("BENGALI",), "Taml": ("TAMIL",),
    "Armn": ("ARMENIAN",), "Geor": ("GEORGIAN",), "Ethi": ("ETHIOPIC",), "Mymr": ("MYANMAR",),
    "Khmr": ("KHMER",), "Laoo": ("LAO",), "Mong": ("MONGOLIAN",), "Tibt": ("TIBETAN",),
}  # fmt: skip
"""Script (ISO 15924) to how Unicode's names of its letters begin."""
CHINESE: Mapping[str, Callable[[str], str]] = {
    "zh-Hans": to_simplified, "zh-Hant": to_traditional_name,
}  # fmt: skip
"""Script to the OpenCC conversion that makes it of the other."""


def name_keys(languages: Sequence[str]) -> tuple[str, ...]:
    """Return the tags that may name a feature in `languages` (BCP 47)."""
    keys = [NAME]
    for language in languages:
        keys += [f"{NAME}:{language}", f"{NAME}:{language.partition('-')[0]}"]
    return tuple(dict.fromkeys([*keys, *(f"{NAME}:{one}" for one in CHINESE)]))


def find_names(tags: Mapping[str, str], languages: Sequence[str]) -> dict[str, str]:
    """Return the names of a feature by language; none is made up.

    What stands in `name` counts for a language whose script it is in; what is known in one
    Chinese script is turned into the other.
    """
    found = {language: _find_name(tags, language) for language in languages}
    return {language: name for language, name in found.items() if name}


def _find_name(tags: Mapping[str, str], language: str) -> str:
    base = language.partition("-")[0]
    said = tags.get(f"{NAME}:{language}") or tags.get(f"{NAME}:{base}")
    local = tags.get(NAME, "")
    if language in CHINESE:
        others = (tags.get(f"{NAME}:{one}") for one in CHINESE)
        name = said or next((other for other in others if other), "")
        name = name or (local if HAN.search(local) and not KANA.search(local) else "")
        return CHINESE[language](name) if name else ""
    return said or (local if local and _is_in_script(local, _script_of(language)) else "")


def _is_in_script(name: str, script: str) -> bool:
    begins = SCRIPTS.get(script, ())
    letters = [unicodedata.name(sign, "") for sign in name if sign.isalpha()]
    return bool(begins and letters) and all(one.startswith(begins) for one in letters)


@cache
def _script_of(language: str) -> str:
    """Return the script (ISO 15924) that a language is likely written in."""
    return str(Language.get(language).maximize().script)
