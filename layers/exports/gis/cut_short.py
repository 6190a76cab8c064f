"""Finds files that GDAL cut short: it says nothing where the last bytes do not fit a disk.

Seen with GDAL 3.12.4: a table of dBASE and the list of items of a File Geodatabase, both ended by
a bound on the size of files, and a run that ends as if all were well. What a file says of its
own length at its head is compared with how long it is.

Source: ESRI Shapefile Technical Description (1998), main file header; dBASE, bytes 4 to 11 of the
header; the layout of File Geodatabases as github.com/rouault/dump_gdbtable describes it;
https://flatgeobuf.org, packed R-tree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

HEAD = 100
"""Bytes that the longest of these heads has."""
BLOCK_ROWS = 1024
ENDS_OF_OFFSETS = 32
"""Bytes of the head and of the end of a table of offsets."""
NODES = 16
"""Children of a node in the index of a FlatGeobuf, as GDAL writes it."""
NODE = 40
FGB_HEAD = 12
"""Bytes of a node, and of the mark of the format and the length of its header."""
PAGES = ((4096, 22), (65_536, 30))
"""Bytes of a page of an index, and of what stands behind the last one."""


def count_rows(head: bytes) -> int:
    """Return how many rows a table of dBASE says to have; GDAL counts down what it lost."""
    return int.from_bytes(head[4:8], "little")


def _dbf(head: bytes, size: int) -> bool:
    start, row = int.from_bytes(head[8:10], "little"), int.from_bytes(head[10:12], "little")
    return start > 0 and size >= start + count_rows(head) * row  # a head may never be finished


def _shp(head: bytes, size: int) -> bool:
    return size == 2 * int.from_bytes(head[24:28], "big")


def _gdbtable(head: bytes, size: int) -> bool:
    return size == int.from_bytes(head[24:32], "little")


def _gdbtablx(head: bytes, size: int) -> bool:
    blocks, width = int.from_bytes(head[4:8], "little"), int.from_bytes(head[12:16], "little")
    return size >= ENDS_OF_OFFSETS + blocks * BLOCK_ROWS * width


def _spx(_head: bytes, size: int) -> bool:
    return any(size % page == end for page, end in PAGES)


WHOLE: dict[str, Callable[[bytes, int], bool]] = {
    ".dbf": _dbf,
    ".shp": _shp,
    ".shx": _shp,
    ".gdbtable": _gdbtable,
    ".gdbtablx": _gdbtablx,
    ".spx": _spx,
}


def find_cut_short(files: Iterable[Path]) -> str | None:
    """Return the name of the first file that is not as long as its head says, or None.

    Files of other formats pass.

    Raises
    ------
    OSError
        If a file cannot be read.
    """
    for path in files:
        is_whole = WHOLE.get(path.suffix)
        if is_whole is None:
            continue
        with path.open("rb") as file:
            head = file.read(HEAD)
        if not is_whole(head, path.stat().st_size):
            return path.name
    return None


def is_whole_flatgeobuf(path: Path, count: int) -> bool:
    """Tell whether a FlatGeobuf of `count` features, at least one, has its last feature whole.

    The last node of its index says where that begins, and its first four bytes how long it is.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    nodes = level = count
    while level > 1:
        level = -(-level // NODES)
        nodes += level
    with path.open("rb") as file:
        before = FGB_HEAD + int.from_bytes(file.read(FGB_HEAD)[-4:], "little")
        features = before + (nodes + (count == 1)) * NODE
        file.seek(features - 8)
        last = features + int.from_bytes(file.read(8), "little")
        file.seek(last)
        size = int.from_bytes(file.read(4), "little")
    return size > 0 and path.stat().st_size == last + 4 + size
