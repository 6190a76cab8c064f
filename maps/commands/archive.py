"""`planmap archive`: many texts become tables that can be asked, and maps of a place over time.

What the commands do is in `maps.commands.archives`, which is loaded when it is done.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from maps.commands.options import Dossiers

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

    run_read(source, out=out, dossiers=dossier or (), processes=processes, scheduler=scheduler)
