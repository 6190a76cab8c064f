"""Weighs the words of a clause together: what is done is but paper, or a share; what has lasted."""

from __future__ import annotations

from geo.texts.en.statements import cues as en
from geo.texts.en.statements.cue_words import CUES
from geo.texts.en.statements.no_works import LISTED_DONE
from geo.texts.statements.clauses.clauses import Clause
from geo.texts.statements.clauses.efforts import weigh_deeds
from geo.texts.statements.clauses.either import DONE, is_but_end, weigh_either
from geo.texts.statements.clauses.hanging import hangs_on, hangs_on_before
from geo.texts.statements.clauses.no_cues import without_objects, without_others
from geo.texts.statements.cues.cues import (
    AWARD,
    COMPLETED,
    DROPPED,
    EFFORT,
    EVENT,
    FUTURE,
    OPERATING,
    PAPER,
    PART,
    PAST,
    PLAN,
    PROGRESS,
    SEEMS_PAST,
    SOFT,
    START,
    STRONG,
    WORK,
    cue_bits,
)
from geo.texts.statements.cues.heads import SAID as HEADED
from geo.texts.statements.cues.heads import weigh_heads
from geo.texts.writing.latin import is_latin
from geo.texts.writing.words import has_one
from geo.texts.zh.statements import conditions, procedures
from geo.texts.zh.statements import cues as zh
from geo.texts.zh.statements.conditions import is_building

Span = tuple[int, int]
PAST_WORDS = frozenset(CUES["past"].split("|"))
"""Words of English that say but that something is past."""


def weigh_words(text: str, start: int, end: int, clause: Clause) -> int | None:
    """Return the bits of a clause from `start` to `end` by its words; None if it says nothing."""
    bits, cues = clause.bits, clause.cues
    is_english = is_latin(text[start:end])
    bits = weigh_deeds(text, (start, end), bits, cues, is_english=is_english)
    bits = weigh_either(text, bits, cues) if bits & DONE else bits
    if bits & COMPLETED:
        bits = _weigh_done(text, start, end, bits, cues)
    if bits & (COMPLETED | OPERATING) and not is_english:
        bits = without_objects(text, start, end, bits, cues)
        bits = _weigh_meant(text, start, end, bits, cues)
    elif bits & (COMPLETED | OPERATING) and (
        hangs_on(text, start, end) or hangs_on_before(text, start)
    ):
        bits = bits & ~PAST | FUTURE
    if is_english and bits & (PAST | HEADED | AWARD):
        bits = _weigh_english(text, start, end, bits, cues)
        bits = weigh_heads(text, start, end, bits, cues)
    bits = without_others(text, start, end, _weigh_awaited(text, start, end, bits), cues)
    if bits & PROGRESS:
        bits = _weigh_progress(text, start, end, bits, cues)
    if bits & EVENT and _has_lasted(text, cues):
        bits |= PAST
    if bits & PAST and not bits & EVENT and en.DONE.search(text, start, end):
        bits |= COMPLETED
    if bits & (PAST | FUTURE) and not bits & EVENT and en.AWARDED.search(text, start, end):
        bits |= AWARD
    if not bits & ~(FUTURE | STRONG) and cues and _are_attributes(text, cues):
        return None
    is_bare = bits & FUTURE and bits & ~(FUTURE | STRONG) == PAST
    return None if is_bare and zh.NOT_FUTURE.search(text, start, end) else bits


def _weigh_awaited(text: str, start: int, end: int, bits: int) -> int:
    """Return the bits of a clause that waits, whose start is that it is used, or but a trial."""
    if bits & START and bits & FUTURE:
        if en.WAS_TO.search(text, start, end):
            return bits & ~START | PLAN
        if en.RUNS.search(text, start, end):
            return bits & ~START | OPERATING
    if bits & OPERATING and text.find("试运", start, end) >= 0:
        is_tried = procedures.TRIED.search(text, start, end) is not None
        bits = bits & ~OPERATING | PROGRESS if is_tried else bits  # 7号线开始试运行
    is_waiting = bits & EVENT and text.find("待", start, end) >= 0
    if not is_waiting or not conditions.AWAITED.search(text, start, end):
        return bits
    return (bits & ~(PAST | START) | PLAN if bits & START else bits & ~PAST) | FUTURE


def _weigh_progress(text: str, start: int, end: int, bits: int, cues: tuple[Span, ...]) -> int:
    """Return the bits of a clause in which but a design goes on, or what is to go on."""
    if bits & FUTURE and not bits & PAST and _is_to_go_on(text, start, cues):
        bits &= ~PROGRESS
    if bits & FUTURE and not bits & PAST and en.TO_GO_ON.search(text, start, end):
        return bits & ~PROGRESS | START
    is_drawn = procedures.is_drawn(text, start, end, is_bare=not bits & (STRONG | PAPER | PLAN))
    if is_drawn or (text.find(" ", start, end) >= 0 and en.DESIGNED.search(text, start, end)):
        return bits & ~PROGRESS | PLAN
    return bits


