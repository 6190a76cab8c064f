"""Checks that what a dossier's folder has under our names are files, and its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

from geo.errors import Problem

DATASETS = "datasets"


def check_entries(folder: Traversable) -> Iterator[Problem]:
    """Yield each entry of a dossier that is no file (a pipe, a device) or leads out of it.

    Nothing is opened: a pipe would wait for its writer. Hidden entries are passed over. What is
    in an archive has neither.
    """
    if not isinstance(folder, Path):
        return
    root = Path(os.path.realpath(folder))
    for path in _list_entries(folder):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            target = Path(os.path.realpath(path))
            if root not in target.parents:
                right = f"leads out of the dossier, to {target}; put a copy here instead"
                yield Problem(file=name, right=right)
                continue
        if path.exists() and not path.is_file() and not path.is_dir():
            yield Problem(file=name, right="must be a file; this is something else")


def _list_entries(folder: Path) -> Iterator[Path]:
    """Yield what lies in a dossier where it is looked for: beside its tables, and in datasets."""
    parents = [folder]
    datasets = folder / DATASETS
    if datasets.is_dir():
        parents.append(datasets)
        parents += [one for one in sorted(datasets.iterdir()) if one.is_dir()]
    for parent in parents:
        yield from (one for one in sorted(parent.iterdir()) if not one.name.startswith("."))
