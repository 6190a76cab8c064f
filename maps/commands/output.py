"""Writes folders whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from geo.errors import PlanmapError

MARK = "manifest.json"
"""The file by which a folder that planmap wrote is known."""


class OutputError(PlanmapError, OSError):
    """A folder that planmap will not write over."""


def write_folder(out: Path, files: Mapping[str, bytes]) -> None:
    """Make `out` hold exactly `files` (path below `out` to content), in one step at the end.

    Until then everything is written beside it, so that a failure leaves an older `out` as
    it was.

    Raises
    ------
    OutputError
        If `out` is a file, or a folder that planmap did not write.
    OSError
        If the disk is full or may not be written to.
    """
    _check_target(out)
    fresh = out.with_name(f".{out.name}.{os.getpid()}.part")
    old = out.with_name(f".{out.name}.{os.getpid()}.old")
    try:
        for name, content in files.items():
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if out.exists():
            out.rename(old)
        try:
            fresh.rename(out)
        except OSError:
            if old.exists():
                old.rename(out)
            raise
    finally:
        for rest in (fresh, old):
            if rest.exists():
                shutil.rmtree(rest)


def _check_target(out: Path) -> None:
    if out.is_dir() and any(out.iterdir()) and not (out / MARK).is_file():
        message = (
            f"{out} holds files that planmap did not write (it has no {MARK}); "
            "name another folder with --out, or empty this one"
        )
        raise OutputError(message)
    if out.exists() and not out.is_dir():
        message = f"{out} is a file; name a folder with --out"
        raise OutputError(message)
