"""The preview as an OGC API Features server: what it answers, to GDAL, and to wrong questions."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from geo import Dossier, read_dossier
from maps.preview import collections, features
from maps.preview.collections import make_collections
from maps.preview.serving import HOST, Preview
from tests.builders import write_dossier
from tests.maps.preview.test_serving import ask, serving


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    return read_dossier(write_dossier(tmp_path / "d"))


@pytest.fixture
def port(dossier: Dossier) -> Iterator[int]:
    preview = Preview(lambda: {"index.html": b""}, collect=lambda: make_collections(dossier))
    preview.refresh()
    with serving(preview) as number:
        yield number


def get(port: int, address: str) -> Any:  # noqa: ANN401 - JSON
    status, _, content = ask(port, f"/ogc{address}")
    assert status == 200, content
    return json.loads(content)


def test_every_link_leads_to_what_it_says(port: int) -> None:
    todo, seen = ["/ogc/"], set()
    while todo:
        address = todo.pop()
        if address in seen:
            continue
        seen.add(address)
        status, headers, content = ask(port, address)
        assert status == 200, address
        answer = json.loads(content)
        links = answer.get("links", [])
        links += [link for each in answer.get("collections", []) for link in each["links"]]
        for link in links:
            parts = urlsplit(link["href"])
            assert parts.netloc == f"{HOST}:{port}"
            todo.append(parts.path + (f"?{parts.query}" if parts.query else ""))
            if link["rel"] == "self" and parts.path == urlsplit(address).path:
                assert headers["Content-Type"] == link["type"]
    assert {"/ogc/", "/ogc/api", "/ogc/conformance", "/ogc/collections"} < seen
    assert len(seen) == 4 + 2 * 3


def test_what_has_no_position_is_listed_and_is_in_no_box(port: int) -> None:
    everything = get(port, "/collections/parks/items")
    located = {each["id"]: each["geometry"] is not None for each in everything["features"]}
    assert sorted(located.values()) == [False, True]
    boxed = get(port, "/collections/parks/items?bbox=-180,-90,180,90")
    ids = [each["id"] for each in boxed["features"]]
    assert ids == [name for name, known in located.items() if known]
    assert boxed["numberMatched"] == 1
    (lost,) = (name for name, known in located.items() if not known)
    assert get(port, f"/collections/parks/items/{lost}")["geometry"] is None


def test_a_list_of_records_is_a_text_which_every_client_shows(port: int, dossier: Dossier) -> None:
    """QGIS 3.22 gives None for a property that is a list of objects."""
    place = dossier.place("mill-park")
    found = get(port, f"/collections/{place.layer}/items/{place.id}")["properties"]
    assert isinstance(found["mentions"], str)
    surfaces = [each["surface"] for each in json.loads(found["mentions"])]
    assert surfaces == [each.surface for each in dossier.mentions if each.place == place.id]
    assert 12 in [each["value"] for each in json.loads(found["facts"])]
    assert found["lines"] is None


@pytest.mark.parametrize(
    ("column", "usual", "telling"),
    [("due", "2026-11-30", "2026-11"), ("radius", 40.0, 2.5), ("lines", None, ["a"])],
)
def test_the_first_ten_features_show_what_a_column_may_hold(
    column: str, usual: object, telling: object
) -> None:
    """QGIS guesses types from ten, and shows nothing of what does not fit."""
    rows = [{"id": "x", column: usual}] * 50 + [{"id": "x", column: telling}]
    order = collections.order_features(rows)
    assert telling in [rows[number][column] for number in order[:10]]
    assert sorted(order) == list(range(51))


def test_features_that_show_it_anyway_keep_their_order() -> None:
    rows = [{"id": str(number), "due": "2026"} for number in range(30)]
    assert collections.order_features(rows) == list(range(30))
    assert collections.order_features([]) == []


def test_a_box_over_the_date_line_is_two_boxes(port: int) -> None:
    assert get(port, "/collections/parks/items?bbox=170,-90,20,90")["numberMatched"] == 1
    assert get(port, "/collections/parks/items?bbox=20,-90,-170,90")["numberMatched"] == 0
    assert get(port, "/collections/parks/items?bbox=0,0,0,20,60,99")["numberMatched"] == 1


def test_pages_are_linked_until_the_last(port: int) -> None:
    address, found = "/collections/trams/items?limit=1", []
    while address:
        page = get(port, address)
        assert page["numberReturned"] == len(page["features"]) == 1
        found += [each["id"] for each in page["features"]]
        following = [link["href"] for link in page["links"] if link["rel"] == "next"]
        address = following[0].partition("/ogc")[2] if following else ""
    whole = get(port, "/collections/trams/items")
    assert found == [each["id"] for each in whole["features"]]
    assert len(found) == whole["numberMatched"] == 3


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/collections/parks/items?limit=0", 400, "limit must be a whole number from 1 on"),
        ("/collections/parks/items?limit=x", 400, "limit must be a whole number from 1 on"),
        ("/collections/parks/items?offset=-1", 400, "offset must be a whole number"),
        ("/collections/parks/items?bbox=1,2,3", 400, "bbox must be west,south,east,north"),
        ("/collections/parks/items?bbox=a,b,c,d", 400, "bbox must be west,south,east,north"),
        ("/collections/parks/items?bbox=0,9,1,8", 400, "its south before its north"),
        ("/collections/parks/items?datetime=today", 400, "datetime must be a date"),
        ("/collections/parks/items?limit=1&limit=2", 400, "each parameter may be given once"),
        ("/collections/parks/items?sortby=x", 400, "no parameter is called 'sortby' here"),
        ("/collections/parks?x=1", 400, "no parameter is called 'x' here"),
        ("/?f=html", 400, "f must be json"),
        ("/collections/nowhere", 404, "there is no ogc/collections/nowhere"),
        ("/collections/parks/items/nobody", 404, "the collection parks has no items/nobody"),
        ("/tiles", 404, "there is no ogc/tiles; begin at"),
    ],
)
def test_a_wrong_question_is_answered_with_what_would_be_right(
    port: int, address: str, status: int, words: str
) -> None:
    found, headers, content = ask(port, f"/ogc{address}")
    assert (found, headers["Content-Type"]) == (status, "application/json")
    assert words in json.loads(content)["description"]


@pytest.mark.parametrize("time", ["2025-01-01", "2025-01-01T00:00:00Z/..", "../2025-01-01"])
def test_a_time_leaves_out_nothing_since_features_have_none(port: int, time: str) -> None:
    assert get(port, f"/collections/parks/items?datetime={time}")["numberMatched"] == 2


def test_only_this_machine_is_answered(port: int) -> None:
    status, _, _ = ask(port, "/ogc/", Host="evil.example")
    assert status == 403


def test_gdal_reads_every_layer_whole(
    port: int, dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(features, "USUAL_LIMIT", 2)
    for name, collection in make_collections(dossier).items():
        out = tmp_path / f"{name}.json"
        source = f"OAPIF:http://{HOST}:{port}/ogc/"
        done = subprocess.run(
            ["ogr2ogr", "-f", "GeoJSON", str(out), source, name],
            check=True,
            capture_output=True,
            text=True,
        )
        assert done.stderr == ""
        found = json.loads(out.read_text(encoding="utf-8"))["features"]
        ids = sorted(str(each["properties"].get("id") or each["id"]) for each in found)
        assert ids == sorted(collection.numbers)
