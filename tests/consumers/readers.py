"""How each consumer reads a file: its features as rows of cells and geometry."""

from __future__ import annotations

import csv
import json
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import ezdxf
import feedparser
import geopandas as gpd
import gpxpy
import icalendar
import openpyxl
import pandas as pd
import polars as pl
import pyogrio
import shapely
from ezdxf.lldxf.encoding import decode_dxf_unicode
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from tests.layers.reading import convert_with_togeojson, list_tables, read_with_gdal

PROBE = Path(__file__).with_name("qgis_reader.py")
TABLES = {"places", "facts", "commitments", "outcomes", "evidence", "mentions", "layer_styles",
          "routes", "route_points", "track_points"}  # fmt: skip
"""Tables beside the layers, which are no features."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A feature as a consumer has it; `geometry` is None where it keeps none."""

    cells: Mapping[str, Any]
    geometry: BaseGeometry | None = None


Reader = Callable[[Path], list[Read]]


def with_geopandas(path: Path) -> list[Read]:
    """Return the features of all layers as geopandas has them; of others the first layer's."""
    if path.suffix == ".parquet":
        frames = [gpd.read_parquet(path)]
    else:
        names = [str(name) for name, kind in pyogrio.list_layers(path) if kind is not None]
        frames = [gpd.read_file(path, layer=name) for name in names if name not in TABLES]
    return [
        Read(cells=row.drop(labels=["geometry"]).to_dict(), geometry=row["geometry"])
        for frame in frames
        for _, row in frame.iterrows()
        if "geometry" in frame.columns
    ]


def read_geojson_files(paths: list[Path]) -> list[Read]:
    """Return the features of all GeoJSON files among `paths`, of which some may be tables."""
    found = []
    for path in paths:
        written = json.loads(path.read_bytes())
        for each in written.get("features", []) if isinstance(written, dict) else []:
            geometry = shape(each["geometry"]) if each["geometry"] else None
            found.append(Read(cells=each["properties"], geometry=geometry))
    return found


def with_gdal_names(path: Path) -> list[Read]:
    """Return the texts of a drawing as Debian's GDAL has them: names, without cells."""
    texts = [each["properties"].get("Text") for each in read_with_gdal(path, "entities")]
    return [Read(cells={"name": text}) for text in texts if text]


def with_gdal_places(path: Path) -> list[Read]:
    """Return the places of a Linked Places file as the GeoJSON that it is, by GDAL."""
    names = list(list_tables(path))
    found = [each for name in names for each in read_with_gdal(path, name)]
    return [
        Read(
            cells={
                "id": f"urn:planmap:changping:{each['properties']['id']}",
                "settings": len(each["geometry"]["geometries"]) if each["geometry"] else 0,
            }
        )
        for each in found
    ]


def with_gdal(path: Path) -> list[Read]:
    """Return the features of all layers as Debian's ogr2ogr has them."""
    tables = [name for name in list_tables(path) if name not in TABLES]
    found = [each for table in tables for each in read_with_gdal(path, table)]
    return [
        Read(
            cells=each["properties"], geometry=shape(each["geometry"]) if each["geometry"] else None
        )
        for each in found
    ]


def with_qgis(path: Path) -> list[Read]:
    """Return the features of all sublayers as QGIS has them."""
    return _ask_qgis(str(path))


def with_qgis_provider(name: str, uris: list[str]) -> list[Read]:
    """Return the features of all layers at `uris` as QGIS's provider `name` has them."""
    return _ask_qgis("--provider", name, *uris)


def _ask_qgis(*arguments: str) -> list[Read]:
    done = subprocess.run(
        ["/usr/bin/python3", PROBE, *arguments], check=True, capture_output=True, text=True
    )
    return [
        Read(cells=each["cells"], geometry=shapely.from_wkt(each["wkt"]) if each["wkt"] else None)
        for each in json.loads(done.stdout)
        if each["table"] not in TABLES
    ]


def with_togeojson(path: Path) -> list[Read]:
    """Return the features of KML or GPX as togeojson has them."""
    return [
        Read(cells=each["properties"], geometry=shape(each["geometry"]))
        for each in convert_with_togeojson(path)
        if each["geometry"]
    ]


def with_gpsbabel(path: Path) -> list[Read]:
    """Return waypoints and tracks as gpsbabel has them: without cells but the name."""
    kind = {".kml": "kml", ".gpx": "gpx"}[path.suffix]
    command: list[str | Path] = [
        "gpsbabel",
        "-w",
        "-t",
        "-i",
        kind,
        "-f",
        path,
        "-o",
        "gpx",
        "-F",
        "-",
    ]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return _read_gpx(done.stdout)


