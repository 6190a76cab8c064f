"""The page of readers has hardly a line that only the editor asks for: five kilobytes at most."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from importlib import resources

from maps.elements.bundle import EXPORT, IMPORT, read_modules, strip_comments

MOST_BYTES = 5_000
"""The commits that brought the editor made the script of the page of readers 631 bytes larger."""

MODULES = read_modules(resources.files("maps") / "page")
HOOK = re.compile(r"extension", re.IGNORECASE)


def find_asked() -> dict[tuple[str, str], set[str]]:
    """Return by module and name the modules that import it."""
    asked: dict[tuple[str, str], set[str]] = defaultdict(set)
    for module, source in MODULES.items():
        for found in IMPORT.finditer(source):
            other = posixpath.normpath(posixpath.join(posixpath.dirname(module), found["path"]))
            for one in (found["names"] or "").split(","):
                asked[other, one.strip().partition(" as ")[0]].add(module)
    return asked


def find_modules(entry: str, asked: dict[tuple[str, str], set[str]]) -> set[str]:
    """Return the modules that `entry` needs, itself among them."""
    needed = {entry}
    while True:
        more = {module for (module, _), who in asked.items() if who & needed} - needed
        if not more:
            return needed
        needed |= more


def measure_export(source: str, name: str) -> int:
    """Return how many bytes an exported function has, with nothing in it that others use."""
    found = re.search(
        rf"^export [^\n]*\b{re.escape(name)}\b.*?(?:^\}}|;$)", source, re.MULTILINE | re.DOTALL
    )
    assert found
    return len(found[0].encode())


def test_the_page_of_readers_has_no_module_of_the_editor_and_few_bytes_for_it() -> None:
    asked = find_asked()
    page, editor = find_modules("main.js", asked), find_modules("editor.js", asked)
    assert page < editor
    assert len(editor - page) > 30
    assert not [module for module in page if module.startswith("interface/editor")]
    alone = {
        (module, found["name"])
        for module in page
        for found in EXPORT.finditer(MODULES[module])
        if asked[module, found["name"]] and not asked[module, found["name"]] & page
    }
    assert ("main.js", "extendPage") in alone
    exports = sum(
        measure_export(strip_comments(MODULES[module]), name)
        for module, name in alone
        if len(re.findall(rf"\b{name}\b", MODULES[module])) == 1
    )
    lines = (line for module in page for line in strip_comments(MODULES[module]).splitlines())
    hooks = sum(len(line.encode()) for line in lines if HOOK.search(line))
    assert 0 < exports + hooks < MOST_BYTES
