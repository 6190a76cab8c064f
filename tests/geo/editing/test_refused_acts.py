"""An act that cannot be done is refused in a line that says why, and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from geo.editing.editor import DRAFTS, Editor
from geo.editing.faults import EditError
from tests.builders import make_tables, span, words, write_dossier
from tests.geo.editing.acting import do, make_act, read_files, undo

P, S = "places.csv", "sections.csv"
POINT = {"type": "Point", "coordinates": [10.05, 50.02]}
LINE = {"type": "LineString", "coordinates": [[10.02, 50.01], [10.06, 50.02], [10.08, 50.03]]}
BEGIN, MIDDLE, END = [10.02, 50.01], [10.05, 50.02], [10.08, 50.03]
NEW = {"kind": "site", "theme": "green", "layer": "parks"}
NOBODY = "00000000-0000-0000-0000-00000000ffff"
TWO_NUMBERS = "position: must have positions of two numbers, [longitude, latitude]"
TWO_PARTS = "parts: must be a list of two parts or more, each with id and position"
MENTIONS = "mentions: must be a list of one span or more: paragraph, start, end, surface"
GONE = "places.csv: has no row 'nowhere'; somebody may have removed it"


def move(row: str, position: object) -> dict[str, Any]:
    return make_act("move", P, row, {"position": position}, source="a visit")


def point(*coordinates: object, **members: str) -> dict[str, Any]:
    return {"type": "Point", "coordinates": list(coordinates), **members}


def split(parts: object) -> dict[str, Any]:
    return make_act("split", S, "tram3.second", {"parts": parts})


def part(identifier: str, *ends: list[float]) -> dict[str, Any]:
    return {"id": identifier, "position": {"type": "LineString", "coordinates": list(ends)}}


def add(row: str, mentions: object) -> dict[str, Any]:
    return make_act("add", P, row, {**NEW, "mentions": mentions})


def mention(surface: str) -> dict[str, Any]:
    return {name: int(text) if text.isdigit() else text for name, text in span(surface).items()}


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "move what is not there": (move("nowhere", POINT), GONE),
    "move a line": (
        move("tram3", POINT),
        (
            "places.csv, row tram3: a line or road is placed by its sections; "
            "draw the section in sections.csv"
        ),
    ),
    "move to a word": (
        move("mill-park", "the bridge"),
        "position: must be a GeoJSON Point, LineString, Polygon, MultiLineString, MultiPolygon",
    ),
    "move to no coordinates": (
        move("mill-park", {"type": "Point"}),
        "position: must have coordinates, lists of [longitude, latitude]",
    ),
    "move in an unknown datum": (
        move("mill-park", point(10.05, 50.02, datum="mars")),
        "position.datum = 'mars': must be one of wgs84, cgcs2000, gcj02, bd09",
    ),
    "move to a longitude alone": (move("mill-park", point(10.05)), TWO_NUMBERS),
    "move to texts of numbers": (move("mill-park", point("10.05", "50.02")), TWO_NUMBERS),
    "move round the date line": (
        move("mill-park", point(370.05, 50.02)),
        (
            "position = 370.05, 50.02: must be a longitude in -180..180 and a latitude in -90..90; "
            "the map went round the date line"
        ),
    ),
    "move far away": (
        move("mill-park", point(40.05, 50.02)),
        (
            "position = 40.05, 50.02: must lie within 400 km of the dossier's bounds, "
            "9.9, 49.9, 10.3, 50.2"
        ),
    ),
    "describe what is not there": (make_act("describe", P, "nowhere", {"summary_en": "x"}), GONE),
    "rename what is not there": (make_act("rename", P, "nowhere", {"name_en": "x"}), GONE),
    "reject the region": (
        make_act("reject", P, "brookfield", why="no town"),
        "places.csv, row brookfield: the dossier's region cannot be rejected",
    ),
    "merge the region": (
        make_act("merge", P, "mill-park", {"places": "brookfield"}),
        "places.csv, row brookfield: cannot be merged into mill-park",
    ),
    "merge into itself": (
        make_act("merge", P, "mill-park", {"places": "mill-park"}),
        "places.csv, row mill-park: cannot be merged into mill-park",
    ),
    "draw a line of several sections": (
        make_act("draw", P, "tram3", {"position": LINE}, source="the plan"),
        "places.csv, row tram3: has sections; draw one of tram3.first, tram3.second",
    ),
    "split into one": (split([part("tram3.second", BEGIN, END)]), TWO_PARTS),
    "split into a word": (split("two"), TWO_PARTS),
    "split under other ids": (
        split([part("tram3.a", BEGIN, MIDDLE), part("tram3.b", MIDDLE, END)]),
        "parts: the first keeps the id of the section, tram3.second",
    ),
    "split without a position": (
        split([part("tram3.second", BEGIN, MIDDLE), {"id": "tram3.third"}]),
        "parts: each needs an id and a position that is a line: 'position'",
    ),
    "split with a gap": (
        split([part("tram3.second", BEGIN, [10.04, 50.0166667]), part("tram3.third", MIDDLE, END)]),
        "parts: together they must be the line as it was; use 'draw' for another course",
    ),
    "add without a mention": (add("gardens", []), MENTIONS),
    "add with a word": (add("gardens", "gardens"), MENTIONS),
    "add under the id of a section": (
        add("tram3.first", [mention("gardens")]),
        "places.csv: there is a row 'tram3.first' already; ids are unique",
    ),
    "add what is another place": (
        add("park", [mention("Mill Park")]),
        (
            "mentions.csv, row 2:18:27: 'Mill Park' is a mention of mill-park already; "
            "a mention is of one place"
        ),
    ),
    "add a part of another's name": (
        add("park", [mention("Park")]),
        (
            "mentions.csv, row 2:18:27: 'Mill Park' is a mention of mill-park already; "
            "a mention is of one place"
        ),
    ),
    "add where nothing is": (
        add("gardens", [{**mention("gardens"), "start": "there"}]),
        "mentions: start and end must be whole numbers of code points",
    ),
    "count in an unknown unit": (
        make_act("figure", "facts.csv", "f-gardens", {"unit": "furlongs"}),
        (
            "after.unit = 'furlongs': no unit of the table has this word; "
            "give base_value and base_unit too"
        ),
    ),
    "tour without a chapter": (
        make_act("tour", "chapters.csv", None, {"places": "mill-park"}),
        "target.row: names the chapter that is changed",
    ),
    "tour in an order of others": (
        make_act("tour", "chapters.csv", None, {"order": "green|blue"}),
        "chapters.csv: an order must name each of its rows once",
    ),
    "undo what nobody did": (
        make_act("undo", target={"act": NOBODY}),
        f"target.act = '{NOBODY}': no act of edits.jsonl has this id",
    ),
}
"""Acts by what is wrong with them, each with what the person reads."""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Yield a folder that refused acts are tried on, and hold that none of them changed it."""
    folder = write_dossier(tmp_path_factory.mktemp("refused") / "town")
    before = read_files(folder)
    yield folder
    assert read_files(folder) == before


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_done_is_told_and_kept_as_a_draft(name: str, town: Path) -> None:
    act, said = REFUSED[name]
    editor = Editor(town)
    result = editor.apply(act)
    assert (result.result, result.error) == ("refused", said)
    assert editor.drafts()[-1]["error"] == said
    editor.drop_drafts([act["id"]])
    assert not (town / DRAFTS).exists()


