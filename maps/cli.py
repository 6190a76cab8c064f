"""The command line: `planmap COMMAND`. Only here does planmap print, write and read settings.

A command is a row of `COMMANDS` and a function of that name in `maps.commands.NAME`, which is
imported when the command is called, so that `planmap --help` starts without the libraries that
draw and measure.
"""

from __future__ import annotations

import atexit
import errno
import gc
import sys
from importlib import import_module
from types import MappingProxyType
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from geo.errors import PlanmapError
from maps.room import find_room
from maps.visible import make_visible

COMMANDS = MappingProxyType(
    {
        "build": "Build the map of a dossier: one page, and its layers and tables as files.",
        "check": "Check a dossier and report what it rests on, and where that is thin.",
        "stamp": "Record the present checksums of a dossier's datasets, after an edit that was "
        "meant.",
        "migrate": "Give an older dossier the columns that statements have today.",
        "schema": "Print the JSON Schema of one of a dossier's files, or write all of them to a "
        "folder.",
        "export": "Export layers of a dossier as files that other tools open, or to a database.",
        "read": "Read a planning text and print what it says: places, figures, statements.",
        "draft": "Draft a dossier from a planning text: a folder that 'planmap build' makes a map "
        "of at once.",
        "review": "Accept, move or reject places of a dossier; without decisions, list what is "
        "unreviewed.",
        "picture": "Write a sheet for paper, or a picture of the map, a place, a chapter or a "
        "promise.",
        "ground": "Give a dossier a ground of its own from an extract: land, water, green, roads, "
        "names.",
        "geocode": "Say where names are: every answer, from every provider that was asked, in "
        "WGS 84.",
        "archive": "Read an archive of texts into tables, ask them with sources, and map a place "
        "over the years.",
        "edit": "Edit a dossier on its map: every act is in its files when the page says so.",
        "serve": "Show the map of a dossier on this machine, and again whenever one of its files "
        "changes.",
        "verify": "Compare every file of a built site with its manifest.",
    }
)
"""What each command does, in the first sentence of its own help."""

SETTINGS: dict[str, Any] = {"pretty_exceptions_enable": False, "rich_markup_mode": None}


def load_command(name: str) -> Any:  # noqa: ANN401 - typer's commands have no public type
    """Return the command `name` as typer runs it; its module is imported now.

    A module with a `group` of further commands gives that.

    Raises
    ------
    ImportError
        If there is no module of this name in `maps.commands`.
    """
    module = import_module(f"maps.commands.{name}")
    group = getattr(module, "group", None)
    if isinstance(group, typer.Typer):
        return get_command(group)
    alone = typer.Typer(add_completion=False, **SETTINGS)
    alone.command(name, context_settings=getattr(module, "CONTEXT", None))(getattr(module, name))
    return get_command(alone)


class LazyCommands(TyperGroup):
    """Commands that are listed by their first sentence, and loaded when they are called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[Any, Any, list[str]]:  # noqa: ANN401 - as above
        """Return name, command and further arguments of a call; an unknown name is an error."""
        name, listed, rest = super().resolve_command(ctx, args)
        if listed and "--help" not in rest:
            find_room(str(name))
        return name, listed and load_command(str(name)), rest


app = typer.Typer(
    name="planmap",
    cls=LazyCommands,
    help="Turn a planning text into an interactive, sourced, honest map that opens offline.",
    no_args_is_help=True,
    **SETTINGS,
)
for _name, _help in COMMANDS.items():
    app.command(_name, help=_help)(lambda: None)

SELDOM = 100_000
"""Objects made between two looks for circles; with 700, Python's own, loading takes longer."""


def run() -> None:
    """Run the command line; an error that planmap foresees is one line each, exit status 1."""
    gc.set_threshold(SELDOM)
    atexit.register(gc.freeze)  # looking for circles in what ends anyhow takes half a second
    try:
        app()
    except PlanmapError as error:
        _fail(str(error))
    except BrokenPipeError:
        raise
    except OSError as error:
        _fail(_explain(error))


def _explain(error: OSError) -> str:
    """Return an error of the system as one line that says what to do, with the path it is about."""
    path = error.filename or "the output"
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return f"{path}: the disk is full; free some space or name another folder"
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return f"{path}: may not be written to or read; change its permissions or name another"
    return f"{path}: {error.strerror or error}"


def _fail(message: str) -> None:
    for line in message.replace("\r\n", "\n").split("\n"):
        print(f"planmap: {make_visible(line)}", file=sys.stderr)  # noqa: T201 - the command line prints
    sys.exit(1)
