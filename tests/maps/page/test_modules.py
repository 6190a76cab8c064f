"""The page's pure modules, tested in Node's own runner, and the order of its folders."""

from __future__ import annotations

import posixpath
import re
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PAGE = HERE.parents[2] / "maps" / "page"
MODULES = {
    path.relative_to(PAGE).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(PAGE.rglob("*.js"))
}
SHARED = "shared"
"""What stands here everything may import; it imports nothing."""
COMPILED = "engine/base/mainland.js"
IMPORT = re.compile(r'^(?:import|export)\b[^;]*?"(\.{1,2}/[^"]+)";', re.MULTILINE)
# What each folder may import, beside its own modules. An engine knows nothing of panels; an
# interface is handed its engine, and imports of it only what ALSO names.
MAY_IMPORT = {
    SHARED: set[str](),
    "engine/paint": set[str](),
    "engine/base": {"engine/paint"},
    "engine/labels": {"engine/paint"},
    "engine": {"engine/paint", "engine/base", "engine/labels"},
    "interface/state": set[str](),
    "interface/pieces": {"interface/state"},
    "interface/views": {"interface/pieces", "interface/state"},
    "interface/files": {"interface/pieces", "interface/state"},
    "interface": {"interface/views", "interface/files", "interface/pieces", "interface/state"},
    "interface/editor/facts": set[str](),
    "interface/editor/keeping": {"interface/editor/facts", "interface/state", "interface"},
    "interface/editor/tools": {"interface/pieces"},
    "interface/editor/forms": {
        "interface/editor/facts",
        "interface/editor/keeping",
        "interface/pieces",
        "interface/state",
    },
    "interface/editor": {
        "interface/editor/facts",
        "interface/editor/forms",
        "interface/editor/keeping",
        "interface/editor/tools",
        "interface",
        "interface/views",
        "interface/pieces",
        "interface/state",
    },
    "": {
        "engine",
        "interface",
        "interface/state",
        "interface/editor",
        "interface/editor/keeping",
    },
}
ALSO = {
    ("interface/files", "engine/base/datum.js"),
    ("interface/views", "engine/guests.js"),
    ("interface/editor/keeping", "engine/reshaping.js"),
    ("interface/editor/tools", "engine/geometry.js"),
}
MOST_LINES = 300


def imports_of(name: str) -> list[str]:
    folder = posixpath.dirname(name)
    found = IMPORT.findall(MODULES[name])
    return [posixpath.normpath(posixpath.join(folder, path)) for path in found]


def is_ground_floor(name: str) -> bool:
    """Tell whether a module of the engine needs no folder, as geometry, tables and levels do."""
    home = posixpath.dirname(name)
    return home == SHARED or (home == "engine" and all(map(is_ground_floor, imports_of(name))))


@pytest.mark.parametrize("suite", sorted(HERE.glob("*.test.js")), ids=lambda suite: suite.name)
def test_the_modules_do_what_their_tests_say(suite: Path) -> None:
    done = subprocess.run(["node", "--test", suite], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^. pass [1-9]", done.stdout, re.MULTILINE), done.stdout


def test_every_folder_has_its_place_in_the_order() -> None:
    assert {posixpath.dirname(name) for name in MODULES} == set(MAY_IMPORT)


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_only_what_its_folder_may(name: str) -> None:
    folder = posixpath.dirname(name)
    for target in imports_of(name):
        home = posixpath.dirname(target)
        assert (
            home in {folder, SHARED}
            or home in MAY_IMPORT[folder]
            or (folder.startswith("engine") and is_ground_floor(target))
            or (folder, target) in ALSO
        ), f"{name} imports {target}"


def test_the_order_has_no_circle() -> None:
    def below(folder: str, seen: tuple[str, ...] = ()) -> None:
        assert folder not in seen, " → ".join((*seen, folder))
        for other in MAY_IMPORT[folder]:
            below(other, (*seen, folder))

    for folder in MAY_IMPORT:
        below(folder)


@pytest.mark.parametrize("name", sorted(set(MODULES) - {COMPILED}))
def test_a_module_is_read_in_one_sitting(name: str) -> None:
    assert len(MODULES[name].splitlines()) <= MOST_LINES


WRITTEN = re.compile(
    r"\bctx\.(\w+)(?:\.\w+|\[[^\]]+\])* (?:[-+*/|&?]{0,2}=)(?!=) "
    r"|(?:Object\.assign\(|delete )ctx\.(\w+)"
)


def test_the_state_is_in_the_store_alone() -> None:
    written = {
        (name, first or second)
        for name, source in MODULES.items()
        if name.startswith("interface/")
        for first, second in WRITTEN.findall(source)
    }
    views = {("interface/services.js", "actions"), ("interface/start.js", "views")}
    # Attributes of the page's frame are what its styles look at; an act makes the catalogue anew.
    frame = {(f"interface/{name}.js", "app") for name in ("start", "views/layout", "editor/start")}
    assert written == views | frame | {("interface/editor/keeping/session.js", "cat")}
    in_place = re.compile(
        r"\bstate\.\w+(?:\.(?:add|delete|clear|push|splice|sort)\(| [-+?|&]{0,2}=(?!=) )"
    )
    found = {name: in_place.findall(MODULES[name]) for name in MODULES if "interface/" in name}
    assert {name: one for name, one in found.items() if one} == {}
