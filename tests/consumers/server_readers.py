"""How consumers read what is served: OGC API Features by `planmap serve`, tables of PostGIS."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import geopandas as gpd
import sqlalchemy
from owslib.ogcapi.features import Features
from shapely.geometry import shape

from geo import Dossier
from layers import export
from maps.preview.collections import make_collections
from maps.preview.serving import HOST, Preview
from tests.consumers.readers import Read, read_geojson_files, with_qgis_provider
from tests.maps.preview.test_serving import serving
from tests.services.postgres import running_postgres

Served = Callable[[str], list[Read]]


@contextmanager
def serving_features(dossier: Dossier) -> Iterator[str]:
    """Yield the address at which `dossier` is served as OGC API Features."""
    preview = Preview(lambda: {"index.html": b""}, collect=lambda: make_collections(dossier))
    preview.refresh()
    with serving(preview) as port:
        yield f"http://{HOST}:{port}/ogc/"


def features_with_gdal(address: str) -> list[Read]:
    """Return the located items of all collections as Debian's GDAL has them."""
    names = [each["id"] for each in Features(address).collections()["collections"]]
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            _run_ogr(f"OAPIF:{address}", name, Path(folder) / f"{name}.json")
        return _located(read_geojson_files(sorted(Path(folder).iterdir())))


def features_with_owslib(address: str) -> list[Read]:
    """Return the located items of all collections as OWSLib has them."""
    service = Features(address)
    found = []
    for each in service.collections()["collections"]:
        for item in service.collection_items(each["id"], limit=1000)["features"]:
            geometry = shape(item["geometry"]) if item["geometry"] else None
            found.append(Read(cells=item["properties"], geometry=geometry))
    return _located(found)


def features_with_qgis(address: str) -> list[Read]:
    """Return the located items of all collections as QGIS's own provider has them."""
    names = [each["id"] for each in Features(address).collections()["collections"]]
    uris = [f"url='{address}' typename='{name}'" for name in names]
    return _located(with_qgis_provider("OAPIF", uris))


SERVED: Mapping[str, Served] = {
    "GDAL of Debian": features_with_gdal,
    "OWSLib": features_with_owslib,
    "QGIS": features_with_qgis,
}


@contextmanager
def filling_postgis(dossier: Dossier) -> Iterator[str]:
    """Yield the address of a database of its own that `dossier` was exported to."""
    with running_postgres() as server:
        server.run("CREATE DATABASE plans")
        server.run("CREATE EXTENSION postgis", database="plans")
        url = server.url("plans")
        export(dossier, format="postgis", out=url)
        yield url


def tables_with_gdal(url: str) -> list[Read]:
    """Return the table of features as Debian's GDAL has it."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "features.json"
        _run_ogr(f"PG:{url}", f"{_find_schema(url)}.features", out)
        return read_geojson_files([out])


def tables_with_geopandas(url: str) -> list[Read]:
    """Return the table of features as geopandas has it, by SQLAlchemy."""
    engine = sqlalchemy.create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    question = f'SELECT * FROM "{_find_schema(url)}".features'  # noqa: S608 - our own schema
    frame = gpd.read_postgis(question, engine, geom_col="geom")
    engine.dispose()
    return [
        Read(cells=row.drop(labels=["geom"]).to_dict(), geometry=row["geom"])
        for _, row in frame.iterrows()
    ]


def tables_with_qgis(url: str) -> list[Read]:
    """Return the views of the layers, of which each has one geometry type, as QGIS has them."""
    parts = sqlalchemy.make_url(url)
    engine = sqlalchemy.create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    question = "SELECT table_name FROM information_schema.views WHERE table_schema = :schema"
    with engine.connect() as connection:
        found = connection.execute(sqlalchemy.text(question), {"schema": _find_schema(url)})
        names = [str(row[0]) for row in found]
    engine.dispose()
    server = (
        f"dbname='{parts.database}' host={parts.host} port={parts.port} user='{parts.username}'"
    )
    uris = [f'{server} key=\'id\' table="{_find_schema(url)}"."{name}" (geom)' for name in names]
    return with_qgis_provider("postgres", uris)


TABLES: Mapping[str, Served] = {
    "GDAL of Debian": tables_with_gdal,
    "geopandas": tables_with_geopandas,
    "QGIS": tables_with_qgis,
}


def _find_schema(url: str) -> str:
    """Return the one schema of the database that has a table of features."""
    engine = sqlalchemy.create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    question = "SELECT table_schema FROM information_schema.tables WHERE table_name = 'features'"
    with engine.connect() as connection:
        (schema,) = connection.execute(sqlalchemy.text(question)).scalars()
    engine.dispose()
    return str(schema)


def _run_ogr(source: str, layer: str, out: Path) -> None:
    options = ["-lco", "COORDINATE_PRECISION=10", "-noNativeData"]
    options += ["--config", "OGR_GEOJSON_DATE_AS_STRING", "YES"]  # the line of the docs
    command: list[str | Path] = ["ogr2ogr", "-f", "GeoJSON", *options, out, source, layer]
    subprocess.run(command, check=True, capture_output=True, text=True)


def _located(found: list[Read]) -> list[Read]:
    return [each for each in found if each.geometry is not None]
