"""A file is ours if a manifest of ours lists it and nobody changed it; all others are not."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from layers.site import ownership
from layers.site.ownership import Holdings, list_files, read_listed, take_stock


def entry(content: bytes) -> dict[str, Any]:
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def write_manifest(folder: Path, files: object, **members: object) -> Path:
    manifest = {"product": "planmap", "files": files} | members
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder / "manifest.json"


def test_files_are_ours_changed_or_of_others(tmp_path: Path) -> None:
    (tmp_path / "layers").mkdir()
    (tmp_path / "empty" / "inner").mkdir(parents=True)
    for name in ("page", "layers/a", "layers/b", "notes"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "link").symlink_to("page")
    (tmp_path / "folder").symlink_to("layers")
    listed = {"page": entry(b"x"), "layers/a": entry(b"y"), "gone": entry(b"x")}
    listed["link"] = entry(b"x")
    write_manifest(tmp_path, listed)
    assert take_stock(tmp_path) == Holdings(
        is_site=True,
        ours=frozenset({"page", "manifest.json"}),
        changed=frozenset({"layers/a", "link"}),
        others=frozenset({"layers/b", "notes", "folder", "empty/inner"}),
    )


def test_a_folder_in_the_place_of_a_listed_file_is_changed(tmp_path: Path) -> None:
    (tmp_path / "page").mkdir()
    write_manifest(tmp_path, {"page": entry(b"")})
    assert take_stock(tmp_path).changed == {"page"}


@pytest.mark.parametrize(
    "name",
    ["", ".", "./a", "a//b", "a/", "..", "../a", "a/../b", "/a", "a\\b", "a\0b", "manifest.json"],
)
def test_a_manifest_that_lists_what_cannot_be_a_file_of_ours_is_none(
    tmp_path: Path, name: str
) -> None:
    path = write_manifest(tmp_path, {"page": entry(b""), name: entry(b"")})
    assert read_listed(path) is None


@pytest.mark.parametrize("files", [{"page": 1}, {"page": None}, {"page": "x"}, [], 7, None])
def test_a_manifest_whose_entries_are_none_is_none(tmp_path: Path, files: object) -> None:
    path = write_manifest(tmp_path, files)
    assert (read_listed(path) or None) is None


def test_names_with_dots_in_them_are_files(tmp_path: Path) -> None:
    listed = {".nojekyll": entry(b""), "a..b/c.d": entry(b"")}
    assert read_listed(write_manifest(tmp_path, listed)) == listed


def test_a_manifest_that_is_a_link_or_too_large_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_manifest(tmp_path, {"page": entry(b"")})
    (tmp_path / "link").symlink_to(path)
    assert read_listed(path) is not None
    assert read_listed(tmp_path / "link") is None
    monkeypatch.setattr(ownership, "LONGEST_MANIFEST", path.stat().st_size)
    assert read_listed(path) is not None
    monkeypatch.setattr(ownership, "LONGEST_MANIFEST", path.stat().st_size - 1)
    assert read_listed(path) is None


OLD: dict[str, Any] = {"product": None, "format": 1, "dossier": {}, "text": {}}


@pytest.mark.parametrize(
    ("members", "is_ours"),
    [
        (OLD, True),
        (OLD | {"more": 1}, True),
        (OLD | {"format": 2}, False),
        ({"product": None, "format": 1, "dossier": {}}, False),
        ({"product": "shop", "dossier": {}, "text": {}}, False),
    ],
)
def test_a_site_of_0_1_has_its_format_its_dossier_and_its_text(
    tmp_path: Path, members: dict[str, object], *, is_ours: bool
) -> None:
    (tmp_path / "page").write_bytes(b"x")
    listed = {"page": entry(b"x"), "gone": entry(b"y")}
    path = write_manifest(tmp_path, listed, **members)
    assert (read_listed(path) == listed) is is_ours
    (tmp_path / "page").write_bytes(b"z")
    assert read_listed(path) is None


def test_a_link_beside_a_site_of_0_1_is_no_file_of_it(tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"x")
    (tmp_path / "page").symlink_to("there")
    assert read_listed(write_manifest(tmp_path, {"page": entry(b"x")}, **OLD)) is None


def test_a_site_of_0_1_of_which_nothing_is_left_is_nobody_s(tmp_path: Path) -> None:
    assert read_listed(write_manifest(tmp_path, {"page": entry(b"x")}, **OLD)) is None


def test_empty_folders_and_links_are_listed_and_links_are_not_entered(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "d").write_bytes(b"")
    (tmp_path / "circle").symlink_to(tmp_path)
    assert sorted(list_files(tmp_path)) == ["a/b", "c/d", "circle"]
