"""Decisions of a table about many places: what is no table is told with its row."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import Dossier
from geo.dossiers.bulk import read_decisions
from geo.dossiers.decisions import Action
from geo.errors import DossierError


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
