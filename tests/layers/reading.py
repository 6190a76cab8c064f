"""Reads exports back with tools that planmap did not write: GDAL's programs and togeojson."""

from __future__ import annotations

import json
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from layers.exports.cells import flatten_text
from layers.exports.format import Positions
from layers.exports.formats import ROWS
from layers.exports.selection import Selection
from tests.tools.node import run_node
from tests.tools.npm import npm_folder

NEAR = 1e-6
"""How far a position may be off after a round trip, in degrees."""
TABLES = ["parks", "areas_points", "areas_areas", "trams_points", "trams_lines"]
"""The tables with geometry in a GeoPackage of the awkward dossier."""
PACKAGES = {
    "@tmcw/togeojson": "7.1.3",
    "@xmldom/xmldom": "0.9.8",
    "@placemarkio/check-geojson": "0.1.14",
}


METRES = "epsg32632"
"""What the name of a file in metres says of the invented town's CRS."""
ONE_FILE = [name for name in ROWS if name not in {"postgis", "gdb"}]
"""The formats that are one file, or one file and others beside it."""


def name_file(format: str) -> str:  # noqa: A002 - the word that people know
    """Return a name for a file of the invented town in `format`, as an export would call it."""
    stem = f"x.{METRES}" if ROWS[format].positions is Positions.METRES else "x"
    return f"{stem}{ROWS[format].endings[0]}"


def unpack(path: Path) -> bytes:
    """Return the content of `path`, of a ZIP that of its members one after the other."""
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def read_with_gdal(path: Path, table: str | None = None) -> list[dict[str, Any]]:
    """Return the features of `path` (or of one of its tables) as ogr2ogr tells them in GeoJSON."""
    out = path.with_name(f"{path.name}.{table or 'all'}.back.json")
    options = ["-noNativeData", "-lco", "COORDINATE_PRECISION=10"]
    command = ["ogr2ogr", "-f", "GeoJSON", *options, str(out), str(path)]
    done = subprocess.run(
        [*command, *([table] if table else [])], check=True, capture_output=True, text=True
    )
    assert done.stderr == ""
    features: list[dict[str, Any]] = json.loads(out.read_text(encoding="utf-8"))["features"]
    return features


def list_tables(path: Path) -> dict[str, int]:
    """Return the number of rows of each table of `path` as ogrinfo counts them."""
    done = subprocess.run(
        ["ogrinfo", "-ro", "-so", "-al", str(path)], check=True, capture_output=True, text=True
    )
    names = [
        line.split(": ", 1)[1] for line in done.stdout.splitlines() if line.startswith("Layer name")
    ]
    counts = [
        int(line.split(": ")[1])
        for line in done.stdout.splitlines()
        if line.startswith("Feature Count")
    ]
    return dict(zip(names, counts, strict=True))


def convert_with_togeojson(path: Path) -> list[dict[str, Any]]:
    """Return the features of a KML or GPX file as @tmcw/togeojson reads them."""
    script = (
        'import { kml, gpx } from "@tmcw/togeojson";\n'
        'import { DOMParser } from "@xmldom/xmldom";\n'
        'const xml = new DOMParser().parseFromString(input.text, "text/xml");\n'
        "answer((input.kml ? kml : gpx)(xml).features);\n"
    )
    value = {"text": path.read_text(encoding="utf-8"), "kml": path.suffix == ".kml"}
    found: list[dict[str, Any]] = run_node(script, value, folder=npm_folder(PACKAGES).parent)
    return found


def check_geojson(text: str) -> None:
    """Refuse text that is no GeoJSON after RFC 7946, as @placemarkio/check-geojson judges."""
    script = 'import { check } from "@placemarkio/check-geojson";\ncheck(input); answer(true);\n'
    assert run_node(script, text, folder=npm_folder(PACKAGES).parent) is True


def assert_near(found: dict[str, Any] | BaseGeometry, expected: BaseGeometry) -> None:
    """Compare two geometries vertex by vertex, rings starting anywhere and running either way."""
    geometry = found if isinstance(found, BaseGeometry) else shape(found)
    first, second = (shapely.normalize(shapely.force_2d(each)) for each in (geometry, expected))
    assert first.geom_type == second.geom_type
    a, b = shapely.get_coordinates(first), shapely.get_coordinates(second)
    assert a.shape == b.shape
    assert np.abs(a - b).max() <= NEAR


def flat_row(row: Mapping[str, Any]) -> dict[str, str]:
    """Return what a flat text format holds of `row`: its cells as text, the empty ones left out."""
    return {
        name: text
        for name, value in row.items()
        if name != "geometry" and (text := flatten_text(value)) is not None
    }


def join_blocks(selection: Selection, name: str) -> bytes:
    """Return the file of the format `name`, which is written few rows at a time."""
    blocks = ROWS[name].blocks
    assert blocks is not None
    return b"".join(blocks(selection))
