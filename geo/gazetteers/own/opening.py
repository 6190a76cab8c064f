"""Opens a gazetteer's file, whatever it is, with its source and licence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from geo.errors import DossierError, Problem
from geo.gazetteers.own.book import OwnBook, OwnGazetteer, tell_ids_apart
from geo.gazetteers.own.entry import Entry, Pace, Wanted, keep_pace
from geo.gazetteers.own.layers import read_layers
from geo.gazetteers.own.linked import is_linked, read_linked
from geo.gazetteers.own.merging import merge_entries
from geo.gazetteers.own.osm import SOURCE, is_osm
from geo.gazetteers.own.tables import read_table
from geo.positions.datum import Datum
from geo.positions.source import Source
from geo.records.tables import make_row, read_toml
from geo.texts.names.settling import OWN

TABLES = frozenset((".csv", ".tsv", ".txt"))
JSON = frozenset((".json", ".geojson", ".jsonld"))
NOT_STATED = "not stated"
MOST_ENTRIES = 200_000
"""How many places of the names asked for a gazetteer may have: more are no names but words."""
Reader = Callable[..., Iterator[Entry]]


def open_book(
    paths: Sequence[Path],
    wanted: Wanted,
    *,
    datum: Datum = Datum.WGS84,
    pace: Pace = keep_pace,
) -> OwnBook:
    """Return the gazetteers of `paths` in order, with the places that `wanted` asks for.

    `datum` is that of positions where neither the file nor a column says. Only what is wanted
    is kept in memory, however long a table is; `pace` is told how far it is read.

    Raises
    ------
    DossierError
        If one cannot be read, lacks a column, or has a wanted row without a position.
    OSError
        If a file is not there.
    """
    taken: dict[str, int] = {}
    found = []
    for path in paths:
        name = _identify(path)
        taken[name] = taken.get(name, 0) + 1
        unique = name if taken[name] == 1 else f"{name}-{taken[name]}"
        found.append(_open(path, unique, wanted, datum, pace))
    return OwnBook(found)


def _open(path: Path, identifier: str, wanted: Wanted, datum: Datum, pace: Pace) -> OwnGazetteer:
    if not path.exists():
        raise FileNotFoundError(2, "there is no such file", str(path))
    if not path.name or not (path.is_file() or path.is_dir()):
        right = "must be a file; this is something else"
        raise DossierError((Problem(file=str(path), right=right),))
    source = _read_source(path)
    entries = _read(path, wanted, datum, pace)
    mains = {entry.folded[0] for entry in entries if not wanted(entry.folded[0])}
    if mains:  # a name of another language: what bears the main one belongs to it
        entries = _read(path, lambda name: wanted(name) or name in mains, datum, pace)
    licences = sorted({entry.licence for entry in entries if entry.licence})
    if source.licence == NOT_STATED and licences:
        source = source.model_copy(update={"licence": "; ".join(licences)})
    return OwnGazetteer(
        id=identifier, source=source, entries=tell_ids_apart(merge_entries(entries))
    )


def _read(path: Path, wanted: Wanted, datum: Datum, pace: Pace) -> list[Entry]:
    entries: list[Entry] = []
    for entry in _choose_reader(path)(path, wanted, datum=datum, pace=pace):
        entries.append(entry)
        if len(entries) > MOST_ENTRIES:
            right = f"has over {MOST_ENTRIES:,} places of the names asked for; take a part of it"
            raise DossierError((Problem(file=path.name, right=right),))
    return entries


def _choose_reader(path: Path) -> Reader:
    ending = path.suffix.casefold()
    if ending in TABLES:
        return read_table
    if ending in JSON and is_linked(path):
        return read_linked
    return read_layers


def _identify(path: Path) -> str:
    stem = path.name.split(".")[0]
    return OWN + (re.sub(r"[^a-z0-9]+", "-", stem.casefold()).strip("-")[:24] or "own")


def _read_source(path: Path) -> Source:
    """Return the source of a gazetteer: `FILE.source.toml` beside it, else what is known of it."""
    beside = path.with_name(f"{path.name}.source.toml")
    name = path.name.encode("utf-8", "replace").decode()
    if beside.is_file():
        tables, problems = read_toml(beside, beside.name)
        source = problems or make_row(tables, beside.name, 0, Source)
        if isinstance(source, list):
            raise DossierError(tuple(source))
        return source
    known = SOURCE if is_osm(path) else {}
    day = dt.datetime.fromtimestamp(path.stat().st_mtime, tz=dt.UTC).date().isoformat()
    return Source(
        title_zh_hans=f"地名库{name}",
        title_zh_hant=f"地名庫{name}",
        title_en=f"Gazetteer {name}",
        address=known.get("address", name),
        version=day,
        retrieved=day,
        licence=known.get("licence", NOT_STATED),
        licence_verified=False,
        credit=known.get("credit", name),
        crs="EPSG:4326",
        changes_zh_hans="仅取文本所提及的地点。",
        changes_zh_hant="僅取文本所提及的地點。",
        changes_en="The places that the text names.",
    )
