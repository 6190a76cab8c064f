"""The manifest of an archive: which parts it has, by which program, of which format."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, Field, ValidationError

from geo.archives.parts import PRODUCT
from geo.archives.schema import FORMAT
from geo.errors import PlanmapError

MANIFEST = "manifest.json"


class ArchiveError(PlanmapError, OSError):
    """A folder that is no archive, or that an archive may not be written to."""


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of the archive in `folder`.

    Raises
    ------
    ArchiveError
        If there is none, or one of something else or of another format.
    """
    path = folder / MANIFEST
    try:
        manifest: dict[str, Any] = json.loads(path.read_bytes())
    except FileNotFoundError:
        message = f"{folder} holds no archive: there is no {path}; make one by 'archive read'"
        raise ArchiveError(message) from None
    except (ValueError, RecursionError):
        message = f"{path} is no manifest of an archive; name a folder of 'archive read'"
        raise ArchiveError(message) from None
    is_ours = isinstance(manifest, dict) and manifest.get("product") == PRODUCT
    if not is_ours or "archive" not in manifest:
        message = f"{path} is not of an archive; name a folder that 'planmap archive read' wrote"
        raise ArchiveError(message)
    if manifest["archive"] != FORMAT:
        message = (
            f"{folder} is an archive of format {manifest['archive']}, of planmap "
            f"{manifest.get('product_version')}; this one reads format {FORMAT}: "
            "read the texts again into a new folder"
        )
        raise ArchiveError(message)
    try:
        _Manifest.model_validate(manifest)
    except ValidationError as error:
        field = ".".join(str(step) for step in error.errors()[0]["loc"])
        message = f"{path}: {field} is not what 'archive read' wrote; read the texts again"
        raise ArchiveError(message) from error
    return manifest


class _Manifest(BaseModel):
    """What of a manifest is read again; a key names files, so it leads nowhere else."""

    parts: dict[Annotated[str, Field(pattern=r"^[\w-]+$")], dict[str, int]]
    rows: dict[str, int]
    settings: str
    files: dict[str, dict[str, Any]]
