"""A dossier's own ground of an extract: what is taken, how much of it, and what is refused."""

from __future__ import annotations

import base64
import dataclasses
import json
import os
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import geopandas
import pandas as pd
import pyogrio
import pytest
import shapely

from geo.dossiers.dossier import Dossier
from geo.dossiers.folder import read_dossier
from geo.ground import gathering
from geo.ground.extracts import ExtractError
from geo.ground.making import Credit, MadeGround, make_ground
from geo.ground.plane import pad_box
from geo.ground.tags import COAST, TABLES
from geo.ground.wholeness import is_whole
from geo.positions.classes import CLASSES
from maps.blocks.geometry import pack_geometries
from maps.blocks.ground import STEPS
from maps.blocks.ground import names_of as names_of_feature
from tests.builders import make_features, make_info, write_dossier
from tests.geo.ground.sample import EAST, NORTH, SOUTH, WEST, Extract, make_extract, square

BOUNDS = (WEST, SOUTH, EAST, NORTH)


def open_bare(folder: Path, *, bounds: tuple[float, ...] = BOUNDS) -> Dossier:
    """Return the small dossier without a ground of its own."""
    tables, features = make_info(), make_features()
    tables["dossier"] |= {"bounds": list(bounds)}
    for members in features.values():
        for member in members:
            member["properties"].pop("class", None)
    return read_dossier(write_dossier(folder, info=tables, features=features))


def write(path: Path, extract: Extract | None = None, **options: Any) -> Path:  # noqa: ANN401
    path.write_text((extract or make_extract()).write(**options), encoding="utf-8")
    return path


def make(folder: Path, source: Path, **options: Any) -> MadeGround:  # noqa: ANN401
    return make_ground(open_bare(folder / "dossier"), source, credit=Credit(), **options)


def features_of(made: MadeGround) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(made.files["features.geojson"])["features"]
    return found


def names_of(made: MadeGround, name: str) -> set[str]:
    return {
        row["properties"].get("name_en", "")
        for row in features_of(made)
        if row["properties"]["class"] == name
    }


def test_an_extract_gives_land_water_green_roads_railways_and_names(tmp_path: Path) -> None:
    made = make(tmp_path, write(tmp_path / "town.osm"))
    assert set(made.counts) == {
        "land", "sea", "built", "green", "campus", "lake", "river", "division", "street", "road",
        "main", "motorway", "railway", "station", "town", "village",
    }  # fmt: skip
    assert names_of(made, "motorway") == {"Coast Motorway"}
    assert names_of(made, "station") == {"Brookfield"}
    assert names_of(made, "town") == {"Brookfield"}


def test_a_national_border_is_taken_only_if_it_is_asked_for(tmp_path: Path) -> None:
    source = write(tmp_path / "town.osm")
    assert "border" not in make(tmp_path / "a", source).counts
    assert make(tmp_path / "b", source, borders=True).counts["border"] == 1


def test_names_come_in_the_languages_of_the_dossier_and_none_is_made_up(tmp_path: Path) -> None:
    made = make(tmp_path, write(tmp_path / "town.osm"))
    rows = {row["properties"]["class"]: row["properties"] for row in features_of(made)}
    assert rows["lake"]["name_zh_hans"] == "磨坊池"
    assert rows["town"]["name_zh_hant"] == "溪地鎮"
    assert (rows["main"]["name_zh_hans"], rows["main"]["name_en"]) == ("磨坊路", "Mill Road")
    assert not {key for key in rows["village"] if key.startswith("name_")}


def test_land_lies_left_of_the_coast_and_the_sea_right_of_it(tmp_path: Path) -> None:
    made = make(tmp_path, write(tmp_path / "town.osm"))
    shapes: dict[str, list[Any]] = {"land": [], "sea": []}
    for row in features_of(made):
        if row["properties"]["class"] in shapes:
            shape = shapely.geometry.shape(row["geometry"])
            shapes[row["properties"]["class"]].append(shape)
    land, sea = (shapely.union_all(parts) for parts in shapes.values())
    assert land.contains(shapely.Point(10.1, 50.05))
    assert sea.contains(shapely.Point(10.29, 50.0))
    assert land.contains(shapely.Point(10.28, 50.05))  # the island
    assert not sea.contains(shapely.Point(10.28, 50.05))
    assert land.intersection(sea).area < 1e-9


