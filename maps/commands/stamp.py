"""`planmap stamp`: re-record the checksums of a dossier's datasets after an edit."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from geo.dossiers.checks.entries import check_entries
from geo.dossiers.stamps import stamp_source, sum_files
from geo.errors import DossierError, Problem
from geo.records.staging import write_whole
from geo.records.tables import read_text
from maps.commands.options import refuse_broken_journal


def stamp(
    dossier: Annotated[
        Path, typer.Argument(metavar="DOSSIER", help="The dossier's folder, such as data/NAME.")
    ],
) -> None:
    """Record the present checksums of a dossier's datasets, after an edit that was meant.

    Only the table [files] of each source.toml changes, and only where a file did; the rest of
    it stays as it is. Say in its lines 'changes_…' what you changed.
    """
    folder = dossier / "datasets"
    if not folder.is_dir():
        right = "has no folder 'datasets'; name a dossier's folder, such as data/NAME"
        raise DossierError((Problem(file=str(dossier), right=right),))
    if strange := tuple(check_entries(dossier)):
        raise DossierError(strange)
    refuse_broken_journal(dossier)
    stamped = [path for path in sorted(folder.glob("*/source.toml")) if _stamp(path)]
    for path in stamped:
        typer.echo(f"Stamped {path}")
    typer.echo(f"{len(stamped)} of {len(list(folder.iterdir()))} datasets had changed.")


def _stamp(path: Path) -> bool:
    """Write the checksums of the files beside `path` into it; return whether any was new."""
    name = path.relative_to(path.parents[2]).as_posix()
    _, problems = read_text(path, name)
    if problems:
        raise DossierError(tuple(problems))
    with path.open(encoding="utf-8", newline="") as file:
        source = file.read()
    fresh = stamp_source(source, sum_files(path.parent))
    if fresh == source:
        return False
    write_whole(path, fresh)
    return True
