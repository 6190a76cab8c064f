"""What `planmap read` does: reads a text and prints what it says."""

from __future__ import annotations

import json
import shlex
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO

import typer
from rich.table import Table
from rich.text import Text as Words

from geo.dossiers.dossier import Dossier
from geo.gazetteers.own.book import OwnBook
from geo.gazetteers.own.entry import want_text
from geo.positions.areas import Area
from geo.records.counting import counted
from geo.records.shipped import bundled_data
from geo.texts.candidates import Candidate
from geo.texts.figures.finding import Figure
from geo.texts.found import FoundMention, FoundPosition
from geo.texts.reader import Reading, iter_reading
from geo.texts.reader import read as read_text
from geo.texts.text import DecodedText
from geo.texts.times.dating import TextDate
from geo.texts.writing.tongue import find_tongue
from layers.exports.readings import SECTIONS, Found, as_member, to_csv, to_geojson
from maps.commands.forms import Format
from maps.commands.screen import Screen
from maps.commands.texts.inputs import (
    assume_date,
    find_geometries,
    open_files,
    open_gazetteer,
    open_own,
    open_sources,
    open_text,
    read_year,
    resolve_date,
    tell_language,
)

FIRST_YEAR = 1000
"""From here on a number of years is a year of the calendar."""
IN_MEMORY = 1 << 22
"""Bytes of a part of the JSON that are kept in memory; a longer one waits on disk."""


def run_read(
    text: str,
    *,
    form: Format,
    dossier: Sequence[Path] | None,
    gazetteer: Sequence[Path] | None,
    gazetteer_datum: str | None,
    date: str | None,
) -> None:
    """Read a text and print what it says; see `maps.commands.read.read`.

    Raises
    ------
    TextError
        If it is no text, or damaged.
    DossierError
        If anything in a dossier or a gazetteer is wrong.
    """
    read_year(date)  # before the text is opened
    words = open_text(text)
    if form is Format.TEXT:
        _write([words.text.encode("utf-8", "surrogatepass")])
        return
    day = resolve_date(date, words.text)
    tell_language(words.text)
    dossiers, areas = open_sources(dossier)
    own = open_own(gazetteer, want_text(words.text), datum=gazetteer_datum, dossiers=dossiers)
    names = open_gazetteer(dossiers, areas, own, words.text)
    if form in {Format.JSON, Format.CSV}:
        blocks = iter_reading(words.text, names, year=day.year, month=day.month, day=day.day)
        _write(to_csv(blocks) if form is Format.CSV else _make_json(words, blocks, day))
        return
    reading = read_text(words.text, names, year=day.year, month=day.month, day=day.day)
    if form is Format.GEOJSON:
        _write([to_geojson(reading, find_geometries(dossiers, areas, own)).encode()])
    elif form is Format.HTML:
        _write([_make_page(words, reading, dossiers, areas, own, assume_date(day)).encode()])
    else:
        _print_table(words, reading, day)
        file = shlex.quote("FILE" if text == "-" else text)
        typer.echo(f"Next: planmap draft {file} --open makes a map of it.")


def _write(parts: Iterable[bytes]) -> None:
    out = sys.stdout.buffer
    for part in parts:
        out.write(part)
    out.flush()


def _make_json(words: DecodedText, blocks: Iterable[Reading], date: TextDate) -> Iterator[bytes]:
    """Yield the JSON in parts; what waits for its turn waits on disk, however long the text."""
    with tempfile.TemporaryDirectory() as folder:
        waiting: dict[str, IO[str]] = {
            section: tempfile.SpooledTemporaryFile(  # noqa: SIM115 - closed below
                IN_MEMORY, "w+", encoding="utf-8", dir=folder
            )
            for section in SECTIONS
        }
        encode = json.JSONEncoder(ensure_ascii=False).encode
        for block in blocks:
            for section, file in waiting.items():
                for found in getattr(block, section):
                    file.write(",\n" if file.tell() else "")
                    file.write(encode(as_member(found)))
        head = json.dumps(_describe_text(words, date), ensure_ascii=False)
        yield f'{{"text": {head}'.encode()
        for section, file in waiting.items():
            yield f',\n"{section}": ['.encode()
            file.seek(0)
            while part := file.read(IN_MEMORY):
                yield part.encode()
            yield b"]"
            file.close()
        yield b"}\n"


