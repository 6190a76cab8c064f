"""Joins the lines of pages to paragraphs, and drops what is printed on every page."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from geo.texts.files.extracted import PagedParagraph, join_lines

HYPHEN = "\ufffe"
PARTED = re.compile(r"[a-z]-$")
"""What PDFium puts for a hyphen at the end of a line."""
EDGE_LINES = 3
"""How many lines at the top and at the foot of a page may be running heads and footers."""
MARGIN = 0.13
"""How much of a page's height at its top and at its foot is margin: 4 cm of A4."""
LEAST_PAGES = 2
"""From how many pages on a line that returns is a running head."""
SHARE = 0.5
NUMBER = re.compile(
    r"[\s\-–—·•|]*(?:第\s*\d{1,4}\s*页|第\s*\d{1,4}\s*頁|(?:page|p\.|seite)?\s*\d{1,4}"
    r"(?:\s*(?:/|of|von|共)\s*\d{1,4}\s*[页頁]?)?|[ivxlc]{1,7})[\s\-–—·•|]*",
    re.IGNORECASE,
)
PRINTED = re.compile(
    r"(?:file|https?)://\S+(?:\s+\d{1,4}/\d{1,4})?"
    r"|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+(?:上午|下午)?\s*\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s.*)?",
    re.IGNORECASE,
)
"""What a browser prints above and below a page: date and title, address and number."""
SENTENCE_END = "。！？；：.!?;:”’」』）)…"
ITEM = re.compile(
    r"(?:[•●○■□▪◆–—·]\s|[-*]\s|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[)）.、]"
    r"|第[一二三四五六七八九十\d]{1,3}[章节条節條])"
)
TALLER = 1.15
"""A line that is so much taller or lower than the next is a heading, or stands below one."""
WIDE_GAP = 1.4
"""Lines farther apart than so many times the usual distance belong to two paragraphs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a page (from 1): its edges, baseline and type size in points, y upwards.

    `rise` is where the baseline stands between the foot of the page (0) and its top (1).
    """

    text: str
    page: int
    left: float
    right: float
    baseline: float
    rise: float
    size: float


def drop_running(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the lines of each page without running heads, footers and page numbers.

    What returns at the top or the foot of half of the pages, numbers apart, is one of them.
    """
    counts: Counter[str] = Counter()
    edges = [_edges(lines) for lines in pages]
    for edge in edges:
        counts.update({_shape(line) for line in edge})
    least = max(LEAST_PAGES, SHARE * sum(bool(lines) for lines in pages))
    running = {shape for shape, count in counts.items() if count >= least}
    return [
        [line for line in lines if not (line in edge and _is_running(line, lines, running))]
        for lines, edge in zip(pages, edges, strict=True)
    ]


def _edges(lines: Sequence[Line]) -> list[Line]:
    """Return the highest and the lowest lines of a page, wherever the file has them."""
    order = sorted(lines, key=lambda line: -line.baseline)
    head = [line for line in order[:EDGE_LINES] if line.rise > 1 - MARGIN]
    return head + [line for line in order[-EDGE_LINES:] if line.rise < MARGIN]


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", re.sub(r"\s+", "", line.text))


def _is_running(line: Line, lines: Sequence[Line], running: set[str]) -> bool:
    if _shape(line) in running or PRINTED.fullmatch(line.text.strip()):
        return True
    is_last = line.baseline <= min(other.baseline for other in lines) + 1
    is_first = line.baseline >= max(other.baseline for other in lines) - 1
    return (is_last or is_first) and bool(NUMBER.fullmatch(line.text)) and len(lines) > 1


def join_paragraphs(pages: Sequence[Sequence[Line]]) -> list[PagedParagraph]:
    """Return the paragraphs of the pages; one that runs over a page is of the page it begins on."""
    lines = [line for page in pages for line in page]
    words = {word.casefold() for line in lines for word in re.findall(r"\w+(?:-\w+)+", line.text)}
    found: list[PagedParagraph] = []
    for group in _group(lines):
        text = ""
        for line in group:
            text = _append(text, line.text, words) if text else line.text
        found.append(PagedParagraph(text.replace(HYPHEN, "-").replace("\t", " "), group[0].page))
    return found


def _append(text: str, line: str, words: set[str]) -> str:
    """Return `text` with its next line; a word parted by a hyphen is whole again."""
    is_parted = text.endswith(HYPHEN) or (PARTED.search(text) and line[:1].islower())
    if not is_parted:
        return join_lines(text, line)
    parted = re.search(r"[\w-]+$", text[:-1])
    rest = re.match(r"[\w-]+", line)
    if parted and rest and f"{parted[0]}-{rest[0]}".casefold() in words:
        return f"{text[:-1]}-{line.lstrip()}"
    return text[:-1] + line.lstrip()


def _group(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph."""
    steps = [
        one.baseline - other.baseline
        for one, other in itertools.pairwise(lines)
        if one.page == other.page and 0 < one.baseline - other.baseline < 3 * one.size
    ]
    pitch = median(steps) if steps else 0.0
    group: list[Line] = []
    for number, line in enumerate(lines):
        if group and _is_new(lines, number, pitch):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_new(lines: Sequence[Line], number: int, pitch: float) -> bool:
    """Return whether a paragraph begins with the line of this number."""
    before, line = lines[number - 1], lines[number]
    size = before.size
    if ITEM.match(line.text) or not 1 / TALLER < line.size / size < TALLER:
        return True
    left, right = _margins(lines, number - 1)
    is_short = before.right < right - 2 * size
    if before.page != line.page or line.baseline > before.baseline + size:
        # Over a page or a column the line before decides.
        return is_short or before.text.rstrip()[-1] in SENTENCE_END
    if before.baseline - line.baseline > WIDE_GAP * max(pitch, size):
        return True
    is_ended = before.text.rstrip()[-1] in SENTENCE_END
    own_left, _ = _margins(lines, number)
    is_indented = line.left > own_left + size and before.left < own_left + size / 2
    if is_indented and (is_ended or is_short):
        return True
    is_half = before.right - left < (right - left) * 0.6
    return is_short and (is_ended or is_half)


AROUND = 12


def _margins(lines: Sequence[Line], number: int) -> tuple[float, float]:
    """Return the left and right edge of the column around a line, in points."""
    line = lines[number]
    near = [
        other
        for other in lines[max(0, number - AROUND) : number + AROUND]
        if other.page == line.page and other.left < line.right and line.left < other.right
    ]
    return min(other.left for other in near), max(other.right for other in near)
