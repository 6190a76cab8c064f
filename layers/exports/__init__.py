"""Exports: one module a format, a row of `FORMATS` for each, and one function that writes any.

What it hands out is imported when it is first asked for (PEP 562): the names of the formats
are known without the libraries that write them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.lazy import hand_out

if TYPE_CHECKING:
    from layers.exports.exporting import export, write_selection
    from layers.exports.format import Format
    from layers.exports.formats import FORMATS
    from layers.exports.selection import select
    from layers.exports.written import ExportError, WriteError, Written

__all__ = [
    "FORMATS",
    "ExportError",
    "Format",
    "WriteError",
    "Written",
    "export",
    "select",
    "write_selection",
]

_MODULES = {
    "FORMATS": "layers.exports.formats",
    "ExportError": "layers.exports.written",
    "Format": "layers.exports.format",
    "WriteError": "layers.exports.written",
    "Written": "layers.exports.written",
    "export": "layers.exports.exporting",
    "select": "layers.exports.selection",
    "write_selection": "layers.exports.exporting",
}

__getattr__ = hand_out("layers.exports", _MODULES)
