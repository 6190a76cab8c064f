"""A sheet has the cells that Python's own reader finds, in columns."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.records import sheets
from geo.records.sheets import parse_sheet

CELL = st.text(alphabet='ab ,"\n\r\té。|', max_size=5)


def write(rows: list[list[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()


@given(rows=st.lists(st.lists(CELL, min_size=3, max_size=3), max_size=12))
def test_cells_and_lines_are_those_of_the_csv_module(rows: list[list[str]]) -> None:
    text = write([["a", "b", "c"], *rows])
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    next(reader)
    expected = [
        (reader.line_num, tuple(cell.strip() for cell in cells))
        for cells in reader
        if any(cell.strip() for cell in cells)
    ]
    sheet = parse_sheet(text)
    found = zip(*(sheet.columns[name] for name in "abc"), strict=True)
    assert list(zip(sheet.lines, found, strict=True)) == expected


@pytest.mark.parametrize("block", [1, 2, 1000])
def test_rows_of_other_lengths_are_told_apart(monkeypatch: pytest.MonkeyPatch, block: int) -> None:
    monkeypatch.setattr(sheets, "BLOCK", block)
    sheet = parse_sheet("a,b\n1\n\n , \n1,2,3\n,,x\n5,6\n")
    assert sheet.columns == {"a": ["1", "1", "", "5"], "b": ["", "2", "", "6"]}
    assert list(sheet.lines) == [2, 5, 6, 7]
    assert sheet.long == {1: 3, 2: 3}


def test_what_stands_before_a_broken_line_is_there() -> None:
    sheet = parse_sheet('a,b\n1,2\n"x"y,3\n4,5\n')
    assert sheet.columns == {"a": ["1"], "b": ["2"]}
    assert sheet.broken == (3, "',' expected after '\"'")


def test_a_header_without_an_end_is_broken() -> None:
    assert parse_sheet('"a,b\n1,2\n').broken
    assert parse_sheet("").header == []


def test_a_word_that_is_repeated_is_one_object() -> None:
    column = parse_sheet("a,b\n" + "".join(f"word,{n}\n" for n in range(5_000))).columns["a"]
    assert len({id(cell) for cell in column}) == 1
