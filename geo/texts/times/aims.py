"""Tells to which years a text looks ahead: will open in early 2028, 预计2031年建成."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.times.finding import AIMED, YEAR
from geo.texts.writing.words import MONTHS_EN

AIMED_EN = re.compile(
    r"\b(?:will|shall|to be|(?:is|are|was|were) (?:to|expected|due|planned|scheduled|set|targeted)"
    r"|expects?|aims?|plans? to|hopes? to)\b[^.;:\n0-9]{0,40}"
    r"\b(?:in|from|during|of|for|early|late|mid|spring|summer|autumn|fall|winter)[ -]$"
    r"|\b(?:opening|starting|beginning|finishing|completing|completion|launching|expected|slated"
    r"|scheduled|planned|targeted|due)(?: (?:in|from|during|of|for|the|early|late|mid|spring|summer"
    r"|autumn|fall|winter)){1,3}[ -]$"
    r"|\bonce (?:[a-z]+ ){0,6}?(?:operational|operation|complete|completed|open|opened|finished"
    r"|built|service|use),? (?:in|by|from) (?:(?:early|late|mid)[ -])?$"
    r"|\b(?:by|until|till|no later than|set for|due in|due|not before|on course for|in time for)"
    r" (?:(?:the )?(?:end|close|start|middle|spring|summer|autumn|fall|winter) of |"
    rf"(?:early|late|mid)[ -])?(?:(?:{'|'.join(MONTHS_EN)})[ ])?$"
)
"""What stands before a year to which English looks ahead: will open in early 2028, by May 2028."""
PUT_OFF_EN = re.compile(
    r"\b(?:pushed|put|moved|set|brought|slip(?:s|ped)?|slides?|delay(?:s|ed)?|deferred|postponed"
    r"|extended|rescheduled|back)(?: (?:back|out|off|forward|again|once more)){0,2} to"
    rf" (?:(?:the )?(?:end|start|middle|spring|summer|autumn|fall|winter)(?: of)? |(?:early|late"
    rf"|mid)[ -])?(?:(?:{'|'.join(MONTHS_EN)})[ ])?$"
)
"""What stands before a year to which English puts something off: pushed back to 2029."""
LONGEST_AIM = 70
ALSO_AIMED = re.compile(
    r",? (?:and|with|then|followed by|while)\b"
    r"(?:(?!(?:was|were|had|has|having|been|began|begun|started|opened|since|approved|built)\b)"
    r"[a-z' -]){0,60} (?:in|by|from) (?:early |late |mid[ -])?"
)
"""What stands between two years that English looks ahead to."""
SAME_SENTENCE = re.compile("[ ]?年[^。;!?\n0-9a-z已曾]*,")
"""What stands between two years that Chinese looks ahead to: 预计2031年建成,2032年通车."""
VISION = re.compile(
    "年?的?(?:规划|发展)?(?:目标|远景|愿景|总体规划)|(?:计划|规划|战略|蓝图)"
    "|[ ](?:vision|goals?|targets?|estimate|deadline|opening date|completion date"
    "|opening (?:can't|cannot|will|is|remains|still))\\b"
)
"""What stands behind the year of a goal, far ahead of the text: 2050计划, not 2050年计划."""


def find_told(text: str) -> Iterator[re.Match[str]]:
    """Yield the years of a text that it does not look ahead to.

    English looks ahead to all years of a list: opens in 2031, with the eastern part in 2032.
    """
    aimed, aimed_year = -1, ""
    for match in YEAR.finditer(text):
        start = match.start()
        is_listed = aimed >= 0 and ALSO_AIMED.fullmatch(text, aimed, start) is not None
        if is_listed or is_aimed_en(text, start):
            aimed, aimed_year = match.end(), match[0]
            continue
        is_aimed = AIMED.search(text, max(0, start - 8), start) is not None
        is_aimed = is_aimed or (
            0 <= aimed < start <= aimed + LONGEST_AIM and match[0] > aimed_year
            and SAME_SENTENCE.fullmatch(text, aimed, start) is not None
        )  # fmt: skip
        aimed, aimed_year = (match.end(), match[0]) if is_aimed else (-1, "")
        if not is_aimed and VISION.match(text, match.end()) is None:
            yield match


def is_aimed_en(text: str, place: int) -> bool:
    """Return whether English looks ahead to a year; what says so ends with a space or hyphen."""
    if text[place - 1 : place] not in {" ", "-"}:
        return False
    low = max(0, place - LONGEST_AIM)
    is_aimed = AIMED_EN.search(text, low, place) is not None
    return is_aimed or PUT_OFF_EN.search(text, low, place) is not None