def test_a_place_is_added_once(town: Path) -> None:
    result = Editor(town).apply(add("mill-park", [mention("gardens")]))
    assert result.result == "conflict"
    assert result.error == (
        "places.csv, row mill-park, id: the act saw nothing and wants 'mill-park'; "
        "the file has 'mill-park'"
    )


def test_a_draft_that_can_be_done_at_last_is_no_draft_any_more(tmp_path: Path) -> None:
    editor = Editor(write_dossier(tmp_path / "town"))
    wrong = move("mill-park", point(40.05, 50.02))
    other = move("old-harbour", point(370, 50))
    for act in (wrong, other):
        assert editor.apply(act).result == "refused"
    with (editor.root / DRAFTS).open("a", encoding="utf-8") as file:
        file.write("\n")
    do(editor, {**wrong, "after": {"position": POINT}})
    assert [draft["act"]["id"] for draft in editor.drafts()] == [other["id"]]


def test_what_stands_is_not_redone_and_what_is_gone_not_undone(tmp_path: Path) -> None:
    editor = Editor(write_dossier(tmp_path / "town"))
    act = make_act("describe", P, "mill-park", {"summary_en": "Gardens."})
    do(editor, act)
    again = editor.apply(make_act("redo", target={"act": act["id"]}))
    assert again.error == (
        f"target.act = '{act['id']}': stands; only an act that was undone is redone"
    )
    undone = make_act("undo", target={"act": act["id"]})
    do(editor, undone)
    twice = editor.apply(make_act("undo", target={"act": act["id"]}))
    assert twice.error == f"target.act = '{act['id']}': is undone already"
    # Whoever redoes the undoing means what it undid.
    do(editor, make_act("redo", target={"act": undone["id"]}))
    assert "Gardens." in (editor.root / P).read_text(encoding="utf-8")


