"""Reads the documents of a task and returns its part: this runs in every process and on workers."""

from __future__ import annotations

import codecs
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from typing import Any

import numpy as np
import pyarrow as pa

from geo.archives.blocks import Around, make_columns
from geo.archives.collecting import Columns, make_wkb
from geo.archives.items import TEXT, Item
from geo.archives.parts import PRODUCT, Failed, Part, Sink
from geo.archives.schema import SPANS, TABLES, schema_of
from geo.archives.settings import Settings, Sources, open_sources
from geo.archives.subjects import TITLE_SIGNS, Mentioned
from geo.archives.tasks import Task
from geo.drafting.titles import find_title
from geo.errors import PlanmapError, TextError
from geo.records.collecting import without_collecting
from geo.texts.files.opening import read_text_file
from geo.texts.reader import Reading, iter_reading
from geo.texts.text import DecodedText, decode_text
from geo.texts.times.dating import TextDate, find_date

FLUSH_ROWS = 200_000
"""So many rows are sorted and written at a time; memory does not grow with a text."""
KILLED = "every process that read this text was ended, by lack of memory or a fault of a library"


class VersionError(PlanmapError, RuntimeError):
    """A worker with another version of planmap."""


def read_task(task: Task, settings: Settings) -> Part:
    """Return the part of a task: the same bytes for the same task and settings.

    A document that fails is a row of `documents` with its reason; the others are read.

    Raises
    ------
    VersionError
        If this process has another version of planmap than the one that made the task.
    DossierError
        If a dossier of the settings is wrong.
    """
    own = version(PRODUCT)
    if own != task.version:
        message = f"a worker has planmap {own}, this machine {task.version}; install one version"
        raise VersionError(message)
    sources = open_sources(settings)
    reasons = {item.id: KILLED for item in task.items if item.id in task.deadly}
    while True:
        try:
            with without_collecting():
                return _Making(task, sources, reasons).make()
        except _HalfReadError as half:  # begin again, without it
            reasons[half.document] = half.reason


class _HalfReadError(Exception):
    """A document that failed when some of its rows had been taken already."""

    def __init__(self, document: str, reason: str) -> None:
        self.document, self.reason = document, reason
        super().__init__(reason)


class _Making:
    """A part as it grows."""

    def __init__(self, task: Task, sources: Sources, reasons: Mapping[str, str]) -> None:
        self.task, self.sources, self.reasons = task, sources, reasons
        self.columns = {table: Columns(table) for table in SPANS}
        self.sinks = {table: Sink(table, task.key, task.version) for table in TABLES}
        self.counts: dict[str, Counter[str]] = {table: Counter() for table in SPANS}
        self.documents: list[dict[str, Any]] = []
        self.failed: list[Failed] = []
        self.reading_s = 0.0

    def make(self) -> Part:
        """Return the part of all documents."""
        begun = time.process_time()
        for item in self.task.items:
            self.documents.append(self._read(item))
        for table in SPANS:
            self._flush(table)
        self._write("documents", self.documents)
        self._write("places", list(self._list_places()))
        files = {table: sink.close() for table, sink in self.sinks.items()}
        return Part(
            key=self.task.key, files=files, failed=tuple(self.failed),
            rows={table: sink.rows for table, sink in self.sinks.items()},
            reading_s=self.reading_s, whole_s=time.process_time() - begun,
        )  # fmt: skip

    def _read(self, item: Item) -> dict[str, Any]:
        """Return the row of a document; its spans are added to the tables."""
        row = {"document": item.id, "title": item.title, "sha256": item.sha256}
        reason = item.problem or self.reasons.get(item.id)
        counts = dict.fromkeys(SPANS, 0)
        if reason is None:
            try:
                return row | self._add(item, counts)
            except TextError as error:
                reason = str(error)
            except Exception as error:  # noqa: BLE001 - told with its document; the rest is read
                reason = f"{item.id}: {type(error).__name__}: {error}"
            if any(counts.values()):
                raise _HalfReadError(item.id, reason)
        self.failed.append(Failed(item.id, reason))
        return {**row, "state": "failed", "reason": reason}

    def _add(self, item: Item, counts: dict[str, int]) -> dict[str, Any]:
        begun = time.process_time()
        words = _open(item)
        date = TextDate(item.date, "given") if item.date else find_date(words.text)
        self.reading_s += time.process_time() - begun
        paragraphs = np.array([row.start for row in words.paragraphs], dtype=np.int64)
        about, offset = None, 0
        for number, reading in enumerate(self._iter_blocks(words, date)):
            mentioned = Mentioned(reading.mentions, self.sources.areas)
            if number == 0:
                about = mentioned.find_about(_end_title(words))
            text = words.text[offset : offset + reading.length]
            around = Around(text, offset, paragraphs, mentioned, about)
            for table, columns in make_columns(reading, around).items():
                self.columns[table].add(item.id, date.value, columns)
                is_first = table == "statements"
                counts[table] += columns[2].count(1) if is_first else len(columns[0])
                if len(self.columns[table]) >= FLUSH_ROWS:
                    self._flush(table)
            offset += reading.length
        return {
            "title": item.title or find_title(words), "date": date.value, "date_from": date.how,
            "year": date.year, "place": about, "form": _name_form(item, words),
            "length": words.length, "paragraphs": len(paragraphs),
            "text_sha256": item.sha256 if item.kind == TEXT else words.sha256,
            "state": "read", **counts,
        }  # fmt: skip

    def _iter_blocks(self, words: DecodedText, date: TextDate) -> Iterator[Reading]:
        """Yield the readings of a text's blocks, and take the time that they need."""
        blocks = iter_reading(
            words.text, self.sources.gazetteer, year=date.year, month=date.month, day=date.day
        )
        while True:
            begun = time.process_time()
            reading = next(blocks, None)
            self.reading_s += time.process_time() - begun
            if reading is None:
                return
            yield reading

    def _flush(self, table: str) -> None:
        rows = self.columns[table].take(self.sources)
        for said in rows.column("place").value_counts().to_pylist():
            if said["values"] is not None:
                self.counts[table][said["values"]] += said["counts"]
        self.sinks[table].write(rows)

    def _write(self, table: str, rows: list[dict[str, Any]]) -> None:
        self.sinks[table].write(pa.Table.from_pylist(rows, schema=schema_of(table)))

    def _list_places(self) -> Iterator[dict[str, Any]]:
        """Yield a row for each place that the part names, by id."""
        for place in sorted(set().union(*self.counts.values())):
            known = self.sources.known(place)
            yield {
                "place": place, "name_zh_hans": known.name_zh_hans, "name_en": known.name_en,
                "names": known.names, "within": known.within, "radius_m": known.radius_m,
                "geometry": make_wkb([known.point])[0],
                **{table: self.counts[table][place] for table in SPANS},
            }  # fmt: skip


def _open(item: Item) -> DecodedText:
    """Return the text of a document.

    Raises
    ------
    TextError
        If it is damaged, or none.
    """
    if item.kind == TEXT:  # it was text before, and says by no byte what else it may be
        return decode_text(codecs.BOM_UTF8 + item.content, item.id)
    return read_text_file(item.content, item.id)


def _name_form(item: Item, words: DecodedText) -> str:
    return TEXT if item.kind == TEXT else words.encoding


def _end_title(words: DecodedText) -> int:
    """Return where the first line of a text ends if it is short enough for a title, else 0."""
    first = words.paragraphs[0] if words.paragraphs else None
    return first.end if first and first.end - first.start <= TITLE_SIGNS else 0
