"""`planmap draft`: a text becomes a new dossier folder, all of it unreviewed."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from geo.drafting import Sources, make_draft
from geo.errors import PlanmapError
from geo.geocoding import Answer, Bundled, make_bundled
from geo.folding import fold
from geo.models import Placed
from geo.periods import guess_year
from geo.reading import read
from geo.shipped import bundled_data
from maps.commands.reading import (
    Date,
    Dossiers,
    Text,
    open_files,
    open_gazetteer,
    open_sources,
    open_text,
    read_year,
)


class DraftError(PlanmapError, FileExistsError):
    """A folder that a draft would write over."""


def draft(
    text: Text,
    *,
    out: Annotated[Path, typer.Option(help="The new dossier's folder; it must not exist yet.")],
    dossier: Dossiers = None,
    date: Date = None,
) -> None:
    """Draft a dossier from a planning text: a folder that 'planmap build' makes a map of at once.

    What is known comes with its position, what only looks like a place with the position that
    the bundled names give, or with none. Everything is marked unreviewed; 'planmap review'
    takes down what a person decides. The text itself is not copied.
    """
    if out.exists():
        message = f"{out} is there already; name a folder that is not"
        raise DraftError(message)
    words = open_text(text)
    dossiers, areas = open_sources(dossier)
    year = read_year(date) or guess_year(fold(words.text).text)
    reading = read(words.text, open_gazetteer(dossiers, areas), year=year)
    bundled = make_bundled(dossiers, areas)
    sources = Sources(
        templates=bundled_data() / "drafts",
        dossiers=dossiers,
        areas=areas,
        locate=lambda name: _locate(bundled, name),
    )
    day = date or str(year or dt.datetime.now(dt.UTC).year)
    files = make_draft(words, reading, sources, identifier=_identify(out), date=day)
    places = open_files(files).places
    _write_new(out, files)
    unlocated = sum(place.placed is Placed.UNLOCATED for place in places)
    Console(soft_wrap=True).print(
        f"Drafted {out}: {len(places) - unlocated} places located, {unlocated} not; none is "
        f"reviewed. Next: planmap build {out}, planmap review {out} --accept ID.",
        highlight=False,
        markup=False,
    )


def _locate(bundled: Bundled, name: str) -> Answer | None:
    """Return the bundled answer for exactly this name, if there is but one."""
    answers = [answer for answer in bundled.find(name, None) if answer.certainty != "uncertain"]
    return answers[0] if len(answers) == 1 else None


def _identify(out: Path) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", out.resolve().name.lower()).strip("-")
    return slug or "draft"


def _write_new(out: Path, files: dict[str, bytes] | object) -> None:
    """Write the files of a folder that is not there yet, whole or not at all."""
    fresh = out.with_name(f".{out.name}.part")
    for name, content in files.items():  # type: ignore[attr-defined]
        path = fresh / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    fresh.rename(out)
