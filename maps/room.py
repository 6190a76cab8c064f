"""Looks for room in memory before libraries are loaded: many of them end a process that has none.

An interpreter whose loader finds no room in the middle of a module may abort, or tell of it in the
words of whatever it was loading. Where a bound on the address space (`ulimit -v`) leaves too little
for a command's libraries, that is told before the first of them is loaded.
"""

from __future__ import annotations

import mmap

LARGE_MB, SMALL_MB = 420, 210
"""What a command's libraries take of the address space, beyond what stands when it begins: measured
as the peak of virtual memory behind their imports, on Linux, x86-64, with Python 3.11."""
LARGE = frozenset({"archive", "build", "edit", "export", "ground", "picture", "serve"})
"""Commands that make tables or maps; the others read texts and dossiers."""
NONE = frozenset({"migrate", "schema", "stamp", "verify"})
"""Commands that need hardly any library."""


def find_room(command: str) -> None:
    """Make sure that the libraries of `command` have room.

    Raises
    ------
    MemoryError
        If they have not.
    """
    if command in NONE:
        return
    size = (LARGE_MB if command in LARGE else SMALL_MB) * 1_000_000
    try:
        mmap.mmap(-1, size).close()
    except OSError as error:
        raise MemoryError from error
