"""`planmap archive`: many texts become tables that can be asked, and maps of a place over time.

What the commands do is in `maps.commands.archives`, which is loaded when it is done.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from maps.commands.options import Dossiers, GazetteerDatum, Gazetteers

group = typer.Typer(
    add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None,
    no_args_is_help=True,
)  # fmt: skip


@group.callback()
def archive() -> None:
    """Read an archive of texts into tables, ask them with sources, and map a place over the years.

    See docs/archive.md.
    """


@group.command("read")
def read(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="SOURCE",
            help="A folder of texts (text files, PDF, DOCX, HTML; those below it too), or a table "
            "of them (.parquet, .jsonl) with the columns id, text and, as far as known, date and "
            "title.",
        ),
    ],
    *,
    out: Annotated[
        Path, typer.Option(help="The archive's folder. What is in it already is not read again.")
    ],
    dossier: Dossiers = None,
    gazetteer: Gazetteers = None,
    gazetteer_datum: GazetteerDatum = None,
    processes: Annotated[
        int | None,
        typer.Option(
            min=1,
            help="How many processes of this machine read. Without it, one for each processor.",
            show_default=False,
        ),
    ] = None,
    scheduler: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Let the workers of a Dask scheduler read, such as tcp://10.0.0.5:8786; they "
            "have the same version of planmap (pip install 'planmap[dask]').",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Read many texts into an archive: mentions, facts and statements as GeoParquet.

    A run that was ended goes on where it was when it is called again; what has changed is read
    again, what is gone leaves. A text that fails is told with its reason, and the rest is read;
    the exit status is then 1. The same texts make the same files, whoever read them.
    """
    from maps.commands.archives.reading import run_read  # noqa: PLC0415 - see above

    run_read(
        source, out=out, dossiers=dossier or (), gazetteers=gazetteer or (), datum=gazetteer_datum,
        processes=processes, scheduler=scheduler,
    )  # fmt: skip


class Table(StrEnum):
    """What an archive is asked for."""

    MENTIONS = "mentions"
    FACTS = "facts"
    STATEMENTS = "statements"


class Form(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class Engine(StrEnum):
    """What reads the files of an archive."""

    PYARROW = "pyarrow"
    DUCKDB = "duckdb"


ArchiveName = Annotated[
    str,
    typer.Argument(
        metavar="ARCHIVE",
        help="The archive's folder, or the address of a database that 'archive load' filled, as "
        "postgresql://USER@HOST/DATABASE.",
    ),
]
PlaceName = Annotated[
    str | None,
    typer.Option(
        "--place", help="A place, by its id or by any name in any script.", show_default=False
    ),
]


Years = Annotated[
    str | None,
    typer.Option(
        metavar="YEAR[..YEAR]",
        help="The year of the documents, or the first and the last.",
        show_default=False,
    ),
]


@group.command("query")
def query(  # noqa: PLR0913 - options
    archive: ArchiveName,
    *,
    place: PlaceName = None,
    within: Annotated[
        bool, typer.Option("--within", help="Take what lies in the place, too.")
    ] = False,
    table: Annotated[
        Table,
        typer.Option(
            "--of", help="Where the places are named, or figures, or promises and reports."
        ),
    ] = Table.STATEMENTS,
    year: Years = None,
    when: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="When statements are due, or the period of figures: 2025, or 2025-06.",
            show_default=False,
        ),
    ] = None,
    metric: Annotated[
        str | None,
        typer.Option(help="Words that the clause of a figure has.", show_default=False),
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option(help="The base unit of figures, such as m2 or CNY.", show_default=False),
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            help="The status of statements, such as planned; may be given for several.",
            show_default=False,
        ),
    ] = None,
    kind: Annotated[str | None, typer.Option(help="promise or report.", show_default=False)] = None,
    form: Annotated[Form, typer.Option("--format", help="A table to read, CSV or JSON.")] = (
        Form.TABLE
    ),
    engine: Annotated[
        Engine, typer.Option(help="What reads the files; duckdb is an extra.")
    ] = Engine.PYARROW,
) -> None:
    """Ask an archive: what it says of a place, a metric, a year or a status, with sources.

    Each row names its document, its date, the paragraph and the offsets of its words. They come
    by date: what was said of a place over the years stands in its sequence.
    """
    from maps.commands.archives.querying import run_query  # noqa: PLC0415 - see above

    asked = {
        "table": table.value, "year": year, "when": when, "metric": metric, "unit": unit,
        "statuses": tuple(status or ()), "kind": kind,
    }  # fmt: skip
    run_query(archive, asked, place=place, within=within, form=form.value, engine=engine.value)


@group.command("load")
def load(
    archive: Annotated[Path, typer.Argument(metavar="ARCHIVE", help="The archive's folder.")],
    *,
    to: Annotated[
        str, typer.Option(metavar="URL", help="The database: postgresql://USER@HOST/DATABASE.")
    ],
) -> None:
    """Write an archive to a PostGIS database: its tables, in the schema planmap_archive.

    What an earlier call wrote there is replaced in one transaction; a schema of that name that
    planmap did not make is refused.
    """
    from maps.commands.archives.querying import run_load  # noqa: PLC0415 - see above

    run_load(archive, to)


@group.command("map")
def map_place(  # noqa: PLR0913 - one for each option
    archive: Annotated[Path, typer.Argument(metavar="ARCHIVE", help="The archive's folder.")],
    *,
    place: Annotated[
        str, typer.Option(help="A place or region, by its id or by any name in any script.")
    ],
    out: Annotated[Path, typer.Option(help="The folder of the site.")],
    within: Annotated[
        bool, typer.Option("--within", help="Take what lies in the place, too.")
    ] = False,
    year: Years = None,
    dossier: Dossiers = None,
    gazetteer: Gazetteers = None,
    gazetteer_datum: GazetteerDatum = None,
    keep: Annotated[
        Path | None,
        typer.Option(
            help="Write the dossier that the site is made of to this new folder, to review it.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[
        bool,
        typer.Option("--force", help="Move aside what is in the way, as 'planmap build' does."),
    ] = False,
) -> None:
    """Make one page of a place or region over the years, from all that an archive says of it.

    It is an ordinary map: the place's card has each promise, report and figure in its sequence,
    with its document and date, and the tour has a chapter for each year. Give the dossiers and
    gazetteers that the archive was read with.
    """
    from maps.commands.archives.mapping import run_map  # noqa: PLC0415 - see above

    run_map(
        archive, place=place, out=out, within=within, year=year, dossiers=dossier or (),
        gazetteers=gazetteer or (), datum=gazetteer_datum, keep=keep, force=force,
    )  # fmt: skip
