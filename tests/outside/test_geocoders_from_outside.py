"""A package outside adds a geocoding service by an entry point."""

from __future__ import annotations

import json
from pathlib import Path

from tests.builders import write_dossier
from tests.outside.packages import install, planmap

CODE = """
from geo.geocoding import Policy, Provider, Reading, Service
from geo.positions.datum import Datum

class Found:
    def __init__(self, raw):
        self.raw = raw

def make(settings):
    def ask(query, region):
        assert settings.key == "secret" and settings.user_agent.startswith("planmap/")
        return [Found({"name": query, "lon": 10.03, "lat": 50.02})]

    def read(raw):
        return Reading(
            name=raw["name"], lon=raw["lon"], lat=raw["lat"], uncertainty_m=50.0, raw_id="n1"
        )

    return Provider(
        id="atlas", datum=Datum.WGS84, credit="The Atlas", licence="CC0-1.0",
        policy=Policy(pause_s=0.0), ask=ask, read=read,
    )

ATLAS = Service(make=make, needs_key=True)
"""


def ask(folder: Path, tmp_path: Path, **settings: str) -> tuple[int, str, str]:
    dossier = write_dossier(tmp_path / "d")
    words = (
        "geocode",
        "Somewhere Else",
        "--dossier",
        dossier,
        "--providers",
        "atlas",
        "--format",
        "json",
    )
    cache = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    done = planmap(folder, *words, cwd=tmp_path, **cache, **settings)
    return done.returncode, done.stdout, done.stderr


def test_a_geocoder_of_another_package_is_asked_as_ours_are(tmp_path: Path) -> None:
    folder = install(
        tmp_path / "lib", "atlas", points={"planmap.geocoders:atlas": "atlas:ATLAS"}, code=CODE
    )
    status, out, err = ask(folder, tmp_path, PLANMAP_ATLAS_KEY="secret")
    assert (status, err) == (0, "")
    (answer,) = (each for each in _answers(json.loads(out)) if each["provider"] == "atlas")
    assert (answer["lon"], answer["lat"], answer["credit"]) == (10.03, 50.02, "The Atlas")


def test_its_key_is_asked_for_in_one_line(tmp_path: Path) -> None:
    folder = install(
        tmp_path / "lib", "atlas", points={"planmap.geocoders:atlas": "atlas:ATLAS"}, code=CODE
    )
    status, _, err = ask(folder, tmp_path)
    assert (status, err) == (
        1,
        "planmap: atlas needs a key of yours; put it in PLANMAP_ATLAS_KEY\n",
    )


def test_a_geocoder_that_fails_to_import_is_one_line(tmp_path: Path) -> None:
    folder = install(
        tmp_path / "lib", "atlas", points={"planmap.geocoders:atlas": "atlas:ATLAS"}, code="1 / 0"
    )
    status, out, err = ask(folder, tmp_path)
    assert (status, out) == (1, "")
    assert err == (
        "planmap: geocoder 'atlas' of atlas 1.0 (atlas:ATLAS) fails to import: "
        "ZeroDivisionError: division by zero\n"
    )


def _answers(found: object) -> list[dict[str, object]]:
    if isinstance(found, dict):
        own = [found] if "provider" in found else []
        return own + [each for value in found.values() for each in _answers(value)]
    return [each for value in found for each in _answers(value)] if isinstance(found, list) else []
