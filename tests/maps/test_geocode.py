"""`planmap geocode` as a user runs it: what is bundled, services on loopback, and what it says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from geo import PlanmapError
from maps.commands.geocode import geocode
from tests.builders import write_dossier
from tests.services.misbehaving import Reply, running_server

SHAHE = {
    "osm_type": "node",
    "osm_id": 9,
    "lat": "50.012",
    "lon": "10.0211",
    "name": "Mill Park",
    "display_name": "Mill Park, Brookfield",
    "boundingbox": ["50.011", "50.013", "10.020", "10.022"],
}


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's own cache and settings out of the tests."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "user-cache"))
    for name in ("TIANDITU_KEY", "AMAP_KEY", "BAIDU_KEY", "NOMINATIM_URL", "PHOTON_URL", "CONTACT"):
        monkeypatch.delenv(f"PLANMAP_{name}", raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> str:
    return str(write_dossier(tmp_path / "d"))


def run(*words: str) -> Result:
    app = typer.Typer()
    app.command()(geocode)
    return CliRunner().invoke(app, words, terminal_width=120)


def rows(result: Result) -> Any:  # noqa: ANN401 - JSON
    """Return what was printed as JSON."""
    return json.loads(result.stdout)


def test_a_place_of_the_dossier_is_answered_without_a_network(folder: str) -> None:
    result = run("Mill Park", "--dossier", folder)
    assert result.exit_code == 0, result.output
    assert "10.02100, 50.01200" in result.stdout
    assert "bundled" in result.stdout
    assert "Positions: Credit of survey." in result.stdout
    assert result.stderr == ""


def test_a_name_without_an_answer_is_said_and_fails(folder: str) -> None:
    result = run("Mill Park", "Nirgendheim", "--dossier", folder)
    assert result.exit_code == 1
    assert "No answer for Nirgendheim from bundled." in result.stdout
    assert "More names: --gazetteer FILE, or a service with --providers" in result.stdout
    assert "10.02100, 50.01200" in result.stdout


def test_json_has_every_member_of_every_answer(folder: str) -> None:
    (found,) = rows(run("mill park", "--dossier", folder, "--format", "json"))
    assert found["query"] == "mill park"
    assert found["disagree"] is False
    assert found["answers"] == [
        {
            "query": "mill park",
            "name": "Mill Park",
            "lon": 10.021,
            "lat": 50.012,
            "provider": "bundled",
            "certainty": "certain",
            "coordinateUncertaintyInMeters": 40,
            "geo_id": "brookfield/mill-park",
            "retrieved": None,
            "licence": "CC0-1.0",
            "credit": "Credit of survey",
        }
    ]


def test_geojson_is_longitude_first(folder: str) -> None:
    content = rows(run("Mill Park", "--dossier", folder, "--format", "geojson"))
    assert content["type"] == "FeatureCollection"
    (feature,) = content["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [10.021, 50.012]}
    assert feature["properties"]["credit"] == "Credit of survey"
    assert "lon" not in feature["properties"]


def test_a_service_is_asked_named_and_weighed(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANMAP_CONTACT", "someone@example.org")
    with running_server() as server:
        server.answers = [Reply(body=json.dumps([SHAHE]).encode())]
        monkeypatch.setenv("PLANMAP_NOMINATIM_URL", f"http://{server.domain}")
        words = ("Mill Park", "--dossier", folder, "--format", "json")
        first = run(*words, "--providers", "nominatim,bundled")
        second = run(*words, "--providers", "nominatim,bundled")
        assert len(server.requests) == 1
        agent = server.requests[0].headers["user-agent"]
    assert agent.startswith("planmap/")
    assert agent.endswith("(someone@example.org)")
    assert first.stdout == second.stdout
    answers = rows(first)[0]["answers"]
    assert [(answer["provider"], answer["certainty"]) for answer in answers] == [
        ("nominatim", "certain"),
        ("bundled", "certain"),
    ]
    assert answers[0]["retrieved"]


def test_providers_that_disagree_are_both_shown(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_server() as server:
        away = SHAHE | {"lat": "50.03"}
        server.answers = [Reply(body=json.dumps([away]).encode())]
        monkeypatch.setenv("PLANMAP_NOMINATIM_URL", f"http://{server.domain}")
        result = run("Mill Park", "--dossier", folder, "--providers", "bundled,nominatim")
    assert "50.01200" in result.stdout
    assert "50.03000" in result.stdout
    assert "The providers put Mill Park in different places; choose by hand." in result.stdout
    assert result.stdout.count("uncertain") == 2


def test_offline_is_said_once_on_stderr(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANMAP_NOMINATIM_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("PLANMAP_PHOTON_URL", "http://127.0.0.1:9")
    words = ("Mill Park", "Old Harbour", "--dossier", folder)
    result = run(*words, "--providers", "bundled,nominatim,photon", "--format", "json")
    assert result.exit_code == 0
    assert len(rows(result)) == 2
    assert result.stderr.splitlines() == [
        "planmap: Offline: answers come from what is bundled and what was asked before."
    ]


@pytest.mark.parametrize(
    ("providers", "words"),
    [
        ("google", "no provider 'google'; there are bundled, nominatim"),
        ("", "no provider ''"),
        ("bundled,bundled", "'bundled' is named twice"),
        ("amap", "amap needs a key of yours; put it in PLANMAP_AMAP_KEY"),
        ("bundled,tianditu", "PLANMAP_TIANDITU_KEY"),
    ],
)
def test_a_provider_that_cannot_be_asked_is_told(folder: str, providers: str, words: str) -> None:
    result = run("Mill Park", "--dossier", folder, "--providers", providers)
    assert result.exit_code == 1
    assert words in str(result.exception)
    assert "\n" not in str(result.exception)


def test_an_address_that_is_none_is_told(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANMAP_NOMINATIM_URL", "ftp://somewhere")
    result = run("Mill Park", "--dossier", folder, "--providers", "nominatim")
    assert "PLANMAP_NOMINATIM_URL must be an address" in str(result.exception)


def test_near_a_place_elsewhere_moves_the_region(folder: str) -> None:
    assert run("浦东新区", "--dossier", folder).exit_code == 1
    (found,) = rows(run("浦东新区", "--dossier", folder, "--near", "上海", "--format", "json"))
    assert [answer["geo_id"] for answer in found["answers"]] == ["cn-310115"]


def test_near_takes_the_id_of_a_place(folder: str) -> None:
    words = ("Mill Park", "--dossier", folder, "--near", "old-harbour")
    assert run(*words).exit_code == 0


def test_near_an_unknown_place_is_told(folder: str) -> None:
    result = run("Mill Park", "--dossier", folder, "--near", "Nirgendheim")
    assert "--near 'Nirgendheim' is not known" in str(result.exception)


def test_near_a_name_that_several_have_asks_for_an_id(folder: str) -> None:
    result = run("Mill Park", "--dossier", folder, "--near", "朝阳区")
    assert "may be several places; take the id of one" in str(result.exception)
    assert "cn-110105" in str(result.exception)


def test_near_a_name_of_one_place_within_another_is_the_wider(folder: str) -> None:
    (found,) = rows(run("Blarney", "--dossier", folder, "--near", "Cork", "--format", "json"))
    assert [answer["geo_id"] for answer in found["answers"]] == ["geonames-2966107"]


def test_namesakes_are_told_apart_by_where_they_are(folder: str) -> None:
    result = run("Mill Park", "--dossier", folder, "--near", "Valparaíso")
    assert "(-71.63, -33.04, ± 8 km) geonames-3868626" in str(result.exception)


@pytest.mark.parametrize("name", ["[red]Mill[/red]", "{{7*7}}", "\x1b[31mMill"])
def test_a_hostile_name_is_printed_as_words(folder: str, name: str) -> None:
    result = run(name, "--dossier", folder)
    assert result.exit_code == 1
    assert "\x1b" not in result.stdout
    assert name.replace("\x1b", "") in result.stdout


def test_an_empty_name_is_told_in_one_line(folder: str) -> None:
    result = run(" ", "--dossier", folder)
    assert result.exit_code == 1
    assert str(result.exception) == "a name to look for is needed; this one is empty"
    assert isinstance(result.exception, PlanmapError)
