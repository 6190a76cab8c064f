"""Makes a distribution that is installed in a folder of its own, as pip would leave it there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]


def install(folder: Path, name: str, *, points: Mapping[str, str], code: str) -> Path:
    """Return `folder` with the distribution `name` 1.0 in it: a module of `code`, entry points.

    `points` has for each `GROUP:NAME` the object that it stands for, as `MODULE:OBJECT`.
    """
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.py").write_text(code, encoding="utf-8")
    about = folder / f"{name}-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    lines = [
        f"[{group}]\n{point} = {value}\n"
        for group, point, value in ((*key.split(":"), value) for key, value in points.items())
    ]
    (about / "entry_points.txt").write_text("".join(lines), encoding="utf-8")
    return folder


def planmap(
    folder: Path, *words: str | Path, cwd: Path, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run planmap in a process that has the packages in `folder` besides its own."""
    path = os.pathsep.join([str(folder), str(ROOT)])
    return subprocess.run(
        [sys.executable, "-c", "from maps.cli import run; run()", *map(str, words)],
        check=False,
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": path, "COLUMNS": "200", **settings},
    )
