"""Offers names in English text that look like places: capitals, a head, a preposition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from geo.texts.en.names.candidate_words import HEADS, NO_NAMES, PLAIN, STOP
from geo.texts.en.names.facilities import end_of_facility, end_of_line
from geo.texts.en.names.kinds import WORKS, end_of_name, is_met
from geo.texts.en.names.lead_words import LeadWords
from geo.texts.en.names.leads import (
    AND,
    HIGH_STREETS,
    LONGEST_NUMBER,
    NUMBER,
    NUMBERED_LINE,
    ROAD,
    SAINTS,
    STREET_FIRST,
    WAYS,
    past_known,
    trim,
)
from geo.texts.en.names.organisations import BODY, FIRM, NOT_PLACE, ORGAN, PEOPLE
from geo.texts.en.names.persons import is_person
from geo.texts.en.names.placing import ITS_OWN, without_genitive
from geo.texts.en.names.proofs import BARE_WORD, NAMED_THE, is_led, is_named, is_the, with_owner
from geo.texts.en.names.sentences import part_sentences
from geo.texts.en.names.syllables import PINYIN
from geo.texts.writing.branches import branched
from geo.texts.writing.languages import find_latin

_LETTER = "A-Za-z0-9\u00c0-\u024f"
_OF_SEVERAL = "(?:(?<=s)['’](?=[ ][A-Z][a-z]))?"
"""What ends the plural of whose something is, mid-name: Orwen Girls' School."""
_WORD = rf"[A-Z](?:[{_LETTER}'’&.-]*[{_LETTER}])?{_OF_SEVERAL}"
_REST = r"(?:(?<=S)(?:t[eao]?|r)|(?<=[MF])t|(?<=J)r)\.(?=[ \n][A-Z])"
"""What follows the capital of an abbreviation: St., Ste., Sta., Sto., Mt., Ft., Jr., Sr."""
_ABBREVIATED = rf"[SMFJ]{_REST}"
_INITIAL = r"[A-Z](?<=[a-z][ \n].)\.(?=[ \n](?!The|This|It|In|We|All|An?\b)[A-Z][a-z])"
_FIRST = (
    r"[A-Z](?:(?=[.tr])(?:(?<=[NSEW])\.(?=[ ][0-9]{1,3}(?:st|nd|rd|th)[ ][A-Z])"
    rf"|{_REST})"
    rf"|(?:[{_LETTER}'’&.-]*[{_LETTER}])?{_OF_SEVERAL})"
)
"""The first word, as `_ABBREVIATED` or `_WORD`: a capital is looked for before all else."""
RUN = re.compile(
    rf"{_FIRST}(?:[ \n](?=[A-Z0-9otadf])(?:(?:of|the|and|de|for)[ \n](?=[A-Z])|No\.[ ]?)?"
    rf"(?:{_ABBREVIATED}|{_INITIAL}|{_WORD}|[0-9]+(?:st|nd|rd|th)\b(?=[ \n][A-Z])"
    rf"|[0-9]+(?![0-9.%]|,[0-9])))*+"
)
_SIDES = "(?:North|South)(?:east|west)|(?:North|South|East|West)(?:ern)?"
HEAD = branched(
    rf"(?:^|[ \n])(?:{HEADS})(?:[ \n](?:[0-9]+|[IVX]+|[A-Z])(?![{_LETTER}]))?(?:,? (?:Phase"
    rf"|Stage|Section)[ -](?:[0-9]+[A-Z]?|[IVX]+)(?:[ \n](?:{_SIDES}))?|[ \n](?:{_SIDES}))?"
    rf"(?:[ \n]Extension)?$"
)
LAST_HEAD = branched(
    rf"^.*[ \n](?:{HEADS})(?=[ \n]|$)(?!(?<=City)[ \n]of[ \n](?:Culture|Sanctuary))"
)
BARE, MOST_BARE = 0.54, 3
"""The score of a name without a head, and how many words it has at most."""
SYLLABLES = 0.55
"""The score of one that may be of Chinese."""
HEADLESS = frozenset((BARE, SYLLABLES))
PREFIXED = re.compile(
    r"(?:(?:River|Lake|County|Mount|Mt\.?|Port|Fort|Loch|Lough|Isle of|Cape|Glen|Point"
    r"|Bukit|Sungei|Sungai|Pulau|Tanjong|Tanjung|Kampong|Kampung|Jalan|Lorong|Inis"
    r"|Barangay|Brgy\.?|Sitio|Purok|Taman|Bandar|Kuala|Desa)"
    r" [A-Z][a-z\u00c0-\u024f]+(?: [A-Z][a-z]+)?"
    r"|(?:Port|Bay|Gulf|Straits?|Firth|Vale|Forest) of"
    r" [A-Z][a-z]+(?: [A-Z][a-z]+)?)$"
)
BEFORE = LeadWords(
    "in at near from to of between around through via toward towards outside beside along and with"
    " into across beyond reach reaches link links linking join joins serving serves called named"
    " the",
    reach=12,
)
"""What a name that a head proves stands behind."""
LINE_OF = re.compile(r"(?<=[0-9])[ \n]of[ \n](?=[A-Z])")
AS_ONE = re.compile(
    r"[ \n](?:Park|Locks?|Walk|Pedestrian|Roads)[ \n]and[ \n](?:Ride|Dam|Cyclist|Cycle)"
)
"""Two words that an `and` makes one head of: Matford Park and Ride."""
APART = re.compile(r"[ \n]and[ \n](?!(?:Ride|Dams?|Cyclist|Cycle)\b)")
SHORT_FORM = re.compile(r"\.[A-Z]|^[A-Z]{1,3}$")


