"""Tables as CSV: what begins a formula is guarded, and every cell reads back."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

import pytest

from geo import Dossier
from geo.positions.datum import Datum
from layers.exports import csv_files
from layers.exports.csv_files import (
    guard_text,
    unguard_text,
    write_blocks,
    write_columns,
    write_csv,
)
from layers.exports.csv_rows import (
    name_columns,
    name_positions,
    split_columns,
    write_selection_csv,
)
from layers.exports.selection import select

RISKY = ["=1+1", "+1", "-1", "@SUM", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A"]


@pytest.mark.parametrize("text", [*RISKY, *(f"'{text}" for text in RISKY), "''=1"])
def test_what_begins_a_formula_gets_one_sign_more_and_loses_it_again(text: str) -> None:
    assert guard_text(text) == f"'{text}"
    assert unguard_text(f"'{text}") == text


@pytest.mark.parametrize("text", ["", "a=1", " =1", "'quoted'", "'", "''", "1-2", "磨坊", "a'=1"])
def test_what_begins_no_formula_stays_as_it_is(text: str) -> None:
    assert guard_text(text) == text
    assert unguard_text(text) == text


def cells_of(values: Sequence[Any]) -> list[str]:
    """Return what stands in a column of one CSV file."""
    rows = list(csv.reader(io.StringIO(write_columns({"n": values}).decode("utf-8-sig"))))
    assert rows[0] == ["n"]
    return [row[0] if row else "" for row in rows[1:]]


@pytest.mark.parametrize(
    ("values", "cells"),
    [
        (["a", None, "", "b"], ["a", "", "", "b"]),
        (["=1", None, "+2"], ["'=1", "", "'+2"]),
        (["a", None, "=1", ""], ["a", "", "'=1", ""]),
        (["'", "＠A", "x"], ["'", "'＠A", "x"]),
        ([1, None, -2, 1], ["1", "", "-2", "1"]),
        ([40.0, None, 0.5, -1.25], ["40", "", "0.5", "-1.25"]),
        ([True, False, None], ["true", "false", ""]),
        ([1, 2.5, "=x", True, None, "y"], ["1", "2.5", "'=x", "true", "", "y"]),
        ([["a", "b"], [], None, ["=1", "c"]], ["a|b", "", "", "'=1|c"]),
        ([[1, 2], [3]], ["1|2", "3"]),
        ([("a", "b"), "c"], ["a|b", "c"]),
        ([[{"k": "磨"}], [], None], ['[{"k":"磨"}]', "", ""]),
        ([[{"k": 1}, {"m": 2}], [{"k": 1}]], ['[{"k":1},{"m":2}]', '[{"k":1}]']),
        ([["a"], [{"k": 1}]], ["a", '[{"k":1}]']),
        ([[], None], ["", ""]),
        ([], []),
    ],
)  # fmt: skip
def test_a_cell_is_written_by_what_it_is(values: list[Any], cells: list[str]) -> None:
    assert cells_of(values) == cells


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        (("n", "m"), [("a", "b"), ("c",)]),
        (("n", "m"), [("a",)]),
        (("n", "m"), [("a", "b", "c")]),
        (("n",), [("a", "b"), ("c", "d")]),
        (("n",), [("a", "b"), ("c",)]),
    ],
)
def test_a_row_that_is_longer_or_shorter_than_the_header_is_an_error(
    columns: Sequence[str], rows: Sequence[Sequence[str]]
) -> None:
    with pytest.raises(ValueError, match=r"zip\(\) argument 2 is"):
        write_csv(columns, rows)


def test_no_row_is_left_out_where_columns_differ_in_length() -> None:
    with pytest.raises(ValueError, match=r"zip\(\) argument 2 is shorter"):
        write_columns({"n": ["a", "b"], "m": ["c"]})


def test_cells_of_records_that_were_made_before_are_taken_as_they_are() -> None:
    records = [[{"k": 1}], [], None]
    made = write_blocks({"n": records, "m": ["a", "b", "c"]}, texts={"n": ["made", "[]", "null"]})
    assert b"".join(made).decode("utf-8-sig") == "n,m\r\nmade,a\r\n,b\r\n,c\r\n"


def test_a_file_is_utf_8_with_its_mark_and_ends_its_lines_as_rfc_4180_says() -> None:
    rows = [("磨坊", 'a "b"'), ("x,y", "1\n2")]
    body = '磨坊,"a ""b"""\r\n"x,y","1\n2"\r\n'
    assert write_csv(["n", "m"], rows) == f"\ufeffn,m\r\n{body}".encode()
    assert write_csv(["n", "m"], rows, with_bom=False) == f"n,m\r\n{body}".encode()
    assert write_csv(["n", "m"], []) == "\ufeffn,m\r\n".encode()
    assert write_columns({"n": ["a"]}, with_bom=False) == b"n\r\na\r\n"
    assert next(write_blocks({"n": ["a"]}, with_bom=False)) == b"n\r\n"
    assert next(write_blocks({"n": ["a"]})) == "\ufeffn\r\n".encode()


@pytest.mark.parametrize("columns", [{"n": ["a"], "m": ["b", "c"]}, {"n": ["a", "b"], "m": []}])
def test_columns_of_unequal_length_are_no_table(columns: dict[str, list[str]]) -> None:
    with pytest.raises(ValueError, match="zip"):
        write_columns(columns)


def test_rows_of_unequal_length_are_no_table() -> None:
    with pytest.raises(ValueError, match="zip"):
        write_csv(["n", "m"], [("a", "b"), ("c",)])
    with pytest.raises(ValueError, match="zip"):
        write_csv(["n"], [("a", "b")])


def test_blocks_end_where_they_end_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_files, "BLOCK", 2)
    blocks = list(write_blocks({"n": ["a", "b", "c", "d", "e"]}, with_bom=False))
    assert blocks == [b"n\r\n", b"a\r\nb\r\n", b"c\r\nd\r\n", b"e\r\n"]


def test_located_places_have_positions_and_the_unlocated_follow_without(awkward: Dossier) -> None:
    selection = select(awkward)
    columns = name_columns(selection)
    rows = [row for part in split_columns(selection) for row in zip(*part.values(), strict=True)]
    assert columns == (*selection.columns, "lon", "lat", "wkt")
    assert all(len(row) == len(columns) for row in rows)
    located = len(selection.frame)
    assert len(rows) == located + len(selection.unlocated)
    for row, geometry in zip(rows[:located], selection.frame.geometry, strict=True):
        lon, lat, wkt = row[-3:]
        if geometry.geom_type == "Point":
            assert wkt == f"POINT ({lon:.10g} {lat:.10g})"
            assert (lon, lat) == (round(geometry.x, 6), round(geometry.y, 6))
        else:
            assert (lon, lat) == (None, None)
            assert wkt.startswith(geometry.geom_type.upper())
    names = list(selection.unlocated["id"])
    assert [row[columns.index("id")] for row in rows[located:]] == names
    assert {row[-3:] for row in rows[located:]} <= {(None, None, None)}
    assert b"".join(write_selection_csv(selection)) == write_csv(columns, rows)


@pytest.mark.parametrize(
    ("wish", "names"),
    [
        ({}, ("lon", "lat", "wkt")),
        ({"datum": Datum.GCJ02}, ("lon_gcj02", "lat_gcj02", "wkt_gcj02")),
        ({"crs": "EPSG:32632"}, ("x_epsg32632", "y_epsg32632", "wkt_epsg32632")),
        ({"crs": "EPSG:4258"}, ("lon_epsg4258", "lat_epsg4258", "wkt_epsg4258")),
    ],
)
def test_columns_of_positions_say_what_they_are_in(
    awkward: Dossier, wish: dict[str, Any], names: tuple[str, str, str]
) -> None:
    selection = select(awkward, **wish)
    assert name_positions(selection) == names
    columns = name_columns(selection)
    rows = [row for part in split_columns(selection) for row in zip(*part.values(), strict=True)]
    assert columns[-3:] == names
    decimals = 3 if "32632" in names[0] else 6
    points = [row[-3:] for row in rows if row[-3] is not None]
    assert points
    for x, y, _ in points:
        assert (x, y) == (round(x, decimals), round(y, decimals))
    if selection.datum is Datum.GCJ02:
        assert {row[columns.index("datum")] for row in rows} == {"GCJ-02"}