def with_gpxpy(path: Path) -> list[Read]:
    """Return waypoints and tracks as gpxpy has them."""
    return _read_gpx(path.read_text(encoding="utf-8"))


def _read_gpx(text: str) -> list[Read]:
    found = gpxpy.parse(text)
    points = [Read(cells={"name": each.name}) for each in found.waypoints]
    return points + [Read(cells={"name": each.name}) for each in found.tracks]


def with_pandas(path: Path) -> list[Read]:
    """Return the rows of a CSV by the line of the docs, or of a workbook's first sheet."""
    dates = dict.fromkeys(("due", "start_date", "as_of", "retrieved"), str)
    frame = (
        pd.read_csv(path, dtype=dates)
        if path.suffix == ".csv"
        else pd.read_excel(path, dtype=dates)
    )
    return from_records(frame.to_dict("records"))


def with_polars(path: Path) -> list[Read]:
    """Return the rows as polars has them, a CSV by the line of the docs."""
    frame = (
        pl.read_csv(path, infer_schema=False) if path.suffix == ".csv" else pl.read_parquet(path)
    )
    return from_records(frame.to_dicts())


def with_duckdb(path: Path) -> list[Read]:
    """Return the rows as DuckDB has them, a CSV by the line of the docs."""
    source = (
        f"read_csv('{path}', all_varchar = true)"
        if path.suffix == ".csv"
        else f"read_parquet('{path}')"
    )
    cursor = duckdb.connect().execute(f"SELECT * FROM {source}")  # noqa: S608 - our own path
    names = [each[0] for each in cursor.description or ()]
    return from_records([dict(zip(names, row, strict=True)) for row in cursor.fetchall()])


def with_openpyxl(path: Path) -> list[Read]:
    """Return the rows of the first sheet of a workbook."""
    rows = list(openpyxl.load_workbook(path).worksheets[0].values)
    return from_records([dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]])


def with_libreoffice(path: Path, *, detects: bool = False) -> list[Read]:
    """Return the rows that LibreOffice writes back as CSV; `detects`: dates and shares too."""
    with tempfile.TemporaryDirectory() as out:
        text = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
        command = ["soffice", f"-env:UserInstallation=file://{out}/profile", "--headless"]
        command += (
            [f"--infilter=CSV:44,34,76,1,,1033,false,{str(detects).lower()}"]
            if path.suffix == ".csv"
            else []
        )
        command += ["--convert-to", text, "--outdir", f"{out}/back", str(path)]
        subprocess.run(command, check=True, capture_output=True)
        (file,) = Path(f"{out}/back").iterdir()
        with file.open(encoding="utf-8-sig", newline="") as opened:
            return from_records(list(csv.DictReader(opened)))


def with_ezdxf(path: Path) -> list[Read]:
    """Return one row for each id among the entities of a drawing."""
    drawing = ezdxf.readfile(path)  # type: ignore[attr-defined]  # not told by its stubs
    found: dict[str, Read] = {}
    for entity in drawing.modelspace():
        if entity.has_xdata("PLANMAP"):
            texts = (decode_dxf_unicode(str(value)) for _, value in entity.get_xdata("PLANMAP"))
            cells = dict(text.split("=", 1) for text in texts)
            found[cells["id"]] = Read(cells=cells)
    return list(found.values())


def with_feedparser(path: Path) -> list[Read]:
    """Return the entries of a feed that it finds well formed."""
    feed = feedparser.parse(path.read_bytes())
    if feed.bozo:
        raise ValueError(str(feed.bozo_exception))
    return [Read(cells={"id": each.id, "title": each.title}) for each in feed.entries]


def with_icalendar(path: Path) -> list[Read]:
    """Return the events of a calendar."""
    events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return [Read(cells={"id": str(each["UID"])}) for each in events]


def from_records(rows: list[dict[str, Any]]) -> list[Read]:
    """Return the located rows of a table, with the geometry of their WKT or WKB."""
    found = []
    for row in rows:
        wkt, wkb = row.get("wkt"), row.get("geometry")
        geometry = shapely.from_wkt(wkt) if isinstance(wkt, str) and wkt else None
        if geometry is None and isinstance(wkb, bytes):
            geometry = shapely.from_wkb(wkb)
        if geometry is not None:
            cells = {name: cell for name, cell in row.items() if name not in {"wkt", "geometry"}}
            found.append(Read(cells=cells, geometry=geometry))
    return found
