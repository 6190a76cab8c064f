"""Words that would be code to a browser, a spreadsheet or an XML parser, and where they can stand.

A field and a payload are a pair. The fields are those of the models: of every table, of
`dossier.toml`, of `source.toml`, of features, of acts in the journal, and the text itself.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from geo import inspect_dossier
from geo.dossiers.about import Document, DossierInfo, Tolerance
from geo.dossiers.folder import TABLES
from geo.editing.editor import Editor
from geo.positions.source import Source
from geo.records.row import Row
from geo.texts.text import decode_text
from tests.builders import (
    TEXT,
    make_features,
    make_info,
    make_tables,
    words,
    write_dataset,
    write_dossier,
)
from tests.geo.editing.acting import make_act
from tests.trust.tally import Tally

HIT = "window.planmapHit=1"
AWAY = "//hit.invalid/a"
PAYLOADS = (
    f"<script>{HIT}</script>",
    f"</script><script>{HIT}</script>",
    f"</style><script>{HIT}</script>",
    f"</textarea></title><img src=x onerror={HIT}>",
    f'"><svg onload={HIT}>',
    f"'><img src={AWAY} onerror={HIT}>",
    f'" onmouseover={HIT} autofocus onfocus={HIT} x="',
    f"javascript:{HIT}",
    f"--><script>{HIT}</script><!--",
    f"]]><script>{HIT}</script>",
    "{{constructor.constructor('" + HIT + "')()}}",
    "${" + HIT + "}`;" + HIT + ";//",
    f"');{HIT};//",
    f"url({AWAY})",
    f"<a href='javascript:{HIT}'>x</a>",
    f"<iframe srcdoc='<script>parent.{HIT[7:]}</script>'></iframe>",
    f"<link rel=stylesheet href={AWAY}><base href={AWAY}>",
    f"<math><mtext><style><img src=x onerror={HIT}>",
    '=HYPERLINK("http://hit.invalid","x")',
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|'x'",
    "a\u2028b\u2029</script>",
    "%3Cscript%3E" + HIT + "%3C/script%3E",
    "\u202eab\u2066c",
    "\u2067פארק\u2069\u202d",
    f"<!DOCTYPE x [<!ENTITY e SYSTEM 'http://hit.invalid'>]><x onload={HIT}>&e;",
)
Pair = tuple[str, int, str]
"""File, row and field of a text."""

INFO: dict[str, type[Row]] = {"dossier": DossierInfo, "document": Document, "tolerates": Tolerance}
AT_ONCE = 12
"""Fields that are put together at a time."""
OF_FEATURES = ("id", "name_en", "name_zh_hans", "name_zh_hant", "class", "geo_id", "other")
OF_ACTS = ("by", "why", "source", "base_map", "name_en", "name_zh_hans", "aliases")
DATASETS = ("outline", "survey")


def find_fields() -> Iterator[Pair]:
    """Yield every field that may hold words, as the models have them."""
    for table, rows in make_tables().items():
        for field in TABLES[table].model_fields:
            yield from ((table, row, field) for row in range(min(2, len(rows))))
    for part, model in INFO.items():
        yield from (("dossier.toml", 0, f"{part}.{field}") for field in model.model_fields)
    for field in Source.model_fields.keys() - {"files"}:
        yield from (("source.toml", row, field) for row in range(len(DATASETS)))
    yield from (("features", row, field) for field in OF_FEATURES for row in range(2))
    yield from (("edits.jsonl", 0, field) for field in OF_ACTS)
    yield ("text", 0, "words")


def make_text(pairs: Sequence[Pair], payload: str) -> str:
    """Return the planning text, with `payload` as its last paragraph if `pairs` say so."""
    return f"{TEXT}{payload}\n" if any(file == "text" for file, _, _ in pairs) else TEXT


def put(folder: Path, pairs: Sequence[Pair], payload: str) -> Path:
    """Write the small dossier with `payload` in every field of `pairs`, and return it.

    Raises
    ------
    AssertionError
        If an act with `payload` in it is refused.
    """
    tables, info, features = make_tables(), make_info(), make_features()
    sources: dict[str, dict[str, str]] = {name: {} for name in DATASETS}
    said: dict[str, str] = {}
    for file, row, field in pairs:
        if file == "dossier.toml":
            part, name = field.split(".")
            info[part][name] = payload
        elif file == "features":
            features["outline"][row + 1]["properties"][field] = payload
        elif file == "source.toml":
            sources[DATASETS[row]][field] = payload
        elif file == "edits.jsonl":
            said[field] = payload
        elif file == "text":
            _lengthen(tables, info["document"], make_text(pairs, payload))
        else:
            tables[file][row][field] = payload
    shutil.rmtree(folder, ignore_errors=True)
    write_dossier(folder, tables=tables, info=info, features=features)
    for name, changes in sources.items():
        whole = {"type": "FeatureCollection", "features": features[name]}
        content = json.dumps(whole, ensure_ascii=False).encode()
        write_dataset(folder / "datasets" / name, {"features.geojson": content}, **changes)
    if said:
        act_on(folder, said)
    return folder


def _lengthen(tables: dict[str, list[dict[str, str]]], document: dict[str, Any], text: str) -> None:
    decoded = decode_text(text.encode())
    document["length"] = len(text)
    document["sha256"] = hashlib.sha256(text.encode()).hexdigest()
    document["paragraphs"] = len(decoded.paragraphs)
    for number in range(4, len(decoded.paragraphs) + 1):
        tables["paragraphs.csv"].append({"paragraph": str(number), **words("gist", "More")})


def act_on(folder: Path, said: dict[str, str]) -> None:
    """Rename a place, as an editor does who writes `said` into the members of the act.

    Raises
    ------
    AssertionError
        If the act is refused.
    """
    after = {name: said[name] for name in said if name.startswith("name") or name == "aliases"}
    members: dict[str, Any] = {name: said[name] for name in said.keys() - after.keys()}
    if "base_map" in members:
        members["base_map"] = {"id": members["base_map"]}
    after = after or {"name_en": "Mill Gardens"}
    done = Editor(folder).apply(
        make_act("rename", "places.csv", "mill-park", after, **{"why": "Renamed."} | members)
    )
    assert done.result == "done", done.error


def is_refused(folder: Path, pairs: Sequence[Pair], payload: str) -> bool:
    """Tell whether `check`, or the editor, refuses `payload` in these fields."""
    try:
        return bool(inspect_dossier(put(folder, pairs, payload))[1])
    except AssertionError:
        return True


def keep(folder: Path, payload: str, tally: Tally) -> list[list[Pair]]:
    """Return the fields that may hold `payload`, in as few dossiers as hold them together."""
    kept = []
    for pair in find_fields():
        try:
            if is_refused(folder, [pair], payload):
                tally.add("refused")
            else:
                kept.append(pair)
        except Exception as error:  # noqa: BLE001 - whatever is raised is what is hunted for
            tally.add("", f"{pair} {payload!r}: {type(error).__name__}: {error}")
    return gather(folder, kept, payload)


def gather(folder: Path, pairs: Sequence[Pair], payload: str) -> list[list[Pair]]:
    """Return `pairs` in groups that `check` passes together, each the first that takes it."""
    groups: list[list[Pair]] = []
    for first in range(0, len(pairs), AT_ONCE):
        some = list(pairs[first : first + AT_ONCE])
        if groups and not is_refused(folder, [*groups[0], *some], payload):
            groups[0] += some
            continue
        for pair in some:
            for one in groups:
                if not is_refused(folder, [*one, pair], payload):
                    one.append(pair)
                    break
            else:
                groups.append([pair])
    return groups


__all__ = ["PAYLOADS", "Pair", "act_on", "find_fields", "keep", "make_text", "put"]
