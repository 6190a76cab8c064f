"""What `planmap export` does: layers leave for other tools."""

from __future__ import annotations

from pathlib import Path

from geo.positions.datum import PLATFORMS, Datum
from geo.records.counting import counted
from geo.vocabulary import Status
from layers.exports import FORMATS, select, write_selection
from layers.exports.losses import tell_losses
from layers.exports.selection import DATUM_NAMES
from layers.exports.written import Written
from maps.commands.options import looking_after_others, open_dossier
from maps.commands.screen import Screen

SHIFTED_IN = {
    Datum.GCJ02: "shifted in mainland China, Hong Kong and Macau, WGS 84 elsewhere.",
    Datum.BD09: "shifted in mainland China, Hong Kong, Macau and Taiwan, WGS 84 elsewhere.",
}
MOST_NOTES = 20
"""How many lines about what had to be changed are printed of a file."""


def run_export(  # noqa: PLR0913 - options
    *,
    dossier: Path | None,
    form: str,
    out: str,
    layer: list[str] | None,
    theme: list[str] | None,
    status: list[Status] | None,
    datum: str,
    crs: str | None,
    outlines: bool,
    language: str | None,
    force: bool,
) -> None:
    """Do what `planmap export` says; see `maps.commands.export.export`."""
    selection = select(
        open_dossier(dossier),
        layers=layer or None,
        themes=theme or None,
        statuses=[each.value for each in status] if status else None,
        datum=datum,
        language=language,
        crs=crs,
        outlines=outlines,
    )
    with looking_after_others(force=force):
        written = write_selection(selection, format=form, out=out)
    console = Screen(soft_wrap=True)
    for each in written:
        console.print(describe(each), highlight=False, markup=False)
        for note in shorten_notes(each.notes):
            console.print(f"  {note}", highlight=False, markup=False)
    if selection.datum in PLATFORMS:
        console.print(tell_platforms(selection.datum), highlight=False, markup=False)
    if lost := tell_losses(FORMATS[form].losses, selection):
        console.print(f"Not in {form}: {lost}.", highlight=False, markup=False)


def tell_platforms(datum: Datum) -> str:
    """Return for whom positions in `datum` are, and where they differ from WGS 84."""
    names = " and ".join(", ".join(PLATFORMS[datum]).rsplit(", ", 1))
    return f"Positions are {DATUM_NAMES[datum]}, for {names}: {SHIFTED_IN[datum]}"


def shorten_notes(notes: tuple[str, ...]) -> list[str]:
    """Return the first of `notes`, and how many more there are."""
    more = len(notes) - MOST_NOTES
    return [*notes[:MOST_NOTES], *([f"… and {more:,} more"] if more > 0 else [])]


def describe(written: Written) -> str:
    """Return one line about what was written."""
    rows = counted(written.rows, "row")
    if written.changed is not None:
        return f"{written.path}: {rows}, {written.changed:,} changed"
    size = written.bytes / 1000
    sum_of_it = f", SHA-256 {written.sha256}" if written.sha256 else ""
    return f"{Path(written.path)}: {rows}, {size:,.1f} kB{sum_of_it}"
