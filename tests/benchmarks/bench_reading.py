"""How well and how fast texts are read, beside segmenters and other ways to find names.

Run with `python -m tests.benchmarks.bench_reading`. Recall and precision are of the annotated
texts in `tests/texts`; a segmenter's place is a word with its place tag. Times are CPU times of
one core, the best of three; ratios are what to look at. A peer that is not installed is named.
"""

from __future__ import annotations

import importlib
import random
import re
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from geo import read_dossier
from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import read_areas
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import iter_mentions, iter_reading, read
from geo.texts.writing.folding import fold
from tests.benchmarks.processes import forget_peak, read_memory_mb
from tests.texts import NAMES, read_annotated
from tests.texts.measuring import (
    Score,
    Span,
    compare_spans,
    score_candidates,
    score_figures,
    score_mentions,
    spans_of,
)

DATA = Path(__file__).parents[2] / "data"
RUNS = 3
TEXT_MB = 8
HUGE_MB = 100
SIZES = (1_000, 100_000)
HAN = (
    "hans", "hant", "mixed", "traps", "notice", "planner", "foshan", "housing", "mayor", "changsha",
)  # fmt: skip
"""The texts that segmenters of Chinese are compared on."""


def main() -> None:
    """Print quality, speed and memory."""
    gazetteer = make_gazetteer([read_dossier(DATA / "changping")], read_areas(DATA))
    print_quality(gazetteer)
    print_segmenters(gazetteer)
    print_matching()
    print_reading(gazetteer)
    print_memory(gazetteer)


def print_quality(gazetteer: Gazetteer) -> None:
    """Print recall and precision on each text."""
    print(f"{'text':8}{'known places':>22}{'unknown places':>22}{'figures':>12}")
    total = [Score(found=0, annotated=0, right=0, offered=0)] * 3
    for name in NAMES:
        text, annotations = read_annotated(name)
        reading = read(text, gazetteer)
        scores = [
            score(reading, annotations)
            for score in (score_mentions, score_candidates, score_figures)
        ]
        total = [one + other for one, other in zip(total, scores, strict=True)]
        print(f"{name:8}" + _show(scores))
    print(f"{'all':8}" + _show(total))


def _show(scores: list[Score]) -> str:
    known, unknown, figures = scores
    return (
        f"{known.recall:14.2f} / {known.precision:4.2f} {unknown.recall:15.2f} / "
        f"{unknown.precision:4.2f} {figures.recall:11.2f}"
    )


def print_segmenters(gazetteer: Gazetteer) -> None:
    """Print how many annotated places are found by us and by segmenters' place tags."""
    print("\nplaces, known or not, in the Chinese texts (recall / precision)")
    ours = _sum_places(lambda text: _our_places(text, gazetteer))
    print(f"{'planmap':10}{ours.recall:8.2f} / {ours.precision:4.2f}")
    for name, make in (("jieba", _jieba), ("rjieba", _rjieba), ("thulac", _thulac)):
        try:
            peer = make()
        except ImportError:
            print(f"{name:10} is not installed")
            continue
        score = _sum_places(partial(_tagged_places, peer=peer))
        ratio = ours.recall / score.recall if score.recall else float("inf")
        print(
            f"{name:10}{score.recall:8.2f} / {score.precision:4.2f}",
            f"  we find {ratio:.1f} times as many",
        )


def _sum_places(find: Callable[[str], list[Span]]) -> Score:
    total = Score(found=0, annotated=0, right=0, offered=0)
    for name in HAN:
        text, annotations = read_annotated(name)
        total += compare_spans(find(text), spans_of(annotations, "mention", "candidate"))
    return total


def _our_places(text: str, gazetteer: Gazetteer) -> list[Span]:
    reading = read(text, gazetteer)
    mentions = [(found.start, found.end) for found in reading.mentions]
    return mentions + [(found.start, found.end) for found in reading.candidates]


Tagger = Callable[[str], Iterator[tuple[str, str]]]


def _tagged_places(text: str, peer: Tagger) -> list[Span]:
    """Return the spans tagged as places; words that the peer changed are looked for ahead."""
    spans, at = [], 0
    for word, tag in peer(text):
        start = text.find(word, at)
        if start < 0:
            continue
        at = start + len(word)
        if tag == "ns":
            spans.append((start, at))
    return spans


def _jieba() -> Tagger:
    posseg = importlib.import_module("jieba.posseg")
    return lambda text: ((pair.word, pair.flag) for pair in posseg.cut(text))


def _rjieba() -> Tagger:
    module = importlib.import_module("rjieba")
    return lambda text: iter(module.tag(text))


def _thulac() -> Tagger:
    thulac = importlib.import_module("thulac").thulac()
    return lambda text: ((pair[0], pair[1]) for pair in thulac.cut(text))


