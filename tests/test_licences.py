"""Everything that planmap brings to a user's machine is under a licence that we know and allow."""

from __future__ import annotations

import tomllib
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
# SPDX ids and older ways of saying them. Of copyleft, only what leaves planmap's own code alone:
# certifi's list of authorities (MPL), and psycopg, which only `planmap[postgis]` installs (LGPL).
ALLOWED = {
    "0BSD",
    "Apache 2.0",
    "Apache Software License",
    "Apache-2.0",
    "BSD License",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "ISC License (ISCL)",
    "MIT",
    "MIT License",
    "MIT-CMU",
    "PSF-2.0",
    "Zlib",
}
COPYLEFT = {
    "certifi": "Mozilla Public License 2.0 (MPL 2.0)",
    "psycopg": "LGPL-3.0-only",
    "psycopg-binary": "LGPL-3.0-only",
}
# Packages whose metadata name no licence, and what stands in their files (looked at by hand).
LOOKED_AT = {
    "partd": "BSD",  # BSD-3-Clause, in its LICENSE.txt
    "pypdfium2": "BSD-3-Clause, Apache-2.0, dependency licenses",  # PDFium: BSD-3-Clause
    "xstatic-jquery": "(same as jQuery)",  # MIT
    "xstatic-leaflet": "(same as Leaflet)",  # BSD-2-Clause
}


def requirements() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    of_users = [
        row
        for name in sorted(extras.keys() - {"consumers", "dev", "docs", "mutants"})
        for row in extras[name]
    ]
    return [Requirement(row) for row in (*project["dependencies"], *of_users)]


def closure() -> dict[str, Distribution]:
    """Return what a user's installation holds, by name."""
    found: dict[str, Distribution] = {}
    waiting = requirements()
    while waiting:
        wanted = waiting.pop()
        name = wanted.name.lower().replace("_", "-")
        if name in found:
            continue
        found[name] = distribution(wanted.name)
        for row in map(Requirement, found[name].requires or []):
            sets = [{"extra": extra} for extra in ("", *wanted.extras)]
            if row.marker is None or any(row.marker.evaluate(one) for one in sets):
                waiting.append(row)
    return found


CLOSURE = closure()


def licence_of(found: Distribution) -> str:
    """Return the licence by its SPDX expression, else by its classifiers, else by its field."""
    metadata = found.metadata
    classifiers = [
        row.rpartition(" :: ")[2]
        for row in metadata.get_all("Classifier") or []
        if row.startswith("License :: ")
    ]
    [said] = metadata.get_all("License-Expression") or [" AND ".join(classifiers)]
    [field] = metadata.get_all("License") or [""]
    return str(said or field.strip().split("\n")[0])


@pytest.mark.parametrize("name", sorted(CLOSURE))
def test_a_dependency_is_under_a_licence_that_is_allowed(name: str) -> None:
    licence = licence_of(CLOSURE[name])
    if name in LOOKED_AT:
        assert licence == LOOKED_AT[name], "look at its files again"
    elif name in COPYLEFT:
        assert licence == COPYLEFT[name]
    else:
        choices = licence.split(" OR ")
        assert any(set(choice.split(" AND ")) <= ALLOWED for choice in choices), licence


def test_what_was_looked_at_by_hand_is_still_a_dependency() -> None:
    assert (LOOKED_AT.keys() | COPYLEFT.keys()) <= CLOSURE.keys()