def _is_to_go_on(text: str, start: int, cues: tuple[Span, ...]) -> bool:
    """Return whether all that goes on in a clause of Chinese is to come: 将与甲路同步施工."""
    if is_latin(text[start : cues[-1][1]]):
        return False
    return all(
        zh.MODAL_FAR.search(text, start, first)
        for first, last in cues
        if cue_bits(text[first:last]) & PROGRESS
    )


def _weigh_present(text: str, start: int, end: int, bits: int, cues: tuple[Span, ...]) -> int:
    """Return the bits of an English clause without a word of the past."""
    if _is_present(text, cues):
        return bits | FUTURE  # it reopens on 21 November: no heading makes it done
    is_so = en.CONTRACTED.search(text, start, end) and not en.WHEN.search(text, start, end)
    is_listed = bits & COMPLETED and LISTED_DONE.search(text, start, end)
    return bits | PAST if (is_so or is_listed) and not bits & FUTURE else bits


def _is_present(text: str, cues: tuple[Span, ...]) -> bool:
    """Return whether all that a clause of English calls done stands in the present: opens."""
    told = [text[first:last] for first, last in cues]
    told = [word for word in told if cue_bits(word) & (COMPLETED | OPERATING)]
    return bool(told) and all(word in en.PRESENT for word in told)


def _weigh_meant(text: str, start: int, end: int, bits: int, cues: tuple[Span, ...]) -> int:
    """Return the bits of a clause of Chinese without what is but meant, put off or a time."""
    words = text[start:end]
    if not zh.MEANT_SIGNS.isdisjoint(words) and (
        zh.PUT_OFF.search(words) or zh.MEANT.search(words)
    ):
        return bits & ~PAST | FUTURE
    if conditions.CONDITION.search(text, max(0, start - 1), end) or hangs_on_before(text, start):
        return bits & ~PAST | FUTURE
    if bits & PAST and "|" in words and not _is_done_in_cell(text, start, end, cues):
        return bits & ~(COMPLETED | OPERATING)
    if not bits & (FUTURE | PAST) and cues and zh.MODAL_FAR.search(text, start, cues[0][0]):
        return bits | FUTURE
    if cues and ("后" in words or "前" in words) and _is_but_a_time(text, start, end, cues):
        return bits & ~(COMPLETED | OPERATING)
    return bits


def _is_but_a_time(text: str, start: int, end: int, cues: tuple[Span, ...]) -> bool:
    """Return whether the cues of a clause but tell when: 建成通车后; not 自甲路通车后."""
    stop = end - 1 if text[end - 1 : end] in zh.CLAUSE_SIGNS else end
    is_time = all(zh.AFTER_CHAIN.match(text, last, stop) for _, last in cues)
    return is_time and zh.SINCE_THEN.match(text, start) is None


def _is_done_in_cell(text: str, start: int, end: int, cues: tuple[Span, ...]) -> bool:
    """Return whether one cell of a row has both what is done and that it is past: 已完工."""
    first = start
    for cell in text[start:end].split("|"):
        last = first + len(cell)
        bits = 0
        for low, high in cues:
            if first <= low < last:
                bits |= cue_bits(text[low:high])
        if bits & (COMPLETED | OPERATING) and bits & PAST:
            return True
        first = last + 1
    return False


def _is_of_papers(text: str, start: int, end: int, cues: tuple[Span, ...]) -> bool:
    """Return whether all that a clause calls done is the object of 完成, and that no work."""
    found = zh.OBJECT.search(text, start, end)
    if found is None or not found["object"]:
        return False
    is_only = all(
        first == found.start() or not cue_bits(text[first:last]) & (COMPLETED | OPERATING)
        for first, last in cues
        if not first <= found.start() < last
    )
    is_paper = zh.PAPER_OBJECT.search(found["object"]) is not None
    return is_only and is_paper and not zh.BUILT.search(conditions.LAND.sub("", found["object"]))


def _weigh_done(text: str, start: int, end: int, bits: int, cues: tuple[Span, ...]) -> int:
    """Return the bits of a clause that calls something done: paper, a share, or all of it."""
    if is_latin(text[start:end]):
        is_paper, is_part = en.PAPERS_DONE.search(text, start, end) is not None, False
    elif bits & AWARD and (bits & SOFT or zh.AWARDED.search(text, start, end)):
        return bits & ~COMPLETED
    else:
        is_paper = zh.PAPER.search(text, start, end) is not None
        is_part = not is_paper and zh.PARTIAL.search(text, start, end) is not None
    if is_paper or (not is_part and _is_of_papers(text, start, end, cues)):
        return bits & ~COMPLETED | PAPER
    is_part = is_part and not zh.NEARLY.search(text, start, end)
    if not is_part and text.find(" ", start, end) >= 0 and has_one(text, start, end, en.SHARED):
        is_part = en.SHARE.search(text, start, end) is not None
    if is_part and bits & FUTURE and not bits & PAST:
        return bits  # 力争主体完工
    if not is_part:
        return bits
    is_built = not bits & PAPER and text.find(" ", start, end) < 0
    return bits & ~COMPLETED | (PART if is_built else PROGRESS)


