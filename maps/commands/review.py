"""`planmap review`: takes down what a person decides about the places of a dossier."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from geo.dossiers.acts import FILE as JOURNAL
from geo.dossiers.bulk import read_decisions
from geo.dossiers.dossier import Dossier
from geo.dossiers.folder import inspect_dossier
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
from geo.records.row import own_words
from geo.records.staging import write_whole
from maps.commands.reviewed import act_decisions, is_journal, merge_acts

ALL = "all"
"""Stands for every place that is not reviewed."""


class ReviewError(PlanmapError, ValueError):
    """A decision that cannot be read."""


def review(
    dossier: Annotated[Path, typer.Argument(metavar="DOSSIER", help="The dossier's folder.")],
    positions: Annotated[
        list[str] | None,
        typer.Argument(metavar="LON,LAT", help="The positions of --move.", show_default=False),
    ] = None,
    *,
    accept: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="A place that is right as it is; 'all' for all of them."),
    ] = None,
    move: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ID LON,LAT",
            help="A place that lies elsewhere: WGS 84 degrees, longitude first; a third number is "
            "the radius in metres that it is sure within (100 without one). West of Greenwich "
            "write ID=LON,LAT. A line or road is no point: draw it in sections.csv.",
        ),
    ] = None,
    reject: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="A place that is none, or does not belong on the map."),
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="FILE",
            help="Decisions in bulk: a CSV with 'place' (an id) or 'name', and 'lon', 'lat', "
            "'radius_m' or 'action' (accept, move, reject); or GeoJSON with points and these "
            "properties. Nothing is taken down if a row is wrong. Or edits.jsonl, as edit.html "
            "saves it and as another editor's dossier has it: its acts are done one by one, those "
            "that do not fit are told and kept as drafts.",
            show_default=False,
        ),
    ] = None,
    by: Annotated[
        str,
        typer.Option(help="Who decides, in initials; for the journal of a dossier that has one."),
    ] = "review",
) -> None:
    """Accept, move or reject places of a dossier; without decisions, list what is unreviewed.

    The decisions go into review.csv in the dossier's folder, the last one about a place
    stands, and every command that reads the dossier applies them. In a dossier that has a
    journal (edits.jsonl) they are acts of it and change the files themselves.
    """
    if source and is_journal(source):
        merge_acts(dossier, source)
        return
    drafted, problems = inspect_dossier(dossier, apply=False)
    if drafted is None or problems:
        raise DossierError(problems)
    known = read_reviews(dossier)
    new = [*read_decisions(source, drafted)] if source else []
    new += _parse(accept, reject, _pair(move or [], positions or []))
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
    merged = merge_reviews(known, new)
    wrong = tuple(check_reviews(drafted, merged))
    if wrong:
        raise DossierError(wrong)
    if new:
        _write(dossier / FILE, write_reviews(merged))
    file = dossier / (JOURNAL if has_journal else FILE)
    _report(file, apply_reviews(drafted, merged), len(new))


def _pair(move: Sequence[str], positions: Sequence[str]) -> list[tuple[str, str]]:
    """Return place and position of each move: ID LON,LAT or ID=LON,LAT.

    Raises
    ------
    ReviewError
        If a move has no position, or a position no move.
    """
    rest = iter(positions)
    pairs = [
        (place, position if sign else next(rest, ""))
        for place, sign, position in (words.partition("=") for words in move)
    ]
    left = next(rest, None)
    if left is not None:
        message = f"{left} is the position of no --move; write --move ID {left}"
        raise ReviewError(message)
    return pairs


def _parse(
    accept: Sequence[str] | None, reject: Sequence[str] | None, move: Sequence[tuple[str, str]]
) -> list[Review]:
    found = [Review(place=place, action=Action.ACCEPT) for place in accept or [] if place != ALL]
    found += [Review(place=place, action=Action.REJECT) for place in reject or []]
    return found + [_parse_move(place, position) for place, position in move]


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


def _report(file: Path, facts: Dossier, count: int) -> None:
    console = Console(soft_wrap=True)
    left = [place for place in facts.places if not place.reviewed]
    for place in left:
        console.print(
            f"{place.id}  {own_words(place, 'name')}  ({place.placed})",
            highlight=False,
            markup=False,
        )
    console.print(
        f"{count} decisions taken down in {file}; {len(left)} places are unreviewed.",
        highlight=False,
        markup=False,
    )