POINTS = "datasets/own-drawings/points.csv"
FEATURES = "datasets/own-drawings/features.geojson"
SURVEY = "datasets/survey/features.geojson"
RING = [[10.02, 50.01], [10.03, 50.01], [10.03, 50.02], [10.02, 50.01]]
DESCRIBED = make_act("describe", P, "mill-park", {"summary_en": "Gardens."})
MOVED = move("mill-park", POINT)
DRAWN = make_act(
    "draw", P, "old-harbour", {"position": {"type": "Polygon", "coordinates": [RING]}}, source="x"
)
REDRAWN = make_act(
    "draw", S, "tram3.second", {"position": LINE, "geo_source": "survey"}, source="x"
)
WIDENED = move("mill-park", point(10.5, 50.02))
EVIDENCE = make_act(
    "evidence",
    "evidence.csv",
    "e-new",
    {
        **words("publisher", "The Bugle"),
        **words("title", "Gardens"),
        "evidence_class": "press",
        "address": "https://bugle.example/1",
    },
)
BY_HAND: dict[str, tuple[dict[str, Any], str, str, str, str, object]] = {
    "a cell": (DESCRIBED, P, "Gardens.", "Flowers.", "summary_en", "Flowers."),
    "the id of a row": (DESCRIBED, P, "mill-park,", "mill-pond,", "summary_en", None),
    "an added row": (EVIDENCE, "evidence.csv", "bugle.example/1", "bugle.example/2", "row", "/2"),
    "an added row's id": (EVIDENCE, "evidence.csv", "e-new,", "e-old,", "row", None),
    "a pin": (MOVED, POINTS, "10.05,", "10.06,", "row", "mill-park,10.06,50.02,"),
    "a file of pins": (MOVED, POINTS, "", "", "row", None),
    "an outline": (DRAWN, FEATURES, "10.03, 50.01", "10.04, 50.01", "feature", "[10.04, 50.01]"),
    "a file of outlines": (DRAWN, FEATURES, "", "", "feature", None),
    "a course": (REDRAWN, SURVEY, "10.06, 50.02", "10.07, 50.02", "geometry", "[10.07, 50.02]"),
    "the bounds": (
        WIDENED,
        "dossier.toml",
        "10.5, ",
        "10.6, ",
        "bounds",
        "[9.9, 49.9, 10.6, 50.2]",
    ),
    "their name": (WIDENED, "dossier.toml", "bounds =", "frame =", "bounds", None),
}
"""What a person changes by hand behind an act: act, file, words, other words, field, what is now.

Without words the file is removed.
"""


@pytest.mark.parametrize("name", BY_HAND)
def test_what_somebody_changed_since_is_not_undone_over_them(name: str, tmp_path: Path) -> None:
    act, file, old, new, field, now = BY_HAND[name]
    editor = Editor(write_dossier(tmp_path / "town"))
    do(editor, act)
    path = editor.root / file
    if old:
        text = path.read_bytes()
        assert old.encode() in text
        path.write_bytes(text.replace(old.encode(), new.encode()))
    else:
        path.unlink()
    before = read_files(editor.root)
    result = editor.apply(make_act("undo", target={"act": act["id"]}))
    (conflict,) = result.conflicts
    assert (conflict.file, conflict.field) == (file, field)
    assert conflict.now == now or str(now) in str(conflict.now)
    assert read_files(editor.root) == before


def test_an_order_that_somebody_changed_since_is_not_undone_over_them(tmp_path: Path) -> None:
    tables = make_tables()
    (first,) = tables["chapters.csv"]
    tables["chapters.csv"] = [first, {**first, "id": "rails"}, {**first, "id": "end"}]
    editor = Editor(write_dossier(tmp_path / "town", tables=tables))
    act = make_act("tour", "chapters.csv", None, {"order": "rails|green|end"})
    do(editor, act)
    do(editor, make_act("tour", "chapters.csv", None, {"order": "end|rails|green"}))
    (conflict,) = editor.apply(make_act("undo", target={"act": act["id"]})).conflicts
    assert (conflict.field, conflict.now) == ("order", ["end", "rails", "green"])
    assert conflict.saw == ["rails", "green", "end"]


