"""Decisions of a table about many places: what is no table is told with its row."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from geo import Dossier, read_dossier
from geo.dossiers.bulk import read_decisions
from geo.dossiers.decisions import Action
from geo.errors import DossierError
from tests.builders import write_dossier


def test_rows_that_decide_are_read_in_order(changping: Dossier, tmp_path: Path) -> None:
    table = tmp_path / "decided.csv"
    table.write_text("\ufeffplace,lon,lat,radius_m\nnankou, 116.13 ,40.24,80\n\nfsc,,,\n")
    moved, accepted = read_decisions(table, changping)
    assert (moved.place, moved.action, moved.lon, moved.radius_m) == (
        "nankou",
        Action.MOVE,
        116.13,
        80,
    )
    assert (accepted.place, accepted.action) == ("fsc", Action.ACCEPT)


def test_what_cannot_be_done_is_told_with_its_row_in_the_file_of_the_user(
    changping: Dossier, tmp_path: Path
) -> None:
    table = tmp_path / "decided.csv"
    table.write_text("place,lon,lat\nfsc,,\nnankou,16.13,40.24\n")
    with pytest.raises(DossierError) as error:
        read_decisions(table, changping)
    (problem,) = error.value.problems
    assert (problem.file, problem.row, problem.field) == ("decided.csv", 3, "lon, lat")
    assert "must lie within" in problem.right


@pytest.mark.parametrize(
    ("row", "right"),
    [
        ("nankou," + "x" * 131_073, "has a cell of over 131,072 signs"),
        ('nankou,"116.1"3', "is no valid CSV"),
    ],
)
def test_what_is_no_table_is_told_with_its_row(
    row: str, right: str, changping: Dossier, tmp_path: Path
) -> None:
    table = tmp_path / "decided.csv"
    table.write_text(f"place,lon\n{row}\n")
    with pytest.raises(DossierError) as error:
        read_decisions(table, changping)
    (problem,) = error.value.problems
    assert (problem.file, problem.row) == ("decided.csv", 2)
    assert problem.right.startswith(right)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "is no GeoJSON FeatureCollection"),
        ("[]", "is no GeoJSON FeatureCollection"),
        ('{"features": 5}', "is no GeoJSON FeatureCollection"),
        ('{"features": ' + "[" * 100_000, "it is nested too deep"),
        ('{"features": [{"properties": {"id": "\\ud800"}}]}', "the lone surrogate U+D800"),
        ('{"features": [7]}', "must be a feature with a point, or without geometry"),
        ('{"features": [{"geometry": {"type": "Polygon"}}]}', "must be a feature with a point"),
        ('{"features": [{"geometry": {"type": "Point"}}]}', "must be a feature with a point"),
        (
            '{"features": [{"geometry": {"type": "Point", "coordinates": [1'
            + "0" * 400
            + ", 1]}}]}",
            "must be a feature with a point",
        ),
    ],
)
def test_what_is_no_geojson_is_told_in_a_line(
    content: str, said: str, changping: Dossier, tmp_path: Path
) -> None:
    file = tmp_path / "decided.geojson"
    file.write_text(content)
    with pytest.raises(DossierError) as error:
        read_decisions(file, changping)
    (problem,) = error.value.problems
    assert problem.file == "decided.geojson"
    assert said in problem.right
    assert "\n" not in str(error.value)


def test_a_point_moves_and_a_feature_without_one_accepts(
    changping: Dossier, tmp_path: Path
) -> None:
    file = tmp_path / "decided.geojson"
    point = '{"type": "Point", "coordinates": [116.13, 40.24, 55]}'
    file.write_text(
        f'{{"features": [{{"id": "nankou", "properties": {{"note": null}}, "geometry": {point}}},'
        '{"properties": {"place": "fsc"}, "geometry": null}]}'
    )
    moved, accepted = read_decisions(file, changping)
    assert (moved.place, moved.action, moved.lon, moved.lat) == (
        "nankou",
        Action.MOVE,
        116.13,
        40.24,
    )
    assert (accepted.place, accepted.action) == ("fsc", Action.ACCEPT)


@pytest.mark.parametrize(
    ("row", "field", "value", "right"),
    [
        (",,,116.1,40.2,", "place", "", "must say which place: its id or its name"),
        (",,accept,,,", "place", "", "must say which place: its id or its name"),
        ("nowhere,,,,,", "place", "nowhere", "must be the id of a place of places.csv"),
        (",无此地,,,,", "name", "无此地", "no place of the dossier has this name"),
        ("nankou,,dance,,,", "action", "dance", "must be one of accept, "),
        ("nankou,,move,,,", "lon", "", "must be a number"),
        ("nankou,,,116.1,,", "lat", "", "must be a number"),
        ("nankou,,,116.1,north,", "lat", "north", "must be a number"),
        ("nankou,,,40.2,116.1,", "lon, lat", "40.2, 116.1", "these look swapped"),
        ("nankou,,,nan,40.2,", "lon, lat", "nan, 40.2", "must be a longitude"),
        ("nankou,,,116.13,40.24,0", "radius_m", "0", "must be metres, more than 0"),
        ("nankou,,,116.13,40.24,-5", "radius_m", "-5", "must be metres, more than 0"),
        ("nankou,,,116.13,40.24,1000001", "radius_m", "1000001", "must be metres, more than 0"),
        ("nankou,,,116.13,40.24,wide", "radius_m", "wide", "must be a number"),
    ],
)
def test_a_row_that_cannot_be_done_is_told_with_field_and_value(
    row: str, field: str, value: str, right: str, changping: Dossier, tmp_path: Path
) -> None:
    table = tmp_path / "decided.csv"
    table.write_text(f"place,name,action,lon,lat,radius_m\n{row}\n", encoding="utf-8")
    with pytest.raises(DossierError) as error:
        read_decisions(table, changping)
    (problem,) = error.value.problems
    assert (problem.file, problem.row, problem.field) == ("decided.csv", 2, field)
    assert problem.value == value
    assert right in problem.right


def test_a_name_of_several_places_asks_for_the_id(tmp_path: Path) -> None:
    dossier = read_dossier(write_dossier(tmp_path / "d"))
    one, other = dossier.places[:2]
    twin = other.model_copy(update={"aliases": (one.name_en,)})
    doubled = dataclasses.replace(dossier, places=(one, twin, *dossier.places[2:]))
    table = tmp_path / "decided.csv"
    table.write_text(f"name,action\n{one.name_en},accept\n", encoding="utf-8")
    with pytest.raises(DossierError, match=f"give the id: {one.id}, {other.id}"):
        read_decisions(table, doubled)
    (found,) = read_decisions(table, dossier)
    assert (found.place, found.action) == (one.id, Action.ACCEPT)


def test_a_table_without_a_column_of_places_or_without_a_file_is_told(
    changping: Dossier, tmp_path: Path
) -> None:
    table = tmp_path / "decided.csv"
    with pytest.raises(DossierError, match=r"decided\.csv: this file is missing"):
        read_decisions(table, changping)
    table.write_text("lon,lat\n116.1,40.2\n")
    with pytest.raises(DossierError, match="row 1, place = '': a column is missing"):
        read_decisions(table, changping)
