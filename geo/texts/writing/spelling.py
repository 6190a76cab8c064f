"""Chinese names in pinyin, as names of places are read."""

from __future__ import annotations

import csv
from functools import cache
from types import ModuleType

from geo.records.shipped import bundled_data

FILE = "readings/readings.csv"
"""What pypinyin reads otherwise; found and sourced by `tools/spell_areas.py`."""


def spell_syllables(words: str) -> list[str]:
    """Return the toneless syllables of `words`, each run of other signs as one piece.

    `ü` is `v`, as it is typed. pypinyin reads a character of many readings as the commonest
    word has it (长 as in 长官, 都 as in 都是); here it is read as in names of places, and names
    that no rule can know are read as the dataset has them (涡阳, 闵行).
    """
    syllables: list[str] = _pinyin().lazy_pinyin(words)
    return syllables


def cut_words(run: str) -> list[str]:
    """Return the words that a run of Chinese is read in, each the longest from where it begins.

    What `spell_syllables` makes of the words, one after the other, it makes of the whole.
    """
    _pinyin()
    from pypinyin.seg import mmseg  # noqa: PLC0415 - trained by then with what is read otherwise

    return list(mmseg.seg.cut(run))


@cache
def _pinyin() -> ModuleType:
    import pypinyin  # noqa: PLC0415 - its phrases take 0.2 s to load
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT  # noqa: PLC0415 - as above
    from pypinyin.seg import mmseg  # noqa: PLC0415 - as above

    text = (bundled_data() / FILE).read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    readings = {row[tag]: row["reading"].split() for row in rows for tag in ("zh_hans", "zh_hant")}
    signs = {ord(name): one[0] for name, one in readings.items() if len(name) == 1}
    names = {name: [[one] for one in read] for name, read in readings.items() if len(name) > 1}
    # What load_single_dict and load_phrases_dict do, but each of them trains all phrases anew.
    PINYIN_DICT.update(signs)
    PHRASES_DICT.update(names)
    mmseg.seg.train(iter(names))
    return pypinyin
