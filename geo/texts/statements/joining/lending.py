"""Lends what a sentence says of a work that goes on the time by which it says that it will end.

桥梁正在施工,预计2027年通车: the work goes on, and is due by 2027. What is lent a time ends where
the words of that time do, so that it holds what its date is from, and meets the promise that
lends it. Folded text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from geo.texts.en.statements import ends as en
from geo.texts.statements.clauses.clauses import AND_LATER
from geo.texts.statements.clauses.clauses import BEGUN as BEGUN_EN
from geo.texts.statements.clauses.subjects import Subjects
from geo.texts.statements.cues.cues import DROPPED, HELD, NOT_BEGUN, cue_bits
from geo.texts.statements.cues.status import DONE, PROMISE, REPORT
from geo.texts.statements.joining.chains import PUT_OFF, STARTING, are_one_cell, is_to_be_used
from geo.texts.statements.joining.doing import is_done_by_it
from geo.texts.statements.joining.steps import (
    CLOSES,
    goes_on_in_sentence,
    is_start_of,
    says_its_time,
    takes_time,
)
from geo.texts.statements.lists.cells import name_later
from geo.texts.statements.lists.marks import is_marked, trim
from geo.texts.statements.statement import OPEN_STATUSES, Statement, join_pairs
from geo.texts.statements.when.dues import REST
from geo.texts.writing.latin import is_latin
from geo.texts.zh.statements import cues as zh
from geo.vocabulary import Status

APART = CLOSES | frozenset('|"“”「」')
"""What besides sets apart the words of a time: a cell of their own, or what somebody says."""


def lend_dues(rows: Sequence[Statement], subjects: Subjects) -> list[Statement]:
    """Return the statements of `rows`, which are in order, with the times that others lend them.

    One of Chinese that is open and has no time has that of the promise behind it in its sentence,
    if this names nothing else. In a cell of a table both are one: |在建,2028年交付|.
    """
    found: list[Statement] = []
    lent: Statement | None = None
    last: Statement | None = None
    """The last promise of the chain that `lent` is of."""
    for one in reversed(rows):
        row = _with_its_time(one, subjects) if one.due and one.status == UNDERWAY else one
        if lent is not None and not goes_on_in_sentence(subjects.text, row, lent):
            lent = None
        last = last if lent is not None else None
        if row.kind == PROMISE and says_its_time(subjects.text, row):
            is_start = lent is not None and is_start_of(subjects, row, lent)
            found.append(_lend(subjects.text, row, lent) if is_start and lent is not None else row)
            lent, last = row, last or row
        elif lender := _lender_of_report(subjects.text, row, lent, last):
            found.append(_lend(subjects.text, row, lender))
        elif lent is not None and row.status in OPEN_STATUSES and takes_time(subjects, row, lent):
            own = _lend(subjects.text, row, lent)
            if found[-1].start == lent.start and are_one_cell(subjects.text, row.end, lent.end):
                found.pop()
                own = own._replace(kind=PROMISE)
            found.append(own)
        else:
            found.append(row)
        if row.status in DONE:
            name_later(subjects.text, row, found)
        if lent is not None:
            is_led = _is_led(subjects, row)
            if is_led or lent.start != row.start:
                lent = None if is_led else lent._replace(start=row.start)
    return found[::-1]


def _lend(text: str, row: Statement, lent: Statement) -> Statement:
    """Return a statement with the time of one behind it, and up to where the words of that end.

    A paper of what is about to start is of such a work: 已获核准,下月开工.
    """
    is_paper = row.kind == REPORT and row.status == PLANNED and lent.status == STARTING
    is_held = is_paper and PUT_OFF.search(text, row.start, row.end) is not None
    status = STARTING if is_paper and not is_held else row.status
    return row._replace(status=status, end=lent.end, due=lent.due, due_as_said=lent.due_as_said)


def _with_its_time(row: Statement, subjects: Subjects) -> Statement:
    """Return what goes on up to the end of the clause that says by when, if that is behind it."""
    text, said = subjects.text, row.due_as_said or ""
    first = -1 if said in text[row.start : row.end] else text.find(said, row.end, row.end + REST)
    if first < 0 or not APART.isdisjoint(text[row.end : first]):
        return row
    end = subjects.ends[bisect_right(subjects.ends, first)]
    return row._replace(end=trim(text, row.start, end)[1])


def _lender_of_report(
    text: str, row: Statement, lent: Statement | None, last: Statement | None
) -> Statement | None:
    """Return which promise says by when what a report tells of is finished or used, or None."""
    if lent is None or last is None:
        return None
    if _is_before_all(row, lent, last):
        return last
    return lent if is_to_be_used(text, row, lent) else None


def _is_before_all(row: Statement, lent: Statement, last: Statement) -> bool:
    """Return whether a report but tells of papers or a tender, before a start and an end.

    已核准,明年动工,2029年完工; 刚完成招标,年内动工,2029年完工.
    """
    is_chain = lent.due is not None and last.due is not None and lent.due < last.due
    is_paper = row.kind == REPORT and row.status in {PLANNED, STARTING}
    return is_chain and is_paper and row.due in {None, lent.due}


def join_ends(text: str, rows: Sequence[Statement], subjects: Subjects) -> list[Statement]:
    """Return `rows`, which are in order, those of English made one that speak of one work.

    Under way, due 2027: it goes on, and is due then. Finish the quay, now under way: it does, too.
    """
    return join_pairs(
        rows,
        lambda first, last: (
            _join_item(text, first, last, subjects) or _join(text, first, last, subjects)
        ),
    )


def _join(text: str, first: Statement, last: Statement, subjects: Subjects) -> Statement | None:
    """Return what two statements say of one work that goes on, or None if they do not."""
    between = text[first.end : last.start]
    is_of_han = text[last.start] >= FIRST_HAN and ":" not in between
    is_apart = is_of_han or not is_latin(between) or "\n" in between or "." in between
    if is_apart or first.end > last.start:
        return None
    is_part = first.status == UNDERWAY and between == ": " and last.status in DONE
    if is_part and en.PART_OF.match(text, last.start):
        return _made_one(first, last, UNDERWAY, first.due, first.due_as_said)
    status: str | None
    if is_done_by_it(text, first, last):
        status, due, said = UNDERWAY, last.due, last.due_as_said
    elif len(between) > LONGEST_JOINT or subjects.named(last.start, last.end):
        return None
    elif "\n" not in between and (
        status := _status_of_aside(text, first, last) or _status_of_both(text, first, last)
    ):
        due, said = last.due, last.due_as_said
    elif not CLOSES.isdisjoint(between) or len(between) > SHORT_JOINT:
        return None
    elif first.status in TASKS and last.status == UNDERWAY and en.GOES_ON.match(text, last.start):
        status, due, said = UNDERWAY, first.due or last.due, first.due_as_said or last.due_as_said
    else:
        return None
    return _made_one(first, last, status, due, said)


def _join_item(
    text: str, first: Statement, last: Statement, subjects: Subjects
) -> Statement | None:
    """Return as one an item that but names a work, and its next sentence, that says how far."""
    if text[first.end : last.start] != ". " or first.cues or first.status != PLANNED:
        return None
    is_item = is_marked(text, first.start) and "\n" not in text[first.start : first.end]
    if not is_item or subjects.named(last.start, last.end):
        return None
    is_of_same = en.OF_SAME.match(text, last.start) is not None
    made = _made_one(first, last, last.status, last.due, last.due_as_said)
    return made if is_of_same else None


def _made_one(
    first: Statement, last: Statement, status: str, due: str | None, said: str | None
) -> Statement:
    """Return two statements of English as one, with what both say of it."""
    kind = PROMISE if due and status not in DONE else REPORT
    about = first.about or last.about
    return Statement(first.start, last.end, status, due, said, first.cues + last.cues, kind, about)


def _status_of_both(text: str, first: Statement, last: Statement) -> str | None:
    """Return how far a work is of which one statement tells a step and the next one more.

    What goes on is due when it ends; what is let, or may begin, starts when it is said to. None
    if the second is of something else.
    """
    if first.status == UNKNOWN and text[first.end : last.start].strip() == ":":
        return last.status  # but a label: Elm to Oak reopening: a study is complete
    is_end = last.due is not None and last.status in {PLANNED, STARTING}
    goes_on = en.OF_SAME.match(text, last.start) is not None or _is_aside(text, first, last)
    if not goes_on or _are_apart(text, first, last):
        return None
    if first.status == UNDERWAY and first.due is None and is_end and last.status == PLANNED:
        return UNDERWAY
    if first.status == STARTING and is_end:
        is_with = first.due is not None and text.startswith("with ", last.start)
        is_later = is_with and str(first.due)[:4] < str(last.due)[:4]
        is_use = is_later and en.WITH_SERVICE.match(text, last.start) is not None
        return None if is_use else PLANNED if is_later else STARTING
    if first.status == PLANNED and last.status == STARTING and first.kind == REPORT:
        return STARTING
    is_paper = first.status == PLANNED and first.due is None
    is_paper = is_paper and (
        first.kind == REPORT or en.NEW_DATE.match(text, last.start) is not None
    )
    is_more = last.status == PLANNED and last.kind == REPORT  # and no date could be given
    return PLANNED if is_paper and (is_end or is_more) else None


def _status_of_aside(text: str, first: Statement, last: Statement) -> str | None:
    """Return how far a work is of which the first statement but tells aside what it is or was.

    The flyover, built at great cost, has been in use; the stop planned at a mill, which has been
    scrapped; the line, which will run to a mill, was let; the offices are complete, although no
    tenants have moved in.
    """
    if first.status == COMPLETED and not first.due and _is_use_to_come(text, last):
        return COMPLETED
    if first.status == PLANNED and text[first.end : last.start] == ", ":
        which = text.find("which ", first.start, first.end)
        if which >= 0 and en.WHICH_WILL.match(text, which):
            return last.status
    if en.PREDICATE.match(text, last.start) is None or text[last.start - 2] != ",":
        return None
    is_dropped = last.status == UNKNOWN and _is_given_up(text, last)
    if first.due is None and first.status in {PLANNED, UNKNOWN} and is_dropped:
        return UNKNOWN
    is_bare = first.status == UNKNOWN and not _is_given_up(text, first)
    is_bare = is_bare or (first.status in DONE and _is_built_aside(text, first))
    is_aside = is_bare and first.due is None and "," in text[first.start : first.end]
    return last.status if is_aside else None


def _is_built_aside(text: str, row: Statement) -> bool:
    """Return whether all that a statement calls done is said aside: the pool, built in 1970."""
    return text[row.cues[0][0] - 2 : row.cues[0][0]] == ", " if row.cues else False


def _is_use_to_come(text: str, row: Statement) -> bool:
    """Return whether a statement behind what is finished but says that it is to be used, or not."""
    if row.status not in {UNKNOWN, PLANNED, STARTING}:
        return False
    if not row.due:
        return en.NOT_USED.match(text, row.start) is not None
    return en.USED_THEN.match(text, row.start) is not None


def _is_given_up(text: str, row: Statement) -> bool:
    """Return whether a cue of a statement says that a work is given up, and not put off."""
    told = [cue_bits(text[low:high]) for low, high in row.cues]
    return any(bits & DROPPED and not bits & (HELD | NOT_BEGUN) for bits in told)


def _are_apart(text: str, first: Statement, last: Statement) -> bool:
    """Return whether two statements are told apart: began in May | and should finish in 2029."""
    if first.due and last.due and first.due > last.due:
        return True
    is_bare = AND_LATER.match(text, last.start - 1) or AND_LATER.match(text, first.end)
    if is_bare is None or text.startswith("is ", is_bare.end()):
        return False  # began in May | and is due to be finished in 2029
    return BEGUN_EN.search(text, first.start, first.end) is not None


def _is_aside(text: str, first: Statement, last: Statement) -> bool:
    """Return whether a work's going on is but said aside: the quay, now half built, should …."""
    comma = text.find(",", first.start, first.end)
    is_aside = comma >= 0 and en.GOES_ON.match(text, comma + 1) is not None
    return is_aside and en.FINITE_END.match(text, last.start) is not None


UNDERWAY, PLANNED = Status.UNDER_CONSTRUCTION.value, Status.PLANNED.value
UNKNOWN, COMPLETED = Status.UNKNOWN.value, Status.COMPLETED.value
TASKS = frozenset((PLANNED, UNKNOWN, STARTING))
"""The status of a task, or of what is but named, of which it is then said that it goes on."""
FIRST_HAN = "\u4e00"
"""What Chinese begins with, of which but a label is one with what stands behind it."""
SHORT_JOINT, LONGEST_JOINT = 4, 90
"""How many signs may stand between two clauses of one work, the second a task or its end."""


def _is_led(subjects: Subjects, row: Statement) -> bool:
    """Return whether a statement names what it is about, or where, or speaks of the rest."""
    is_named = bool(subjects.named(row.start, row.end)) or subjects.is_of_area(row.start)
    is_named = is_named or subjects.is_project(bisect_right(subjects.ends, row.start))
    return is_named or zh.OTHERS.match(subjects.text, row.start) is not None
