"""The editor's server takes acts from its own page alone, and says in one line why not."""

from __future__ import annotations

import errno
import http.client
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from geo.dossiers.journal_files import FILE
from geo.editing import editor as editors
from geo.editing.editor import Editor
from maps.preview.bench import Bench
from maps.preview.editing import MOST_BYTES, TOKEN, make_editing_server
from maps.preview.serving import HOST, Preview
from tests.builders import write_dossier
from tests.geo.editing.acting import make_act, read_files

LONGEST_S = 20.0
P = "places.csv"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_dossier(tmp_path / "town")


@pytest.fixture
def bench(folder: Path) -> Bench:
    return Bench(
        editor=Editor(folder),
        make_page=lambda state: json.dumps(state).encode(),
        preview=Preview(lambda: {"index.html": b"the page"}),
    )


@pytest.fixture
def port(bench: Bench) -> Iterator[int]:
    server = make_editing_server(bench)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join(LONGEST_S)


def ask(
    bench: Bench, address: str, content: object = None, **changes: str | None
) -> tuple[int, Any]:
    """Ask as the page does, with some headers changed, or left out (None); `_` stands for `-`."""
    headers = {"Host": f"{HOST}:{bench.port}", TOKEN: bench.token, "Sec-Fetch-Site": "same-origin"}
    body = None
    if content is not None:
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        headers |= {"Origin": f"http://{HOST}:{bench.port}", "Content-Type": "application/json"}
    for name, value in changes.items():
        headers.pop(name.replace("_", "-"), None)
        headers |= {name.replace("_", "-"): value} if value is not None else {}
    connection = http.client.HTTPConnection(HOST, bench.port, timeout=LONGEST_S)
    try:
        connection.request("POST" if body is not None else "GET", address, body, headers)
        answer = connection.getresponse()
        read = answer.read()
        kind = answer.headers["Content-Type"]
        return answer.status, json.loads(read) if kind == "application/json" else read
    finally:
        connection.close()


@pytest.mark.usefixtures("port")
def test_the_page_has_the_state_and_says_nothing_of_the_token(bench: Bench) -> None:
    status, page = ask(bench, "/edit.html", **{TOKEN.replace("-", "_"): None})
    assert status == 200
    state = json.loads(page)
    assert bench.token not in page.decode()
    assert state["dossier"] == "brookfield"
    assert ask(bench, "/edit/state")[1] == state
    rows = state["tables"][P]
    assert len(rows["rows"]) == 5
    assert all(len(row) == len(rows["columns"]) for row in rows["rows"])
    assert state["positions"]["mill-park"] == {
        "dataset": "survey",
        "geometry": {"type": "Point", "coordinates": [10.021, 50.012]},
    }
    assert state["problems"] == state["drafts"] == state["journal"] == []
    assert state["datasets"]["survey"]["title"]["en"] == "Test survey"


@pytest.mark.usefixtures("port")
def test_an_act_is_on_the_disk_when_it_is_answered(bench: Bench, folder: Path) -> None:
    version = ask(bench, "/edit/version")[1]["version"]
    act = make_act("rename", P, "mill-park", {"name_en": "The Mill"})
    status, told = ask(bench, "/edit/acts", {"acts": [act]})
    assert status == 200
    (result,) = told["results"]
    assert (result["id"], result["result"]) == (act["id"], "done")
    assert result["changes"][0]["before"] == "Mill Park"
    assert told["version"] > version
    assert act["id"] in (folder / FILE).read_text(encoding="utf-8")
    assert ask(bench, "/edit/acts", {"acts": [act]})[1]["results"][0]["result"] == "known"
    assert ask(bench, "/edit/state")[1]["journal"][0]["id"] == act["id"]


