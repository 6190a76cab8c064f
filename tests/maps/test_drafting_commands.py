"""From a text to an open map: one command, five lines, nothing written over."""

from __future__ import annotations

import csv
import gc
import json
import time
import webbrowser
from pathlib import Path

import pytest

from geo import read_dossier
from geo.editing.editor import Editor
from geo.records.counting import counted
from maps.commands.collecting import pause_collector
from tests.geo.editing.acting import do, make_act
from tests.maps.test_reading_commands import planmap

TEXT = """Plan for the valley

Nairobi builds a park in Ruiru by 2027. Athi River has opened a depot with 40 buses; Gikomba Market
is to be moved back thirty metres. Ruiru and Athi River reply within thirty days.
"""
SAMPLE = Path(__file__).parents[1] / "geo" / "gazetteers" / "sample" / "brookland.osm"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_draft_stands_beside_its_text_under_its_name(plan: Path) -> None:
    done = planmap("draft", plan)
    assert done.returncode == 0, done.stderr.decode()
    dossier = read_dossier(plan.with_suffix(""))
    assert dossier.place(dossier.info.region).name_en == "Nairobi"


def test_five_lines_say_what_was_found_what_has_no_position_and_what_to_do_next(plan: Path) -> None:
    out = plan.with_suffix("")
    lines = planmap("draft", plan, "--date", "2026").stdout.decode().splitlines()
    assert len(lines) == 5
    assert lines[0].startswith(f"{out}: a draft of a text of 2026 about ")
    dossier = read_dossier(out)
    reports = sum(row.statement_kind == "report" for row in dossier.commitments)
    assert lines[1] == (
        f"Found: 4 places, {counted(len(dossier.facts), 'figure')}, "
        f"{counted(len(dossier.commitments) - reports, 'promise')}, {counted(reports, 'report')}."
    )
    assert lines[2] == "On the map: 3 (3 from the places of the world)."
    assert lines[3] == "Without a position: 1: Gikomba Market."
    assert lines[4].startswith(f"Next: planmap build {out} --text {plan} --out {out}-site; then ")
    assert lines[4].endswith(f"planmap edit {out} --text {plan}, or planmap review {out}.")


def test_where_most_has_no_position_a_line_says_what_would_help(tmp_path: Path) -> None:
    text, out = tmp_path / "notes.txt", tmp_path / "my notes"
    text.write_text("Notes\nThe hall at Weir Park will open in 2028.\n", encoding="utf-8")
    lines = planmap("draft", text, "--out", out, "--date", "2026").stdout.decode().splitlines()
    assert len(lines) == 6
    assert lines[4] == (
        f"To place more: planmap draft {text} --update '{out}' --region PLACE --gazetteer FILE, "
        "FILE being names with positions, such as an extract of OpenStreetMap; or by hand with "
        f"planmap edit, for which planmap ground '{out}' --from EXTRACT draws the streets."
    )
    names = tmp_path / "names.csv"
    names.write_text("name,lon,lat,kind\nWeir Park,10.1,50.1,site\n", encoding="utf-8")
    again = planmap("draft", text, "--update", out, "--date", "2026", "--gazetteer", names)
    said = again.stdout.decode()
    assert "On the map: 1" in said
    assert "To place more" not in said


def test_a_text_from_standard_input_is_not_named_in_what_is_next(tmp_path: Path) -> None:
    out = tmp_path / "my town"
    words = "Mill Road bridge in Nairobi will open in 2028.\n"
    done = planmap("draft", "-", "--out", out, "--date", "2026", given=words.encode())
    last = done.stdout.decode().splitlines()[-1]
    assert last.startswith(f"Next: planmap build '{out}' --out '{out}-site'; then planmap edit ")
    assert " - " not in last


def test_names_of_a_text_that_is_not_read_stand_as_they_are(tmp_path: Path) -> None:
    out = tmp_path / "town"
    words = "市は八尾地区に新しい駅を整備する。2027年に完成する予定である。\n"
    planmap("draft", "-", "--out", out, "--date", "2026", given=words.encode())
    dossier = read_dossier(out)
    assert dossier.info.languages == ("en",)
    names = {place.name_en for place in dossier.places}
    assert names - {"The area of the text"}
    assert all(name in words for name in names - {"The area of the text"})


