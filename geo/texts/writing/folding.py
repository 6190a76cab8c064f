"""Folds a text to a common form for matching, with the way back to its own offsets.

Scripts fold through OpenCC, character by character, but for what Taiwan writes as 計畫: both sides
of a match are folded alike, so a text that was converted once too often (穀 for 谷, 彙 for 汇, 迴
for 回) still matches, which a conversion by phrases would undo. Full-width forms, cases, accents,
dashes and quotes fold too.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import numpy as np
import opencc

from geo.texts.writing.kinds import ALL, LONG, SIGNS, codes_of, is_one_of

HAN = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00), (0x20000, 0x323B0))
"""Blocks of Han characters, end exclusive (Unicode 16)."""

SAME = {
    "乾": "干",
    "瞭": "了",
    "著": "着",
    "妳": "你",
    "祂": "他",
    "喫": "吃",
    "鍾": "钟",
    "鐘": "钟",
}
"""Characters that OpenCC folds in phrases only, though converters mix them up (乾 for 干)."""

PLANS = re.compile("(?<=[计规企策筹])画(?<![设统会]计画)(?![家廊展作布])")
"""Where Taiwan writes 畫 for what elsewhere is 劃: 計畫, 規畫; not 设计画廊."""

PLAIN = {
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("‘’‛′＇`´", "'"),
    **dict.fromkeys("“”„‟″＂", '"'),
    **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000\t", " "),
    **dict.fromkeys("○◯", "〇"),
    "·": "·",
    "•": "·",
    "・": "·",
    "‧": "·",
    "～": "~",
    "〜": "~",
    "∼": "~",
    "∶": ":",
    "﹕": ":",
    "∕": "/",
    "⁄": "/",
    "﹪": "%",
}

LOOSE = re.compile(
    "[\u00ad\u034f\u0300-\u036f\u200b-\u200f\u2028-\u202e\u2060-\u2064"
    "\ufeff\ufe00-\ufe0f\ufb00-\ufb06ßẞ]"
)
"""Characters that vanish or become several: joiners, marks, accents that stand apart, ligatures."""

LATIN_SIGN = re.compile("[ -~°²³·㎡㎥€£¥¢₡₩₦₪₫₭₮₱₲₴₵₸₹₺₽₾৳฿é\n]")
LATIN_RUN = re.compile(f"[!-~€£¥₡₩₦₪₫₭₮₱₲₴₵₸₹₺₽₾৳฿]{LATIN_SIGN.pattern}{{3,}}")
"""A stretch of Latin letters, digits and signs: what English is looked for in."""

SHORT = 96
"""Up to this length a text folds faster sign by sign than with NumPy."""

SEVERAL = {
    "ß": "ss", "ẞ": "ss", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl",
    "ﬅ": "st", "ﬆ": "st",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. Where it is not as long as the original, `breaks` and `shifts` lead back.

    From the folded offset `breaks[i]` on, the original offset is `shifts[i]` more. An aligned
    one has the offsets of the original. `given` is the original as long as `text`: what vanished
    is gone, ligatures are letters, but script, case and width are as they were.
    """

    text: str
    given: str
    length: int
    breaks: tuple[int, ...] = (0,)
    shifts: tuple[int, ...] = (0,)
    is_aligned: bool = True

    def origin(self, offset: int) -> int:
        """Return the offset in the original of the folded `offset`, which may be the length."""
        if self.is_aligned:
            return offset
        place = bisect_right(self.breaks, offset) - 1
        return min(offset + self.shifts[place], self.length)

    def origin_end(self, offset: int) -> int:
        """Return the end in the original of a span that ends at the folded `offset`."""
        return self.origin(offset - 1) + 1 if offset and not self.is_aligned else offset

    def origin_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the original of a folded one; both ends at once where they may be."""
        if self.is_aligned:
            return start, end
        following = bisect_right(self.breaks, start)
        if start < end <= (self.breaks[following] if following < len(self.breaks) else self.length):
            shift = self.shifts[following - 1]
            if end + shift <= self.length:
                return start + shift, end + shift
        return self.origin(start), self.origin_end(end)


def fold(text: str) -> Folded:
    """Return `text` in Simplified characters, half-width, without cases and accents.

    Line breaks stay. A lone surrogate folds to U+FFFD, so that what comes back can be encoded.
    An empty text gives an empty one.
    """
    if _is_loose(text):
        return _fold_loose(text)
    return Folded(text=_fold_plans(_fold_aligned(text)), given=text, length=len(text))


@lru_cache(maxsize=1)
def fold_once(text: str) -> Folded:
    """Return what `fold` does, at once for a text that was folded before: for its date."""
    return fold(text)


def _is_loose(text: str) -> bool:
    """Return whether a text has what vanishes or becomes several; a long one at one glance."""
    if text.isascii():
        return False
    if len(text) < LONG:
        return LOOSE.search(text) is not None
    return bool(is_one_of(text, _loose_signs()).any())


@cache
def _loose_signs() -> np.uint32:
    """Return the kind of what `LOOSE` matches."""
    return SIGNS.add(code for code in range(0x10000) if LOOSE.match(chr(code)))


def fold_name(name: str) -> str:
    """Return `name` as it is looked up: folded, in single spaces, trimmed."""
    folded = _fold_loose(name).text if _is_loose(name) else _fold_plans(_fold_aligned(name))
    return " ".join(folded.split())


def _fold_aligned(text: str) -> str:
    if text.isascii():
        return text.lower().replace("\t", " ").replace("`", "'")
    if len(text) < SHORT:
        return text.translate(_changes())
    return _table().take(codes_of(text)).tobytes().decode("utf-32-le")


def _fold_plans(text: str) -> str:
    return PLANS.sub("划", text) if "画" in text else text


def _fold_loose(text: str) -> Folded:
    parts: list[str] = []
    given: list[str] = []
    breaks, shifts, length, done, end = [0], [0], 0, 0, 0
    for match in LOOSE.finditer(text):
        part = _fold_aligned(text[done : match.start()])
        several = SEVERAL.get(match.group(), "")
        length += len(part)
        if several:
            # Every letter of a ligature leads back to the ligature.
            for number in range(len(several)):
                breaks.append(length + number)
                shifts.append(match.start() - length - number)
        length += len(several)
        done = match.end()
        breaks.append(length)
        shifts.append(done - length)
        parts += (part, several)
        given += (text[end : match.start()], several)
        end = match.end()
    parts.append(_fold_aligned(text[done:]))
    given.append(text[done:])
    folded = _fold_plans("".join(parts))
    return Folded(folded, "".join(given), len(text), tuple(breaks), tuple(shifts), is_aligned=False)


@cache
def _changes() -> dict[int, int]:
    """Return what each code point folds to that does not stay, for texts too short for NumPy."""
    table = _table()
    changed = np.flatnonzero(table != np.arange(ALL, dtype=np.uint32))
    return dict(zip(changed.tolist(), table[changed].tolist(), strict=True))


@cache
def _table() -> np.ndarray[Any, np.dtype[np.uint32]]:
    table = np.arange(ALL, dtype=np.uint32)
    for code in range(0xA0, 0x3400):
        table[code] = ord(_fold_letter(chr(code)))
    for code in range(0xFF01, 0xFFE7):
        table[code] = ord(_fold_letter(chr(code)))
    for code in range(ord("A"), ord("Z") + 1):
        table[code] = code + 32
    signs = np.concatenate([np.arange(first, last, dtype=np.uint32) for first, last in HAN])
    table[signs] = _simplify_each(signs)
    table[0xA0:0x3400] = table[table[0xA0:0x3400]]  # a radical of a Traditional sign: ⿑, 齊, 齐
    table[0xD800:0xE000] = 0xFFFD
    for sign, plain in (PLAIN | SAME).items():
        table[ord(sign)] = ord(plain)
    return table


def _simplify_each(
    signs: np.ndarray[Any, np.dtype[np.uint32]],
) -> np.ndarray[Any, np.dtype[np.uint32]]:
    """Return the code point that each of `signs` has in Simplified; its own if that is no one sign.

    Each stands on a line of its own, so that it is no part of a phrase.
    """
    lines = np.full(2 * len(signs), ord("\n"), dtype="<u4")
    lines[::2] = signs
    text = opencc.OpenCC("t2s").convert(lines.tobytes().decode("utf-32-le"))
    simple = np.frombuffer(text.encode("utf-32-le"), dtype="<u4")
    begins = np.concatenate(([0], np.flatnonzero(simple == ord("\n")) + 1))
    sizes = np.diff(begins) - 1
    return np.where(sizes == 1, simple[begins[:-1]], signs).astype(np.uint32)


def _fold_letter(letter: str) -> str:
    """Return a letter without width, case and accent, if that is one letter, else itself."""
    plain = unicodedata.normalize("NFKC", letter)
    if len(plain) != 1:
        return letter
    bare = unicodedata.normalize("NFD", plain)[0].lower()
    is_mark = unicodedata.combining(bare) or unicodedata.category(bare).startswith("M")
    return bare if len(bare) == 1 and not is_mark else letter
