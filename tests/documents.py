"""The small dossier with a second document: minutes of the town's council."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any

from tests.builders import TEXT, make_info, make_tables, to_toml, words, write_dossier

MINUTES = "Minutes\n\nMill Park gets 5 benches by 2028.\n"
"""The text of the second document: two paragraphs."""


def in_minutes(surface: str) -> dict[str, str]:
    """Return document, paragraph, start, end and surface of `surface` in `MINUTES`."""
    start = MINUTES.index(surface)
    paragraph = "1" if start < len("Minutes") else "2"
    return {
        "document": "minutes",
        "paragraph": paragraph,
        "start": str(start),
        "end": str(start + len(surface)),
        "surface": surface,
    }


def describe(identifier: str, title: str, text: str, paragraphs: int) -> dict[str, Any]:
    """Return a table `[[document]]`."""
    return {
        "id": identifier,
        **words("title", title),
        **words("publisher", f"Publisher of {title}"),
        "date": "2025-01-15" if text is TEXT else "2026-02",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "length": len(text),
        "paragraphs": paragraphs,
    }


def write_with_minutes(folder: Path, **changes: Any) -> Path:  # noqa: ANN401 - values of TOML
    """Write the small dossier made from two documents below `folder`, and return it.

    `changes` are of the second document's table.
    """
    tables = make_tables()
    tables["mentions.csv"].append({**in_minutes("Mill Park"), "place": "mill-park"})
    tables["numerals.csv"] += [
        {**in_minutes("5"), "role": "fact", "fact": "f-benches"},
        {**in_minutes("2028"), "role": "declined", "reason": "date-of-promise"},
    ]
    tables["facts.csv"].append({
        "id": "f-benches", "subject": "mill-park", "theme": "green", **words("metric", "Benches"),
        "value": "5", "unit": "benches", "base_value": "5", "base_unit": "count",
        "comparator": "exact", **in_minutes("5 benches"),
    })  # fmt: skip
    said = in_minutes("Mill Park gets 5 benches by 2028")
    del said["surface"]
    tables["commitments.csv"].append({
        "id": "c-benches", "place": "mill-park", "places": "mill-park", "theme": "green",
        **words("what", "The park is to get benches."), "status_at": "planned",
        "statement_kind": "promise", "due": "2028", "due_as_said": "by 2028", **said,
    })  # fmt: skip
    tables["paragraphs.csv"] += [
        {"document": "minutes", "paragraph": "1", **words("gist", "Title of the minutes")},
        {"document": "minutes", "paragraph": "2", **words("gist", "Benches")},
    ]
    tables["chapters.csv"][0]["paragraphs"] = "2|minutes:2"
    write_dossier(folder, tables=tables)
    info = tomllib.loads((folder / "dossier.toml").read_text(encoding="utf-8"))
    first = describe("plans", "Brookfield plans", TEXT, 3)
    second = describe("minutes", "Minutes", MINUTES, 2) | changes
    del info["document"]
    text = to_toml(info | {"tolerates": make_info()["tolerates"]})
    for table in (first, second):
        text += to_toml({"document": table}).replace("[document]", "[[document]]") + "\n"
    (folder / "dossier.toml").write_text(text, encoding="utf-8")
    return folder
