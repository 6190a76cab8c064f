"""What `planmap check` does: audits a dossier and prints the report."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import asdict
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.table import Table

from geo.dossiers.audit import Audit, Finding, make_audit
from geo.dossiers.audit_json import as_json
from geo.dossiers.dossier import Dossier
from geo.dossiers.folder import bundled_dossiers, find_advice, inspect_dossier
from geo.dossiers.journal_files import FILE as JOURNAL
from geo.dossiers.ledger import SpanKind, State, make_ledger
from geo.editing.journal import check_journal
from geo.errors import DossierError, Problem, TextError
from geo.records.given import read_given
from geo.records.row import english_words
from geo.records.shipped import bundled_data
from geo.texts.files.opening import read_text_file
from geo.texts.text import DecodedText
from maps.blocks.size import check_folder_size
from maps.commands.options import finish_edits
from maps.commands.screen import Screen

if TYPE_CHECKING:
    from geo.dossiers.undecided import Undecided

SHOWN_ITEMS = 6
"""How many ids of a finding the report names; the JSON has all."""


def run_check(
    dossier: Path | None,
    *,
    text: Sequence[Path],
    as_data: bool,
    strict: bool,
    today: str | None,
) -> None:
    """Check a dossier and print what it rests on; see `maps.commands.check.check`.

    Raises
    ------
    DossierError
        If the dossier cannot be read.
    PageSizeError
        If it has more places and sections than one page holds.
    TextError
        If a text cannot be read.
    """
    _check_today(today)
    finish_edits(dossier)
    if dossier is not None:
        check_folder_size(dossier)
    facts, problems = inspect_dossier(_open(dossier))
    if dossier is not None and facts is not None:
        problems = (*problems, *check_journal(dossier / JOURNAL, facts.info.id))
    if facts is None or problems:
        _report_unusable(problems, as_data=as_data)
        return
    words = [_read_words(path, as_data=as_data) for path in text]
    audit = make_audit(facts, make_ledger(facts, words), today=today)
    undecided = _find_undecided(facts, words)
    advice = find_advice(_open(dossier))
    if as_data:
        about: dict[str, object] = {"dossier": facts.info.id, "version": facts.info.version}
        texts = [_describe(one) for one in words]
        about |= {"text": texts[0] if texts else None, "texts": texts}
        about |= {"undecided": undecided and {**asdict(undecided), "share": undecided.share}}
        _print_json({**about, **as_json(audit), "advice": advice})
    else:
        _print_report(facts, audit, undecided, has_text=bool(words))
        if advice:
            typer.echo(advice)
    if not audit.is_sound or (strict and audit.exceeded):
        raise typer.Exit(1)


def _find_undecided(dossier: Dossier, texts: Sequence[DecodedText]) -> Undecided | None:
    if not texts:
        return None
    from geo.dossiers.undecided import find_undecided  # noqa: PLC0415 - only texts need its patterns

    return find_undecided(dossier, texts)


def _check_today(today: str | None) -> None:
    try:
        dt.date.fromisoformat(today or "2025-01-01")
    except ValueError:
        message = f"{today!r} is no date; write it as 2026-11-22"
        raise typer.BadParameter(message, param_hint="--today") from None


def _open(folder: Path | None) -> Traversable:
    return folder or bundled_data() / bundled_dossiers()[0]


def _read_words(path: Path, *, as_data: bool) -> DecodedText:
    """Return the text in `path`; with JSON, what is wrong with it is a problem like any other."""
    try:
        return read_text_file(read_given(path), str(path))
    except TextError as error:
        if as_data:
            _report_unusable((Problem(file=str(path), right=str(error)),), as_data=True)
        raise


def _report_unusable(problems: tuple[Problem, ...], *, as_data: bool) -> None:
    """Say what is wrong with a dossier that cannot be audited, and end."""
    if not as_data:
        raise DossierError(problems)
    counts = {state.value: 0 for state in State}
    lines = [str(problem) for problem in problems]
    _print_json({"accounted": 0.0, **counts, "problems": lines})
    raise typer.Exit(1)


def _describe(text: DecodedText) -> dict[str, object]:
    paragraphs = len(text.paragraphs)
    counts = {"length": text.length, "paragraphs": paragraphs}
    return {"sha256": text.sha256, **counts, "encoding": text.encoding, "line_ends": text.line_ends}


def _print_json(values: dict[str, object]) -> None:
    typer.echo(json.dumps(values, ensure_ascii=False, indent=2))


def _print_report(
    dossier: Dossier, audit: Audit, undecided: Undecided | None, *, has_text: bool
) -> None:
    console = Screen(highlight=False, markup=False, emoji=False, soft_wrap=True)
    compared = "against the text" if has_text else "as recorded; --text FILE compares it"
    console.print(
        f"{english_words(dossier.info, 'title')}, version {dossier.info.version}", style="bold"
    )
    if audit.ledger.note:
        console.print(f"The text is {audit.ledger.note}.")
    console.print(_make_ledger_table(audit))
    share = f"{audit.ledger.accounted:.1%} of what a search for known names and numbers found"
    console.print(f"Accounted for: {share} ({compared})", style="bold")
    for line in undecided.as_lines(shown=SHOWN_ITEMS) if undecided else ():
        console.print(line)
    console.print(_make_counts_table(audit))
    console.print(_make_findings_table(audit))
    _print_agreements(console, audit)
    _print_problems(console, audit)


def _make_ledger_table(audit: Audit) -> Table:
    table = Table("Ledger", *(state.value for state in State), "missed")
    for kind in SpanKind:
        counts = [str(audit.ledger.count(state, kind)) for state in State]
        missed = sum(span.kind is kind for span in audit.ledger.missed)
        table.add_row(f"{kind.value}s", *counts, str(missed))
    for name, part in audit.ledger.parts.items():
        counts = [str(part.count(state)) for state in State]
        table.add_row(f"  of {name}", *counts, str(len(part.missed)))
    return _align(table)


def _make_counts_table(audit: Audit) -> Table:
    table = Table("What there is", "number")
    for name, number in audit.counts.items():
        table.add_row(name, str(number))
    for name, number in audit.placed.items():
        table.add_row(f"  places {name}", str(number))
    for name, number in audit.outcomes.items():
        table.add_row(f"  outcomes {name.replace('_', ' ')}", str(number))
    return _align(table)


def _make_findings_table(audit: Audit) -> Table:
    table = Table("Where it is thin", "found", "tolerated", "which")
    for finding in audit.findings:
        style = None if finding.is_tolerated else "bold red"
        mark = "" if finding.is_tolerated else " !"
        number = f"{len(finding.items)}{mark}"
        table.add_row(finding.title, number, str(finding.tolerated), _name(finding), style=style)
    return _align(table, last=2)


def _name(finding: Finding) -> str:
    rest = len(finding.items) - SHOWN_ITEMS
    return ", ".join(finding.items[:SHOWN_ITEMS]) + (f" and {rest} more" if rest > 0 else "")


def _align(table: Table, last: int | None = None) -> Table:
    """Set the columns of numbers, the second to number `last`, flush right; return the table."""
    for column in table.columns[1 : None if last is None else last + 1]:
        column.justify = "right"
    return table


def _print_agreements(console: Screen, audit: Audit) -> None:
    apart = [agreement for agreement in audit.agreements if not agreement.is_within]
    console.print(
        f"Two sources locate {len(audit.agreements)} places; "
        f"{len(audit.agreements) - len(apart)} agree within the radius."
    )
    for agreement in apart:
        console.print(
            f"  {agreement.place}: {agreement.distance_m:,.0f} m apart, "
            f"radius {agreement.radius_m:,.0f} m"
        )


def _print_problems(console: Screen, audit: Audit) -> None:
    problems = [*audit.problems, *(missed.as_problem() for missed in audit.ledger.missed)]
    if not problems:
        console.print("Nothing is wrong.", style="green")
        return
    console.print(f"{len(problems)} wrong:", style="bold red")
    for problem in problems:
        console.print(f"  {problem}")