TOKENS = TOKEN.replace("-", "_")
WRONG: dict[str, tuple[dict[str, str | None], int]] = {
    "no token": ({TOKENS: None}, 403),
    "another token": ({TOKENS: "x" * 32}, 403),
    "a token that is no ASCII": ({TOKENS: "\xe9"}, 403),
    "another origin": ({"Origin": "https://evil.example"}, 403),
    "another port": ({"Origin": f"http://{HOST}:1"}, 403),
    "a file": ({"Origin": "null"}, 403),
    "no origin": ({"Origin": None}, 403),
    "another site": ({"Sec_Fetch_Site": "cross-site"}, 403),
    "another port of this machine": ({"Sec_Fetch_Site": "same-site"}, 403),
    "a name of somebody else's": ({"Host": "evil.example"}, 403),
    "a name with the port": ({"Host": "evil.example:80"}, 403),
    "a form": ({"Content_Type": "application/x-www-form-urlencoded"}, 415),
    "plain text": ({"Content_Type": "text/plain"}, 415),
    "too many bytes": ({"Content_Length": str(MOST_BYTES + 1)}, 413),
    "far too many bytes": ({"Content_Length": "9" * 5000}, 413),
    "a length that is none": ({"Content_Length": "-1"}, 411),
}


@pytest.mark.usefixtures("port")
@pytest.mark.parametrize("name", WRONG)
def test_whoever_is_not_the_page_is_refused_in_one_line(
    name: str, bench: Bench, folder: Path
) -> None:
    before = read_files(folder)
    changes, wanted = WRONG[name]
    act = make_act("rename", P, "mill-park", {"name_en": "The Mill"})
    status, told = ask(bench, "/edit/acts", {"acts": [act]}, **changes)
    assert status == wanted
    assert told["error"].count("\n") == 0
    assert read_files(folder) == before
    assert not (folder / FILE).exists()


@pytest.mark.usefixtures("port")
@pytest.mark.parametrize("address", ["version", "state", "problems", "drafts"])
def test_what_is_read_needs_the_token_too(address: str, bench: Bench) -> None:
    assert ask(bench, f"/edit/{address}")[0] == 200
    assert ask(bench, f"/edit/{address}", **{TOKENS: None})[0] == 403
    assert ask(bench, f"/edit/{address}", Sec_Fetch_Site="cross-site")[0] == 403
    assert ask(bench, f"/edit/{address}", Origin="https://evil.example")[0] == 403


@pytest.mark.usefixtures("port")
@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"nonsense", 400),
        (b"[]", 400),
        (b'{"acts": 1}', 400),
        (b"[" * 100_000, 400),
        (b'{"\\ud800": 1}', 400),
        (b"\xff\xfe{}", 400),
        (b'{"acts": [1]}', 422),
        (b'{"acts": [{"id": "x"}]}', 422),
        (b'{"acts": []}', 200),
    ],
)
def test_what_is_no_act_is_told_in_one_line(body: bytes, status: int, bench: Bench) -> None:
    got, told = ask(bench, "/edit/acts", body)
    assert got == status
    errors = [told.get("error", ""), *(one.get("error", "") for one in told.get("results", ()))]
    assert all(error.count("\n") == 0 for error in errors)
    assert (status == 200) == (not any(errors))


@pytest.mark.usefixtures("port")
def test_acts_stop_at_the_first_that_cannot_be_and_it_is_kept_as_a_draft(bench: Bench) -> None:
    acts = [
        make_act("rename", P, "mill-park", {"name_en": "One"}),
        make_act("rename", P, "mill-park", {"name_en": "Two"}, before={"name_en": "Zero"}),
        make_act("kind", P, "mill-park", {"kind": "area"}),
    ]
    status, told = ask(bench, "/edit/acts", {"acts": acts})
    assert status == 409
    assert [one["result"] for one in told["results"]] == ["done", "conflict"]
    assert told["results"][1]["conflicts"] == [
        {
            "file": P,
            "row": "mill-park",
            "field": "name_en",
            "saw": "Zero",
            "now": "One",
            "wanted": "Two",
        }
    ]
    (draft,) = ask(bench, "/edit/drafts")[1]["drafts"]
    assert draft["act"]["id"] == acts[1]["id"]
    assert ask(bench, "/edit/drafts", {"drop": [acts[1]["id"]]}) == (200, {"drafts": []})


