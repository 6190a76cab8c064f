"""What `planmap draft` does: reads a text and writes a dossier of it."""

from __future__ import annotations

import os
import re
import webbrowser
from collections.abc import Mapping, Sequence
from pathlib import Path

from geo.dossiers.dossier import Dossier
from geo.drafting.carrying import BASE, keep_base
from geo.drafting.making import make_draft
from geo.drafting.region import REGION, Sources
from geo.drafting.tongues import choose_languages
from geo.drafting.updating import reject_taken_out, update_reviews
from geo.errors import PlanmapError
from geo.gazetteers.atlas import Atlas
from geo.gazetteers.own.entry import want_text
from geo.gazetteers.world import shipped_world
from geo.geocoding import WORLD, Region, choose_answer, make_bundled, unite
from geo.records.outputs import keep_out_of_dossiers
from geo.records.shipped import bundled_data
from geo.records.staging import write_new_folder, write_whole
from geo.texts.reader import read
from geo.texts.text import DecodedText
from geo.texts.times.dating import TextDate
from maps.commands.saying import say
from maps.commands.screen import Screen
from maps.commands.texts.drafted import summarise, write_page
from maps.commands.texts.geocoders import (
    ProviderError,
    find_near,
    make_geocoder,
    make_names,
    make_region,
)
from maps.commands.texts.inputs import (
    assume_date,
    open_files,
    open_gazetteer,
    open_own,
    open_sources,
    open_text,
    read_year,
    resolve_date,
    tell_language,
)
from maps.commands.texts.updating import (
    Old,
    carry_files,
    describe_update,
    find_about,
    find_old_rows,
    move_aside,
    open_old,
    redo_acts,
    return_others,
    tell_taken_out,
    write_carried,
)

EDGES = ("west", "south", "east", "north")


class DraftError(PlanmapError, ValueError):
    """A folder that a draft would write over."""


def run_draft(  # noqa: PLR0913 - options
    *,
    text: str,
    out: Path | None,
    dossier: list[Path] | None,
    date: str | None,
    region: str | None,
    gazetteer: list[Path] | None,
    gazetteer_datum: str | None,
    near: str | None,
    providers: str,
    languages: str | None,
    update: Path | None,
    show: bool,
) -> None:
    """Do what `planmap draft` says; see `maps.commands.draft.draft`."""
    old = open_old(update) if update else None
    out = _check_out(out or update or find_out(text), update)
    read_year(date)  # before the text is opened
    words = open_text(text)
    tongues = _choose_languages(words, languages, old)
    dossiers, areas = open_sources(dossier)
    about = find_about(Atlas(areas, shipped_world()), region, old)
    own_book = open_own(gazetteer, want_text(words.text), datum=gazetteer_datum, dossiers=dossiers)
    day = assume_date(resolve_date(date, words.text))
    tell_language(words.text)
    names_of = open_gazetteer(dossiers, areas, own_book, words.text)
    reading = read(words.text, names_of, year=day.year, month=day.month, day=day.day)
    own = make_bundled(dossiers)  # of areas and towns the draft knows better which is meant
    bounds = _find_bounds(
        dossiers, near or (about.id if about else None), providers, are_named=bool(dossier)
    )
    geocoder = make_geocoder(own, providers.split(","), region=bounds, environment=os.environ)
    sources = Sources(
        templates=bundled_data() / "drafts",
        dossiers=dossiers,
        areas=areas,
        world=shipped_world(),
        own=own_book,
        locate=lambda name: choose_answer(geocoder.find(name)),
        region=about.id if about else None,
    )
    files: Mapping[str, bytes] = make_draft(
        words,
        reading,
        sources,
        identifier=_identify(out),
        date=day.value or "",
        languages=tongues,
    )
    drafted = open_files(files)
    files = {**files, BASE: keep_base(files)}
    told: tuple[str, ...] = ()
    if old:
        files, told = _carry(old, drafted, files)
        drafted = open_files(files)
    beside = _write_extracted(out, words, again=out == update)
    before = move_aside(out) if out == update else None
    write_new_folder(out, files)
    if before:
        return_others(before, out)
        told = (*told, f"The draft before this one is in {before}.")
    if old:
        told = (*told, *filter(None, [redo_acts(out, old, drafted)]))
    if beside:
        say(f"the text of {text}, which offsets refer to, is in {beside}")
    _warn(geocoder.notices, day, drafted)
    page = write_page(out, drafted, words) if show else None
    lines = summarise(drafted, out=out, text=beside or Path(text), page=page)
    for line in (*lines, *told):
        Screen(soft_wrap=True).print(line, highlight=False, markup=False)
    if page:
        webbrowser.open(page.resolve().as_uri())


