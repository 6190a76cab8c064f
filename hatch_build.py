"""Packs the dossiers of `data/` into the one file that the package ships, and the editor's library.

The library comes from npm, pinned by `package-lock.json`; where `npm ci` has not run, a package
that was made before stays, and without one the map is built all the same: only the editor needs it.

Run as a script it does the same for a checkout, so that both read the same bytes.
"""

from __future__ import annotations

import lzma
import math
import os
import zipfile
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run as a script, where hatchling need not be installed
    BuildHookInterface = object

SUFFIXES = {".csv", ".geojson", ".json", ".toml", ".xz"}
DRAWING = Path("leaflet-editable", "src", "Leaflet.Editable.js")
"""The library that draws in the editor, as npm installs it."""
TOWNS = "world/places.tsv.xz"
GROUND = "world/ground/ground.xz"
STRIP = 5
"""Degrees of longitude that a strip of the world's towns is wide."""
# The oldest date that a zip can hold: the same bytes whenever it is packed.
DATE = (1980, 1, 1, 0, 0, 0)


def pack(source: Path, target: Path) -> None:
    """Write the data files below `source` to the zip `target`, the same bytes each time."""
    files = [path for path in sorted(source.rglob("*")) if path.suffix in SUFFIXES]
    content = {path.relative_to(source).as_posix(): path.read_bytes() for path in files}
    if TOWNS in content:
        content |= cut_towns(content[TOWNS])
    if GROUND in content:  # as small in a zip, and unpacked in a sixth of the time
        content[GROUND.removesuffix(".xz")] = lzma.decompress(content.pop(GROUND))
    write(target, content)


def cut_towns(packed: bytes) -> dict[str, bytes]:
    """Return the towns of the world in strips of longitude, `world/towns/WEST.tsv`.

    A map asks for the towns of one strip or two; unpacking all places takes 30 times as long.
    Rows are those of `packed`, each behind its number there: by it those of strips are one list.
    """
    strips: dict[int, list[str]] = {}
    rows = lzma.decompress(packed).decode("utf-8").splitlines()[1:]
    for number, row in enumerate(rows):
        _, kind, _, _, lon, _ = row.split("\t", 5)
        if kind == "to" and lon:
            strips.setdefault(math.floor(float(lon) / STRIP) * STRIP, []).append(f"{number}\t{row}")
    return {f"world/towns/{west}.tsv": "\n".join(kept).encode() for west, kept in strips.items()}


def pack_drawing(root: Path) -> None:
    """Write the drawing library that npm installed below `root` to the package of `maps`."""
    source = root / "node_modules" / DRAWING
    if source.is_file():
        manifest = source.parents[1] / "package.json"
        files = {"drawing.js": source.read_bytes(), "package.json": manifest.read_bytes()}
        write(root / "maps" / "bundled" / "drawing.zip", files)


def write(target: Path, files: dict[str, bytes]) -> None:
    """Write the zip `target`, the same bytes for the same `files`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            bundle.writestr(entry, content)
    unfinished.replace(target)


class CustomBuildHook(BuildHookInterface):  # type: ignore[misc]  # hatchling need not be installed
    """Packs `data/` before a wheel, an sdist or an editable install is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Pack; `version` and `build_data` are what hatchling hands to every hook."""
        root = Path(self.root)
        if (root / "data").is_dir():
            pack(root / "data", root / "geo" / "bundled" / "data.zip")
        pack_drawing(root)


if __name__ == "__main__":
    here = Path(__file__).parent
    pack(here / "data", here / "geo" / "bundled" / "data.zip")
    pack_drawing(here)
