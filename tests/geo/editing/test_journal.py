"""The journal keeps every act that was confirmed, whatever ends a run."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geo.dossiers.folder import inspect_dossier
from geo.dossiers.journal_files import FILE, PENDING
from geo.editing import keeping
from geo.editing.editor import Editor
from geo.editing.faults import EditError
from geo.editing.journal import CUT
from maps.commands.options import open_dossier
from tests.builders import write_dossier
from tests.geo.editing.acting import do, make_act, read_files, undo_all

P = "places.csv"
MOVE = {"position": {"type": "Point", "coordinates": [10.05, 50.02]}}
ROOT = Path(__file__).parents[3]
KILLS = 200


def hidden(folder: Path) -> list[str]:
    """Return what a killed run has left beside the files."""
    return [path.name for path in folder.rglob(".*") if path.name.startswith(".")]


@pytest.mark.timeout(300)
def test_killed_runs_lose_no_confirmed_act_and_leave_no_half_written_file(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    before = read_files(folder)
    command = [sys.executable, "-m", "tests.geo.editing.killing", str(folder), str(KILLS)]
    found = subprocess.run(command, capture_output=True, cwd=ROOT, check=True, text=True)
    told = json.loads(found.stdout)
    assert (told["lost"], told["broken"]) == (0, [])
    assert told["confirmed"] > KILLS / 10
    editor = Editor(folder)
    undone = {act.target.act for act in editor.acts if act.act == "undo"}
    for act in reversed(editor.acts):
        if act.act != "undo" and act.id not in undone:
            do(editor, make_act("undo", target={"act": act.id}))
    left = read_files(folder)
    left.pop(CUT, None)
    assert left == before


@pytest.mark.parametrize("moment", range(8))
def test_whatever_step_a_run_dies_in_the_act_is_whole_or_not_there(
    moment: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every step from the first file beside its place to the last rename fails once."""
    folder = write_dossier(tmp_path / "town")
    before = read_files(folder)
    act = make_act("move", P, "mill-park", MOVE, source="x")
    steps = 0

    class Died(BaseException):
        pass

    def step(function: Callable[..., Any], *arguments: Any) -> Any:  # noqa: ANN401 - any function
        nonlocal steps
        steps += 1
        if steps == moment + 1:
            raise Died
        return function(*arguments)

    for owner, name in ((Path, "replace"), (os, "fsync"), (Path, "write_bytes")):
        known = getattr(owner, name)
        monkeypatch.setattr(owner, name, lambda *a, known=known: step(known, *a))
    with pytest.raises(Died):
        Editor(folder).apply(act)
    monkeypatch.undo()
    editor = Editor(folder)
    assert inspect_dossier(folder)[1] == ()
    done = any(one.id == act["id"] for one in editor.acts)
    assert (read_files(folder) == before) == (not done)
    assert editor.apply(act).is_fine
    undo_all(Editor(folder))
    assert read_files(folder) == before


def test_files_that_a_run_did_not_bring_to_their_place_are_brought_there(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    do(Editor(folder), make_act("move", P, "lost-mill", MOVE, source="x"))
    before = shutil.copytree(folder, tmp_path / "before")
    moved = {"position": {"type": "Point", "coordinates": [10.06, 50.02]}, "why_en": "Seen."}
    last = do(Editor(folder), make_act("move", P, "lost-mill", moved, source="x")).id
    after = read_files(folder)
    changed = [name for name in after if (before / name).read_bytes() != after[name]]
    assert len(changed) == 3
    for stale in changed:
        shutil.copy(before / stale, folder / stale)
        (folder / PENDING).write_text(last, encoding="utf-8")
        open_dossier(folder)
        assert read_files(folder) == after, stale
        assert not (folder / PENDING).exists()


def test_what_somebody_took_back_by_hand_is_not_done_again(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    before = read_files(folder)
    do(Editor(folder), make_act("rename", P, "mill-park", {"name_en": "The Mill"}))
    (folder / P).write_bytes(before[P])
    editor = Editor(folder)
    assert read_files(folder) == before
    told = editor.apply(make_act("undo", target={"act": editor.acts[0].id}))
    assert [(one.field, one.now) for one in told.conflicts] == [("name_en", "Mill Park")]


@pytest.mark.parametrize("piece", [b'{"id": "5b0c', b"\xe5", b"{}"])
def test_a_last_line_that_was_cut_short_is_set_aside_and_told(piece: bytes, tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    do(Editor(folder), make_act("rename", P, "mill-park", {"name_en": "The Mill"}))
    whole = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(whole + piece)
    editor = Editor(folder)
    assert (folder / FILE).read_bytes() == whole
    assert (folder / CUT).read_bytes() == piece
    (note,) = editor.notes
    assert note.startswith("edits.jsonl: its last line was cut short")
    assert len(editor.acts) == 1


def test_a_last_line_that_lacks_only_its_end_counts(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    do(Editor(folder), make_act("rename", P, "mill-park", {"name_en": "The Mill"}))
    whole = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(whole[:-1])
    assert len(Editor(folder).acts) == 1
    assert (folder / FILE).read_bytes() == whole


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("nonsense", "row 2: must be an act: line: Invalid JSON"),
        ('{"id": "x"}', "row 2: must be an act"),
    ],
)
def test_a_line_in_the_middle_that_is_no_act_is_told_by_its_number(
    line: str, right: str, tmp_path: Path
) -> None:
    folder = write_dossier(tmp_path / "town")
    do(Editor(folder), make_act("rename", P, "mill-park", {"name_en": "The Mill"}))
    head, act = (folder / FILE).read_text(encoding="utf-8").splitlines()
    (folder / FILE).write_text(f"{head}\n{line}\n{act}\n", encoding="utf-8")
    with pytest.raises(EditError, match=right) as told:
        Editor(folder)
    assert str(told.value).count("\n") == 0


def test_a_full_disk_changes_nothing_and_the_act_can_be_done_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_dossier(tmp_path / "town")
    editor = Editor(folder)
    do(editor, make_act("rename", P, "mill-park", {"name_en": "The Mill"}))
    before, kept = read_files(folder), (folder / FILE).read_bytes()
    act = make_act("move", P, "mill-park", MOVE, source="x")

    def fill(handle: int, data: bytes) -> int:
        if len(data) > 10:
            return os.pwrite(handle, data[:10], os.fstat(handle).st_size)
        raise OSError(errno.ENOSPC, "No space left on device")

    for target, name in ((os, "write"), (keeping, "_sync")):
        with monkeypatch.context() as patch:
            if name == "write":
                patch.setattr(target, name, fill)
            else:
                patch.setattr(target, name, _refuse_to_sync)
            with pytest.raises(OSError, match="No space left"):
                editor.apply(act)
        assert read_files(folder) == before
        assert (folder / FILE).read_bytes() == kept
        assert hidden(folder) == []
    do(editor, act)
    assert (
        json.loads((folder / FILE).read_text(encoding="utf-8").splitlines()[-1])["id"] == act["id"]
    )


def _refuse_to_sync(*_: Path) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")
