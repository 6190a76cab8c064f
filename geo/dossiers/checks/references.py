"""Checks what the files of a dossier say of each other: ids, names and references.

Works on the cells as they stand in the files, so that a row with a wrong date is still told
that its theme does not exist: all that is wrong with a file is said at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from geo.errors import Problem
from geo.vocabulary import Status

Cells = Sequence[tuple[int, Mapping[str, str]]]
"""The rows of a file: the line that each ends on, and its cells by column."""

PLACES = ("places.csv", "stations.csv")
STANDING = (*PLACES, "sections.csv")
OF_PLACES = {
    "theme": "themes",
    "layer": "layers",
    "within": "places",
    "members": "places",
    "lines": "places",
    "geo_source": "datasets",
    "second_source": "datasets",
    "status_source": "evidence",
    "wikidata_proof": "evidence",
    "town": "towns",
}
REFERENCES: Mapping[str, Mapping[str, str]] = {
    "layers.csv": {"theme": "themes"},
    "places.csv": OF_PLACES,
    "stations.csv": OF_PLACES,
    "sections.csv": {
        "line": "places",
        "geo_source": "datasets",
        "second_source": "datasets",
        "status_source": "evidence",
    },
    "mentions.csv": {"place": "places", "reason": "reasons", "document": "documents"},
    "numerals.csv": {"fact": "facts", "reason": "reasons", "document": "documents"},
    "facts.csv": {"subject": "places", "theme": "themes", "document": "documents"},
    "paragraphs.csv": {"document": "documents"},
    "pages.csv": {"document": "documents"},
    "commitments.csv": {
        "document": "documents",
        "place": "places",
        "places": "places",
        "theme": "themes",
        "facts": "facts",
    },
    "outcomes.csv": {"commitment": "commitments", "evidence": "evidence"},
    "discrepancies.csv": {
        "place": "places",
        "fact": "facts",
        "commitment": "commitments",
        "evidence": "evidence",
    },
    "chapters.csv": {"layers": "layers", "places": "places", "statuses": "statuses"},
    "control_points.csv": {"geo_source": "datasets"},
}
"""For each file, which column names rows of what."""

TARGETS: Mapping[str, tuple[str, ...]] = {
    "themes": ("themes.csv",),
    "layers": ("layers.csv",),
    "places": PLACES,
    "facts": ("facts.csv",),
    "commitments": ("commitments.csv",),
    "evidence": ("evidence.csv",),
    "reasons": ("reasons.csv",),
}
UNIQUE: tuple[tuple[str, ...], ...] = (
    ("themes.csv",),
    ("layers.csv",),
    ("facts.csv",),
    ("commitments.csv",),
    ("evidence.csv",),
    ("reasons.csv",),
    ("chapters.csv",),
    STANDING,
)
"""Files that share their ids, each of which stands once in them."""

SHOWN_IDS = 30
"""How many ids fit on a line."""


def check_references(
    files: Mapping[str, Cells],
    *,
    region: str | None,
    datasets: set[str],
    towns: set[str],
    own: str,
    documents: set[str],
) -> Iterator[Problem]:
    """Yield each id, name and reference in `files` that cannot be.

    `files` has the files that could be read, by name; what refers to another one is passed
    over. `datasets` and `towns` are the names that `geo_source` and `town` may have;
    `own` is the column of names in the dossier's own language, `documents` are the ids of its
    documents; without any nothing refers to one.
    """
    known: dict[str, set[str]] = {
        target: {row.get("id", "") for name in names for _, row in files[name]}
        for target, names in TARGETS.items()
        if all(name in files for name in names)
    }
    known |= {"datasets": datasets, "towns": towns, "statuses": {item.value for item in Status}}
    known |= {"documents": documents} if documents else {}
    for names in UNIQUE:
        yield from _check_ids({name: files[name] for name in names if name in files})
    yield from _check_names({name: files[name] for name in PLACES if name in files}, own)
    for name, fields in REFERENCES.items():
        for line, row in files.get(name, ()):
            for field, target in fields.items():
                if target in known:
                    yield from _check_cell(name, line, field, row.get(field, ""), target, known)
    if region is not None and region not in known.get("places", {region}):
        right = "must be the id of a place of places.csv"
        yield Problem(file="dossier.toml [dossier]", field="region", value=region, right=right)
    yield from _check_within({name: files[name] for name in PLACES if name in files})


def _check_within(files: Mapping[str, Cells]) -> Iterator[Problem]:
    """Yield each place that lies within itself, at once or by way of others."""
    parents = {
        row.get("id", ""): row.get("within", "") for rows in files.values() for _, row in rows
    }
    for file, rows in files.items():
        for line, row in rows:
            way = [row.get("id", "")]
            while parents.get(way[-1]) and len(way) <= len(parents):
                way.append(parents[way[-1]])
                if way[-1] == way[0]:
                    right = f"lies within itself: {', within '.join(way)}; empty one 'within'"
                    yield Problem(file=file, row=line, field="within", value=way[1], right=right)
                    break


def _check_cell(
    file: str, line: int, field: str, cell: str, target: str, known: Mapping[str, set[str]]
) -> Iterator[Problem]:
    for value in filter(None, map(str.strip, cell.split("|"))):
        if value not in known[target]:
            right = _describe_unknown(target, known[target])
            yield Problem(file=file, row=line, field=field, value=value, right=right)


def _describe_unknown(target: str, known: set[str]) -> str:
    if len(known) <= SHOWN_IDS:
        return f"must be one of the {target}: {', '.join(sorted(known))}"
    return f"must be one of the {target}; none has this id"


def _check_ids(files: Mapping[str, Cells]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for file, rows in files.items():
        for line, row in rows:
            identifier = row.get("id", "")
            if identifier in seen:
                right = f"this id stands already in {seen[identifier]}; ids are unique"
                yield Problem(file=file, row=line, field="id", value=identifier, right=right)
            if identifier:
                seen.setdefault(identifier, f"{file}, row {line}")


def _check_names(files: Mapping[str, Cells], own: str) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for file, rows in files.items():
        for line, row in rows:
            name = row.get(own, "")
            if name in seen:
                right = (
                    f"{seen[name]} has the same name; give each place a name that tells it "
                    "apart, or make them one place"
                )
                yield Problem(file=file, row=line, field=own, value=name, right=right)
            if name:
                seen.setdefault(name, f"{file}, row {line}")
