"""`planmap edit` and `build --editable`: the page with the editor, served or as a file."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from geo import read_dossier
from geo.errors import DossierError
from maps.commands.dossiers.checked import run_check
from maps.commands.options import open_dossier
from maps.commands.sites.edited import _check_writable
from maps.preview.editing import TOKEN
from maps.preview.serving import HOST
from tests.builders import TEXT, write_dossier
from tests.geo.editing.acting import make_act
from tests.maps.test_reading_commands import planmap
from tests.trust.commands import call

ADDRESS = re.compile(rf"http://{HOST}:(\d+)/edit\.html#token=(\S{{32}})$")
BLOCK = re.compile(r'<script type="application/json" id="planmap-editor">(.*?)</script>', re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_dossier(tmp_path / "town")


@contextmanager
def editing(folder: Path, *options: str) -> Iterator[tuple[int, str]]:
    """Run `planmap edit`, yield port and token, and stop it as Ctrl+C does."""
    command = [sys.executable, "-m", "maps.start", "edit", str(folder), "--no-open", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        found = ADDRESS.search(process.stdout.readline().strip())
        assert found
        assert process.stdout.readline() == "Ctrl+C stops it.\n"
        yield int(found[1]), found[2]
        process.send_signal(signal.SIGINT)
        assert process.stdout.read() == "Stopped.\n"
        assert process.wait() == 0


def send(port: int, token: str, *acts: dict[str, Any]) -> tuple[int, Any]:
    own = f"{HOST}:{port}"
    headers = {TOKEN: token, "Origin": f"http://{own}", "Content-Type": "application/json"}
    connection = http.client.HTTPConnection(HOST, port, timeout=20)
    connection.request("POST", "/edit/acts", json.dumps({"acts": acts}), headers)
    answer = connection.getresponse()
    told = json.loads(answer.read())
    connection.close()
    return answer.status, told


def test_an_act_sent_to_the_address_that_is_printed_is_in_the_dossier(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    (folder / "review.csv").write_text("place,action\nlost-mill,reject\n", encoding="utf-8")
    with editing(folder, "--text", str(tmp_path / "text.txt")) as (port, token):
        assert not (folder / "review.csv").exists()
        act = make_act("rename", "places.csv", "mill-park", {"name_en": "The Mill"})
        assert send(port, token, act)[0] == 200
        assert send(port, token[:-1] + "-", act)[0] == 403
        connection = http.client.HTTPConnection(HOST, port, timeout=20)
        connection.request("GET", "/edit.html")
        page = connection.getresponse().read().decode()
        connection.close()
    found = BLOCK.search(page)
    assert found
    assert [act["act"] for act in json.loads(found[1])["journal"]] == ["reject", "rename"]
    assert token not in page
    assert read_dossier(folder).place("mill-park").name_en == "The Mill"
    assert "lost-mill" not in {place.id for place in read_dossier(folder).places}


def test_a_killed_server_has_every_act_that_it_confirmed(folder: Path) -> None:
    command = [sys.executable, "-m", "maps.start", "edit", str(folder), "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        found = ADDRESS.search(process.stdout.readline().strip())
        assert found
        for number in range(5):
            name = {"name_en": f"Mill {number}"}
            act = make_act("rename", "places.csv", "mill-park", name)
            assert send(int(found[1]), found[2], act)[0] == 200
        process.kill()
    assert read_dossier(folder).place("mill-park").name_en == "Mill 4"


def test_the_offline_page_has_the_cells_of_the_files_and_nothing_of_the_server(
    folder: Path, tmp_path: Path
) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    site = tmp_path / "site"
    done = planmap("build", folder, "--editable", "--out", site)
    assert done.returncode == 0, done.stderr.decode()
    found = BLOCK.search((site / "edit.html").read_text(encoding="utf-8"))
    assert found
    state = json.loads(found[1])
    assert (state["planmap"], state["format"], state["dossier"]) == ("edits", 1, "brookfield")
    assert (state["served"], state["version"], state["problems"]) == (False, 0, [])
    assert "edit.html" in (site / "manifest.json").read_text(encoding="utf-8")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_the_page_of_readers_knows_nothing_of_the_editor(folder: Path, tmp_path: Path) -> None:
    plain, editable = tmp_path / "plain", tmp_path / "editable"
    planmap("build", folder, "--out", plain)
    planmap("build", folder, "--editable", "--out", editable)
    page = (plain / "index.html").read_bytes()
    assert (editable / "index.html").read_bytes() == page
    assert b"planmap-editor" not in page
    assert not (plain / "edit.html").exists()


@pytest.mark.parametrize(
    ("arguments", "right"),
    [
        (("edit", "nowhere"), "nowhere: no such folder"),
        (("build", "--editable", "--out", "nowhere"), "--editable: name the dossier's folder"),
    ],
)
def test_what_cannot_be_edited_is_one_line(arguments: tuple[str, ...], right: str) -> None:
    done = planmap(*arguments)
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert right in line


def test_a_folder_that_is_no_dossier_is_one_line(tmp_path: Path) -> None:
    done = planmap("edit", tmp_path, "--no-open")
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert "dossier.toml: this file is missing" in line


def test_a_dossier_that_may_only_be_read_is_told_before_anybody_edits_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _check_writable(folder)
    monkeypatch.setattr(os, "access", lambda path, _: Path(path).name != "places.csv")
    with pytest.raises(OSError, match=r"places\.csv: may not be written to") as told:
        _check_writable(folder)
    assert str(told.value).count("\n") == 0


def test_a_broken_journal_is_refused_by_what_builds_as_it_is_by_check(folder: Path) -> None:
    open_dossier(folder)
    (folder / "edits.jsonl").write_text("this is no act\n", encoding="utf-8")
    told = []
    for command in (open_dossier, check_quietly):
        with pytest.raises(DossierError) as refused:
            command(folder)
        told.append(str(refused.value))
    assert told[0] == told[1]
    assert told[0].startswith("edits.jsonl")


JOURNALS = ("this is no act\n", '{"planmap": "edits"}\n', "a folder", "a pipe")


@pytest.mark.parametrize("journal", JOURNALS)
def test_no_command_works_on_a_dossier_whose_journal_is_broken(
    folder: Path, tmp_path: Path, journal: str
) -> None:
    path = folder / "edits.jsonl"
    path.unlink(missing_ok=True)
    if journal == "a folder":
        path.mkdir()
    elif journal == "a pipe":
        os.mkfifo(path)
    else:
        path.write_text(journal, encoding="utf-8")
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "plan.txt").write_text("Brookfield plans 3 parks.\n", encoding="utf-8")
    text, out, name = str(tmp_path / "t" / "plan.txt"), str(tmp_path / "out"), str(folder)
    for command in (
        ["check", name], ["stamp", name], ["migrate", name], ["review", name],
        ["edit", name, "--no-open"], ["export", name, "--format", "csv", "--out", f"{out}/"],
        ["draft", text, "--update", name], ["draft", text, "--dossier", name, "--out", out],
        ["read", text, "--dossier", name], ["geocode", "Mill Park", "--dossier", name],
        ["archive", "read", str(tmp_path / "t"), "--dossier", name, "--out", out],
    ):  # fmt: skip
        status, said = call(command)
        assert (status, said.count("\n")) == (1, 1), (command, said)
        assert said.startswith("planmap: edits.jsonl"), (command, said)


def check_quietly(folder: Path) -> None:
    run_check(folder, text=(), as_data=False, strict=False, today=None)
