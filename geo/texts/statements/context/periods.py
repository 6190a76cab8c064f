"""Finds the paragraphs that begin with the years of which they speak, and how they look on them.

“十四五”期间…: what is said of an earlier plan of five years looks back. 2025年是…: so does what a
report of 2026 says of the year before it; what it says of its own year looks ahead. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from geo.texts.statements.context.headings import LEVELS, UNDER, Heading, tense_of
from geo.texts.statements.context.untitled import find_untitled
from geo.texts.statements.context.year_leads import find_led
from geo.texts.statements.cues.cues import AHEAD, BEHIND
from geo.texts.statements.when.due import QUARTER, YEAR_LENGTH
from geo.texts.times.finding import Time, Times
from geo.texts.zh.statements import heading_words as zh_headings

Row = tuple[int, int, int]
PERIOD_LEVEL = LEVELS["han"] + UNDER
"""How deep what a paragraph says of its years stands at least: a part of a chapter ends it."""
PERIOD = re.compile(
    '[ \t]*(?:到|至|在|进入)?["“]?十(?P<plan>[一二三四五六七八九])五["”]?'
    "(?:时期|期间|期末|末)[,、]?"
)
"""A plan of five years that a paragraph begins with."""


def find_paragraphs(text: str, times: Times, genre: int | None) -> Iterator[Heading]:
    """Yield as headings the years that paragraphs begin with, or sum up, and where these end."""
    for row in find_periods(text, times):
        yield Heading(*row[:2], PERIOD_LEVEL, row[2])
    for row in find_years(text, times) if genre == BEHIND else ():
        yield Heading(*row[:2], PERIOD_LEVEL, row[2])
    summed: list[tuple[Row, int | None]] = list(find_summed(text, times))
    summed += list(find_set(text, times)) if genre != BEHIND else []
    summed += list(find_targets(text, times)) if genre == AHEAD else []
    summed += list(find_led(text, times))
    for row, stop in summed:
        yield Heading(*row[:2], PERIOD_LEVEL, row[2])
        if stop is not None:
            yield Heading(stop, stop, PERIOD_LEVEL, 0)
    yield from find_untitled(text, times) if genre != AHEAD else ()


def find_periods(text: str, times: Times) -> list[Row]:
    """Return start, end and bits of the five-year plans that paragraphs of `text` begin with.

    What is said of an earlier plan than another of the text looks back, of the last one ahead;
    of the only one as the text's year says. A sentence within a paragraph but ends a look back.
    """
    starts = [row.start for row in times.times if text[row.start] == "十"]
    lines = {text.rfind("\n", 0, start) + 1 for start in starts}
    begins = lines | {text.rfind("。", 0, start) + 1 for start in starts}
    found = [match for match in map(partial(PERIOD.match, text), sorted(begins)) if match]
    if not found:
        return []
    numbers = {PLANS.index(sign) for sign in PLAN_NAMED.findall(text)}
    rows = []
    for match in found:
        number = PLANS.index(match["plan"])
        first = FIRST_PLAN + FIVE * number
        bits = 0
        if len(numbers) > 1:
            bits = AHEAD if number == max(numbers) else BEHIND
        elif times.year is not None:
            bits = AHEAD if first >= times.year else BEHIND if first + FIVE <= times.year else 0
        if bits and match.start() in lines:
            rows.append((match.start(), match.end(), bits))
        elif bits == AHEAD:
            rows.append((match.end() - 1, match.end(), bits))  # its years are but its sentence's
    return rows


PLANS = "〇一二三四五六七八九"
PLAN_NAMED = re.compile('十([一二三四五六七八九])五["”]?(?:时期|期间|期末|末|规划|发展)')
FIRST_PLAN, FIVE = 2001, 5
"""The tenth plan of five years began in 2001."""


def find_years(text: str, times: Times) -> Iterator[Row]:
    """Yield start, end and bits of the years that paragraphs of a report begin with: 2025年是….

    A year behind the text looks back; one ahead of it, and its own where it is young, ahead.
    """
    own = times.year
    for row in times.times if own is not None else ():
        if text[row.start] not in YEAR_FIRST or len(row.period or "") != YEAR_LENGTH:
            continue
        line = text.rfind("\n", max(0, row.start - LONGEST), row.start)
        if line < 0 or not LED_BY.fullmatch(text, line + 1, row.start):
            continue
        if not OF_A_YEAR.match(text, row.end):
            continue
        is_young = 0 < (times.month or 0) <= QUARTER
        later = int(row.period or 0) - (own or 0)
        bits = BEHIND if later < 0 else AHEAD if later > 0 or is_young else 0
        if bits:
            yield row.start, row.end, bits


YEAR_FIRST = frozenset("2去今明")
LONGEST = 12
LED_BY = re.compile("[ \t]*(?:回顾|回望|回首|总结|展望|放眼|在|刚刚过去的|过去的|即将到来的)*")
"""What may stand before the year that a paragraph speaks of."""
OF_A_YEAR = re.compile(
    "度?(?:[ ]?[,:]|是|我|以来|全[市县区省州镇乡国年旗盟]|[市县区省州]委|面对|里|的?工作)"
)
"""What stands behind the year where all that follows is of it, and not of one of its months."""


def find_summed(text: str, times: Times) -> Iterator[tuple[Row, int]]:
    """Yield sentences that sum up the year behind a text, each with where its paragraph ends.

    去年列入计划的六百个项目全部完成投资。甲路开工;乙桥建成通车: what its paragraph goes on with
    came in that year, too.
    """
    for row in times.times if times.year is not None else ():
        if row.period != str((times.year or 0) - 1) or row.end - row.start > len("2025年"):
            continue
        summed = SUMMED.match(text, row.end)
        if summed and text[row.start - 1 : row.start] in SENTENCE_SIGNS:
            end = text.find("\n", summed.end())
            yield (row.start, row.end, BEHIND), end if end >= 0 else len(text)


def find_set(text: str, times: Times) -> Iterator[tuple[Row, int]]:
    """Yield the year of the text where it sets tasks, each with where these end.

    今年全省计划完成投资500亿元。续建甲路,新开工乙桥: what its paragraph goes on with is of that
    year, too.
    """
    own, done = str(times.year), -1
    for row in times.times if times.year is not None else ():
        if row.start < done or text[row.start] not in SET_FIRST:
            continue
        is_plan = text[row.start] == "十" and str(row.period)[-YEAR_LENGTH:] >= own
        if (row.period != own and not is_plan) or _is_within(text, row.start):
            continue
        said = zh_headings.SET_FOR_PLAN if is_plan else zh_headings.SET_FOR_YEAR
        found = said.match(text, row.end)
        if found:
            done = _end_of_list(text, found.end())
            yield (row.start, row.end, AHEAD), done


def find_targets(text: str, times: Times) -> Iterator[tuple[Row, int]]:
    """Yield the years by which paragraphs of a plan set their aims, each with where these end.

    到2030年,铁路里程超过500公里。建成甲路,完成乙线: what is built below the aim is due by then.
    """
    done = -1
    for row in times.times if times.year is not None else ():
        is_year = len(row.period or "") == YEAR_LENGTH and (row.period or "") >= str(times.year)
        if row.start < done or not is_year:
            continue
        start = text.rfind("\n", max(0, row.start - FARTHEST_TARGET), row.start)
        if start < 0 or not TARGET.fullmatch(text, start + 1, row.start + 1):
            continue
        if TARGET_BEHIND.match(text, row.end):
            done = _end_of_list(text, row.end)
            yield (row.start, row.end, AHEAD), done


FARTHEST_TARGET = 40
TARGET = re.compile("[^。\n]{0,32}(?:。|:)?[ ]?(?:力争|确保)?[到至].?")
"""What stands before the year of an aim in its line, with the first sign of the year itself."""
TARGET_BEHIND = re.compile("(?:底|末|前)?,[^。\n]{4,120}。(?=[^\n])")


def _is_within(text: str, start: int) -> bool:
    """Return whether other words of its clause stand before an offset, quotation marks apart."""
    before = text[max(0, start - 2) : start].rstrip('"“')
    return bool(before) and before[-1] not in SET_BEHIND


def _end_of_list(text: str, start: int) -> int:
    """Return where a paragraph ends, with lines that go on behind a semicolon or a comma."""
    end = text.find("\n", start)
    while end > 0 and text[:end].rstrip(" ")[-1:] in GOES_ON:
        end = text.find("\n", end + 1)
    return end if end >= 0 else len(text)


GOES_ON = frozenset(";,、")
"""What a line ends with that goes on in the next."""
SET_FIRST = frozenset("2今十")
SET_BEHIND = frozenset(" ,。;\n:")
"""What stands before the year for which tasks are set."""
SENTENCE_SIGNS = frozenset(",。;:\n")
SUMMED = re.compile(
    "[ ,]?[^,。;\n]{0,10}(?:[0-9]+个[^,。;\n]{0,6}|重点|重大)(?:项目|工程)"
    "[^。;\n将拟要]{0,60}(?:完成|达|实现|增长|超)[^。;\n将拟要]{0,60}。(?=[^\n])"
)
"""What is summed up of so many works, or of all that count, by a sentence with others behind it."""


def with_mottos(
    text: str, headings: Iterable[Heading], times: Times, genre: int | None
) -> Iterator[Heading]:
    """Yield `headings`, in order; in a report the mottos of its chapters say how these look.

    The first chapter looks back where it tells of success (一、砥砺前行,取得新成效), a later one
    ahead where it speaks of the year of the text, or of what begins in it: 推动“十五五”开好局.
    """
    first = None
    for row in headings:
        is_chapter = row.level is not None and row.level <= LEVELS["han"]
        is_motto = is_chapter and not row.bits and text.find(",", row.start, row.end) >= 0
        if is_chapter and first is None:
            first = row
        if genre != BEHIND or first is None or not is_motto or row.level != first.level:
            yield row
        else:
            yield row._replace(bits=_bits_of_motto(text, row, times, is_first=row is first))


def _bits_of_motto(text: str, row: Heading, times: Times, *, is_first: bool) -> int:
    """Return how the motto of a chapter of a report looks on what stands below it, or 0."""
    words = text[row.start : row.end]
    if is_first:
        is_back = tense_of(words, row.start, row.end, times) == BEHIND
        return BEHIND if is_back or zh_headings.SUCCESS.search(words) else 0
    named = times.between(row.start, row.end)
    is_own = any(opening_of(text, time)[:YEAR_LENGTH] == str(times.year) for time in named)
    return AHEAD if is_own else 0


def opening_of(text: str, time: Time) -> str:
    """Return the years of a time; of a plan of five years of whose start a text tells, the first.

    That is 2026 in “十五五”开好局.
    """
    period = time.period or ""
    is_opening = "/" in period and zh_headings.OPENING.match(text, time.end)
    return period[:YEAR_LENGTH] if is_opening else period


def with_years_work(text: str, headings: Iterable[Heading], times: Times) -> Iterator[Heading]:
    """Yield `headings`, in order; one that names the work of the text's year is ahead.

    But below a heading as high that looks back: 一、2025年工作回顾 before 三、2026年工作.
    """
    reviewed = None
    for row in headings:
        if row.bits & BEHIND and row.level is not None and row.level <= LEVELS["han"]:
            reviewed = row.level
        is_open = not row.bits and row.level == reviewed is not None
        is_ahead = is_open and _is_years_work(text, row, times)
        yield row._replace(bits=AHEAD) if is_ahead else row


def with_aims(text: str, headings: Iterable[Heading]) -> Iterator[Heading]:
    """Yield `headings`, in order, without a look back where one states an aim.

    Below a heading that looks ahead (二、目标任务) 产业发展取得显著成效 is what is to be reached.
    """
    ahead = None
    for row in headings:
        level = row.level or LEVELS["number"]
        if ahead is not None and level <= ahead:
            ahead = None
        if row.bits & AHEAD and level <= LEVELS["han"]:
            ahead = level
        is_aim = ahead is not None and row.bits == BEHIND
        is_aim = is_aim and zh_headings.REACHED.search(text, row.start, row.end) is not None
        yield row._replace(bits=0) if is_aim else row


def _is_years_work(text: str, row: Heading, times: Times) -> bool:
    """Return whether a heading but names the work of the year of the text."""
    if zh_headings.YEARS_WORK.search(text[row.start : row.end].rstrip()) is None:
        return False
    named = times.between(row.start, row.end)
    return bool(named) and str(named[-1].period)[:4] == str(times.year)


def is_told(text: str, end: int) -> bool:
    """Return whether a sentence tells what became of a plan that ends at `end`."""
    return zh_headings.PLAN_TOLD.match(text, end) is not None
