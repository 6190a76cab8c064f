"""Bends files of kinds with an inside of their own: Word, PDF, a journal, tables, GeoPackages."""

from __future__ import annotations

import io
import json
import random
import tempfile
import zipfile
from functools import cache
from pathlib import Path

import geopandas as gpd
import pyarrow as pa
import pyarrow.parquet as pq

from geo.archives.items import iter_items
from geo.dossiers.journal_files import FILE
from geo.editing.editor import Editor
from geo.editing.faults import EditError
from geo.editing.journal import check_journal
from geo.gazetteers.own.opening import open_book
from geo.texts.files.opening import read_text_file
from tests.builders import make_features, make_info, write_dossier
from tests.geo.texts.files.pdfs import Set, make_pdf
from tests.geo.texts.files.test_files import make_docx, run_of
from tests.trust.bending import bend_bytes, bend_json, make_text, must_be_plain
from tests.trust.payloads import act_on

DAY = "2025-01-15"


def read_word(chance: random.Random) -> None:
    """Read a Word file with one of its parts bent, or bent as a whole."""
    words = "".join(sign for sign in make_text(chance) if sign not in "<&\0\x0b")
    whole = make_docx(f"<w:p>{run_of(words)}</w:p><w:tbl><w:tr><w:tc/></w:tr></w:tbl>")
    read_text_file(bend_parts(whole, chance), "plan.docx")


def bend_parts(whole: bytes, chance: random.Random) -> bytes:
    """Return a ZIP file with one of its parts bent or gone, now and then its own bytes."""
    if chance.random() < 0.3:
        return bend_bytes(whole, chance)
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(whole)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        chosen = chance.choice(old.namelist())
        for name in old.namelist():
            content = bend_bytes(old.read(name), chance) if name == chosen else old.read(name)
            if name != chosen or chance.random() < 0.9:
                new.writestr(name, content)
    return out.getvalue()


def read_pdf(chance: random.Random) -> None:
    """Read a PDF of two pages, bent."""
    words = "".join(sign for sign in make_text(chance) if sign >= " " and ord(sign) < 0xD800)
    pages = [[Set(words, 60, 700), Set("Plans", 60, 800, 9)], [Set(words[::-1], 60, 700)]]
    read_text_file(bend_bytes(make_pdf(pages), chance), "plan.pdf")


@cache
def _journal() -> bytes:
    with tempfile.TemporaryDirectory() as name:
        root = write_dossier(Path(name, "d"))
        act_on(root, {"name_en": "Mill Gardens"})
        act_on(root, {"name_en": "Mill Green"})
        return (root / FILE).read_bytes()


def read_acts(chance: random.Random) -> None:
    """Open an editor on a bent journal: it opens if, and only if, `check` has nothing against it.

    Raises
    ------
    AssertionError
        If they do not agree.
    """
    lines = _journal().splitlines()
    number = chance.randrange(len(lines))
    if chance.random() < 0.5:
        lines[number] = json.dumps(bend_json(json.loads(lines[number]), chance)).encode()
    else:
        lines[number] = bend_bytes(lines[number], chance)
    with tempfile.TemporaryDirectory() as name:
        root = write_dossier(Path(name, "d"))
        (root / FILE).write_bytes(b"\n".join(lines) + b"\n")
        problems = list(check_journal(root / FILE, make_info()["dossier"]["id"]))
        told = [str(problem) for problem in problems]
        try:
            Editor(root)
        except EditError as error:
            if not told or "\n" in str(error).strip():
                message = f"check passes it; the editor says {error}"
                raise AssertionError(message) from error
            raise
        if told:
            message = f"the editor opens it; check says {told[0]}"
            raise AssertionError(message)


def read_documents(chance: random.Random) -> None:
    """Read a bent table of documents: lines of JSON, or Parquet."""
    text = make_text(chance)
    row = {"id": "a", "text": text, "date": DAY, "title": "Plans"}
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, chance.choice(("many.jsonl", "many.parquet")))
        if path.suffix == ".jsonl":
            lines = [json.dumps(bend_json(row, chance)).encode(), json.dumps(row).encode()]
            content = b"\n".join(lines)
            path.write_bytes(bend_bytes(content, chance) if chance.random() < 0.5 else content)
        else:
            out = io.BytesIO()
            pq.write_table(pa.Table.from_pylist([row, row | {"id": "b"}]), out)
            path.write_bytes(bend_bytes(out.getvalue(), chance))
        for item in iter_items(path):
            if "\n" in (item.problem or ""):
                message = f"told in several lines: {item.problem!r}"
                raise AssertionError(message)


@cache
def _layers() -> dict[str, bytes]:
    frame = gpd.GeoDataFrame.from_features(make_features()["survey"], crs="EPSG:4326")
    with tempfile.TemporaryDirectory() as name:
        frame.to_file(Path(name, "own.gpkg"), driver="GPKG")
        frame.to_file(Path(name, "own.fgb"), driver="FlatGeobuf")
        frame[frame.geom_type == "Point"].to_file(Path(name, "own.shp"))
        return {path.name: path.read_bytes() for path in sorted(Path(name).iterdir())}


def read_layers(chance: random.Random) -> None:
    """Open a bent GeoPackage, FlatGeobuf or Shapefile as a gazetteer."""
    files = _layers()
    chosen = chance.choice(list(files))
    with tempfile.TemporaryDirectory() as name:
        for file, content in files.items():
            bent = bend_bytes(content, chance) if file == chosen else content
            Path(name, file).write_bytes(bent)
        opened = chosen if chosen.endswith(("gpkg", "fgb")) else "own.shp"
        book = open_book([Path(name, opened)], lambda _name: True)
        for gazetteer in book.gazetteers:
            for entry in gazetteer.entries:
                must_be_plain(*entry.names, entry.name_en, entry.name_zh, entry.geo_id)
