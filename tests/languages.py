"""Turns the small dossier into one in other languages, in its files alone."""

from __future__ import annotations

import csv
import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from geo.records.languages import column_of
from tests.builders import to_csv, to_toml, write_dataset, write_dossier

WORDS = re.compile(r"(.+)_zh_hans")


def write_in_languages(folder: Path, *languages: str, declared: bool = True) -> Path:
    """Write the small dossier below `folder` with its words in `languages`, and return it.

    The words of the first language are the dossier's; in another each has its tag behind it.
    """
    write_dossier(folder)
    for file in folder.glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        if rows:
            file.write_text(to_csv([translate(row, languages) for row in rows]), encoding="utf-8")
        else:
            header = file.read_text(encoding="utf-8").strip().split(",")
            columns = translate(dict.fromkeys(header, ""), languages)
            file.write_text(",".join(columns) + "\n", encoding="utf-8")
    info = tomllib.loads((folder / "dossier.toml").read_text(encoding="utf-8"))
    info = {table: translate(values, languages) for table, values in info.items()}
    if declared:
        info["dossier"]["languages"] = list(languages)
    (folder / "dossier.toml").write_text(to_toml(info), encoding="utf-8")
    for dataset in (folder / "datasets").iterdir():
        _translate_dataset(dataset, languages)
    return folder


def _translate_dataset(folder: Path, languages: Sequence[str]) -> None:
    collection = json.loads((folder / "features.geojson").read_text(encoding="utf-8"))
    for feature in collection["features"]:
        feature["properties"] = translate(feature["properties"], languages)
    source = tomllib.loads((folder / "source.toml").read_text(encoding="utf-8"))
    del source["files"]
    content = json.dumps(collection, ensure_ascii=False).encode()
    _write_source(folder, {"features.geojson": content}, translate(source, languages))


def _write_source(folder: Path, files: Mapping[str, bytes], source: Mapping[str, Any]) -> None:
    write_dataset(folder, files)
    text = (folder / "source.toml").read_text(encoding="utf-8")
    sums = text[text.index("[files]") :]
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in source.items()]
    (folder / "source.toml").write_text("\n".join([*lines, "", sums]), encoding="utf-8")


def translate(row: Mapping[str, Any], languages: Sequence[str]) -> dict[str, Any]:
    """Return `row` with its words in `languages` instead of the three of the small dossier."""
    fields = [found[1] for name in row if (found := WORDS.fullmatch(name))]
    old = {f"{field}_{end}" for field in fields for end in ("zh_hans", "zh_hant", "en")}
    new: dict[str, Any] = {}
    for name, value in row.items():
        found = WORDS.fullmatch(name)
        if found:
            text = row[f"{found[1]}_en"]
            for number, tag in enumerate(languages):
                marked = f"{text} ({tag})" if number and text else text
                new[column_of(found[1], tag)] = marked
        elif name not in old:
            new[name] = value
    return new
