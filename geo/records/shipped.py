"""Finds the data that the package ships."""

from __future__ import annotations

import zipfile
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from geo.errors import PlanmapError


def bundled_data() -> Traversable:
    """Return the `data` folder that the package ships, as a folder inside its zip.

    Raises
    ------
    PlanmapError
        If the package was installed without it.
    """
    packed = Path(str(resources.files("geo"))) / "bundled" / "data.zip"
    if not packed.is_file():
        message = f"{packed} is missing; in a checkout, 'make setup' packs it"
        raise PlanmapError(message)
    return zipfile.Path(packed)