def _choose_languages(words: DecodedText, asked: str | None, old: Old | None) -> tuple[str, ...]:
    """Return the languages of the draft, those of the one before it too.

    Raises
    ------
    DraftError
        If a tag is none.
    """
    try:
        before = old.dossier.info.languages if old else ()
        return choose_languages(words.text, (asked or "").split(","), before)
    except ValueError as error:
        message = f"--languages {asked}: give {error}"
        raise DraftError(message) from error


def _carry(
    old: Old, drafted: Dossier, files: Mapping[str, bytes]
) -> tuple[Mapping[str, bytes], tuple[str, ...]]:
    """Return the files with what people did to the draft before, and lines about it."""
    update = update_reviews(old.dossier, drafted, old.reviews)
    taken_out = find_old_rows(old, drafted)
    update = reject_taken_out(update, taken_out)
    edited = carry_files(old, files, update)
    told = (
        *describe_update(update, old.dossier, drafted),
        *tell_taken_out(taken_out, drafted),
        *edited.told,
    )
    return {**edited.files, **write_carried(update)}, told


def _warn(notices: Sequence[str], day: TextDate, drafted: Dossier) -> None:
    """Say on standard error what was assumed or could not be had."""
    for notice in notices:
        say(notice)
    if day.how == "assumed":
        say(f"{day.as_words()}")
    if drafted.info.region == REGION:
        say("what the text is about is unknown: give --region")


def _check_out(out: Path, update: Path | None) -> Path:
    """Return where the draft goes.

    Raises
    ------
    DraftError
        If something is there that is not the draft to be updated.
    """
    if out != update and os.path.lexists(out):
        message = f"{out} is there already; name a folder that is not with --out"
        raise DraftError(message)
    if out != update:
        keep_out_of_dossiers(out, DraftError)
    return out


def find_out(text: str) -> Path:
    """Return where the dossier of a text goes if nobody says so: beside it, under its name.

    Raises
    ------
    DraftError
        If the text comes from the standard input and has no name.
    """
    if text == "-":
        message = "a text from the standard input has no name; give the draft one with --out"
        raise DraftError(message)
    path = Path(text)
    return path.with_suffix("") if path.suffix else path.with_name(f"{path.name}-draft")


def _write_extracted(out: Path, words: DecodedText, *, again: bool) -> Path | None:
    """Write a text that was taken out of another file beside the dossier, never into it.

    The text of an earlier draft that is drafted `again` is moved aside.

    Raises
    ------
    DraftError
        If another file stands where the text goes.
    """
    if words.extraction is None:
        return None
    path = out.with_name(f"{out.name}.txt")
    content = words.text.encode("utf-8", "surrogatepass")
    if os.path.lexists(path):
        if path.is_file() and path.read_bytes() == content:
            return path
        if again:
            move_aside(path)
    if os.path.lexists(path):
        message = (
            f"{path} is there already, and the text of the file goes there; name another --out"
        )
        raise DraftError(message)
    write_whole(path, content)
    return path


def _find_bounds(
    dossiers: Sequence[Dossier], near: str | None, providers: str, *, are_named: bool
) -> Region:
    """Return where positions may lie: around `near`, in the dossiers' regions, or anywhere.

    The regions count if the user named the dossiers.

    Raises
    ------
    ProviderError
        If services are to be asked and nothing says where.
    """
    named = dossiers if are_named else ()
    boxes = [Region(**dict(zip(EDGES, facts.info.bounds, strict=True))) for facts in named]
    home = unite(boxes) if boxes else WORLD
    if near is not None:
        centre = find_near(make_names(dossiers), near, home)
        inside = boxes and home.contains(centre.lon, centre.lat)
        return home if inside else make_region(centre)
    if not boxes and providers.strip() != "bundled":
        message = "services need to know where to look; name a place with --near, or a --dossier"
        raise ProviderError(message)
    return home


def _identify(out: Path) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", out.resolve().name.lower()).strip("-")
    return slug or "draft"