def test_a_line_loses_its_sections_with_its_position_and_gets_them_back(tmp_path: Path) -> None:
    editor = Editor(write_dossier(tmp_path / "town"))
    before = read_files(editor.root)
    act = make_act("unplace", P, "tram3", why="no plan says")
    do(editor, act)
    assert "tram3." not in (editor.root / S).read_text(encoding="utf-8")
    undo(editor, act["id"])
    assert read_files(editor.root) == before


@pytest.mark.parametrize(
    ("file", "act"),
    [
        ("outcomes.csv", make_act("outcome", "outcomes.csv", "c-tram", {"date": "2026-05"})),
        ("mentions.csv", add("gardens", [mention("gardens")])),
    ],
)
def test_a_table_that_is_missing_is_named(file: str, act: dict[str, Any], tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    (folder / file).unlink()
    result = Editor(folder).apply(act)
    assert result.result == "refused"
    assert result.error.startswith(f"{file}: ")


def test_bounds_over_several_lines_are_not_widened_but_named(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    path = folder / "dossier.toml"
    path.write_text(path.read_text("utf-8").replace("bounds = [", "bounds = [\n  "), "utf-8")
    result = Editor(folder).apply(WIDENED)
    assert result.error == (
        "dossier.toml, bounds: must stand on a line of its own in the table [dossier]"
    )


@pytest.mark.parametrize("row", ['e-new,"The Bugle', 'e-new,"The "Bugle", of Mill'])
def test_a_table_with_quotes_that_go_on_is_named_with_its_row(row: str, tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    with (folder / "evidence.csv").open("a", encoding="utf-8") as file:
        file.write(row)
    result = Editor(folder).apply(EVIDENCE)
    assert result.error.startswith("evidence.csv, row 3: is no valid CSV: ")


def test_a_folder_without_a_dossier_is_told(tmp_path: Path) -> None:
    with pytest.raises(EditError, match=r"^dossier\.toml: this file is missing from the dossier$"):
        Editor(tmp_path)


def test_a_line_without_sections_is_drawn_as_one_and_counts_as_placed(tmp_path: Path) -> None:
    editor = Editor(write_dossier(tmp_path / "town"))
    do(editor, make_act("unplace", P, "tram3", why="no plan says"))
    before = read_files(editor.root)
    drawn = make_act("draw", P, "tram3", {"position": LINE}, source="the plan")
    do(editor, drawn)
    (row,) = [one for one in _read(editor, S) if "tram3.drawn," in one]
    assert "tram3" in row
    again = {"position": {**LINE, "coordinates": LINE["coordinates"][::-1]}}
    act = make_act("draw", P, "tram3", again, source="the plan")
    do(editor, act)
    assert len(_read(editor, S)) == 2
    undo(editor, act["id"])
    undo(editor, drawn["id"])
    assert read_files(editor.root) == before


def test_a_section_is_added_by_drawing_it_and_renamed_without_an_alias(tmp_path: Path) -> None:
    editor = Editor(write_dossier(tmp_path / "town"))
    do(editor, make_act("draw", S, "tram3.third", {"position": LINE}, source="the plan"))
    do(editor, make_act("rename", S, "tram3.third", {"name_en": "To the quay"}))
    (row,) = [one for one in _read(editor, S) if "tram3.third," in one]
    assert "To the quay" in row
    assert "As drawn" not in row


def test_the_first_part_of_a_section_may_get_a_name_too(tmp_path: Path) -> None:
    editor = Editor(write_dossier(tmp_path / "town"))
    first = {**part("tram3.second", BEGIN, MIDDLE), "name_en": "To the middle"}
    do(editor, split([first, part("tram3.third", MIDDLE, END)]))
    rows = _read(editor, S)
    assert [("To the middle" in row) for row in rows[1:]] == [False, True, False]


def test_an_order_that_is_so_already_changes_no_byte(tmp_path: Path) -> None:
    editor = Editor(write_dossier(tmp_path / "town"))
    before = read_files(editor.root)
    do(editor, make_act("tour", "chapters.csv", None, {"order": "green"}))
    assert read_files(editor.root) == before


def _read(editor: Editor, file: str) -> list[str]:
    return (editor.root / file).read_text(encoding="utf-8").splitlines()
