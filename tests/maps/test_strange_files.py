"""What is no file, leads out of the dossier or never ends is told in one line, and not opened."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from geo import inspect_dossier
from geo.records import given
from geo.records.given import GivenFileError, read_given
from maps.commands.sites.served import Source
from maps.preview.serving import Preview
from tests.builders import TEXT, bend, make_tables, write_dataset, write_dossier
from tests.trust.commands import call
from tests.trust.wrong_dossiers import Case, make_cases

Bend = Callable[[Path], None]


def pipe(name: str) -> Bend:
    def bend_folder(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return bend_folder


def lead_out(name: str) -> Bend:
    """Move an entry of a dossier beside it, and leave a link in its place."""

    def bend_folder(folder: Path) -> None:
        away = folder.parent / "away"
        shutil.move(folder / name, away)
        (folder / name).symlink_to(away)

    return bend_folder


STRANGE: dict[str, tuple[Bend, str]] = {
    f"a pipe {name}": (pipe(name), f"{name}: must be a file; this is something else")
    for name in (
        "places.csv",
        "dossier.toml",
        "edits.jsonl",
        "datasets/survey/features.geojson",
        "datasets/survey/source.toml",
        "datasets/pipe",
        "notes",
    )
} | {
    f"a link {name}": (lead_out(name), f"{name}: leads out of the dossier, to ")
    for name in ("places.csv", "datasets/survey", "datasets/survey/features.geojson", "datasets")
}


def commands(folder: Path, out: Path) -> list[list[str]]:
    return [
        ["check", str(folder)],
        ["build", str(folder), "--out", str(out)],
        ["build", str(folder), "--editable", "--out", str(out)],
        ["export", str(folder), "--format", "csv", "--out", str(out)],
        ["review", str(folder), "--accept", "mill-park"],
        ["migrate", str(folder)],
    ]


@pytest.mark.timeout(60)
@pytest.mark.parametrize(("bend_folder", "told"), STRANGE.values(), ids=list(STRANGE))
def test_every_command_refuses_it_in_one_line(tmp_path: Path, bend_folder: Bend, told: str) -> None:
    folder = write_dossier(tmp_path / "d")
    bend_folder(folder)
    for command in commands(folder, tmp_path / "out"):
        status, said = call(command)
        assert (status, len(said.splitlines())) == (1, 1), command
        assert told in said, command
    assert not (tmp_path / "out").exists()


@pytest.mark.timeout(60)
@pytest.mark.parametrize(("bend_folder", "told"), STRANGE.values(), ids=list(STRANGE))
def test_a_preview_goes_on_and_shows_it(tmp_path: Path, bend_folder: Bend, told: str) -> None:
    folder = write_dossier(tmp_path / "d")
    source = Source(folder, ())
    preview = Preview(source.build, collect=source.collect)
    built = preview.refresh()
    assert built.problems == ""
    bend_folder(folder)
    state = preview.refresh()
    assert told in state.problems
    assert state.files == built.files
    shutil.rmtree(folder)
    assert "no such folder" in preview.refresh().problems
    write_dossier(folder)
    assert preview.refresh().problems == ""


@pytest.mark.parametrize("case", list(make_cases())[::400], ids=lambda case: case.name)
def test_a_preview_goes_on_over_a_wrong_dossier(tmp_path: Path, case: Case) -> None:
    source = Source(tmp_path / "d", ())
    write_dossier(tmp_path / "d")
    preview = Preview(source.build, collect=source.collect)
    built = preview.refresh()
    write_dossier(tmp_path / "d", tables=case.tables, info=case.info)
    if case.features is not None:
        content = {"features.geojson": case.features.encode()}
        write_dataset(tmp_path / "d" / "datasets" / "survey", content)
    told = [str(problem) for problem in inspect_dossier(tmp_path / "d")[1]]
    state = preview.refresh()
    assert state.problems.splitlines() == told
    assert (state.files == built.files) or not told


def test_a_fault_of_our_own_is_shown_and_the_preview_goes_on() -> None:
    def build() -> dict[str, bytes]:
        raise ZeroDivisionError

    preview = Preview(build)
    assert preview.refresh().problems.startswith("a fault of planmap's own, please report it: Zero")
    assert preview.refresh().version == 2


def test_a_link_within_the_dossier_and_one_to_it_are_its_own(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    (folder / "places.csv").rename(folder / "all.csv")
    (folder / "places.csv").symlink_to("all.csv")
    (tmp_path / "link").symlink_to(folder)
    assert inspect_dossier(folder)[1] == ()
    assert inspect_dossier(tmp_path / "link")[1] == ()


@pytest.mark.parametrize("name", ["mill-park", "old-harbour"])
def test_a_place_within_itself_is_told(tmp_path: Path, name: str) -> None:
    tables = make_tables()
    tables["places.csv"][1]["within"] = name
    tables["places.csv"][2]["within"] = "mill-park"
    problems = inspect_dossier(write_dossier(tmp_path / "d", tables=tables))[1]
    ways = {
        "mill-park": "lies within itself: mill-park, within mill-park; empty one 'within'",
        "old-harbour": (
            "lies within itself: mill-park, within old-harbour, within mill-park; "
            "empty one 'within'"
        ),
    }
    first = problems[0]
    assert (first.file, first.row, first.field, first.value) == ("places.csv", 3, "within", name)
    assert first.right == ways[name]


def test_a_place_within_one_that_lies_within_itself_is_not_told(tmp_path: Path) -> None:
    tables = make_tables()
    tables["places.csv"][1]["within"] = "mill-park"
    tables["places.csv"][2]["within"] = "mill-park"
    problems = inspect_dossier(write_dossier(tmp_path / "d", tables=tables))[1]
    assert [(one.row, one.field) for one in problems] == [(3, "within")]


def test_an_unknown_symbol_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d", tables=bend("layers.csv", 0, symbol="prak"))
    (problem,) = inspect_dossier(folder)[1]
    assert str(problem).startswith("layers.csv, row 2, symbol = 'prak': must be one of 'check', ")


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "command",
    [["read"], ["draft", "--date", "2025", "--out", "x", "--"], ["check", "d", "--text"],
     ["build", "d", "--out", "x", "--text"], ["ground", "d", "--date", "2026", "--from"],
     ["review", "d", "--from"], ["read", "plan.txt", "--gazetteer"]],
)  # fmt: skip
def test_a_pipe_that_nobody_writes_into_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    write_dossier(tmp_path / "d")
    (tmp_path / "plan.txt").write_text(TEXT, encoding="utf-8")
    os.mkfifo(tmp_path / "pipe")
    status, said = call([*command, "pipe"])
    assert status == 1
    assert [line for line in said.splitlines() if "pipe" in line or "file" in line]
    assert len(said.splitlines()) == 1


def test_a_pipe_that_somebody_writes_into_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    handle = os.open(tmp_path / "pipe", os.O_RDWR)

    def write() -> None:
        os.write(handle, b"words")
        os.close(handle)

    writing = threading.Timer(0.05, write)
    writing.start()
    assert read_given(tmp_path / "pipe") == b"words"
    writing.join()


def test_what_never_ends_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(given, "LARGEST", 1000)
    with pytest.raises(GivenFileError, match=r"/dev/zero: must have 0\.001 MB at most"):
        read_given(Path("/dev/zero"))
    (tmp_path / "a").write_bytes(b"x" * 1000)
    assert read_given(tmp_path / "a") == b"x" * 1000


def test_a_folder_and_a_file_that_is_not_there_are_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError) as folder:
        read_given(tmp_path)
    assert folder.value.filename == str(tmp_path)
    with pytest.raises(FileNotFoundError) as missing:
        read_given(tmp_path / "nothing")
    assert str(missing.value.filename) == str(tmp_path / "nothing")


@pytest.mark.parametrize("strange", [pipe, lead_out])
@pytest.mark.parametrize("name", ["datasets/survey/source.toml", "datasets/survey"])
def test_stamp_opens_nothing_that_is_no_file_or_leads_out(
    strange: Callable[[str], Bend], name: str, tmp_path: Path
) -> None:
    folder = write_dossier(tmp_path / "d")
    if strange is pipe and name == "datasets/survey":
        shutil.rmtree(folder / name)
    strange(name)(folder)
    status, said = call(["stamp", str(folder)])
    assert (status, said.count("\n")) == (1, 1)
    assert said.startswith(f"planmap: {name}: ")