def find_english(
    text: str, known: Mapping[int, int] = MappingProxyType({})
) -> Iterator[tuple[int, int, float]]:
    """Yield start, end and score of names in `text`, with its capitals, in order.

    `known` has the ends of places that are known, by their starts: what they own (Leeds's New
    Station) is named without them.
    """
    hard = part_sentences(text)
    for match in find_latin(RUN, hard, text):
        begin, run = match.start(), match.group()
        if is_person(text, begin, match.end()):
            continue
        if begin in known:
            begin = past_known(text, known[begin], match)
            run = text[begin : match.end()]
        may_be_street, names = _read_listed(text, begin, run) if " and " in run else _read(run)
        if may_be_street and (street := _street(text, begin, run)):
            yield street
            names = _behind_street(run)
        for first, last, alone, placed, may_own in names:
            start, end = begin + first, begin + last
            score = alone
            goes_on = may_own and text[end + 1 : end + 2].islower()
            built = goes_on and (end_of_facility(text, end) or end_of_line(text, start, end))
            if built and is_named(text, start, end):
                yield from ((*span, BARE) for span in with_owner(text, start, end, built))
                continue
            if placed == BARE:
                end = without_genitive(text, start, end)
                score = BARE if is_led(text, start, end, built, known) else 0.0
            elif placed > alone and (
                BEFORE.lead(text, start)
                or (placed == WEAKLY and text.startswith("The ", max(0, start - 4)))
                or (not alone and is_led(text, start, end, end_of_facility(text, end)))
            ):
                score = placed
            if score:
                yield start, end if is_met(text, start) else end_of_name(text, end), score


def _read_listed(
    text: str, begin: int, run: str
) -> tuple[bool, tuple[tuple[int, int, float, float, bool], ...]]:
    """Return what `_read` does of a run, where a list says so of each of two that *and* joins.

    Maleny, Palmwoods and Mooloolah Valley; between Coonowrin and Sahara Roads.
    """
    joint = AND.search(run) if text[max(0, begin - 12) : begin].endswith(LISTED_BEFORE) else None
    if joint is None or HEAD.search(run[: joint.start()]) or not is_bare(run[: joint.start()]):
        return _read(run)
    first, second = _read(run[: joint.start()])[1], _read(run[joint.end() :])[1]
    if not first or not second:
        return _read(run)
    behind = joint.end()
    return False, (*first, *((row[0] + behind, row[1] + behind, *row[2:]) for row in second))


LISTED_BEFORE = ("between ", "between the ", *(f"{sign}, " for sign in "adehiklmnoprstuy"))
"""What stands before the last two of a list, or the two ends of a part."""


@lru_cache(maxsize=65536)
def _read(run: str) -> tuple[bool, tuple[tuple[int, int, float, float, bool], ...]]:
    """Return whether a run of capitalised words may be a street, and the names in it.

    Of each name, besides what `_names_in` has, whether what is built there may bear it.
    """
    may_be_street = run.startswith("The ") or STREET_FIRST.match(run) is not None
    names = (
        (*name, name[3] in HEADLESS or PREFIXED.match(run, *name[:2]) is not None)
        for name in _names_in(run)
    )
    return may_be_street, tuple(names)


def _street(text: str, start: int, run: str) -> tuple[int, int, float] | None:
    """Return the street that a run is with its article or number: on The Strand, 22nd Street."""
    if run.startswith("The ") and is_the(text, start, run):
        return start, start + len(run), BARE
    street = STREET_FIRST.match(run)
    if street is None:
        return None
    end = end_of_name(text, start + street.end())
    if street["number"]:
        return start + street.start("number"), end, 0.75
    number = NUMBER.search(text, max(0, start - LONGEST_NUMBER), start)
    return (number.start(), end, 0.75) if number else None


def _behind_street(run: str) -> tuple[tuple[int, int, float, float, bool], ...]:
    """Return the names that *and* joins to the street that a run begins with.

    At 22nd Street and Elm Road.
    """
    street = STREET_FIRST.match(run)
    joint = AND.match(run, street.end()) if street else None
    if joint is None:
        return ()
    behind = joint.end()
    return tuple((row[0] + behind, row[1] + behind, *row[2:]) for row in _read(run[behind:])[1])


