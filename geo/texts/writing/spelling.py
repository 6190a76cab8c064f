"""Chinese names in pinyin, as names of places are read.

The dictionaries are pypinyin's (0.55); the package itself makes an object of each phrase as it
is
imported, 60 MB and 0.2 s. Here its files stay text, and what names ask for is read out of them.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from json import JSONDecoder
from pathlib import Path
from typing import Any, TypeVar

from geo.records.shipped import bundled_data

PACKAGE = "pypinyin"
FILES = "phrases_dict.json", "pinyin_dict.json"
"""Of phrases, with a list of readings for each sign, and of signs by code point."""
FILE = "readings/readings.csv"
"""What pypinyin reads otherwise; found and sourced by `tools/spell_areas.py`."""
HAN = re.compile(
    "[\u3007\u3400-\u4dbf\u4e00-\u9fff\ue815-\ue864\uf900-\ufaff\U00020000-\U0003ffff]+"
)
"""What is cut into words and spelt; other signs stay as they are, a run of them as one piece."""
KEY = re.compile('"([^"]+)":')
"""A key in the file of phrases: no other text there has a colon behind it."""
WINDOW = 2_000
"""Signs of a dictionary in which a key is looked for from one to the next."""
Value = TypeVar("Value", str, int)
DECODER = JSONDecoder()
TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))
"""The marks of the four tones, as combining characters."""


def spell_syllables(words: str) -> list[str]:
    """Return the toneless syllables of `words`, each run of other signs as one piece.

    `ü` is `v`, as it is typed. pypinyin reads a character of many readings as the commonest
    word has it (长 as in 长官, 都 as in 都是); here it is read as in names of places, and names
    that no rule can know are read as the dataset has them (涡阳, 闵行).
    """
    found: list[str] = []
    end = 0
    for run in HAN.finditer(words):
        found.append(words[end : run.start()])
        found += (syllable for word in cut_words(run[0]) for syllable in _spell(word))
        end = run.end()
    return [piece for piece in (*found, words[end:]) if piece]


def cut_words(run: str) -> list[str]:
    """Return the words that a run of Chinese is read in, each the longest from where it begins.

    What `spell_syllables` makes of the words, one after the other, it makes of the whole.
    Source: pypinyin 0.55, `pypinyin.seg.mmseg.Seg.cut`: a rest that a phrase begins with and that
    begins with no phrase is cut into its signs.
    """
    words: list[str] = []
    while run:
        phrases = _readings().phrases_from(run[0])
        last, at = "", 0
        for end in range(1, len(run) + 1):
            at = bisect_left(phrases, run[:end], at)
            if not phrases[at:] or not phrases[at].startswith(run[:end]):
                break
            if phrases[at] == run[:end]:
                last = run[:end]
        else:
            if not last:
                return [*words, *run]
        words.append(last or run[0])
        run = run[len(words[-1]) :]
    return words


def _spell(word: str) -> list[str]:
    """Return the toneless syllables of a word of Chinese; a sign that nobody spells is its own."""
    readings = _readings()
    spelt = readings.read_phrase(word) or [readings.read_sign(sign) or sign for sign in word]
    return [_take_tone(syllable) for syllable in spelt]


@lru_cache(maxsize=4_000)
def _take_tone(syllable: str) -> str:
    apart = unicodedata.normalize("NFD", syllable).translate(TONES)
    return unicodedata.normalize("NFC", apart).replace("ü", "v")


class _Readings:
    """The dictionaries of phrases and signs, as the JSON that they are, and names of our own."""

    def __init__(self, phrases: str, signs: str, names: Mapping[str, Sequence[str]]) -> None:
        self._phrases, self._signs = phrases, signs
        self._names = names
        self._places: dict[str, int] = {}
        self._from: dict[str, list[str]] = {}
        self._read: dict[str, str] = {}

    def phrases_from(self, sign: str) -> Sequence[str]:
        """Return the phrases that begin with `sign`, sorted."""
        if sign not in self._from:
            own = {name for name in self._names if name[0] == sign and len(name) > 1}
            self._from[sign] = sorted(own.union(self._find_phrases(sign)))
        return self._from[sign]

    def _find_phrases(self, sign: str) -> Iterator[str]:
        for key in KEY.finditer(self._phrases, _find_key(self._phrases, str, sign)[0]):
            if key[1].startswith(sign):
                self._places[key[1]] = key.end()
                yield key[1]
            elif key[1] > sign:
                return

    def read_phrase(self, phrase: str) -> Sequence[str]:
        """Return the syllables of `phrase`, with tones; none if it is no phrase."""
        if phrase in self._names and len(phrase) > 1:
            return self._names[phrase]
        if phrase not in self.phrases_from(phrase[0]):
            return ()
        return [first for first, *_ in self._decode(self._phrases, self._places[phrase])]

    def read_sign(self, sign: str) -> str | None:
        """Return the first reading of `sign`, with its tone, or None if it has none."""
        if sign not in self._read:
            key = f'"{ord(sign)}":'
            begun, end = _find_key(self._signs, int, ord(sign))
            at = self._signs.find(key, begun, end + WINDOW)
            found = self._decode(self._signs, at + len(key)) if at >= 0 else ""
            self._read[sign] = self._names.get(sign, found.split(","))[0]
        return self._read[sign] or None

    @staticmethod
    def _decode(text: str, at: int) -> Any:  # noqa: ANN401 - any JSON
        while text[at].isspace():
            at += 1
        return DECODER.raw_decode(text, at)[0]


def _find_key(text: str, read: Callable[[str], Value], wanted: Value) -> tuple[int, int]:
    """Return between which places of `text` the first key stands that is not before `wanted`.

    The keys, as `read` reads them, ascend in it.
    """
    begun, end = 0, len(text)
    while end - begun > WINDOW:
        middle = (begun + end) // 2
        key = KEY.search(text, middle)
        if key and read(key[1]) < wanted:
            begun = key.start()
        else:
            end = middle
    return begun, end


@cache
def _readings() -> _Readings:
    phrases, signs = map(read_dictionary, FILES)
    text = (bundled_data() / FILE).read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    own = {row[tag]: row["reading"].split() for row in rows for tag in ("zh_hans", "zh_hant")}
    return _Readings(phrases, signs, own)


def read_dictionary(name: str) -> str:
    """Return the text of one of `FILES`; the package that it is in is not loaded.

    Raises
    ------
    ModuleNotFoundError
        If pypinyin is not installed.
    """
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(name=PACKAGE)
    return (Path(spec.submodule_search_locations[0]) / name).read_text(encoding="utf-8")
