"""`planmap review` does the acts of a file, by the same way as the editor's server."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geo import read_dossier
from geo.dossiers.journal_files import FILE
from geo.editing.editor import Editor
from tests.builders import write_dossier
from tests.geo.editing.acting import make_act, read_files, undo_all
from tests.maps.test_reading_commands import planmap

P = "places.csv"
HEAD = {"planmap": "edits", "format": 1, "dossier": "brookfield", "files": {}}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_dossier(tmp_path / "town")


def write_acts(path: Path, *acts: object, head: object = HEAD) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in (head, *acts)), encoding="utf-8")
    return path


def test_the_file_of_the_offline_page_is_applied(folder: Path, tmp_path: Path) -> None:
    before = read_files(folder)
    acts = [
        make_act("rename", P, "mill-park", {"name_en": "The Mill"}),
        make_act("accept", P, "old-harbour"),
    ]
    file = write_acts(tmp_path / "brookfield-edits.jsonl", *acts)
    done = planmap("review", folder, "--from", file)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode() == f"2 acts of {file} done.\n"
    assert read_dossier(folder).place("mill-park").name_en == "The Mill"
    again = planmap("review", folder, "--from", file)
    assert again.stdout.decode() == f"0 acts of {file} done, 2 known before.\n"
    undo_all(Editor(folder))
    assert read_files(folder) == before


def test_what_does_not_fit_is_told_by_row_and_field_and_the_rest_is_done(
    folder: Path, tmp_path: Path
) -> None:
    acts = [
        make_act("rename", P, "mill-park", {"name_en": "A"}, before={"name_en": "Old"}),
        make_act("kind", P, "mill-park", {"kind": "castle"}),
        make_act("kind", P, "mill-park", {"kind": "area"}),
    ]
    done = planmap("review", folder, "--from", write_acts(tmp_path / "edits.jsonl", *acts))
    assert done.returncode == 1
    first, second, last = done.stderr.decode().splitlines()
    assert first == (
        "planmap: places.csv, row mill-park, name_en: the act saw 'Old' and wants 'A'; the file "
        "has 'Mill Park'"
    )
    assert second.startswith("planmap: places.csv, row 3, kind = 'castle': must be one of")
    assert last == f"planmap: not done: 2 acts, kept in {folder / 'edits-drafts.jsonl'}"
    assert read_dossier(folder).place("mill-park").kind == "area"


@pytest.mark.parametrize(
    ("content", "right"),
    [
        ("", "row 1: must be the header of a journal"),
        ("nonsense\n", "row 1: must be the header of a journal"),
        (json.dumps({**HEAD, "dossier": "x"}) + "\n", "must be the acts of this dossier"),
        (json.dumps({**HEAD, "format": 2}) + "\n", "row 1: must be the header of a journal"),
        (json.dumps(HEAD) + '\n{"id": "5b', "row 2: must be an act"),
        (json.dumps(HEAD) + "\n\xff", "row 2: must be an act"),
    ],
)
def test_a_file_that_is_no_journal_of_this_dossier_is_one_line(
    content: str, right: str, folder: Path, tmp_path: Path
) -> None:
    before = read_files(folder)
    file = tmp_path / "edits.jsonl"
    file.write_bytes(content.encode("latin-1"))
    done = planmap("review", folder, "--from", file)
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert right in line
    assert read_files(folder) == before


def test_decisions_in_a_dossier_with_a_journal_are_acts_of_it(folder: Path, tmp_path: Path) -> None:
    (folder / "review.csv").write_text("place,action\nlost-mill,accept\n", encoding="utf-8")
    file = write_acts(tmp_path / "edits.jsonl", make_act("accept", P, "old-harbour"))
    done = planmap("review", folder, "--from", file)
    assert "1 decision of review.csv as acts in edits.jsonl now" in done.stderr.decode()
    done = planmap("review", folder, "--move", "mill-park", "10.03,50.02", "--by", "XY")
    assert done.returncode == 0, done.stderr.decode()
    assert not (folder / "review.csv").exists()
    acts = Editor(folder).acts
    assert [(act.act.value, act.by) for act in acts] == [
        ("accept", "review.csv"),
        ("accept", "AB"),
        ("move", "XY"),
    ]
    shown = planmap("review", folder)
    assert "decisions taken down" not in shown.stdout.decode()
    assert f"Next: planmap build {folder}." in shown.stdout.decode()
    assert read_dossier(folder).place("mill-park").geo_source == "own-drawings"


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ('{"id": 1}', "edits.jsonl, row 2: must be an act"),
        (json.dumps({**HEAD, "dossier": "x"}), "edits.jsonl, row 1, dossier = 'x': must be the"),
    ],
)
def test_check_tells_of_a_broken_journal(line: str, right: str, folder: Path) -> None:
    head = "" if "dossier" in line else json.dumps(HEAD) + "\n"
    (folder / FILE).write_text(f"{head}{line}\n", encoding="utf-8")
    done = planmap("check", folder)
    assert done.returncode == 1
    assert right in done.stderr.decode()