def _weigh_english(text: str, start: int, end: int, bits: int, cues: tuple[Span, ...]) -> int:
    """Return the bits of an English clause that tells of a part, or of those who build."""
    if not bits & PAST:
        is_done = bits & (COMPLETED | OPERATING)
        return _weigh_present(text, start, end, bits, cues) if is_done else bits
    if en.PUT_OFF.search(text, start, end) or _is_by_then(text, cues):
        return bits & ~PAST | FUTURE
    words = {text[first:last] for first, last in cues}
    is_noun = words & en.NOUNS and not words - en.NOUNS - PAST_WORDS
    if is_noun and not en.TOOK_PLACE.search(text, start, end):
        return bits & ~PAST  # the opening date was announced
    if bits & OPERATING and _is_but_aim(text, cues):
        bits &= ~OPERATING  # the first tracks of the reopening of the line were laid
    if bits & OPERATING:
        return _weigh_used(text, start, end, bits)
    if not bits & FUTURE and en.PARTS.search(text, start, end):
        return bits & ~COMPLETED | PROGRESS
    is_end = bits & COMPLETED and words & en.NOUNS and is_but_end(text, cues)
    return bits & ~COMPLETED if is_end else bits  # begun in May, with completion in 2028


def _is_but_aim(text: str, cues: tuple[Span, ...]) -> bool:
    """Return whether English names all use in a clause but as what something is of or for."""
    used = [cue for cue in cues if cue_bits(text[cue[0] : cue[1]]) & OPERATING]
    return all(
        text[first:last] in en.NOUNS and text[max(0, first - 8) : first].endswith(en.OF_WORDS)
        for first, last in used
    )


def _weigh_used(text: str, start: int, end: int, bits: int) -> int:
    """Return the bits of an English clause without the use of what runs late or is but built."""
    if en.RUNS_LATE.search(text, start, end):
        return bits & ~(OPERATING | PAST) | PROGRESS
    if en.MOVED_IN.search(text, start, end):
        return bits & ~OPERATING | START
    return bits


def _is_by_then(text: str, cues: tuple[Span, ...]) -> bool:
    """Return whether all that a clause of English calls done is to be so by a time behind it."""
    told = [cue for cue in cues if cue_bits(text[cue[0] : cue[1]]) & DONE]
    return bool(told) and all(
        en.BY_THEN.match(text, last) and not en.SAYS_PAST.search(text[first:last])
        for first, last in told
    )


def weigh_time(text: str, clause: Clause, bits: int, said: int, *, is_task: bool) -> int:
    """Return the bits of a clause with what its time says: `FUTURE`, `PAST`, or 0.

    Below a heading that looks ahead (`is_task`) what but seems past is not.
    """
    if said == FUTURE and not bits & PAST:
        bits |= FUTURE
    is_past = (bits & SEEMS_PAST and not is_task) or said == PAST
    if is_past and not bits & FUTURE:
        bits |= PAST
    is_part = not bits & (FUTURE | PAST) and clause.cues and _are_attributes(text, clause.cues)
    return bits & DROPPED if is_part and not clause.denied else bits


def weigh_effort(text: str, start: int, end: int, bits: int, *, is_ahead: bool) -> int:
    """Return the bits of a clause whose effort builds nothing, or whose start is but hoped."""
    is_ahead = is_ahead or bool(bits & FUTURE)
    if bits & WORK and is_ahead and not is_building(text, start, end):
        bits = bits & ~WORK | EFFORT
    if bits & START and not bits & PAST and conditions.is_far(text, start, end):
        bits = bits & ~START | PLAN  # 争取尽早开工, 择机启动
    meant = conditions.AGREED_ONCE if bits & PAST else conditions.MEANT_ONCE
    if bits & START and meant.search(text, start, end):
        bits = bits & ~(START | PAST) | PLAN  # 原定去年动工
    return bits


def _has_lasted(text: str, cues: tuple[Span, ...]) -> bool:
    """Return whether what stands behind a cue says that it has come to be: 建成了."""
    for _, last in cues:
        is_lasting = text[last : last + 1] in conditions.LASTING_FIRST
        if is_lasting and conditions.LASTING.match(text, last):
            return True
    return False


def _are_attributes(text: str, cues: tuple[Span, ...]) -> bool:
    """Return whether each cue belongs to the word behind it: 已建成的公园."""
    for _, last in cues:
        is_begun = text[last : last + 1] in zh.ATTRIBUTE_FIRST
        if not is_begun or not zh.ATTRIBUTE.match(text, last):
            return False
    return True
