"""What is to stand in a file: bytes, or a file that was put aside as soon as it was made."""

from __future__ import annotations

import errno
import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Aside:
    """A content that stands in the file `path` until it is put in its place."""

    path: Path
    size: int
    sha256: str

    def __len__(self) -> int:
        """Return the number of its bytes."""
        return self.size


Content: TypeAlias = bytes | Aside


def find_sha256(content: Content) -> str:
    """Return the SHA-256 of `content` in hexadecimal digits."""
    return content.sha256 if isinstance(content, Aside) else hashlib.sha256(content).hexdigest()


def put_content(content: Content, path: Path) -> None:
    """Write `content` to `path`; what was put aside on the same disk is moved, not copied.

    Raises
    ------
    OSError
        If the folder is missing or may not be written to, or the disk is full.
    """
    if not isinstance(content, Aside):
        path.write_bytes(content)
        return
    try:
        content.path.replace(path)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        shutil.copyfile(content.path, path)
