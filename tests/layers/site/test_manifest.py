"""The manifest tells every file of a site, and every way in which a site differs from it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest

from geo import Dossier
from geo.errors import Problem
from layers.site.manifest import make_manifest, verify_site

FILES = {"index.html": b"<html>", "layers/parks.geojson": b"{}", "tables/places.csv": b"id"}


@pytest.fixture
def site(awkward: Dossier, tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for name, content in (FILES | {"manifest.json": make_manifest(awkward, FILES)}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def test_it_has_every_file_the_dossier_and_the_text(awkward: Dossier) -> None:
    manifest = json.loads(make_manifest(awkward, FILES))
    assert manifest["dossier"] == {"id": "brookfield", "version": "1.0.0"}
    assert manifest["text"]["sha256"] == awkward.document.sha256
    assert {name: entry["sha256"] for name, entry in manifest["files"].items()} == {
        name: hashlib.sha256(content).hexdigest() for name, content in FILES.items()
    }


def test_its_members_stand_as_scripts_rely_on_them(awkward: Dossier) -> None:
    document = awkward.document
    whole = {
        "product": "planmap",
        "product_version": version("planmap"),
        "format": 1,
        "dossier": {"id": "brookfield", "version": "1.0.0"},
        "text": {"sha256": document.sha256, "length": document.length, "date": document.date},
        "files": {"a/磨坊.csv": {"bytes": 2, "sha256": hashlib.sha256(b"id").hexdigest()}},
    }
    made = make_manifest(awkward, {"a/磨坊.csv": b"id"})
    assert made.decode() == json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def test_it_is_the_same_bytes_whatever_the_order(awkward: Dossier) -> None:
    turned = dict(reversed(FILES.items()))
    assert make_manifest(awkward, FILES) == make_manifest(awkward, turned)


def test_it_does_not_list_itself(awkward: Dossier) -> None:
    assert make_manifest(awkward, FILES) == make_manifest(awkward, FILES | {"manifest.json": b""})


def test_a_whole_site_has_no_problems(site: Path) -> None:
    assert verify_site(site) == ()


def write(name: str, content: bytes) -> Callable[[Path], object]:
    return lambda site: (site / name).write_bytes(content)


def remove(name: str) -> Callable[[Path], object]:
    return lambda site: (site / name).unlink()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (write("index.html", b"<HTML>"), "changed after 'planmap build'"),
        (remove("tables/places.csv"), "tables/places.csv: is in manifest.json but missing"),
        (write("layers/new.js", b""), "layers/new.js: is not in manifest.json"),
        (remove("manifest.json"), "name a folder that 'planmap build' wrote"),
        (write("manifest.json", b"{"), "is no manifest of planmap"),
        (write("manifest.json", b'{"files": []}'), "is no manifest of planmap"),
        (write("manifest.json", b'{"files": {"../x": {}}}'), "must be a path below the site"),
        (write("manifest.json", b'{"files": {"/etc/x": {}}}'), "must be a path below the site"),
    ],
)
def test_each_difference_is_told(
    site: Path, change: Callable[[Path], object], message: str
) -> None:
    change(site)
    (problem,) = verify_site(site)
    assert message in str(problem)
    assert "\n" not in str(problem)


NO_MANIFEST = "is no manifest of planmap; run 'planmap build' again"
BELOW = "must be a path below the site"
NO_FILE = "there is no such file; name a folder that 'planmap build' wrote"


@pytest.mark.parametrize(
    ("content", "field", "value", "right"),
    [
        (None, "", "", NO_FILE),
        (b"{", "", "", NO_MANIFEST),
        (b'{"files": [1]}', "", "", NO_MANIFEST),
        *(
            (b'{"files": {"%s": {}}}' % name, "files", name.decode(), BELOW)
            for name in (b"../x", b"a/../x", b"/x", b"a\\\\x")
        ),
        (b'{"files": {"": {}}}', "files", "", BELOW),
    ],
)  # fmt: skip
def test_a_manifest_that_cannot_be_used_is_told_by_its_name(
    tmp_path: Path, content: bytes | None, field: str, value: str, right: str
) -> None:
    path = tmp_path / "manifest.json"
    if content is not None:
        path.write_bytes(content)
    told = Problem(file=str(path), field=field, value=value.replace("\\\\", "\\"), right=right)
    assert verify_site(tmp_path) == (told,)


def test_a_changed_file_is_told_with_both_checksums(site: Path) -> None:
    (site / "index.html").write_bytes(b"<HTML>")
    (problem,) = verify_site(site)
    assert (problem.file, problem.field) == ("index.html", "sha256")
    assert problem.value == hashlib.sha256(b"<HTML>").hexdigest()
    assert problem.right.startswith(f"must be {hashlib.sha256(b'<html>').hexdigest()};")


def test_a_link_is_no_file_of_a_site(site: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(FILES["index.html"])
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(tmp_path / "elsewhere")
    assert len(verify_site(site)) == 1
