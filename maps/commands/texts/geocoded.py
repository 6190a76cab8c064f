"""What `planmap geocode` does: asks where names are and prints the answers."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import typer
from rich.table import Table
from shapely.geometry import mapping

from geo.dossiers.dossier import Dossier
from geo.geocoding import WORLD, Answer, Bundled, Finding, Region
from geo.texts.writing.folding import fold_name
from maps.commands.asking import BUNDLED
from maps.commands.forms import Form
from maps.commands.options import open_dossier
from maps.commands.saying import say
from maps.commands.screen import Screen
from maps.commands.texts.geocoders import (
    find_near,
    make_geocoder,
    make_names,
    make_region,
)
from maps.commands.texts.inputs import open_own


def run_geocode(
    *,
    names: list[str],
    near: str | None,
    providers: str,
    form: Form,
    gazetteer: list[Path] | None,
    gazetteer_datum: str | None,
    dossier: Path | None,
    cache: Path | None,
) -> None:
    """Do what `planmap geocode` says; see `maps.commands.geocode.geocode`."""
    facts = open_dossier(dossier)
    known = make_names([facts])
    west, south, east, north = facts.info.bounds
    region = Region(west=west, south=south, east=east, north=north)
    own = _open_own(gazetteer, names, gazetteer_datum, facts)
    region = WORLD if own and dossier is None else region
    centre = find_near(known, near, region) if near is not None else None
    if centre and not region.contains(centre.lon, centre.lat):
        region = make_region(centre)
    geocoder = make_geocoder(
        known, providers.split(","), region=region, environment=os.environ, cache=cache, own=own
    )
    position = (centre.lon, centre.lat) if centre else None
    findings = [geocoder.find(name, near=position) for name in names]
    if form is Form.TABLE:
        print_table(findings, providers, known)
    else:
        content = as_json(findings) if form is Form.JSON else as_geojson(findings)
        typer.echo(json.dumps(content, ensure_ascii=False, indent=1))
    for notice in geocoder.notices:
        say(notice)
    if not all(finding.answers for finding in findings):
        raise typer.Exit(1)


def _open_own(
    paths: Sequence[Path] | None, names: Sequence[str], datum: str | None, facts: Dossier
) -> tuple[Bundled, ...]:
    """Return what answers from the user's gazetteers, as far as they have one of `names`."""
    if not paths:
        return ()
    from geo.geocoding.own import make_own  # noqa: PLC0415 - loads GDAL

    wanted = frozenset(fold_name(name) for name in names)
    return make_own(open_own(paths, wanted.__contains__, datum=datum, dossiers=[facts]))


def print_table(findings: Sequence[Finding], providers: str, known: Bundled) -> None:
    """Print one table of all answers, and a line for each name that has none.

    `known` says of such a name whether it lies elsewhere.
    """
    console = Screen()
    table = Table(box=None)
    for heading in ("query", "name", "lon, lat", "± m", "provider", "certainty", "id"):
        fixed = heading in {"lon, lat", "± m", "certainty"}
        table.add_column(heading, no_wrap=fixed, overflow="fold")
    for finding in findings:
        for answer in finding.answers:
            table.add_row(*map(_plain, _cells(finding, answer)))
    if table.row_count:
        console.print(table, highlight=False)
    for line in _remarks(findings, providers, known):
        console.print(line, highlight=False, markup=False, soft_wrap=True)


def _cells(finding: Finding, answer: Answer) -> Iterable[str]:
    yield finding.query
    yield answer.name
    yield f"{answer.lon:.5f}, {answer.lat:.5f}"
    yield f"{answer.uncertainty_m:,.0f}"
    yield answer.provider
    yield str(answer.certainty)
    yield answer.raw_id


def _plain(words: str) -> str:
    """Return `words` so that Rich prints them as they are, without control characters."""
    return "".join(sign for sign in words if sign.isprintable()).replace("[", r"\[")


def _remarks(findings: Sequence[Finding], providers: str, known: Bundled) -> Iterable[str]:
    for finding in findings:
        name = "".join(sign for sign in finding.query if sign.isprintable())
        if not finding.answers:
            elsewhere = dict.fromkeys(found.name for found in known.find(finding.query, None))
            yield f"No answer for {name} from {providers}" + (
                f" in this region; {', '.join(elsewhere)} lies elsewhere, try --near."
                if elsewhere
                else "."
            )
            longer = known.find_longer(finding.query)
            if longer and not elsewhere:
                yield f"Names that hold {name}, and may be other places: {', '.join(longer)}."
        elif finding.disagree:
            yield f"The providers put {name} in different places; choose by hand."
    if providers == BUNDLED and not all(finding.answers for finding in findings):
        yield "More names: --gazetteer FILE, or a service with --providers; docs/gazetteers.md."
    credits_due = dict.fromkeys(
        answer.credit for finding in findings for answer in finding.answers if answer.credit
    )
    if credits_due:
        yield f"Positions: {'; '.join(credits_due)}."


def as_json(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """Return the findings as JSON: a list with a name's answers each."""
    return [
        {
            "query": finding.query,
            "disagree": finding.disagree,
            "answers": [_as_members(answer) for answer in finding.answers],
        }
        for finding in findings
    ]


def as_geojson(findings: Sequence[Finding]) -> dict[str, Any]:
    """Return all answers as a GeoJSON FeatureCollection (RFC 7946) of points."""
    features = []
    for finding in findings:
        for answer in finding.answers:
            members = dict(_as_members(answer))
            position = [members.pop("lon"), members.pop("lat")]
            geometry = (
                mapping(answer.geometry)
                if answer.geometry is not None
                else {"type": "Point", "coordinates": position}
            )
            features.append({"type": "Feature", "geometry": geometry, "properties": members})
    return {"type": "FeatureCollection", "features": features}


def _as_members(answer: Answer) -> Mapping[str, Any]:
    return {
        "query": answer.query,
        "name": answer.name,
        "lon": answer.lon,
        "lat": answer.lat,
        "provider": answer.provider,
        "certainty": str(answer.certainty),
        "coordinateUncertaintyInMeters": answer.uncertainty_m,
        "geo_id": answer.raw_id,
        "retrieved": answer.date,
        "licence": answer.licence,
        "credit": answer.credit,
    }
