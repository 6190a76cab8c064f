"""An archive has what reading each text alone finds, with the text's own offsets, and no more."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from geo.archives.items import SourceError, iter_items, make_row_item
from geo.archives.manifest import MANIFEST, ArchiveError
from geo.archives.schema import SPANS, TABLES
from geo.archives.settings import Settings, open_sources
from geo.texts.reader import read
from tests.archives import (
    list_bytes,
    make_row,
    read_all,
    read_into,
    read_rows,
    read_texts,
    write_table,
)
from tests.geo.archives.conftest import COUNT
from tests.geo.texts.files.pdfs import Set, make_pdf


def test_every_mention_and_figure_that_a_text_has_alone_is_there(
    archive: Path, table: Path, settings: Settings
) -> None:
    rows = read_all(archive)
    texts = read_texts(table)
    for document in ("plan-000000", "plan-000321"):
        year = 2015 + int(document[5:]) % 10
        reading = read(texts[document], open_sources(settings).gazetteer, year=year, month=1)
        own = {name: [r for r in rows[name] if r["document"] == document] for name in SPANS}
        assert [(r["place"], r["start"], r["end"]) for r in own["mentions"]] == [
            (found.place, found.start, found.end) for found in reading.mentions
        ]
        assert [(r["start"], r["base_value"], r["base_unit"]) for r in own["facts"]] == [
            (found.start, found.base_value, found.base_unit) for found in reading.figures
        ]
        spans = [(r["start"], r["end"], r["kind"]) for r in own["statements"] if r["number"] == 1]
        assert spans == [(found.start, found.end, found.kind) for found in reading.statements]


def test_the_offsets_of_every_row_give_its_words(archive: Path, table: Path) -> None:
    texts = read_texts(table)
    for name, rows in read_all(archive).items():
        if name in SPANS:
            assert rows
            for row in rows:
                text = texts[row["document"]]
                assert text[row["start"] : row["end"]] == row["surface"]
                lines = [line for line in text[: row["start"] + 1].split("\n") if line.strip()]
                assert row["paragraph"] == len(lines)


def test_a_figure_is_of_the_place_that_its_clause_names(archive: Path) -> None:
    facts = read_rows(archive, "facts").to_pylist()
    gardens = [row for row in facts if row["metric"].startswith("Mill Park opened in 2")]
    assert len(gardens) == COUNT
    assert {(row["place"], row["place_from"]) for row in gardens} == {("mill-park", "clause")}
    assert gardens[0]["metric"].startswith("Mill Park opened in 2014 with …")
    assert (gardens[0]["base_value"], gardens[0]["base_unit"]) == (2.0, "count")


def test_other_programs_read_the_tables_as_geoparquet(archive: Path) -> None:
    # Parts are named after what they hold: which comes first, and how large it is, is chance.
    parts = (archive / "mentions").glob("*.parquet")
    frame = gpd.read_parquet(max(parts, key=lambda part: part.stat().st_size))
    assert frame.crs == "OGC:CRS84"
    located = frame[frame["place"] == "mill-park"]
    assert len(located) > 100
    assert set(located.geometry.geom_type) == {"Point"}
    assert list(frame["place"]) == sorted(frame["place"])
    assert {column.name for column in TABLES["mentions"]} == set(frame.columns)


def test_the_same_texts_make_the_same_bytes(
    archive: Path, table: Path, settings: Settings, tmp_path: Path
) -> None:
    read_into(table, tmp_path / "again", settings)
    assert list_bytes(tmp_path / "again") == list_bytes(archive)


def test_a_table_in_parquet_is_read_as_one_in_lines(settings: Settings, tmp_path: Path) -> None:
    rows = [make_row(number) for number in range(5)]
    source = write_table(tmp_path / "plans.jsonl", rows)
    dated = [{**row, "date": dt.date(2015 + n, n + 1, 1)} for n, row in enumerate(rows)]
    pq.write_table(pa.Table.from_pylist(dated), tmp_path / "plans.parquet")
    read_into(source, tmp_path / "one", settings)
    read_into(tmp_path / "plans.parquet", tmp_path / "other", settings)
    one, other = read_all(tmp_path / "one"), read_all(tmp_path / "other")
    assert [row["date"] for row in other["documents"]] == [
        f"{2015 + n}-0{n + 1}-01" for n in range(5)
    ]
    for rows_of in (one, other):
        for row in (row for found in rows_of.values() for row in found):
            row.pop("date")
            row.pop("due", None)
    assert one == other


def test_a_folder_is_read_with_files_of_every_kind(settings: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    (folder / "2024").mkdir(parents=True)
    words = "Published 3 May 2024\nMill Park has 12 gardens.\n"
    (folder / "2024" / "a.txt").write_text(words, encoding="utf-8")
    (folder / "b.html").write_text(f"<html><body><p>{words}</p></body></html>", encoding="utf-8")
    (folder / "c.pdf").write_bytes(make_pdf([[Set("Mill Park has 12 gardens.", 72, 700)]]))
    (folder / ".hidden").write_bytes(b"\0")
    _, failed = read_into(folder, tmp_path / "out", settings)
    assert failed == []
    rows = read_all(tmp_path / "out")
    documents = {row["document"]: row for row in rows["documents"]}
    assert list(documents) == ["2024/a.txt", "b.html", "c.pdf"]
    assert documents["2024/a.txt"]["date"] == "2024-05-03"
    assert documents["c.pdf"]["form"] == "PDF"
    named = {row["document"] for row in rows["mentions"] if row["place"] == "mill-park"}
    assert named == set(documents)


def test_what_fails_is_told_with_its_reason_and_the_rest_is_read(
    settings: Settings, tmp_path: Path
) -> None:
    good = [make_row(number) for number in range(3)]
    wrong: list[dict[str, Any]] = [
        {"id": "no-text", "text": None},
        {"id": "", "text": "x"},
        {"id": "bad-date", "text": "x", "date": "2025/13"},
        {"id": "nul", "text": "a\0b"},
        {"id": "half", "text": "\ud800"},
        {"id": "half\udc00", "text": "x"},
        good[0],
    ]
    source = write_table(tmp_path / "plans.jsonl", [*wrong[:6], *good, wrong[6]])
    with source.open("a", encoding="utf-8") as file:
        file.write("{nonsense\n[1]\n\n")
    done, failed = read_into(source, tmp_path / "out", settings)
    assert (done.documents, done.failed) == (12, 9)
    told = {row.document: row.reason for row in failed}
    assert "plans.jsonl, row 1, text = '': of document no-text" in told["no-text"]
    assert "row 3, date = '2025/13'" in told["bad-date"]
    assert "NUL at character 1" in told["nul"]
    assert "lone surrogate" in told["half"]
    assert "stands twice" in told["plan-000000"]
    assert "must hold no control characters" in told["plans.jsonl, row 6"]
    assert "is no JSON" in told["plans.jsonl, row 11"]
    rows = read_all(tmp_path / "out")
    assert {row["document"] for row in rows["mentions"]} == {row["id"] for row in good}
    states = [row["state"] for row in rows["documents"]]
    assert (states.count("read"), states.count("failed")) == (3, 9)


def test_a_long_text_among_small_ones_is_read_by_blocks(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geo.archives.reading.FLUSH_ROWS", 1000)
    monkeypatch.setattr("geo.archives.tasks.MOST_BYTES", 200_000)
    rows = [make_row(0), make_row(1, lines=9000), make_row(2)]
    read_into(write_table(tmp_path / "plans.jsonl", rows), tmp_path / "out", settings)
    found = read_all(tmp_path / "out")
    long = [row for row in found["mentions"] if row["document"] == "plan-000001"]
    text = rows[1]["text"]
    assert sum(row["place"] == "mill-park" for row in long) == text.count("Mill Park")
    assert all(text[row["start"] : row["end"]] == row["surface"] for row in long)
    facts = [row for row in found["facts"] if row["document"] == "plan-000001"]
    assert {row["place"] for row in facts if "gardens" in row["metric"]} == {"mill-park"}
    assert len(list((tmp_path / "out" / "documents").iterdir())) == 3


def test_no_documents_make_an_empty_archive(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    done, _ = read_into(tmp_path / "none", tmp_path / "out", settings)
    assert done.documents == 0
    assert json.loads((tmp_path / "out" / MANIFEST).read_text())["state"] == "whole"


def test_what_is_no_source_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,text\n")
    with pytest.raises(SourceError, match="name a folder of files, or a table"):
        iter_items(tmp_path / "a.csv")
    (tmp_path / "a.parquet").write_bytes(b"PAR1 and no more")
    with pytest.raises(SourceError, match="is no Parquet file, or a damaged one"):
        iter_items(tmp_path / "a.parquet")
    pq.write_table(pa.table({"id": ["a"], "words": ["b"]}), tmp_path / "b.parquet")
    with pytest.raises(SourceError, match="has no column text but id, words"):
        iter_items(tmp_path / "b.parquet")
    with pytest.raises(FileNotFoundError):
        iter_items(tmp_path / "none")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028"])
def test_an_id_of_a_document_stands_in_one_line(end: str) -> None:
    item = make_row_item("plans.jsonl", 3, {"id": f"a{end}b", "text": 7})
    assert item.problem is not None
    assert "id" in item.problem
    assert "must stand in one line" in item.problem
    assert len(item.problem.splitlines()) == 1


def test_a_whole_number_is_an_id_and_a_time_a_date() -> None:
    item = make_row_item("t", 1, {"id": 7, "text": "x", "date": dt.datetime(2025, 3, 4, 5, 6)})  # noqa: DTZ001 - a table's own
    assert (item.id, item.date, item.problem) == ("7", "2025-03-04", None)


def test_a_folder_of_others_is_left_alone(settings: Settings, table: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine"
    (out / "mentions").mkdir(parents=True)
    other = out / "mentions" / "part-1.parquet"
    pq.write_table(pa.table({"a": [1]}), other)
    before = list_bytes(out)
    with pytest.raises(ArchiveError, match="which planmap did not write"):
        read_into(table, out, settings)
    assert list_bytes(out) == before
    (tmp_path / "file").write_text("x")
    with pytest.raises(ArchiveError, match="is a file"):
        read_into(table, tmp_path / "file", settings)
