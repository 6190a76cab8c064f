"""A CSV has its types beside it, and every reader of them sees dates as text."""

from __future__ import annotations

import json
from pathlib import Path

import frictionless
import pandas as pd
import pytest

from geo import Dossier
from layers import export
from layers.exports.selection import select
from tests.layers.reading import assert_near, read_with_gdal


@pytest.fixture
def path(changping: Dossier, tmp_path: Path) -> Path:
    written = export(changping, format="csv", out=tmp_path / "x.csv")
    assert [Path(each.path).name for each in written] == ["x.csv", "x.csvt", "x.schema.json"]
    return tmp_path / "x.csv"


def test_frictionless_finds_the_file_valid_by_its_schema(path: Path) -> None:
    described = json.loads(path.with_suffix(".schema.json").read_text(encoding="utf-8"))
    schema = frictionless.Schema.from_descriptor(described)
    report = frictionless.Resource(
        path=path.name, basepath=str(path.parent), schema=schema, encoding="utf-8-sig"
    ).validate()
    assert report.valid, report.flatten(["type", "note"])


def test_pandas_reads_every_cell_by_the_line_of_the_docs(path: Path, changping: Dossier) -> None:
    kinds = {"string": str, "number": float, "integer": "Int64"}
    fields = json.loads(path.with_suffix(".schema.json").read_text(encoding="utf-8"))["fields"]
    frame = pd.read_csv(path, dtype={each["name"]: kinds[each["type"]] for each in fields})
    assert list(frame.columns) == [each["name"] for each in fields]
    expected = select(changping).frame
    assert frame["due"].dropna().tolist()[:3] == expected["due"].dropna().tolist()[:3]
    assert frame["coordinateUncertaintyInMeters"].dtype == float


def test_gdal_takes_types_and_geometry_from_the_csvt(path: Path, changping: Dossier) -> None:
    found = {each["properties"]["id"]: each for each in read_with_gdal(path)}
    for _, row in select(changping).frame.iterrows():
        each = found[row["id"]]
        assert_near(each["geometry"], row.geometry)
        assert each["properties"]["due"] in {row["due"], ""} or row["due"] is None
        radius = each["properties"]["coordinateUncertaintyInMeters"]
        assert radius == row["coordinateUncertaintyInMeters"]


def test_every_layer_of_a_folder_has_the_same_types(changping: Dossier, tmp_path: Path) -> None:
    export(changping, format="csv", out=f"{tmp_path}/layers/")
    schemas = {each.read_text(encoding="utf-8") for each in tmp_path.glob("layers/*.schema.json")}
    assert len(schemas) == 1
    assert len(list(tmp_path.glob("layers/*.csvt"))) == len(changping.layers)
