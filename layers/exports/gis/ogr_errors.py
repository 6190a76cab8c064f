"""Puts into one line what OGR says where it cannot write."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from pyogrio.errors import DataSourceError, FieldError, GeometryError

from layers.exports.written import WriteError, explain

ERRORS = (DataSourceError, FieldError, GeometryError, RuntimeError)
LEAST_FREE_BYTES = 65_536
"""With less than SQLite's journal needs, a failure to write is put down to the disk."""
ROLLED_BACK = "cannot rollback - no transaction is active"
"""What OGR says where SQLite has given its space back by itself, as it does on a full disk.

Source: https://www.sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction".
"""


def explain_ogr(error: Exception, path: Path) -> WriteError:
    """Return `error` in one line; OGR words a full disk in a dozen ways, so the disk is asked."""
    said = str(error)
    has_no_room = shutil.disk_usage(path.parent).free < LEAST_FREE_BYTES
    if "full" in said or ROLLED_BACK in said or has_no_room:
        return explain(OSError(errno.ENOSPC, "No space left on device"), path)
    text = said.splitlines()[0] if said else type(error).__name__
    return WriteError(f"{path}: could not be written: {text}")
