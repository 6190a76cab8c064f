"""The countries of whose bodies and firms a text gives addresses: somebody@council.govt.nz."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HOST = re.compile(
    r"\.(?<=\w\.)(?:(?:govt?|gob|gub|gouv|gc|gv|mil|com?|org?|net|ac|edu|go)\.(?P<code>[a-z]{2})"
    r"|(?P<usa>gov|mil))(?![\w-]|\.\w)",
    re.IGNORECASE,
)
"""A host below what countries keep for bodies of one kind (Mozilla's Public Suffix List), and those
that the United States keep for their own (RFC 920)."""
_CODES = {"UK": "GB"}
"""Countries (ISO 3166-1) whose domain has other letters (IANA, root zone database)."""


def countries_of_hosts(text: str) -> Iterator[str]:
    """Yield the country (ISO 3166-1) of each address in a text that tells one."""
    for match in _HOST.finditer(text):
        code = (match["code"] or "us").upper()
        yield _CODES.get(code, code)
