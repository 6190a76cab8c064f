"""What a format is: how it is written, where it may go, what it holds and what it loses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from layers.exports.selection import Selection
    from layers.exports.written import Written

Write: TypeAlias = "Callable[[Selection, Path], Sequence[Written]]"
Blocks: TypeAlias = "Callable[[Selection], Iterator[bytes]]"
Count: TypeAlias = "Callable[[Selection], int]"


class Positions(StrEnum):
    """What positions a format takes; the values are the words of the docs."""

    WGS84 = "WGS 84; shifted if the name says so"
    ANY = "any CRS"
    METRES = "a projected CRS in metres"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What a format cannot hold: in words, and how many of it a selection has.

    Without `count` it is lost from every selection that has features.
    """

    words: str
    count: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A file format: a row of `FORMATS`.

    `endings` are those of its files, its own first; none is a database. `write` puts a
    selection at a path and returns what it wrote, the file at the path first; it writes each
    file whole or not at all. `blocks` yields the same file, few rows at a time, where it is one
    that can be made so. Where a folder is asked for, `by_layer` formats make a file a layer, and
    `fill` puts a selection into that folder in the format's own way; others are named after the
    dossier, or `stem`. `is_folder`: what is written at the path is a folder itself. `names_crs`:
    the file cannot tell its CRS, so its name does.

    `purpose`, `geometry`, `lists`, `unlocated`, `positions` and `losses` are the format's row
    of the docs; `losses` is what an export tells besides.
    """

    endings: tuple[str, ...]
    write: Write
    blocks: Blocks | None = None
    by_layer: bool = False
    fill: Write | None = None
    stem: str = ""
    is_folder: bool = False
    names_crs: bool = False
    positions: Positions = Positions.WGS84
    purpose: str = ""
    geometry: str = ""
    lists: str = ""
    unlocated: str = ""
    losses: tuple[Loss, ...] = ()


def count_features(selection: Selection) -> int:
    """Return the number of features of `selection`."""
    return sum(len(layer.frame) for layer in selection.layers)


def late(place: str, *, extra: str = "") -> Callable[..., Any]:
    """Return the function at `place`, as `MODULE:NAME`, which is imported when it is called.

    `extra` is the optional part of planmap whose packages it needs.

    Raises
    ------
    ExportError
        When it is called, if those packages are not installed.
    """
    module, _, name = place.partition(":")

    def call(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - those of the function
        try:
            function = getattr(import_module(module), name)
        except ModuleNotFoundError as error:
            package = (error.name or "").partition(".")[0]
            if not extra or find_spec(package) is not None:
                raise
            from layers.exports.written import ExportError  # noqa: PLC0415 - the rows load nothing

            message = f"this format needs {package}; install it: pip install 'planmap[{extra}]'"
            raise ExportError(message) from error
        return function(*arguments, **named)

    return call


def write_yielded(blocks: Blocks, count: Count = count_features) -> Write:
    """Return a `write` that puts what `blocks` yields at the path; `count` gives its rows."""

    def write(selection: Selection, path: Path) -> Sequence[Written]:
        from layers.exports.written import write_blocks  # noqa: PLC0415 - the rows load nothing

        return (write_blocks(path, blocks(selection), rows=count(selection)),)

    return write
