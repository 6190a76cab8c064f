"""The day of today, for what is taken down when it is done."""

from __future__ import annotations

import datetime as dt
import os

EPOCH = "SOURCE_DATE_EPOCH"
"""Who wants the same bytes on another day sets this. Source: reproducible-builds.org."""


def today() -> str:
    """Return the day of today in ISO 8601, or that of `SOURCE_DATE_EPOCH` if it is set."""
    seconds = os.environ.get(EPOCH, "")
    if seconds.isdecimal():
        return dt.datetime.fromtimestamp(int(seconds), dt.UTC).date().isoformat()
    return dt.datetime.now().astimezone().date().isoformat()
