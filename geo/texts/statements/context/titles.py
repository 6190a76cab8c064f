"""Reads the title of a text: how it speaks, the years that it is for, and whether it is a list."""

from __future__ import annotations

import re
from typing import NamedTuple

from geo.texts.statements.context.genre import TITLE, title_below
from geo.texts.times.finding import Time, Times
from geo.texts.values.periods import last_of
from geo.texts.writing.branches import whether
from geo.texts.zh.statements import cues as zh
from geo.texts.zh.statements.upkeep import ROADS_OF_YEAR

CLOSED = ("。", ";", ".", ",", ",")
"""What a line that is no heading ends with."""


class Section(NamedTuple):
    """What governs from a heading or lead-in on: bits of its tense, and the time that it names."""

    tense: int = 0
    time: Time | None = None
    said: str = ""
    """The words of that time, which may stand in an earlier block."""
    is_lead: bool = False
    """Whether a lead-in says how far all that it lists has come: 今年计划开工:."""
    years: tuple[str, ...] = ()
    """The years that a heading names: 115年度下半年及116年度."""


def end_of_title(text: str) -> int:
    """Return where the first line that says something ends, if another follows it.

    A first line such as 附件2 is none.
    """
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start, start + TITLE)
    if end > 0 and (ANNEX.fullmatch(text, start, end) or LETTERHEAD.fullmatch(text, start, end)):
        end = text.find("\n", end + 1, start + TITLE)
    return max(end, 0)


LETTERHEAD = re.compile(
    r"[\u4e00-\u9fff]{2,24}(?:局|委员会|人民政府|政府|厅|处|办公室|公司|公署)(?:文件)?[ ]*"
)
"""A first line that but says whose text it is; its title follows."""
ANNEX = re.compile(r"附[件表录]?[ ]?[0-9一二三四五六七八九十]{0,3}:?[ ]*|annex[ ]?[0-9a-z]{0,2}:?")


YEAR_LENGTH = 4


def _as_section(text: str, time: Time) -> Section:
    return Section(0, time, text[time.start : time.end])


REPORTED = whether(
    "记者|本报讯|讯[(]|(?:公布|发布|解读|披露)[^,。;\n]{0,12}(?:规划|计划|方案|纲要)"
)
"""What a press report on a plan begins with."""
LIST_OF = re.compile(
    f"(?:项目|任务|工程)(?:[^\n]{{0,6}}?(?:表|清单|一览|汇总|名单))|{ROADS_OF_YEAR}"
)


def span_of(text: str, times: Times) -> Section:
    """Return the years that the title of a plan names, as (2021-2025年) or 十四五."""
    first, end = title_below(text) or (0, end_of_title(text))
    named = [time for time in times.between(first, end) if time.period]
    spans = [time for time in named if "/" in str(time.period)]
    spans = spans or [time for time in named if PLAN_OF.match(text, time.start)]
    time = spans[-1] if spans else None
    return Section(0, time, text[time.start : time.end] if time else "")


def find_titles(text: str) -> list[tuple[int, int]]:
    """Return where the first line of a text is, if it names a document and others follow."""
    end = end_of_title(text)
    line = text[:end].rstrip()
    if not end or line.endswith(CLOSED):
        return []
    if TITLED.search(line) or (text.startswith("\n", end + 1) and _is_alone(text, line)):
        return [(0, end)]
    return _heads_of_press(text) if PRESS.search(text[: text.find("\n", end + 1)]) else []


def _is_alone(text: str, line: str) -> bool:
    """Return whether a first line of prose heads it: an empty line and longer ones follow."""
    is_list = "|" in line or ITEM_FIRST.match(line) is not None
    if line.isascii() and HEADLINE.search(line):
        return False
    return not is_list and len(line) <= LONGEST_HEAD and len(text) > PROSE_LENGTH


HEADLINE = re.compile(
    r" (?:to (?:be (?:re)?(?:completed|finished|built|opened|ready|delivered|widened|extended"
    r"|upgraded|demolished|replaced)|(?:re)?open|start|begin|go|get)|will|faces?|(?:re)?opens"
    r"|set to (?:open|start|begin|be)|begins|starts|breaks ground|takes shape|nears) "
    r"| (?:steaming ahead|gets under ?way|(?:is |are )under ?way)(?: |$)"
    r"|permission (?:sought|granted|given) for "
)
"""What a headline of a newspaper has that states something itself: Mill Bridge to open in May."""
ITEM_FIRST = re.compile(r"[ ]*(?:[-•·*●■◆–—]|[0-9]{1,2}[.、)])")
PROSE_LENGTH = 400
"""A text so long has a title above an empty line."""


def _heads_of_press(text: str) -> list[tuple[int, int]]:
    """Return where the lines above the first sentence of a press notice are, up to eight."""
    start, heads = 0, []
    for _ in range(MOST_HEADS):
        end = text.find("\n", start)
        line = text[start:end].rstrip() if end >= 0 else ""
        is_prose = "。" in line or line.endswith((".", ";", "|"))
        if end < 0 or is_prose or len(line) > LONGEST_HEAD:
            break
        if line:
            heads.append((start, end))
        start = end + 1
    return heads


PRESS = whether(
    "新闻稿|新闻公报|公报|快讯|通稿|新闻发布"
    r"|\b(?:media|press|news) (?:release|statement|notice)\b|\bfor immediate release\b"
)
MOST_HEADS, LONGEST_HEAD = 8, 120
"""How many lines a press notice may have above its text, and how long they are."""


TITLED = whether(
    "(?:规划|计划|方案|纲要|公示|公告|通知|批复|报告|意见|清单|名单|计划表|项目表|一览表|汇总表|情况|请示|决定|纪要|文件|条例"
    "|办法|行动|要点|总结|简报)[^。;,]{0,24}$"
    r"|\b(?:plan|strategy|statement|report|release|notice|update|review|programme|summary)\b"
)
"""What the titles of documents say."""


PLAN_OF = re.compile(
    "[^\n。]{4,24}?(?:计划|任务|清单|项目|要点|重点|安排|行动)(?!.{0,3}修订)"
    r"|[0-9]{4} [^\n]{0,30}\bplan\b"
)
"""A year of a title is that of a plan: 2026年重点项目计划."""


def find_year_of_tasks(text: str, times: Times, *, is_guessed: bool) -> Section | None:
    """Return the year of the text as what its tasks are for, where it speaks of one year alone.

    The tasks that 着力做好以下十个方面工作 introduces are those of the year that the report is of,
    unless their sentence names another time; so are those of a text without a title that speaks as
    a plan (`is_guessed`) and counts within its year (年底前, 汛前), if it names no year ahead. None
    where the text's year is not known.
    """
    if times.year is None:
        return None
    year = str(times.year)
    for match in zh.YEARLY.finditer(text) if "以下" in text else ():
        begin = max(text.rfind(sign, 0, match.start()) for sign in "\n。;") + 1
        if not times.between(begin, match.end()):
            return Section(0, Time(match.start(), match.end(), year), match[0])
    periods = [last_of(time.period)[:YEAR_LENGTH] for time in times.times if time.period]
    if not is_guessed or any(period > year for period in periods):
        return None
    within = [
        time
        for time in times.times
        if time.period
        and time.period.startswith(year)
        and year not in text[time.start : time.end]
        and not text[time.start : time.end].startswith("今")
    ]
    if not within:
        return None
    return _as_section(text, within[0]._replace(period=year))
