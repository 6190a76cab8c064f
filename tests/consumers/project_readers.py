"""How programs open a QGIS project: QGIS itself, its batch program, and its map server."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode
from xml.etree.ElementTree import fromstring

import shapely

from tests.consumers.readers import PROBE, TABLES, Read

SERVER = "/usr/lib/cgi-bin/qgis_mapserv.fcgi"
WMS = "{http://www.opengis.net/wms}"


@contextmanager
def moved(path: Path) -> Iterator[Path]:
    """Yield the project copied into another folder, with the files beside it."""
    with tempfile.TemporaryDirectory(prefix="elsewhere ") as folder:
        for file in path.parent.glob(f"{path.stem}.*"):
            if file.is_file():
                shutil.copy(file, folder)
        yield Path(folder) / path.name


def with_qgis_project(path: Path) -> list[Read]:
    """Return the features of the layers of a project that was moved, as QGIS opens it."""
    with moved(path) as project:
        command = ["/usr/bin/python3", str(PROBE), "--project", str(project)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [
        Read(cells=each["cells"], geometry=shapely.from_wkt(each["wkt"]))
        for each in json.loads(done.stdout)
        if each["wkt"] and each["table"] not in TABLES and "id" in each["cells"]
    ]


def print_with_qgis_process(path: Path) -> str:
    """Return what QGIS's batch program makes of the layout: a PDF of so many bytes."""
    with moved(path) as project:
        out = project.with_suffix(".pdf")
        command = [
            _find_qgis_process(),
            "run",
            "native:printlayouttopdf",
            f"--project_path={project}",
        ]
        options = ["--", "LAYOUT=A3", f"OUTPUT={out}"]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run(
            [*command, *options], check=True, capture_output=True, text=True, env=environment
        )
        content = out.read_bytes()
    if not content.startswith(b"%PDF") or len(content) < SMALLEST_SHEET:
        return f"no sheet: {len(content)} bytes"
    return f"agrees: layout A3 as PDF, {len(content):,} bytes"


def _find_qgis_process() -> str:
    """Return the program; Debian's wrapper hands it an option of QGIS that it does not know."""
    return shutil.which("qgis_process.bin") or "qgis_process"


SMALLEST_SHEET = 100_000
"""Bytes of a sheet with a map on it; one without layers has less."""


def ask_qgis_server(path: Path, **words: str) -> bytes:
    """Return the answer of QGIS Server, run as CGI for the project at `path`, without headers."""
    question = urlencode({"SERVICE": "WMS", "VERSION": "1.3.0", **words})
    environment = {
        **os.environ,
        "QGIS_PROJECT_FILE": str(path),
        "QUERY_STRING": question,
        "REQUEST_METHOD": "GET",
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run([SERVER], check=True, capture_output=True, env=environment)
    return done.stdout.partition(b"\r\n\r\n")[2] or done.stdout.partition(b"\n\n")[2]


def list_with_qgis_server(path: Path, wanted: list[str]) -> str:
    """Return whether the map server offers the layers `wanted` and draws them."""
    with moved(path) as project:
        root = fromstring(ask_qgis_server(project, REQUEST="GetCapabilities"))  # noqa: S314 - ours
        names = {str(each.text) for each in root.iter(f"{WMS}Title")}
        picture = ask_qgis_server(
            project, REQUEST="GetPrint", TEMPLATE="A3", FORMAT="png", CRS="EPSG:4326", DPI="50"
        )
    missing = [name for name in wanted if name not in names]
    if missing:
        return f"{len(missing)} layers are missing: {missing[:3]}"
    if not picture.startswith(b"\x89PNG"):
        return f"no picture: {picture[:80]!r}"
    return f"agrees: {len(wanted)} layers, layout A3 as PNG, {len(picture):,} bytes"
