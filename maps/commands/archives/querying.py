"""What `planmap archive query` and `load` do: ask an archive, and print what it answers."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from rich.table import Table

from geo.archives.asking import Archive
from geo.archives.database import ask_database, is_address, load_archive
from geo.archives.question import Question
from geo.vocabulary import StatementKind, Status
from layers.exports.csv_files import write_csv
from maps.commands.screen import Screen

if TYPE_CHECKING:
    import pyarrow as pa

YEARS = re.compile(r"([0-9]{4})(?:\.\.([0-9]{4}))?")
WHEN = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
SHOWN = 200
"""Rows of an answer that are printed as a table; CSV and JSON have all."""
TOLD = ("place", "kind", "status", "due", "metric", "base_value", "base_unit", "period")
"""Columns that are printed as a table, as far as an answer has them."""


def run_query(
    archive: str, asked: Mapping[str, Any], *, place: str | None, within: bool, form: str,
    engine: str,
) -> None:  # fmt: skip
    """Ask an archive and print the answer; see `maps.commands.archive.query`.

    Raises
    ------
    PlanmapError
        If there is no such archive, database or place, or the question fits no table.
    """
    question = make_question(asked)
    if within and place is None:
        message = "says what lies in a place; name it with --place"
        raise typer.BadParameter(message, param_hint="--within")
    if is_address(archive):
        rows = ask_database(archive, question, place=place, within=within)
    else:
        opened = Archive(Path(archive))
        if place is not None:
            found = opened.find_place(place)
            places = opened.list_within(found) if within else (found,)
            question = replace(question, places=places)
        rows = opened.ask(question, engine=engine)
    _PRINTERS[form](rows)


def make_question(asked: Mapping[str, Any]) -> Question:
    """Return the question that the options of the command line are.

    Raises
    ------
    typer.BadParameter
        If a value is none of those that can be asked for.
    """
    years = read_years(asked["year"])
    if asked["when"] and not WHEN.fullmatch(asked["when"]):
        message = f"{asked['when']!r} is no date; write 2025, 2025-06 or 2025-06-30"
        raise typer.BadParameter(message, param_hint="--when")
    for status in asked["statuses"]:
        _check_choice(status, Status, "--status")
    if asked["kind"]:
        _check_choice(asked["kind"], StatementKind, "--kind")
    return Question(
        table=asked["table"],
        years=years,
        metric=asked["metric"],
        unit=asked["unit"],
        statuses=asked["statuses"],
        kinds=(asked["kind"],) if asked["kind"] else (),
        when=asked["when"],
    )


def read_years(words: str | None) -> tuple[int, int] | None:
    """Return the first and the last year of `2025` or `2019..2025`; None of None.

    Raises
    ------
    typer.BadParameter
        If it is neither.
    """
    if words is None:
        return None
    years = YEARS.fullmatch(words)
    if years is None or (years[2] and years[2] < years[1]):
        message = f"{words!r} is no year; write 2025, or 2019..2025"
        raise typer.BadParameter(message, param_hint="--year")
    return int(years[1]), int(years[2] or years[1])


def _check_choice(value: str, choices: type[Status | StatementKind], option: str) -> None:
    known = [choice.value for choice in choices]
    if value not in known:
        message = f"{value!r} is none; it is one of {', '.join(known)}"
        raise typer.BadParameter(message, param_hint=option)


def run_load(archive: Path, url: str) -> None:
    """Write an archive to a database; see `maps.commands.archive.load`.

    Raises
    ------
    ArchiveError
        If the folder holds no archive.
    DatabaseError
        If the database refuses.
    """
    if not is_address(url):
        message = f"{url!r} is no database; write postgresql://USER@HOST/DATABASE"
        raise typer.BadParameter(message, param_hint="--to")
    rows = load_archive(archive, url)
    said = ", ".join(f"{count:,} {table}" for table, count in rows.items())
    typer.echo(f"Wrote {said}.")


def _print_json(rows: pa.Table) -> None:
    out = sys.stdout
    out.write("[")
    between = "\n"
    for batch in rows.to_batches(max_chunksize=10_000):
        for row in batch.to_pylist():
            out.write(f"{between}{json.dumps(row, ensure_ascii=False)}")
            between = ",\n"
    out.write("\n]\n")


def _print_csv(rows: pa.Table) -> None:
    names = rows.column_names
    cells = ([_as_cell(row[name]) for name in names] for row in rows.to_pylist())
    sys.stdout.buffer.write(write_csv(names, list(cells)))
    sys.stdout.buffer.flush()


def _as_cell(value: object) -> object:
    return "|".join(map(str, value)) if isinstance(value, list) else value


def _print_table(rows: pa.Table) -> None:
    own = [name for name in TOLD if name in rows.column_names]
    table = Table(expand=True)
    for name, ratio in (("date", 2), ("document", 5), ("¶", 1), ("words", 9)):
        table.add_column(name, ratio=ratio, overflow="fold")
    for name in own:
        table.add_column(name, ratio=3, overflow="fold")
    for row in rows.slice(0, SHOWN).to_pylist():
        said = [row["date"], row["title"] or row["document"], row["paragraph"], row["surface"]]
        cells = [*said, *(_shorten(row[name]) for name in own)]
        table.add_row(*("" if cell is None else str(cell) for cell in cells))
    console = Screen(highlight=False, markup=False)
    console.print(table)
    more = f" (the first {SHOWN} of them; --format csv has all)" if len(rows) > SHOWN else ""
    console.print(f"{len(rows):,} rows{more}.")


def _shorten(value: object) -> object:
    return f"{value:,.12g}" if isinstance(value, float) else value


_PRINTERS = {"json": _print_json, "csv": _print_csv, "table": _print_table}
