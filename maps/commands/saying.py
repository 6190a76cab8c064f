"""Prints a line for a person beside the result; it needs no console, so that help starts fast."""

from __future__ import annotations

import typer

from maps.visible import make_visible


def say(line: str) -> None:
    """Print a line beside the result, on the standard error."""
    typer.echo(f"planmap: {make_visible(line)}", err=True)
