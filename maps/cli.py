"""The command line: `planmap COMMAND`. Only here does planmap print, write and read settings."""

from __future__ import annotations

import sys

import typer

from geo.errors import PlanmapError
from maps.commands.build import build
from maps.commands.check import check
from maps.commands.draft import draft
from maps.commands.export import export
from maps.commands.geocode import geocode
from maps.commands.migrate import migrate
from maps.commands.read import read
from maps.commands.review import review
from maps.commands.schema import schema
from maps.commands.serve import serve
from maps.commands.stamp import stamp
from maps.commands.verify import verify

app = typer.Typer(
    name="planmap",
    help="Turn a planning text into an interactive, sourced, honest map that opens offline.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
COMMANDS = (
    *(build, check, stamp, migrate, schema, export),
    *(read, draft, review, geocode, serve, verify),
)
for command in COMMANDS:
    app.command()(command)


def run() -> None:
    """Run the command line; an error that planmap foresees is one line each, exit status 1."""
    try:
        app()
    except PlanmapError as error:
        _fail(str(error))
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone, as in `planmap check | head`
        sys.exit(1)
    except OSError as error:
        _fail(f"{error.filename or 'the system'}: {error.strerror or error}")


def _fail(message: str) -> None:
    for line in message.splitlines():
        print(f"planmap: {line}", file=sys.stderr)  # noqa: T201 - the command line prints
    sys.exit(1)
