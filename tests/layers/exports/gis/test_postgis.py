"""PostGIS: a schema of our own, by id, in one transaction, and never anybody else's table."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import psycopg
import pytest

from geo import Dossier, read_dossier
from layers import ExportError, WriteError, Written, export
from layers.exports.selection import select
from tests.builders import bend, make_tables, write_dossier
from tests.layers.reading import assert_near
from tests.services.postgres import Postgres, free_port

pytestmark = pytest.mark.database


@pytest.fixture
def database(postgres: Postgres) -> str:
    return postgres.make_database("exports")


@pytest.fixture
def connection(database: str) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    with psycopg.connect(database, autocommit=True) as found:
        yield found


def changes(written: tuple[Written, ...]) -> dict[str, int | None]:
    return {each.path.split(" ")[0].split(".")[1]: each.changed for each in written}


def snapshot(connection: psycopg.Connection[tuple[object, ...]]) -> list[tuple[object, ...]]:
    tables = ("places", "facts", "commitments", "outcomes", "evidence", "mentions", "features")
    return [
        row
        for table in tables
        for row in connection.execute(
            f"SELECT ctid::text, xmin::text, t::text FROM brookfield.{table} AS t ORDER BY ctid"  # noqa: S608
        ).fetchall()
    ]


def test_every_feature_is_there_with_all_its_columns(awkward: Dossier, database: str) -> None:
    written = export(awkward, format="postgis", out=database)
    assert {each.path.split(" ")[0]: each.rows for each in written} == {
        "brookfield.places": 6,
        "brookfield.facts": 2,
        "brookfield.commitments": 1,
        "brookfield.outcomes": 1,
        "brookfield.evidence": 1,
        "brookfield.mentions": 6,
        "brookfield.features": 6,
    }
    expected = {row["id"]: row for row in select(awkward).frame.to_dict("records")}
    with psycopg.connect(database) as found:
        cursor = found.execute(
            "SELECT *, ST_AsEWKB(geom) AS wkb, ST_SRID(geom) AS srid FROM brookfield.features"
        )
        names = [column.name for column in cursor.description or ()]
        rows = [dict(zip(names, row, strict=True)) for row in cursor]
    assert {row["id"] for row in rows} == set(expected)
    for row in rows:
        geometry = expected[row["id"]].pop("geometry")
        assert_near(gpd.GeoSeries.from_wkb([row.pop("wkb")]).iloc[0], geometry)
        assert (row.pop("srid"), bool(row.pop("geom"))) == (4326, True)
        assert row == expected[row["id"]]


def test_ogr_reads_the_views_back(awkward: Dossier, database: str, tmp_path: Path) -> None:
    export(awkward, format="postgis", out=database)
    out = tmp_path / "areas.geojson"
    subprocess.run(
        ["ogr2ogr", "-f", "GeoJSON", str(out), f"PG:{database}", "brookfield.areas_areas"],
        check=True,
        capture_output=True,
    )
    frame = gpd.read_file(out)
    assert frame["id"].tolist() == ["brookfield"]
    assert frame.geom_type.tolist() == ["MultiPolygon"]


def test_each_view_has_one_type_of_geometry(
    awkward: Dossier, database: str, connection: psycopg.Connection[tuple[object, ...]]
) -> None:
    export(awkward, format="postgis", out=database)
    rows = connection.execute(
        "SELECT f_table_name, type, srid FROM geometry_columns "
        "WHERE f_table_schema = 'brookfield' ORDER BY 1"
    ).fetchall()
    assert rows == [
        ("areas_areas", "MULTIPOLYGON", 4326),
        ("areas_points", "MULTIPOINT", 4326),
        ("features", "GEOMETRY", 4326),
        ("parks_points", "MULTIPOINT", 4326),
        ("trams_lines", "MULTILINESTRING", 4326),
        ("trams_points", "MULTIPOINT", 4326),
    ]


def test_there_are_keys_and_a_spatial_index(
    awkward: Dossier, database: str, connection: psycopg.Connection[tuple[object, ...]]
) -> None:
    export(awkward, format="postgis", out=database)
    kinds = connection.execute(
        "SELECT conrelid::regclass::text, contype FROM pg_constraint "
        "WHERE connamespace = 'brookfield'::regnamespace AND contype IN ('p', 'f') ORDER BY 1, 2"
    ).fetchall()
    assert [name for name, kind in kinds if kind == "f"] == [
        f"brookfield.{name}"
        for name in ("commitments", "facts", "features", "mentions", "outcomes")
    ]
    assert len([name for name, kind in kinds if kind == "p"]) == 7
    indexes = connection.execute(
        "SELECT indexdef FROM pg_indexes WHERE schemaname = 'brookfield' AND tablename = 'features'"
    ).fetchall()
    assert any("USING gist (geom)" in str(index) for (index,) in indexes)


def test_a_second_run_changes_nothing(
    awkward: Dossier, database: str, connection: psycopg.Connection[tuple[object, ...]]
) -> None:
    first = changes(export(awkward, format="postgis", out=database))
    before = snapshot(connection)
    second = changes(export(awkward, format="postgis", out=database))
    assert snapshot(connection) == before
    assert first == {
        "places": 6, "facts": 2, "commitments": 1, "outcomes": 1, "evidence": 1, "mentions": 6,
        "features": 6,
    }  # fmt: skip
    assert set(second.values()) == {0}


def test_only_what_changed_is_updated(database: str, tmp_path: Path) -> None:
    export(read_dossier(write_dossier(tmp_path / "a")), format="postgis", out=database)
    tables = bend("facts.csv", 0, value="13", base_value="13")
    changed = read_dossier(write_dossier(tmp_path / "b", tables=tables))
    found = changes(export(changed, format="postgis", out=database))
    assert found == {
        "places": 1, "facts": 1, "commitments": 0, "outcomes": 0, "evidence": 0,
        "mentions": 0, "features": 1,
    }  # fmt: skip


def test_what_the_dossier_no_longer_has_is_removed(
    database: str, tmp_path: Path, connection: psycopg.Connection[tuple[object, ...]]
) -> None:
    export(read_dossier(write_dossier(tmp_path / "a")), format="postgis", out=database)
    tables = make_tables()
    del tables["stations.csv"]
    smaller = read_dossier(write_dossier(tmp_path / "b", tables=tables))
    export(smaller, format="postgis", out=database)
    for table, column in (("features", "id"), ("places", "id")):
        ids = connection.execute(f"SELECT {column} FROM brookfield.{table}").fetchall()  # noqa: S608
        assert ("tram3-mill",) not in ids


def test_an_export_with_filters_removes_no_features(
    awkward: Dossier, database: str, connection: psycopg.Connection[tuple[object, ...]]
) -> None:
    export(awkward, format="postgis", out=database)
    export(awkward, format="postgis", out=database, layers=["parks"])
    row = connection.execute("SELECT count(*) FROM brookfield.features").fetchone()
    assert row == (6,)


def test_somebody_else_s_table_stops_the_export(
    awkward: Dossier, database: str, connection: psycopg.Connection[tuple[object, ...]]
) -> None:
    connection.execute("CREATE SCHEMA brookfield")
    connection.execute("CREATE TABLE brookfield.facts (mine text)")
    connection.execute("INSERT INTO brookfield.facts VALUES ('keep')")
    with pytest.raises(ExportError, match=r"brookfield\.facts at .* was not made by planmap"):
        export(awkward, format="postgis", out=database)
    assert connection.execute("SELECT * FROM brookfield.facts").fetchall() == [("keep",)]
    tables = connection.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'brookfield'"
    ).fetchall()
    assert tables == [("facts",)]


def test_a_failure_in_the_middle_leaves_nothing_behind(
    awkward: Dossier, database: str, connection: psycopg.Connection[tuple[object, ...]]
) -> None:
    export(awkward, format="postgis", out=database)
    connection.execute("DELETE FROM brookfield.features")
    connection.execute("DELETE FROM brookfield.mentions")
    connection.execute("ALTER TABLE brookfield.features ADD CHECK (id <> 'tram3-mill')")
    with pytest.raises(WriteError, match="nothing was changed"):
        export(awkward, format="postgis", out=database)
    assert connection.execute("SELECT count(*) FROM brookfield.mentions").fetchone() == (0,)


def test_tables_of_another_version_are_not_touched(
    awkward: Dossier, database: str, connection: psycopg.Connection[tuple[object, ...]]
) -> None:
    export(awkward, format="postgis", out=database)
    connection.execute("ALTER TABLE brookfield.facts ADD COLUMN extra text")
    with pytest.raises(ExportError, match="made by another version of planmap; drop the schema"):
        export(awkward, format="postgis", out=database)


def test_a_shifted_export_has_a_schema_of_its_own_and_no_srid(
    mainland_dossier: Dossier,
    database: str,
    connection: psycopg.Connection[tuple[object, ...]],
) -> None:
    export(mainland_dossier, format="postgis", out=database, datum="gcj02")
    rows = connection.execute(
        "SELECT DISTINCT ST_SRID(geom), datum FROM brookfield_gcj02.features"
    ).fetchall()
    assert rows == [(0, "GCJ-02")]


def test_a_database_that_is_down_is_said_in_one_line(awkward: Dossier) -> None:
    port = free_port()
    with pytest.raises(WriteError) as caught:
        export(awkward, format="postgis", out=f"postgresql://me:secret@127.0.0.1:{port}/x")
    message = str(caught.value)
    assert "127.0.0.1/x" in message
    assert "Connection refused" in message
    assert "\n" not in message
    assert "secret" not in message


def test_a_database_that_refuses_is_said_in_one_line(
    awkward: Dossier, postgres: Postgres, database: str
) -> None:
    postgres.run("DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN PASSWORD 'hidden'")
    address = database.replace("postgres@", "guest:hidden@")
    with pytest.raises(WriteError) as caught:
        export(awkward, format="postgis", out=address)
    assert "permission denied for database" in str(caught.value)
    assert "hidden" not in str(caught.value)
    with pytest.raises(WriteError, match='database "nowhere" does not exist'):
        export(awkward, format="postgis", out=postgres.url("nowhere"))


def test_an_address_of_no_database_is_refused(awkward: Dossier) -> None:
    with pytest.raises(ExportError, match="name a database as postgresql://"):
        export(awkward, format="postgis", out="mysql://me:secret@host/x")


def test_a_database_without_postgis_gets_it(awkward: Dossier, postgres: Postgres) -> None:
    address = postgres.make_database("bare", extensions=())
    written = export(awkward, format="postgis", out=address)
    assert written[-1].rows == 6


def test_without_psycopg_the_export_says_what_to_install(
    awkward: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("postgis", "postgis_schema"):
        monkeypatch.delitem(sys.modules, f"layers.exports.gis.{name}", raising=False)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(ExportError, match=r"pip install 'planmap\[postgis\]'"):
        export(awkward, format="postgis", out="postgresql://me@127.0.0.1/x")
