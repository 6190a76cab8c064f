"""`planmap read`: the places, figures and statements of a text, as proposals.

What it does is in `maps.commands.texts.readings`, which is loaded when it is done.
"""

from __future__ import annotations

from typing import Annotated

import typer

from maps.commands.forms import Format
from maps.commands.options import Date, Dossiers, GazetteerDatum, Gazetteers, Text


def read(
    text: Text,
    *,
    form: Annotated[
        Format,
        typer.Option(
            "--format",
            help="A table with the text's lines; JSON, CSV or GeoJSON for programs; HTML for a "
            "page that opens offline, with every span coloured, to review the reading on; text "
            "for the text alone, as it was taken out of a PDF, DOCX or HTML file.",
        ),
    ] = Format.TABLE,
    dossier: Dossiers = None,
    gazetteer: Gazetteers = None,
    gazetteer_datum: GazetteerDatum = None,
    date: Date = None,
) -> None:
    """Read a planning text and print what it says: places, figures, statements.

    Names that a dossier or the bundled areas of China have are mentions; what only looks like
    a place is a candidate with a score. Nothing is written and nothing leaves this machine.
    Offsets are code points of the text, from 0, end exclusive; paragraphs are non-empty lines.
    """
    from maps.commands.texts.readings import run_read  # noqa: PLC0415 - see above

    run_read(
        text, form=form, dossier=dossier, gazetteer=gazetteer, gazetteer_datum=gazetteer_datum,
        date=date,
    )  # fmt: skip
