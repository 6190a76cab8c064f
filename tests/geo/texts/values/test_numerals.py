"""Finding numerals: every one, in both scripts, with the number that is meant."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import PlanmapError
from geo.texts.values.numerals import Form, NumeralError, parse_numeral, read_number, scan_numerals


@pytest.mark.parametrize(
    ("surface", "form", "written", "value"),
    [
        ("2611", Form.NUMBER, 2611, 2611),
        ("1,234.5万", Form.NUMBER, 1234.5, 12345000),
        ("1000億", Form.NUMBER, 1000, 1e11),
        ("12亿", Form.NUMBER, 12, 1.2e9),
        ("3亿2000万", Form.NUMBER, 32000, 3.2e8),
        ("1万亿", Form.NUMBER, 1, 1e12),
        ("百億", Form.NUMBER, 100, 1e10),
        ("億", Form.NUMBER, 1, 1e8),
        ("兩", Form.NUMBER, 2, 2),
        ("十五", Form.NUMBER, 15, 15),
        ("一百零五", Form.NUMBER, 105, 105),
        ("兩千三百", Form.NUMBER, 2300, 2300),
        ("一亿二千万", Form.NUMBER, 12000, 1.2e8),
        ("一万二千三百四十五", Form.NUMBER, 12345, 12345),
        ("二〇二五", Form.NUMBER, 2025, 2025),
        ("一零一", Form.NUMBER, 101, 101),
        ("１２．５", Form.NUMBER, 12.5, 12.5),
        ("14.9%", Form.PERCENT, 14.9, 0.149),
        ("４５％", Form.PERCENT, 45, 0.45),
        ("百分之十二点五", Form.PERCENT, 12.5, 0.125),
        ("三分之二", Form.FRACTION, 2 / 3, 2 / 3),
        ("一半", Form.HALF, 0.5, 0.5),
        ("1.7倍", Form.MULTIPLE, 1.7, 1.7),
        ("兩番", Form.FOLD, 2, 4),
        ("第三", Form.ORDINAL, 3, 3),
        ("前三", Form.TOP, 3, 3),
        ("唯一", Form.ONLY, 1, 1),
        ("雙雙", Form.BOTH, 2, 2),
        ("率先", Form.FIRST, 1, 1),
    ],
)
def test_a_numeral_reads_as_what_it_means(
    surface: str, form: Form, written: float, value: float
) -> None:
    found = parse_numeral(surface)
    assert found.surface == surface
    assert found.form is form
    assert found.written == pytest.approx(written)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("一核、兩翼、兩融合", ["一", "兩", "兩"]),
        ("40餘家", ["40餘"]),
        ("三十多個", ["三十多"]),
        ("前三年總和的1.7倍", ["三", "1.7倍"]),
        ("前十名中佔三席", ["前十", "三"]),
        ("首都首家首店", ["首"]),
        ("最深的,最近的", ["最"]),
        ("沙河萬達", ["萬"]),
        ("地鐵17號線、6G", ["17", "6"]),
        ("同比翻了一番", ["一番"]),
        ("下了一番功夫", ["一"]),
        ("三番五次", ["三", "五"]),
        ("生命谷", []),
        ("", []),
    ],
)
def test_a_text_gives_all_its_numerals_and_no_more(text: str, surfaces: list[str]) -> None:
    assert [found.surface for found in scan_numerals(text)] == surfaces


def test_a_numeral_says_that_it_is_open_above() -> None:
    assert [found.is_open for found in scan_numerals("40余家、40家")] == [True, False]


@pytest.mark.parametrize("words", ["", "昌平", "三昌", "第", "公里"])
def test_words_that_are_no_number_are_a_value_error(words: str) -> None:
    with pytest.raises(NumeralError) as caught:
        read_number(words)
    assert isinstance(caught.value, ValueError)
    with pytest.raises(PlanmapError):
        parse_numeral("昌平")


@given(
    st.text(
        "〇零一二三四五六七八九十百千万萬亿億兩第前番倍分之最首0123456789.,%％餘多年個", max_size=40
    )
)
def test_offsets_lead_back_to_the_words(text: str) -> None:
    last = 0
    for found in scan_numerals(text):
        assert text[found.start : found.end] == found.surface
        assert found.start >= last
        last = found.end


@given(st.integers(min_value=0, max_value=10**7))
def test_arabic_digits_read_as_themselves(number: int) -> None:
    assert read_number(str(number)) == read_number(f"{number:,}") == number


def test_both_scripts_read_alike() -> None:
    for simplified, traditional in (("两万", "兩萬"), ("三亿余", "三億餘"), ("双双", "雙雙")):
        assert parse_numeral(simplified).value == parse_numeral(traditional).value


def test_a_megabyte_of_numerals_takes_seconds_at_most() -> None:
    text = "添床位2611個、園區翻了兩番,收入1000億元;" * 40_000
    began = time.perf_counter()
    assert len(scan_numerals(text)) == 120_000
    assert time.perf_counter() - began < 20


def test_a_run_of_large_units_does_not_overflow() -> None:
    assert all(found.value > 0 for found in scan_numerals("萬億" * 500))


@pytest.mark.parametrize(
    ("surface", "form", "written", "value"),
    [
        ("1.2345678901234%", Form.PERCENT, 1.2345678901234, 0.012345678901),
        ("零分之一", Form.FRACTION, 0, 0),
        ("0分之1", Form.FRACTION, 0, 0),
        ("3番", Form.FOLD, 3, 8),
    ],
)
def test_an_extreme_numeral_reads_as_a_number(
    surface: str, form: Form, written: float, value: float
) -> None:
    found = parse_numeral(surface)
    assert (found.form, found.written, found.value) == (form, written, value)
