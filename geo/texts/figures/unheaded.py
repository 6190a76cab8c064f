"""Tells which bare numbers of pages say nothing of their own: axes of charts, numbers of pages.

Works on folded text, on the figures that are read already.
"""

from __future__ import annotations

import re

from geo.texts.values.amounts import Amount

AXIS = 5
"""So many numbers in a row, with but a space between, are of a chart or a list of pages."""
LEAST_INDENT = 8
PAGE = re.compile(r"~[ ]?[0-9]{1,4}[ ]?~|[0-9]{1,4}(?=[ ]*(?:\n|$))")
"""The number of a page that stands alone in its line: ~12~."""
_SMALL = "in|of|the|and|to|for|from|by|on|with|under|as|at|an?|or|were|are|was|is|has|have|had"
RUNNING_HEAD = re.compile(
    rf"[ ]?[•·|]*[ ]?(?:(?!(?:{_SMALL})\b)[a-z]+[ ]){{0,5}}"
    r"(?:(?:report|plan|budget|review|statement|strategy)[ ](?:19|20)[0-9]{2}(?![0-9])"
    r"|chapter[ ](?:[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
"""The head of a page behind its number: 15 Annual Report 2005/06."""
HEAD_WORDS = frozenset(("report", "plan", "budget", "review", "statement", "strategy", "chapter"))
HEAD_REACH = 60
INLINE_ITEM = re.compile(r"[0-9]{1,2}[.](?=[\u4e00-\u9fff])")
"""The number of an item within a line of Chinese, which has no point at a sentence's end."""
BEFORE_ITEM = frozenset(" :。;")
SIZE = re.compile("[0-9]{3,4}[*×][0-9]{3,4}(?![0-9])")
"""How many dots a screen has: 1024*768."""
SIZE_BEFORE = re.compile("(?<![0-9])[0-9]{3,4}[*×][0-9]{3,4}$")
TIMES = frozenset("*×")
FILE = re.compile(r"[0-9]+[.](?:jpe?g|png|gif|pdf|docx?|xlsx?|html?)(?![a-z])")
CAMPAIGN = re.compile(
    "(?:[0-9]{1,2}|[一二三四五六七八九十两]{1,2})个[0-9]{2,4}(?![0-9])"
    '(?=["”」』]|(?:重大)?(?:项目|工程|行动|计划))'
)
"""So many hundreds of things, which a campaign is called: 六个100."""
CAMPAIGN_REACH = 9


def drop_unheaded(text: str, rows: list[Amount]) -> list[Amount]:
    """Return the figures of a folded `text` without those that say nothing of their own."""
    axes = _find_axes(text, rows)
    return [
        row
        for number, row in enumerate(rows)
        if number not in axes and not (row.base_unit == "count" and _is_unheaded(text, row))
    ]


def _find_axes(text: str, rows: list[Amount]) -> set[int]:
    """Return which figures stand in a row of bare numbers with but a space between."""
    found: set[int] = set()
    run: list[int] = []
    for number, row in enumerate(rows):
        is_count = row.base_unit == "count" and text[row.start].isdigit()
        if not is_count or not run or text[rows[run[-1]].end : row.start] != " ":
            _keep_axis(run, found)
            run = []
        if is_count:
            run.append(number)
            if not text[row.start : row.end].isdigit():  # 16 20 22 chapter
                _keep_axis(run, found)
                run = []
    _keep_axis(run, found)
    return found


def _keep_axis(run: list[int], found: set[int]) -> None:
    if len(run) >= AXIS:
        found.update(run)


def _is_unheaded(text: str, row: Amount) -> bool:
    """Return whether a count is of a page, an item, a file, a screen or a campaign's name."""
    start, end = row.start, row.end
    before, after = text[start - 1 : start], text[end : end + 1]
    if text[start].isdigit():
        if after == "." and before in BEFORE_ITEM and INLINE_ITEM.match(text, start):
            return True
        if after == "." and FILE.match(text, start):
            return True
        if (after in TIMES and SIZE.match(text, start)) or (
            before in TIMES and SIZE_BEFORE.search(text, max(0, start - 5), end)
        ):
            return True
        if before in INDENTED and ITEM_NUMBER.match(text, start) and _begins_line(text, start):
            return True
        if _is_page(text, start, before) or _is_of_head(text, start):
            return True
    return "个" in text[max(0, start - 4) : end + 1] and any(
        found.start() <= start < found.end()
        for found in CAMPAIGN.finditer(text, max(0, start - 4), end + CAMPAIGN_REACH)
    )


def _is_page(text: str, start: int, before: str) -> bool:
    """Return whether a number stands alone in its line as that of a page does."""
    if before == "~":
        return PAGE.match(text, start - 1) is not None
    if before != " " or PAGE.match(text, start) is None:
        return False
    line = text.rfind("\n", max(0, start - FARTHEST), start) + 1
    return line > 0 and start - line >= LEAST_INDENT and text[line:start].isspace()


FARTHEST = 120
INDENTED = frozenset(" (")
ITEM_NUMBER = re.compile(r"[0-9]{1,2}(?:[.、][ ]+|[ ]?\)[ ]*)(?=[\u4e00-\u9fff])")
"""The number of an item of Chinese that stands apart from its words: 4. 推動, ( 1 )截至."""


def _begins_line(text: str, start: int) -> bool:
    """Return whether nothing but space, and a bracket, stands in a line before `start`."""
    line = text.rfind("\n", max(0, start - FARTHEST), start) + 1
    return line > 0 and text[line:start].strip() in {"", "("}


def _is_of_head(text: str, start: int) -> bool:
    """Return whether a number of a page stands before the head that runs over all pages."""
    number = NUMBER.match(text, start)
    if number is None:
        return False
    near = text[number.end() : number.end() + HEAD_REACH]
    return any(word in near for word in HEAD_WORDS) and RUNNING_HEAD.match(near) is not None


NUMBER = re.compile("(?:[2-9]|[1-9][0-9]{1,2})(?![0-9.,])")
