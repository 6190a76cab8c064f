"""Fills a small disk but for some pages, and frees it again."""

from __future__ import annotations

import errno
import os
from pathlib import Path

PAGE = 4096
"""What a tmpfs gives out at a time, in bytes."""
NAME = "filler"


def fill(folder: Path, left: int) -> None:
    """Leave `left` pages free on the disk of `folder`; one that is read-only stays as it is."""
    path = folder.parent / NAME
    if os.statvfs(folder).f_flag & os.ST_RDONLY:
        return
    with path.open("wb", buffering=0) as file:
        try:
            while file.write(b"\0" * PAGE):
                pass
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
        os.ftruncate(file.fileno(), max(0, path.stat().st_size - left * PAGE))


def free(folder: Path) -> None:
    """Take the filler away."""
    path = folder.parent / NAME
    if path.exists():
        path.unlink()
