"""Names of places are read as people there read them."""

from __future__ import annotations

import csv
from itertools import islice, pairwise

import pytest
from pypinyin import lazy_pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT, RE_HANS
from pypinyin.seg import mmseg

from geo.drafting.names import _spell
from geo.positions.areas import read_areas
from geo.records.shipped import bundled_data
from geo.texts.writing.spelling import FILES, KEY, cut_words, read_dictionary, spell_syllables


@pytest.mark.parametrize(
    ("name", "spelt"),
    [
        ("长治市", "chang zhi shi"), ("長治市", "chang zhi shi"), ("长宁路", "chang ning lu"),
        ("新都大道", "xin du da dao"), ("朝阳门", "chao yang men"), ("闵行区", "min hang qu"),
        ("涡阳县", "guo yang xian"), ("马尾港", "ma wei gang"), ("佛冈县", "fo gang xian"),
        ("首都机场", "shou du ji chang"), ("重庆", "chong qing"), ("会长", "hui zhang"),
    ],
)  # fmt: skip
def test_a_name_is_read_as_a_name_of_a_place(name: str, spelt: str) -> None:
    assert " ".join(spell_syllables(name)) == spelt


def test_every_reading_of_the_dataset_is_read() -> None:
    text = (bundled_data() / "readings" / "readings.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(text.splitlines()) if len(row["zh_hans"]) > 1]
    assert rows
    for row in rows:
        for tag in ("zh_hans", "zh_hant"):
            assert " ".join(spell_syllables(row[tag])).replace("v", "ü") == row["reading"]


def test_what_the_dataset_does_not_name_is_cut_and_read_as_pypinyin_does() -> None:
    text = (bundled_data() / "readings" / "readings.csv").read_text(encoding="utf-8")
    own = {name for row in csv.DictReader(text.splitlines()) for name in row.values()}
    signs = {name for name in own if len(name) == 1}
    phrases = [*islice(PHRASES_DICT, 0, None, 60)]
    names = [*phrases, *map(chr, islice(PINYIN_DICT, 0, None, 60))]
    names += [f"{one[:3]}{other}Ab 1（{one}" for one, other in pairwise(phrases)]
    plain = [name for name in names if not signs & set(name) and not any(map(name.count, own))]
    assert len(plain) > 1_500
    for name in plain:
        assert spell_syllables(name) == lazy_pinyin(name)
        if RE_HANS.match(name):
            assert cut_words(name) == list(mmseg.seg.cut(name))


def test_the_dictionaries_are_in_the_order_in_which_they_are_searched() -> None:
    dictionaries = [(read, KEY.findall(read_dictionary(name))) for name, read in
                    zip(FILES, (str, int), strict=True)]  # fmt: skip
    for read, keys in dictionaries:
        assert len(keys) > 40_000
        assert [*map(read, keys)] == sorted({*map(read, keys)})


@pytest.mark.parametrize(
    ("name", "english"),
    [("绿园", "Lüyuan"), ("西安门", "Xi'anmen"), ("都匀", "Duyun"), ("Nova城", "Nova Cheng")],
)
def test_a_draft_spells_names_as_signs_do(name: str, english: str) -> None:
    assert _spell(name) == english


@pytest.mark.parametrize(
    ("code", "english"),
    [
        ("cn-310105", "Changning District"), ("cn-310112", "Minhang District"),
        ("cn-440114", "Huadu District"), ("cn-140400", "Changzhi"), ("cn-510682", "Shifang"),
        ("cn-220623", "Changbai Autonomous County"), ("cn-150622", "Jungar Banner"),
        ("cn-450325", "Xing'an County"), ("cn-152200", "Hinggan League"),
        ("cn-141100", "Lüliang"), ("cn-540121", "Lhünzhub County"),
    ],
)  # fmt: skip
def test_an_area_has_its_english_name(code: str, english: str) -> None:
    names = {area.id: area.name_en for area in read_areas(bundled_data())}
    assert names[code] == english


def test_no_area_has_a_nation_run_into_its_name() -> None:
    areas = read_areas(bundled_data())
    assert not [area.name_en for area in areas if "zizhi" in area.name_en]
    assert not [area.short for area in areas if area.short.endswith("自治")]
