"""Checks what the files of a dossier say of each other: ids, names and references.

Works on the cells as they stand in the files, so that a row with a wrong date is still told
that its theme does not exist: all that is wrong with a file is said at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from geo.errors import Problem
from geo.records.sheets import Sheet
from geo.vocabulary import Status

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
    files: Mapping[str, Sheet],
    *,
    region: str | None,
    datasets: set[str],
    towns: set[str] | None,
    own: str,
    documents: set[str],
) -> Iterator[Problem]:
    """Yield each id, name and reference in `files` that cannot be.

    `files` has the files that could be read, by name; what refers to another one is passed
    over. `datasets` and `towns` are the names that `geo_source` and `town` may have, None if
    they are not known; `own` is the column of names in the dossier's own language, `documents`
    are the ids of its documents; without any nothing refers to one.
    """
    known: dict[str, set[str]] = {
        target: {cell for name in names for cell in files[name].columns.get("id", ())}
        for target, names in TARGETS.items()
        if all(name in files for name in names)
    }
    known |= {"datasets": datasets, "statuses": {item.value for item in Status}}
    known |= {} if towns is None else {"towns": towns}
    known |= {"documents": documents} if documents else {}
    for names in UNIQUE:
        yield from _check_ids({name: files[name] for name in names if name in files})
    yield from _check_names({name: files[name] for name in PLACES if name in files}, own)
    for name, fields in REFERENCES.items():
        if name in files:
            targets = {field: target for field, target in fields.items() if target in known}
            yield from _check_sheet(name, files[name], targets, known)
    if region is not None and region not in known.get("places", {region}):
        right = "must be the id of a place of places.csv"
        yield Problem(file="dossier.toml [dossier]", field="region", value=region, right=right)
    yield from _check_within({name: files[name] for name in PLACES if name in files})


def _check_within(files: Mapping[str, Sheet]) -> Iterator[Problem]:
    """Yield each place that lies within itself, at once or by way of others."""
    parents: dict[str, str] = {}
    for sheet in files.values():
        cells = zip(sheet.columns.get("id", ()), sheet.columns.get("within", ()), strict=False)
        parents |= {place: within for place, within in cells if within}
    rings = {place: ring for ring in _find_rings(parents) for place in ring}
    for file, sheet in files.items() if rings else ():
        for line, place in zip(sheet.lines, sheet.columns.get("id", ()), strict=False):
            if place in rings:
                at = rings[place].index(place)
                way = [*rings[place][at:], *rings[place][:at], place]
                right = f"lies within itself: {', within '.join(way)}; empty one 'within'"
                yield Problem(file=file, row=line, field="within", value=way[1], right=right)


def _find_rings(parents: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield the ways in `parents` that end where they begin, each once."""
    done: set[str] = set()
    for first in parents:
        way: dict[str, None] = {}
        place: str | None = first
        while place is not None and place not in done and place not in way:
            way[place] = None
            place = parents.get(place)
        if place in way:
            ring = list(way)
            yield ring[ring.index(str(place)) :]
        done.update(way)  # `|=` with the keys of a dict would copy the whole set each time


def _check_sheet(
    file: str, sheet: Sheet, targets: Mapping[str, str], known: Mapping[str, set[str]]
) -> Iterator[Problem]:
    """Yield what the cells of a file name that is not there, row by row.

    Each cell that is repeated is looked up once.
    """
    wrong: dict[int, list[tuple[str, str]]] = {}
    for field, target in targets.items():
        cells = sheet.columns.get(field, ())
        unknown = {cell for cell in set(cells) if any(_find_unknown(cell, known[target]))}
        for number, cell in enumerate(cells if unknown else ()):
            if cell in unknown:
                wrong.setdefault(number, []).append((field, cell))
    for number in sorted(wrong):
        for field, cell in wrong[number]:
            right = _describe_unknown(targets[field], known[targets[field]])
            for value in _find_unknown(cell, known[targets[field]]):
                line = sheet.lines[number]
                yield Problem(file=file, row=line, field=field, value=value, right=right)


def _find_unknown(cell: str, known: set[str]) -> list[str]:
    """Return the values of a cell, separated by `|`, that are not among `known`."""
    if not cell or cell in known:
        return []
    return [value for value in map(str.strip, cell.split("|")) if value and value not in known]


def _describe_unknown(target: str, known: set[str]) -> str:
    if not known:
        return f"must be one of the {target}; there are none yet"
    if len(known) <= SHOWN_IDS:
        return f"must be one of the {target}: {', '.join(sorted(known))}"
    return f"must be one of the {target}; none has this id"


def _check_ids(files: Mapping[str, Sheet]) -> Iterator[Problem]:
    for file, line, value, first in _find_repeated(files, "id"):
        right = f"this id stands already in {first}; ids are unique"
        yield Problem(file=file, row=line, field="id", value=value, right=right)


def _check_names(files: Mapping[str, Sheet], own: str) -> Iterator[Problem]:
    for file, line, value, first in _find_repeated(files, own):
        right = (
            f"{first} has the same name; give each place a name that tells it "
            "apart, or make them one place"
        )
        yield Problem(file=file, row=line, field=own, value=value, right=right)


def _find_repeated(files: Mapping[str, Sheet], column: str) -> Iterator[tuple[str, int, str, str]]:
    """Yield file, line and value of each cell of `column` that stood before, and where it did."""
    cells = [cell for sheet in files.values() for cell in sheet.columns.get(column, ()) if cell]
    if len(set(cells)) == len(cells):
        return
    seen: dict[str, str] = {}
    for file, sheet in files.items():
        for line, value in zip(sheet.lines, sheet.columns.get(column, ()), strict=False):
            if value in seen:
                yield file, line, value, seen[value]
            elif value:
                seen[value] = f"{file}, row {line}"
