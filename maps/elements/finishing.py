"""The document of a page: its template, and what is put into it last."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

POLICY = "POLICY-OF-THE-FINISHED-PAGE"
"""What stands in the template's policy until the page is finished and it can be made."""
SLOT = re.compile(r"\{\{ (\w+) \}\}")
"""A place of the template."""


@cache
def _pieces() -> tuple[str, ...]:
    file = resources.files("maps") / "page" / "page.html"
    return tuple(SLOT.split(file.read_text(encoding="utf-8").removesuffix("\n")))


def fill_page(values: Mapping[str, str]) -> str:
    """Return the template of a page with `values`, which are HTML, in its places.

    Raises
    ------
    KeyError
        If there is a place without a value.
    """
    pieces = list(_pieces())
    pieces[1::2] = [values[name] for name in pieces[1::2]]
    return "".join(pieces)


def put_back(html: str, mark: str, texts: list[str]) -> str:
    """Return `html` with `texts` where their marks are, in whatever order these stand."""
    first, *others = html.split(mark)
    parts = [first]
    for other in others:
        number, rest = other.split(" -->", 1)
        parts += (texts[int(number)], rest)
    return "".join(parts)
