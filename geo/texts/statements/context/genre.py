"""Tells how a text as a whole speaks: as who plans, as who looks back, or neither. Folded text.

Its title says so, else its chapters do, else how its sentences begin. Paragraphs of a text that
looks neither way are in `untitled`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.en.statements import cues as en
from geo.texts.statements.context.reviews import tells_results
from geo.texts.statements.cues.cues import AHEAD, BEHIND
from geo.texts.writing.signs import matches_at
from geo.texts.zh.statements import cues as zh
from geo.texts.zh.statements import heading_words as zh_headings
from geo.texts.zh.statements.results import find_results

TITLE = 200
"""Within how many signs the title of a text stands."""
SIGNS = {"ahead": AHEAD, "behind": BEHIND, "press": 0}


def find_genre(text: str) -> tuple[int, bool]:
    """Return how a text speaks, `AHEAD`, `BEHIND` or 0, and whether it plans but by a guess."""
    said = _find_genre(text)
    genre = said or (AHEAD if _is_in_chapters(text) else _guess_genre(text))
    return genre, genre == AHEAD and not said


def _find_genre(text: str) -> int:
    """Return how a text speaks by its title, its first three lines, or 0."""
    lines = list(_without_wire(text[:TITLE].strip().split("\n")[:3]))
    title, heads = "\n".join(lines), "\n".join(line for line in lines if "。" not in line)
    for kind, pattern in (*zh_headings.GENRES, *en.GENRES):
        if pattern.search(title if kind == "press" else heads):
            is_page = kind == "press" and title_below(text)  # its menus name the newspaper
            return AHEAD if is_page else SIGNS[kind]
    return AHEAD if title_below(text) else 0


def title_below(text: str) -> tuple[int, int] | None:
    """Return where the title of a plan stands below the menus of a page, before its sentences."""
    end = text.find("。", 0, MENUS)
    lines = text[: end if end >= 0 else MENUS].split("\n")
    start = 0
    for number, line in enumerate(lines[:-1]):
        if number >= FIRST_LINES and zh_headings.PLAN_TITLE.fullmatch(line):
            return start, start + len(line)
        start += len(line) + 1
    return None


FIRST_LINES, MENUS = 3, 1200
"""Behind how many lines, and within how many signs, such a title is looked for."""


def _without_wire(lines: list[str]) -> Iterator[str]:
    """Yield lines up to the first sentence of a press report, of which but the sign is left."""
    for line in lines:
        wire = WIRE.match(line)
        yield wire[0] if wire else line
        if wire:
            return


WIRE = re.compile(
    "[ ]*(?:【[^】]{0,10}讯】|本[报刊网台][^,。]{0,6}讯|(?:[^,。:]{0,16}讯)[ ]?(?=[(]))"
)
"""What the first sentence of a press report begins with: 本报讯(记者…)."""
SENTENCES = 4
"""How many sentences at least must begin as those of a plan for a text to be one."""
HEAD = 20_000


def _is_in_chapters(text: str) -> bool:
    """Return whether a text without a title has chapters headed as those of a plan are."""
    head = text[:HEAD]
    return "第" in head and sum(1 for _ in zh_headings.CHAPTER_AHEAD.finditer(f"\n{head}")) > 1


def _guess_genre(text: str) -> int:
    """Return `AHEAD` where a text without a title speaks as a plan does, else 0.

    A plan's sentences begin with what is to be done, and few say what has come to be.
    """
    head = text[:HEAD]
    begins = [0, *(match.start() for match in zh.MOOD_BEGINS.finditer(head))]
    ahead = sum(1 for _ in matches_at(zh.MOOD_AHEAD, head, begins))
    if ahead < SENTENCES:
        return 0
    behind = sum(1 for _ in zh.MOOD_BEHIND.finditer(head))
    behind += sum(1 for _ in find_results(head))
    return AHEAD if ahead > 2 * behind and not tells_results(text) else 0
