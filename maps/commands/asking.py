"""What `geocode` and `draft` ask for in the same words: near what, and of whom."""

from __future__ import annotations

from typing import Annotated

import typer

from geo.geocoding.registry import ROWS, SERVICES

BUNDLED = "bundled"
PREFIX = "PLANMAP_"
"""What the names of settings begin with."""


def _list_keys() -> str:
    keyed = [name for name, row in ROWS.items() if row.needs_key]
    names = ", ".join(keyed[:-1]) + f" and {keyed[-1]}"
    keys = [f"{PREFIX}{name.upper()}_KEY" for name in keyed]
    return f"{names} need your key in {', '.join(keys[:-1])} or {keys[-1]}."


Near = Annotated[
    str | None,
    typer.Option(
        metavar="PLACE",
        help="A place that the names are near: a name or id of the dossier, or any area or town "
        "of the world, in any script. If the dossier's region does not hold it, answers may lie "
        "within 50 km of it instead.",
        show_default=False,
    ),
]
Providers = Annotated[
    str,
    typer.Option(
        metavar="A,B,…",
        help=f"Whom to ask, in this order: {', '.join((BUNDLED, *ROWS))}"
        f"{''.join(f', {name}' for name in SERVICES.outside)}. {_list_keys()} Without this "
        "option nothing leaves the machine.",
    ),
]
