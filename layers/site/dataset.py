"""Writes a dataset that a command makes into a dossier, and replaces only one that it made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from geo.records.staging import open_stage, write_files
from layers.site.manifest import FORMAT, NAME, PRODUCT
from layers.site.ownership import take_stock
from layers.site.writing import OutputError, exchange


def write_own_dataset(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder `folder` of a dossier's datasets hold `files` (name to content) and no other.

    A manifest beside them lists their checksums. What stands there is replaced in one step, if
    it is whole what such a manifest lists.

    Raises
    ------
    OutputError
        If there is something that this did not write, or that was changed since.
    OSError
        If the disk is full or may not be written to; what was there is then as it was.
    """
    _refuse(folder)
    contents = {**files, NAME: _make_manifest(files)}
    folder.parent.mkdir(parents=True, exist_ok=True)
    names = {*contents, *(take_stock(folder).ours if folder.is_dir() else ())}
    with open_stage(folder, names=names) as stage:
        write_files(stage.content, contents)
        if not folder.exists():
            stage.content.rename(folder)
        elif not exchange(stage.content, folder):
            folder.rename(stage.old)
            try:
                stage.content.rename(folder)
            except OSError:
                stage.old.rename(folder)
                raise


def _refuse(folder: Path) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        message = f"{folder} is no folder; move it away, planmap writes its own there"
        raise OutputError(message)
    if not folder.is_dir():
        return
    stock = take_stock(folder)
    for name in sorted(stock.changed | stock.others):
        was = "was changed since planmap wrote it" if name in stock.changed else "is not of planmap"
        message = f"{folder / name} {was}; move it away to let planmap write its own"
        raise OutputError(message)


def _make_manifest(files: Mapping[str, bytes]) -> bytes:
    manifest = {
        "product": PRODUCT,
        "product_version": version(PRODUCT),
        "format": FORMAT,
        "files": {
            name: {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in sorted(files.items())
        },
    }
    return (json.dumps(manifest, indent=2) + "\n").encode()
