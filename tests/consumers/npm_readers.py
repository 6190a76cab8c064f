"""How each consumer from npm reads a file: its features as rows of cells and geometry."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ezdxf.lldxf.encoding import decode_dxf_unicode
from shapely.geometry import Point, shape

from tests.consumers.readers import Read, from_records, read_geojson_files
from tests.tools.node import run_node
from tests.tools.npm import npm_folder

PACKAGES = {
    "@apache-annotator/dom": "0.2.0",
    "@apache-annotator/selector": "0.2.0",  # which the one above imports and does not name
    "@recogito/text-annotator": "4.1.1",
    "dom-anchor-text-position": "5.0.0",
    "dom-anchor-text-quote": "4.0.2",
    "dxf": "5.3.1",
    "dxf-parser": "1.1.2",
    "flatgeobuf": "4.5.0",
    "ical.js": "2.2.1",
    "jsdom": "29.1.1",
    "jsonld": "9.0.0",
    "mapshaper": "0.7.70",
    "ol": "10.11.0",
    "rss-parser": "3.13.0",
    "xlsx": "0.18.5",
}
SCRIPTS = Path(__file__).with_name("scripts")


def ask(script: str, value: object) -> Any:  # noqa: ANN401 - JSON
    """Return the answer of `scripts/SCRIPT.mjs` to `value`."""
    text = (SCRIPTS / f"{script}.mjs").read_text(encoding="utf-8")
    return run_node(text, value, folder=npm_folder(PACKAGES).parent)


def with_mapshaper(path: Path) -> list[Read]:
    """Return the features of all layers as mapshaper writes them as GeoJSON."""
    program = npm_folder(PACKAGES) / ".bin" / "mapshaper"
    with tempfile.TemporaryDirectory() as out:
        command = [str(program), str(path), "-o", out, "format=geojson"]
        subprocess.run(command, check=True, capture_output=True, text=True)
        found = read_geojson_files(sorted(Path(out).iterdir()))
    return [each for each in found if each.geometry is not None]  # it opens tables as well


def reading(script: str) -> Callable[[Path], list[Read]]:
    """Return a reader of what a script answers: GeoJSON features, or cells alone."""

    def read(path: Path) -> list[Read]:
        found = ask(script, str(path))
        return [
            Read(
                cells=each["properties"],
                geometry=shape(each["geometry"]) if each.get("geometry") else None,
            )
            for each in found
        ]

    return read


def with_sheetjs(path: Path) -> list[Read]:
    """Return the rows of the first sheet of a workbook as SheetJS has them."""
    return from_records(ask("xlsx", str(path)))


def with_dxf_parser(path: Path) -> list[Read]:
    """Return one row for each id among the entities of a drawing, by its extended data.

    It leaves signs that are written by their numbers as they are.
    """
    found: dict[str, Read] = {}
    for entity in ask("dxf-parser", str(path)):
        texts = entity.get("extendedData", {}).get("customStrings")
        if texts:
            cells = dict(decode_dxf_unicode(text).split("=", 1) for text in texts)
            place = entity.get("position")
            geometry = Point(place["x"], place["y"]) if place else None
            found[cells["id"]] = Read(cells=cells, geometry=geometry)
    return list(found.values())
