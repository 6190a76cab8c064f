"""Reads a file that a user names: never more than is read at all, and never waiting for nobody."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from geo.errors import PlanmapError
from geo.records.tables import LARGEST


class GivenFileError(PlanmapError, ValueError):
    """A file that a user named and that cannot be read as one: too large, or a pipe of nobody's."""


def read_given(path: Path) -> bytes:
    """Return the bytes of a file, or of a pipe that somebody writes into; `LARGEST` at most.

    Raises
    ------
    GivenFileError
        If there are more, or it is a pipe that nobody writes into.
    OSError
        If it is not there or cannot be read.
    """
    with open(path, "rb", opener=_open_now) as file:
        handle = file.fileno()
        if sys.platform != "win32":
            os.set_blocking(handle, True)
        is_pipe = stat.S_ISFIFO(os.fstat(handle).st_mode)
        content = read_at_most(file, str(path))
    if is_pipe and not content:
        message = f"{path}: is a pipe that nobody writes into; name a file"
        raise GivenFileError(message)
    return content


def _open_now(path: str, flags: int) -> int:
    """Open a file; one that is a pipe without waiting for who writes into it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def read_at_most(file: BinaryIO, name: str) -> bytes:
    """Return what an open file holds, which is `LARGEST` bytes at most.

    Raises
    ------
    GivenFileError
        If there are more.
    OSError
        If it cannot be read.
    """
    content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        message = f"{name}: must have {LARGEST / 1e6:g} MB at most; cut it into several"
        raise GivenFileError(message)
    return content
