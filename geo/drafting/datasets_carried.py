"""The datasets of a draft that people changed: whole ones of their own, and single features."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

FOLDER = "datasets/"
FEATURES = "features.geojson"


def is_dataset(name: str) -> bool:
    """Return whether a path is of a dataset's features."""
    return name.startswith(FOLDER) and name.endswith(FEATURES)


def carry_datasets(
    mine: Mapping[str, bytes],
    base: Mapping[str, bytes],
    files: dict[str, bytes],
    ids: Mapping[str, str],
) -> int:
    """Put changed datasets of the draft `mine` into `files`; return how many changes that were.

    A dataset that `base` does not have is a person's own and comes whole; of others come the
    features that differ, under the `ids` of the new draft.
    """
    count = 0
    folders = {str(PurePosixPath(name).parent) for name in mine if name.startswith(FOLDER)}
    for folder in sorted(folders):
        features = f"{folder}/{FEATURES}"
        theirs = {name: text for name, text in mine.items() if name.startswith(f"{folder}/")}
        if features not in base and features not in files:
            files.update(theirs)
            count += 1
        elif features in mine and features in base and mine[features] != base[features]:
            count += _carry_features(folder, theirs, base, files, ids)
    return count


def _carry_features(
    folder: str,
    mine: Mapping[str, bytes],
    base: Mapping[str, bytes],
    files: dict[str, bytes],
    ids: Mapping[str, str],
) -> int:
    name, source = f"{folder}/{FEATURES}", f"{folder}/source.toml"
    now, was = _read(mine[name]), _read(base[name])
    changed = {key: row for key, row in now.items() if row != was.get(key)}
    if not changed:
        return 0
    if name not in files:
        files[source] = mine[source]
    new = _read(files[name]) if name in files else {}
    for key, row in changed.items():
        own = ids.get(key, key)
        new[own] = {**row, "properties": {**row["properties"], "id": own}}
    before = files.get(name, mine[name])
    after = _write(new)
    files[source] = files[source].replace(_hash(before).encode(), _hash(after).encode())
    files[name] = after
    return len(changed)


def _read(content: bytes) -> dict[str, Any]:
    return {str(row["properties"]["id"]): row for row in json.loads(content)["features"]}


def _write(rows: Mapping[str, Any]) -> bytes:
    lines = ",\n".join(
        json.dumps(rows[key], ensure_ascii=False, separators=(",", ":")) for key in sorted(rows)
    )
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'.encode()


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
