"""The countries whose governments' addresses a text gives: somebody@council.govt.nz."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STATE = re.compile(
    r"(?<=\w)\.(?:gov|govt|go|gob|gub|gouv|gc|gv|mil)\.(?P<code>[a-z]{2})(?![\w-]|\.\w)"
    r"|(?<=\w)\.(?P<usa>gov|mil)(?![\w-]|\.\w)",
    re.IGNORECASE,
)
"""A host below what countries keep for their public bodies (Mozilla's Public Suffix List), and
those that the United States keep for their own (RFC 920)."""
_CODES = {"UK": "GB"}
"""Countries (ISO 3166-1) whose domain has other letters (IANA, root zone database)."""


def countries_of_hosts(text: str) -> Iterator[str]:
    """Yield the country (ISO 3166-1) of each address of a public body that stands in a text."""
    if ".g" not in text and ".mil" not in text:
        return
    for match in _STATE.finditer(text):
        code = (match["code"] or "us").upper()
        yield _CODES.get(code, code)
