"""Positions in a CRS that was asked for: x and y in metres, and what cannot be had."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from pyproj import Geod

from geo import Dossier
from layers import ExportError, export
from layers.exports.selection import select
from tests.layers.reading import read_with_gdal

BEIJING = "EPSG:4548"
ZONE_OF_INVENTED_TOWN = "EPSG:32632"


@pytest.mark.parametrize(("name", "layer"), [("gpkg", "parks"), ("fgb", None), ("parquet", None)])
def test_positions_come_back_within_a_centimetre(
    changping: Dossier, tmp_path: Path, name: str, layer: str | None
) -> None:
    layer = layer and "stations"
    written = export(changping, format=name, out=tmp_path / f"x.{name}", crs=BEIJING)
    path = Path(written[0].path)
    assert path.name == f"x.epsg4548.{name}"
    frame = gpd.read_parquet(path) if name == "parquet" else gpd.read_file(path, layer=layer)
    assert frame.crs.to_epsg() == 4548
    back = frame.set_index("id").to_crs(4326).geometry
    true = select(changping).frame.set_index("id").geometry.loc[back.index]
    first, second = (shapely.get_coordinates(each.to_numpy()) for each in (back, true))
    _, _, metres = Geod(ellps="WGS84").inv(*first.T, *second.T)
    assert np.max(metres) < 0.01


def test_x_is_east_and_y_is_north_whatever_the_crs_declares(
    changping: Dossier, tmp_path: Path
) -> None:
    export(changping, format="gpkg", out=tmp_path / "x.gpkg", crs=BEIJING, layers=["stations"])
    for each in read_with_gdal(tmp_path / "x.epsg4548.gpkg", "stations"):
        x, y = each["geometry"]["coordinates"]
        # Around Beijing in this zone: 500 km of false easting, some 4,400 km from the equator.
        assert 350_000 < x < 600_000
        assert 4_300_000 < y < 4_600_000


def test_a_table_names_its_columns_after_the_crs(awkward: Dossier, tmp_path: Path) -> None:
    out = export(awkward, format="csv", out=tmp_path / "x.csv", crs=ZONE_OF_INVENTED_TOWN)[0].path
    frame = pd.read_csv(out)
    assert list(frame.columns[-3:]) == ["x_epsg32632", "y_epsg32632", "wkt_epsg32632"]
    true = select(awkward).frame.to_crs(32632).set_index("id").geometry["mill-park"]
    row = frame.set_index("id").loc["mill-park"]
    assert (row["x_epsg32632"], row["y_epsg32632"]) == (round(true.x, 3), round(true.y, 3))


def test_a_disc_of_a_projected_file_is_drawn_from_its_own_crs(
    changping: Dossier, tmp_path: Path
) -> None:
    export(changping, format="gpkg", out=tmp_path / "x.gpkg", crs=BEIJING)
    styles = gpd.read_file(tmp_path / "x.epsg4548.gpkg", layer="layer_styles")["styleQML"]
    assert all("transform($geometry, 'EPSG:4548'" in style for style in styles)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"crs": "4548"}, "a CRS is EPSG: and a number, such as EPSG:4548, not '4548'"),
        ({"crs": "EPSG:999999"}, "no CRS has the number EPSG:999999"),
        ({"crs": "EPSG:5773"}, "EPSG:5773 (EGM96 height) has no two axes of a map"),
        ({"crs": "EPSG:4978"}, "EPSG:4978 (WGS 84) has no two axes of a map"),
        ({"crs": "EPSG:4534"}, "take EPSG:4548 (CGCS2000 / 3-degree Gauss-Kruger CM 117E)"),
        ({"crs": "EPSG:32632"}, "take EPSG:32650 (WGS 84 / UTM zone 50N)"),
        ({"crs": "EPSG:2436"}, "no way from WGS 84 to the datum Beijing 1954 is known here"),
        ({"crs": BEIJING, "format": "geojson", "out": "x.geojson"}, "is in WGS 84 by definition"),
        ({"crs": BEIJING, "format": "kml", "out": "x.kml"}, "is in WGS 84 by definition"),
        ({"crs": BEIJING, "datum": "gcj02"}, "exclude each other"),
    ],
)
def test_a_crs_that_does_not_do_is_one_line(
    changping: Dossier, tmp_path: Path, arguments: dict[str, str], message: str
) -> None:
    wanted = {"format": "gpkg", "out": "x.gpkg"} | arguments
    wanted["out"] = str(tmp_path / wanted["out"])
    with pytest.raises(ExportError) as caught:
        export(changping, **wanted)  # type: ignore[arg-type]  # a CRS, a datum or a format
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []
