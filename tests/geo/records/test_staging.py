"""What is not finished stands in a stage; a killed run's is swept, and nothing but its own."""

from __future__ import annotations

import errno
import json
import os
import sys
from errno import EEXIST
from pathlib import Path

import pytest

from geo.records import staging
from geo.records.staging import (
    Stage,
    discard,
    discard_open,
    find_abandoned,
    open_stage,
    read_plan,
    remove_empty,
    replacing,
    sweep,
    write_files,
    write_new_folder,
    write_whole,
)


def abandon(target: Path, files: dict[str, bytes], *, within: bool = False) -> Path:
    """Leave a stage as a killed run leaves it: whole, with its lock let go."""
    stage = open_stage(target, within=within, names=files)
    write_files(stage.content, files)
    os.close(stage.handle)
    return stage.folder


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_a_stage_is_hidden_beside_its_target_and_says_what_it_holds(tmp_path: Path) -> None:
    with open_stage(tmp_path / "map.csv", names=["b", "a"]) as stage:
        assert stage.folder.parent == tmp_path
        assert stage.folder.name.startswith(".map.csv.planmap-")
        assert stage.folder.suffix == ".part"
        assert read_plan(stage.folder) == {"files": ["a", "b"]}
        assert names(stage.folder) == ["lock", "plan.json"]
        assert (stage.content, stage.old) == (stage.folder / "content", stage.folder / "old")
    assert names(tmp_path) == []


def test_a_stage_within_stands_in_its_target(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    with open_stage(tmp_path / "site", within=True) as stage:
        assert stage.folder.parent == tmp_path / "site"
        assert list(find_abandoned(tmp_path / "site", within=True)) == []
        assert list(find_abandoned(tmp_path / "site")) == []


def test_a_stage_within_sweeps_what_was_abandoned_within(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    within = abandon(tmp_path / "site", {"a": b"1"}, within=True)
    beside = abandon(tmp_path / "site", {"a": b"1"})
    with open_stage(tmp_path / "site", within=True) as stage:
        assert names(tmp_path / "site") == [
            stage.folder.name, f"{stage.folder.name}/lock", f"{stage.folder.name}/plan.json"
        ]  # fmt: skip
    assert not within.exists()
    assert beside.is_dir()
    sweep(tmp_path / "site")
    assert names(tmp_path) == ["site"]


def test_the_lock_of_a_stage_is_its_owner_s_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with open_stage(tmp_path / "a") as stage:
            mode = (stage.folder / "lock").stat().st_mode
    finally:
        os.umask(before)
    assert mode & 0o777 == 0o600


def test_a_stage_that_cannot_be_removed_hides_no_error_of_its_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run() -> None:
        with open_stage(tmp_path / "a") as stage:
            stage.content.write_bytes(b"half")
            os.close(stage.handle)
            monkeypatch.setattr(Path, "unlink", _full)
            raise ValueError("the run's own")  # noqa: TRY003, EM101 - what is to be seen

    with pytest.raises(ValueError, match="the run's own"):
        run()
    monkeypatch.undo()
    sweep(tmp_path / "a")
    assert names(tmp_path) == []


def test_two_runs_have_two_stages(tmp_path: Path) -> None:
    with open_stage(tmp_path / "a") as one, open_stage(tmp_path / "a") as other:
        assert one.folder != other.folder
        assert one.folder.is_dir()


def test_the_stage_of_a_killed_run_is_found_and_swept(tmp_path: Path) -> None:
    folder = abandon(tmp_path / "a", {"x/y": b"1", "z": b"2"})
    assert list(find_abandoned(tmp_path / "a")) == [folder]
    sweep(tmp_path / "a")
    assert names(tmp_path) == []


def test_a_stage_that_was_killed_before_its_lock_is_swept(tmp_path: Path) -> None:
    (tmp_path / ".a.planmap-0123456789ab.part").mkdir()
    sweep(tmp_path / "a")
    assert names(tmp_path) == []


def test_the_stages_of_other_targets_are_left_alone(tmp_path: Path) -> None:
    folder = abandon(tmp_path / "b", {"x": b"1"})
    (tmp_path / ".a.planmap-1.part").write_bytes(b"a file")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".a.planmap-2.part").symlink_to(tmp_path / "elsewhere")
    (tmp_path / ".a.planmap-3").mkdir()
    before = names(tmp_path)
    assert list(find_abandoned(tmp_path / "a")) == []
    sweep(tmp_path / "a")
    assert names(tmp_path) == before
    assert folder.is_dir()


def test_a_stage_whose_lock_cannot_be_opened_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".a.planmap-1.part" / "lock").mkdir(parents=True)
    assert list(find_abandoned(tmp_path / "a")) == []