def test_a_coast_that_is_not_whole_is_left_to_the_coarse_one_and_told(tmp_path: Path) -> None:
    town = Extract()
    town.add_way([(10.25, 50.0), (10.24, 50.1)], natural="coastline")
    town.add_way([(9.7, 50.03), (10.24, 50.03)], highway="motorway")
    made = make(tmp_path, write(tmp_path / "town.osm", town))
    assert "sea" not in made.counts
    assert any("coast" in notice for notice in made.notices)


def test_all_of_it_lies_within_the_bounds_and_the_strip_that_fades(tmp_path: Path) -> None:
    made = make(tmp_path, write(tmp_path / "town.osm"))
    frame = shapely.box(*pad_box(BOUNDS)).buffer(1e-5)
    for row in features_of(made):
        assert frame.contains(shapely.geometry.shape(row["geometry"])), row["properties"]
    assert "city" not in made.counts


def test_every_feature_passes_the_check_of_a_dossier(tmp_path: Path) -> None:
    made = make(tmp_path, write(tmp_path / "town.osm"))
    folder = tmp_path / "dossier" / "datasets" / "ground"
    folder.mkdir()
    for name, content in made.files.items():
        (folder / name).write_bytes(content)
    dossier = read_dossier(tmp_path / "dossier")
    found = Counter(feature.properties["class"] for _, feature in dossier.base_features())
    assert found == made.counts
    source = dossier.datasets["ground"].source
    assert (source.licence, source.version) == ("ODbL-1.0", "2026-05-03")
    assert "OpenStreetMap" in source.credit


def test_the_size_that_is_told_is_what_the_page_holds(tmp_path: Path) -> None:
    made = make(tmp_path, write(tmp_path / "town.osm", make_crowd()), budget=100_000)
    rows = features_of(made)
    shapes = [shapely.geometry.shape(row["geometry"]) for row in rows]
    packed = pack_geometries(shapes, scale=STEPS)
    names = [names_of_feature(row["properties"]) for row in rows]
    words = json.dumps({i: name for i, name in enumerate(names) if name}, ensure_ascii=False)
    stream = base64.b64encode(packed["stream"])
    size = len(stream) + len(packed["types"]) + len(words.encode())
    assert made.size == pytest.approx(size, rel=0.05)


def make_crowd() -> Extract:
    """Return the town with some 3,000 streets."""
    town = make_extract()
    for across in range(60):
        for along in range(50):
            lon, lat = 9.92 + across * 0.005, 49.96 + along * 0.0035
            town.add_way([(lon, lat), (lon + 0.003, lat + 0.001)], highway="residential")
    return town


def test_a_ground_is_simplified_until_it_fits_its_budget(tmp_path: Path) -> None:
    source = write(tmp_path / "town.osm", make_crowd())
    sizes = {
        budget: make(tmp_path / str(budget), source, budget=budget) for budget in (100_000, 15_000)
    }
    for budget, made in sizes.items():
        assert made.size <= budget
    rich, poor = sizes[100_000], sizes[15_000]
    assert poor.size < rich.size
    assert {"motorway", "main", "land", "sea", "river"} <= set(poor.counts)
    assert any("budget" in notice for notice in poor.notices)
    assert not any("budget" in notice for notice in rich.notices)


def test_a_budget_that_nothing_fits_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExtractError, match="--budget"):
        make(tmp_path, write(tmp_path / "town.osm"), budget=100)


