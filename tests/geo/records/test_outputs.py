"""The record of what planmap wrote: short, whole, and not needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo.records import outputs
from geo.records.outputs import Guard, InTheWayError, guarding, write_guarded


def test_without_a_guard_a_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"old")
    write_guarded(tmp_path / "x", b"new")
    assert (tmp_path / "x").read_bytes() == b"new"


def test_without_a_record_only_what_is_the_same_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "nowhere").write_bytes(b"a file where the record's folder would be")
    guard = Guard(tmp_path / "nowhere" / "written")
    with guarding(guard):
        write_guarded(tmp_path / "x", b"1")
        write_guarded(tmp_path / "x", b"1")
        with pytest.raises(InTheWayError, match="x was not written by planmap"):
            write_guarded(tmp_path / "x", b"2")
    assert (tmp_path / "x").read_bytes() == b"1"


def test_a_record_forgets_its_older_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = tmp_path / "state" / "written"
    with guarding(Guard(record)):
        for number in range(4):
            write_guarded(tmp_path / str(number), b"%d" % number)
        write_guarded(tmp_path / "0", b"3")
        monkeypatch.setattr(outputs, "LONGEST_RECORD", 4 * 65 - 1)
        write_guarded(tmp_path / "2", b"new")
        assert len(record.read_text().split()) == 3
        with pytest.raises(InTheWayError):
            write_guarded(tmp_path / "1", b"changed")
    assert [path.name for path in record.parent.iterdir()] == ["written"]


def test_what_was_moved_aside_twice_is_kept_twice(tmp_path: Path) -> None:
    guard = Guard(tmp_path / "written", force=True)
    with guarding(guard):
        for number in (1, 2):
            (tmp_path / "x").write_bytes(b"theirs %d" % number)
            write_guarded(tmp_path / "x", b"ours")
    assert [path.read_bytes() for path in guard.moved] == [b"theirs 1", b"theirs 2"]
