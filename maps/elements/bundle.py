"""Joins the page's ES modules into one script, in the order in which they need each other.

It knows the few forms that the page's modules use: `import {a, b as c} from "./x.js";`,
`import "./x.js";`, and `export` before a function, class, const or let. Each module becomes a
function of its own scope, so that a name in one module never meets the same name in another.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from importlib.resources.abc import Traversable

from geo.errors import PlanmapError

IMPORT = re.compile(
    r'^import\s+(?:\{(?P<names>[^}]*)\}\s+from\s+)?"(?P<path>\.{1,2}/[^"]+)";[ \t]*$', re.MULTILINE
)
EXPORT = re.compile(
    r"^export\s+(?=(?:async\s+)?(?:function\*?|class|const|let)\s+(?P<name>[A-Za-z_$][\w$]*))",
    re.MULTILINE,
)
BLOCK_COMMENT = re.compile(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*\n", re.MULTILINE | re.DOTALL)
LEFTOVER = re.compile(r"^\s*(?:import|export)\b(?!\s*[(:.,=]).*$", re.MULTILINE)


class BundleError(PlanmapError, ValueError):
    """A module that cannot be joined: in a circle, missing, or in a form that is not known."""


def read_modules(folder: Traversable, prefix: str = "") -> dict[str, str]:
    """Return the text of each `.js` file below `folder`, by its path from there."""
    modules: dict[str, str] = {}
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = posixpath.join(prefix, entry.name)
        if entry.is_dir():
            modules |= read_modules(entry, path)
        elif entry.name.endswith(".js"):
            modules[path] = entry.read_text(encoding="utf-8")
    return modules


def join_modules(modules: Mapping[str, str], entry: str) -> str:
    """Return one script that runs `entry` and all that it imports, each once.

    Raises
    ------
    BundleError
        If a module is missing, if modules import one another in a circle, or if an import
        or export has a form other than those above.
    """
    order: list[str] = []
    _visit(entry, modules, order, ())
    numbers = {name: number for number, name in enumerate(order)}
    bodies = [_wrap(name, modules[name], numbers) for name in order]
    return '(function () {\n"use strict";\n' + "".join(bodies) + "})();\n"


def _visit(name: str, modules: Mapping[str, str], order: list[str], path: tuple[str, ...]) -> None:
    if name in order:
        return
    if name in path:
        circle = " → ".join((*path[path.index(name) :], name))
        message = f"{circle}: modules import one another in a circle; move what both need out"
        raise BundleError(message)
    if name not in modules:
        message = f"{path[-1] if path else name}: imports {name}, which does not exist"
        raise BundleError(message)
    for found in IMPORT.finditer(modules[name]):
        _visit(_resolve(name, found["path"]), modules, order, (*path, name))
    order.append(name)


def _resolve(name: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def _wrap(name: str, source: str, numbers: Mapping[str, int]) -> str:
    exports = [found["name"] for found in EXPORT.finditer(source)]
    body = EXPORT.sub("", source)
    body = IMPORT.sub(lambda found: _bind(name, found, numbers), body)
    body = strip_comments(body)
    left = LEFTOVER.search(body)
    if left:
        right = 'import {…} from "./x.js"; or export function, class, const'
        message = f"{name}: {left.group(0).strip()!r} must be {right}"
        raise BundleError(message)
    listed = ", ".join(exports)
    number = numbers[name]
    return f"const m{number} = (function () {{\n{body}\nreturn {{{listed}}};\n}})();\n"


def _bind(name: str, found: re.Match[str], numbers: Mapping[str, int]) -> str:
    if found["names"] is None:
        return ""
    number = numbers[_resolve(name, found["path"])]
    names = re.sub(r"\s+as\s+", ": ", " ".join(found["names"].split()))
    return f"const {{{names}}} = m{number};"


def strip_comments(source: str) -> str:
    """Return `source` without indents, empty lines and comments on lines of their own.

    Other comments stay: what looks like one may be part of a string. A module with a template
    literal of several lines keeps its indents, which may be part of it.
    """
    blocks = BLOCK_COMMENT.sub("", source)
    lines = re.sub(r"^[ \t]*//.*\n", "", blocks, flags=re.MULTILINE)
    if any(line.count("`") % 2 for line in lines.splitlines()):
        return re.sub(r"\n{2,}", "\n", lines)
    return re.sub(r"\n\s+", "\n", lines)
