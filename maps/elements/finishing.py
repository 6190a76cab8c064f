"""The document of a page: its template, and what is put into it last."""

from __future__ import annotations

from importlib import resources

from jinja2 import Template

POLICY = "POLICY-OF-THE-FINISHED-PAGE"
"""What stands in the template's policy until the page is finished and it can be made."""
PAGE = Template((resources.files("maps") / "page" / "page.html").read_text(encoding="utf-8"))


def put_back(html: str, mark: str, texts: list[str]) -> str:
    """Return `html` with `texts` where their marks are, in whatever order these stand."""
    first, *others = html.split(mark)
    parts = [first]
    for other in others:
        number, rest = other.split(" -->", 1)
        parts += (texts[int(number)], rest)
    return "".join(parts)
