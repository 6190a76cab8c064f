"""What is large waits on the disk, whole, and leaves nothing behind."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from geo.records import shelf
from geo.records.contents import Aside, Content, find_sha256, put_content
from geo.records.shelf import LARGE, Shelf, open_shelf
from geo.records.staging import open_stage, write_files

BLOCKS = [b"0123456789" * 1_000] * (LARGE // 10_000) + [b"end"]


def test_what_is_large_is_put_aside_and_then_moved_into_its_place(tmp_path: Path) -> None:
    with open_shelf(tmp_path / "site") as there:
        content = there.put(BLOCKS)
        assert isinstance(content, Aside)
        whole = b"".join(BLOCKS)
        assert content.path.read_bytes() == whole
        assert (len(content), content.sha256) == (len(whole), hashlib.sha256(whole).hexdigest())
        write_files(tmp_path / "site", {"a/b": content, "c": b"small"})
        assert not content.path.exists()
    assert (tmp_path / "site" / "a" / "b").read_bytes() == whole
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_is_small_stays_in_memory(tmp_path: Path) -> None:
    with open_shelf(tmp_path / "site") as there:
        content = there.put([b"a", b"b"])
    assert content == b"ab"
    assert find_sha256(content) == hashlib.sha256(b"ab").hexdigest()


def test_a_shelf_without_a_place_keeps_all_in_memory(tmp_path: Path) -> None:
    assert Shelf().put(BLOCKS) == b"".join(BLOCKS)
    with open_shelf(tmp_path / "no such folder" / "site") as there:
        assert there.put(BLOCKS) == b"".join(BLOCKS)


def test_what_is_not_put_in_its_place_is_removed(tmp_path: Path) -> None:
    with open_shelf(tmp_path / "site") as there:
        there.put(BLOCKS)
        there.put(BLOCKS)
    assert list(tmp_path.iterdir()) == []


def test_blocks_that_fail_leave_nothing(tmp_path: Path) -> None:
    def fail() -> Iterator[bytes]:
        yield from BLOCKS
        raise ValueError

    with pytest.raises(ValueError), open_shelf(tmp_path / "site") as there:  # noqa: PT011
        there.put(fail())
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_and_not_taken_for_a_folder_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shelf, "open_stage", fail)
    with pytest.raises(OSError, match="No space"), open_shelf(tmp_path / "site"):
        pass


def test_a_content_on_another_disk_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> None:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    (tmp_path / "a").write_bytes(b"12")
    content: Content = Aside(tmp_path / "a", 2, hashlib.sha256(b"12").hexdigest())
    monkeypatch.setattr(Path, "replace", refuse)
    put_content(content, tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"12"


def test_what_a_killed_run_put_aside_is_removed_by_the_next(tmp_path: Path) -> None:
    stage = open_stage(tmp_path / "site")
    stage.content.mkdir()
    Shelf(stage).put(BLOCKS)
    os.close(stage.handle)  # as the system does when the process is killed
    assert len(list(stage.content.iterdir())) == 1
    with open_shelf(tmp_path / "site"):
        assert not stage.folder.exists()
    assert list(tmp_path.iterdir()) == []
