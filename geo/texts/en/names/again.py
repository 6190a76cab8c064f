"""Finds English names without a head again that a text has proved once: Au Tau (Station)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from geo.texts.en.names.candidate_words import NO_NAMES, STOP
from geo.texts.en.names.candidates import BARE, is_bare
from geo.texts.en.names.facilities import end_of_facility
from geo.texts.en.names.proofs import BARE_WORD
from geo.texts.writing.matcher import make_matcher

Row = tuple[int, int, float]


def find_again(text: str, names: Iterable[str]) -> tuple[set[str], list[Row]]:
    """Return names that are persons', and where the others stand by themselves, in order.

    The names have no head, and the text proves them elsewhere.
    """
    known = sorted({name for name in names if all(map(BARE_WORD.match, name.split(" ")))})
    found = make_matcher(known).find_matches_as_indexes(text) if known else []
    persons, rows = set[str](), list[Row]()
    for number, start, end in found:
        if ALONE_BEHIND.match(text, end):
            if _is_person(text, start, end):
                persons |= {known[number], known[number].rpartition(" ")[2]}
            if not ALONE_BEFORE.search(text, max(0, start - 3), start):
                rows.append((start, end_of_facility(text, end) or end, BARE))
    return persons, [row for row in rows if text[row[0] : row[1]] not in persons]


def _is_person(text: str, start: int, end: int) -> bool:
    """Return whether somebody is called so where a name stands: Mr Corran, Jo Corran says."""
    near = max(0, start - FARTHEST_TITLE)
    is_whole = " " in text[start:end]
    if TITLED.search(text, near, start) or (is_whole and ACTS.match(text, end)):
        return True
    if is_whole and OFFICE.match(text, end):
        return True
    quoted = SAID_BY.search(text, near, start) if OFFICE.match(text, end) else None
    given = quoted or (GIVEN.search(text, near, start) if SAYS.match(text, end) else None)
    return given is not None and given["name"] not in STOP and given["name"] not in NO_NAMES


def cores_of(names: Iterable[str]) -> set[str]:
    """Return what names of stations and towns are without their kind: Au Tau of Au Tau Station."""
    return {core for name in names if " " in name and (core := _core_of(name))}


@lru_cache(maxsize=65536)
def _core_of(name: str) -> str:
    """Return what a name is without its kind, "" where that is one word or no name."""
    match = CORE.fullmatch(name)
    return match["core"] if match and is_bare(match["core"]) else ""


CORE = re.compile(
    r"(?P<core>[A-Z][a-z]+(?: [A-Z][a-z]+){1,2})(?: (?:Station|New Town|Village|Town Centre)"
    r"|-[A-Z][a-z]+.*)"
)
"""A name of two words or more before its kind, or before the other end of a way."""
_ACTS = (
    "laughed|laughs|smiled|smiles|eats|ate|drinks|nodded|nods|shrugs|shrugged|grinned|grins"
    "|recalls|recalled|remembers|remembered|jokes|joked|sighs|sighed|thinks|lives|lived|who"
)
ACTS = re.compile(rf",?[ \n](?:{_ACTS})\b")
"""What somebody does and no town, of whom a given name may be told, too."""
SAYS = re.compile(
    rf",?[ \n](?:{_ACTS}|says|said|told|tells|replied|replies|admits|admitted|explains"
    r"|explained)\b"
)
"""What somebody does behind a name, and no place."""
GIVEN = re.compile(r"\b(?P<name>[A-Z][a-z]+)[ \n](?:[A-Z]\.?[ ])?$")
SAID_BY = re.compile(
    r"\b(?:said|says|adds|added|explained|explains|argued|argues|warned|noted)"
    r"[ \n](?P<name>[A-Z][a-z]+)[ \n]$"
)
"""What stands before the family name of somebody who is quoted: said Ben Corran, a planner."""
OFFICE = re.compile(
    r",[ \n](?:(?:the|our|its|an?)[ \n])?(?:CEO|COO|CFO|MP|[Cc]hief|[Cc]hair|[Pp]resident"
    r"|[Mm]anaging|[Ee]xecutive|[Dd]irector|[Hh]ead of|[Ss]enior (?![A-Z])|[Mm]inister"
    r"|[Cc]ouncillor|[Ss]pokes|[Pp]lanner|[Aa]rchitect|[Ee]ngineer|[Mm]anager)"
)
"""What somebody is, behind the name: Ann Corran, CEO."""
TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Miss|Sir|Councillor|Cllr|Alderman|Mayor|Minister|Senator|Professor"
    r"|Engineer|Commissioner)\.?[ \n](?:[A-Z][a-z]+[ \n])?$"
)
"""What stands before the name of somebody, and his given name."""
FARTHEST_TITLE = 28
ALONE_BEFORE = re.compile("[\\w'’-]$|[A-Z][a-z] $")
ALONE_BEHIND = re.compile("(?![\\w-]|['’][a-z]|[ ][A-Z])")
"""What does not stand beside a name that is no part of a longer one."""
