"""Tells an extract of OpenStreetMap that was cut short, which GDAL reads without a word.

Source: https://wiki.openstreetmap.org/wiki/PBF_Format and
https://wiki.openstreetmap.org/wiki/OSM_XML.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

LARGEST_HEADER = 64 * 1024
"""Bytes of a blob's header at most, as the format says."""
DATA_SIZE = 3
"""The field of a blob's header that says how many bytes the blob itself has."""
TAIL = 4096


def is_whole(path: Path) -> bool:
    """Return whether an extract ends where its format says: after a whole blob, or `</osm>`.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        if file.read(256).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            file.seek(max(0, size - TAIL))
            return file.read().rstrip().endswith(b"</osm>")
        file.seek(0)
        return _ends_after_a_blob(file, size)


def _ends_after_a_blob(file: BinaryIO, size: int) -> bool:
    while head := file.read(4):
        length = int.from_bytes(head, "big")
        header = file.read(length) if len(head) == 4 and length <= LARGEST_HEADER else b""  # noqa: PLR2004
        if not header or len(header) < length:
            return False
        file.seek(_find_size(header), os.SEEK_CUR)
        if file.tell() > size:
            return False
    return file.tell() == size > 0


def _find_size(header: bytes) -> int:
    """Return the number of the field `DATA_SIZE` of a message of Protocol Buffers; 0 if none."""
    at = 0
    while at < len(header):
        key, at = _read_varint(header, at)
        value, at = _read_varint(header, at)
        if key >> 3 == DATA_SIZE and key & 7 == 0:
            return value
        at += value if key & 7 == 2 else 0  # noqa: PLR2004 - bytes follow their length
    return 0


def _read_varint(content: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(content):
        byte = content[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:  # noqa: PLR2004 - the last of a number
            break
    return value, at