def _names_in(run: str) -> tuple[tuple[int, int, float, float], ...]:
    """Return the names in a run of capitalised words.

    Each with start and end in the run, its score alone, and behind a word such as *near*.
    """
    found = []
    start = trim(run)
    for part in _parts(run[start:]) if start < len(run) else ():
        first = run.index(part, start)
        owned = first + len(part)
        core = part.removesuffix("'s").removesuffix("’s")
        part = core if HEAD.search(core) or ORGAN.search(core) else part  # noqa: PLW2901 - Malop Street's
        last, scores = first + len(part), _scores(part)
        start = owned
        head = None if HEAD.search(part) or ORGAN.search(part) else LAST_HEAD.match(part)
        if head and " " in head.group() and head.group() not in HIGH_STREETS:
            works = WORKS.fullmatch(part, head.end())
            last = first + (works or head).end()
            scores = max(scores, _scores(head.group()))
        if any(scores):
            found.append((first, last, *scores))
    return tuple(found)


def _parts(words: str) -> list[str]:  # noqa: PLR0911 - one a form
    """Return a run of names apart: an `and` joins two if what stands before it has a head."""
    numbered = NUMBERED_LINE.match(words) and LINE_OF.search(words)
    if numbered:
        return [*_parts(words[: numbered.start()]), *_parts(words[numbered.end() :])]
    if "and" not in words:
        return [words]
    parts = APART.split(words) if AS_ONE.search(words) else AND.split(words)
    if len(parts) == 1:
        return [words]
    first, second = parts[0].split(), parts[1].split()[0]
    is_road = ROAD.search(words) and not HEAD.search(parts[0])  # Hall Ings and Bridge Street
    if first[0] == second or first[-1] == second or is_road:
        return parts  # Woodlands Central and Woodlands North
    if (parts[0] in NO_NAMES or parts[0] in PLAIN) and ORGAN.search(PLAIN_END.sub("", words)):
        return [words]  # Homes and Communities Agency
    is_line = NUMBERED_LINE.match(parts[0]) is not None
    if len(parts) > 1 and (
        is_line or parts[1].startswith("The ") or HEAD.search(parts[0]) or not HEAD.search(words)
    ):
        return parts
    return [words]


def _scores(words: str) -> tuple[float, float]:  # noqa: PLR0911 - one a form
    if words in HIGH_STREETS:
        return 0.0, 0.85
    if NOT_PLACE.search(words) or BODY.search(words) or SHORT_FORM.search(words):
        return 0.0, 0.0
    if NUMBERED_LINE.match(words):
        return 0.75, 0.75
    many = len(words.split())
    head = HEAD.search(words)
    if head:
        is_named = many > 1 and any(word not in PLAIN for word in words[: head.start()].split())
        return (0.75, 0.85) if is_named else (0.0, BARE if NAMED_THE.match(words) else 0.0)
    if many > 1 and WEAK.search(words):
        return 0.0, WEAKLY
    if PREFIXED.match(words):
        return 0.75, 0.75
    if ORGAN.search(words):
        return 0.0, 0.0
    is_pinyin = many == 1 and len(words) > 4 and PINYIN.match(words.lower())  # noqa: PLR2004
    if is_pinyin:
        return 0.0, SYLLABLES
    return 0.0, BARE if is_bare(words) else 0.0


PLAIN_END = re.compile("['’]s?$")
WEAK = re.compile(
    r" (?:Ward|End|Stream|Brook|Beck|Wood|Woods|Heath|Downs|Bluffs?|Flats|Lodge|Colony|Enclave"
    r"|Layout|Springs|Fen|Slum|Rise|Sands)$"
)
"""What is a name's head where something leads to it: Bellarine Ward, the North End."""
WEAKLY = 0.6


def is_word(words: str) -> bool:
    """Return whether a word with a capital is no name of a place by itself: Planning, Minister."""
    return words in NO_NAMES or words in STOP


@lru_cache(maxsize=65536)
def may_be_listed(words: str) -> bool:
    """Return whether words may be a place's name where a list says so: MIDC Butibori."""
    first, _, rest = words.partition(" ")
    return any(_scores(words)) or (rest != "" and first.isupper() and is_bare(rest))


def is_bare(words: str) -> bool:
    """Return whether words may be a name without a head: Tengah, White Rose."""
    parts = words.split()
    if FIRM.search(words) or PEOPLE.match(words):
        return False
    return len(parts) <= MOST_BARE and all(
        (BARE_WORD.match(part) or (part in SAINTS and len(parts) > 1))
        and not is_word(part)
        and not (part[-2:-1] in ITS_OWN and is_word(part[:-2]))  # Thursday's meeting
        for part in (parts if len(parts) == 1 else [word for word in parts if word not in WAYS])
    )