def test_a_folder_that_is_not_there_has_no_stages(tmp_path: Path) -> None:
    assert list(find_abandoned(tmp_path / "nowhere" / "a")) == []


def test_what_a_plan_does_not_name_stays_and_its_stage_with_it(tmp_path: Path) -> None:
    folder = abandon(tmp_path / "a", {"x/y": b"1"})
    (folder / "content" / "x" / "mine").write_bytes(b"mine")
    (folder / "old").mkdir()
    (folder / "old" / "x").mkdir()
    (folder / "old" / "x" / "y").write_bytes(b"old")
    discard(folder)
    assert names(folder) == ["content", "content/x", "content/x/mine", "lock", "plan.json"]


def test_a_content_that_is_one_file_goes_and_a_link_in_its_place_stays(tmp_path: Path) -> None:
    folder = abandon(tmp_path / "a", {})
    (folder / "content").rmdir()
    (folder / "content").write_bytes(b"half")
    (folder / "plan.json.new").write_bytes(b"half")
    discard(folder)
    assert names(tmp_path) == []
    (tmp_path / "theirs").write_bytes(b"theirs")
    other = abandon(tmp_path / "b", {})
    (other / "content").rmdir()
    (other / "content").symlink_to(tmp_path / "theirs")
    discard(other)
    assert (other / "content").is_symlink()
    assert (tmp_path / "theirs").read_bytes() == b"theirs"


@pytest.mark.parametrize("plan", [b"", b"[1]", b"{", b"\xff", b"[" * 100_000])
def test_a_plan_that_cannot_be_read_names_nothing(tmp_path: Path, plan: bytes) -> None:
    (tmp_path / "plan.json").write_bytes(plan)
    assert read_plan(tmp_path) == {}


@pytest.mark.parametrize("files", [{"a": 1}, "xy", [1, None, ["content"]]])
def test_a_plan_of_no_names_removes_nothing(tmp_path: Path, files: object) -> None:
    folder = abandon(tmp_path / "a", {"x": b"1", "y": b"2"})
    (folder / "plan.json").write_text(json.dumps({"files": files}))
    discard(folder)
    assert names(folder) == ["content", "content/x", "content/y", "lock", "plan.json"]


def test_folders_that_hold_nothing_are_removed_with_their_root(tmp_path: Path) -> None:
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    (tmp_path / "a" / "d").mkdir()
    (tmp_path / "a" / "d" / "file").write_bytes(b"")
    remove_empty(tmp_path / "a")
    assert names(tmp_path) == ["a", "a/d", "a/d/file"]
    (tmp_path / "a" / "d" / "file").unlink()
    remove_empty(tmp_path / "a")
    assert names(tmp_path) == []


def test_a_plan_is_written_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_stage(tmp_path / "a", names=["x"]) as stage:
        with monkeypatch.context() as patch:
            patch.setattr(Path, "replace", _full)
            with pytest.raises(OSError, match="full"):
                stage.write_plan({"files": ["y"]})
        assert read_plan(stage.folder) == {"files": ["x"]}


def _full(*_arguments: object) -> None:
    raise OSError("the disk is full")  # noqa: TRY003, EM101 - as the system says it


def test_a_stage_without_a_place_names_the_folder_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a file")
    for folder, error in (("none", FileNotFoundError), ("a", NotADirectoryError)):
        with pytest.raises(error) as told:
            open_stage(tmp_path / folder / "target")
        assert told.value.filename == str(tmp_path / folder)
    with pytest.raises(OSError, match="too long") as told:
        open_stage(tmp_path / ("字" * 100))
    assert told.value.filename == str(tmp_path / ("字" * 100))


def test_a_stage_that_cannot_be_written_down_is_not_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Stage, "write_plan", _full)
    with pytest.raises(OSError, match="full"):
        open_stage(tmp_path / "a")
    assert names(tmp_path) == []


def test_the_longest_name_of_a_file_has_a_stage(tmp_path: Path) -> None:
    target = tmp_path / ("long" * 50)
    write_whole(target, "words")
    assert target.read_text() == "words"
    folder = abandon(target, {"x": b""})
    assert len(folder.name) == len(f".{'long' * 25}.planmap-0123456789ab.part")
    write_whole(target, "more")
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_text_is_utf_8_with_its_own_line_ends_and_bytes_are_as_they_are(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", "磨坊\r\nMill\n")
    assert (tmp_path / "a").read_bytes() == "磨坊\r\nMill\n".encode()
    write_whole(tmp_path / "a", b"\xff\0")
    assert (tmp_path / "a").read_bytes() == b"\xff\0"


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "file").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "there" / "file")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there" / "file").read_bytes() == b"new"
    assert names(tmp_path) == ["link", "there", "there/file"]


