"""Folders are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from maps.commands.output import OutputError, write_folder

FILES = {"manifest.json": b"{}", "layers/a.geojson": b"1"}


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_folder_holds_exactly_the_files(tmp_path: Path) -> None:
    write_folder(tmp_path / "site", FILES)
    assert content(tmp_path / "site") == FILES


def test_a_second_run_leaves_nothing_of_the_first(tmp_path: Path) -> None:
    write_folder(tmp_path / "site", FILES | {"layers/old.geojson": b"2"})
    write_folder(tmp_path / "site", FILES)
    assert content(tmp_path / "site") == FILES


def test_a_failure_leaves_an_older_folder_as_it_was(tmp_path: Path) -> None:
    write_folder(tmp_path / "site", FILES)
    with pytest.raises(FileExistsError):
        write_folder(tmp_path / "site", {"manifest.json": b"new", "manifest.json/x": b""})
    assert content(tmp_path / "site") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_planmap_did_not_write_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"cat")
    with pytest.raises(OutputError, match="planmap did not write"):
        write_folder(tmp_path / "photos", FILES)
    assert content(tmp_path / "photos") == {"cat.jpg": b"cat"}


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_bytes(b"text")
    with pytest.raises(OutputError, match="is a file"):
        write_folder(tmp_path / "site", FILES)


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    write_folder(tmp_path / "site", FILES)
    assert content(tmp_path / "site") == FILES


def test_parents_are_made(tmp_path: Path) -> None:
    write_folder(tmp_path / "a" / "b" / "site", FILES)
    assert content(tmp_path / "a" / "b" / "site") == FILES