def test_streets_of_one_name_are_one_feature(tmp_path: Path) -> None:
    made = make(tmp_path, write(tmp_path / "town.osm"))
    roads = [row for row in features_of(made) if row["properties"]["class"] == "road"]
    assert [row["properties"]["name_en"] for row in roads] == ["Brook Road"]
    assert roads[0]["geometry"]["type"] == "LineString"


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "shp", "fgb"])
@pytest.mark.parametrize("crs", [4326, 32632])
def test_other_files_are_read_by_their_tags_or_their_class(
    tmp_path: Path, ending: str, crs: int
) -> None:
    rows = geopandas.GeoDataFrame(
        {
            "highway": ["motorway", None, None],
            "class": [None, "river", None],
            "fclass": [None, None, "residential"],
            "name": ["Coast Motorway", "The Brook", "Lane"],
            "geometry": [
                shapely.LineString([(10.0, 50.0), (10.1, 50.0)]),
                shapely.LineString([(10.0, 50.01), (10.1, 50.01)]),
                shapely.LineString([(10.0, 50.02), (10.1, 50.02)]),
            ],
        },
        crs=4326,
    )
    path = tmp_path / f"roads.{ending}"
    rows.to_crs(crs).to_file(path)
    made = make(tmp_path, path)
    assert made.counts == {"river": 1, "street": 1, "motorway": 1}
    river = next(row for row in features_of(made) if row["properties"]["class"] == "river")
    assert river["properties"]["name_en"] == "The Brook"
    lon, lat = river["geometry"]["coordinates"][0]
    assert {round(lon, 3), round(lat, 3)} <= {10.0, 10.1, 50.01}


def test_a_file_in_a_datum_that_no_way_leads_from_is_refused(tmp_path: Path) -> None:
    line = shapely.LineString([(10.0, 50.0), (10.1, 50.0)])
    rows = geopandas.GeoDataFrame({"highway": ["motorway"], "geometry": [line]}, crs=4610)
    rows.to_file(tmp_path / "roads.gpkg")
    with pytest.raises(ExtractError, match=r"roads\.gpkg: .*Xian 1980: no way .*EPSG:4326 first"):
        make(tmp_path, tmp_path / "roads.gpkg")


def test_a_file_without_a_reference_system_is_refused(tmp_path: Path) -> None:
    line = shapely.LineString([(10, 50), (10.1, 50)])
    rows = geopandas.GeoDataFrame({"highway": ["motorway"], "geometry": [line]}, crs=4326)
    rows.to_file(tmp_path / "roads.shp")
    (tmp_path / "roads.prj").unlink()
    with pytest.raises(ExtractError, match="reference system"):
        make(tmp_path, tmp_path / "roads.shp")


def test_an_extract_without_names_still_makes_a_ground_and_is_told(tmp_path: Path) -> None:
    town = Extract()
    town.add_way([(9.9, 50.03), (10.2, 50.03)], highway="motorway")
    made = make(tmp_path, write(tmp_path / "town.osm", town))
    assert made.counts == {"motorway": 1}
    assert any("no names" in notice for notice in made.notices)


def test_shapes_that_are_not_valid_are_mended_and_told(tmp_path: Path) -> None:
    town = make_extract()
    bow = [(10.0, 50.1), (10.03, 50.13), (10.03, 50.1), (10.0, 50.13), (10.0, 50.1)]
    town.add_way(bow, landuse="cemetery")
    one, other = town.add_way(square(10.05, 50.1, 0.02)), town.add_way(square(10.06, 50.1, 0.02))
    town.add_relation([(one, "outer"), (other, "outer")], type="multipolygon", leisure="park")
    made = make(tmp_path, write(tmp_path / "town.osm", town))
    for row in features_of(made):
        assert shapely.geometry.shape(row["geometry"]).is_valid, row["properties"]
    assert any("mended" in notice for notice in made.notices)


def test_an_extract_elsewhere_is_refused(tmp_path: Path) -> None:
    town = Extract()
    town.add_way([(20.0, 30.0), (20.1, 30.0)], highway="motorway")
    with pytest.raises(ExtractError, match="bounds"):
        make(tmp_path / "a", write(tmp_path / "a.osm", town))
    with pytest.raises(ExtractError, match="outside the dossier's bounds"):
        make(tmp_path / "b", write(tmp_path / "b.osm", town, bounds=(20, 30, 20.1, 30.1)))


def test_a_file_of_other_things_is_refused(tmp_path: Path) -> None:
    rows = geopandas.GeoDataFrame(
        {"colour": ["red"], "geometry": [shapely.Point(10.05, 50.02)]}, crs=4326
    )
    rows.to_file(tmp_path / "things.gpkg")
    with pytest.raises(ExtractError, match="'class'"):
        make(tmp_path, tmp_path / "things.gpkg")


