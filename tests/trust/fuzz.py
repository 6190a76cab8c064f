"""Bends texts, files and answers at random, and sees that each is read or refused in words.

Every case has a number; the same number of the same target is the same case.
"""

from __future__ import annotations

import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

from geo import Dossier, PlanmapError, inspect_dossier, read_dossier
from geo.dossiers.bulk import read_decisions
from geo.gazetteers.building import make_gazetteer
from geo.gazetteers.own.opening import open_book
from geo.geocoding.answers import Region
from geo.geocoding.policy import Policy
from geo.geocoding.providers import Provider
from geo.geocoding.readings import read_nominatim, read_photon, read_tianditu
from geo.positions.areas import read_areas
from geo.positions.datum import Datum
from geo.records.shipped import bundled_data
from geo.texts.files.opening import read_text_file
from geo.texts.reader import read
from tests.builders import make_features, make_tables, to_csv, write_dossier
from tests.trust.bending import (
    LINKED,
    NOMINATIM,
    PHOTON,
    TIANDITU,
    bend_bytes,
    bend_json,
    make_text,
    must_be_plain,
)
from tests.trust.fuzz_files import read_acts, read_documents, read_layers, read_pdf, read_word
from tests.trust.tally import Tally

HANG_S = 5.0
BOX = Region(west=9.9, south=49.9, east=10.3, north=50.2)


@cache
def _gazetteer() -> Any:  # noqa: ANN401 - planmap's own
    return make_gazetteer(areas=read_areas(bundled_data()))


def _read_text(chance: random.Random) -> None:
    text = make_text(chance)
    found = read(text, _gazetteer(), year=2025)
    rows: list[Any] = [*found.mentions, *found.candidates, *found.figures, *found.statements]
    for row in rows:
        if text[row.start : row.end] != row.surface or not row.surface:
            message = f"{row!r} is not at its offsets of {text!r}"
            raise AssertionError(message)


def _read_file(chance: random.Random) -> None:
    text = make_text(chance)
    codec = chance.choice(("utf-8", "utf-16", "gb18030"))
    page = f"<html><body><p>{text}</p><!-- {text} --><table><tr><td>{text}</table></body></html>"
    content = (page if chance.random() < 0.5 else text).encode(codec)
    read_text_file(
        bend_bytes(content, chance),
        chance.choice(("plan.html", "plan.txt", "plan.docx", "plan.pdf")),
    )


def _read_dossier(name: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = write_dossier(Path(folder, "d"))
        (root / name).write_bytes(content)
        dossier, problems = inspect_dossier(root)
        lines = [str(problem) for problem in problems]
        if (dossier is None and not lines) or any(
            "\n" in line or len(line) > 2000 for line in lines
        ):
            message = f"told in several lines: {lines[:1]!r}"
            raise AssertionError(message)


def _read_table(chance: random.Random) -> None:
    name, rows = chance.choice(list(make_tables().items()))
    _read_dossier(name, bend_bytes(to_csv(rows).encode(), chance))


def _read_toml(chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = (write_dossier(Path(folder, "d")) / "dossier.toml").read_bytes()
    _read_dossier("dossier.toml", bend_bytes(content, chance))


def _read_features(chance: random.Random) -> None:
    whole = {"type": "FeatureCollection", "features": make_features()["survey"]}
    if chance.random() < 0.5:
        content = bend_bytes(json.dumps(whole).encode(), chance)
    else:
        content = json.dumps(bend_json(whole, chance)).encode()
    _read_dossier("datasets/survey/features.geojson", content)


def _read_gazetteer(chance: random.Random) -> None:
    csv = "name,name:zh,lon,lat,alt_name\nMill Park,磨坊公园,10.02,50.01,the park;公园\n"
    plain = {"type": "FeatureCollection", "features": make_features()["survey"]}
    kind = chance.choice(("csv", "geojson", "json"))
    if kind == "csv":
        content = bend_bytes(csv.encode(), chance)
    else:
        bent = bend_json(plain if kind == "geojson" else LINKED, chance)
        content = json.dumps(bent).encode()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"own.{kind}")
        path.write_bytes(content)
        for gazetteer in open_book([path], lambda _name: True).gazetteers:
            for entry in gazetteer.entries:
                must_be_plain(*entry.names, entry.name_en, entry.name_zh, entry.geo_id)


@cache
def _shipped() -> Dossier:
    return read_dossier()


def _read_bulk(chance: random.Random) -> None:
    point = {"type": "Point", "coordinates": [116.13, 40.24]}
    feature = {"type": "Feature", "properties": {"place": "nankou", "action": "move"}}
    whole = {"type": "FeatureCollection", "features": [feature | {"geometry": point}]}
    csv = "place,name,action,lon,lat,radius_m\nnankou,,move,116.13,40.24,80\n,南口,accept,,,\n"
    kind = chance.choice(("csv", "geojson"))
    plain = csv if kind == "csv" else json.dumps(bend_json(whole, chance))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"decided.{kind}")
        path.write_bytes(bend_bytes(plain.encode(), chance) if kind == "csv" else plain.encode())
        for review in read_decisions(path, _shipped()):
            must_be_plain(review.place)


