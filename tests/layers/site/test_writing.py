"""A site is written whole or not at all, and nothing of anybody's is lost."""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from geo.records.outputs import InTheWayError
from geo.records.staging import find_abandoned, open_stage, write_files
from layers.site import writing
from layers.site.writing import OutputError, write_site


def site(**files: bytes) -> dict[str, bytes]:
    content = {name.replace("__", "/"): text for name, text in files.items()}
    listed = {
        name: {"bytes": len(text), "sha256": hashlib.sha256(text).hexdigest()}
        for name, text in content.items()
    }
    manifest = {"product": "planmap", "format": 1, "files": listed}
    return content | {"manifest.json": json.dumps(manifest).encode()}


FILES = site(page=b"<html>", layers__a=b"1")


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(params=["exchange", "two renames"])
def ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "two renames":
        monkeypatch.setattr(writing, "exchange", lambda _one, _other: False)


@pytest.mark.usefixtures("ways")
def test_a_folder_of_ours_holds_exactly_the_new_files(tmp_path: Path) -> None:
    write_site(tmp_path / "site", site(page=b"old", layers__old=b"2"))
    write_site(tmp_path / "site", FILES)
    assert content(tmp_path / "site") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_parents_are_made_and_an_empty_folder_is_filled(tmp_path: Path) -> None:
    write_site(tmp_path / "a" / "b" / "site", FILES)
    assert content(tmp_path / "a" / "b" / "site") == FILES
    (tmp_path / "empty").mkdir()
    write_site(tmp_path / "empty", FILES)
    assert content(tmp_path / "empty") == FILES


@pytest.mark.usefixtures("ways")
def test_a_failure_leaves_an_older_site_as_it_was(tmp_path: Path) -> None:
    write_site(tmp_path / "site", FILES)
    with pytest.raises(OSError, match=r"manifest\.json"):
        write_site(tmp_path / "site", {"manifest.json": b"new", "manifest.json/x": b""})
    assert content(tmp_path / "site") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


MANIFESTS = {
    "a web application": {"name": "Shop", "icons": [], "start_url": "/"},
    "an extension": {"manifest_version": 3, "name": "Tabs", "version": "1"},
    "a list": [1, 2],
    "another product": {"product": "other", "files": {"index.html": {"sha256": "0"}}},
    "files that differ": {
        "format": 1,
        "dossier": {},
        "text": {},
        "files": {"index.html": {"sha256": "0" * 64}},
    },
    "no files": {"format": 1, "dossier": {}, "text": {}, "files": {}},
}


@pytest.mark.parametrize("manifest", MANIFESTS.values(), ids=list(MANIFESTS))
def test_a_manifest_of_others_makes_no_folder_ours(tmp_path: Path, manifest: object) -> None:
    (tmp_path / "index.html").write_bytes(b"shop")
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    before = content(tmp_path)
    with pytest.raises(OutputError, match="planmap did not write"):
        write_site(tmp_path, FILES)
    assert content(tmp_path) == before


def test_a_site_of_0_1_is_known_by_its_checksums(tmp_path: Path) -> None:
    old = site(page=b"old", gone=b"x")
    manifest = json.loads(old["manifest.json"]) | {"dossier": {}, "text": {}}
    del manifest["product"]
    write_site(tmp_path / "site", old | {"manifest.json": json.dumps(manifest).encode()})
    (tmp_path / "site" / "gone").unlink()
    write_site(tmp_path / "site", FILES)
    assert content(tmp_path / "site") == FILES


