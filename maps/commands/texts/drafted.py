"""What `planmap draft` says of a new dossier in five lines, and the page that it opens."""

from __future__ import annotations

import os
import shlex
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from geo.dossiers.dossier import Dossier
from geo.drafting.region import REGION
from geo.records.counting import counted
from geo.records.row import own_words
from geo.records.staging import write_whole
from geo.texts.text import DecodedText
from geo.vocabulary import Placed, StatementKind

NAMED = 8
STDIN = Path("-")
SAID = {
    "areas": "from the divisions of China",
    "world": "from the places of the world",
    "stated": "as the text gives it",
    "inside": "somewhere in an area",
    "drawn": "drawn from end to end",
}
"""How the datasets of a draft are said."""


def summarise(drafted: Dossier, *, out: Path, text: Path, page: Path | None) -> Iterator[str]:
    """Yield five lines: what it is about, what was found, what is and is not on the map, and next.

    Where most places have no position a line before the last says what would help.

    `text` is the file that offsets refer to, `page` the page that was built, if any.
    """
    region = drafted.place(drafted.info.region)
    places = [place for place in drafted.places if place.id != REGION]
    about = "an unknown region" if region.id == REGION else f"{own_words(region, 'name')}"
    yield f"{out}: a draft of a text of {drafted.document.date} about {about}; nothing is reviewed."
    kinds = Counter(row.statement_kind for row in drafted.commitments)
    yield (
        f"Found: {counted(len(places), 'place')}, {counted(len(drafted.facts), 'figure')}, "
        f"{counted(kinds[StatementKind.PROMISE], 'promise')}, "
        f"{counted(kinds[StatementKind.REPORT], 'report')}."
    )
    placed = [place for place in places if place.placed is not Placed.UNLOCATED]
    sources = Counter(_find_source(drafted, place.id) for place in placed)
    told = ", ".join(f"{count} {_say(name)}" for name, count in sources.most_common() if name)
    yield f"On the map: {len(placed)}" + (f" ({told})." if told else ".")
    left = [own_words(place, "name") for place in places if place not in placed]
    more = f" and {len(left) - NAMED} more" if len(left) > NAMED else ""
    names = f": {', '.join(left[:NAMED])}{more}." if left else "."
    yield f"Without a position: {len(left)}{names}"
    if len(left) > len(placed):
        yield f"To place more: {_say_help(out, text, is_known=region.id != REGION)}"
    yield f"Next: {_say_next(out, text, page)}"


def _say_next(out: Path, text: Path, page: Path | None) -> str:
    """Return the commands that go on from a draft; standard input is not there again."""
    folder, site = shlex.quote(str(out)), shlex.quote(f"{out}-site")
    beside = "" if text == STDIN else f" --text {shlex.quote(str(text))}"
    build = (
        f"open {shlex.quote(str(page))}" if page else f"planmap build {folder}{beside} --out {site}"
    )
    return f"{build}; then planmap edit {folder}{beside}, or planmap review {folder}."


def _say_help(out: Path, text: Path, *, is_known: bool) -> str:
    """Return what gives places of a draft positions: a gazetteer, the region, the editor."""
    folder = shlex.quote(str(out))
    where = "" if is_known else " --region PLACE"
    words = "TEXT" if text == STDIN else shlex.quote(str(text))
    return (
        f"planmap draft {words} --update {folder}{where} --gazetteer FILE, FILE being names with "
        "positions, such as an extract of OpenStreetMap; or by hand with planmap edit, for which "
        f"planmap ground {folder} --from EXTRACT draws the streets."
    )


def _say(dataset: str) -> str:
    """Return where positions of a dataset are from; a gazetteer's or service's has its name."""
    return SAID.get(dataset) or f"from {dataset.removeprefix('own-').removeprefix('found-')}"


def _find_source(drafted: Dossier, identifier: str) -> str:
    """Return the dataset that a place stands in, or its first section."""
    rows = (drafted.place(identifier), *drafted.sections_of(identifier))
    return next((row.geo_source for row in rows if row.geo_source), "")


def write_page(out: Path, drafted: Dossier, words: DecodedText) -> Path:
    """Write the map of a draft as one page beside its folder, and return its path.

    What stands there already stays: the page takes another name.
    """
    from maps.elements.plan_map import make_map  # noqa: PLC0415 - only who opens it draws it

    path, number = out.with_name(f"{out.name}.html"), 2
    while os.path.lexists(path):
        path, number = out.with_name(f"{out.name}-{number}.html"), number + 1
    write_whole(path, make_map(drafted, text=words).get_root().render())
    return path
