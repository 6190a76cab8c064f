"""Makes figures rates: 元/平方米, 每亩3万元, 时速350公里, 30,000 vehicles a day."""

from __future__ import annotations

import re
from bisect import bisect_left

from geo.texts.values.amounts import Amount, rate
from geo.texts.values.units import BASE_ZH, MEASURES_EN, Unit
from geo.texts.writing.languages import FirstWords, find_first
from geo.texts.writing.signs import SignPairs
from geo.texts.writing.words import either, words_of
from geo.vocabulary import UNDER, is_base_unit

_TIMES = ("minute", "day", "month", "year")
"""Base units of times, which a rate may be of and which are no rates themselves."""
NEVER = frozenset(("ordinal", "ratio", "degC", "dB", *_TIMES))
"""Base units of figures that are never a rate's upper part."""
_ALLOWED = UNDER | {"minute"}
_UNDER_ZH = {word: unit for word, unit in BASE_ZH.items() if unit.base in _ALLOWED} | {
    "时": Unit("minute", 60.0), "分": Unit("minute", 1.0), "户": Unit("count", 1.0),
    "公顷": BASE_ZH["公顷"], "千人": Unit("person", 1e3), "万人": Unit("person", 1e4),
    "百人": Unit("person", 1e2), "百户": Unit("count", 1e2), "万户": Unit("count", 1e4),
    "晚": Unit("day", 1.0), "季度": BASE_ZH["季度"], "人次": BASE_ZH["人次"],
    "元": Unit("CNY", 1.0), "万元": Unit("CNY", 1e4), "亿元": Unit("CNY", 1e8),
    "百平方公里": Unit("m2", 1e8), "万平方公里": Unit("m2", 1e10), "百公里": Unit("m", 1e5),
}  # fmt: skip
_UNDER_EN = {word: unit for word, unit in MEASURES_EN.items() if unit.base in _ALLOWED} | {
    word: Unit("count", 1.0)
    for word in words_of(
        "household home dwelling unit vehicle trip room site bed place space"
    )
} | {
    "head": Unit("person", 1.0), "capita": Unit("person", 1.0), "sq.m": Unit("m2", 1.0),
    "annum": Unit("year", 1.0), "second": Unit("minute", 1 / 60), "sec": Unit("minute", 1 / 60),
    "s": Unit("minute", 1 / 60), "quarter": Unit("month", 3.0), "yr": Unit("year", 1.0),
    "visitor": Unit("person", 1.0), "litre": MEASURES_EN["litre"],
}  # fmt: skip
_ADVERBS = {
    "hourly": Unit("minute", 60.0), "daily": Unit("day", 1.0), "weekly": Unit("day", 7.0),
    "monthly": Unit("month", 1.0), "quarterly": Unit("month", 3.0), "annually": Unit("year", 1.0),
    "yearly": Unit("year", 1.0),
}  # fmt: skip
_SIGNS = {"d": Unit("day", 1.0), "a": Unit("year", 1.0), "生": Unit("person", 1.0)}
"""What is one sign behind a stroke, as engineers and schools write: m3/d, t/a, 平方公尺/每生."""
UNDER_WORDS = _UNDER_EN | _UNDER_ZH | _ADVERBS | _SIGNS
"""What may stand under a rate's stroke, as written."""

_EN = either(_UNDER_EN).replace("\\ ", "[ -]")
BEHIND = re.compile(
    rf"[ ]?/[ ]?每?(?P<sign>{either({**_UNDER_EN, **_UNDER_ZH, **_SIGNS})})(?![a-z0-9])"
    rf"|每(?:个)?(?P<each>{either(_UNDER_ZH)})(?![a-z])"
    rf"|[ -](?:per|an?(?=[ ](?:second|minute|hour|day|night|week|month|year|tonne|ton|head|person"
    rf"|household|square|hectare|acre|kilo|metre|mile|litre))|each|every)"
    rf"[ -](?P<per>{_EN})(?![a-z0-9])"
    rf"|[ ](?P<adverb>{either(_ADVERBS)})\b"
)
"""What stands behind a rate's upper part."""
_FIRST = frozenset("/每 -'*′`’^°\"")
SUBSTANCE = re.compile(
    r"[ ]of(?:[ ](?!(?:an?|the|per|each|every|its|their|our)\b)[a-z][a-z-]*){1,3}"
    rf"(?=[ ](?:per|an?|each|every|{either(_ADVERBS)})\b)"
)
"""What an amount is of, between it and a rate's time: 5 tonnes of dry waste a day."""

