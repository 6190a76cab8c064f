"""Files of a dossier as text and rows: what cannot be read is told with file, row, field, value."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from geo.dossiers.rows import Place
from geo.errors import Problem
from geo.records import given, tables
from geo.records.given import GivenFileError, read_given
from geo.records.languages import find_nearest
from geo.records.tables import read_rows, read_text, tell_broken
from geo.records.translated import find_untranslated, in_languages
from tests.builders import write_dossier


def test_what_is_no_file_is_told_without_being_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    (tmp_path / "folder.csv").mkdir()
    for name in ("pipe.csv", "folder.csv"):
        right = "must be a file; this is something else"
        assert read_text(tmp_path / name, name) == ("", [Problem(file=name, right=right)])
        assert read_rows(tmp_path / name, name, Place) == (
            (),
            (),
            [Problem(file=name, right=right)],
        )
    right = "this file is missing from the dossier"
    assert read_text(tmp_path / "a.csv", "a.csv") == ("", [Problem(file="a.csv", right=right)])


def test_a_file_that_is_too_large_is_told_with_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "LARGEST", 2_000_000)
    (tmp_path / "a.csv").write_bytes(b"x" * 2_000_000)
    assert read_text(tmp_path / "a.csv", "a.csv") == ("x" * 2_000_000, [])
    (tmp_path / "a.csv").write_bytes(b"x" * 2_600_000)
    right = "must have 2 MB at most; simplify it or cut it into several"
    problem = Problem(file="a.csv", field="size", value="3 MB", right=right)
    assert read_text(tmp_path / "a.csv", "a.csv") == ("", [problem])


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (
            b"id\na\n\xb9\xab\n",
            Problem(
                file="a.csv", row=3, field="bytes", value="b9 ab 0a",
                right="must be UTF-8; save the file as 'CSV UTF-8'",
            ),
        ),
        (
            b"id\na\0b\n",
            Problem(
                file="a.csv", row=2, field="text", value="U+0000",
                right="must hold no control characters; take this one out",
            ),
        ),
    ],
)  # fmt: skip
def test_what_is_no_text_is_told_with_its_row(
    tmp_path: Path, content: bytes, problem: Problem
) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    assert read_text(tmp_path / "a.csv", "a.csv") == ("", [problem])


def test_a_byte_order_mark_is_no_part_of_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("\ufeffid\n磨\n".encode())
    assert read_text(tmp_path / "a.csv", "a.csv") == ("id\n磨\n", [])


def test_a_broken_table_keeps_the_rows_before_the_break(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    whole, lines, problems = read_rows(folder / "places.csv", "places.csv", Place)
    assert problems == []
    with (folder / "places.csv").open("a", encoding="utf-8") as file:
        file.write('x,"y"z\n')
    found, found_lines, problems = read_rows(folder / "places.csv", "places.csv", Place)
    assert (found, found_lines) == (whole, lines)
    (problem,) = problems
    assert (problem.file, problem.row) == ("places.csv", lines[-1] + 1)
    assert problem.right.startswith("is no valid CSV: ")


def test_a_cell_without_end_is_told_with_its_limit() -> None:
    told = tell_broken("field larger than field limit (131072)", "a.csv", 7)
    right = "has a cell of over 131,072 signs; shorten it, no option raises this"
    assert told == Problem(file="a.csv", row=7, right=right)


def test_a_given_file_has_a_bound_and_a_pipe_a_writer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(given, "LARGEST", 1_000_000)
    (tmp_path / "a.txt").write_bytes(b"x" * 1_000_000)
    assert read_given(tmp_path / "a.txt") == b"x" * 1_000_000
    (tmp_path / "a.txt").write_bytes(b"x" * 1_000_001)
    with pytest.raises(
        GivenFileError, match=r"a\.txt: must have 1 MB at most; cut it into several"
    ):
        read_given(tmp_path / "a.txt")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(
        GivenFileError, match="pipe: is a pipe that nobody writes into; name a file"
    ):
        read_given(tmp_path / "pipe")


def test_a_row_in_other_languages_has_the_words_of_the_nearest(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    rows, _, _ = read_rows(folder / "places.csv", "places.csv", Place)
    row = rows[0]
    assert in_languages(row, ("zh-Hans", "zh-Hant", "en")) is row
    other = in_languages(row, ("de", "zh-TW"))
    assert other.tags == ("de", "zh-TW")
    assert getattr(other, "name_de") == row.name_en  # noqa: B009 - a column of these languages
    assert getattr(other, "name_zh_tw") == row.name_zh_hant  # noqa: B009 - the same
    assert other.id == row.id
    assert find_untranslated(row) == ()


@pytest.mark.parametrize(
    ("tag", "offered", "nearest"),
    [
        ("en", ("zh-Hans", "en"), "en"),
        ("zh-HK", ("en", "zh-Hans", "zh-Hant"), "zh-Hant"),
        ("zh", ("en", "zh-Hant", "zh-Hans"), "zh-Hans"),
        ("zh-CN", ("en", "zh-Hant"), "zh-Hant"),
        ("de-AT", ("en", "de"), "de"),
        ("fr", ("zh-Hans", "en"), "en"),
        ("fr", ("zh-Hans", "ja"), "zh-Hans"),
    ],
)
def test_a_reader_is_shown_the_nearest_language(
    tag: str, offered: tuple[str, ...], nearest: str
) -> None:
    assert find_nearest(tag, offered) == nearest
