"""Two journals merge by field: all that fits is done, what does not is told, nothing is lost."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from geo.dossiers.folder import inspect_dossier, read_dossier
from geo.dossiers.reviews import Action, Review, write_reviews
from geo.editing.copies import Copy
from geo.editing.editor import DRAFTS, Editor
from geo.editing.faults import EditError
from geo.editing.merging import merge_journal, migrate_reviews
from tests.big_dossier import write_big_dossier
from tests.builders import write_dossier
from tests.geo.editing.acting import do, make_act, read_files, undo, undo_all

P = "places.csv"


def edit(number: int, who: str, seen: dict[str, str]) -> dict[str, Any]:
    """Return an act on the place `number`, of five sorts in turn, with what the person saw."""
    row, east = f"made-{number}", 0.01 * (who == "AB")
    if number % 5 == 0:
        point = {"type": "Point", "coordinates": [10.0 + east, 50.0 + number / 10_000]}
        return make_act("move", P, row, {"position": point}, source=who, by=who)
    field, value = {
        1: ("name_en", f"Corner {number} of {who}"),
        2: ("coordinateUncertaintyInMeters", "70" if who == "AB" else "90"),
        3: ("importance", "4" if who == "AB" else "5"),
        4: ("summary_en", f"Said by {who}"),
    }[number % 5]
    word = ("rename", "radius", "headline", "describe")[number % 5 - 1]
    return make_act(word, P, row, {field: value}, before={field: seen.get(field, "")}, by=who)


def read_row(editor: Editor, key: str) -> dict[str, str]:
    """Return the cells of a place."""
    sheet = Copy(editor.files).sheet(P)
    assert sheet is not None
    return sheet.row(key) or {}


def edit_both(tmp_path: Path) -> tuple[Path, Path]:
    """Return two copies of a dossier with 100 acts each, 20 of them on the same fields."""
    base = write_big_dossier(tmp_path / "base", 200)
    first, second = (tmp_path / name for name in ("first", "second"))
    for folder, who, numbers in (
        (first, "AB", range(100)),
        (second, "CD", range(80, 180)),
    ):
        shutil.copytree(base, folder)
        editor = Editor(folder)
        for number in numbers:
            do(editor, edit(number, who, read_row(editor, f"made-{number}")))
    return first, second


def test_of_two_hundred_acts_a_hundred_and_eighty_merge_and_twenty_are_listed(
    tmp_path: Path,
) -> None:
    first, second = edit_both(tmp_path)
    other = shutil.copytree(first, tmp_path / "other")
    editor = Editor(first)
    merged = merge_journal(editor, second / "edits.jsonl")
    assert (merged.count("done"), merged.count("conflict"), merged.count("refused")) == (80, 20, 0)
    listed = {
        (found.file, found.row, found.field) for one in merged.results for found in one.conflicts
    }
    fields = ("position", "name_en", "coordinateUncertaintyInMeters", "importance", "summary_en")
    assert listed == {(P, f"made-{number}", fields[number % 5]) for number in range(80, 100)}
    assert len((first / DRAFTS).read_text(encoding="utf-8").splitlines()) == 20
    dossier, problems = inspect_dossier(first)
    assert problems == ()
    assert dossier is not None
    assert dossier.place("made-81").name_en == "Corner 81 of AB"
    assert dossier.place("made-101").name_en == "Corner 101 of CD"
    back = merge_journal(Editor(second), other / "edits.jsonl")
    assert (back.count("done"), back.count("conflict")) == (80, 20)


def test_the_same_file_twice_is_merged_once(tmp_path: Path) -> None:
    first, second = (write_dossier(tmp_path / name) for name in ("first", "second"))
    do(Editor(second), make_act("rename", P, "mill-park", {"name_en": "The Mill"}))
    editor = Editor(first)
    assert merge_journal(editor, second / "edits.jsonl").count("done") == 1
    once = read_files(first)
    assert merge_journal(editor, second / "edits.jsonl").count("known") == 1
    assert read_files(first) == once


def test_other_fields_of_one_row_merge_and_a_position_is_one_value(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    editor = Editor(folder)
    seen = {"type": "Point", "coordinates": [10.021, 50.012]}
    one, two = ({**seen, "coordinates": spot} for spot in ([10.05, 50.012], [10.021, 50.03]))
    do(editor, make_act("move", P, "mill-park", {"position": one}, source="x"))
    do(editor, make_act("kind", P, "mill-park", {"kind": "area"}, before={"kind": "site"}))
    late = make_act(
        "move", P, "mill-park", {"position": two}, before={"position": seen}, source="y"
    )
    result = editor.apply(late)
    (conflict,) = result.conflicts
    assert (conflict.row, conflict.field, conflict.now) == ("mill-park", "position", one)
    assert "mill-park, position: the act saw" in result.error


def test_a_rejected_place_that_another_renamed_is_a_conflict_whatever_the_order(
    tmp_path: Path,
) -> None:
    first, second = (write_dossier(tmp_path / name) for name in ("first", "second"))
    do(Editor(first), make_act("rename", P, "lost-mill", {"name_en": "A mill"}))
    do(Editor(second), make_act("reject", P, "lost-mill", why="no place"))
    journals = {folder: (folder / "edits.jsonl").read_bytes() for folder in (first, second)}
    for mine, other in ((first, second), (second, first)):
        path = tmp_path / "theirs.jsonl"
        path.write_bytes(journals[other])
        merged = merge_journal(Editor(mine), path)
        assert merged.count("conflict") == 1
        assert {found.field for found in merged.results[0].conflicts} <= {"id", "name_en"}


def test_a_row_that_somebody_changed_by_hand_meanwhile_is_seen(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    editor = Editor(folder)
    version = editor.look()
    text = (folder / P).read_text(encoding="utf-8")
    (folder / P).write_text(text.replace("A park by the mill.", "By hand."), encoding="utf-8")
    assert editor.look() > version
    act = make_act("describe", P, "mill-park", {"summary_en": "Mine"})
    seen = {"summary_en": "A park by the mill."}
    assert editor.apply({**act, "before": seen}).result == "conflict"
    do(editor, make_act("kind", P, "mill-park", {"kind": "area"}, before={"kind": "site"}))
    assert "By hand." in (folder / P).read_text(encoding="utf-8")


SPAN = {"paragraph": 2, "start": 30, "end": 34, "surface": "town"}
NEW = {"kind": "site", "theme": "green", "layer": "parks", "mentions": [SPAN]}


def test_what_the_program_wrote_beside_ones_own_act_is_no_conflict(tmp_path: Path) -> None:
    """A new place gets a reason for having no position, of which an offline page knows nothing."""
    editor = Editor(write_dossier(tmp_path / "town"))
    do(editor, make_act("add", P, "town", NEW))
    row = read_row(editor, "town")
    assert row["why_en"]
    mine = make_act("describe", P, "town", {"why_en": "Mine"}, before={"why_en": ""})
    other = {**make_act("describe", P, "town", {"why_en": "X"}, before={"why_en": ""}), "by": "CD"}
    (conflict,) = editor.apply(other).conflicts
    assert (conflict.field, conflict.now) == ("why_en", row["why_en"])
    assert do(editor, mine).act is not None
    assert editor.acts[-1].before == {"why_en": row["why_en"]}
    late = make_act("describe", P, "town", {"why_en": "Later"}, before={"why_en": ""})
    assert editor.apply(late).result == "conflict"


def test_a_journal_of_another_dossier_is_refused(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    path = tmp_path / "theirs.jsonl"
    path.write_text('{"planmap": "edits", "format": 1, "dossier": "elsewhere"}\n', encoding="utf-8")
    with pytest.raises(EditError, match="'elsewhere': must be the acts of this dossier"):
        merge_journal(Editor(folder), path)
    (folder / "edits.jsonl").write_bytes(path.read_bytes())
    with pytest.raises(EditError, match="move it away"):
        Editor(folder)


def test_what_a_reviewer_decided_before_becomes_acts(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    rows = "mill-park,move,10.03,50.02,250\nold-harbour,accept,,,\nlost-mill,reject,,,\n"
    (folder / "review.csv").write_text(f"place,action,lon,lat,radius_m\n{rows}", encoding="utf-8")
    before = read_files(folder)
    reviewed, _ = inspect_dossier(folder)
    editor = Editor(folder)
    assert migrate_reviews(editor) == 3
    assert not (folder / "review.csv").exists()
    dossier, problems = inspect_dossier(folder)
    assert problems == ()
    assert dossier is not None
    assert reviewed is not None
    assert [place.id for place in dossier.places] == [place.id for place in reviewed.places]
    for place in dossier.places:
        old, new = reviewed.geometry_of(reviewed.place(place.id)), dossier.geometry_of(place)
        assert old == new
    assert dossier.place("mill-park").coordinateUncertaintyInMeters == 250
    undo_all(editor)
    assert read_files(folder) == before


def test_a_position_from_a_shifted_base_map_is_converted_and_both_are_kept(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    editor = Editor(folder)
    toml = folder / "dossier.toml"
    words = toml.read_text(encoding="utf-8")
    assert "[9.9, 49.9, 10.3, 50.2]" in words
    toml.write_text(
        words.replace("[9.9, 49.9, 10.3, 50.2]", "[9.9, 39.9, 116.6, 50.2]"), encoding="utf-8"
    )
    point = {"type": "Point", "coordinates": [116.410244, 39.916027], "datum": "gcj02"}
    base = {"id": "amap", "datum": "gcj02"}
    act = make_act("move", P, "mill-park", {"position": point}, source="x", base_map=base)
    do(Editor(folder), act)
    dossier, _ = inspect_dossier(folder)
    assert dossier is not None
    (spot,) = dossier.geometry_of(dossier.place("mill-park")).coords  # type: ignore[union-attr]  # a point
    assert spot == pytest.approx((116.404, 39.91463), abs=2e-5)
    kept = Editor(folder).acts[-1]
    assert kept.after["position"]["taken"] == {
        "coordinates": point["coordinates"],
        "datum": "gcj02",
    }
    assert kept.base_map is not None
    assert kept.base_map.datum == "gcj02"
    assert editor.look() > 1


def test_an_act_of_the_middle_is_undone_if_nobody_built_on_it(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    before = read_files(folder)
    editor = Editor(folder)
    first = make_act("rename", P, "mill-park", {"name_en": "One"})
    second = make_act("kind", P, "mill-park", {"kind": "area"})
    third = make_act("rename", P, "mill-park", {"name_en": "Two"})
    for act in (first, second, third):
        do(editor, act)
    undo(editor, second["id"])
    told = editor.apply(make_act("undo", target={"act": first["id"]}))
    assert [(one.field, one.now) for one in told.conflicts] == [("name_en", "Two")]
    undo(editor, third["id"])
    undo(editor, first["id"])
    assert read_files(folder) == before
    again = editor.apply(make_act("undo", target={"act": first["id"]}))
    assert again.error.endswith("is undone already")


def test_what_was_moved_beside_the_view_is_in_it_reviewed_or_edited(tmp_path: Path) -> None:
    beside = Review(place="mill-park", action=Action.MOVE, lon=10.13, lat=50.02)
    far = Review(place="old-harbour", action=Action.MOVE, lon=11.0, lat=50.02)
    folder = write_dossier(tmp_path / "town")
    before = read_files(folder)
    (folder / "review.csv").write_text(write_reviews([beside, far]), encoding="utf-8")
    reviewed = read_dossier(folder).info
    assert reviewed.view == (10.0, 50.0, 10.13, 50.05)  # the far one is not what the map is about
    editor = Editor(folder)
    assert migrate_reviews(editor) == 2
    edited = read_dossier(folder).info
    assert (edited.view, edited.bounds) == (reviewed.view, reviewed.bounds)
    undo_all(editor)
    assert read_files(folder)["dossier.toml"] == before["dossier.toml"]
