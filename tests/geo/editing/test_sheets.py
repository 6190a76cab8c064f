"""Records and features of a file are changed one by one; all else stays as it was left."""

from __future__ import annotations

import json

import pytest

from geo.editing.faults import EditError
from geo.editing.members import Members, set_geometry
from geo.editing.sheets import Sheet, find_cells

POINT = '{"type": "Point", "coordinates": [10, 50]}'


def test_blank_lines_are_no_rows_and_stay() -> None:
    sheet = Sheet("places.csv", "id,kind\na,site\n\n,\nb,area\n")
    assert sheet.keys == ["a", None, None, "b"]
    assert [key for key, _ in sheet.rows()] == ["a", "b"]
    assert (sheet.find("b"), sheet.find("")) == (3, None)
    assert sheet.number_rows() == {2: "a", 3: None, 4: None, 5: "b"}
    sheet.remove(3)
    assert sheet.to_text() == "id,kind\na,site\n\n,\n"


def test_a_file_without_a_header_is_no_table() -> None:
    with pytest.raises(EditError, match=r"^places\.csv: is empty; it needs a header$"):
        Sheet("places.csv", "")


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("id,kind", "id,kind\nb,area"),
        ("id,kind\r\n", "id,kind\r\nb,area\r\n"),
        ("id,kind\na,site", "id,kind\na,site\nb,area"),
        ("id,kind\na,site\n", "id,kind\na,site\nb,area\n"),
    ],
)
def test_a_row_at_the_end_leaves_the_last_line_as_it_ended(text: str, added: str) -> None:
    sheet = Sheet("places.csv", text)
    number = len(sheet.records)
    sheet.insert(number, "b,area")
    assert sheet.to_text() == added
    assert sheet.find("b") == number
    assert sheet.remove(number) == "b,area"
    assert sheet.to_text() == text


def test_a_row_that_gets_another_id_is_found_by_it() -> None:
    sheet = Sheet("places.csv", "id,kind\na,site\n")
    assert sheet.find("a") == 0
    sheet.replace(0, "b,site\n")
    assert (sheet.find("a"), sheet.find("b")) == (None, 0)


@pytest.mark.parametrize("record", ['"a"b,c\n', 'a,"b\n'])
def test_quotes_that_can_be_read_two_ways_are_told(record: str) -> None:
    with pytest.raises(EditError, match=r"^a row that begins .* has quotes that cannot be told"):
        find_cells(record)


def test_a_feature_may_have_its_id_where_geojson_puts_it() -> None:
    text = f'{{"features": [{{"type": "Feature", "id": "a", "geometry": {POINT}}}]}}'
    members = Members("points.geojson", text)
    assert members.keys == ["a"]
    assert members.feature("a") == json.loads(text)["features"][0]
    assert members.feature("b") is None


def test_a_feature_without_a_geometry_gets_one() -> None:
    assert json.loads(set_geometry('{"properties": {"id": "a"} }', POINT)) == {
        "properties": {"id": "a"},
        "geometry": json.loads(POINT),
    }


@pytest.mark.parametrize("text", ["{}", '{"type": "Feature"}', '{"features": {}}'])
def test_what_has_no_features_is_no_collection(text: str) -> None:
    right = r"^a\.geojson: must be a GeoJSON FeatureCollection: a list of features$"
    with pytest.raises(EditError, match=right):
        Members("a.geojson", text)
