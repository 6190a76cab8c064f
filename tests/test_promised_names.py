"""Every name that docs/api.md, docs/page.md and docs/exports.md promise is there to be used."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
import warnings
from importlib import import_module
from pathlib import Path

import pytest

import geo
from geo import Dossier

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
SCRIPTS = [file.read_text(encoding="utf-8") for file in (ROOT / "maps" / "page").rglob("*.js")]
DOTTED = re.compile(r"\b(?:geo|layers|maps)(?:\.[A-Za-z_]\w*)+(?!\w*\.csv)")
IMPORT = re.compile(r"from ((?:geo|layers|maps)[\w.]*) import ([\w, ]+)")
CALL = re.compile(r"`((?:geo|layers|maps)\.\w+)\(([^)`]*)\)`")
FILES = {"layers.csv"}
"""What looks like a name and is a file of a dossier."""

OLD_PATHS = {
    "geo.text": "geo.texts.text",
    "geo.datum": "geo.positions.datum",
}
"""Names of 0.1 for modules that have moved: they keep working, and name the same module."""


def promised(*pages: str) -> set[str]:
    """Return the dotted names on these pages of the documentation."""
    names: set[str] = set()
    for page in pages:
        text = (DOCS / page).read_text(encoding="utf-8")
        names |= set(DOTTED.findall(text))
        for module, imported in IMPORT.findall(text):
            names |= {f"{module}.{name.strip()}" for name in imported.split(",")}
    return names - FILES


def resolve(name: str) -> object:
    """Return what a dotted name stands for: a module, or what it hands out."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            with warnings.catch_warnings():  # a path that has moved warns, which has its own test
                warnings.simplefilter("ignore", DeprecationWarning)
                found: object = import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for part in parts[length:]:
            found = getattr(found, part)
        return found
    message = f"nothing is called {name}"
    raise ModuleNotFoundError(message)


def test_the_pages_promise_names() -> None:
    assert len(promised("api.md")) > 20


@pytest.mark.parametrize("name", sorted(promised("api.md", "exports.md", "editing.md", "page.md")))
def test_a_promised_name_can_be_imported(name: str) -> None:
    assert resolve(name) is not None


@pytest.mark.parametrize("name", sorted(promised("api.md")))
def test_a_promised_name_explains_itself(name: str) -> None:
    found = resolve(name)
    if callable(found) or inspect.ismodule(found):
        assert inspect.getdoc(found)


@pytest.mark.parametrize(("old", "new"), OLD_PATHS.items())
def test_an_old_module_path_leads_to_the_module(old: str, new: str) -> None:
    assert resolve(old) is import_module(new)


@pytest.mark.parametrize(("old", "new"), OLD_PATHS.items())
def test_importing_an_old_module_path_warns_and_gives_the_same_module(old: str, new: str) -> None:
    script = f"import {old}, {new}; import sys; print(sys.modules['{old}'] is sys.modules['{new}'])"
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", script],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    assert done.stdout == "True\n"
    assert f"DeprecationWarning: {old} has moved" in done.stderr
    assert new in done.stderr


def test_names_that_have_moved_are_listed_where_the_names_are() -> None:
    page = (DOCS / "api.md").read_text(encoding="utf-8")
    part = page.split("## Names that have moved\n")[1].split("\n## ")[0]
    assert dict(re.findall(r"^\| `([\w.]+)` \| `([\w.]+)` \|", part, re.MULTILINE)) == OLD_PATHS


def test_what_is_called_takes_the_arguments_that_the_page_names() -> None:
    calls = CALL.findall((DOCS / "api.md").read_text(encoding="utf-8"))
    assert len(calls) > 5
    for name, arguments in calls:
        parameters = inspect.signature(resolve(name)).parameters  # type: ignore[arg-type]
        for argument in filter(None, (one.strip() for one in arguments.split(","))):
            if argument != "…":
                known = argument.rstrip("=") in parameters
                assert known or not argument.endswith("="), f"{name}({argument})"


def test_a_dossier_has_the_members_that_the_page_names() -> None:
    page = (DOCS / "api.md").read_text(encoding="utf-8")
    (row,) = re.findall(r"^\| `geo\.Dossier` \|(.*)\|$", page, re.MULTILINE)
    members = set(re.findall(r"`(\w+)(?:\([^)]*\))?`", row))
    assert {"places", "place", "index"} <= members
    there = set(dir(Dossier)) | set(Dossier.__dataclass_fields__)
    assert members <= there


def test_every_room_lists_what_it_promises() -> None:
    for name in promised("api.md"):
        room, _, rest = name.partition(".")
        if "." not in rest and not inspect.ismodule(resolve(name)):
            assert rest in import_module(room).__all__
    assert set(geo.__all__) >= {"text", "datum"}


def attributes() -> list[str]:
    text = (DOCS / "page.md").read_text(encoding="utf-8")
    part = text.split("## Attributes to find things by\n")[1].split("\n## ")[0]
    return sorted(set(re.findall(r"\[(data-[\w-]+)", part)))


@pytest.mark.parametrize("name", attributes())
def test_a_promised_attribute_is_written_by_the_page(name: str) -> None:
    own = re.sub(r"-(\w)", lambda found: found[1].upper(), name.removeprefix("data-"))
    written = re.compile(rf"{name}\b|\bdataset\.{own}\b")
    assert any(written.search(source) for source in SCRIPTS)
