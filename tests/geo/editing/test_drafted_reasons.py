"""A draft says that nobody has reviewed it; once somebody has, it says who."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from geo import read_dossier
from geo.dossiers.drafted import drafted_reasons, tell_reviewed
from geo.editing.editor import Editor
from geo.editing.merging import migrate_reviews
from tests.builders import make_tables, write_dossier
from tests.geo.editing.acting import do, make_act, name_rows, read_files, undo_all

P, S = "places.csv", "sections.csv"
DRAFT = {
    "zh_hans": "沿用另一份档案中的位置，尚未核对",
    "zh_hant": "沿用另一份檔案中的位置，尚未核對",
    "en": "Taken over from another dossier; not reviewed",
}
DONE = {
    "zh_hans": "沿用另一份档案中的位置，已由AB核对",
    "zh_hant": "沿用另一份檔案中的位置，已由AB核對",
    "en": "Taken over from another dossier; reviewed by AB",
}
POINT = {"type": "Point", "coordinates": [10.05, 50.02]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write the small dossier as `planmap draft` would: not reviewed, and each reason says so."""
    tables = make_tables()
    for name in (P, S):
        for row in tables[name]:
            row["reviewed"] = "false"
            row |= {f"why_{tag}": words for tag, words in DRAFT.items()}
    return write_dossier(tmp_path / "town", tables=tables)


def whys(row: Any) -> dict[str, str]:  # noqa: ANN401 - a row of any model
    return {tag: getattr(row, f"why_{tag}") for tag in DRAFT}


def test_an_accepted_place_says_in_each_language_who_reviewed_it(folder: Path) -> None:
    before = read_files(folder)
    editor = Editor(folder)
    do(editor, make_act("accept", P, "mill-park", {"reviewed": "true"}))
    dossier = read_dossier(folder)
    assert whys(dossier.place("mill-park")) == DONE
    assert whys(dossier.place("old-harbour")) == DRAFT
    assert name_rows(before, read_files(folder)) == {P: {"mill-park"}}
    undo_all(editor)
    assert read_files(folder) == before


def test_the_sections_of_an_accepted_line_say_it_too(folder: Path) -> None:
    do(Editor(folder), make_act("accept", P, "tram3"))
    sections = [row for row in read_dossier(folder).sections if row.line == "tram3"]
    assert sections
    assert all(whys(row) == DONE and row.reviewed for row in sections)


def test_a_place_that_others_are_merged_into_says_it_too(folder: Path) -> None:
    do(Editor(folder), make_act("merge", P, "mill-park", {"places": "lost-mill"}))
    assert whys(read_dossier(folder).place("mill-park")) == DONE


def test_what_review_csv_accepts_says_so_before_it_is_an_act(folder: Path) -> None:
    (folder / "review.csv").write_text("place,action\nmill-park,accept\n", encoding="utf-8")
    assert read_dossier(folder).place("mill-park").why_en == (
        "Taken over from another dossier; reviewed"
    )
    migrate_reviews(Editor(folder))
    assert "not reviewed" not in read_dossier(folder).place("mill-park").why_en


def test_a_person_s_own_words_stay_as_they_are() -> None:
    own = "The council's list was not reviewed by anybody; 位置尚未核对清楚"
    assert tell_reviewed(own, "AB") == own


def test_each_sentence_of_a_draft_can_be_told_as_reviewed() -> None:
    reasons = drafted_reasons()
    assert len(reasons) > 20
    for sentence, (bare, named) in reasons.items():
        said = sentence + "a gazetteer, 7"
        assert tell_reviewed(said) == bare + "a gazetteer, 7"
        assert tell_reviewed(said, "AB") == named.replace("{by}", "AB") + "a gazetteer, 7"
        assert "not reviewed" not in named
        assert "尚未" not in bare.replace("尚无", "")


def test_another_editor_who_saw_the_draft_s_reason_may_still_say_it_better(folder: Path) -> None:
    editor = Editor(folder)
    do(editor, make_act("accept", P, "mill-park", {"reviewed": "true"}))
    better = {"why_en": "Its gate stands on the council's plan."}
    saw = {"why_en": DRAFT["en"]}
    do(editor, {**make_act("describe", P, "mill-park", better, before=saw), "by": "CD"})
    assert read_dossier(folder).place("mill-park").why_en == better["why_en"]


def test_what_a_person_wrote_meanwhile_is_a_conflict_as_ever(folder: Path) -> None:
    editor = Editor(folder)
    do(editor, make_act("accept", P, "mill-park", {"reviewed": "true"}))
    do(editor, make_act("describe", P, "mill-park", {"why_en": "Seen on the spot."}))
    act = make_act(
        "describe", P, "mill-park", {"why_en": "From a map."}, before={"why_en": DRAFT["en"]}
    )
    assert editor.apply({**act, "by": "CD"}).result == "conflict"


def test_a_place_that_was_moved_says_how_it_was_placed(folder: Path) -> None:
    act = make_act("move", P, "mill-park", {"position": POINT, "why_en": "Placed."}, source="x")
    do(Editor(folder), act)
    assert read_dossier(folder).place("mill-park").why_en == "Placed."
