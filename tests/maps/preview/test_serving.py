"""The preview: loopback only, shared only if asked, the page untouched, a reload after a change."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner

from geo import PlanmapError
from maps.cli import app
from maps.preview.serving import HOST, Preview, make_server, scan_folder, watch_folder
from tests.builders import write_dossier

FILES = {
    "index.html": b"<!doctype html><p>page",
    "layers/parks.geojson": b'{"type":"FeatureCollection","features":[]}',
    "tables/places.csv": b"id\r\n",
}
LONGEST_S = 10.0


@pytest.fixture
def preview() -> Preview:
    found = Preview(lambda: FILES)
    found.refresh()
    return found


@contextmanager
def serving(preview: Preview, *, share: bool = False) -> Iterator[int]:
    server = make_server(preview, share=share)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join(LONGEST_S)


@pytest.fixture
def port(preview: Preview) -> Iterator[int]:
    with serving(preview) as number:
        yield number


def ask(
    port: int, address: str, *, method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(HOST, port, timeout=LONGEST_S)
    try:
        connection.request(method, address, headers=headers)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


def test_the_page_is_served_as_it_was_built(port: int) -> None:
    status, headers, content = ask(port, "/index.html")
    assert (status, content) == (200, FILES["index.html"])
    assert "Access-Control-Allow-Origin" not in headers


def test_the_frame_around_it_reloads(port: int) -> None:
    assert b'src="/index.html"' in ask(port, "/")[2]
    for name in ("preview.js", "preview.css"):
        assert ask(port, f"/preview/{name}")[0] == 200


@pytest.mark.parametrize("name", ["layers/parks.geojson", "tables/places.csv"])
def test_other_pages_read_layers_and_tables_if_they_are_shared(preview: Preview, name: str) -> None:
    with serving(preview, share=True) as port:
        status, headers, content = ask(port, f"/{name}?v=1", Origin="https://map.example")
        assert (status, content) == (200, FILES[name])
        assert headers["Access-Control-Allow-Origin"] == "*"
        assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        status, headers, _ = ask(port, f"/{name}", method="OPTIONS", Origin="https://map.example")
        assert status == 204
        assert headers["Access-Control-Allow-Methods"] == "GET, HEAD"
        assert "Access-Control-Allow-Origin" not in ask(port, "/index.html")[1]


@pytest.mark.parametrize("name", ["index.html", "layers/parks.geojson", "tables/places.csv", ""])
def test_other_pages_read_nothing_of_a_preview(port: int, name: str) -> None:
    _, headers, _ = ask(port, f"/{name}", Origin="https://map.example")
    assert "Access-Control-Allow-Origin" not in headers
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert ask(port, f"/{name}", method="OPTIONS", Origin="https://map.example")[0] == 403


def test_only_the_frame_of_the_preview_may_hold_the_page(port: int) -> None:
    policy = "Content-Security-Policy"
    assert ask(port, "/index.html")[1][policy] == "frame-ancestors 'self'"
    assert ask(port, "/")[1][policy] == "frame-ancestors 'none'"


def test_the_layers_are_listed(port: int) -> None:
    assert json.loads(ask(port, "/layers/")[2]) == ["layers/parks.geojson"]


def test_a_layer_has_the_type_of_geojson_and_is_never_stale(port: int) -> None:
    _, headers, content = ask(port, "/layers/parks.geojson", method="HEAD")
    assert headers["Content-Type"] == "application/geo+json"
    assert headers["Cache-Control"] == "no-store"
    assert content == b""


@pytest.mark.parametrize(
    "address", ["/../maps/cli.py", "/layers/%2e%2e/cli.py", "/preview/../cli.py", "/nothing"]
)
def test_what_is_not_in_the_site_is_not_there(port: int, address: str) -> None:
    status, _, content = ask(port, address)
    assert status == 404
    assert b"layers/parks.geojson" in content


def test_only_this_machine_is_answered(port: int) -> None:
    assert ask(port, "/index.html", Host=f"evil.example:{port}")[0] == 403
    assert ask(port, "/layers/parks.geojson", method="OPTIONS", Host="evil.example")[0] == 403
    assert ask(port, "/index.html", Host=f"localhost:{port}")[0] == 200


def test_it_listens_on_loopback_only(preview: Preview) -> None:
    server = make_server(preview)
    try:
        assert server.server_address[0] == "127.0.0.1"
    finally:
        server.server_close()


def test_a_port_that_is_taken_is_said_in_one_line(port: int, tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    done = CliRunner().invoke(app, ["serve", str(folder), "--port", str(port)])
    assert isinstance(done.exception, PlanmapError)
    assert str(done.exception) == (
        f"port {port} of 127.0.0.1: Address already in use; name another with --port"
    )


def read_event(stream: http.client.HTTPResponse) -> dict[str, object]:
    while line := stream.readline():
        if line.startswith(b"data: "):
            found: dict[str, object] = json.loads(line[6:])
            return found
    message = "the stream ended"
    raise AssertionError(message)


def test_a_change_is_told_to_whoever_looks(preview: Preview, port: int) -> None:
    connection = http.client.HTTPConnection(HOST, port, timeout=LONGEST_S)
    connection.request("GET", "/preview/events")
    stream = connection.getresponse()
    assert read_event(stream) == {"version": 1, "problems": ""}
    preview.refresh()
    assert read_event(stream) == {"version": 2, "problems": ""}
    connection.close()


def test_after_an_error_the_last_good_map_stays_and_the_error_is_told() -> None:
    failing = False

    def build() -> dict[str, bytes]:
        if failing:
            message = "places.csv, row 3: wrong"
            raise PlanmapError(message)
        return FILES

    preview = Preview(build)
    preview.refresh()
    failing = True
    state = preview.refresh()
    assert state.problems == "places.csv, row 3: wrong"
    assert state.files == FILES
    failing = False
    assert preview.refresh().problems == ""


def test_a_changed_file_makes_a_new_build(tmp_path: Path, preview: Preview) -> None:
    (tmp_path / "places.csv").write_text("id\n")
    stop = threading.Event()
    watcher = threading.Thread(
        target=watch_folder, args=(tmp_path, preview, stop), kwargs={"pause_s": 0.02}
    )
    watcher.start()
    try:
        assert preview.wait_for(1, 0.2) is None
        (tmp_path / "places.csv").write_text("id\nnew\n")
        state = preview.wait_for(1, LONGEST_S)
        assert state is not None
        assert state.version == 2
    finally:
        stop.set()
        watcher.join(LONGEST_S)


def test_files_that_editors_hide_are_not_watched(tmp_path: Path) -> None:
    (tmp_path / ".places.csv.swp").write_text("x")
    (tmp_path / "places.csv").write_text("id")
    assert [Path(path).name for path in scan_folder(tmp_path)] == ["places.csv"]
