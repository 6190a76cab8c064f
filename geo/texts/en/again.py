"""Finds English names without a head again that a text has proved once: Au Tau (Station)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from geo.texts.en.candidates import BARE, BARE_WORD, is_bare
from geo.texts.en.kinds import SMALL_HEAD
from geo.texts.writing.matcher import make_matcher


def find_again(text: str, names: Iterable[str]) -> Iterator[tuple[int, int, float]]:
    """Yield where names without a head, which the text proves elsewhere, stand by themselves."""
    known = sorted({name for name in names if all(map(BARE_WORD.match, name.split(" ")))})
    if known:
        for _, start, end in make_matcher(known).find_matches_as_indexes(text):
            near = max(0, start - 3)
            if ALONE_BEHIND.match(text, end) and not ALONE_BEFORE.search(text, near, start):
                small = SMALL_HEAD.match(text, end)
                yield start, small.end() if small else end, BARE


def cores_of(names: Iterable[str]) -> set[str]:
    """Return what names of stations and towns are without their kind: Au Tau of Au Tau Station."""
    found = (CORE.fullmatch(name) for name in set(names) if " " in name)
    cores = {match["core"] for match in found if match}
    return {core for core in cores if " " in core and is_bare(core)}


CORE = re.compile(
    r"(?P<core>[A-Z][a-z]+(?: [A-Z][a-z]+){1,2})(?: (?:Station|New Town|Village|Town Centre)"
    r"|-[A-Z][a-z]+.*)"
)
"""A name of two words or more before its kind, or before the other end of a way."""
ALONE_BEFORE = re.compile("[\\w'’-]$|[A-Z][a-z] $")
ALONE_BEHIND = re.compile("(?![\\w-]|['’][a-z]|[ ][A-Z])")
"""What does not stand beside a name that is no part of a longer one."""
