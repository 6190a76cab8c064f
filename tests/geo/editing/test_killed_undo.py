"""An act that takes away the last of a dataset is finished by the next run, wherever it ended."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geo.dossiers.folder import inspect_dossier
from geo.editing.editor import Editor
from tests.builders import write_dossier
from tests.geo.editing.acting import read_files
from tests.geo.editing.killing import make_next

STEPS = ("replace", "unlink", "rmdir")


class Killed(BaseException):
    """The end of a process, as far as code that handles errors can tell."""


def kill_at(step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the call number `step`, from 0, that moves or removes a file be the last one."""
    done = 0

    def wrap(call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*given: object, **named: object) -> object:
            nonlocal done
            done += 1
            if done > step:
                raise Killed
            return call(*given, **named)

        return counted

    for name in STEPS:
        monkeypatch.setattr(Path, name, wrap(getattr(Path, name)))


def undo(folder: Path) -> str:
    """Take the only act of a dossier back; return what became of it."""
    editor = Editor(folder)
    return editor.apply(make_next(6, [editor.acts[-1].id])).result


def test_a_killed_undo_is_done_or_not_and_leaves_no_folder_behind(tmp_path: Path) -> None:
    begun = write_dossier(tmp_path / "town")
    assert Editor(begun).apply(make_next(1, [])).result == "done"
    undone = Path(shutil.copytree(begun, tmp_path / "undone"))
    assert undo(undone) == "done"
    own = begun / "datasets" / "own-drawings"
    assert own.is_dir()
    ends, step, is_whole = set(), 0, False
    while not is_whole:
        folder = Path(shutil.copytree(begun, tmp_path / f"at-{step}"))
        with pytest.MonkeyPatch.context() as patched:
            kill_at(step, patched)
            try:
                is_whole = undo(folder) == "done"
            except Killed:
                step += 1
        number = len(Editor(folder).acts)
        left = {name: data for name, data in read_files(folder).items() if "edits" not in name}
        whole = read_files(undone if number == 2 else begun)
        assert left == {name: data for name, data in whole.items() if "edits" not in name}, step
        assert not inspect_dossier(folder)[1], step
        assert (folder / "datasets" / "own-drawings").exists() is (number == 1), step
        ends.add(number)
    assert ends == {1, 2}