@pytest.mark.parametrize("share", [0.3, 0.6, 0.97])
def test_an_extract_cut_short_is_refused(tmp_path: Path, share: float) -> None:
    whole = make_extract().write()
    path = tmp_path / "cut.osm"
    path.write_text(whole[: int(len(whole) * share)], encoding="utf-8")
    with pytest.raises(ExtractError, match="cut short"):
        make(tmp_path, path)


def make_blob(content: bytes) -> bytes:
    """Return a blob as a PBF holds it: header with type and size, then what it says."""
    header = b"\x0a\x07OSMData\x18" + bytes([len(content)])
    return len(header).to_bytes(4, "big") + header + content


@pytest.mark.parametrize("left", [1, 2, 30, 31])
def test_a_pbf_ends_after_a_whole_blob(tmp_path: Path, left: int) -> None:
    path = tmp_path / "town.osm.pbf"
    whole = make_blob(b"x" * 100) + make_blob(b"y" * 20)
    path.write_bytes(whole)
    assert is_whole(path)
    path.write_bytes(whole[:-left])
    assert not is_whole(path)


def test_a_file_that_is_none_of_geometry_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "town.osm.pbf"
    path.write_bytes(b"not an extract")
    with pytest.raises(ExtractError, match="cannot be read"):
        make(tmp_path, path)
    with pytest.raises(FileNotFoundError):
        make(tmp_path / "other", tmp_path / "none.osm")


@pytest.mark.parametrize(
    "bounds",
    [(179.0, -19.0, -178.0, -17.0), (177.0, -19.0, 183.0, -17.0), (10.0, 51.0, 10.1, 50.0)],
)
def test_bounds_across_the_date_line_or_upside_down_are_refused(
    tmp_path: Path, bounds: tuple[float, float, float, float]
) -> None:
    dossier = open_bare(tmp_path / "dossier")
    info = dossier.info.model_copy(update={"bounds": bounds})
    moved = dataclasses.replace(dossier, info=info)
    with pytest.raises(ExtractError, match="date line"):
        make_ground(moved, write(tmp_path / "town.osm"), credit=Credit())


def test_what_a_file_says_of_itself_is_recorded(tmp_path: Path) -> None:
    credit = Credit(credit="City of Brookfield", licence="CC-BY-4.0", date="2026-06-01")
    made = make_ground(open_bare(tmp_path / "d"), write(tmp_path / "town.osm"), credit=credit)
    source = tomllib.loads(made.files["source.toml"].decode())
    assert (source["credit"], source["licence"]) == ("City of Brookfield", "CC-BY-4.0")
    assert (source["retrieved"], source["licence_verified"]) == ("2026-06-01", False)


def test_a_ground_is_in_the_languages_that_the_dossier_declares(tmp_path: Path) -> None:
    dossier = open_bare(tmp_path / "dossier")
    info = dossier.info.model_copy(update={"languages": ("en", "ja", "uk")})
    town = make_extract()
    town.add_point((10.1, 50.1), place="village", name="水車村")
    made = make_ground(
        dataclasses.replace(dossier, info=info), write(tmp_path / "town.osm", town), credit=Credit()
    )
    source = tomllib.loads(made.files["source.toml"].decode())
    titles = {key for key in source if key.startswith(("title_", "changes_"))}
    assert titles == {
        "title_en", "title_ja", "title_uk", "changes_en", "changes_ja", "changes_uk",
    }  # fmt: skip
    keys = {key for row in features_of(made) for key in row["properties"]} - {"id", "class"}
    assert keys == {"name_en", "name_ja", "name_uk"}
    rows = {row["properties"].get("name_uk") for row in features_of(made)} - {None}
    assert rows == {"Надямна"}


def test_the_same_extract_gives_the_same_features(tmp_path: Path) -> None:
    source = write(tmp_path / "town.osm")
    one, other = make(tmp_path / "a", source), make(tmp_path / "b", source)
    assert one.files == other.files


def test_every_class_that_tags_give_is_one_of_the_ground() -> None:
    for form, table in TABLES.items():
        for values in table.values():
            for name in set(values.values()) - {COAST}:
                assert CLASSES[name].form == form, name


