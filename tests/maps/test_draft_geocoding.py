"""`planmap draft` with services: unknown names get the position that is beyond dispute."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from geo import read_dossier
from geo.vocabulary import Placed
from maps.commands.draft import draft
from tests.services.misbehaving import Reply, Server, running_server

TEXT = "上海市浦东新区的规划：星河湾科技园将于2027年建成。\n"
FOUND = {
    "osm_type": "node",
    "osm_id": 7,
    "lat": "31.2",
    "lon": "121.6",
    "name": "星河湾科技园",
    "display_name": "星河湾科技园, 上海市",
    "boundingbox": ["31.199", "31.201", "121.599", "121.601"],
}


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with running_server() as running:
        monkeypatch.setenv("PLANMAP_NOMINATIM_URL", f"http://{running.domain}")
        yield running


def run(folder: Path, *words: str) -> Result:
    text = folder / "text.txt"
    text.write_text(TEXT, encoding="utf-8")
    app = typer.Typer()
    app.command()(draft)
    return CliRunner().invoke(app, [str(text), "--out", str(folder / "out"), *words])


def answers(*found: dict[str, Any]) -> list[Reply]:
    return [Reply(body=json.dumps(found).encode())]


def test_a_name_that_one_service_puts_in_one_place_is_drawn_there(
    tmp_path: Path, server: Server
) -> None:
    server.answers = answers(FOUND)
    result = run(tmp_path, "--providers", "bundled,nominatim", "--near", "上海市")
    assert result.exit_code == 0, result.output
    dossier = read_dossier(tmp_path / "out")
    (place,) = [place for place in dossier.places if place.name_zh_hans == "星河湾科技园"]
    geometry = dossier.geometry_of(place)
    assert geometry is not None
    assert geometry.coords[0] == (121.6, 31.2)
    assert (place.certainty, place.reviewed) == ("uncertain", False)
    source = dossier.datasets[place.geo_source or ""].source
    assert (source.credit, source.licence) == ("© OpenStreetMap contributors", "ODbL-1.0")


def test_a_name_in_several_places_stays_without_a_position(tmp_path: Path, server: Server) -> None:
    server.answers = answers(FOUND, FOUND | {"lon": "121.5", "osm_id": 8})
    result = run(tmp_path, "--providers", "bundled,nominatim", "--near", "上海市")
    assert result.exit_code == 0, result.output
    places = read_dossier(tmp_path / "out").places
    (place,) = [place for place in places if place.name_zh_hans == "星河湾科技园"]
    assert place.placed is Placed.UNLOCATED


def test_nothing_is_asked_unless_services_are_named(tmp_path: Path, server: Server) -> None:
    assert run(tmp_path).exit_code == 0
    assert server.requests == []


def test_services_are_not_asked_without_a_region(tmp_path: Path, server: Server) -> None:
    result = run(tmp_path, "--providers", "nominatim")
    assert result.exit_code == 1
    assert "name a place with --near, or a --dossier" in str(result.exception)
    assert server.requests == []
    assert not (tmp_path / "out").exists()


def test_offline_a_draft_is_made_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PLANMAP_NOMINATIM_URL", "http://127.0.0.1:9")
    result = run(tmp_path, "--providers", "bundled,nominatim", "--near", "上海市")
    assert result.exit_code == 0, result.output
    assert result.stderr.count("Offline") == 1
    assert (tmp_path / "out" / "places.csv").is_file()
