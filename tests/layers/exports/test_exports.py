"""What holds for every format: the same bytes, the filters, the names of files and datums."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pytest
import shapely
from pyproj.exceptions import ProjError

from geo import Dossier
from geo.positions.datum import Datum, convert_geometry
from geo.positions.features import read_features
from layers import FORMATS, ExportError, export, make_layers, to_geojson
from layers.exports.format import Positions
from layers.exports.selection import select
from tests.layers.reading import ONE_FILE, TABLES, list_tables, name_file, unpack

FILES = ONE_FILE
SHIFTED = ["gcj02", "bd09"]


@pytest.mark.parametrize("name", FILES)
def test_two_exports_are_the_same_bytes(awkward: Dossier, tmp_path: Path, name: str) -> None:
    sums = set()
    for turn in ("first", "second"):
        written = export(awkward, format=name, out=f"{tmp_path}/{turn}/")
        sums.add(tuple((Path(each.path).name, each.sha256) for each in written))
    assert len(sums) == 1


@pytest.mark.parametrize("name", FILES)
def test_another_process_at_another_time_writes_the_same_bytes(
    awkward: Dossier, tmp_path: Path, name: str
) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "there").mkdir()
    here = export(awkward, format=name, out=tmp_path / "here" / name_file(name))[0]
    out = tmp_path / "there" / name_file(name)
    script = (
        "import sys; from pathlib import Path; from geo import read_dossier; "
        "from layers import export; folder, name, out = sys.argv[1:]; "
        "export(read_dossier(Path(folder)), format=name, out=out)"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai", "LC_ALL": "C"}
    subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "awkward"), name, str(out)],
        check=True,
        env=environment,
        cwd=Path(__file__).parents[3],
    )
    assert hashlib.sha256(out.read_bytes()).hexdigest() == here.sha256


@pytest.mark.usefixtures("awkward")
def test_no_seed_of_hashes_changes_a_byte(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from geo import read_dossier; "
        "from layers import export; from tests.layers.reading import ONE_FILE; "
        "dossier = read_dossier(Path(sys.argv[1])); folder = Path(sys.argv[2]); "
        "sums = [export(dossier, format=name, out=f'{folder}/{name}/')[0].sha256 "
        "for name in ONE_FILE]; print(*sums)"
    )
    sums = {
        subprocess.check_output(
            [sys.executable, "-c", script, str(tmp_path / "awkward"), str(tmp_path / seed)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[3],
            text=True,
        )
        for seed in ("0", "7", "12", "99")
    }
    assert len(sums) == 1


ROWS = {"csv": 7, "xlsx": 7, "annotations": 8, "atom": 1, "ics": 1}
"""Tables have the place without a position too; a feed has promises, annotations have spans."""


@pytest.mark.parametrize("name", FILES)
def test_what_is_returned_describes_the_file(awkward: Dossier, tmp_path: Path, name: str) -> None:
    out = tmp_path / name_file(name)
    written, *_ = export(awkward, format=name, out=out)
    content = out.read_bytes()
    assert (written.path, written.bytes) == (str(out), len(content))
    assert written.sha256 == hashlib.sha256(content).hexdigest()
    assert written.rows == ROWS.get(name, 6)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("name", FILES)
def test_an_export_of_nothing_is_a_file_without_rows(
    awkward: Dossier, tmp_path: Path, name: str
) -> None:
    out = tmp_path / name_file(name)
    written, *_ = export(awkward, format=name, out=out, statuses=["starting"])
    assert written.rows == 0
    if name == "parquet":
        assert len(gpd.read_parquet(out)) == 0
    elif name in {"geojson", "fgb", "gpkg"}:
        tables = TABLES if name == "gpkg" else [None]
        assert sum(len(gpd.read_file(out, layer=table)) for table in tables) == 0


def test_filters_narrow(awkward: Dossier) -> None:
    def ids(**filters: list[str]) -> set[str]:
        return set(select(awkward, **filters).frame["id"])  # type: ignore[arg-type]

    assert ids(layers=["parks"]) == {"mill-park"}
    assert ids(themes=["rail"]) == {"tram3.first", "tram3.second", "tram3-mill"}
    assert ids(themes=["rail"], layers=["parks"]) == set()
    assert ids(statuses=["planned"]) == {"old-harbour", "tram3.second"}


def test_the_status_now_counts_before_the_status_then(awkward: Dossier) -> None:
    frame = select(awkward, statuses=["planned"]).frame
    row = frame[frame["id"] == "old-harbour"].iloc[0]
    assert row["status_now"] == "planned"


def test_a_folder_gets_a_file_for_each_layer(awkward: Dossier, tmp_path: Path) -> None:
    written = export(awkward, format="geojson", out=f"{tmp_path}/new/")
    assert [Path(each.path).name for each in written] == [
        "parks.geojson",
        "areas.geojson",
        "trams.geojson",
    ]
    assert [each.rows for each in written] == [1, 2, 3]


def test_a_folder_gets_one_file_of_a_format_with_layers(awkward: Dossier, tmp_path: Path) -> None:
    (written,) = export(awkward, format="kml", out=tmp_path)
    assert Path(written.path).name == "brookfield.kml"


def test_an_exported_layer_has_the_features_of_the_layer_s_own_file(
    awkward: Dossier, tmp_path: Path
) -> None:
    export(awkward, format="geojson", out=tmp_path)
    for layer in make_layers(awkward):
        exported = json.loads((tmp_path / f"{layer.id}.geojson").read_text(encoding="utf-8"))
        assert exported["features"] == json.loads(to_geojson(layer))["features"]


def test_folders_of_a_kml_are_the_layers_and_none_is_empty(
    awkward: Dossier, tmp_path: Path
) -> None:
    export(awkward, format="kml", out=tmp_path / "x.kml", language="en")
    assert list_tables(tmp_path / "x.kml") == {"Parks": 1, "Areas": 2, "Trams": 3}
    export(awkward, format="kml", out=tmp_path / "y.kml", language="en", statuses=["planned"])
    assert list_tables(tmp_path / "y.kml") == {"Areas": 1, "Trams": 1}


@pytest.mark.parametrize("datum", SHIFTED)
@pytest.mark.parametrize("name", FILES)
def test_a_shifted_file_is_named_so(
    mainland_dossier: Dossier, tmp_path: Path, name: str, datum: str
) -> None:
    ending = FORMATS[name].endings[0]
    if FORMATS[name].positions in {Positions.METRES, Positions.NONE}:
        with pytest.raises(ExportError, match=r"has none|has no positions"):
            export(mainland_dossier, format=name, out=tmp_path / f"x{ending}", datum=datum)
        return
    written, *_ = export(mainland_dossier, format=name, out=tmp_path / f"x{ending}", datum=datum)
    assert written.path == str(tmp_path / f"x.{datum}{ending}")
    again, *_ = export(
        mainland_dossier, format=name, out=tmp_path / f"x.{datum}{ending}", datum=datum
    )
    assert again == written
    word = {"gcj02": "GCJ-02", "bd09": "BD-09"}[datum]
    content = unpack(Path(written.path))
    assert word.encode() in content
    # A GeoPackage lists EPSG:4326 whatever it holds, and a QGIS project has its styles; see the
    # test of their CRS.
    assert name in {"gpkg", "qgz"} or b"EPSG:4326" not in content


@pytest.mark.parametrize("datum", SHIFTED)
def test_a_shifted_file_is_never_called_epsg_4326(
    mainland_dossier: Dossier, tmp_path: Path, datum: str
) -> None:
    for name, layer in (("gpkg", "parks"), ("fgb", None), ("parquet", None)):
        out = tmp_path / f"x.{datum}.{name}"
        export(mainland_dossier, format=name, out=out, datum=datum)
        frame = gpd.read_parquet(out) if name == "parquet" else gpd.read_file(out, layer=layer)
        assert frame.crs.to_epsg() is None
        assert {"gcj02": "GCJ-02", "bd09": "BD-09"}[datum] in frame.crs.name
        assert set(frame["datum"]) == {frame.crs.name}


@pytest.mark.parametrize("datum", SHIFTED)
@pytest.mark.parametrize(("name", "layer"), [("gpkg", "parks"), ("fgb", None), ("parquet", None)])
def test_no_program_converts_a_shifted_file_as_if_it_were_wgs_84(
    mainland_dossier: Dossier, tmp_path: Path, name: str, layer: str | None, datum: str
) -> None:
    out = tmp_path / f"x.{datum}.{name}"
    export(mainland_dossier, format=name, out=out, datum=datum)
    frame = gpd.read_parquet(out) if name == "parquet" else gpd.read_file(out, layer=layer)
    assert frame.crs.is_engineering
    for target in (4326, 3857, 4490):
        with pytest.raises(ProjError):
            frame.to_crs(target)
    if name == "parquet":  # GDAL of Debian 12 has no reader of it
        return
    done = subprocess.run(
        [
            "ogr2ogr",
            "-t_srs",
            "EPSG:4326",
            str(tmp_path / "y.json"),
            str(out),
            layer or "brookfield",
        ],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode != 0
    assert "Cannot find coordinate operations" in done.stderr


@pytest.mark.parametrize("datum", SHIFTED)
def test_a_shifted_geojson_is_no_geometry_of_a_dossier(
    mainland_dossier: Dossier, tmp_path: Path, datum: str
) -> None:
    (written,) = export(mainland_dossier, format="geojson", out=tmp_path / "x.geojson", datum=datum)
    found, (problem,) = read_features(Path(written.path), "x.geojson")
    assert found == []
    assert "datum" in str(problem)


@pytest.mark.parametrize("datum", SHIFTED)
def test_shifted_positions_are_those_of_the_datum_module(
    mainland_dossier: Dossier, tmp_path: Path, datum: str
) -> None:
    true = select(mainland_dossier).frame.geometry.to_numpy()
    expected = convert_geometry(true, source=Datum.WGS84, target=Datum(datum))
    out = tmp_path / f"x.{datum}.parquet"
    export(mainland_dossier, format="parquet", out=out, datum=datum)
    found = gpd.read_parquet(out).geometry.to_numpy()
    assert shapely.equals_exact(found, expected, tolerance=1e-12).all()
    moved = np.abs(shapely.get_coordinates(found) - shapely.get_coordinates(true)).max(axis=0)
    assert (moved > 0.001).all()
    csv = pd.read_csv(
        export(mainland_dossier, format="csv", out=tmp_path / "x.csv", datum=datum)[0].path
    )
    assert {f"lon_{datum}", f"lat_{datum}", f"wkt_{datum}", "datum"} < set(csv.columns)
    assert not {"lon", "lat", "wkt"} & set(csv.columns)


def test_parquet_of_a_shifted_dossier_carries_no_epsg_code(
    mainland_dossier: Dossier, tmp_path: Path
) -> None:
    export(mainland_dossier, format="parquet", out=tmp_path / "x.parquet", datum="gcj02")
    metadata = pq.read_schema(tmp_path / "x.gcj02.parquet").metadata
    crs = json.loads(metadata[b"geo"])["columns"]["geometry"]["crs"]
    assert crs["name"] == "GCJ-02"
    assert "id" not in crs


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"format": "mif"}, "no format is called 'mif'; there are geojson, gpkg"),
        ({"layers": ["../etc"]}, "no layer is called '../etc'; there are parks, areas, trams"),
        ({"layers": ["a/b"]}, "no layer is called 'a/b'"),
        ({"themes": ["rails"]}, "no theme is called 'rails'; there are green, rail"),
        ({"statuses": ["done"]}, "no status is called 'done'; there are operating"),
        ({"datum": "cgcs2000"}, "no datum is called 'cgcs2000'; there are wgs84, gcj02, bd09"),
        ({"language": "fr"}, "no language is called 'fr'"),
        ({"out": "x.kml"}, "x.kml: a geojson file ends in .geojson"),
        ({"out": "x"}, "x: a geojson file ends in .geojson; name one, or a folder with a /"),
    ],
)
def test_what_does_not_exist_is_refused_with_what_does(
    awkward: Dossier, tmp_path: Path, arguments: dict[str, object], message: str
) -> None:
    wanted = {"format": "geojson", "out": tmp_path / "x.geojson"} | arguments
    with pytest.raises(ExportError) as caught:
        export(awkward, **wanted)  # type: ignore[arg-type]
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
