"""A layer that holds nothing has its file or table all the same; KML leaves it out."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from geo import Dossier, read_dossier
from layers import export
from tests.builders import make_tables, words, write_dossier


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    """Return the small dossier with a layer more, which has no place, as drafts have them."""
    tables = make_tables()
    bare = {**tables["layers.csv"][0], "id": "bare", **words("name", "Bare")}
    tables["layers.csv"].append(bare)
    return read_dossier(write_dossier(tmp_path / "town", tables=tables))


def test_a_geopackage_has_a_table_of_points_for_a_layer_without_anything(
    dossier: Dossier, tmp_path: Path
) -> None:
    export(dossier, format="gpkg", out=tmp_path / "town.gpkg")
    with closing(sqlite3.connect(tmp_path / "town.gpkg")) as database:
        ask = "SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = 'bare'"
        assert database.execute(ask).fetchall() == [("POINT",)]
        assert database.execute("SELECT count(*) FROM bare").fetchone() == (0,)


@pytest.mark.parametrize("name", ["geojson", "csv", "parquet", "fgb", "shp"])
def test_a_format_with_a_file_a_layer_has_one_for_a_layer_without_anything(
    dossier: Dossier, tmp_path: Path, name: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    export(dossier, format=name, out=out)
    files = {path.name for path in out.iterdir()}
    assert f"bare.{name}" in files
    if name == "geojson":
        assert json.loads((out / "bare.geojson").read_text("utf-8"))["features"] == []


def test_kml_has_no_folder_for_it(dossier: Dossier, tmp_path: Path) -> None:
    export(dossier, format="kml", out=tmp_path / "town.kml", language="en")
    assert "<name>Bare</name>" not in (tmp_path / "town.kml").read_text("utf-8")