def test_files_that_no_manifest_lists_stay(tmp_path: Path) -> None:
    write_site(tmp_path, site(page=b"old", layers__old=b"2"))
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_bytes(b"ref")
    (tmp_path / "layers" / "mine.geojson").write_bytes(b"mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    write_site(tmp_path, FILES)
    assert content(tmp_path) == FILES | {".git/HEAD": b"ref", "layers/mine.geojson": b"mine"}
    assert (tmp_path / "link").is_symlink()


def test_a_listed_file_that_somebody_changed_stops_the_build_with_its_name(tmp_path: Path) -> None:
    write_site(tmp_path, FILES)
    (tmp_path / "page").write_bytes(b"edited")
    with pytest.raises(OutputError, match=r"page was changed after 'planmap build'"):
        write_site(tmp_path, FILES)
    assert (tmp_path / "page").read_bytes() == b"edited"


def test_a_file_of_others_in_the_way_stops_the_build(tmp_path: Path) -> None:
    write_site(tmp_path, site(page=b"old"))
    (tmp_path / "layers").write_bytes(b"a file, no folder")
    with pytest.raises(OutputError, match=r"layers is not of planmap"):
        write_site(tmp_path, FILES)
    assert (tmp_path / "page").read_bytes() == b"old"


def test_force_moves_aside_and_deletes_nothing(tmp_path: Path) -> None:
    write_site(tmp_path, site(page=b"old"))
    (tmp_path / "page").write_bytes(b"edited")
    (tmp_path / "layers").write_bytes(b"mine")
    moved = write_site(tmp_path, FILES, force=True)
    assert moved == ("layers.before-planmap-1", "page.before-planmap-1")
    kept = {"layers.before-planmap-1": b"mine", "page.before-planmap-1": b"edited"}
    assert content(tmp_path) == FILES | kept


def test_force_builds_beside_the_files_of_others(tmp_path: Path) -> None:
    (tmp_path / "cat.jpg").write_bytes(b"cat")
    assert write_site(tmp_path, FILES, force=True) == ()
    assert content(tmp_path) == FILES | {"cat.jpg": b"cat"}


@pytest.mark.parametrize("name", ["plans", "plans/site", "plans/datasets/x"])
def test_a_dossier_is_no_place_to_build_into(tmp_path: Path, name: str) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "dossier.toml").write_bytes(b"")
    with pytest.raises(OutputError, match="is in the dossier"):
        write_site(tmp_path / name, FILES, force=True)
    assert content(tmp_path) == {"plans/dossier.toml": b""}


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_bytes(b"text")
    with pytest.raises(OutputError, match="is a file"):
        write_site(tmp_path / "site", FILES)
    with pytest.raises(OutputError, match=r"a/b is below .*site, which is a file; name another"):
        write_site(tmp_path / "site" / "a" / "b", FILES)


def test_links_are_followed_and_one_to_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to("real")
    write_site(tmp_path / "site", FILES)
    assert (tmp_path / "site").is_symlink()
    assert content(tmp_path / "real") == FILES
    (tmp_path / "lost").symlink_to("nowhere")
    with pytest.raises(OutputError, match=r"is a link to .*nowhere, which is not there"):
        write_site(tmp_path / "lost", FILES)


def test_the_folder_that_one_stands_in_stays_the_same_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    number = tmp_path.stat().st_ino
    write_site(Path(), site(page=b"old"))
    write_site(Path(), FILES)
    assert content(tmp_path) == FILES
    assert tmp_path.stat().st_ino == number


def test_two_folders_are_exchanged_in_one_step(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).write_bytes(b"")
    numbers = [(tmp_path / name).stat().st_ino for name in ("one", "other")]
    assert writing.exchange(tmp_path / "one", tmp_path / "other")
    assert [(tmp_path / name).stat().st_ino for name in ("other", "one")] == numbers
    assert (tmp_path / "one" / "other").exists()
    assert not writing.exchange(tmp_path / "one", tmp_path / "nowhere")
    assert (tmp_path / "one" / "other").exists()


def test_where_the_system_cannot_exchange_nothing_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    numbers = [(tmp_path / name).stat().st_ino for name in ("one", "other")]
    with monkeypatch.context() as patch:
        patch.setattr(sys, "platform", "darwin")
        assert not writing.exchange(tmp_path / "one", tmp_path / "other")
    with monkeypatch.context() as patch:
        patch.setattr(ctypes, "CDLL", lambda *_, **__: object())
        assert not writing.exchange(tmp_path / "one", tmp_path / "other")
    assert [(tmp_path / name).stat().st_ino for name in ("one", "other")] == numbers


def test_what_somebody_adds_while_the_folder_is_exchanged_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, exchange = tmp_path / "site", writing.exchange

    def add_first(one: Path, other: Path) -> bool:
        (other / "mine" / "deep").mkdir(parents=True)
        for name in ("mine/deep/a", "mine/b", "mine/c", "new"):
            (other / name).write_bytes(name.encode())
        return exchange(one, other)

    write_site(target, site(page=b"old"))
    monkeypatch.setattr(writing, "exchange", add_first)
    write_site(target, FILES | {"new": b"ours"})
    kept = {name: name.encode() for name in ("mine/deep/a", "mine/b", "mine/c")}
    assert content(target) == FILES | kept | {"new": b"ours"}


