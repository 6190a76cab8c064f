"""A file in GCJ-02 or BD-09 is read back by planmap with its datum, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from geo import Dossier
from geo.gazetteers.own.layers import read_layers
from geo.ground.extracts import ExtractError, read_extract
from geo.positions.datum import Datum
from layers import export
from tests.layers.awkward import make_awkward

FILES = ("gpkg", "fgb", "gdb", "shp", "geojson", "kml")


@pytest.fixture(scope="module")
def mainland(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    """Return the awkward dossier in a place where map platforms shift theirs."""
    return make_awkward(tmp_path_factory.mktemp("mainland") / "d", offset=(106.0, -10.0))


def write(dossier: Dossier, folder: Path, name: str, datum: str) -> Path:
    ending = {"shp": ".shp.zip"}.get(name, f".{name}")
    return Path(export(dossier, format=name, out=folder / f"x{ending}", datum=datum)[0].path)


def read_points(path: Path) -> dict[str, BaseGeometry]:
    """Return the points of a file as a gazetteer has them, by the id of their place."""
    entries = read_layers(path, lambda _: True, datum=Datum.WGS84)
    return {each.names[0]: each.geometry for each in entries if each.geometry.geom_type == "Point"}


@pytest.mark.parametrize("datum", ["gcj02", "bd09"])
@pytest.mark.parametrize("name", FILES)
def test_a_gazetteer_of_a_shifted_export_is_where_the_dossier_is(
    mainland: Dossier, tmp_path: Path, name: str, datum: str
) -> None:
    true = read_points(write(mainland, tmp_path, name, "wgs84"))
    found = read_points(write(mainland, tmp_path, name, datum))
    assert true
    assert set(found) == set(true)
    for key, point in true.items():
        assert shapely.distance(found[key], point) < 2e-6


@pytest.mark.parametrize("name", ["gpkg", "fgb", "gdb", "shp"])
def test_a_ground_of_a_shifted_export_is_refused_by_its_datum(
    mainland: Dossier, tmp_path: Path, name: str
) -> None:
    path = write(mainland, tmp_path, name, "gcj02")
    if path.is_dir():
        with pytest.raises(IsADirectoryError):
            list(read_extract(path, (115, 39, 117, 41), names=(), begin=lambda _: None))
        return
    with pytest.raises(ExtractError, match="its positions are in GCJ-02, from which PROJ has no"):
        list(read_extract(path, (115, 39, 117, 41), names=(), begin=lambda _: None))
