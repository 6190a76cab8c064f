"""What `planmap review` does: takes down what a person decides about places."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from geo.dossiers.bulk import index_names, read_decisions
from geo.dossiers.dossier import Dossier
from geo.dossiers.folder import inspect_dossier
from geo.dossiers.journal_files import FILE as JOURNAL
from geo.dossiers.reviews import (
    FILE,
    Action,
    Review,
    apply_reviews,
    check_reviews,
    merge_reviews,
    read_reviews,
    write_reviews,
)
from geo.errors import DossierError, PlanmapError
from geo.records.counting import counted
from geo.records.row import own_words
from geo.records.staging import write_whole
from geo.records.today import today
from geo.texts.writing.folding import fold_name
from maps.commands.dossiers.reviewed import act_decisions, is_journal, merge_acts
from maps.commands.options import finish_edits, refuse_broken_journal
from maps.commands.screen import Screen

ALL = "all"
OFFERED = 5
"""How many places are offered to who gives a part of a name."""
"""Stands for every place that is not reviewed."""


class ReviewError(PlanmapError, ValueError):
    """A decision that cannot be read."""


def run_review(
    *,
    dossier: Path,
    positions: list[str] | None,
    accept: list[str] | None,
    move: list[str] | None,
    reject: list[str] | None,
    source: Path | None,
    by: str,
) -> None:
    """Do what `planmap review` says; see `maps.commands.review.review`."""
    if source and is_journal(source):
        merge_acts(dossier, source)
        return
    finish_edits(dossier)
    drafted, problems = inspect_dossier(dossier, apply=False)
    if drafted is None or problems:
        raise DossierError(problems)
    refuse_broken_journal(dossier, drafted.info.id)
    known = read_reviews(dossier)
    new = [*read_decisions(source, drafted)] if source else []
    new += _parse(drafted, accept, reject, _pair(move or [], positions or []))
    has_journal = (dossier / JOURNAL).is_file()
    if has_journal and (new or accept):
        act_decisions(dossier, drafted, new, by=by, all_left=ALL in (accept or []))
        return
    if ALL in (accept or []):
        decided = {decision.place for decision in (*known, *new)}
        new += [
            Review(place=place.id, action=Action.ACCEPT)
            for place in drafted.places
            if not place.reviewed and place.id not in decided
        ]
    new = [decision.model_copy(update={"date": today()}) for decision in new]
    merged = merge_reviews(known, new)
    _refuse_wrong(drafted, known, new)
    if new:
        _write(dossier / FILE, write_reviews(merged))
    _report(dossier, apply_reviews(drafted, merged), len(new))


def _refuse_wrong(drafted: Dossier, known: Sequence[Review], new: Sequence[Review]) -> None:
    """Refuse decisions that cannot be: each in its row of review.csv, a new one by its option.

    Raises
    ------
    DossierError
        If there are such in the file.
    ReviewError
        If there are such among the new ones.
    """
    decided = {decision.place for decision in new}
    stands = {n + 2: row for n, row in enumerate(known) if row.place not in decided}
    wrong = tuple(check_reviews(drafted, [*stands.values()], [*stands]))
    if wrong:
        raise DossierError(wrong)
    for decision in new:
        for problem in check_reviews(drafted, [decision]):
            given = f"{problem.field} = {problem.value!r}: " if problem.field != "action" else ""
            message = f"--{decision.action} {decision.place}: {given}{problem.right}"
            raise ReviewError(message)


def _pair(move: Sequence[str], positions: Sequence[str]) -> list[tuple[str, str]]:
    """Return place and position of each move: ID LON,LAT or ID=LON,LAT.

    Raises
    ------
    typer.BadParameter
        If an option is none of this command.
    ReviewError
        If a move has no position, or a position no move.
    """
    rest = iter(positions)
    pairs = [
        (place, position if sign else next(rest, ""))
        for place, sign, position in (words.partition("=") for words in move)
    ]
    left = next(rest, None)
    if left is not None and left.startswith("--"):
        message = f"no such option: {left}"
        raise typer.BadParameter(message)
    if left is not None:
        message = f"{left} is the position of no --move; write --move ID {left}"
        raise ReviewError(message)
    return pairs


def _parse(
    drafted: Dossier,
    accept: Sequence[str] | None,
    reject: Sequence[str] | None,
    move: Sequence[tuple[str, str]],
) -> list[Review]:
    """Return the decisions; a place goes by its id, or by a name that only one place has."""
    names = index_names(drafted)
    ids = {place.id for place in drafted.places}

    def find(words: str, action: Action) -> str:
        found = (words,) if words in ids else names.get(fold_name(words), ())
        if len(found) == 1:
            return found[0]
        several = f"several places have this name; give the id of one: {', '.join(found)}"
        none = "is no id of a place, and no place of the dossier has this name"
        none += _offer(drafted, fold_name(words))
        message = f"--{action} {words}: {several if found else none}"
        raise ReviewError(message)

    accepted = [find(words, Action.ACCEPT) for words in accept or [] if words != ALL]
    rejected = [find(words, Action.REJECT) for words in reject or []]
    return [
        *(Review(place=place, action=Action.ACCEPT) for place in accepted),
        *(Review(place=place, action=Action.REJECT) for place in rejected),
        *(_parse_move(find(words, Action.MOVE), position) for words, position in move),
    ]


def _offer(drafted: Dossier, words: str) -> str:
    """Return which places have names that begin with `words`, or else have them in the middle."""
    named = [
        (fold_name(name), f"{own_words(place, 'name')} ({place.id})")
        for place in drafted.places
        for name in (own_words(place, "name"), *place.aliases)
        if words
    ]
    first = [told for name, told in named if name.startswith(words)]
    found = dict.fromkeys(first or [told for name, told in named if words in name])
    few = list(found)[:OFFERED]
    return f"; {'begin with it' if first else 'have it'}: {', '.join(few)}" if few else ""


def _parse_move(place: str, position: str) -> Review:
    try:
        lon, lat, *rest = [float(part) for part in position.split(",")]
        (radius,) = rest or (None,)
        return Review(place=place, action=Action.MOVE, lon=lon, lat=lat, radius_m=radius)
    except ValueError as error:
        message = (
            f"--move {place} {position}: write the position as LON,LAT, such as 116.28,40.09, "
            "longitude first, in degrees"
        )
        raise ReviewError(message) from error


def _write(path: Path, text: str) -> None:
    write_whole(path, text)


def _report(folder: Path, facts: Dossier, count: int) -> None:
    """Print the places that are unreviewed, what was taken down, and what to do next."""
    left = [place for place in facts.places if not place.reviewed]
    lines = [f"{place.id}  {own_words(place, 'name')}  ({place.placed})" for place in left]
    if count:
        lines.append(f"{counted(count, 'decision')} taken down in {folder / FILE}.")
    lines.append(f"{len(left)} of {len(facts.places)} places are unreviewed.")
    decide = f"planmap edit {folder}, or planmap review {folder} --accept, --reject or --move"
    lines.append(f"Next: {decide if left else f'planmap build {folder}'}.")
    for line in lines:
        Screen(soft_wrap=True).print(line, highlight=False, markup=False)
