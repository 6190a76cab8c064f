"""Runs planmap's command line in this process, as `planmap ARGS` would."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Sequence
from unittest.mock import patch

from maps.cli import run


def call(arguments: Sequence[str]) -> tuple[int, str]:
    """Return the exit status of a command and what it wrote to the standard error."""
    out, err = io.StringIO(), io.StringIO()
    status = 0
    with (
        patch.object(sys, "argv", ["planmap", *arguments]),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            run()
        except SystemExit as left:
            status = left.code if isinstance(left.code, int) else int(left.code is not None)
    return status, err.getvalue()