def test_a_gazetteer_of_one_s_own_is_named_for_its_positions(plan: Path, tmp_path: Path) -> None:
    table = tmp_path / "markets.csv"
    table.write_text("name,lon,lat\nGikomba Market,36.84,-1.287\n", encoding="utf-8")
    lines = planmap("draft", plan, "--date", "2026", "--gazetteer", table).stdout.decode()
    assert "On the map: 4 (3 from the places of the world, 1 from markets)." in lines


def test_open_builds_one_page_with_the_text_and_opens_it(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    done = planmap("draft", plan, "--open")
    assert done.returncode == 0, done.stderr.decode()
    page = plan.with_suffix(".html")
    assert opened == [page.resolve().as_uri()]
    assert "Gikomba Market" in page.read_text(encoding="utf-8")
    assert f"Next: open {page};" in done.stdout.decode()


def test_a_page_never_takes_the_place_of_another_file(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda address: address)
    page = plan.with_suffix(".html")
    page.write_text("mine", encoding="utf-8")
    assert planmap("draft", plan, "--open").returncode == 0
    assert page.read_text(encoding="utf-8") == "mine"
    assert plan.with_name("plan-2.html").is_file()


def test_a_folder_that_is_there_is_refused_and_stays(plan: Path) -> None:
    plan.with_suffix("").mkdir()
    done = planmap("draft", plan)
    assert done.returncode == 1
    assert b"is there already" in done.stderr
    assert [*plan.with_suffix("").iterdir()] == []


def test_the_standard_input_has_no_name_of_its_own() -> None:
    done = planmap("draft", "-", given=TEXT.encode())
    assert done.returncode == 1
    assert b"--out" in done.stderr


def test_a_region_that_nobody_can_tell_is_asked_for(tmp_path: Path) -> None:
    done = planmap("draft", "-", "--out", tmp_path / "new", given=b"All is well in 2027.")
    assert done.returncode == 0
    assert b"unknown: give --region" in done.stderr
    assert b"about an unknown region" in done.stdout
    assert b"Found: 0 places" in done.stdout  # what stands for the region is none
    assert b"Without a position: 0." in done.stdout


def test_a_year_to_come_is_not_the_date_of_a_text(plan: Path) -> None:
    plan.write_text("Plan\n\nNairobi opens a park in 2099.", encoding="utf-8")
    done = planmap("draft", plan)
    assert done.returncode == 0
    assert b"clock: this computer's year" in done.stderr


def test_a_region_is_taken_and_a_wrong_one_writes_nothing(plan: Path) -> None:
    done = planmap("draft", plan, "--region", "Atlantis-on-Sea")
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert not plan.with_suffix("").exists()
    assert planmap("draft", plan, "--region", "Kenya").returncode == 0
    assert read_dossier(plan.with_suffix("")).info.region == "geonames-192950"


def test_a_gazetteer_that_cannot_be_read_writes_nothing(plan: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "own.csv"
    wrong.write_text("name,lon\nRuiru,1\n", encoding="utf-8")
    done = planmap("draft", plan, "--gazetteer", wrong)
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert not plan.with_suffix("").exists()


def test_read_and_geocode_take_a_gazetteer_too() -> None:
    read = planmap("read", "-", "--gazetteer", SAMPLE, "--format", "csv", given=b"At Mill Halt.")
    assert b"own-brookland-node-2" in read.stdout
    found = planmap("geocode", "Great Brook", "--gazetteer", SAMPLE, "--format", "geojson")
    assert found.returncode == 0
    assert b'"LineString"' in found.stdout
    assert b"ODbL-1.0" in found.stdout
    assert planmap("geocode", "Brook", "--gazetteer", SAMPLE).returncode == 1


def test_five_thousand_characters_become_a_dossier_in_five_seconds(tmp_path: Path) -> None:
    text = (TEXT * 30)[:5000]
    planmap("draft", "-", "--out", tmp_path / "warm", given=text.encode())
    begun = time.process_time()
    assert planmap("draft", "-", "--out", tmp_path / "new", given=text.encode()).returncode == 0
    assert time.process_time() - begun < 5


def test_the_collector_is_paused_for_a_short_text_and_back_afterwards(tmp_path: Path) -> None:
    short, long = tmp_path / "short.txt", tmp_path / "long.txt"
    short.write_text("a", encoding="utf-8")
    long.write_bytes(b"a" * 1_000_001)
    for path, is_on in ((short, False), (long, True), (tmp_path / "none", True)):
        with pause_collector(str(path)):
            assert gc.isenabled() is is_on
        assert gc.isenabled()


REVISED = TEXT.replace("Gikomba Market\nis to be moved back thirty metres.", "Elder Market opens.")


def test_what_others_keep_in_a_draft_stays_where_it_is(plan: Path) -> None:
    out = plan.with_suffix("")
    planmap("draft", plan, "--date", "2026")
    (out / ".git").mkdir()
    (out / ".git" / "HEAD").write_bytes(b"ref")
    (out / "notes.txt").write_bytes(b"mine")
    (out / "linked").symlink_to("notes.txt")
    again = planmap("draft", plan, "--update", out, "--date", "2026")
    assert again.returncode == 0, again.stderr.decode()
    assert (out / ".git" / "HEAD").read_bytes() == b"ref"
    assert (out / "notes.txt").read_bytes() == b"mine"
    assert (out / "linked").is_symlink()
    before = {path.name for path in plan.with_name("plan-before").iterdir()}
    assert "places.csv" in before
    assert not before & {".git", "notes.txt", "linked"}


def test_a_revised_text_is_drafted_again_without_losing_a_decision(plan: Path) -> None:
    out = plan.with_suffix("")
    planmap("draft", plan, "--date", "2026")
    market = "x-gikomba-market"
    (ruiru,) = [p.id for p in read_dossier(out).places if p.name_en == "Ruiru"]
    decided = planmap("review", out, "--move", f"{market}=36.84,-1.28,80", "--accept", ruiru)
    assert decided.returncode == 0, decided.stderr.decode()
    plan.write_text(REVISED, encoding="utf-8")
    again = planmap("draft", plan, "--update", out, "--date", "2026")
    assert again.returncode == 0, again.stderr.decode()
    lines = again.stdout.decode()
    assert "Went: 1: Gikomba Market." in lines
    assert "Came: 1: Elder Market." in lines
    assert "Decisions kept: 1; 1 wait in review-gone.csv for their places." in lines
    assert read_dossier(out).place(ruiru).reviewed
    assert (plan.parent / "plan-before" / "review.csv").is_file()
    plan.write_text(TEXT, encoding="utf-8")
    back = planmap("draft", plan, "--update", out, "--date", "2026")
    assert b"Decisions kept: 2." in back.stdout
    dossier = read_dossier(out)
    shape = dossier.geometry_of(dossier.place(market))
    assert shape is not None
    assert (shape.centroid.x, shape.centroid.y) == (36.84, -1.28)
    assert dossier.place(ruiru).reviewed


def change(file: Path, old: str, new: str) -> None:
    """Change words in a file of a dossier by hand."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) >= 1, (old, text)
    file.write_text(text.replace(old, new), encoding="utf-8")


def change_cell(file: Path, row: str, column: str, value: str) -> None:
    """Change one cell of a table of a dossier by hand."""
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        rows, columns = [*reader], [*(reader.fieldnames or ())]
    (found,) = [each for each in rows if each["id"] == row]
    found[column] = value
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def test_what_was_changed_by_hand_in_a_draft_s_files_comes_along(plan: Path) -> None:
    out = plan.with_suffix("")
    planmap("draft", plan, "--date", "2026")
    before = read_dossier(out)
    (ruiru,) = [place for place in before.places if place.name_en == "Ruiru"]
    change_cell(out / "places.csv", ruiru.id, "name_en", "Ruiru Town")
    statement = before.commitments[0].id
    change_cell(out / "commitments.csv", statement, "what_en", "What, as was said")
    change(out / "dossier.toml", 'version = "0.1.0"', 'version = "0.2.0"')
    features = next((out / "datasets").glob("*/features.geojson"))
    spot = json.loads(features.read_text(encoding="utf-8"))["features"][0]
    assert spot["geometry"]["type"] == "Point"
    x, y = spot["geometry"]["coordinates"]
    change(features, f"[{x}, {y}]", f"[{x + 0.001}, {y}]")
    with (out / "chapters.csv").open("a", encoding="utf-8") as file:
        file.write(f"own,Mine,Look,,{ruiru.id},,\n")
    assert planmap("stamp", out).returncode == 0
    plan.write_text(f"A new first line.\n\n{REVISED}", encoding="utf-8")
    again = planmap("draft", plan, "--update", out, "--date", "2026")
    assert again.returncode == 0, again.stderr.decode()
    lines = again.stdout.decode()
    assert "Changes by hand: 5 kept" in lines, lines
    after = read_dossier(out)
    assert after.place(ruiru.id).name_en == "Ruiru Town"
    assert any(row.what_en.endswith("What, as was said") for row in after.commitments)
    assert after.info.version == "0.2.0"
    assert [row.title_en for row in after.chapters if row.id == "own"] == ["Mine"]
    moved = after.datasets[features.parent.name].features[spot["properties"]["id"]].geometry
    assert moved.centroid.x == pytest.approx(x + 0.001)
    plan.write_text(REVISED, encoding="utf-8")
    third = planmap("draft", plan, "--update", out, "--date", "2026")
    assert "Changes by hand: 5 kept" in third.stdout.decode()


def test_a_place_that_the_reviewer_took_out_does_not_come_back(plan: Path) -> None:
    out, market = plan.with_suffix(""), "x-gikomba-market"
    planmap("draft", plan, "--date", "2026")
    region = read_dossier(out).info.region
    rows = (out / "places.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [row for row in rows if not row.startswith(market)]
    assert len(kept) == len(rows) - 1
    (out / "places.csv").write_text("".join(kept), encoding="utf-8")
    change(out / "mentions.csv", f",{market},", ",,other-sense")
    for name in ("facts.csv", "commitments.csv"):
        path = out / name
        path.write_text(path.read_text(encoding="utf-8").replace(market, region), encoding="utf-8")
    assert planmap("check", out).returncode == 0
    plan.write_text(f"{TEXT}Westlands waits.\n", encoding="utf-8")
    for _ in range(2):
        again = planmap("draft", plan, "--update", out, "--date", "2026")
        assert again.returncode == 0, again.stderr.decode()
        assert market not in {place.id for place in read_dossier(out).places}
    lines = planmap("draft", plan, "--update", out, "--date", "2026").stdout.decode()
    assert "Came: 0." in lines
    assert planmap("check", out).returncode == 0


def test_a_revised_text_keeps_what_was_edited_on_the_map(plan: Path) -> None:
    out = plan.with_suffix("")
    planmap("draft", plan, "--date", "2026")
    market = "x-gikomba-market"
    (ruiru,) = [p.id for p in read_dossier(out).places if p.name_en == "Ruiru"]
    editor = Editor(out)
    spot = {"position": {"type": "Point", "coordinates": [36.84, -1.28]}}
    figure = read_dossier(out).facts[0].id
    for act in (
        make_act("move", "places.csv", market, spot, source="a visit"),
        make_act("accept", "places.csv", ruiru),
        make_act("rename", "places.csv", ruiru, {"name_en": "Ruiru Town"}),
        make_act("figure", "facts.csv", figure, {"comparator": "about"}),
    ):
        do(editor, act)
    plan.write_text(REVISED, encoding="utf-8")
    again = planmap("draft", plan, "--update", out, "--date", "2026")
    assert again.returncode == 0, again.stderr.decode()
    lines = again.stdout.decode()
    assert "Went: 1: Gikomba Market." in lines
    assert "Decisions kept: 1; 1 wait in review-gone.csv for their places." in lines
    assert "Other acts done again: 1; 1 are kept as drafts in edits-drafts.jsonl." in lines
    place = read_dossier(out).place(ruiru)
    assert (place.reviewed, place.name_en) == (True, "Ruiru Town")
    assert [act.act for act in Editor(out).acts] == ["accept", "rename"]
    assert (plan.parent / "plan-before" / "edits.jsonl").is_file()


def test_an_update_of_what_is_no_draft_writes_nothing(plan: Path) -> None:
    done = planmap("draft", plan, "--update", plan.parent / "nowhere")
    assert done.returncode == 1
    assert done.stderr.startswith(b"planmap: ")
    assert [path.name for path in plan.parent.iterdir()] == ["plan.txt"]


POINT = '{"type": "Feature", "properties": {"name": "Gikomba Market", "radius_m": 60}, "geometry": '
BULK = {
    "own.csv": "name,lon,lat,radius_m,action\nGikomba Market,36.84,-1.28,60,\nRuiru,,,,accept\n"
    ",,,,\n",
    "own.geojson": '{"type": "FeatureCollection", "features": ['
    + POINT
    + '{"type": "Point", "coordinates": [36.84, -1.28]}}, {"type": "Feature", "properties": '
    '{"name": "Ruiru"}, "geometry": null}]}',
}


def test_a_place_is_reviewed_by_its_name_and_west_of_greenwich(plan: Path) -> None:
    out = plan.with_suffix("")
    planmap("draft", plan, "--date", "2026")
    bounds = read_dossier(out).info.bounds
    done = planmap("review", out, "--accept", "Ruiru", "--move", "gikomba market", "-1.5,36.8")
    assert b"lon, lat = '-1.5, 36.8'" in done.stderr  # read, and far from Nairobi
    assert bounds[0] > -1
    done = planmap("review", out, "--accept", "Ruiru", "--accept", "Gikomba Market")
    assert done.returncode == 0, done.stderr.decode()
    assert b"2 decisions taken down" in done.stdout
    done = planmap("review", out, "--accept", "Kisumu")
    assert done.stderr.startswith(b"planmap: --accept Kisumu: is no id of a place, and no place")
    done = planmap("review", out, "--accept", "all")
    assert done.stdout.decode().endswith(f"Next: planmap build {out}.\n")
    assert b"no such option: --acept" in planmap("review", out, "--acept", "all").stderr


@pytest.mark.parametrize("name", [*BULK])
def test_positions_are_reviewed_in_bulk(plan: Path, name: str) -> None:
    out = plan.with_suffix("")
    planmap("draft", plan, "--date", "2026")
    file = plan.with_name(name)
    file.write_text(BULK[name], encoding="utf-8")
    done = planmap("review", out, "--from", file)
    assert done.returncode == 0, done.stderr.decode()
    assert b"2 decisions taken down" in done.stdout
    dossier = read_dossier(out)
    market = dossier.place("x-gikomba-market")
    assert (market.reviewed, market.coordinateUncertaintyInMeters) == (True, 60)


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ("name,lon,lat\nNowhere,36,1\n", "name = 'Nowhere': no place of the dossier has this name"),
        ("place,lon,lat\nx-none,36,1\n", "place = 'x-none': must be the id of a place"),
        ("lon,lat\n36,1\n", "a column is missing that says which place"),
        ("name,lon,lat\nRuiru,east,1\n", "lon = 'east': must be a number"),
        ("name,lon,lat\nRuiru,36,-100\n", "lon, lat = '36, -100'"),
        ("name,action\nRuiru,maybe\n", "action = 'maybe': must be one of accept, move, reject"),
        ("name,lon,lat,radius_m\nRuiru,36,-1,0\n", "radius_m = '0': must be metres"),
        ("name,lon,lat\nRuiru,36.9,-1.1\nNowhere,36,1\n", "row 3, name = 'Nowhere'"),
    ],
)
def test_a_wrong_row_is_told_and_nothing_is_taken_down(
    plan: Path, content: str, wrong: str
) -> None:
    out = plan.with_suffix("")
    planmap("draft", plan, "--date", "2026")
    file = plan.with_name("own.csv")
    file.write_text(content, encoding="utf-8")
    done = planmap("review", out, "--from", file)
    assert done.returncode == 1
    assert wrong in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1
    assert not (out / "review.csv").exists()