def test_a_block_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")

    def fail() -> None:
        with replacing(tmp_path / "a") as part:
            part.write_bytes(b"half")
            part.with_name("a-journal").write_bytes(b"half")
            _full()

    with pytest.raises(OSError, match="full"):
        fail()
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_the_path_that_one_writes_to_has_the_name_of_the_target(tmp_path: Path) -> None:
    with replacing(tmp_path / "a.gpkg") as part:
        assert part.name == "a.gpkg"
        part.write_bytes(b"new")
        for end in ("-journal", "-wal", "-shm"):
            part.with_name(f"a.gpkg{end}").write_bytes(b"")
    assert names(tmp_path) == ["a.gpkg"]


def test_what_is_written_is_on_the_disk_before_it_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []
    monkeypatch.setattr(os, "fsync", lambda _number: seen.append((tmp_path / "a").exists()))
    write_whole(tmp_path / "a", b"new")
    assert seen == [False]


def test_a_new_folder_has_exactly_its_files(tmp_path: Path) -> None:
    write_new_folder(tmp_path / "d", {"a/b.csv": b"1", "c": b"2"})
    assert names(tmp_path) == ["d", "d/a", "d/a/b.csv", "d/c"]
    assert (tmp_path / "d" / "a" / "b.csv").read_bytes() == b"1"


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_a_new_folder_takes_nobody_s_place(tmp_path: Path, kind: str) -> None:
    out = tmp_path / "d"
    if kind == "link":
        out.symlink_to("nowhere")
    elif kind == "file":
        out.touch()
    else:
        out.mkdir()
    with pytest.raises(FileExistsError) as told:
        write_new_folder(out, {"a": b"1"})
    error = told.value
    assert (error.errno, error.strerror, error.filename) == (EEXIST, "is there already", str(out))
    assert names(tmp_path) == ["d"]


def test_a_folder_that_comes_while_one_writes_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(folder: Path, files: object) -> None:
        assert read_plan(folder.parent) == {"files": ["a"]}
        folder.mkdir()
        (tmp_path / "d").mkdir()
        (tmp_path / "d" / "theirs").write_bytes(str(files).encode())

    monkeypatch.setattr(staging, "write_files", write)
    with pytest.raises(FileExistsError) as told:
        write_new_folder(tmp_path / "d", {"a": b"1"})
    error, there = told.value, str(tmp_path / "d")
    assert (error.errno, error.strerror, error.filename) == (EEXIST, "is there already", there)
    assert names(tmp_path) == ["d", "d/theirs"]


def test_files_are_written_into_a_folder_that_is_there(tmp_path: Path) -> None:
    write_files(tmp_path, {"a/b/c": b"1"})
    write_files(tmp_path, {"a/b/d": b"2"})
    assert names(tmp_path) == ["a", "a/b", "a/b/c", "a/b/d"]
    write_files(tmp_path / "new" / "deep", {})
    assert (tmp_path / "new" / "deep").is_dir()


@pytest.mark.parametrize(("age_s", "is_swept"), [(0, False), (86_300, False), (86_500, True)])
def test_where_the_system_has_no_locks_a_day_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, age_s: float, *, is_swept: bool
) -> None:
    folder = abandon(tmp_path / "a", {"x": b"1"})
    changed = folder.stat().st_mtime - age_s
    os.utime(folder, (changed, changed))
    monkeypatch.setattr(sys, "platform", "win32")
    found = list(find_abandoned(tmp_path / "a"))
    monkeypatch.undo()
    assert found == ([folder] if is_swept else [])


@pytest.mark.parametrize("inside", [None, "content/a.txt"])
def test_a_disk_that_fills_is_told_with_the_path_that_was_asked_for(
    tmp_path: Path, inside: str | None
) -> None:
    target = tmp_path / "map"
    with pytest.raises(OSError, match="No space left") as told, open_stage(target) as stage:  # noqa: PT012
        path = str(stage.folder / inside) if inside else None
        raise OSError(errno.ENOSPC, "No space left on device", path)
    assert told.value.filename == str(target)


def test_an_error_about_another_file_keeps_its_name(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as told, open_stage(tmp_path / "map"):
        (tmp_path / "none").read_bytes()
    assert told.value.filename == str(tmp_path / "none")


def test_who_stops_at_once_leaves_no_stage_but_one_that_holds_what_stood_there(
    tmp_path: Path,
) -> None:
    with open_stage(tmp_path / "new", names=["a"]) as new, open_stage(tmp_path / "site") as swapped:
        write_files(new.content, {"a": b"1"})
        swapped.old.mkdir()
        discard_open()
        assert [path.name for path in tmp_path.iterdir()] == [swapped.folder.name]
