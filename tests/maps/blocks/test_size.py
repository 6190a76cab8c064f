"""What is too much for one page is refused in one line, before any of it is read or made."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from geo import Dossier, read_dossier
from maps.blocks import size
from maps.blocks.size import PageSizeError, check_folder_size
from maps.elements.plan_map import make_map
from tests.builders import write_dossier


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    return read_dossier(write_dossier(tmp_path / "d"))


def test_a_dossier_of_more_places_than_a_page_holds_is_refused(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = len(dossier.places) + len(dossier.sections)
    monkeypatch.setattr(size, "MOST_PLACES", count)
    make_map(dossier)
    monkeypatch.setattr(size, "MOST_PLACES", count - 1)
    with pytest.raises(PageSizeError, match=f"{count} places .* see docs/scale.md"):
        make_map(dossier)


def test_the_rows_of_a_folder_are_counted_as_they_are_read(
    dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = len(dossier.places) + len(dossier.sections)
    monkeypatch.setattr(size, "FEWEST_BYTES", 0)
    monkeypatch.setattr(size, "MOST_PLACES", count)
    check_folder_size(tmp_path / "d")
    monkeypatch.setattr(size, "MOST_PLACES", count - 1)
    with pytest.raises(PageSizeError, match=f"{count} places"):
        check_folder_size(tmp_path / "d")


@pytest.mark.parametrize(
    ("text", "rows"),
    [("id\na\n", 1), ("id\na", 1), ('id,x\na,"1\n2"\nb,"3""\n4"\n', 2), ("id\n", 0), ("", 0)],
)
def test_a_line_end_in_a_cell_ends_no_row(
    tmp_path: Path, text: str, rows: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "places.csv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(size, "FEWEST_BYTES", -1)
    monkeypatch.setattr(size, "MOST_PLACES", rows)
    check_folder_size(tmp_path)
    monkeypatch.setattr(size, "MOST_PLACES", rows - 1)
    if rows:
        with pytest.raises(PageSizeError):
            check_folder_size(tmp_path)


def test_a_folder_that_is_not_there_is_told_by_who_reads_it(tmp_path: Path) -> None:
    check_folder_size(tmp_path / "no such folder")


@pytest.mark.parametrize("verb", ["build", "check"])
def test_too_many_places_are_refused_before_they_are_read(tmp_path: Path, verb: str) -> None:
    """What `check` passes, `build` builds: it refuses here too, in the same words."""
    folder = write_dossier(tmp_path / "d")
    with (folder / "places.csv").open("ab") as file:
        file.write(b"no row of a place at all\n" * 300_001)
    command = [str(Path(sys.executable).with_name("planmap")), verb, "d"]
    done = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert done.returncode != 0
    assert "more than one page holds (300,000)" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "site").exists()
