"""`planmap schema`: the JSON Schemas of a dossier's files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from geo.errors import UnknownIdError
from geo.records.outputs import InTheWayError, keep_out_of_dossiers, write_guarded
from maps.commands.options import Force, looking_after_others


def schema(
    file: Annotated[
        str | None,
        typer.Argument(
            help="The file whose schema to print, such as places.csv. Without one, planmap lists "
            "the files that have a schema.",
            show_default=False,
        ),
    ] = None,
    *,
    out: Annotated[
        Path | None,
        typer.Option(help="A folder to write all schemas to, one a file.", show_default=False),
    ] = None,
    force: Force = False,
) -> None:
    """Print the JSON Schema of one of a dossier's files, or write all of them to a folder.

    The schemas are made from the models that read the files, so they are never out of date.
    """
    from geo.dossiers.schemas import make_schemas, schema_name, to_json  # noqa: PLC0415 - help needs no models

    schemas = make_schemas()
    if file is not None and file not in schemas:
        message = f"no file {file!r} in a dossier; there are {', '.join(schemas)}"
        raise UnknownIdError(message)
    if out is not None:
        keep_out_of_dossiers(out, InTheWayError)
        with looking_after_others(force=force):
            for name in schemas if file is None else (file,):
                _write(out / schema_name(name), to_json(schemas[name]))
        typer.echo(f"Wrote {len(schemas) if file is None else 1} schemas to {out}.")
    elif file is not None:
        typer.echo(to_json(schemas[file]), nl=False)
    else:
        typer.echo("\n".join(schemas))


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_guarded(path, content.encode())
