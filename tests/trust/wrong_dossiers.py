"""Makes wrong dossiers, one wrong value each, and tells whether check and every command agree.

For each either `inspect_dossier` finds a problem, and then reading raises `DossierError`, or
page, layers, tables and every file export can be made.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geo import PlanmapError, inspect_dossier
from geo.dossiers.folder import TABLES
from layers.exports import FORMATS, select, write_selection
from maps.site import make_site
from tests.builders import make_features, make_info, make_tables, write_dataset, write_dossier

CELLS = (
    "nan", "inf", "-inf", "1e400", "-1", "0", "9" * 400, "1_000", "０１２", "٣",
    "a\0b", "a\x07b", "a\x7fb", "a\u202eb", "a\u200bb", "{{7*7}}", "</script>", "=1+1",
    "|", "a|a", "nowhere", "2025-13", "20250", "２０２５", "true", "Ünïcode", "x" * 100_000,
    "mill-park", "brookfield", "tram3", "[]", "{}", "null", "javascript:alert(1)",
)  # fmt: skip
"""What a cell may hold that nobody meant."""

VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 1.5, 10**400, 1e308, "", "x", "a\0b", "\ud800", [], [1], ["a"], [[1, 2]],
    {}, {"a": 1}, {"type": "Point"}, [[[[[[1]]]]]],
)  # fmt: skip
"""What may stand at a member of a JSON or TOML file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A wrong dossier: what is wrong in it, and its parts."""

    name: str
    tables: dict[str, list[dict[str, str]]] | None = None
    info: dict[str, dict[str, Any]] | None = None
    features: str | None = None


def make_cases() -> Iterator[Case]:
    """Yield every case, always in the same order."""
    yield from _wrong_cells()
    yield from _wrong_info()
    yield from _wrong_features()


def _wrong_cells() -> Iterator[Case]:
    for table in make_tables():
        for field in TABLES[table].model_fields:
            for number, value in enumerate(CELLS):
                tables = make_tables()
                tables[table][0][field] = value
                yield Case(name=f"{table} {field} cell {number}", tables=tables)


def _wrong_info() -> Iterator[Case]:
    for table, fields in make_info().items():
        for field in fields:
            for number, value in enumerate((*VALUES, *CELLS)):
                if value is None or value == "\ud800" or isinstance(value, dict):
                    continue  # no TOML
                info = make_info()
                info[table][field] = value
                yield Case(name=f"dossier.toml {table}.{field} value {number}", info=info)


def _wrong_features() -> Iterator[Case]:
    whole = {"type": "FeatureCollection", "features": make_features()["survey"]}
    for path in _paths(whole):
        for number, value in enumerate(VALUES):
            bent = json.loads(json.dumps(whole))
            inner = bent
            for step in path[:-1]:
                inner = inner[step]
            inner[path[-1]] = value
            words = json.dumps(bent)
            yield Case(name=f"features {'.'.join(map(str, path))} {number}", features=words)
    yield Case(name="features deep", features="[" * 100_000)
    yield Case(name="features digits", features='{"features": [' + "9" * 10_000 + "]}")
    yield Case(name="features nan", features=json.dumps(whole).replace("10.021", "NaN"))
    for extra in ("crs", "datum", "bbox", "name"):
        for number, value in enumerate((*VALUES, "gcj02", "EPSG:3857")):
            words = json.dumps(whole | {extra: value})
            yield Case(name=f"features {extra} {number}", features=words)


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - JSON
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in inner:
        yield (*path, key)
        if isinstance(part, (dict, list)) and len(path) < 5:
            yield from _paths(part, (*path, key))


def judge(case: Case) -> str:
    """Return "refused" or "works"; raise what any part raises that is no error of planmap's."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "d")
        write_dossier(folder, tables=case.tables, info=case.info)
        if case.features is not None:
            content = case.features.encode()
            write_dataset(folder / "datasets" / "survey", {"features.geojson": content})
        dossier, problems = inspect_dossier(folder)
        lines = [str(problem) for problem in problems]
        if any("\n" in line or len(line) > 2000 for line in lines):
            message = f"{case.name}: a problem of several lines: {lines[0][:200]!r}"
            raise AssertionError(message)
        if dossier is None or problems:
            return "refused"
        make_site(dossier)
        for kind in FORMATS:
            if kind != "postgis":
                write_selection(select(dossier), format=kind, out=f"{name}/out/{kind}/")
        return "works"


__all__ = ["Case", "PlanmapError", "judge", "make_cases"]
