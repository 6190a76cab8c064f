"""A draft's title says no less than the headline; what dates a text heads no chapter."""

from __future__ import annotations

import pytest

from geo.drafting.counts import Count
from geo.drafting.titles import find_headings, shorten
from geo.texts.text import decode_text
from tests.geo.drafting.test_drafting import draft, open_draft

PROSE = "The long quay of the town opens next year. It will be open to all.\n"


@pytest.mark.parametrize(
    "line",
    [
        "青溪交通建設大進展 縣府：楓港工程如期、白沙轉運站延至116年完工",
        "楓港大橋如期通車！白沙轉運站一延再延，縣府：最快116年啟用，不再延",
        "Elm Bridge on time, Mill Lane library put off to 2028: the council's works in brief",
    ],
)
def test_a_headline_is_whole(line: str) -> None:
    assert shorten(line) == line


@pytest.mark.parametrize(
    "line",
    [
        "青溪縣公布進度，" + "楓港大橋如期、" * 9,
        "The works of the county are on time, " + "but the Mill Lane library is not, " * 5,
    ],
)
def test_a_longer_one_says_that_it_goes_on(line: str) -> None:
    made = shorten(line)
    assert made.endswith("…")
    assert line.startswith(made.rstrip(" …"))


def test_a_paragraph_is_cut_at_a_clause_and_not_within_an_enumeration() -> None:
    line = "青溪縣公布今年重大建設進度，楓港大橋如期、白沙轉運站延後、甲路也延。"
    assert shorten(line) == "青溪縣公布今年重大建設進度…"
    line = "The works of the county are on time, but the Mill Lane library of the town is not. No."
    assert shorten(line) == "The works of the county are on time …"


@pytest.mark.parametrize(
    "line",
    [
        "Media release – Ashford Borough Council – 14 March 2025",
        "Press release",
        "For immediate release",
        "Ashford, 14 March 2025",
        "14 March 2025 | Ashford",
        "【記者甲／青溪報導】2025年7月22日",
        "本报记者 甲 青溪报道",
        "青溪縣政府新聞稿 114年7月22日",
    ],
)
def test_a_line_that_says_who_published_when_is_no_heading(line: str) -> None:
    assert list(find_headings(decode_text(f"Plan\n\n{line}\n{PROSE}".encode()))) == []


@pytest.mark.parametrize(
    "line",
    ["Press centre", "Works since 14 March", "记录", "Newsroom and library", "March 2025 works"],
)
def test_other_lines_over_prose_are_headings(line: str) -> None:
    found = find_headings(decode_text(f"Plan\n\n{line}\n{PROSE}".encode()))
    assert [row.words for row in found] == [line]


def test_one_statement_is_told_in_the_singular() -> None:
    words = "{count} {count:statement|statements}"
    assert words.format(count=Count(1)) == "1 statement"
    assert words.format(count=Count(0)) == "0 statements"
    assert words.format(count=Count(12)) == "12 statements"


@pytest.mark.parametrize("words", ["August 2025", "Christmas", "the end of 2026"])
def test_a_draft_has_the_words_of_when_as_the_text_writes_them(words: str) -> None:
    text = f"Nairobi works\n\nThe Ruiru bridge in Nairobi will be completed by {words}.\n"
    (row,) = open_draft(draft(text)).commitments
    assert row.due is not None
    assert row.due_as_said is not None
    assert row.due_as_said in text
