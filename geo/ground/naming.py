"""The names of a feature of OpenStreetMap in the languages of a dossier."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

import opencc

NAME = "name"
HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
KANA = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
LETTERS = re.compile(r"[A-Za-z]")
CHINESE: Mapping[str, str] = {"zh-Hans": "t2s", "zh-Hant": "s2t"}
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
        return _convert(name, CHINESE[language]) if name else ""
    return said or (local if LETTERS.search(local) and not HAN.search(local) else "")


def _convert(name: str, scheme: str) -> str:
    return str(_converter(scheme).convert(name))


@cache
def _converter(scheme: str) -> opencc.OpenCC:
    return opencc.OpenCC(scheme)