def _sample(size_mb: float) -> str:
    """Return Chinese text of about this size, of the annotated texts over and over."""
    once = "".join(read_annotated(name)[0] for name in HAN)
    return once * max(1, int(size_mb * 1e6 / len(once.encode())))


def _time(run: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(RUNS):
        begin = time.process_time()
        run()
        best = min(best, time.process_time() - begin)
    return best


def _make_names(count: int) -> list[str]:
    """Return names that the sample has, and invented ones, up to `count`."""
    text = fold(_sample(0)).text
    known = {row.surface for name in HAN for row in read_annotated(name)[1] if row.place}
    dice = random.Random(7)  # noqa: S311 - names, not secrets
    signs = [sign for sign in set(text) if sign > "一"]
    while len(known) < count:
        known.add("".join(dice.choices(signs, k=dice.randint(3, 8))))
    return sorted(known)


def print_matching() -> None:
    """Print how fast names are found, folding included, beside other ways to find them."""
    print("\nnames in text, MB/s of one core (ratio to ours)")
    text = _sample(TEXT_MB)
    size = len(text.encode()) / 1e6
    folded = fold(text).text
    for count in SIZES:
        names = _make_names(count)
        gazetteer = make_gazetteer(names=[(name, f"n{n}") for n, name in enumerate(names)])
        ours = size / _time(lambda g=gazetteer: sum(1 for _ in iter_mentions(text, g)))  # type: ignore[misc]
        print(f"{count:>8,} names: planmap {ours:6.1f}", end="")
        for name, make in (
            ("pyahocorasick", _pyahocorasick),
            ("flashtext2", _flashtext),
            ("re", _re),
        ):
            try:
                find = make([fold(word).text for word in names])
            except ImportError:
                print(f", {name} not installed", end="")
                continue
            part = folded if name != "re" else folded[: len(folded) // (1 if count < 10**4 else 40)]
            speed = len(part.encode()) / 1e6 / _time(partial(find, part))
            print(f", {name} {speed:5.1f} ({ours / speed:.1f})", end="")
        print()


def _pyahocorasick(names: list[str]) -> Callable[[str], object]:
    automaton = importlib.import_module("ahocorasick").Automaton()
    for name in names:
        automaton.add_word(name, name)
    automaton.make_automaton()
    return lambda text: sum(1 for _ in automaton.iter_long(text))


def _flashtext(names: list[str]) -> Callable[[str], object]:
    processor = importlib.import_module("flashtext2").KeywordProcessor(case_sensitive=True)
    for name in names:
        processor.add_keyword(name)
    return lambda text: processor.extract_keywords(text)  # noqa: PLW0108 - the method is typed loosely


def _re(names: list[str]) -> Callable[[str], object]:
    pattern = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))
    return lambda text: sum(1 for _ in pattern.finditer(text))


def print_reading(gazetteer: Gazetteer) -> None:
    """Print how fast each text is read whole, and how many bytes it has to a thing found."""
    print("\nthe whole reading, MB/s of one core (bytes to a thing found)")
    for name in NAMES:
        text = read_annotated(name)[0]
        text *= int(TEXT_MB * 1e6 / 8 / len(text.encode())) + 1
        size = len(text.encode())
        seconds = _time(lambda text=text: [None for _ in iter_reading(text, gazetteer)])  # type: ignore[misc]
        found = read(text, gazetteer)
        things = sum(map(len, (found.mentions, found.candidates, found.figures, found.statements)))
        print(f"{name:12}{size / 1e6 / seconds:5.1f} ({size / things:.0f})")
    text = _sample(TEXT_MB / 8)
    megabytes = len(text.encode()) / 1e6
    ours = megabytes / _time(lambda: [None for _ in iter_reading(text, gazetteer)])
    try:
        rjieba = importlib.import_module("rjieba")
    except ImportError:
        print("rjieba is not installed")
        return
    peer = megabytes / _time(lambda: rjieba.tag(text))
    print(f"rjieba, which only tags words: {peer:.1f} where we read {ours:.1f} ({peer / ours:.1f})")


def print_memory(gazetteer: Gazetteer) -> None:
    """Print what reading 100 MB on one line keeps in memory beyond the text itself."""
    text = _sample(HUGE_MB).replace("\n", "")
    forget_peak()
    before = read_memory_mb()
    begin = time.process_time()
    mentions = sum(len(block.mentions) for block in iter_reading(text, gazetteer))
    spent = time.process_time() - begin
    size = len(text.encode()) / 1e6
    print(
        f"{size:.0f} MB on one line: {mentions:,} mentions, {size / spent:.1f} MB/s, "
        f"{read_memory_mb() - before:.0f} MB more than the text"
    )


if __name__ == "__main__":
    main()
