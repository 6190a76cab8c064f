"""`planmap migrate`: bring an older dossier to the columns of today."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from geo.errors import DossierError
from geo.records.staging import write_whole
from maps.commands.options import finish_edits, refuse_broken_journal


def migrate(
    dossier: Annotated[
        Path, typer.Argument(metavar="DOSSIER", help="The dossier's folder, such as data/NAME.")
    ],
) -> None:
    """Give an older dossier the columns that statements have today.

    commitments.csv gets 'places' and 'statement_kind' as its last columns, and the outcomes of
    reports in outcomes.csv their present names; every other byte stays. A dossier that has them
    is left as it is. Look the new cells through: what is a promise follows from its status.
    """
    from geo.dossiers.folder import inspect_dossier  # noqa: PLC0415 - the help needs no geometry
    from geo.dossiers.migrating import OUTCOMES, STATEMENTS, migrate_files  # noqa: PLC0415

    finish_edits(dossier)
    found, problems = inspect_dossier(dossier)
    if found is None or problems:
        raise DossierError(problems)
    refuse_broken_journal(dossier, found.info.id)
    before = [_read(dossier / name) for name in (STATEMENTS, OUTCOMES)]
    after = migrate_files(*before)
    for name, old, new in zip((STATEMENTS, OUTCOMES), before, after, strict=True):
        if new != old:
            write_whole(dossier / name, new)
            typer.echo(f"Migrated {dossier / name}")
    if tuple(before) == after:
        typer.echo("Nothing to migrate.")


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")
