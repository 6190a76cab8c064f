"""What is large in one way alone: many layers, many vertices, a long property, a long cell."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from tests.builders import (
    Table,
    bend,
    make_features,
    make_tables,
    standing,
    words,
    write_dataset,
    write_dossier,
)
from tests.trust.commands import call

LAYERS = 400
VERTICES = 100_000
LONG = 10_000_000


def build(folder: Path, site: Path) -> tuple[int, str]:
    """Build the site of a dossier; return the exit status and what was said."""
    return call(["build", str(folder), "--out", str(site)])


def write_layers(folder: Path) -> Path:
    """Write a dossier with many layers of one place each."""
    tables = make_tables()
    points = ["id,lon,lat,geo_id"]
    for number in range(LAYERS):
        layer: dict[str, str] = {"id": f"l{number}", "theme": "green", "symbol": "park"}
        tables["layers.csv"].append(layer | words("name", f"Layer {number}"))
        place = standing(f"Spot {number}", id=f"s{number}", kind="site", theme="green")
        tables["places.csv"].append(place | {"layer": layer["id"], "geo_source": "many"})
        points.append(f"s{number},{10 + number / 10_000:.4f},50.02,node/{number}")
    write_dossier(folder, tables=tables)
    write_dataset(folder / "datasets" / "many", {"points.csv": "\n".join(points).encode() + b"\n"})
    return folder


def write_vertices(folder: Path) -> Path:
    """Write a dossier whose one line goes to and fro over very many vertices."""
    lon = np.linspace(10.02, 10.08, VERTICES)
    course = np.column_stack([lon, 50.01 + 0.02 * np.abs(np.sin(lon * 9_000))]).round(7).tolist()
    features = make_features()
    (section,) = (f for f in features["survey"] if f["properties"]["id"] == "tram3.second")
    section["geometry"]["coordinates"] = course
    return write_dossier(folder, features=features)


def read_layer(site: Path, layer: str) -> list[dict[str, Any]]:
    """Return the features of a layer's file."""
    found: list[dict[str, Any]] = json.loads((site / f"layers/{layer}.geojson").read_bytes())[
        "features"
    ]
    return found


def test_each_of_very_many_layers_has_its_file(tmp_path: Path) -> None:
    assert build(write_layers(tmp_path / "d"), tmp_path / "site")[0] == 0
    for number in range(LAYERS):
        (feature,) = read_layer(tmp_path / "site", f"l{number}")
        assert feature["id"] == f"s{number}"


def test_a_line_of_very_many_vertices_is_whole_in_its_file(tmp_path: Path) -> None:
    assert build(write_vertices(tmp_path / "d"), tmp_path / "site")[0] == 0
    lines = {feature["id"]: feature for feature in read_layer(tmp_path / "site", "trams")}
    written = lines["tram3.second"]["geometry"]["coordinates"]
    assert len(written) == VERTICES
    file = tmp_path / "site" / "layers" / "trams.geojson"
    assert (tmp_path / "site" / "index.html").stat().st_size < file.stat().st_size


def test_a_property_of_a_dataset_that_nothing_shows_makes_no_page_longer(tmp_path: Path) -> None:
    features = make_features()
    features["survey"][0]["properties"]["note"] = "x" * LONG
    folder = write_dossier(tmp_path / "d", features=features)
    assert build(folder, tmp_path / "site")[0] == 0
    assert sum(path.stat().st_size for path in (tmp_path / "site").rglob("*.*")) < LONG


def test_a_cell_of_ten_million_signs_is_refused_in_one_line(tmp_path: Path) -> None:
    tables: dict[str, Table] = bend("places.csv", 1, summary_en="x" * LONG)
    status, said = build(write_dossier(tmp_path / "d", tables=tables), tmp_path / "site")
    assert status == 1
    assert said.count("\n") == 1
    assert said.startswith("planmap: places.csv, row 3: has a cell of over 131,072 signs")
    assert not (tmp_path / "site").exists()
