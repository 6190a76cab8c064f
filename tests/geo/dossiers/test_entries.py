"""What lies in a dossier under our names is a file, and the dossier's own."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

from geo import inspect_dossier
from geo.dossiers.checks.entries import check_entries
from tests.builders import write_dossier


def told(folder: Path) -> list[tuple[str, str]]:
    return [(problem.file, problem.right) for problem in check_entries(folder)]


def test_a_whole_dossier_has_nothing_strange_nor_has_one_in_an_archive(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    assert told(folder) == []
    with zipfile.ZipFile(tmp_path / "d.zip", "w") as bundle:
        bundle.write(folder / "places.csv", "places.csv")
    assert list(check_entries(zipfile.Path(tmp_path / "d.zip"))) == []


def test_a_link_out_of_the_dossier_is_told_and_one_within_is_not(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    secret = tmp_path / "secret.csv"
    secret.write_text("theirs")
    (folder / "places.csv").rename(folder / "own.csv")
    (folder / "places.csv").symlink_to("own.csv")
    assert told(folder) == []
    (folder / "facts.csv").unlink()
    (folder / "facts.csv").symlink_to(secret)
    (folder / "datasets" / "survey" / "points.csv").symlink_to("../../../secret.csv")
    right = f"leads out of the dossier, to {secret.resolve()}; put a copy here instead"
    assert told(folder) == [("facts.csv", right), ("datasets/survey/points.csv", right)]
    dossier, problems = inspect_dossier(folder)
    assert dossier is None
    assert [problem.file for problem in problems] == ["facts.csv", "datasets/survey/points.csv"]


def test_a_pipe_is_told_without_being_opened_and_a_hidden_one_is_passed_over(
    tmp_path: Path,
) -> None:
    folder = write_dossier(tmp_path / "d")
    os.mkfifo(folder / ".hidden")
    assert told(folder) == []
    os.mkfifo(folder / "review.csv")
    os.mkfifo(folder / "datasets" / "pipe")
    right = "must be a file; this is something else"
    assert told(folder) == [("review.csv", right), ("datasets/pipe", right)]


def test_a_dossier_without_datasets_is_looked_at_too(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "facts.csv")
    (tmp_path / "datasets").write_text("a file")
    assert [file for file, _ in told(tmp_path)] == ["facts.csv"]
