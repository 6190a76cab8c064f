"""Cuts a text into clauses, and finds in each the words that say how far a thing has come."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import NamedTuple

from geo.texts.en.statements import cues as en
from geo.texts.en.statements.describing import is_said_otherwise
from geo.texts.statements.clauses import no_cues
from geo.texts.statements.clauses.no_cues import MIDDLE, in_titles, without_links, without_middle
from geo.texts.statements.cues.cues import (
    AHEAD,
    BEHIND,
    DRAFT,
    DROPPED,
    EVENT,
    FUTURE,
    NOT_BEGUN,
    OPERATING,
    PAST,
    PLAN,
    START,
    UNDERWAY,
    cue_matcher,
)
from geo.texts.statements.cues.denial import NEVER, NOT_YET, how_denied, how_denied_en
from geo.texts.times.finding import DIGIT, SENTENCE_SIGNS, Times, stops_of
from geo.texts.writing.branches import branched
from geo.texts.writing.kinds import codes_of, is_one_of, kind_of
from geo.texts.writing.signs import (
    SignPairs,
    following,
    matches_at,
    places_of,
    preceding,
)
from geo.texts.zh.statements import cues as zh
from geo.texts.zh.statements.status_lines import RUN_IN, TWO_HEADS

TURNS = AHEAD | BEHIND | UNDERWAY
CLOSING = kind_of(f"{SENTENCE_SIGNS}:|")
BRACKETED = re.compile(rf"\([^()\n]{{0,{no_cues.LONGEST_BRACKET}}}\)")
LONGEST_LEAD = 3
"""How many signs may stand before a time that is all of its clause: 预计到2030年, ."""
TWO_ENDS = re.compile(
    r" and (?<=[0-9]{4} and )(?=(?:will |to |then )?"
    r"(?:end|open|finish|start|begin|complete|close|be )[^.;,\n]{0,40}(?:19|20)[0-9]{2})"
)
AND_LATER = re.compile(r" and (?=(?:should|will|is (?:due|expected|set|scheduled) to) [a-z])")
BEGUN = re.compile(
    r"\b(?:began|started|broke ground|(?:re)?opened|entered service|(?:was|were|has been|have been)"
    r" (?:completed|finished|opened|handed over)|(?:is|are) (?:now )?(?:ready|complete|finished"
    r"|built))\b[^.;:,\n]{0,60}$"
)
"""What joins what has begun or is done and its end: works began and should finish in 2028."""
COMMAS = SignPairs((",", " "))
TWO_PARTS = re.compile(
    r" and (?<=[0-9]{4} and )(?=(?:the )?(?:second|third|rest|remainder|others?|next|last)\b"
    r"[^.;,\n]{0,30}(?:19|20)[0-9]{2})"
)
"""What joins two parts with a year each: will open in 2030 and the second in 2032."""
TWO_SUBJECTS = branched(
    r" but (?=(?:will not|won't|cannot|has not|have not|is not|are not) )"
    r"| (?:and |while |but |(?<=, ))(?=(?:that )?(?:the |a |an |its |their |some |two |three )?"
    r"(?!(?:will|should|would|is|are|was|were|has|have|could|may|must|to|by|which|that|who|when|as)\b)"
    r"[a-z0-9'-]++(?: (?!(?:and|or|which|that|will|should|would|could|is|are|has|have"
    r"|to)\b)[a-z0-9'-]++){0,6}"
    r" (?:will|should|would|could"
    r"|is (?:expected|due|scheduled|set|planned|being|pencilled|slated|likely|forecast|proposed)"
    r"|(?:is|are) (?:open|now|under way|underway|under construction|complete|finished)\b"
    r"|are (?:expected|due|scheduled|set|planned|being|pencilled|slated|likely|forecast|proposed)"
    r"|(?:begins|starts|opens|ends|closes|resumes) (?:in|by|next|late|early|on|this)\b"
    r"|(?:has|have) been|(?:was|were) (?:completed|opened|finished|built|awarded|closed|to))\b)"
)
"""What joins two sentences, the second with a subject and a verb of its own."""


DATED_PARTS = re.compile(
    "、(?<=[\u4e00-\u9fff]、)(?:(?<![年月日底末度内]、)(?=20[0-9]{2}年)"
    "|(?<=[工成车用动航运标收]、)(?=[\u4e00-\u9fff]{2,20}(?:预计|预估|预定|预期|力争|将|拟|已|业|定)?于"
    "(?:[0-9]{2,4}年|[今明去后][年岁])|[\u4e00-\u9fff]{2,16}(?:预计|预估|预定)[0-9]{2,4}年))"
)
"""What joins two parts with a year each: 2026年底建成、2027年通航; 甲馆明年完工、乙馆预计后年."""


LATIN_REST = START | PLAN
"""What is denied of a thing that rests or is shut, as English says it."""


class Clause(NamedTuple):
    """A clause with cues: its number, their bits and spans, and how it is denied, if it is.

    `denied_bits` are those of the cues that are denied.
    """

    place: int
    bits: int
    cues: tuple[tuple[int, int], ...]
    denied: int = 0
    denied_bits: int = 0


def clause_ends(text: str, times: Times | None = None) -> list[int]:
    """Return where the clauses of a folded `text` end, the last at its end.

    A comma within a number or a short bracket ends none, nor a sign within an address, nor a comma
    behind a time that is all of its clause (年底前, …), which is of what follows. `A in 2026 and
    ends in 2028` are two.
    """
    codes = codes_of(text)
    is_digit = is_one_of(text, DIGIT)
    is_between = preceding(is_digit) & following(is_digit, at_end=False)
    is_comma = (codes == ord(",")) & ~is_between
    if "(" in text:
        for match in BRACKETED.finditer(text):
            is_comma[match.start() : match.end()] = False
    is_end = without_links(text, is_one_of(text, CLOSING) | is_comma | stops_of(text))
    ends: list[int] = (is_end.nonzero()[0] + 1).tolist()
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    if times is not None:
        ends = _without_times(text, ends, times)
    if "【" in text:
        ends = sorted({*ends, *(match.end() for match in RUN_IN.finditer(text))})
    if "、" in text and ("、20" in text or "于" in text or "预" in text):
        ends = sorted({*ends, *(match.start() + 1 for match in DATED_PARTS.finditer(text))})
    if " " in text and not text.isascii():
        ends = sorted({*ends, *(match.end() for match in TWO_HEADS.finditer(text))})
    joints = []
    if " and " in text:
        ands = places_of(text, (" and ",))
        dated = [place for place in ands if text[place - 1].isdigit()]
        joints = [match.start() for match in matches_at(TWO_ENDS, text, dated)]
        joins = [*ands, *places_of(text, (" while ", " but "))]
        joins += [place + 1 for place in COMMAS.find(text)]
        two = matches_at(TWO_SUBJECTS, text, sorted(joins))
        joints += [match.start() for match in two if _has_verb(text, ends, match.start())]
        joints += [match.start() for match in matches_at(TWO_PARTS, text, dated)]
        later = (match.start() for match in matches_at(AND_LATER, text, ands))
        joints += [start for start in later if BEGUN.search(text, max(0, start - 80), start)]
    return sorted({*ends, *joints}) if joints else ends


def _has_verb(text: str, ends: list[int], joint: int) -> bool:
    """Return whether what stands before a joint of English is a sentence, and no subject alone."""
    place = bisect_right(ends, joint)
    return VERB.search(text, ends[place - 1] if place else 0, joint) is not None


VERB = re.compile(
    r"\b(?:is|are|was|were|am|be|been|will|has|have|had|should|would|could|can|may|might|must|do"
    r"|does|did|began|broke|got|gets|get|went|took|put|saw|held|let|run|runs|need|needs|want|wants"
    r"|remain|remains|continue|continues|ready|due|likely|[a-z]{2,}ed|(?:re)?opens?|starts?|begins?"
    r"|closes?|ends?|finish(?:es)?|complete|approves?|plans?|plan|says?|said|told|expects?|gives?"
    r"|build|deliver|replace|extend)\b|'(?:s|re|ve|ll)\b|[:–|]"
)
"""What a sentence of English has, or a label before its words."""


def _without_times(text: str, ends: list[int], times: Times) -> list[int]:
    """Return the ends without those behind a clause that is but a time."""
    dropped = set()
    for time in times.times:
        end = time.end
        while text[end : end + 1] in BEHIND_TIME and end < time.end + 2:
            end += 1
        if text[end : end + 1] != ",":
            continue
        place = bisect_right(ends, time.start)
        begin = ends[place - 1] if place else 0
        if text[begin - 1 : begin] == ":" and text[begin - 3 : begin - 1] in TIME_LABELS:
            continue  # 计划开工日期:2025年6月1日,…
        if time.start - begin <= LONGEST_LEAD + 1 and place < len(ends) and ends[place] == end + 1:
            dropped.add(end + 1)
    dropped.discard(ends[-1])
    return [end for end in ends if end not in dropped] if dropped else ends


BEHIND_TIME = frozenset("前底末内度初起间")
TIME_LABELS = frozenset(("日期", "时间", "时限", "期限", "工期", "年限"))
"""What ends with a colon and is given its time behind it."""


def find_clauses(  # noqa: C901, PLR0912, PLR0915 - one loop: a call for each cue would cost half the speed
    text: str, ends: list[int]
) -> tuple[list[Clause], list[tuple[int, int, int]]]:
    """Return the clauses that have cues, and the words that may turn what follows them."""
    (matcher, kinds), make = cue_matcher(), tuple.__new__
    clauses: list[Clause] = []
    turns: list[tuple[int, int, int]] = []
    cues: list[tuple[int, int]] = []
    place, bits, denied, denied_bits = -1, 0, 0, 0
    named = in_titles(text)
    may_lack = "并无" in text or "没有任何" in text
    unplanned = no_cues.ends_of_no_plan(text)
    begin = end_of_clause = 0
    negated_last, after_first, modals = zh.NEGATED_LAST, zh.AFTER_FIRST, zh.MODALS
    for number, start, stop in matcher.find_matches_as_indexes(text):
        (bit, is_latin), end = kinds[number], stop
        if not is_latin and text[stop - 1] == MIDDLE:
            bit, end = without_middle(text, start, stop, bit)  # 推进中核电站建设
        if not bit or (is_latin and not _is_word(text, start, end)) or start in named:
            continue
        if bit & TURNS:
            turns.append((start, end, bit))
            bit &= ~TURNS
            if not bit:
                continue
        before = text[start - 1 : start]
        if start >= end_of_clause:
            if bits & ~DRAFT or denied:
                clauses.append(make(Clause, (place, bits, tuple(cues), denied, denied_bits)))
            place, bits, cues = bisect_right(ends, start), 0, []
            begin, end_of_clause = ends[place - 1] if place else 0, ends[place]
            denied = denied_bits = 0
        if bit & NOT_BEGUN:
            how = NEVER if bit & DROPPED else NOT_YET
            denied, denied_bits = (
                max(denied, how),
                denied_bits | (LATIN_REST if is_latin else START),
            )
            cues.append((start, end))
            continue
        how = 0
        is_led = is_latin and _has_word_before(text, start)
        if is_latin:
            how = how_denied_en(text, start) if is_led else 0
        elif end in unplanned:
            how = NEVER
        elif before in negated_last or (may_lack and start):
            how = how_denied(text, start, begin)
        if how:
            denied, denied_bits = max(denied, how), denied_bits | bit
            cues.append((start, end))
        elif not (
            is_led and _is_after(text, start)
            if is_latin
            else text[end : end + 1] in after_first and zh.AFTER.match(text, end)
        ):
            # A cue that but tells a time says nothing: 建成后, 通车前, once complete.
            # What will be open is not: "will be in use" has a future before it.
            bits |= bit & ~PAST if is_latin and bits & FUTURE and bit & EVENT else bit
            if not is_latin and before in modals:
                bits |= _modal(text, start, bit)
            cues.append((start, end))
        elif not is_latin and bit & OPERATING and zh.SINCE_THEN.match(text, begin):
            bits |= OPERATING | PAST
            cues.append((start, end))
    if bits & ~DRAFT or denied:
        clauses.append(make(Clause, (place, bits, tuple(cues), denied, denied_bits)))
    return clauses, turns


def _modal(text: str, start: int, bit: int) -> int:
    """Return `FUTURE` where the sign before a cue of Chinese makes it one to come: 会展开."""
    sign, before = text[start - 1], text[start - 2] if start > 1 else ""
    is_name = before != zh.GOAL if sign == "标" else before and before in zh.MODALS[sign]
    return FUTURE if bit & EVENT and not is_name else 0


def _is_word(text: str, start: int, end: int) -> bool:
    if is_said_otherwise(text, start, end):
        return False
    is_inside = start and text[start - 1].isalnum() and text[start] != "'"
    return not is_inside and (not text[end : end + 1].isalnum() or text[end - 1] in "$£€123456789")


LOOK_BACK = 28
"""How far before a cue of English a word may stand that denies it, or makes it but a time."""


def _has_word_before(text: str, start: int) -> bool:
    """Return whether English may have such a word before a cue: few cues have one."""
    places = _words_before(text)
    place = bisect_left(places, start - LOOK_BACK)
    return place < len(places) and places[place] < start


@lru_cache(maxsize=2)
def _words_before(text: str) -> tuple[int, ...]:
    """Return where `text` has such words: found at once, and not before each cue."""
    return tuple(places_of(text, (*en.NEGATED_WORDS, *en.AFTER_WORDS)))


def _is_after(text: str, start: int) -> bool:
    """Return whether the English words before a cue make it but a time: once complete."""
    if text[start - 1 : start] == " ":
        low = max(0, start - 24)
        near = text[low:start]
        for word in en.AFTER_WORDS:
            if word in near:
                return en.AFTER.search(text, low, start) is not None
    return False
