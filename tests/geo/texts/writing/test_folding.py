"""Folding: both scripts and every width fold alike, and each offset leads back."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.texts.writing.folding import fold, fold_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("生命穀", "生命谷"),
        ("超極合生彙", "超极合生汇"),
        ("匯", "彙"),
        ("第三輪迴天", "第三轮回天"),
        ("製定", "制定"),
        ("乾", "幹"),
        ("頭髮", "头发"),
        ("臺北裡", "台北里"),
        ("都市計畫", "都市計劃"),
        ("規畫圖", "规划图"),
        ("策\u00ad畫", "策划"),
        ("ＬＩＮＥ　１７", "line 17"),
        ("Café–Straße", "cafe-strasse"),
        ("ﬁne", "fine"),
    ],
)
def test_writings_of_the_same_words_fold_alike(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("`Mill`\tPark\n", "'mill' park\n"),
        ("É ß ﬁ Ａ\u3000Å", "e ss fi a a"),
        ("ǅ ½ ㎡ 25", "ǅ ½ ㎡ 25"),
        ("\u0301a e\u0301", "a e"),
        ("ｶﾞ Ω Ж", "カ\uff9e ω ж"),
        ("臺灣\u00ad１２", "台湾12"),
        ("設計畫廊 動畫", "设计画廊 动画"),
        ("", ""),
    ],
)
def test_a_text_folds_sign_by_sign(text: str, folded: str) -> None:
    assert fold(text).text == folded


@given(st.text(max_size=60))
@settings(deadline=None)  # the first long text makes the tables
def test_a_short_text_folds_as_within_a_long_one(text: str) -> None:
    assert fold(text + "\n" * 2000).text == fold(text).text + "\n" * 2000


@given(st.text(max_size=60))
def test_every_folded_offset_leads_back_into_the_text(text: str) -> None:
    folded = fold(text)
    ends = [folded.origin_end(offset) for offset in range(len(folded.text) + 1)]
    starts = [folded.origin(offset) for offset in range(len(folded.text))]
    assert starts == sorted(starts)
    assert all(0 <= start < len(text) for start in starts)
    assert all(start < end for start, end in zip(starts, ends[1:], strict=True))


@given(st.text(max_size=40))
@example("\u2fd1")
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


def test_a_joiner_inside_a_name_does_not_hide_it() -> None:
    text = "去未来\u200b科学城。"
    folded = fold(text)
    start = folded.text.index("未来科学城")
    assert text[folded.origin(start) : folded.origin_end(start + 5)] == "未来\u200b科学城"


def test_a_lone_surrogate_folds_to_something_that_can_be_encoded() -> None:
    assert fold("甲\ud800乙").text.encode().decode() == "甲\ufffd乙"