@pytest.mark.parametrize("kind", [OSError, KeyboardInterrupt])
def test_the_old_site_comes_back_if_the_second_rename_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: type[BaseException]
) -> None:
    monkeypatch.setattr(writing, "exchange", lambda _one, _other: False)
    write_site(tmp_path / "site", site(page=b"old"))
    before, rename = content(tmp_path / "site"), Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path.name == "content":
            plan = json.loads((path.parent / "plan.json").read_text())
            assert plan == {"files": sorted({*FILES, "page"}), "rename": True}
            raise kind
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(kind):
        write_site(tmp_path / "site", FILES)
    assert content(tmp_path / "site") == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_interrupt_while_files_are_put_in_their_places_leaves_a_whole_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(tmp_path, site(page=b"old", layers__old=b"1"))
    (tmp_path / "mine").write_bytes(b"mine")
    replace, count = Path.replace, 0

    def press(path: Path, target: Path) -> Path:
        nonlocal count
        count += path.parent.name == "content" or path.parent.parent.name == "content"
        if count == 2:
            raise KeyboardInterrupt
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", press)
    with pytest.raises(KeyboardInterrupt):
        write_site(tmp_path, FILES)
    assert content(tmp_path) == FILES | {"mine": b"mine"}
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        {"page", "layers", "manifest.json", "mine"}
    )


def test_beside_files_of_others_the_manifest_is_the_last_to_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(tmp_path, site(page=b"old"))
    (tmp_path / "mine").write_bytes(b"mine")
    replace, order = Path.replace, []

    def note(path: Path, target: Path) -> Path:
        order.append(path.name)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", note)
    write_site(tmp_path, site(z=b"1", a__deep__x=b"2", a__deep__y=b"3"))
    placed = [name for name in order if name != "plan.json.new"]
    assert placed == ["x", "y", "z", "manifest.json"]
    assert sorted(content(tmp_path)) == ["a/deep/x", "a/deep/y", "manifest.json", "mine", "z"]


def test_folders_that_we_emptied_go_and_those_of_others_stay(tmp_path: Path) -> None:
    write_site(tmp_path, site(page=b"1", a__b__x=b"1", c__x=b"1", d__x=b"1"))
    (tmp_path / "d" / "mine").write_bytes(b"mine")
    (tmp_path / "theirs").mkdir()
    write_site(tmp_path, site(page=b"2"))
    names = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))
    assert names == ["d", "d/mine", "manifest.json", "page", "theirs"]


def test_a_plan_that_is_none_is_passed_over(tmp_path: Path) -> None:
    write_site(tmp_path / "site", FILES)
    for number, plan in enumerate(({"place": 5, "remove": {"page": 1}}, {"place": [1, None]}, {})):
        stage = tmp_path / "site" / f".site.planmap-{number}.part"
        stage.mkdir()
        (stage / "plan.json").write_text(json.dumps(plan))
    writing.recover_site(tmp_path / "site")
    assert content(tmp_path / "site") == FILES


def test_what_is_moved_aside_twice_is_kept_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(tmp_path, FILES)
    for number in (1, 2):
        (tmp_path / "page").write_bytes(b"%d" % number)
        moved = write_site(tmp_path, FILES, force=True)
        assert moved == (f"page.before-planmap-{number}",)
    (tmp_path / "page").write_bytes(b"3")
    monkeypatch.setattr(os.path, "lexists", lambda _path: True)
    told = r"page: there are too many files page\.before-planmap-…; move some away"
    with pytest.raises(InTheWayError, match=told):
        write_site(tmp_path, FILES, force=True)
    assert (tmp_path / "page").read_bytes() == b"3"


def leave_stage(target: Path, plan: Mapping[str, object], *, within: bool) -> Path:
    """Leave what a killed run leaves: a stage with `FILES` in it and this plan."""
    stage = open_stage(target, within=within, names=FILES)
    write_files(stage.content, FILES)
    stage.write_plan(plan)
    os.close(stage.handle)
    return stage.folder


@pytest.mark.parametrize(("renames", "is_there"), [(True, False), (True, True), (False, False)])
def test_a_run_killed_between_two_renames_is_finished_by_the_next(
    tmp_path: Path, *, renames: bool, is_there: bool
) -> None:
    target = tmp_path / "site"
    if is_there:
        write_site(target, site(page=b"old"))
    before = content(target)
    plan: dict[str, object] = {"files": sorted(FILES), **({"rename": True} if renames else {})}
    leave_stage(target, plan, within=False)
    writing.recover_site(target)
    assert content(target) == (FILES if renames and not is_there else before)
    assert [path.name for path in tmp_path.iterdir()] == (["site"] if target.exists() else [])


def test_a_run_killed_while_it_put_files_in_their_places_is_finished_by_the_next(
    tmp_path: Path,
) -> None:
    write_site(tmp_path, site(page=b"old", layers__old=b"1"))
    (tmp_path / "mine").write_bytes(b"mine")
    plan = {"files": sorted(FILES), "place": sorted(FILES), "remove": ["layers/old", "page"]}
    folder = leave_stage(tmp_path, plan, within=True)
    (folder / "content" / "page").replace(tmp_path / "page")
    writing.recover_site(tmp_path)
    assert content(tmp_path) == FILES | {"mine": b"mine"}
    assert not folder.exists()


