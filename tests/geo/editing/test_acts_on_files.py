"""Each act changes the rows that it is about and no byte besides; undone, it leaves no trace."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from geo.dossiers.acts import ActWord
from geo.dossiers.folder import inspect_dossier
from geo.editing.editor import Editor
from tests.builders import TEXT, make_tables, span, words, write_dossier
from tests.documents import in_minutes, write_with_minutes
from tests.geo.editing.acting import (
    do,
    find_lines,
    make_act,
    name_rows,
    read_files,
    undo,
    undo_all,
)

P, S, F = "places.csv", "sections.csv", "facts.csv"
POINTS = "datasets/own-drawings/points.csv"
SOURCE = "datasets/own-drawings/source.toml"
POINT = {"type": "Point", "coordinates": [10.05, 50.02]}
LINE = {"type": "LineString", "coordinates": [[10.02, 50.01], [10.06, 50.02], [10.08, 50.03]]}
RING = [[10.02, 50.01], [10.03, 50.01], [10.03, 50.02], [10.02, 50.01]]
OUTLINE = {"type": "Polygon", "coordinates": [RING]}
MENTION: dict[str, Any] = {k: int(v) if v.isdigit() else v for k, v in span("gardens").items()}

ACTS: dict[str, tuple[dict[str, Any], dict[str, set[str]]]] = {
    "accept": (make_act("accept", P, "mill-park"), {}),
    "move": (
        make_act("move", P, "mill-park", {"position": POINT}, source="a visit"),
        {P: {"mill-park"}, POINTS: {"mill-park"}, SOURCE: set()},
    ),
    "move a place without a position": (
        make_act("move", P, "lost-mill", {"position": POINT, "placed": "measured"}, source="x"),
        {P: {"lost-mill"}, POINTS: {"lost-mill"}, SOURCE: set()},
    ),
    "radius": (
        make_act("radius", P, "mill-park", {"coordinateUncertaintyInMeters": "70"}),
        {P: {"mill-park"}},
    ),
    "draw": (
        make_act("draw", P, "old-harbour", {"position": OUTLINE}, source="the plan"),
        {P: {"old-harbour"}, "datasets/own-drawings/features.geojson": set(), SOURCE: set()},
    ),
    "draw a section": (
        make_act("draw", S, "tram3.second", {"position": LINE, "geo_source": "survey"}, source="x"),
        {"datasets/survey/features.geojson": set(), "datasets/survey/source.toml": set()},
    ),
    "split": (
        make_act(
            "split",
            S,
            "tram3.second",
            {
                "parts": [
                    {
                        "id": "tram3.second",
                        "position": {**LINE, "coordinates": [[10.02, 50.01], [10.05, 50.02]]},
                    },
                    {
                        "id": "tram3.third",
                        "position": {**LINE, "coordinates": [[10.05, 50.02], [10.08, 50.03]]},
                        "due": "2030",
                    },
                ]
            },
        ),
        {
            S: {"tram3.third"},
            "datasets/survey/features.geojson": set(),
            "datasets/survey/source.toml": set(),
        },
    ),
    "unplace": (make_act("unplace", P, "old-harbour", why="no plan says"), {P: {"old-harbour"}}),
    "reject": (
        make_act("reject", P, "mill-park", why="no place"),
        {
            P: {"mill-park"},
            F: {"f-gardens", "f-opened"},
            "mentions.csv": {"2", "3"},
            "discrepancies.csv": {"d-gardens"},
            "chapters.csv": {"green"},
            "reasons.csv": {"rejected"},
        },
    ),
    "reject a line": (
        make_act("reject", P, "tram3", why="no line"),
        {
            P: {"tram3"},
            S: {"tram3.first", "tram3.second"},
            "stations.csv": {"tram3-mill"},
            "commitments.csv": {"c-tram"},
            "mentions.csv": {"3"},
            "reasons.csv": {"rejected"},
        },
    ),
    "merge": (
        make_act("merge", P, "mill-park", {"places": "lost-mill"}),
        {P: {"mill-park", "lost-mill"}},
    ),
    "merge a place that is named": (
        make_act("merge", P, "old-harbour", {"places": "mill-park"}),
        {
            P: {"mill-park", "old-harbour"},
            F: {"f-gardens", "f-opened"},
            "mentions.csv": {"2", "3"},
            "discrepancies.csv": {"d-gardens"},
            "chapters.csv": {"green"},
        },
    ),
    "rename": (
        make_act("rename", P, "mill-park", {"name_en": 'The "Mill", Park'}),
        {P: {"mill-park"}},
    ),
    "describe": (
        make_act("describe", P, "mill-park", {"summary_en": "Gardens."}),
        {P: {"mill-park"}},
    ),
    "kind": (make_act("kind", P, "mill-park", {"kind": "destination"}), {P: {"mill-park"}}),
    "theme": (make_act("theme", P, "mill-park", {"theme": "rail"}), {P: {"mill-park"}}),
    "layer": (make_act("layer", P, "mill-park", {"layer": "areas"}), {P: {"mill-park"}}),
    "status": (
        make_act(
            "status",
            P,
            "mill-park",
            {"status_now": "operating", "as_of": "2026-11", "status_source": "e-town"},
            source="e-town",
        ),
        {P: {"header", "mill-park"}},
    ),
    "headline": (
        make_act("headline", P, "mill-park", {"importance": "5"}),
        {P: {"header", "mill-park"}},
    ),
    "add": (
        make_act(
            "add",
            P,
            "the-gardens",
            {"kind": "site", "theme": "green", "layer": "parks", "mentions": [MENTION]},
        ),
        {P: {"the-gardens"}, "mentions.csv": {"2"}},
    ),
    "add where a declined mention stands": (
        make_act(
            "add",
            P,
            "harbour-town",
            {
                "kind": "area",
                "theme": "green",
                "layer": "areas",
                "mentions": [
                    {k: int(v) if v.isdigit() else v for k, v in span("harbour town").items()}
                ],
                "position": POINT,
                "coordinateUncertaintyInMeters": "900",
            },
            source="the plan",
        ),
        {P: {"harbour-town"}, "mentions.csv": {"3"}, POINTS: {"harbour-town"}, SOURCE: set()},
    ),
    "figure": (
        make_act("figure", F, "f-gardens", {"comparator": "over", "period": "2025"}),
        {F: {"f-gardens"}},
    ),
    "figure of another subject": (
        make_act("figure", F, "f-gardens", {"subject": "brookfield"}),
        {F: {"f-gardens"}},
    ),
    "statement": (
        make_act(
            "statement",
            "commitments.csv",
            "c-tram",
            {"places": "old-harbour|tram3", **words("what", "To the harbour.")},
        ),
        {"commitments.csv": {"c-tram"}},
    ),
    "outcome": (
        make_act("outcome", "outcomes.csv", "c-tram", {"outcome": "under_way", "date": "2026-05"}),
        {"outcomes.csv": {"header", "c-tram"}},
    ),
    "evidence": (
        make_act(
            "evidence",
            "evidence.csv",
            "e-new",
            {
                **words("publisher", "The Bugle"),
                **words("title", "Gardens"),
                "evidence_class": "press",
                "address": "https://bugle.example/1",
            },
        ),
        {"evidence.csv": {"e-new"}},
    ),
    "tour": (
        make_act("tour", "chapters.csv", "green", {"places": "old-harbour|mill-park"}),
        {"chapters.csv": {"green"}},
    ),
}
"""For each word an act or two, and the rows that may differ afterwards, by file."""


def test_every_word_is_tried() -> None:
    tried = {act["act"] for act, _ in ACTS.values()}
    assert tried == set(ActWord) - {ActWord.UNDO, ActWord.REDO}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_changes_its_rows_alone_and_undone_leaves_no_byte(name: str, tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    before = read_files(folder)
    act, rows = ACTS[name]
    editor = Editor(folder)
    do(editor, act)
    done = read_files(folder)
    assert name_rows(before, done) == rows
    assert (done == before) == (not rows), "an act that changes something changes something"
    assert inspect_dossier(folder)[1] == ()
    undo(editor, act["id"])
    assert read_files(folder) == before
    do(editor, make_act("redo", target={"act": act["id"]}))
    assert read_files(folder) == done


def test_all_acts_one_after_the_other_are_undone_to_the_byte(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    before = read_files(folder)
    editor = Editor(folder)
    last = {"reject", "merge", "unplace"}
    acts = sorted((act for act, _ in ACTS.values()), key=lambda act: act["act"] in last)
    results = [editor.apply(act).result for act in acts]
    assert results.count("done") >= 22, results
    assert inspect_dossier(folder)[1] == ()
    undo_all(Editor(folder))
    assert read_files(folder) == before


def test_a_second_move_is_one_row_its_checksum_and_one_line_of_the_journal(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    editor = Editor(folder)
    do(editor, make_act("move", P, "mill-park", {"position": POINT}, source="a visit"))
    before, journal = read_files(folder), (folder / "edits.jsonl").read_bytes()
    act = make_act(
        "move",
        P,
        "mill-park",
        {"position": {"type": "Point", "coordinates": [10.0512344, 50.02]}},
        source="a visit",
        base_map={"id": "osm"},
    )
    do(editor, act)
    lines = find_lines(before, read_files(folder))
    assert lines.keys() == {POINTS, SOURCE}
    assert lines[POINTS][1:] == [f"+mill-park,10.051234,50.02,{act['id']}"]
    assert [line[:14] for line in lines[SOURCE]] == ['-"points.csv" ', '+"points.csv" ']
    fresh = (folder / "edits.jsonl").read_bytes()
    assert fresh.startswith(journal)
    (line,) = fresh[len(journal) :].splitlines()
    kept = json.loads(line)
    assert (kept["by"], kept["source"], kept["base_map"]["id"]) == ("AB", "a visit", "osm")
    assert kept["before"]["position"] == POINT


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_what_is_not_touched_keeps_its_order_quotes_and_line_ends(
    ending: str, tmp_path: Path
) -> None:
    folder = write_dossier(tmp_path / "town")
    text = (folder / P).read_text(encoding="utf-8")
    head, first, *rest = text.splitlines()
    awkward = [
        head,
        f"{first[:1]}{first[1:]}",
        *(line.replace("green", '"green"') for line in rest),
    ]
    content = ("\ufeff" + ending.join(awkward)).encode()
    (folder / P).write_bytes(content)
    editor = Editor(folder)
    act = make_act("rename", P, "mill-park", {"name_en": "Mill, Park"})
    do(editor, act)
    after = (folder / P).read_bytes()
    assert after.count(ending.encode()) == content.count(ending.encode())
    old, new = content.split(ending.encode()), after.split(ending.encode())
    changed = [number for number, line in enumerate(old) if line != new[number]]
    assert changed == [2]
    assert new[2] == old[2].replace(b"Mill Park", b'"Mill, Park"', 3).replace(
        b'"Mill, Park","Mill, Park","Mill, Park"', b'Mill Park,Mill Park,"Mill, Park"'
    )
    undo(editor, act["id"])
    assert (folder / P).read_bytes() == content


@pytest.mark.parametrize(
    ("document", "found"),
    [
        ("minutes", in_minutes("benches")),
        ("minutes", in_minutes("Minutes")),
        (None, span("gardens")),
    ],
)
def test_a_mention_names_its_document_as_the_others_do(
    document: str | None, found: dict[str, str], tmp_path: Path
) -> None:
    folder = write_with_minutes(tmp_path / "town")
    before = read_files(folder)
    first = inspect_dossier(folder)[0]
    assert first is not None
    mention = {**found, "document": document or first.document.id}
    after = {"kind": "site", "theme": "green", "layer": "parks", "mentions": [mention]}
    editor = Editor(folder)
    act = make_act("add", P, "new-place", after)
    do(editor, act)
    dossier, problems = inspect_dossier(folder)
    assert problems == ()
    assert dossier is not None
    (kept,) = (one for one in dossier.mentions if one.place == "new-place")
    assert (kept.document, kept.surface) == (mention["document"], found["surface"])
    again = make_act("add", P, "other-place", after)
    assert "is a mention of new-place already" in editor.apply(again).error
    undo_all(editor)
    assert read_files(folder) == before


def test_a_name_that_the_text_has_stays_an_alias(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "town")
    assert "Mill Park" in TEXT
    do(Editor(folder), make_act("rename", P, "mill-park", words("name", "Mill Gardens")))
    dossier, _ = inspect_dossier(folder)
    assert dossier is not None
    assert dossier.place("mill-park").aliases == ("the park", "磨坊公园", "Mill Park")


def test_the_order_of_the_tour_may_say_what_it_was(tmp_path: Path) -> None:
    tables = make_tables()
    tables["chapters.csv"].append({**tables["chapters.csv"][0], "id": "rail"})
    editor = Editor(write_dossier(tmp_path / "town", tables=tables))
    seen = {"order": "green|rail"}
    do(editor, make_act("tour", "chapters.csv", None, {"order": "rail|green"}, before=seen))
    assert [act.act for act in editor.acts] == ["tour"]
    late = make_act("tour", "chapters.csv", None, {"order": "green"}, before={"order": "x"})
    assert editor.apply(late).result == "conflict"
