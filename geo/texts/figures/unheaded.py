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
HEAD_FIRST, HEAD_REACH = frozenset(" •·|abcdefghijklmnopqrstuvwxyz"), 60
INLINE_ITEM = re.compile(r"[0-9]{1,2}[.、](?=[\u4e00-\u9fff])")
"""The number of an item within a line of Chinese, which has no point at a sentence's end."""
BEFORE_ITEM = {".": frozenset(" :。;"), "、": frozenset(":。;")}
IN_BRACKETS = re.compile(r"(?:^|[\n。;:])[-+*•·> ]*\([ ]?$")
BEHIND_BRACKETED = re.compile(r"[ ]?\)")
"""What stands around the number of an item in brackets: (2) whether the Council will."""
LONGEST_ITEM = 2
ITEM = re.compile(
    r"[0-9]{1,2}(?:\\?[.、)]|[ ]\))(?:[*_]{1,2})?(?:[ ]{1,8}(?![ ])|[ ]?\t|(?![0-9 ]))"
)
"""The number of an item at the beginning of its line, behind spaces or the marks of Markdown."""
MARKS = re.compile(r"(?:[ \t]*(?:[-+*•·▪◦‣●○■□>–—]|#{1,6})(?=[ \t*_]))*[ \t]*[*_]{0,2}")
"""What may stand before it: a dash of a list, the sign of a heading or of what is quoted."""
MARK_LAST = frozenset(" \t*_")
CONTENTS = re.compile(
    r"[ ]*(?:(?:(?:[0-9]{1,2}(?:\.[0-9]{1,2})*[. 、]|[一二三四五六七八九十]+、|第[^ \n]{1,3}[章节])"
    r"[^\n]{1,60}?[\u4e00-\u9fffa-z\"”)?]|[^\n]{1,60}?[ ]?[.…·]{3,}))"
    r"[ .…·]*[ .…·\t](?P<page>[0-9]{1,3})[ ]*"
)
"""A line of a list of contents, which ends with its page."""
LINE_END = re.compile(r"[ ]{0,4}(?:\n|\Z)")
LEADERS = frozenset(" .…·\t")
COUNTER = re.compile(
    r"(?:评论|回复|留言|点赞|阅读|浏览|转发|收藏|点击|查看|人气|comments?|repl(?:y|ies)|questions?|views?"
    r"|likes?|shares?|answers?|photos?|gallery|reviews?|posts?)(?:数|量|次数)?[ ]?[(:]?[ ]?\Z"
)
"""What stands before the counters of a page: Comments (12), 浏览:345."""
BEHIND_COUNTER = re.compile(
    r"[ ]?(?:\)|$|\n|[|·•]|(?:发表|评论|回复|留言|点赞|阅读|浏览|转发|收藏|点击|20[0-9]{2}))"
)
COUNTER_REACH = 12
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
        if _is_item(text, start, end):
            return True
        if _is_of_contents(text, start, end) or (
            BEHIND_COUNTER.match(text, end)
            and COUNTER.search(text, max(0, start - COUNTER_REACH), start)
        ):
            return True
        if after == "." and FILE.match(text, start):
            return True
        if (after in TIMES and SIZE.match(text, start)) or (
            before in TIMES and SIZE_BEFORE.search(text, max(0, start - 5), end)
        ):
            return True
        if _is_page(text, start, before) or _is_of_head(text, start):
            return True
    return "个" in text[max(0, start - 4) : end + 1] and any(
        found.start() <= start < found.end()
        for found in CAMPAIGN.finditer(text, max(0, start - 4), end + CAMPAIGN_REACH)
    )


def _is_item(text: str, start: int, end: int) -> bool:
    """Return whether a number is that of an item within a line, in brackets, or indented."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if end - start > LONGEST_ITEM:
        return False
    if before in BEFORE_ITEM.get(after, ()) and INLINE_ITEM.match(text, start):
        return True
    line = text.rfind("\n", max(0, start - FARTHEST), start) + 1
    may_be_first = before in MARK_LAST and (line or start < FARTHEST)
    if may_be_first and ITEM.match(text, start) and MARKS.fullmatch(text, line, start):
        return True
    return (
        after in {" ", ")"}
        and before in {" ", "("}
        and BEHIND_BRACKETED.match(text, end) is not None
        and IN_BRACKETS.search(text, max(0, start - FARTHEST), start) is not None
    )


def _is_of_contents(text: str, start: int, end: int) -> bool:
    """Return whether a number ends a line of a list of contents that has such lines beside it."""
    if text[start - 1 : start] not in LEADERS or LINE_END.match(text, end) is None:
        return False
    first = text.rfind("\n", max(0, start - FARTHEST), start) + 1
    if not first and start >= FARTHEST:
        return False
    line = CONTENTS.match(text, first, end)
    if line is None or line.start("page") != start:
        return False
    last = text.find("\n", end, end + FARTHEST)
    behind = CONTENTS.match(text, last + 1) if last >= 0 else None
    before = text.rfind("\n", max(0, first - FARTHEST), max(0, first - 1)) + 1 if first else -1
    ahead = CONTENTS.match(text, before, first - 1) if before >= 0 else None
    beside = [
        int(row["page"])
        if row is not None and text[row.end() : row.end() + 1] in {"\n", ""}
        else None
        for row in (ahead, behind)
    ]
    page = int(line["page"])
    is_after = beside[0] is None or beside[0] <= page
    return beside != [None, None] and is_after and (beside[1] is None or page <= beside[1])


def _is_page(text: str, start: int, before: str) -> bool:
    """Return whether a number stands alone in its line as that of a page does."""
    if before == "~":
        return PAGE.match(text, start - 1) is not None
    if before in DASHES and BEHIND_DASH.match(text, start):
        return BEFORE_DASH.search(text, max(0, start - 12), start) is not None
    if before != " " or PAGE.match(text, start) is None:
        return False
    line = text.rfind("\n", max(0, start - FARTHEST), start) + 1
    return line > 0 and start - line >= LEAST_INDENT and text[line:start].isspace()


FARTHEST = 120
DASHES = frozenset("- ")
BEFORE_DASH = re.compile(r"(?:^|\n)[ ]*-[ ]?$")
BEHIND_DASH = re.compile(r"[0-9]{1,4}[ ]?-[ ]*(?:\n|$)")
"""What stands around the number of a page between dashes: - 12 -."""


def _is_of_head(text: str, start: int) -> bool:
    """Return whether a number of a page stands before the head that runs over all pages."""
    number = NUMBER.match(text, start)
    if number is None:
        return False
    if text[number.end() : number.end() + 1] not in HEAD_FIRST:
        return False
    near = text[number.end() : number.end() + HEAD_REACH]
    return any(word in near for word in HEAD_WORDS) and RUNNING_HEAD.match(near) is not None


NUMBER = re.compile("(?:[2-9]|[1-9][0-9]{1,2})(?![0-9.,])")
