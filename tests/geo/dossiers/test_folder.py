"""Reading a dossier: what is right is read, and all that is wrong is said at once."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from geo import DossierError, PlanmapError, inspect_dossier, read_dossier
from geo.vocabulary import Kind, Placed
from tests.builders import (
    Table,
    bend,
    bend_geometry,
    make_features,
    make_info,
    make_tables,
    to_csv,
    write_dataset,
    write_dossier,
)


def problems_of(folder: Path) -> list[str]:
    return [str(problem) for problem in inspect_dossier(folder)[1]]


def test_a_valid_dossier_has_no_problems(tmp_path: Path) -> None:
    dossier = read_dossier(write_dossier(tmp_path / "d"))
    assert [place.id for place in dossier.places][-1] == "tram3-mill"
    assert dossier.place("mill-park").kind is Kind.SITE
    assert dossier.place("lost-mill").placed is Placed.UNLOCATED
    assert dossier.geometry_of(dossier.place("lost-mill")) is None
    assert dossier.paragraphs_of("mill-park") == (2, 3)
    assert [section.id for section in dossier.sections_of("tram3")] == [
        "tram3.first",
        "tram3.second",
    ]


def test_a_path_may_be_a_string(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "dossier")
    assert read_dossier(str(folder)) == read_dossier(folder)


def test_a_dossier_in_a_zip_reads_as_the_folder_does(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    with zipfile.ZipFile(tmp_path / "d.zip", "w") as bundle:
        for path in sorted(folder.rglob("*")):
            bundle.write(path, path.relative_to(folder))
    assert read_dossier(zipfile.Path(tmp_path / "d.zip")) == read_dossier(folder)


def test_an_unknown_place_is_a_lookup_error(tmp_path: Path) -> None:
    dossier = read_dossier(write_dossier(tmp_path / "d"))
    with pytest.raises(LookupError, match="no place has the id 'nowhere'"):
        dossier.place("nowhere")


def test_a_missing_folder_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match="no such folder"):
        read_dossier(tmp_path / "none")


@pytest.mark.parametrize("name", sorted(make_tables()))
def test_a_missing_file_is_named_and_nothing_else(tmp_path: Path, name: str) -> None:
    folder = write_dossier(tmp_path / "d")
    (folder / name).unlink()
    assert problems_of(folder) == [f"{name}: this file is missing from the dossier"]


def test_a_missing_file_of_a_dataset_is_named(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    (folder / "datasets/survey/features.geojson").unlink()
    assert problems_of(folder)[0] == (
        "datasets/survey/features.geojson: this file is missing from the dossier; "
        "its source.toml records a checksum"
    )


def test_a_row_with_a_wrong_date_is_still_told_its_theme_and_id(tmp_path: Path) -> None:
    changes = {"start_date": "soon", "theme": "blue", "status_at": "done", "id": "brookfield"}
    found = problems_of(write_dossier(tmp_path / "d", tables=bend("places.csv", 1, **changes)))
    assert {problem.split(" = ")[0] for problem in found if problem.startswith("places")} == {
        "places.csv, row 3, start_date",
        "places.csv, row 3, status_at",
        "places.csv, row 3, theme",
        "places.csv, row 3, id",
    }


def test_two_sources_farther_apart_than_the_radius_are_an_error(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d", tables=bend("places.csv", 1, second_source="other"))
    points = b"id,lon,lat\nmill-park,10.0280,50.012\n"
    write_dataset(folder / "datasets" / "other", {"points.csv": points})
    assert problems_of(folder) == [
        (
            "places.csv, row 3, coordinateUncertaintyInMeters = '40': its two sources are 502 m "
            "apart, more than the radius; widen it to what both allow, or find which of them is "
            "wrong (its datum?)"
        )
    ]


def test_a_missing_info_file_is_named(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    (folder / "dossier.toml").unlink()
    assert problems_of(folder) == ["dossier.toml: this file is missing from the dossier"]


def test_all_errors_of_a_file_are_said_at_once(tmp_path: Path) -> None:
    tables = make_tables()
    tables["places.csv"][0]["status_at"] = "done"
    tables["places.csv"][1]["kind"] = "spot"
    tables["places.csv"][2]["due"] = "2025-02-30"
    found = problems_of(write_dossier(tmp_path / "d", tables=tables))
    assert len(found) == 3
    assert found[0].startswith("places.csv, row 2, status_at = 'done': must be one of 'operating'")
    assert found[1].startswith("places.csv, row 3, kind = 'spot': must be one of 'area'")
    assert found[2] == "places.csv, row 4, due = '2025-02-30': must be a date that the calendar has"


def kept(date: str, *, evidence_date: str = "2026") -> dict[str, Table]:
    """Return the tables with a promise kept on `date`, by a page of `evidence_date`."""
    tables = bend("outcomes.csv", 0, outcome="kept", date=date)
    tables["evidence.csv"][0] |= {"date": evidence_date}
    return tables


def tell_twice() -> dict[str, Table]:
    """Return the tables with two outcomes of one promise."""
    tables = make_tables()
    tables["outcomes.csv"] += [{**tables["outcomes.csv"][0], "outcome": "unknown"}]
    return tables


def forget_promises() -> dict[str, Table]:
    """Return the tables with an outcome, but nothing that it could be of."""
    return {**make_tables(), "commitments.csv": []}


def judge(outcome: str, date: str, *, due: str) -> dict[str, Table]:
    """Return the tables with this outcome of the promise, which is due then or never."""
    tables = bend("outcomes.csv", 0, outcome=outcome, date=date)
    tables["commitments.csv"][0] |= {"due": due, "due_as_said": "by 2027" if due else ""}
    return tables


BENT: list[tuple[str, dict[str, Table], str]] = [
    (
        "theme",
        bend("places.csv", 1, theme="blue"),
        "row 3, theme = 'blue': must be one of the themes",
    ),
    ("layer", bend("places.csv", 1, layer="x"), "row 3, layer = 'x': must be one of the layers"),
    ("id", bend("places.csv", 1, id="brookfield"), "id stands already in places.csv, row 2"),
    ("slug", bend("places.csv", 1, id="Mill Park"), "row 3, id = 'Mill Park': must match"),
    ("date", bend("places.csv", 1, start_date="soon"), "a date as 2025, 2025-06 or 2025-06-30"),
    ("month", bend("places.csv", 1, start_date="2025-13"), "a date that the calendar has"),
    ("blank", bend("places.csv", 1, name_en=""), "row 3, name_en = '': a value is needed here"),
    ("name", bend("places.csv", 2, name_zh_hans="Brookfield", kind="district"), "the same name"),
    ("number", bend("places.csv", 1, coordinateUncertaintyInMeters="far"), "must be a number"),
    ("radius", bend("places.csv", 1, coordinateUncertaintyInMeters="0"), "must be greater than 0"),
    ("no radius", bend("places.csv", 1, coordinateUncertaintyInMeters=""), "needs the radius"),
    ("certainty", bend("places.csv", 1, certainty=""), "a located place needs a certainty"),
    ("dataset", bend("places.csv", 1, geo_source="none"), "must be one of the datasets"),
    ("pin", bend("places.csv", 3, geo_source="survey"), "an unlocated place has no geometry"),
    ("as_of", bend("places.csv", 1, status_now="operating"), "needs the date that it was seen"),
    ("colour", bend("themes.csv", 0, colour_light="green"), "colour_light = 'green': must match"),
    ("line", bend("sections.csv", 0, line="tram9"), "line = 'tram9': must be one of the places"),
    ("span", bend("mentions.csv", 0, end="5"), "end minus start must be the length"),
    ("past", bend("mentions.csv", 0, start="900", end="910"), "must lie within the text's"),
    ("reason", bend("mentions.csv", 5, reason=""), "is declined and needs a reason"),
    ("paragraph", bend("mentions.csv", 0, paragraph="9"), "the text has 3 paragraphs"),
    ("outcome", bend("outcomes.csv", 0, commitment="c-none"), "one of the commitments"),
    ("no promise", forget_promises(), "must be one of the commitments; there are none yet"),
    (
        "report",
        bend("outcomes.csv", 0, outcome="confirmed"),
        "its outcome must be one of kept, late",
    ),
    (
        "promise",
        bend("commitments.csv", 0, statement_kind="report"),
        "must be one of confirmed, not",
    ),
    ("kind", bend("commitments.csv", 0, statement_kind="wish"), "'promise' or 'report'"),
    (
        "places",
        bend("commitments.csv", 0, places="tram3|ghost"),
        "places = 'ghost': must be one of",
    ),
    (
        "first",
        bend("commitments.csv", 0, places="mill-park|tram3"),
        "the first of its places, 'mill",
    ),
    ("twice", bend("commitments.csv", 0, places="tram3|tram3"), "stands twice among the places"),
    ("link", bend("evidence.csv", 0, address="town.example/works"), "an address such as https"),
    ("script", bend("evidence.csv", 0, address="javascript:alert(1)"), "an address such as"),
    ("early", kept("2024-12"), "row 2, date = '2024-12': the text is of 2025-01-15"),
    ("older", kept("2026", evidence_date="2024"), "and all this evidence is older (2024)"),
    (
        "second",
        tell_twice(),
        "row 3, commitment = 'c-tram': this statement has its outcome in row 2",
    ),
    ("late", judge("late", "2028", due=""), "has no due date, so nothing can be late"),
    ("measure", judge("no_measure", "", due="2027"), "has a due date, 2027, and can be measured"),
    ("in time", judge("late", "2026-11", due="2027"), "what came before is not late"),
    ("too late", judge("kept", "2028-01", due="2027"), "what came after it is late"),
    (
        "digest",
        bend("evidence.csv", 0, title_en="Aggregator’s digest of a paper"),
        "evidence_class = 'official': its title tells a digest or a mirror (Aggregator’s",
    ),
    (
        "within",
        bend("places.csv", 2, within="mill-park"),
        "old-harbour is within mill-park, whose edge is",
    ),
    ("members", bend("places.csv", 1, members="brookfield|ghost"), "members = 'ghost'"),
]


@pytest.mark.parametrize(
    ("tables", "message"), [case[1:] for case in BENT], ids=[c[0] for c in BENT]
)
def test_a_wrong_cell_names_file_row_field_value_and_what_is_right(
    tmp_path: Path, tables: dict[str, Table], message: str
) -> None:
    found = problems_of(write_dossier(tmp_path / "d", tables=tables))
    assert any(message in problem for problem in found), found


def test_a_line_without_sections_is_an_error(tmp_path: Path) -> None:
    tables = make_tables()
    tables["sections.csv"] = tables["sections.csv"][:0] + [
        {**row, "line": "lost-mill"} for row in tables["sections.csv"]
    ]
    found = problems_of(write_dossier(tmp_path / "d", tables=tables))
    assert any("a line or road needs its sections in sections.csv" in problem for problem in found)


def test_a_wrong_column_and_a_missing_column_are_both_named(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    content = (folder / "themes.csv").read_text(encoding="utf-8")
    (folder / "themes.csv").write_text(content.replace("name_en", "name_eng"), encoding="utf-8")
    found = problems_of(folder)
    assert found[0].startswith("themes.csv, row 1, column = 'name_eng': no such column")
    assert found[1] == "themes.csv, row 1, column = 'name_en': this column is missing"


def test_a_row_with_too_many_cells_is_an_error(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    with (folder / "themes.csv").open("a", encoding="utf-8") as file:
        file.write("x," * 9 + "\n")
    assert "themes.csv, row 4: has 10 cells, the header 6" in problems_of(folder)[0]


def test_an_empty_file_says_which_columns_it_needs(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    (folder / "themes.csv").write_bytes(b"")
    assert (
        "themes.csv, row 1: is empty; its first line must name the columns: id"
        in problems_of(folder)[0]
    )


def test_a_file_in_gb_18030_is_said_to_be_no_utf_8(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    (folder / "themes.csv").write_bytes("id,name\n未来,谷\n".encode("gb18030"))
    assert problems_of(folder)[0].endswith("must be UTF-8; save the file as 'CSV UTF-8'")


def test_a_file_with_a_byte_order_mark_reads_as_without(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    before = read_dossier(folder)
    content = (folder / "places.csv").read_bytes()
    (folder / "places.csv").write_bytes(b"\xef\xbb\xbf" + content)
    assert read_dossier(folder) == before


def test_swapped_coordinates_are_said_to_be_swapped(tmp_path: Path) -> None:
    features = bend_geometry("mill-park", lambda xy: [xy[1], xy[0]])
    found = problems_of(write_dossier(tmp_path / "d", features=features))
    assert found == [
        (
            "places.csv, row 3, geometry = 'mill-park: 50.012, 10.021': "
            "longitude comes first, then latitude; these are swapped"
        )
    ]


def test_coordinates_outside_the_world_are_an_error(tmp_path: Path) -> None:
    features = bend_geometry("mill-park", lambda xy: [xy[0], 116.0])
    found = problems_of(write_dossier(tmp_path / "d", features=features))
    assert "datasets/survey/features.geojson, row 1, lon, lat" in found[0]
    assert "these look swapped" in found[0]


def test_coordinates_outside_the_bounds_are_an_error(tmp_path: Path) -> None:
    features = bend_geometry("mill-park", lambda xy: [xy[0] + 1, xy[1]])
    found = problems_of(write_dossier(tmp_path / "d", features=features))
    assert "must lie in the dossier's bounds" in found[0]


def test_a_self_crossing_polygon_is_an_error(tmp_path: Path) -> None:
    bow = [[[10.0, 50.0], [10.1, 50.05], [10.1, 50.0], [10.0, 50.05], [10.0, 50.0]]]
    features = bend_geometry("brookfield", lambda _: bow)
    found = problems_of(write_dossier(tmp_path / "d", features=features))
    assert "row 1, geometry = 'brookfield': is not valid: Self-intersection" in found[0]


def test_an_empty_geometry_is_an_error(tmp_path: Path) -> None:
    features = bend_geometry("tram3.first", lambda _: [])
    found = problems_of(write_dossier(tmp_path / "d", features=features))
    assert "geometry = 'tram3.first': is empty" in found[0]


def test_a_changed_file_without_a_new_checksum_is_an_error(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    with (folder / "datasets/survey/features.geojson").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert "run 'planmap stamp' if the change is meant" in problems_of(folder)[0]


def test_a_dataset_in_another_crs_is_an_error(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    write_dataset(folder / "datasets" / "more", {}, crs="GCJ-02")
    assert "datasets/more/source.toml, crs = 'GCJ-02': must be EPSG:4326" in problems_of(folder)[0]


def test_an_id_that_stands_twice_in_a_dataset_is_an_error(tmp_path: Path) -> None:
    features = make_features()
    features["survey"].append(features["survey"][0])
    found = problems_of(write_dossier(tmp_path / "d", features=features))
    assert "row 6, id = 'mill-park': this id stands twice" in found[0]


def test_an_unknown_table_of_the_info_file_is_an_error(tmp_path: Path) -> None:
    info = make_info() | {"documents": {"x": 1}}
    assert (
        "documents = '': no such table" in problems_of(write_dossier(tmp_path / "d", info=info))[0]
    )


def test_an_unknown_key_above_the_tables_is_told_with_its_value(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    info = folder / "dossier.toml"
    info.write_text(f"nobody_knows = 3\n{info.read_text('utf-8')}", "utf-8")
    assert "nobody_knows = '3': no such table; there are dossier" in problems_of(folder)[0]


def test_a_region_that_is_no_place_is_an_error(tmp_path: Path) -> None:
    info = make_info()
    info["dossier"]["region"] = "elsewhere"
    found = problems_of(write_dossier(tmp_path / "d", info=info))
    assert found == [
        "dossier.toml [dossier], region = 'elsewhere': must be the id of a place of places.csv"
    ]


HOSTILE = ("{{ 7*7 }}", "{% of", "${alert(1)}", "</script>", "<img src=x onerror=alert(1)>")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_are_words(tmp_path: Path, name: str) -> None:
    folder = write_dossier(tmp_path / "d", tables=bend("places.csv", 1, name_en=name))
    assert read_dossier(folder).place("mill-park").name_en == name


def test_rows_are_numbered_by_line_even_after_a_cell_of_two_lines(tmp_path: Path) -> None:
    tables = make_tables()
    tables["places.csv"][0]["summary_en"] = "Two\nlines"
    tables["places.csv"][1]["kind"] = "spot"
    (folder := tmp_path / "d").mkdir()
    write_dossier(folder, tables=tables)
    assert to_csv(tables["places.csv"]).count("Two\nlines") == 1
    assert problems_of(folder)[0].startswith("places.csv, row 4, kind = 'spot'")


def test_a_package_without_its_data_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geo.records.shipped.resources.files", lambda _: "/nowhere")
    with pytest.raises(PlanmapError, match="'make setup' packs it"):
        read_dossier()


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"wikidata": "Q956"}, "without a proof leave wikidata empty"),
        ({"wikidata_proof": "e-town"}, "a proof needs the item that it is of, such as Q956"),
        ({"wikidata": "956", "wikidata_proof": "e-town"}, "wikidata = '956'"),
    ],
)
def test_a_wikidata_item_and_its_proof_go_together(
    tmp_path: Path, cells: dict[str, str], message: str
) -> None:
    (problem,) = problems_of(write_dossier(tmp_path / "d", tables=bend("places.csv", 1, **cells)))
    assert problem.startswith("places.csv, row 3, wikidata")
    assert message in problem


def test_a_year_in_full_width_digits_is_refused(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path, tables=bend("places.csv", 1, start_date="２０２５"))
    (problem,) = problems_of(folder)
    assert "start_date = '２０２５'" in problem
    assert "a date as 2025, 2025-06" in problem
