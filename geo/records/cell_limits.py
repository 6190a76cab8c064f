"""How long a cell of a table may be, whatever other libraries told Python's reader of CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager

LONGEST_CELL = 131_072
"""Signs in a cell of a dossier: what Python's `csv` module allows at first."""


@contextmanager
def cells_up_to(signs: int) -> Iterator[None]:
    """Let cells be as long as `signs`; the limit of before is there again, whatever happens.

    The limit is one for the whole process, and libraries that are only imported raise it
    (frictionless 5 and scipy do), so that it depends on them which tables are read.
    """
    before = csv.field_size_limit(signs)
    try:
        yield
    finally:
        csv.field_size_limit(before)
