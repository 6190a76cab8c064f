"""What is looked at beside an act finds what the check of the whole dossier finds, and as much."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from geo.dossiers.audit import find_problems
from geo.editing.copies import Copy
from geo.editing.doing import perform
from geo.editing.editor import Editor
from geo.editing.faults import EditError, RefusedError
from geo.editing.files import Files, to_bytes
from geo.editing.journal import parse_act
from geo.editing.nearby import find_faults
from geo.editing.refusing import changed_rows
from geo.editing.shelf import Shelf
from geo.editing.sources import stamp_datasets
from geo.errors import Problem
from tests.big_dossier import write_big_dossier
from tests.builders import words, write_dossier
from tests.geo.editing.acting import do, make_act, read_files
from tests.geo.editing.test_acts_on_files import ACTS

P, S, F = "places.csv", "sections.csv", "facts.csv"
BOW_TIE = [[10.02, 50.01], [10.03, 50.02], [10.03, 50.01], [10.02, 50.02], [10.02, 50.01]]
POINT = {"type": "Point", "coordinates": [10.05, 50.02]}

WRONG: dict[str, dict[str, Any]] = {
    "figure that is not of its words": make_act("figure", F, "f-gardens", {"value": "24"}),
    "due date that is not of its words": make_act(
        "statement", "commitments.csv", "c-tram", {"due": "2028"}
    ),
    "kind": make_act("kind", P, "mill-park", {"kind": "castle"}),
    "kind of a line": make_act("kind", P, "tram3", {"kind": "site"}),
    "line without sections": make_act("kind", P, "mill-park", {"kind": "line"}),
    "theme": make_act("theme", P, "mill-park", {"theme": "blue", "layer": "parks"}),
    "layer": make_act("layer", P, "mill-park", {"layer": "lakes", "theme": "green"}),
    "within": make_act("describe", P, "mill-park", {"within": "nobody"}),
    "town": make_act("describe", P, "mill-park", {"town": "Nowhere"}),
    "colour": make_act("describe", P, "mill-park", {"colour": "red"}),
    "name": make_act("rename", P, "mill-park", words("name", "Tram 3")),
    "no name": make_act("rename", P, "mill-park", {"name_zh_hans": ""}),
    "radius": make_act("radius", P, "mill-park", {"coordinateUncertaintyInMeters": "far"}),
    "status": make_act("status", P, "mill-park", {"status_now": "closed", "as_of": "2026"}),
    "date": make_act("status", P, "mill-park", {"start_date": "2026-13"}),
    "evidence": make_act("status", P, "mill-park", {"status_source": "nowhere"}),
    "outline": make_act(
        "draw",
        P,
        "old-harbour",
        {"position": {"type": "Polygon", "coordinates": [BOW_TIE]}},
        source="x",
    ),
    "importance": make_act("headline", P, "mill-park", {"importance": "9"}),
    "subject": make_act("figure", F, "f-gardens", {"subject": "nobody"}),
    "comparator": make_act("figure", F, "f-gardens", {"comparator": "nearly"}),
    "base unit": make_act("figure", F, "f-gardens", {"base_unit": "yard", "base_value": "1"}),
    "statement": make_act("statement", "commitments.csv", "c-tram", {"places": "nobody"}),
    "report with the outcome of a promise": make_act(
        "statement", "commitments.csv", "c-tram", {"statement_kind": "report"}
    ),
    "outcome": make_act("outcome", "outcomes.csv", "c-tram", {"outcome": "confirmed"}),
    "page": make_act("evidence", "evidence.csv", "e-town", {"address": "nowhere"}),
    "chapter": make_act("tour", "chapters.csv", "green", {"places": "nobody"}),
    "mention": make_act(
        "add",
        P,
        "the-gardens",
        {
            "kind": "site",
            "theme": "green",
            "layer": "parks",
            "mentions": [{"paragraph": 9, "start": 900, "end": 903, "surface": "gardens"}],
        },
    ),
    "place within another": make_act(
        "describe", P, "mill-park", {"within": "old-harbour"}
    ),
}  # fmt: skip


def identify(problems: Iterable[Problem]) -> set[tuple[str, int, str, str]]:
    return {(one.file, one.row, one.field, one.value) for one in problems}


def check_both(folder: Path, act: dict[str, Any]) -> tuple[set[Any], set[Any]]:
    """Return what is found nearby, and what the check of all files finds, after an act."""
    files = Files(folder)
    files.refresh()
    copy = Copy(files)
    perform(copy, parse_act(act))
    stamp_datasets(copy)
    whole = {
        name: to_bytes(content) for name in copy.names() if (content := copy.get(name)) is not None
    }
    near = find_faults(copy, changed_rows(copy))
    return identify(near), identify(find_problems(Shelf(whole)))


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_nearby_is_what_is_wrong_in_the_whole(name: str, tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    near, whole = check_both(folder, WRONG[name])
    assert near == whole
    assert whole, "the example is wrong in nothing"
    before = read_files(folder)
    assert Editor(folder).apply(WRONG[name]).result == "refused"
    assert read_files(folder) == before


@pytest.mark.parametrize("name", ACTS)
def test_an_act_that_is_fine_nearby_is_fine_in_the_whole(name: str, tmp_path: Path) -> None:
    assert check_both(write_dossier(tmp_path / "town"), ACTS[name][0]) == (set(), set())


def test_a_dossier_with_a_problem_can_be_edited_but_gets_no_other(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    text = (folder / P).read_text(encoding="utf-8")
    (folder / P).write_text(text.replace("mill-park,site", "mill-park,castle"), encoding="utf-8")
    editor = Editor(folder)
    do(editor, make_act("rename", P, "mill-park", {"name_en": "The Mill"}))
    told = editor.apply(make_act("headline", P, "mill-park", {"importance": "9"}))
    assert [problem.field for problem in told.problems] == ["importance"]
    do(editor, make_act("kind", P, "mill-park", {"kind": "site"}))
    assert find_problems(folder) == ()


def test_a_dataset_that_somebody_changed_without_a_stamp_is_not_stamped_by_an_act(
    tmp_path: Path,
) -> None:
    folder = write_dossier(tmp_path / "town")
    path = folder / "datasets" / "survey" / "features.geojson"
    path.write_text(path.read_text(encoding="utf-8").replace("10.021", "10.022"), encoding="utf-8")
    act = make_act("move", P, "mill-park", {"position": POINT, "geo_source": "survey"}, source="x")
    told = Editor(folder).apply(act)
    assert told.result == "refused"
    assert "run 'planmap stamp' if the change is meant" in told.error


def test_with_five_thousand_places_an_act_takes_little_work(tmp_path: Path) -> None:
    """The wall clock is for `bench_editing`: here the disk is shared with other tests."""
    folder = write_big_dossier(tmp_path / "big")
    editor = Editor(folder)
    do(editor, make_act("rename", P, "made-0", {"name_en": "First"}))
    spent = []
    for number in range(1, 11):
        begun = time.process_time()
        act = make_act("move", P, f"made-{number}", {"position": POINT}, source="x")
        do(editor, act if number % 2 else make_act("kind", P, f"made-{number}", {"kind": "area"}))
        spent.append(time.process_time() - begun)
    assert sorted(spent)[5] < 0.1


def test_an_error_says_all_its_lines() -> None:
    error = RefusedError([Problem(file=P, row=2, right="a"), Problem(file=P, row=3, right="b")])
    assert str(error).splitlines() == ["places.csv, row 2: a", "places.csv, row 3: b"]
    assert isinstance(error, EditError)
