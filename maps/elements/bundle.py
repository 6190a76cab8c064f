"""Joins the page's ES modules into one script, in the order in which they need each other.

It knows the few forms that the page's modules use: `import {a, b as c} from "./x.js";`,
`import "./x.js";`, and `export` before a function, class, const or let. Each module becomes a
function of its own scope, so that a name in one module never meets the same name in another.
Modules that are named as late come in a script of their own, which stands in the page as text and
runs when one of their functions is called for the first time (`maps/page/late.js`).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping
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
FUNCTION = re.compile(r"^export\s+(?:async\s+)?function\s+([A-Za-z_$][\w$]*)", re.MULTILINE)
LOADER = "late.js"
"""The module that runs the script of the late ones."""
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
    return split_modules(modules, entry, ())[0]


def split_modules(modules: Mapping[str, str], entry: str, late: Collection[str]) -> tuple[str, str]:
    """Return the script of `join_modules` without the modules in `late`, and the script of these.

    The first asks `LOADER` to run the second when a function of one of them is called.

    Raises
    ------
    BundleError
        As `join_modules`; or if a module that is not late imports from a late one what is no
        function, which would have to be there before it is asked for.
    """
    order: list[str] = []
    for root in (LOADER, entry) if late else (entry,):
        _visit(root, modules, order, ())
    numbers = {name: number for number, name in enumerate(order)}
    behind = [name for name in order if name in late]
    asked = _find_asked(modules, [name for name in order if name not in late], behind)
    given = ", ".join(f"m{numbers[name]}" for name in order[:-1] if name not in late)
    bodies = [
        _stand_in(numbers[name], asked.get(name, ()))
        if name in late
        else _wrap(name, modules[name], numbers)
        for name in order
    ]
    if behind:
        bodies.insert(1, f"const late = m0.readLate(() => ({{{given}}}));\n")
    first = '(function () {\n"use strict";\n' + "".join(bodies) + "})();\n"
    inner = "".join(_wrap(name, modules[name], numbers) for name in behind)
    return first, _wrap_late(inner, given, [numbers[name] for name in behind]) if behind else ""


def _wrap_late(bodies: str, given: str, numbers: Iterable[int]) -> str:
    made = ", ".join(f"{number}: m{number}" for number in numbers)
    head = f'"use strict";\nplanmapLate(function ({{{given}}}) {{\n'
    return f"{head}{bodies}return {{{made}}};\n}});\n"


def _find_asked(
    modules: Mapping[str, str], ahead: Collection[str], behind: Collection[str]
) -> dict[str, set[str]]:
    """Return the names that modules of `ahead` import from each of `behind`."""
    asked: dict[str, set[str]] = {}
    for name in ahead:
        for found in IMPORT.finditer(modules[name]):
            other = _resolve(name, found["path"])
            if other in behind:
                names = {one.split()[0] for one in (found["names"] or "").split(",") if one.strip()}
                asked.setdefault(other, set()).update(names)
                _hold_functions(name, other, names - set(FUNCTION.findall(modules[other])))
    return asked


def _hold_functions(name: str, other: str, others: Collection[str]) -> None:
    if others:
        message = (
            f"{name}: imports {min(others)} from {other}, which is late; only functions can be"
        )
        raise BundleError(message)


def _stand_in(number: int, names: Collection[str]) -> str:
    """Return what stands for a late module: functions that call those of the same names."""
    if not names:
        return ""
    calls = ", ".join(
        f"{name}: (...given) => late({number}).{name}(...given)" for name in sorted(names)
    )
    return f"const m{number} = {{{calls}}};\n"


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
