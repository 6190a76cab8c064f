"""Every geometry says where it comes from, under which terms, and is as it was recorded."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import tomllib
from pathlib import Path

import pytest
import shapely

from geo import Dossier
from geo.dossiers.licences import UNDRAWN, UNPLACED, leave_out_unverified
from geo.vocabulary import Placed
from tests.data.conftest import CHANGPING

FOLDERS = sorted(path for path in (CHANGPING / "datasets").iterdir() if path.is_dir())
SPDX = {"ODbL-1.0", "CC-BY-4.0", "MIT"}
SCRIPTS = ("zh_hans", "zh_hant", "en")
FIELDS = {
    *(f"{field}_{script}" for field in ("title", "changes") for script in SCRIPTS),
    *("address", "version", "retrieved", "licence", "licence_verified", "credit", "crs", "files"),
}


@pytest.fixture(params=FOLDERS, ids=lambda path: path.name)
def folder(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


def test_a_dataset_says_all_about_its_source(folder: Path) -> None:
    source = tomllib.loads((folder / "source.toml").read_text("utf-8"))
    assert set(source) == FIELDS
    assert source["address"].startswith(("https://", "pkg:"))
    assert source["crs"] == "EPSG:4326"
    assert len(source["changes_en"]) > 30
    assert all(len(source[f"changes_{script}"]) > 10 for script in SCRIPTS)


def test_a_licence_is_spdx_or_says_that_there_is_none(folder: Path) -> None:
    source = tomllib.loads((folder / "source.toml").read_text("utf-8"))
    licence = source["licence"]
    assert licence in SPDX or licence.startswith("LicenseRef-")
    if licence.startswith("LicenseRef-"):
        assert source["licence_verified"] is False


def test_openstreetmap_is_credited_under_its_licence(folder: Path) -> None:
    source = tomllib.loads((folder / "source.toml").read_text("utf-8"))
    assert ("OpenStreetMap" in source["credit"]) == folder.name.startswith("osm-")
    if folder.name.startswith("osm-"):
        assert source["licence"] == "ODbL-1.0"


def test_the_recorded_checksums_are_those_of_the_files(folder: Path) -> None:
    recorded = tomllib.loads((folder / "source.toml").read_text("utf-8"))["files"]
    present = {path.name: path for path in folder.iterdir() if path.name != "source.toml"}
    assert recorded == {
        name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in present.items()
    }


def test_features_are_one_a_line_in_order_of_their_ids(folder: Path) -> None:
    file = folder / "features.geojson"
    if not file.exists():
        assert (folder / "points.csv").exists()
        return
    lines = file.read_text("utf-8").splitlines()
    features = [json.loads(line.rstrip(",")) for line in lines[1:-1]]
    ids = [feature["properties"]["id"] for feature in features]
    assert ids == sorted(ids)
    assert "crs" not in json.loads(file.read_text("utf-8"))


def test_points_are_in_order_of_their_ids(folder: Path) -> None:
    file = folder / "points.csv"
    if not file.exists():
        assert (folder / "features.geojson").exists()
        return
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)
    assert all(re.fullmatch(r"\d+\.\d{5}", row[axis]) for row in rows for axis in ("lon", "lat"))


def test_positions_have_five_decimals_at_most(dossier: Dossier) -> None:
    for dataset in dossier.datasets.values():
        for feature in dataset.features.values():
            positions = shapely.get_coordinates(feature.geometry)
            assert abs(positions - positions.round(5)).max() < 1e-9, feature.id


def test_no_feature_is_without_a_use(dossier: Dossier) -> None:
    used = {(row.geo_source, row.id) for row in (*dossier.places, *dossier.sections)}
    used |= {(row.second_source, row.id) for row in (*dossier.places, *dossier.sections)}
    unused = [
        (dataset.id, feature.id)
        for dataset in dossier.datasets.values()
        for feature in dataset.features.values()
        if "class" not in feature.properties and (dataset.id, feature.id) not in used
    ]
    assert not unused


def test_the_geometry_of_the_dossier_stays_small() -> None:
    size = sum(path.stat().st_size for path in (CHANGPING / "datasets").rglob("*.*"))
    assert size < 450_000


def test_without_unverified_licences_every_line_of_the_interview_is_still_drawn(
    dossier: Dossier,
) -> None:
    clean, losses = leave_out_unverified(dossier)
    assert all(dataset.source.licence_verified for dataset in clean.datasets.values())
    lines = {place.id for place in dossier.places if place.kind == "line"}
    assert all(clean.place(name).placed is not Placed.UNLOCATED for name in lines)
    lost = {loss.id for loss in losses if loss.becomes in {UNPLACED, UNDRAWN}}
    assert lost == {
        *("changping", "xinzhuang", "agri-carnival", "leduogang", "cmcc-port", "wanda-shahe"),
        *("line13-dongxiaokou", "line17-guangqumenwai", "anli-rd.south", "beiqing-rd.west"),
    }
