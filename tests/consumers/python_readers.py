"""How each consumer from PyPI reads a file, besides those of `readers`."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import atoma
import ics
import rdflib
import sedonadb
import shapefile
from fastkml import KML, Placemark
from fastkml.utils import find_all
from pygeoapi.provider.geojson import GeoJSONProvider
from python_calamine import CalamineWorkbook
from shapely.geometry import shape

from tests.consumers.readers import Read, from_records

LPO = rdflib.Namespace("http://linkedpasts.org/ontology/lpo_latest.ttl#")
GEOMETRY = rdflib.URIRef("https://github.com/kgeographer/geojson-t/geometry")


def with_sedonadb(path: Path) -> list[Read]:
    """Return the rows of a GeoParquet as SedonaDB has them, geometry as its own type."""
    frame = sedonadb.connect().read_parquet(str(path)).to_pandas()
    return [
        Read(cells=row.drop(labels=["geometry"]).to_dict(), geometry=row["geometry"])
        for _, row in frame.iterrows()
    ]


def with_pyshp(path: Path) -> list[Read]:
    """Return the records of all Shapefiles of a ZIP as pyshp has them, by its default encoding."""
    names = list_members(path)
    found: list[Read] = []
    for name in names:
        with shapefile.Reader(f"{path}/{name}") as reader:
            for each in reader.iterShapeRecords():
                geometry = shape(each.shape.__geo_interface__)
                found.append(Read(cells=each.record.as_dict(), geometry=geometry))
    return found


def list_members(path: Path) -> list[str]:
    """Return the names of the Shapefiles of a ZIP."""
    with zipfile.ZipFile(path) as archive:
        return [name for name in archive.namelist() if name.endswith(".shp")]


def with_fastkml(path: Path) -> list[Read]:
    """Return the placemarks of a KML as fastkml has them, with the typed data of each."""
    found = []
    for place in cast("Iterator[Any]", find_all(KML.parse(path), of_type=Placemark)):
        cells = {
            each.name: each.value for data in place.extended_data.elements for each in data.data
        }
        found.append(Read(cells=cells, geometry=shape(place.geometry.__geo_interface__)))
    return found


def with_calamine(path: Path) -> list[Read]:
    """Return the rows of the first sheet of a workbook as calamine has them."""
    head, *rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return from_records([dict(zip(map(str, head), row, strict=True)) for row in rows])


def with_pygeoapi(path: Path) -> list[Read]:
    """Return the items of a GeoJSON that pygeoapi serves."""
    about = {"name": "GeoJSON", "type": "feature", "data": str(path), "id_field": "id"}
    items = GeoJSONProvider(about).query(limit=100_000)["features"]
    return [Read(cells=each["properties"], geometry=shape(each["geometry"])) for each in items]


def with_atoma(path: Path) -> list[Read]:
    """Return the entries of a feed as atoma has them, which is strict."""
    entries = atoma.parse_atom_file(str(path)).entries
    return [Read(cells={"id": each.id_, "title": each.title.value}) for each in entries]


def with_ics(path: Path) -> list[Read]:
    """Return the events of a calendar as ics.py has them."""
    with path.open(encoding="utf-8", newline="") as opened:
        events = ics.Calendar(opened.read()).events
    return [Read(cells={"id": each.uid, "title": each.name}) for each in events]


def with_rdflib(path: Path) -> list[Read]:
    """Return the places of a Linked Places file as RDF: id, and how many geometries each has."""
    graph = rdflib.Graph().parse(path, format="json-ld")
    places = [str(place) for place in graph.objects(None, LPO.hasFeature)]
    counts: Counter[str] = Counter()
    for place, collection in graph.subject_objects(GEOMETRY):
        counts[str(place)] += sum(1 for _ in graph.objects(collection, LPO.setting))
    return [Read(cells={"id": place, "settings": counts[place]}) for place in places]