BEFORE = re.compile(
    rf"每(?:个)?(?P<each>{either(_UNDER_ZH)})(?!以|一)"
    r"|(?P<mean>[人日月年亩户时])均(?!价|衡|匀|质)"
    r"|(?P<speed>时速)"
    r"|(?<![今去明前当全本近历往同翌来0-9一二三四五六七八九十几两多每])(?P<daily>日|(?:(?<!后)|(?<=[产成营用工]后))年)度?"
    r"(?:处理|通过|供水|供气|供电|产能|产|接待|吞吐|运量|通关|到发|产水|供热|输送|发送|输|供|发电|旅客|客流|货运|开行|污水处理|客运)(?!值|业)"
    rf"|per[ -](?P<per>{_EN})(?![a-z0-9])|\b(?P<adverb>daily|hourly)\b"
)
"""What stands before a rate."""
_DAILY = "度?(?=[处供产接吞输发旅客货开污运通到])"
_CUES_ZH = re.compile(f"每|均|时速|日{_DAILY}|年{_DAILY}")
_CUES_ZH_SIGNS = SignPairs(("每均", ""), ("时", "速"), ("日年", "度处供产接吞输发旅客货开污运通到"))
_CUES_EN = ("per", "daily", "hourly")
_STOPS = re.compile("[,。.;、:|\n()《》]|较|比|每|均")
CHAIN = re.compile(rf"^每(?:个)?(?:{either(_UNDER_ZH)})")
"""What goes on with a word for a rate: 每人每月."""
ON = re.compile("[^,。;、\n0-9]{0,4}(?:到|至|[增加减展充升高]为|成)约?")
"""What a second figure of one rate stands behind: 由8万立方米提高到12万立方米."""
REACH = 10
"""How many signs may stand between a word for a rate and its number."""
_MEAN = {
    "人": "人", "日": "日", "月": "月", "年": "年", "亩": "亩", "户": "户", "时": "小时",
}  # fmt: skip


def find_rates(text: str, amounts: list[Amount]) -> list[Amount]:
    """Return the figures, those that a word or sign makes rates as such."""
    for row in amounts:
        if text[row.end : row.end + 1] in _FIRST and row.base_unit not in NEVER:
            _extend(text, row)
    starts: list[int] | None = None
    for place in _find_cues(text):
        found = BEFORE.match(text, place)
        if not found:
            continue
        starts = starts or [row.start for row in amounts]
        number = bisect_left(starts, found.end())
        if number == len(amounts) or (number and amounts[number - 1].end > found.start()):
            continue
        if _precede(text, found, amounts[number]) and number + 1 < len(amounts):
            row, other = amounts[number : number + 2]
            if other.first == row.start or ON.fullmatch(text, row.end, other.start):
                _precede(text, found, other, is_far=True)
            elif found["each"] and _unit_under(found["each"]).base in _TIMES:
                _go_on(text, found, amounts, number)
    if "every" in text or "day" in text:
        _find_far(text, amounts)
    return amounts


LISTED = re.compile("[ ]?(?:、|及|和|与|以及|,|、?以及)[ ]?")
"""What stands between the amounts of one rate: 每日供应4.5万吨、3.3万吨及0.8万吨."""


def _go_on(text: str, found: re.Match[str], amounts: list[Amount], number: int) -> None:
    """Make rates of what a list goes on with behind the first amount of a rate by the time."""
    base = amounts[number].base_unit.rpartition("/")[0]
    for place in range(number + 1, len(amounts)):
        row = amounts[place]
        if row.base_unit != base or not LISTED.fullmatch(text, amounts[place - 1].end, row.start):
            return
        _precede(text, found, row, is_far=True)


FAR = re.compile(
    r"\b(?:every|each|per|combined per)[ \n]+(?P<time>weekday|day|week|month|year|hour)\b"
)
FAR_WORDS = FirstWords(("every", "each", "per ", "per\n", "combin"))
MOVING = re.compile(
    r"[ \n]+(?:[a-z-]+[ \n]+)?(?:vehicles|cars|trucks|lorries|passengers|people|riders|commuters"
    r"|trains|buses|trips|flights|ships|boats|containers|travell?ers|visitors|cyclists|pedestrians)\b"
)
"""What moves, and is counted by the time that it takes."""
FAR_END = re.compile(r"[.;:!?](?:[ \n]|$)|\n[ ]*\n")
FAR_REACH = 70
"""How many signs may stand between what moves and its time: 8,000 vehicles cross every day."""


