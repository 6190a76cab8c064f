"""Reads a dossier from its folder, or from the copy that the package ships."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from geo.dossiers.checks.evidence import check_evidence
from geo.dossiers.checks.extents import check_extents
from geo.dossiers.checks.framing import check_framing
from geo.dossiers.checks.placing import check_dossier
from geo.dossiers.checks.references import check_references
from geo.dossiers.checks.statements import check_statements
from geo.dossiers.dossier import Dossier
from geo.dossiers.migrating import STATEMENTS, is_old, read_header, translate_outcomes
from geo.dossiers.reviews import Review, apply_reviews, check_reviews
from geo.dossiers.rows import (
    Chapter,
    Commitment,
    ControlPoint,
    Discrepancy,
    Document,
    DossierInfo,
    Evidence,
    Fact,
    LayerRow,
    Mention,
    Numeral,
    Outcome,
    Page,
    Paragraph,
    Place,
    Reason,
    Section,
    Theme,
    Tolerance,
)
from geo.errors import DossierError, Problem
from geo.positions.datasets import Dataset, read_dataset
from geo.records.languages import Languages, column_of
from geo.records.row import Row
from geo.records.shipped import bundled_data
from geo.records.tables import make_row, read_cells, read_rows, read_text, read_toml
from geo.vocabulary import LANGUAGES

# The files of a dossier: the model of their rows, and whether a dossier can do without.
TABLES: Mapping[str, type[Row]] = {
    "themes.csv": Theme,
    "layers.csv": LayerRow,
    "places.csv": Place,
    "stations.csv": Place,
    "sections.csv": Section,
    "mentions.csv": Mention,
    "numerals.csv": Numeral,
    "reasons.csv": Reason,
    "facts.csv": Fact,
    "commitments.csv": Commitment,
    "outcomes.csv": Outcome,
    "discrepancies.csv": Discrepancy,
    "evidence.csv": Evidence,
    "paragraphs.csv": Paragraph,
    "pages.csv": Page,
    "chapters.csv": Chapter,
    "control_points.csv": ControlPoint,
    "review.csv": Review,
}
OPTIONAL = {"review.csv", "pages.csv"}
"""The files that a dossier can do without; of the others, one without rows has its header."""

INFO: Mapping[str, type[Row]] = {
    "dossier": DossierInfo,
    "document": Document,
    "tolerates": Tolerance,
}


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


def inspect_dossier(
    folder: Traversable, *, apply: bool = True
) -> tuple[Dossier | None, tuple[Problem, ...]]:
    """Return the dossier in `folder` as far as it can be read, and all that is wrong with it.

    What a reviewer decided (`review.csv`) is applied, unless `apply` is false.

    Raises
    ------
    OSError
        If a file exists but cannot be read.
    """
    if not folder.is_dir():
        right = "no such folder; name a dossier's folder, such as data/NAME"
        return None, (Problem(file=str(folder), right=right),)
    info, languages, problems = _read_info(folder)
    if "dossier" in info:
        problems += check_framing(info["dossier"])
    tables: dict[str, tuple[Row, ...]] = {}
    lines: dict[str, tuple[int, ...]] = {}
    for name, model in TABLES.items():
        if name in OPTIONAL and not (folder / name).is_file():
            tables[name], lines[name] = (), ()
            continue
        tables[name], lines[name], wrong = read_rows(
            folder / name, name, model, languages=languages
        )
        problems += wrong
    datasets, wrong = _read_datasets(folder, languages)
    problems += wrong
    problems += _check_cells(folder, info, datasets, languages or LANGUAGES)
    if len(info) < len(INFO):
        return None, tuple(problems)
    rows: dict[str, Any] = {name.removesuffix(".csv"): found for name, found in tables.items()}
    rows["places"] += rows.pop("stations")
    reviews = rows.pop("review")
    if find_advice(folder):
        rows["outcomes"] = translate_outcomes(rows["commitments"], rows["outcomes"])
    dossier = Dossier(
        info=info["dossier"],
        document=info["document"],
        tolerance=info["tolerates"],
        datasets=datasets,
        lines=lines,
        **rows,
    )
    if apply:
        problems += check_reviews(dossier, reviews, lines["review.csv"])
        dossier = apply_reviews(dossier, reviews)
    # A file that could not be read would only make the checks between files cry wolf.
    return dossier, tuple(problems) or tuple(_check_rows(dossier))


def _check_rows(dossier: Dossier) -> Iterator[Problem]:
    """Yield what is wrong between the rows of a dossier whose files could all be read."""
    yield from check_dossier(dossier)
    yield from check_extents(dossier)
    yield from check_statements(dossier)
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


def _read_info(
    folder: Traversable,
) -> tuple[dict[str, Any], tuple[str, ...] | None, list[Problem]]:
    """Return the tables of `dossier.toml`, the languages that it declares, and what is wrong."""
    name = "dossier.toml"
    found, problems = read_toml(folder / name, name)
    if problems:
        return {}, None, problems
    languages, wrong = _read_languages(found.get("dossier"), name)
    if wrong:
        return {}, None, wrong
    info: dict[str, Any] = {}
    for table, model in INFO.items():
        values = found.pop(table, {})
        row = make_row(values, f"{name} [{table}]", 0, model, languages=languages)
        if isinstance(row, list):
            problems += row
        else:
            info[table] = row
    problems += [
        Problem(file=name, field=table, right=f"no such table; there are {', '.join(INFO)}")
        for table in found
    ]
    return info, languages, problems


def _read_languages(table: object, name: str) -> tuple[tuple[str, ...] | None, list[Problem]]:
    """Return the languages that `dossier.toml` declares, or None, and what is wrong with them."""
    if not isinstance(table, dict) or "languages" not in table:
        return None, []
    try:
        return TypeAdapter(Languages).validate_python(table["languages"]), []
    except ValidationError as error:
        detail = error.errors()[0]
        right = detail.get("ctx", {}).get("error", "a list of BCP 47 tags, at least one")
        value = str(table["languages"])
        where = f"{name} [dossier]"
        return None, [Problem(file=where, field="languages", value=value, right=f"must be {right}")]


def _check_cells(
    folder: Traversable,
    info: Mapping[str, Any],
    datasets: Mapping[str, Dataset],
    languages: tuple[str, ...],
) -> Iterator[Problem]:
    cells = {name: read_cells(folder / name) for name in TABLES if (folder / name).is_file()}
    own = column_of("name", languages[0])
    towns = {
        feature.properties.get(own, "")
        for dataset in datasets.values()
        for feature in dataset.features.values()
        if feature.properties.get("class") in {"town", "district", "neighbour"}
    }
    parent = folder / "datasets"
    names = {entry.name for entry in parent.iterdir()} if parent.is_dir() else set()
    region = info["dossier"].region if "dossier" in info else None
    readable = {name: rows for name, rows in cells.items() if rows is not None}
    yield from check_references(readable, region=region, datasets=names, towns=towns, own=own)


def _read_datasets(
    folder: Traversable, languages: tuple[str, ...] | None
) -> tuple[dict[str, Dataset], list[Problem]]:
    parent = folder / "datasets"
    if not parent.is_dir():
        return {}, [Problem(file="datasets", right="this folder is missing from the dossier")]
    datasets: dict[str, Dataset] = {}
    problems: list[Problem] = []
    for entry in sorted(parent.iterdir(), key=lambda entry: entry.name):
        if not entry.is_dir() or entry.name.startswith("."):
            continue  # hidden ones are what a run that was killed has left
        dataset, wrong = read_dataset(entry, f"datasets/{entry.name}", languages=languages)
        problems += wrong
        if dataset:
            datasets[dataset.id] = dataset
    return datasets, problems
