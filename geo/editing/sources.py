"""The sources of what an editor draws, and the checksums of datasets that changed."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from geo.dossiers.journal_files import FILE
from geo.dossiers.rows import Document
from geo.dossiers.stamps import STAMPED, StampError, stamp_source
from geo.editing.applying import find_value
from geo.editing.copies import Copy
from geo.editing.faults import EditError
from geo.editing.files import DATASETS, INFO, to_bytes
from geo.records.languages import spread_words
from geo.records.today import today
from geo.vocabulary import LANGUAGES

OWN = ("own-drawings", "review")
"""Datasets of the editors' own, into which a position goes without being asked."""

TITLE = {
    "zh-Hans": "编辑时给出的位置",
    "zh-Hant": "編輯時給出的位置",
    "en": "Positions given by an editor",
}
CHANGES = {
    "zh-Hans": f"何人、何时、依据什么，见{FILE}。",
    "zh-Hant": f"何人、何時、依據什麼，見{FILE}。",
    "en": f"Who gave them, when and from what, stands in {FILE}.",
}
WHY = {
    "zh-Hans": "位置由编辑者给出，依据：{source}",
    "zh-Hant": "位置由編輯者給出，依據：{source}",
    "en": "The position was given by an editor, from: {source}",
}


FIRST = str(Document.model_fields["id"].default)
"""The id of a document that is given none."""


def read_info(copy: Copy) -> dict[str, Any]:
    """Return the table `[dossier]` of `dossier.toml`.

    Raises
    ------
    EditError
        If the file is missing, no TOML, or has no such table.
    """
    text = copy.get(INFO)
    try:
        found = tomllib.loads(text)["dossier"] if isinstance(text, str) else None
    except (ValueError, KeyError) as error:
        message = f"{INFO}: is no valid TOML with a table [dossier]: {error}"
        raise EditError(message) from error
    if not isinstance(found, dict):
        message = f"{INFO}: this file is missing from the dossier"
        raise EditError(message)
    return found


def find_first_document(copy: Copy) -> str:
    """Return the id of the first document of a dossier."""
    text = copy.get(INFO)
    found = tomllib.loads(text).get("document", {}) if isinstance(text, str) else {}
    first = found[0] if isinstance(found, list) and found else found
    return str(first.get("id", FIRST)) if isinstance(first, dict) else FIRST


def languages_of(info: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the languages of a dossier, its own first."""
    return tuple(info.get("languages", LANGUAGES))


def find_region(copy: Copy) -> str:
    """Return the id of the dossier's region, or nothing."""
    return (find_value(copy.get(INFO), "dossier", "region") or "").strip("\"'")


def explain_position(source: str, info: Mapping[str, Any]) -> dict[str, str]:
    """Return the columns `why_…` of a place that an editor placed from `source`."""
    words = {tag: words.format(source=source) for tag, words in WHY.items()}
    return spread_words("why", words, languages_of(info))


def write_source(
    info: Mapping[str, Any], told: Mapping[str, str], *, sums: Mapping[str, str] | None = None
) -> str:
    """Return the `source.toml` of a dataset of the editors' own; `told` are values of its own.

    It is in the dossier's languages, under CC0, and has the checksums `sums`.
    """
    languages = languages_of(info)
    values: dict[str, object] = {
        **spread_words("title", TITLE, languages),
        "address": FILE,
        "version": "1",
        "retrieved": today(),
        "licence": "CC0-1.0",
        "licence_verified": True,
        "credit": "planmap edit",
        "crs": "EPSG:4326",
        **spread_words("changes", CHANGES, languages),
        **told,
    }
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    lines += ["", "[files]", *(f'"{name}" = "{value}"' for name, value in (sums or {}).items())]
    return "\n".join(lines) + "\n"


def stamp_datasets(copy: Copy, *, check: bool = True) -> None:
    """Put the checksums of the datasets that changed in `copy` into their sources.

    They follow from the files, so they are no changes of their own.

    Raises
    ------
    EditError
        If a dataset was changed by somebody who did not stamp it, or cannot be stamped.
    """
    touched = {name.split("/")[1] for name in copy.contents if name.startswith(f"{DATASETS}/")}
    for dataset in sorted(touched):
        folder = f"{DATASETS}/{dataset}"
        source = copy.get(f"{folder}/source.toml")
        if not isinstance(source, str):
            continue
        if check:
            _check_stamped(copy, folder)
        sums = {}
        for name in STAMPED:
            content = copy.get(f"{folder}/{name}")
            if content is not None:
                changed = f"{folder}/{name}" in copy.contents
                sums[name] = (
                    sha256(to_bytes(content)).hexdigest()
                    if changed
                    else copy.base.sum_of(f"{folder}/{name}")
                )
        try:
            copy.contents[f"{folder}/source.toml"] = stamp_source(source, sums)
        except StampError as error:
            message = f"{folder}/{error}"
            raise EditError(message) from error


def _check_stamped(copy: Copy, folder: str) -> None:
    """Refuse a dataset whose files on the disk are not those that its source records."""
    source = copy.base.get(f"{folder}/source.toml")
    if not isinstance(source, str):
        return
    recorded = tomllib.loads(source).get("files", {})
    for name in STAMPED:
        if f"{folder}/{name}" in copy.base.names():
            found = copy.base.sum_of(f"{folder}/{name}")
            if recorded.get(name) != found:
                message = (
                    f"{folder}/source.toml, files.{name}: the file has {found}; run "
                    "'planmap stamp' if the change is meant"
                )
                raise EditError(message)