@pytest.mark.parametrize(
    ("header", "is_so"),
    [
        (b"\x0a\x07OSMData\x12\x02ab\x18\xac\x02", True),
        (b"\x0a\x07OSMData\x12\x02ab", False),
        (b"\x0a\x07OSMData\x18\xac", False),
    ],
)
def test_a_blob_s_header_says_its_size_behind_other_fields(
    tmp_path: Path, header: bytes, *, is_so: bool
) -> None:
    path = tmp_path / "town.osm.pbf"
    path.write_bytes(len(header).to_bytes(4, "big") + header + b"x" * 300)
    assert is_whole(path) is is_so


def test_what_is_neither_file_nor_folder_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "town.osm.pbf"
    os.mkfifo(path)
    with pytest.raises(ExtractError, match=r"town\.osm\.pbf: must be a file; this is something"):
        make(tmp_path, path)


def test_an_export_of_a_shifted_map_is_no_ground(tmp_path: Path) -> None:
    line = shapely.LineString([(10.0, 50.0), (10.1, 50.0)])
    rows = geopandas.GeoDataFrame(
        {"class": ["road"], "geometry": [line]}, crs='LOCAL_CS["GCJ-02",UNIT["degree",0.0174533]]'
    )
    rows.to_file(tmp_path / "roads.gpkg")
    with pytest.raises(ExtractError, match=r"are in GCJ-02, from which PROJ has no way; take a"):
        make(tmp_path, tmp_path / "roads.gpkg")


def test_tags_in_one_column_count_as_columns_do(tmp_path: Path) -> None:
    rows = geopandas.GeoDataFrame(
        {
            "highway": [None, "residential"],
            "other_tags": [
                r'"highway"=>"motorway","name:en"=>"The \"Coast\" Motorway","ref"',
                '"highway"=>"motorway"',
            ],
            "geometry": [
                shapely.LineString([(10.0, 50.0), (10.1, 50.0)]),
                shapely.LineString([(10.0, 50.02), (10.1, 50.02)]),
            ],
        },
        crs=4326,
    )
    rows.to_file(tmp_path / "roads.gpkg")
    made = make(tmp_path, tmp_path / "roads.gpkg")
    assert made.counts == {"motorway": 1, "street": 1}
    assert names_of(made, "motorway") == {'The "Coast" Motorway'}


def test_collections_and_layers_without_geometry_are_left_out(tmp_path: Path) -> None:
    line = shapely.LineString([(10.0, 50.0), (10.1, 50.0)])
    mixed = shapely.GeometryCollection([line, shapely.Point(10.0, 50.0)])
    rows = geopandas.GeoDataFrame(
        {"highway": ["motorway", "primary"], "geometry": [line, mixed]}, crs=4326
    )
    path = tmp_path / "roads.gpkg"
    rows.to_file(path, layer="roads")
    pyogrio.write_dataframe(pd.DataFrame({"highway": ["primary"]}), path, layer="codes")
    assert make(tmp_path, path).counts == {"motorway": 1}


def test_a_crowd_is_thinned_while_it_is_gathered_and_what_is_large_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lanes = [[(10.0, 50.005 + at * 1e-4), (10.0001, 50.005 + at * 1e-4)] for at in range(120)]
    motorway = [(9.95, 50.0), (10.15, 50.0)]
    rows = geopandas.GeoDataFrame(
        {
            "highway": ["motorway", *["residential"] * len(lanes)],
            "name": ["Coast Motorway", *(f"Lane {number}" for number in range(len(lanes)))],
            "geometry": [shapely.LineString(one) for one in (motorway, *lanes)],
        },
        crs=4326,
    )
    source = tmp_path / "town.gpkg"
    rows.to_file(source)
    whole = make(tmp_path / "a", source, budget=10_000_000)
    monkeypatch.setattr(gathering, "LARGEST", 25_000)
    thinned = make(tmp_path / "b", source, budget=10_000_000)
    assert whole.counts == {"motorway": 1, "street": 120}
    assert names_of(thinned, "motorway") == {"Coast Motorway"}
    assert thinned.counts.get("street", 0) < 120
