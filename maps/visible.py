"""Makes signs visible that would command a terminal, or turn the words beside them on it."""

from __future__ import annotations

import re

UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Controls but tab and line feed, ends of lines and paragraphs, and marks of direction that last.

Source: ECMA-48 (C0, C1), Unicode 17, UAX #9, table 2 (explicit directional formatting characters).
"""
PICTURES = 0x2400
"""Where Unicode's block of Control Pictures begins, one for each of C0."""
C0_ENDS = 0x20


def make_visible(words: str) -> str:
    """Return `words` with each such sign named, as U+202E."""
    return UNSEEN.sub(lambda found: f"U+{ord(found[0]):04X}", words)


def fill_in(words: str) -> str:
    """Return `words` with one sign that is seen for each that is not: ␛, or � if it has none."""
    return UNSEEN.sub(lambda found: _pick(ord(found[0])), words)


def _pick(code: int) -> str:
    return chr(PICTURES + code) if code < C0_ENDS else "\ufffd"
