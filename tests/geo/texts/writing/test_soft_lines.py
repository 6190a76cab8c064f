"""Lines that an author ended are told from lines that a page broke."""

from __future__ import annotations

import pytest

from geo.texts.en.names.candidates import find_english
from geo.texts.writing.folding import fold
from geo.texts.writing.soft_lines import join_lines, soften


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Plans\nThe Quillon Pavilion is to open in 2030.", ["Quillon Pavilion"]),
        ("Housing\nQuillon Pavilion is to open in 2030.", ["Quillon Pavilion"]),
        ("A new road will in the end lead from here to Old\nQuillon Pavilion.",
         ["Old\nQuillon Pavilion"]),
    ],
)  # fmt: skip
def test_a_heading_is_no_part_of_the_name_below_it(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end, _ in find_english(text)] == names


def test_a_full_line_of_a_page_runs_on_whatever_its_neighbours_are() -> None:
    full = "柳" * 35
    text = f"{full}，\n推进\n{full}青杨\n河公园建设。\n{full}路\n续。\n{full}口\n完成。\n"
    joined = join_lines(fold(text)).text
    assert "青杨河公园" in joined


def test_a_list_of_short_lines_keeps_its_lines() -> None:
    text = "柳林公园\n白石大道\n青杨河大桥\n"
    assert join_lines(fold(text)).text == text


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("The depot is to be ready by July\n2027, said the mayor.", True),
        ("The fund pays for more than\n5,000 homes.", True),
        ("Homes are planned in\n2. The market", False),
        ("Oak Street\n2027", False),
        ("Programme of June\n1) The market", False),
    ],
)
def test_a_number_goes_on_from_a_line_that_cannot_end_before_it(text: str, is_one: bool) -> None:  # noqa: FBT001
    softened = soften(fold(text).text, text)
    assert ("\n" not in softened) is is_one
    assert len(softened) == len(text)


def test_what_a_line_within_a_sentence_is_indented_by_is_no_part_of_it() -> None:
    text = (
        "-   The Ashby Works of the county of Derby, in Maine, will\n"
        "    rebuild the Mill Bridge, which is to open for buses by July\n"
        "    2027.\n"
        "-   Items:\n"
        "    oak bridge\n"
        "    elm bridge\n"
    )
    folded = join_lines(fold(text))
    assert "will\nrebuild the mill bridge" in folded.text
    assert "by july\n2027." in folded.text
    assert "items:\n    oak bridge\n    elm bridge" in folded.text
    start = folded.text.index("rebuild")
    assert text[slice(*folded.origin_span(start, start + 7))] == "rebuild"
    assert text[slice(*folded.origin_span(start - 5, start + 7))] == "will\n    rebuild"
