"""The one form that all spellings of a name have: 三号线, 地铁3号线 and 3号线 are one line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.texts.writing.folding import fold_name

HAN_DIGITS = {sign: number for number, sign in enumerate("〇一二三四五六七八九")}
LINE_ZH = re.compile(
    r"^(?:城市)?(?:地铁|地下铁|轨道交通|轨道|捷运|轻轨)?第?([0-9]+|[一二三四五六七八九十]{1,3})号线"
)
LINE_EN = re.compile(r"^(?:metro |subway |underground |mrt |rail )?lines? (\d+[a-z]?)$")
LEAD = re.compile(r"^(?:the|a|an) ")
JOINED = re.compile(r"[\s'’.\-·]+")
SHORTEST_REST_HAN, SHORTEST_REST_LATIN = 4, 8
"""What is left of a name without its city must have so many signs to be said alone."""


def find_form(surface: str, homes: Sequence[str] = ()) -> str:
    """Return the form of a name by which its spellings are one.

    Articles, hyphens and what stands before a numbered line are left out, numbers of lines are
    digits, and the names of the text's region (`homes`, folded) may stand before a name or not.
    """
    name = LEAD.sub("", fold_name(surface))
    for home in homes:
        lead = f"{home} " if home.isascii() else home
        rest = name.removeprefix(lead)
        shortest = SHORTEST_REST_LATIN if home.isascii() else SHORTEST_REST_HAN
        if rest != name and len(rest) >= shortest:
            name = rest
            break
    line = LINE_ZH.match(name)
    if line:
        name = f"{_to_number(line[1])}号线{name[line.end() :]}"
    english = LINE_EN.match(name)
    name = f"line {english[1]}" if english else name
    return JOINED.sub(" ", name) if name.isascii() else JOINED.sub("", name)


def _to_number(digits: str) -> int:
    """Return a number up to 99 that is written in digits or in Chinese."""
    if digits.isdigit():
        return int(digits)
    tens, ten, ones = digits.rpartition("十")
    if not ten:
        return HAN_DIGITS[digits[-1]]
    return 10 * (HAN_DIGITS[tens] if tens else 1) + (HAN_DIGITS[ones] if ones else 0)
