"""Reads a dossier from its folder, or from the copy that the package ships."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from geo.dossiers.checks.entries import check_entries
from geo.dossiers.checks.evidence import check_evidence
from geo.dossiers.checks.extents import check_extents
from geo.dossiers.checks.framing import check_framing
from geo.dossiers.checks.placing import check_dossier
from geo.dossiers.checks.references import check_references
from geo.dossiers.checks.statements import check_statements
from geo.dossiers.dossier import Dossier
from geo.dossiers.heading import read_heading
from geo.dossiers.migrating import STATEMENTS, is_old, read_header, translate_outcomes
from geo.dossiers.reviews import apply_reviews, check_reviews
from geo.dossiers.tables import INFO, OPTIONAL, TABLES
from geo.dossiers.undeclared import gather_undeclared
from geo.errors import DossierError, Problem
from geo.positions.datasets import Dataset, read_dataset
from geo.records.collecting import without_collecting
from geo.records.languages import column_of
from geo.records.row import Row
from geo.records.sheets import Sheet
from geo.records.shipped import bundled_data
from geo.records.tables import read_sheet, read_text, take_rows
from geo.vocabulary import LANGUAGES

__all__ = [
    "INFO",
    "OPTIONAL",
    "TABLES",
    "bundled_dossiers",
    "find_advice",
    "inspect_dossier",
    "read_dossier",
    "read_shipped",
]


def bundled_dossiers() -> tuple[str, ...]:
    """Return the names of the dossiers that the package ships, in order.

    Raises
    ------
    PlanmapError
        If the package was installed without its data.
    """
    entries = sorted(bundled_data().iterdir(), key=lambda entry: entry.name)
    return tuple(entry.name for entry in entries if (entry / "dossier.toml").is_file())


def read_dossier(folder: Traversable | os.PathLike[str] | str | None = None) -> Dossier:
    """Return the dossier in `folder`, a path or a part of a package; without one, the shipped.

    Raises
    ------
    DossierError
        If anything in it is wrong; the error names all of it.
    PlanmapError
        If no folder is given and the package was installed without its data.
    OSError
        If a file exists but cannot be read.
    """
    if folder is None:
        folder = bundled_data() / bundled_dossiers()[0]
    elif isinstance(folder, (str, os.PathLike)):
        folder = Path(folder)
    dossier, problems = inspect_dossier(folder)
    if dossier is None or problems:
        raise DossierError(tuple(problems))
    return dossier


def read_shipped() -> Dossier:
    """Return the dossier that the package ships as a source of names.

    Its files are read as any others'; what must hold between them was checked when it was
    packed and takes half a second that a reader of texts need not wait.

    Raises
    ------
    DossierError
        If a file of it is damaged.
    PlanmapError
        If the package was installed without its data.
    """
    dossier, problems = inspect_dossier(bundled_data() / bundled_dossiers()[0], between=False)
    if dossier is None or problems:
        raise DossierError(problems)
    return dossier


@without_collecting()
def inspect_dossier(
    folder: Traversable, *, apply: bool = True, between: bool = True
) -> tuple[Dossier | None, tuple[Problem, ...]]:
    """Return the dossier in `folder` as far as it can be read, and all that is wrong with it.

    What a reviewer decided (`review.csv`) is applied, unless `apply` is false; what must hold
    between rows and files is checked, unless `between` is false.

    Raises
    ------
    OSError
        If a file exists but cannot be read.
    """
    if not folder.is_dir():
        right = "no such folder; name a dossier's folder, such as data/NAME"
        return None, (Problem(file=str(folder), right=right),)
    strange = tuple(check_entries(folder))
    if strange:
        return None, strange
    info, languages, problems = read_heading(folder)
    if "dossier" in info:
        problems += check_framing(info["dossier"])
    tables: dict[str, tuple[Row, ...]] = {}
    lines: dict[str, tuple[int, ...]] = {}
    sheets: dict[str, Sheet] = {}
    given = {"document": info["document"].id} if "document" in info else {}
    for name, model in TABLES.items():
        tables[name], lines[name] = (), ()
        if name in OPTIONAL and not (folder / name).is_file():
            continue
        sheet, wrong = read_sheet(folder / name, name)
        if sheet:
            sheets[name] = sheet
            tables[name], lines[name], wrong = take_rows(
                sheet, name, model, languages=languages, given=given
            )
        problems += wrong
    datasets, wrong = _read_datasets(folder, languages)
    problems += wrong
    problems = gather_undeclared(problems)
    problems += _check_cells(folder, sheets, info, datasets, languages or LANGUAGES)
    if not INFO.keys() <= info.keys():
        return None, tuple(problems)
    rows: dict[str, Any] = {name.removesuffix(".csv"): found for name, found in tables.items()}
    rows["places"] += rows.pop("stations")
    reviews = rows.pop("review")
    is_old = find_advice(folder) is not None
    if is_old:
        rows["outcomes"] = translate_outcomes(rows["commitments"], rows["outcomes"])
    dossier = Dossier(
        info=info["dossier"],
        document=info["document"],
        other_documents=tuple(info.get("documents", ())),
        tolerance=info["tolerates"],
        datasets=datasets,
        lines=lines,
        **rows,
    )
    if apply:
        problems += check_reviews(dossier, reviews, lines["review.csv"])
        dossier = apply_reviews(dossier, reviews)
    # A file that could not be read would only make the checks between files cry wolf.
    return dossier, tuple(problems) or tuple(_check_rows(dossier, is_old=is_old) if between else ())


def _check_rows(dossier: Dossier, *, is_old: bool) -> Iterator[Problem]:
    """Yield what is wrong between the rows of a dossier whose files could all be read.

    What evidence is called is no matter of one `is_old`: version 0.1 did not ask.
    """
    yield from check_dossier(dossier)
    yield from check_extents(dossier)
    yield from check_statements(dossier)
    if not is_old:
        yield from check_evidence(dossier)


def find_advice(folder: Traversable) -> str | None:
    """Return how to bring the dossier in `folder` up to date, one line; None if it is.

    Raises
    ------
    OSError
        If a file exists but cannot be read.
    """
    text, _ = read_text(folder / STATEMENTS, STATEMENTS)
    if not text or not is_old(read_header(text)):
        return None
    return (
        f"{STATEMENTS} has no columns places and statement_kind; they were worked out. "
        f"'planmap migrate {folder}' writes them into the files."
    )


def _check_cells(
    folder: Traversable,
    sheets: Mapping[str, Sheet],
    info: Mapping[str, Any],
    datasets: Mapping[str, Dataset],
    languages: tuple[str, ...],
) -> Iterator[Problem]:
    own = column_of("name", languages[0])
    names = {entry.name for entry in _find_datasets(folder)}
    towns = {
        feature.properties.get(own, "")
        for dataset in datasets.values()
        for feature in dataset.features.values()
        if feature.properties
        and feature.properties.get("class") in {"town", "district", "neighbour"}
    }
    region = info["dossier"].region if "dossier" in info else None
    first = info.get("document")
    known = {document.id for document in ([first] if first else []) + info.get("documents", [])}
    readable = {name: sheet for name, sheet in sheets.items() if sheet.header and not sheet.broken}
    yield from check_references(
        readable,
        region=region,
        datasets=names,
        towns=towns if names <= datasets.keys() else None,
        own=own,
        documents=known,
    )


def _find_datasets(folder: Traversable) -> list[Traversable]:
    """Return the folders of a dossier's datasets; hidden ones are what a killed run has left."""
    parent = folder / "datasets"
    if not parent.is_dir():
        return []  # of a dossier without positions: no checkout keeps an empty folder
    entries = sorted(parent.iterdir(), key=lambda entry: entry.name)
    return [entry for entry in entries if entry.is_dir() and not entry.name.startswith(".")]


def _read_datasets(
    folder: Traversable, languages: tuple[str, ...] | None
) -> tuple[dict[str, Dataset], list[Problem]]:
    datasets: dict[str, Dataset] = {}
    problems: list[Problem] = []
    for entry in _find_datasets(folder):
        dataset, wrong = read_dataset(entry, f"datasets/{entry.name}", languages=languages)
        problems += wrong
        if dataset:
            datasets[dataset.id] = dataset
    return datasets, problems