def _find_far(text: str, amounts: list[Amount]) -> None:
    """Make rates of what moves in a time that stands behind it in its sentence."""
    ends = [row.end for row in amounts]
    for match in find_first(FAR, text, FAR_WORDS):
        number = bisect_left(ends, match.start() + 1) - 1
        if number < 0 or match.start() - ends[number] > FAR_REACH:
            continue
        row = amounts[number]
        is_counted = row.base_unit in {"person", "count"}
        is_moving = is_counted and MOVING.search(text, row.start, match.start())
        if is_moving and not FAR_END.search(text, row.end, match.start()):
            word = "day" if match["time"] == "weekday" else match["time"]
            _divide(row, UNDER_WORDS[word], word)


def _find_cues(text: str) -> list[int]:
    """Return where a word may begin that makes a rate of the figure behind it, in order."""
    places: list[int] = []
    if not text.isascii():
        places += [
            cue.start() - (text[cue.start()] == "均")
            for cue in _CUES_ZH_SIGNS.matches(_CUES_ZH, text)
        ]
    for word in _CUES_EN:
        place = text.find(word)
        while place >= 0:
            places.append(place)
            place = text.find(word, place + len(word))
    return sorted(places)


def _extend(text: str, row: Amount) -> None:
    """Make a rate of a figure that its lower part stands behind: 元/平方米, per hectare."""
    if row.base_unit == "m" and text[row.end : row.end + 1] in POWERS:
        _cube(text, row)
    found = BEHIND.match(text, row.end) or _find_past_substance(text, row)
    while found and row.base_unit.count("/") < 2:  # noqa: PLR2004 - as many as a base unit has
        word = found[found.lastgroup or ""]
        unit = _unit_under(word)
        if unit.base == row.base_unit or not _divide(row, unit, word):
            return
        row.end = found.end()
        row.last = max(row.last, row.end)
        found = BEHIND.match(text, row.end)


POWERS = frozenset("'*′`’^°\"")
"""What a scan or a copied page has for the 3 of m³, where a rate's stroke stands behind it."""


def _cube(text: str, row: Amount) -> None:
    """Call cubic metres what has a sign for its power that was read wrong: 300m'/d."""
    if text[row.end + 1 : row.end + 2] == "/" and row.unit.endswith("m"):
        row.end += 1
        row.last = max(row.last, row.end)
        row.unit, row.base_unit = f"{row.unit}3", "m3"


def _unit_under(word: str) -> Unit:
    return UNDER_WORDS.get(word) or UNDER_WORDS[word.replace("-", " ")]


def _find_past_substance(text: str, row: Amount) -> re.Match[str] | None:
    """Return the time of a rate behind what the amount is of: 80 m3 of water a day."""
    if row.base_unit in COUNTED or not text.startswith(" of ", row.end):
        return None
    substance = SUBSTANCE.match(text, row.end)
    found = BEHIND.match(text, substance.end()) if substance else None
    return found if found and _unit_under(found[found.lastgroup or ""]).base in _TIMES else None


COUNTED = frozenset(("count", "person"))
"""Base units of what is no part of a substance."""


def _precede(text: str, found: re.Match[str], row: Amount, *, is_far: bool = False) -> bool:
    """Make a rate of a figure that a word for it stands before, and return whether it is one.

    Nothing may part them, unless it is the upper end of what the word stands before (`is_far`).
    """
    between = CHAIN.sub("", text[found.end() : row.start])
    if row.base_unit in NEVER or not (
        is_far or (len(between) <= REACH and not _STOPS.search(between))
    ):
        return False
    kind = found.lastgroup or ""
    word = found[kind]
    if kind == "speed":
        word = "小时"
        if row.base_unit != "m":
            return False
    elif kind == "mean":
        word = _MEAN[word]
    unit = _unit_under(word)
    return unit.base != row.base_unit and _divide(row, unit, word)


def _divide(row: Amount, unit: Unit, word: str) -> bool:
    """Make a figure one per `unit`, and return whether there is such a base unit."""
    base_value, base_unit = rate(row.base_value, row.base_unit, unit)
    if "/" in row.base_unit and row.base_unit.endswith(base_unit[base_unit.rfind("/") :]):
        return True  # 日处理600吨/日 says so twice
    if not is_base_unit(base_unit):
        return False
    row.base_value, row.base_unit = base_value, base_unit
    row.unit = f"{row.unit}/{word}"
    return True