def _describe_text(words: DecodedText, date: TextDate) -> dict[str, object]:
    """Return what the JSON says of the text; of one taken out of a file also how, and its pages."""
    taken = words.extraction
    said: dict[str, object] = {"sha256": words.sha256, "length": words.length}
    said["date"] = date._asdict()
    said["language"] = find_tongue(words.text)._asdict()
    if taken:
        said |= {"file_sha256": taken.file_sha256, "form": words.encoding, "made": taken.made}
        said |= {"pages": taken.pages} if taken.pages else {}
    return said


def _make_page(
    words: DecodedText, reading: Reading, dossiers: Sequence[Dossier], areas: Sequence[Area],
    own: OwnBook, date: TextDate,
) -> str:  # fmt: skip
    from geo.drafting.making import make_draft  # noqa: PLC0415 - only a page needs these four
    from geo.drafting.region import Sources  # noqa: PLC0415
    from geo.gazetteers.world import shipped_world  # noqa: PLC0415
    from maps.elements.plan_map import make_map  # noqa: PLC0415

    sources = Sources(
        templates=bundled_data() / "drafts",
        dossiers=dossiers,
        areas=areas,
        world=shipped_world(),
        own=own,
    )
    files = make_draft(words, reading, sources, identifier="reading", date=date.value or "")
    return make_map(open_files(files), text=words).get_root().render()


def _print_table(words: DecodedText, reading: Reading, date: TextDate) -> None:
    """Print a row for each line of the text that something was found in, and a last line."""
    table = Table(show_lines=True, expand=True)
    table.add_column("¶", no_wrap=True)
    for column, ratio in (("Text", 11), ("Places", 6), ("Figures", 5), ("Statements", 5)):
        table.add_column(column, ratio=ratio, overflow="fold")
    for paragraph in words.paragraphs:
        shown = Words(words.text[paragraph.start : paragraph.end])
        cells: dict[str, list[str]] = {"places": [], "figures": [], "statements": []}
        for found in _within(reading, paragraph.start, paragraph.end):
            column, style, line = _describe(found)
            shown.stylize(style, found.start - paragraph.start, found.end - paragraph.start)
            cells[column].append(line)
        if any(cells.values()):
            lines = (Words("\n".join(column)) for column in cells.values())
            table.add_row(str(paragraph.number), shown, *lines)
    console = Screen()
    console.print(table)
    sizes = {section: len(getattr(reading, section)) for section in SECTIONS}
    if not sizes["positions"]:
        del sizes["positions"]  # few texts have any
    counts = ", ".join(counted(size, section[:-1]) for section, size in sizes.items())
    line = f"{counts} in {counted(len(words.paragraphs), 'paragraph')}. {date.as_words()}"
    console.print(line, markup=False, highlight=False)


def _describe(found: Found) -> tuple[str, str, str]:
    """Return the column, the style of the span, and the line that says what was found."""
    match found:
        case FoundMention():
            return "places", "bold green", f"{found.surface} → {found.place}"
        case Candidate():
            return "places", "yellow", f"{found.surface} ? {found.score:.2f}"
        case Figure():
            number = f"{found.base_value:,.12g}"
            is_year = found.base_unit == "year" and found.base_value >= FIRST_YEAR
            value = f"{number.replace(',', '')}" if is_year else f"{number} {found.base_unit}"
            return "figures", "cyan", f"{found.surface} = {value}"
        case FoundPosition():
            name = f"{found.about[0]} " if found.about else ""
            where = f"{found.lat:.7g}, {found.lon:.7g} (lat, lon)"
            return "places", "bold magenta", f"{name}@ {where}, datum {found.datum}"
        case _:
            due = f", due {found.due}" if found.due else ""
            cues = "/".join(cue[0] for cue in found.cues)
            return "statements", "", f"{found.status}{due}: {cues}"


def _within(reading: Reading, start: int, end: int) -> list[Found]:
    found: list[Found] = [
        item
        for section in SECTIONS
        for item in getattr(reading, section)
        if start <= item.start < end
    ]
    return sorted(found, key=lambda item: (item.start, item.end))