def test_a_stage_that_had_not_begun_to_place_is_swept(tmp_path: Path) -> None:
    write_site(tmp_path, site(page=b"old"))
    before = content(tmp_path)
    folder = leave_stage(tmp_path, {"files": sorted(FILES)}, within=True)
    writing.recover_site(tmp_path)
    assert content(tmp_path) == before
    assert not folder.exists()


def test_who_stands_below_the_folder_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(tmp_path / "site", site(page=b"old", layers__a=b"1"))
    number = (tmp_path / "site").stat().st_ino
    monkeypatch.chdir(tmp_path / "site" / "layers")
    write_site(tmp_path / "site", FILES)
    assert (tmp_path / "site").stat().st_ino == number


def test_a_folder_of_others_is_refused_with_one_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "b.jpg").write_bytes(b"")
    (tmp_path / "a.jpg").write_bytes(b"")
    with pytest.raises(OutputError) as told:
        write_site(tmp_path, FILES)
    assert str(told.value) == (
        f"{tmp_path} holds files that planmap did not write, such as a.jpg; "
        "name another folder with --out, or let them stay beside the map with --force"
    )


@pytest.mark.parametrize("kind", ["folder", "link"])
def test_a_folder_where_a_file_of_ours_goes_is_in_the_way(tmp_path: Path, kind: str) -> None:
    write_site(tmp_path, site(other=b"old"))
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "a").write_bytes(b"a")
    if kind == "folder":
        (tmp_path / "theirs").rename(tmp_path / "page")
    else:
        (tmp_path / "page").symlink_to("theirs")
    with pytest.raises(OutputError, match=r"page is not of planmap; move it away, or let --force"):
        write_site(tmp_path, FILES)
    assert write_site(tmp_path, FILES, force=True) == ("page.before-planmap-1",)
    assert (tmp_path / "page.before-planmap-1" / "a").read_bytes() == b"a"
    assert (tmp_path / "page").read_bytes() == FILES["page"]


def test_a_file_that_somebody_changed_and_we_no_longer_write_stops_the_build(
    tmp_path: Path,
) -> None:
    write_site(tmp_path, site(page=b"1", gone=b"1", mine=b"1"))
    (tmp_path / "gone").write_bytes(b"edited")
    with pytest.raises(OutputError, match=r"gone was changed after 'planmap build'"):
        write_site(tmp_path, FILES)
    assert write_site(tmp_path, FILES, force=True) == ("gone.before-planmap-1",)
    assert content(tmp_path) == FILES | {"gone.before-planmap-1": b"edited"}


KILLED = """
import os, sys
from pathlib import Path
from layers.site import writing
from tests.layers.site.test_writing import site
target, step, renames = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "renames"
if renames:
    writing.exchange = lambda one, other: False
steps = 0
def watch(event, _args):
    global steps
    if event in ("os.rename", "os.mkdir", "os.remove", "os.rmdir", "open"):
        steps += 1
        if steps == step:
            os.kill(os.getpid(), 9)
sys.addaudithook(watch)
writing.write_site(target, site(page=b"new", layers__a=b"new", layers__b=b"new"))
"""


@pytest.mark.parametrize("others", [False, True])
@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_a_killed_run_leaves_a_whole_site_or_one_that_the_next_finishes(
    tmp_path: Path, way: str, *, others: bool
) -> None:
    killed = 0
    for step in range(2, 60, 5):
        target = tmp_path / f"site{step}"
        write_site(target, site(page=b"old", layers__a=b"old", layers__c=b"old"))
        if others:
            (target / "mine").write_bytes(b"mine")
        done = subprocess.run(
            [sys.executable, "-c", KILLED, str(target), str(step), way], check=False
        )
        assert done.returncode in {0, -signal.SIGKILL}
        killed += done.returncode != 0
        write_site(target, FILES)
        assert content(target) == FILES | ({"mine": b"mine"} if others else {})
        assert [path.name for path in tmp_path.iterdir()] == [target.name]
        for path in sorted(target.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        target.rmdir()
    assert killed > 2


def test_the_stage_of_a_run_that_lives_is_left_alone(tmp_path: Path) -> None:
    with open_stage(tmp_path / "site", names=["page"]) as stage:
        stage.content.mkdir()
        write_site(tmp_path / "site", FILES)
        assert not list(find_abandoned(tmp_path / "site"))
        assert stage.content.is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
