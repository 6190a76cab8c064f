"""Runs Python on a small disk of its own: a tmpfs in a mount namespace, gone with the process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def run_on_small_disk(disk: Path, *words: str, script: str, size: str, prepare: str) -> str:
    """Return what `script` prints, given `words`, with a tmpfs at `disk` that `prepare` filled.

    `size` is as mount(8) takes it, such as 64k; `prepare` is a line of the shell. Needs no root.
    """
    shell = f'mount -t tmpfs -o size={size} tmpfs "{disk}" && {prepare} && exec "$@"'
    command = [sys.executable, "-c", script, *words]
    done = subprocess.run(
        ["unshare", "--mount", "--map-root-user", "sh", "-c", shell, "sh", *command],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