@pytest.mark.usefixtures("port")
def test_what_check_refuses_is_not_saved_and_the_problem_names_the_place(
    bench: Bench, folder: Path
) -> None:
    before = read_files(folder)
    ring = [[10.02, 50.01], [10.03, 50.02], [10.03, 50.01], [10.02, 50.02], [10.02, 50.01]]
    bow_tie = {"position": {"type": "Polygon", "coordinates": [ring]}}
    for act, right in (
        (make_act("draw", P, "old-harbour", bow_tie, source="x"), "Self-intersection"),
        (make_act("status", P, "mill-park", {"status_now": "planned"}), "needs the date"),
        (make_act("kind", P, "mill-park", {"kind": "castle"}), "must be one of"),
        (make_act("figure", "facts.csv", "f-gardens", {"subject": "nobody"}), "one of the places"),
        (make_act("rename", P, "mill-park", {"name_zh_hans": "Tram 3"}), "has the same name"),
        (make_act("radius", P, "mill-park", {"coordinateUncertaintyInMeters": "-1"}), "greater"),
    ):
        status, told = ask(bench, "/edit/acts", {"acts": [act]})
        assert status == 422
        (problem, *_) = told["results"][0]["problems"]
        assert right in problem["right"], problem
        assert read_files(folder) == before
    assert len(ask(bench, "/edit/drafts")[1]["drafts"]) == 6


@pytest.mark.usefixtures("port")
def test_problems_that_arise_elsewhere_are_told_with_their_place(
    bench: Bench, folder: Path
) -> None:
    assert ask(bench, "/edit/problems")[1]["problems"] == []
    text = (folder / P).read_text(encoding="utf-8")
    (folder / P).write_text(text.replace("mill-park,site", "mill-park,castle"), encoding="utf-8")
    told = ask(bench, "/edit/problems")[1]["problems"][0]
    assert (told["file"], told["line"], told["row"]) == (P, 3, "mill-park")
    assert (told["field"], told["place"]) == ("kind", "mill-park")
    other = make_act("rename", P, "lost-mill", {"name_en": "A mill"})
    assert ask(bench, "/edit/acts", {"acts": [other]})[0] == 200


@pytest.mark.usefixtures("port")
@pytest.mark.parametrize(
    ("point", "right"),
    [
        ([190.0, 50.0], "must be a longitude in -180..180"),
        ([10.0, 54.7], "must lie within 400 km"),
        ([17.3, 50.0], "must lie within 400 km"),
        ([10.0], "positions of two numbers"),
        ([10.0, "50"], "positions of two numbers"),
        ("nowhere", "lists of [longitude, latitude]"),
    ],
)
def test_a_place_dragged_away_is_refused_in_one_line(
    point: object, right: str, bench: Bench, folder: Path
) -> None:
    before = read_files(folder)
    position = {"position": {"type": "Point", "coordinates": point}}
    act = make_act("move", P, "mill-park", position, source="x")
    status, told = ask(bench, "/edit/acts", {"acts": [act]})
    assert status == 422
    assert right in told["results"][0]["error"]
    assert told["results"][0]["error"].count("\n") == 0
    assert read_files(folder) == before
    assert len(ask(bench, "/edit/drafts")[1]["drafts"]) == 1


@pytest.mark.usefixtures("port")
@pytest.mark.parametrize(
    ("number", "status", "words"),
    [(errno.ENOSPC, 507, "disk is full"), (errno.EROFS, 403, "may not be written to")],
)
def test_a_disk_that_takes_nothing_is_told_and_the_act_can_be_sent_again(
    number: int,
    status: int,
    words: str,
    bench: Bench,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = read_files(folder)
    act = make_act("rename", P, "mill-park", {"name_en": "The Mill"})

    def fail(*_: object) -> None:
        raise OSError(number, "", str(folder / FILE))

    with monkeypatch.context() as patch:
        patch.setattr(editors, "append_act", fail)
        got, told = ask(bench, "/edit/acts", {"acts": [act]})
    assert (got, told["results"]) == (status, [])
    assert words in told["error"]
    assert read_files(folder) == before
    assert ask(bench, "/edit/acts", {"acts": [act]})[0] == 200


@pytest.mark.usefixtures("port")
def test_the_preview_is_there_and_nothing_else(bench: Bench) -> None:
    assert ask(bench, "/index.html") == (200, b"the page")
    assert ask(bench, "/edit/nothing")[0] == 404
    assert ask(bench, "/index.html", {"acts": []})[0] == 404
