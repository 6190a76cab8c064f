"""Tells which files of a folder planmap wrote: those that its manifest lists, unchanged."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from layers.site.manifest import FORMAT, NAME, PRODUCT

LONGEST_MANIFEST = 100_000_000
"""Bytes; a site of 100,000 layers has a manifest of some 15 MB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What stands in a folder: files of ours by path, ours that somebody changed, and others.

    `is_site` says that a manifest of ours stands there. `others` has the paths of files, links
    and whatever else no manifest lists.
    """

    is_site: bool = False
    ours: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


def take_stock(folder: Path) -> Holdings:
    """Return what stands in `folder`, links not followed; nothing if there is no such folder.

    A manifest is ours if it names this product; one of version 0.1, which named none, if every
    file that it lists and that is still there has the SHA-256 that it says.
    """
    present = frozenset(list_files(folder))
    listed = read_listed(folder / NAME)
    if listed is None:
        return Holdings(others=present)
    named = {name for name in listed if name in present}
    same = frozenset(name for name in named if _is_unchanged(folder / name, listed[name]))
    return Holdings(
        is_site=True,
        ours=same | {NAME},
        changed=frozenset(named) - same,
        others=present - named - {NAME},
    )


def read_listed(path: Path) -> dict[str, Any] | None:
    """Return the entries of the files that the manifest at `path` lists, or None if not ours."""
    try:
        if path.is_symlink() or path.stat().st_size > LONGEST_MANIFEST:
            return None
        manifest = json.loads(path.read_bytes())
        files = dict(manifest["files"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    if not all(_is_entry(name, entry) for name, entry in files.items()):
        return None
    if manifest.get("product") == PRODUCT:
        return files
    return files if _is_of_0_1(path.parent, manifest, files) else None


def _is_of_0_1(folder: Path, manifest: Mapping[str, Any], files: Mapping[str, Any]) -> bool:
    """Return whether a manifest that names no product is that of a site of version 0.1, whole."""
    shape = manifest.get("format") == FORMAT and {"dossier", "text"} <= manifest.keys()
    there = [name for name in files if os.path.lexists(folder / name)]
    return shape and bool(there) and all(_is_unchanged(folder / n, files[n]) for n in there)


def _is_entry(name: object, entry: object) -> bool:
    if not (isinstance(name, str) and isinstance(entry, dict)):
        return False
    path = PurePosixPath(name)
    is_inside = path.as_posix() == name and not path.is_absolute() and ".." not in path.parts
    return is_inside and not {"\\", "\0"} & set(name) and name not in {".", NAME}


def _is_unchanged(path: Path, entry: Mapping[str, Any]) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == entry.get("sha256")


def list_files(folder: Path) -> list[str]:
    """Return the paths below `folder` of all that is no folder; of folders that are empty too."""
    found = []
    for root, folders, files in os.walk(folder):
        base = Path(root).relative_to(folder)
        links = [name for name in folders if Path(root, name).is_symlink()]
        found += [(base / name).as_posix() for name in (*files, *links)]
        if not files and not folders and base.parts:
            found.append(base.as_posix())
    return found
