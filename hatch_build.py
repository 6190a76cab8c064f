"""Packs the dossiers of `data/` into the one file that the package ships.

Run as a script it does the same for a checkout, so that both read the same bytes.
"""

from __future__ import annotations

import os
import zipfile
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run as a script, where hatchling need not be installed
    BuildHookInterface = object

SUFFIXES = {".csv", ".geojson", ".json", ".toml", ".xz"}
# The oldest date that a zip can hold: the same bytes whenever it is packed.
DATE = (1980, 1, 1, 0, 0, 0)


def pack(source: Path, target: Path) -> None:
    """Write the data files below `source` to the zip `target`, the same bytes each time."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
        for path in sorted(source.rglob("*")):
            if path.suffix not in SUFFIXES:
                continue
            entry = zipfile.ZipInfo(path.relative_to(source).as_posix(), DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            bundle.writestr(entry, path.read_bytes())
    unfinished.replace(target)


class CustomBuildHook(BuildHookInterface):  # type: ignore[misc, valid-type]  # object without hatchling
    """Packs `data/` before a wheel, an sdist or an editable install is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Pack; `version` and `build_data` are what hatchling hands to every hook."""
        root = Path(self.root)
        if (root / "data").is_dir():
            pack(root / "data", root / "geo" / "bundled" / "data.zip")


if __name__ == "__main__":
    here = Path(__file__).parent
    pack(here / "data", here / "geo" / "bundled" / "data.zip")
