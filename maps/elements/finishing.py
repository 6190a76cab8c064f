"""The document of a page: its template, and what is put into it last."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

POLICY = "POLICY-OF-THE-FINISHED-PAGE"
"""What stands in the template's policy until the page is finished and it can be made."""
SLOT = re.compile(r"\{\{ (.+?) \}\}")
"""A place of the template, as Jinja and `fill_page` read it."""


@cache
def page_text() -> str:
    """Return the text of the template, as Jinja renders it: without the last line break."""
    file = resources.files("maps") / "page" / "page.html"
    return file.read_text(encoding="utf-8").removesuffix("\n")


def fill_page(values: Mapping[str, str]) -> str:
    """Return the template with `values`, which are HTML, for what its places say.

    Raises
    ------
    KeyError
        If there is a place without a value.
    """
    pieces = SLOT.split(page_text())
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
