"""Makes one statement of what a sentence of Chinese says of one work, one step after another.

续建甲路,2027年贯通: the road goes on, and is due then. 今年重新招商,后年营运: it is due then.
一度停工,现已复工: it goes on. In a cell of a table all is one: |3月开工,明年8月投运|. Folded text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.texts.statements.clauses.subjects import Subjects
from geo.texts.statements.cues.cues import (
    COMPLETED,
    DROPPED,
    FUTURE,
    HELD,
    OPERATING,
    PART,
    START,
    cue_bits,
)
from geo.texts.statements.cues.status import PROMISE, REPORT
from geo.texts.statements.statement import Statement, join_pairs
from geo.texts.writing.latin import is_latin
from geo.texts.zh.statements import given_up
from geo.texts.zh.statements.conditions import CONTINUED
from geo.vocabulary import Status

UNDERWAY, PLANNED = Status.UNDER_CONSTRUCTION.value, Status.PLANNED.value
STARTING, UNKNOWN = Status.STARTING.value, Status.UNKNOWN.value
COMPLETED_STATUS = Status.COMPLETED.value
MEANT = frozenset((PLANNED, STARTING, UNKNOWN))
"""The status of a work that may be given up, or was."""
APART = frozenset("。!?;\n|")
FAR = 40
"""How far behind what was meant a sentence may say that it was given up."""
REASON = frozenset("因由受")
"""What begins a clause that names why, and nothing that it speaks of."""
THROUGH = frozenset((UNDERWAY, COMPLETED_STATUS, UNKNOWN))
"""The status of a work of which something is done."""
FOR_NOW = re.compile("期内|近期|短期|年内|今年|本年|暂|先不")
"""What is not done but for a while is not given up."""
OF_ANOTHER = re.compile(
    "(?P<name>[一-鿿](?:路|桥|站|厂|园|楼|馆|院|学校|小学|中学|隧道|高速|铁路|机场|港|码头|水库|绿道"
    "|广场|中心|基地|街|渠|堤|坝|小区|泵站|大厦|渡口|口岸))"
    "(?:项目|工程)?(?:已经?|也|都|均|将|则|被|现|就此|决定|拟|一并|同时|随之)*$"
)
"""A thing of another name that is given up, and not what the sentence speaks of."""
JOINTS = frozenset((",", ""))
"""What stands between two steps of one work; nothing where each ends with its own sign (、)."""
FIRST_WORDS = re.compile(
    "(?:预计|预估|预料|预定|预期|计划|力争|估计|争取|确保|将|拟|目标|有望|可望|最快|最迟|最晚|可|能|并|且|于|在|到"
    "|须|订|定|要|[ ,])*"
)
"""What may stand before the time of a step, which names no other thing."""
PREPARED = re.compile("招商|招标|发包|决标|开标")
BEGUN = re.compile("动工|开工|开建|进场|动土|施工|奠基|破土|启动|展开|发包|批出")
"""What comes before a work, and what begins it, which is told apart from its end."""
HALTED = re.compile("停工|停建|暂停|中断|停了|停下|停滞")
PUT_OFF = re.compile(f"{HALTED.pattern}|推迟|暂缓|搁置|缓建|延后|延期")
"""What stops a work that goes on, or puts it off."""
RESUMED = re.compile("复工|恢复施工|恢复建设|重新[开动]工|重启")


def join_chains(text: str, rows: Sequence[Statement], subjects: Subjects) -> list[Statement]:
    """Return `rows`, which are in order, those of Chinese made one that are steps of one work."""
    return join_pairs(rows, lambda first, last: _join(text, first, last, subjects))


def _join(text: str, first: Statement, last: Statement, subjects: Subjects) -> Statement | None:
    """Return what two statements say of one work, or None if they are of two, or not steps."""
    if not _are_near(text, first.end, last.start) and not _is_drawn_up(text, first, last):
        return None
    if made := _join_ends(text, first, last, subjects):
        return made
    is_near = text[first.end : last.start].strip(" 、") in JOINTS and first.end <= last.start
    is_of_han = is_near and not is_latin(text[first.start : first.end])
    if not is_of_han or subjects.named(last.start, last.end):
        return None
    if made := _join_steps(text, first, last):
        return made
    status = _status_of_both(text, first, last, subjects) if is_end(text, last, subjects) else None
    return _made_one(first, last, status) if status else None


def _join_steps(text: str, first: Statement, last: Statement) -> Statement | None:
    """Return as one what goes on again, is let, or goes on behind its plan."""
    if _is_resumed(text, first, last):
        return _made_one(first, last, UNDERWAY)
    if _is_let(text, first, last):
        return _made_one(first, last, STARTING)
    if _is_late(text, first, last):
        late = _made_one(first, last, UNDERWAY)
        return late._replace(due=first.due, due_as_said=first.due_as_said, kind=PROMISE)
    return None


def _join_ends(
    text: str, first: Statement, last: Statement, subjects: Subjects
) -> Statement | None:
    """Return as one what ends as given up, as waiting for acceptance, or with a rest to come."""
    if _is_given_up(text, first, last, subjects):
        return _made_one(first, last, UNKNOWN)._replace(kind=REPORT)
    if _is_put_off(text, first, last, subjects):
        return _made_one(first, last, PLANNED)
    if _is_drawn_up(text, first, last) and not subjects.named(last.start, last.end):
        return _made_one(first, last, STARTING)
    if _is_accepted(text, first, last, subjects):
        done = _made_one(first, last, COMPLETED_STATUS)
        return done._replace(kind=REPORT, due=None, due_as_said=None)
    return _made_one(first, last, UNDERWAY) if _has_rest(text, first, last, subjects) else None


def _is_given_up(text: str, first: Statement, last: Statement, subjects: Subjects) -> bool:
    """Return whether a sentence tells of a work that was meant, and then of its end as a plan.

    原打算扩建,后来没人出钱,计划作废: nothing else is named there.
    """
    is_meant = first.status in MEANT and last.status == UNKNOWN and last.cues
    if not is_meant or not _is_of_one(text, first, last, subjects):
        return False
    words, bits = text[last.start : last.end], _bits_of(text, last)
    if not bits & DROPPED or bits & HELD or is_latin(words) or FOR_NOW.search(words):
        return False
    thing = OF_ANOTHER.search(text, last.start, last.cues[0][0])
    return thing is None or thing["name"] in text[first.start : first.end]


def _is_put_off(text: str, first: Statement, last: Statement, subjects: Subjects) -> bool:
    """Return whether a sentence tells of a work, and then that it is put off, or rests."""
    if last.status != PLANNED or is_latin(text[last.start : last.end]):
        return False
    rests = first.status == UNDERWAY and PUT_OFF.search(text, last.start, last.end)
    if first.status not in MEANT and not rests:
        return False
    return _bits_of(text, last) & HELD != 0 and _is_of_one(text, first, last, subjects)


def _is_accepted(text: str, first: Statement, last: Statement, subjects: Subjects) -> bool:
    """Return whether a work is through, and but waits to be accepted: 上月全线贯通,等待验收."""
    is_ready = first.status in THROUGH
    if not is_ready or not given_up.ACCEPTING.fullmatch(text, last.start, last.end):
        return False
    return (
        _is_of_one(text, first, last, subjects) and _bits_of(text, first) & (COMPLETED | PART) != 0
    )


def _has_rest(text: str, first: Statement, last: Statement, subjects: Subjects) -> bool:
    """Return whether so much of a work is done, and the rest due: 建成6公里,余下部分2027年完工."""
    if (
        first.status not in THROUGH
        or not last.due
        or last.kind != PROMISE
        or not given_up.REST.match(text, last.start)
    ):
        return False
    is_end = _bits_of(text, last) & (COMPLETED | OPERATING | FUTURE) != 0
    return is_end and _is_of_one(text, first, last, subjects)


def _are_near(text: str, end: int, start: int) -> bool:
    """Return whether what ends at `end` and what begins at `start` may be of one sentence."""
    between = text[end:start]
    is_near = len(between) <= FAR and APART.isdisjoint(between)
    return end <= start and (is_near or between.strip(" 、") in JOINTS)


def _is_of_one(text: str, first: Statement, last: Statement, subjects: Subjects) -> bool:
    """Return whether two statements stand near in one sentence, the second without a name."""
    between = text[first.end : last.start]
    is_near = first.end <= last.start and len(between) <= FAR and APART.isdisjoint(between)
    is_reason = text[last.start : last.start + 1] in REASON
    return is_near and (is_reason or not subjects.named(first.end, last.end))


def _bits_of(text: str, row: Statement) -> int:
    """Return the bits of the cues of a statement."""
    bits = 0
    for start, end in row.cues:
        bits |= cue_bits(text[start:end])
    return bits


def _status_of_both(text: str, first: Statement, last: Statement, subjects: Subjects) -> str | None:
    """Return how far a work is of which one statement tells a step, the other its end; or None."""
    if first.due and last.due and first.due > last.due:
        return None
    is_in_cell = are_one_cell(text, first.end, last.end)
    is_continued = is_in_cell or _is_continued(text, first, last, subjects)
    if first.status == UNDERWAY and first.due in {None, last.due}:
        return UNDERWAY if is_continued else None
    is_step = first.kind == PROMISE and first.due is not None
    is_start = first.status == STARTING and is_in_cell
    is_prepared = first.status == PLANNED and _is_before_work(text, first)
    return first.status if is_step and (is_start or is_prepared) else None


def are_one_cell(text: str, start: int, end: int) -> bool:
    """Return whether what stands from `start` to `end` is within one cell of a row."""
    line = text.rfind("\n", 0, start) + 1
    return text.find("|", line, start) >= 0 and text.find("|", start, end) < 0


def _is_drawn_up(text: str, first: Statement, last: Statement) -> bool:
    """Return whether one cell says of a work a paper, and its start: 施工图审查,10月开工."""
    is_both = first.status == PLANNED and last.status == STARTING and last.due is not None
    if not is_both or not (first.due is None or first.due == last.due):
        return False
    is_row = text[first.end : last.start].strip() == "|" or are_one_cell(text, first.end, last.end)
    return is_row and HALTED.search(text, first.start, first.end) is None


def _is_continued(text: str, first: Statement, last: Statement, subjects: Subjects) -> bool:
    """Return whether a work is called one that goes on, and then but by when: 续建甲路,5月贯通."""
    is_bare = bool(subjects.clauses.times.between(last.start, last.start + 1))
    return is_bare and CONTINUED.match(text, first.start) is not None


def _is_resumed(text: str, first: Statement, last: Statement) -> bool:
    """Return whether a work that was halted goes on again: 一度停工,10月已复工."""
    if first.status != PLANNED or last.status != UNDERWAY:
        return False
    is_halted = HALTED.search(text, first.start, first.end) is not None
    return is_halted and RESUMED.search(text, last.start, last.end) is not None


def _is_let(text: str, first: Statement, last: Statement) -> bool:
    """Return whether a work is told of as a plan, and then as let: 获补助500万元,已发包."""
    is_paper = first.status == PLANNED and first.kind == REPORT
    is_next = is_paper and last.status == STARTING and last.kind == REPORT
    return is_next and PUT_OFF.search(text, first.start, first.end) is None


def _is_late(text: str, first: Statement, last: Statement) -> bool:
    """Return whether an end is promised, and then how far behind its plan the work goes on.

    预定7月完工,目前已落后8个百分点.
    """
    is_promised = first.status == PLANNED and first.kind == PROMISE and first.due is not None
    is_next = is_promised and last.status == UNDERWAY and last.kind == REPORT
    is_finish = is_next and bool(_bits_of(text, first) & (COMPLETED | OPERATING))
    return is_finish and NOW.match(text, last.start) is not None


NOW = re.compile("(?:但|惟|不过|而)?(?:目前|现|进度|实际进度|工程进度|施工进度|截至)")
"""How a clause begins that says how far a work of which the end was promised has come."""


def is_to_be_used(text: str, first: Statement, last: Statement) -> bool:
    """Return whether a work is done, and but its use is to come: 上周竣工,将于5月重新开放."""
    is_done = first.status == COMPLETED_STATUS and first.due is None and last.due is not None
    is_ahead = is_done and last.kind == PROMISE and last.status == PLANNED
    is_own = is_ahead and (last.due_as_said or "-") in text[last.start : last.end]
    is_next = is_own and text[first.end : last.start].strip() in JOINTS
    return is_next and _bits_of(text, last) & OPERATING != 0


def is_end(text: str, row: Statement, subjects: Subjects) -> bool:
    """Return whether a statement but says by when a work is to be finished or used."""
    if row.kind != PROMISE or row.status != PLANNED or row.due is None:
        return False
    times = subjects.clauses.times.between(row.start, row.end)
    if not times or FIRST_WORDS.fullmatch(text, row.start, times[0].start) is None:
        return False
    bits = _bits_of(text, row)
    return bool(bits & (COMPLETED | OPERATING)) and not bits & START


def _is_before_work(text: str, row: Statement) -> bool:
    """Return whether a statement promises but what comes before a work: 9月招商."""
    is_begun = BEGUN.search(text, row.start, row.end) is not None
    return not is_begun and PREPARED.search(text, row.start, row.end) is not None


def _made_one(first: Statement, last: Statement, status: str) -> Statement:
    """Return two statements as one, due when the last is, with `status`."""
    kind = PROMISE if last.due else last.kind
    return Statement(
        first.start, last.end, status, last.due, last.due_as_said, first.cues + last.cues, kind,
        first.about or last.about,
    )  # fmt: skip