def _read_answer(chance: random.Random) -> None:
    reader, raw = chance.choice(
        ((read_nominatim, NOMINATIM), (read_photon, PHOTON), (read_tianditu, TIANDITU))
    )
    answer = [bend_json(raw, chance)]

    class Found:
        raw = answer[0]

    provider = Provider(
        id="bent", datum=Datum.WGS84, credit="", licence="", policy=Policy(),
        ask=lambda _query, _region: [Found()], read=reader,
    )  # fmt: skip
    for found in provider.search("Mill Park", BOX):
        told = provider.make_answer(found, "Mill Park")
        must_be_plain(told.name, told.raw_id)


TARGETS: dict[str, Callable[[random.Random], None]] = {
    "texts": _read_text,
    "files": _read_file,
    "tables": _read_table,
    "dossier.toml": _read_toml,
    "features": _read_features,
    "gazetteers": _read_gazetteer,
    "decisions": _read_bulk,
    "answers of services": _read_answer,
    "Word files": read_word,
    "PDF files": read_pdf,
    "journals": read_acts,
    "tables of documents": read_documents,
    "layers of names": read_layers,
}
SHARES = {"texts": 20, "files": 20, "answers of services": 20}
"""How many inputs a target gets for one of the slower ones."""


def try_number(target: str, number: int) -> tuple[str, str]:
    """Return how case `number` of a target ended, and a line if it failed."""
    begin = time.process_time()
    end, failure = "read", ""
    try:
        TARGETS[target](random.Random(f"{target} {number}"))  # noqa: S311 - no secret
    except PlanmapError as error:
        end = "refused"
        if "\n" in str(error).strip() and not hasattr(error, "problems"):
            failure = f"{target} {number}: told in several lines"
    except Exception as error:  # noqa: BLE001 - whatever is raised is what is hunted for
        failure = f"{target} {number}: {type(error).__name__}: {str(error)[:300]}"
    if time.process_time() - begin > HANG_S:
        failure = failure or f"{target} {number}: longer than {HANG_S:.0f} s"
    return end, failure


def _try_many(case: tuple[str, range]) -> Tally:
    target, numbers = case
    tally = Tally(target)
    for number in numbers:
        tally.add(*try_number(target, number))
    return tally


def _portion(count: int) -> Iterator[tuple[str, range]]:
    whole = sum(SHARES.get(target, 1) for target in TARGETS)
    for target in TARGETS:
        total = max(1, count * SHARES.get(target, 1) // whole)
        for first in range(0, total, 500):
            yield target, range(first, min(first + 500, total))


def hunt_inputs(count: int, workers: int | None = None) -> list[Tally]:
    """Try some `count` inputs over all targets; return a tally a target."""
    tallies = {target: Tally(f"bent {target}") for target in TARGETS}
    with ProcessPoolExecutor(workers) as pool:
        for part in pool.map(_try_many, _portion(count)):
            tallies[part.name].ended.update(part.ended)
            tallies[part.name].failures.extend(part.failures)
    return list(tallies.values())
