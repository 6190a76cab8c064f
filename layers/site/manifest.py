"""The manifest of a site: every file with its SHA-256, and the dossier it was made from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from geo.errors import Problem
from geo.records.contents import Content, find_sha256

if TYPE_CHECKING:
    from geo.dossiers.dossier import Dossier  # to verify a site needs no geometry

NAME = "manifest.json"
FORMAT = 1
PRODUCT = "planmap"
"""By this, and by the checksums, a folder is known as one that planmap wrote."""


def make_manifest(dossier: Dossier, files: Mapping[str, Content]) -> bytes:
    """Return the manifest of `files` (path below the site to content) as JSON.

    It names the dossier's id and version and the SHA-256 of the text that the dossier was
    made from; the manifest itself is not listed.
    """
    document = dossier.document
    manifest = {
        "product": PRODUCT,
        "product_version": version(PRODUCT),
        "format": FORMAT,
        "dossier": {"id": dossier.info.id, "version": dossier.info.version},
        "text": {"sha256": document.sha256, "length": document.length, "date": document.date},
        "files": {
            name: {"bytes": len(content), "sha256": find_sha256(content)}
            for name, content in sorted(files.items())
            if name != NAME
        },
    }
    return (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()


def verify_site(site: Path) -> tuple[Problem, ...]:
    """Return all in which the folder `site` differs from its manifest; nothing if it is whole.

    Raises
    ------
    OSError
        If a file exists but cannot be read.
    """
    listed, problems = _read_manifest(site)
    if problems:
        return problems
    found = {
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() or path.is_symlink()
    } - {NAME}
    wrong = [problem for name in sorted(listed) for problem in _compare(site, name, listed[name])]
    wrong += [
        Problem(file=name, right=f"is not in {NAME}; remove it or run 'planmap build' again")
        for name in sorted(found - listed.keys())
    ]
    return tuple(wrong)


def _read_manifest(site: Path) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    path = site / NAME
    if not path.is_file():
        right = "there is no such file; name a folder that 'planmap build' wrote"
        return {}, (Problem(file=str(path), right=right),)
    try:
        files = json.loads(path.read_bytes())["files"]
        listed = {str(name): dict(entry) for name, entry in files.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        right = "is no manifest of planmap; run 'planmap build' again"
        return {}, (Problem(file=str(path), right=right),)
    outside = [name for name in listed if not _is_inside(name)]
    right = "must be a path below the site"
    return listed, tuple(
        Problem(file=str(path), field="files", value=name, right=right) for name in outside
    )


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return bool(name) and not path.is_absolute() and ".." not in path.parts and "\\" not in name


def _compare(site: Path, name: str, entry: Mapping[str, Any]) -> list[Problem]:
    path = site / name
    if path.is_symlink() or not path.is_file():
        return [Problem(file=name, right=f"is in {NAME} but missing; run 'planmap build' again")]
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest == entry.get("sha256"):
        return []
    right = f"must be {entry.get('sha256')}; it was changed after 'planmap build'"
    return [Problem(file=name, field="sha256", value=digest, right=right)]
