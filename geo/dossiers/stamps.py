"""Re-records the checksums of a dataset's files in the words of its `source.toml`.

Only the table `[files]` changes; everything else, comments and order too, stays as it is.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from importlib.resources.abc import Traversable

from geo.errors import PlanmapError

STAMPED = ("points.csv", "features.geojson")
"""The files of a dataset that carry a checksum."""

TABLE = re.compile(r"^\[files\][^\n]*\n(?P<body>(?:(?!\[)[^\n]*(?:\n|\Z))*)", re.MULTILINE)
ENTRY = re.compile(r"""^\s*(?P<quote>["']?)(?P<name>[^"'=\s]+)(?P=quote)\s*=\s*(?P<rest>.*)$""")
RECORDED = re.compile(r"""["'][0-9a-f]*["']""")


class StampError(PlanmapError, ValueError):
    """A `source.toml` whose checksums cannot be replaced in place."""


def sum_files(folder: Traversable) -> dict[str, str]:
    """Return the SHA-256 of each file of a dataset that carries a checksum, by name.

    Raises
    ------
    OSError
        If a file exists but cannot be read.
    """
    return {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in STAMPED
        if (folder / name).is_file()
    }


def stamp_source(source: str, sums: Mapping[str, str]) -> str:
    """Return the words of a `source.toml` with the checksums `sums`, by file name.

    Files that are gone lose their line, new ones get one; a missing table is put at the end.

    Raises
    ------
    StampError
        If the file has two tables `[files]`, or writes its checksums in another way.
    """
    if "\r\n" in source:
        return stamp_source(source.replace("\r\n", "\n"), sums).replace("\n", "\r\n")
    if re.search(r"^\s*files\s*[.=]", source, re.MULTILINE):
        message = "source.toml: write the checksums as a table [files], one file a line"
        raise StampError(message)
    tables = list(TABLE.finditer(source))
    if len(tables) > 1:
        message = "source.toml: the table [files] stands twice; leave one"
        raise StampError(message)
    if not tables:
        lines = "".join(f'"{name}" = "{value}"\n' for name, value in sums.items())
        gap = "" if not source or source.endswith("\n") else "\n"
        return f"{source}{gap}\n[files]\n{lines}"
    body = tables[0]["body"]
    return source[: tables[0].start("body")] + _stamp_body(body, sums) + source[tables[0].end() :]


def _stamp_body(body: str, sums: Mapping[str, str]) -> str:
    lines: list[str] = []
    left = dict(sums)
    for line in body.splitlines():
        entry = ENTRY.match(line)
        if entry is None or line.lstrip().startswith("#"):
            lines.append(line)
        elif entry["name"] in left:
            lines.append(
                RECORDED.sub(f'"{left.pop(entry["name"])}"', line[entry.start("rest") :], 1)
            )
            lines[-1] = line[: entry.start("rest")] + lines[-1]
    at = len(lines)
    while at and not lines[at - 1].strip():
        at -= 1
    lines[at:at] = [f'"{name}" = "{value}"' for name, value in left.items()]
    return "".join(f"{line}\n" for line in lines)
