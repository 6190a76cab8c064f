"""Finds names that a text gives in two scripts, or writes with both: 兀兰北站（Woodlands North）.

One of two that is a place proves the other; a Latin name before a Chinese word for what it is
(Bukit Chagar 站) is one name with that. Folded text, and the text as given, of the same length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from geo.texts.candidates import Spotted
from geo.texts.names.entries import Hit
from geo.texts.writing.languages import find_latin
from geo.texts.writing.signs import matches_at, places_of
from geo.texts.writing.spans import Cover
from geo.texts.writing.words import words_of

SCORE = 0.6
"""The score of a name that its other script proves, or that both scripts make."""
_LATIN = r"(?<![A-Za-z'’-])[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+){0,4}"
_HAN = "(?<![\u3400-\u9fff])[\u4e00-\u9fff]{2,8}"
_SAID = "(?:中文称?|旧称|舊稱|原称|又称|前称|簡稱|简称)?[“「]?"
HAN_BEFORE, LATIN_IN = (
    re.compile(f"(?P<name>{_HAN}) ?$"),
    re.compile(f"(?P<name>{_LATIN})[,，;；)）]"),
)
LATIN_BEFORE = re.compile(f"(?P<name>{_LATIN}) ?$")
HAN_IN = re.compile(f"{_SAID}(?P<name>[\u4e00-\u9fff]{{2,8}})[”」]?[)）]")
"""A name before a bracket, and the same in the other script in it."""
LONGEST = 60
SECTION = re.compile("[)）](?:路?段|站|镇|鎮|村)")
"""What behind a bracket says that both names are places: 淡杯（Tampoi）段."""
_WORDS = r"(?<![A-Za-z'’-])[A-Z][a-z'’]+(?: [A-Z][a-z'’]+){0,2}"
MADE = re.compile(
    rf"(?P<latin>{_WORDS}) ?(?:[东東西南北][区區])?"
    "(?:[车車]?站|水[坝壩]|大[坝壩]|水[库庫]|污水[处處]理[厂廠]|行政楼|行政樓|大[楼樓]|[机機][场場]|[码碼][头頭]"
    "|[医醫]院|大[学學]|[学學]院|[广廣][场場]|大[桥橋]|隧道|大道|高速公路|[铁鐵]路|工[业業][园園區区]|科技[园園]"
    "|新城|新[镇鎮]|[镇鎮]|村|岛|島)"
    "(?:第?[一二三四五六]期)?(?![点點台臺长長线線面程标標民区區])"
)
"""A Latin name with a Chinese word for what bears it: Medini 北区污水处理厂."""
BEGUN = re.compile(r"[A-Z](?<![A-Za-z'’-].)[a-z'’]+(?: [A-Z][a-z'’]+){0,2}(?= ?[\u4e00-\u9fff])")
"""What that begins with; it is looked for where there are Latin letters, and the rest there."""
Pair = tuple[tuple[int, int], tuple[int, int], int]
"""The spans of a Latin name and of a Chinese one, and where the bracket ends."""
GENERIC = words_of("Metro Subway Light Rail Bus Ferry Train Transit Park The Bay Block Phase Line")


def find_bilingual(
    folded: str, original: str, hits: Sequence[Hit], rows: Sequence[Spotted],
    is_area: Callable[[str], bool],
) -> tuple[list[Hit], list[Spotted]]:  # fmt: skip
    """Return hits and candidates with the names that two scripts prove or make, in order."""
    if folded.isascii() or len(folded) != len(original):
        return list(hits), list(rows)
    made = [span for span in _find_made(original) if _is_free(span, hits, is_area)]
    if made:
        cover = Cover(made)
        hits = [hit for hit in hits if not cover.touches(hit.start, hit.end)]
        rows = [row for row in rows if not cover.touches(row.start, row.end)]
        rows = sorted([*rows, *(Spotted(*span, SCORE) for span in made)])
    pairs = list(_find_pairs(original))
    proven: set[tuple[int, int]] = set()
    if pairs:
        spans = [*(hit[:2] for hit in hits), *(row[:2] for row in rows)]
        proven.update(_find_proven(original, pairs, spans))
    return list(hits), sorted([*rows, *(Spotted(*span, SCORE) for span in proven)])


def _is_free(span: tuple[int, int], hits: Sequence[Hit], is_area: Callable[[str], bool]) -> bool:
    """Return whether no place of a dossier lies in a span."""
    return not any(
        span[0] < hit.end and hit.start < span[1] and not is_area(hit.place) for hit in hits
    )


def _find_made(original: str) -> Iterator[tuple[int, int]]:
    """Yield the names that a Latin one and a Chinese word make."""
    begins = (match.start() for match in find_latin(BEGUN, original))
    for match in matches_at(MADE, original, begins):
        if match["latin"].split()[-1] not in GENERIC:
            yield match.span()


def _find_proven(
    original: str, pairs: Iterable[Pair], spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield the names beside which, in the other script, a place stands."""
    known, ends, taken = set(spans), {end for _, end in spans}, Cover(spans)
    for latin, han, end in pairs:
        if latin in known or han[1] in ends or SECTION.match(original, end - 1):
            yield from (span for span in (latin, han) if not taken.touches(*span))


def _find_pairs(original: str) -> Iterator[Pair]:
    """Yield the names in two scripts of which one stands in brackets behind the other."""
    for place in places_of(original, "(（"):
        is_latin = original[place + 1 : place + 2].isascii()
        before, inner = (HAN_BEFORE, LATIN_IN) if is_latin else (LATIN_BEFORE, HAN_IN)
        second = inner.match(original, place + 1)
        first = before.search(original, max(0, place - LONGEST), place) if second else None
        if second is None or first is None:
            continue
        pair = (first.span("name"), second.span("name"))
        latin, han = reversed(pair) if is_latin else pair
        yield latin, han, second.end()
