"""How well places are found in texts that nobody tuned on, by files that lie beside them.

A text `NAME.txt` has its places in `NAME.json`: a list `places` of `start`, `end`, `surface`,
`kind` (`area`, or `other`), and for an area `which`: the areas that it lies in, as people write
them. Run `python -m tests.benchmarks.bench_real FOLDER… [-v]`; without a folder the real texts of
`tests/texts/real` are read, and by segmenters and other finders of places too, where they are
installed.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cache, partial
from pathlib import Path

import opencc

from geo import read_dossier
from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import Area, read_areas
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import Reading, read
from tests.benchmarks.bench_reading import _jieba, _rjieba, _tagged_places, _thulac
from tests.texts.measuring import Score, Span, compare_spans

DATA = Path(__file__).parents[2] / "data"
REAL = Path(__file__).parents[1] / "texts" / "real"
Finder = Callable[[str], Sequence[Span]]
ENGLISH_SHARE = 0.6
"""A text of which so many of its letters are Latin counts as English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place as annotated; `which` is "" where nobody could say."""

    start: int
    end: int
    surface: str
    kind: str
    which: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts of one text or of several."""

    wanted: int = 0
    found: int = 0
    exact: int = 0
    offered: int = 0
    right: int = 0
    areas: int = 0
    wrong: int = 0

    def __add__(self, other: Tally) -> Tally:
        sums = {
            field.name: getattr(self, field.name) + getattr(other, field.name)
            for field in fields(self)
        }
        return Tally(**sums)

    def __str__(self) -> str:
        def share(part: int, whole: int) -> str:
            return f"{part / whole:.2f}" if whole else "  – "

        return (
            f"{self.wanted:5} found {share(self.found, self.wanted)} "
            f"exact {share(self.exact, self.wanted)} precision {share(self.right, self.offered)} "
            f"areas {self.areas:4} wrong {self.wrong}"
        )


def read_places(folder: Path, name: str) -> tuple[str, list[Place]]:
    """Return a text and the places annotated in it; a surface that is not there is an error."""
    text = (folder / f"{name}.txt").read_bytes().decode("utf-8")
    rows = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))["places"]
    places = [
        Place(
            start=row["start"], end=row["end"], surface=row["surface"], kind=row["kind"],
            which=row.get("which") or "",
        )
        for row in rows
    ]  # fmt: skip
    for place in places:
        if text[place.start : place.end] != place.surface:
            message = f"{name}: {place.surface!r} does not stand at {place.start}"
            raise ValueError(message)
    return text, places


def offered_spans(reading: Reading) -> list[Span]:
    """Return the spans of mentions and candidates, each once."""
    spans = [(row.start, row.end) for row in reading.mentions]
    spans += [(row.start, row.end) for row in reading.candidates]
    return sorted(set(spans))


def _meets(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def score_places(
    reading: Reading, places: Sequence[Place], areas: dict[str, Area]
) -> tuple[Tally, list[str]]:
    """Return the counts of a text, and what is wrong in it in words."""
    offered = offered_spans(reading)
    wanted = [(place.start, place.end) for place in places]
    found = [any(_meets(span, other) for other in offered) for span in wanted]
    exact = [span in offered for span in wanted]
    right = [any(_meets(span, other) for other in wanted) for span in offered]
    faults = list(find_wrong(reading, places, areas))
    tally = Tally(
        wanted=len(wanted),
        found=sum(found),
        exact=sum(exact),
        offered=len(offered),
        right=sum(right),
        areas=sum(place.kind == "area" for place in places),
        wrong=len(faults),
    )
    return tally, faults


def find_wrong(reading: Reading, places: Sequence[Place], areas: dict[str, Area]) -> Iterator[str]:
    """Yield the mentions that are of another area than the one that is meant.

    A mention of an area inside a place that is none is wrong, too; one where nobody could say
    which is meant is left out, and one where no place is counts against the precision.
    """
    for mention in reading.mentions:
        area = areas.get(mention.place)
        if area is None:
            continue
        met = [place for place in places if _meets((place.start, place.end), mention[2:4])]
        of_area = [place for place in met if place.kind == "area"]
        if met and not of_area:
            yield f"{mention.surface!r} at {mention.start} is no area, but {area.id} {area.name}"
        elif of_area and not any(
            not place.which or is_meant(area, place.which, areas) for place in of_area
        ):
            yield (
                f"{mention.surface!r} at {mention.start} is {mention.place} {area.name}, "
                f"should be {of_area[0].which}"
            )


def is_meant(area: Area, which: str, areas: dict[str, Area]) -> bool:
    """Return whether an area is one of those that `which` says, in either script.

    By its name and that of what it lies in: its province, or its city or county alone
    (雲林縣麥寮鄉), which is enough to tell it.
    """
    province = areas.get(f"{area.id[:5]}0000", area)
    around = areas.get(area.parent, province)
    plain = to_simplified(which)
    return (area.short in plain or area.name_en.split()[0] in plain) and (
        province.short in plain or area.id.endswith("0000") or len(which) <= len(area.name) + 1
        or province.name_en in plain or around.name in plain
    )  # fmt: skip


@cache
def to_simplified(words: str) -> str:
    """Return words in Simplified characters, so that no form of a sign counts."""
    return str(opencc.OpenCC("t2s").convert(words))


def names_in(folder: Path) -> list[str]:
    """Return the names of the texts of a folder that have places."""
    return sorted(path.stem for path in folder.glob("*.json") if path.with_suffix(".txt").is_file())


def is_english(text: str) -> bool:
    """Return whether most letters of a text are Latin."""
    latin = len(re.findall("[A-Za-z]", text))
    return latin > ENGLISH_SHARE * max(1, latin + len(re.findall("[\u3400-\u9fff]", text)))


def describe(reading: Reading, text: str, places: Sequence[Place]) -> Iterator[str]:
    """Yield what was missed, cut elsewhere, and offered where no place is, with its words."""
    offered = offered_spans(reading)
    for place in places:
        met = [span for span in offered if _meets(span, (place.start, place.end))]
        if (place.start, place.end) not in offered:
            got = " | ".join(text[start:end] for start, end in met) or "-"
            around = text[max(0, place.start - 12) : place.end + 8].replace("\n", "/")
            yield f"{place.surface!r} got {got!r} in {around!r}"
    for start, end in offered:
        if not any(_meets((start, end), (place.start, place.end)) for place in places):
            around = text[max(0, start - 12) : end + 8].replace("\n", "/")
            yield f"no place: {text[start:end]!r} in {around!r}"


def print_peers(folder: Path, gazetteer: Gazetteer) -> None:
    """Print recall and precision of places in the texts of a folder, ours and peers'."""
    print("\nplaces in real texts (recall / precision)")
    peers: dict[str, Callable[[], Finder]] = {
        "planmap": lambda: lambda text: offered_spans(read(text, gazetteer)),
        "jieba": lambda: partial(_tagged_places, peer=_jieba()),
        "rjieba": lambda: partial(_tagged_places, peer=_rjieba()),
        "thulac": lambda: partial(_tagged_places, peer=_thulac()),
        "cpca": _cpca,
        "flashgeotext": _flashgeotext,
    }
    for name, make in peers.items():
        try:
            find = make()
        except ImportError:
            print(f"{name:14} is not installed")
            continue
        total = Score(found=0, annotated=0, right=0, offered=0)
        for stem in names_in(folder):
            text, places = read_places(folder, stem)
            wanted = [(place.start, place.end) for place in places]
            total += compare_spans(find(text), wanted)
        print(f"{name:14}{total.recall:6.2f} / {total.precision:4.2f}")


def _cpca() -> Finder:
    """Return what finds the names that cpca extracts, sentence by sentence."""
    transform = importlib.import_module("cpca").transform

    def find(text: str) -> list[Span]:
        spans = []
        for match in re.finditer("[^，。；、\n]+", text):
            row = transform([match.group()]).iloc[0]
            for name in (row["省"], row["市"], row["区"]):
                for said in (str(name or ""), str(name or "").rstrip("省市区县")):
                    at = match.group().find(said) if len(said) > 1 else -1
                    if at >= 0:
                        spans.append((match.start() + at, match.start() + at + len(said)))
                        break
        return spans

    return find


def _flashgeotext() -> Finder:
    """Return what finds the cities and countries of flashgeotext."""
    finder = importlib.import_module("flashgeotext.geotext").GeoText()

    def find(text: str) -> list[Span]:
        found = finder.extract(input_text=text)
        rows = [row for kind in found.values() for row in kind.values()]
        return sorted(tuple(span) for row in rows for span in row["span_info"])

    return find


def main(arguments: Sequence[str], gazetteer: Gazetteer, areas: dict[str, Area]) -> None:
    """Print the counts of each text, and the sums; with `-v` what is wrong in each."""
    options = {word for word in arguments if word.startswith("-")}
    folders = [word for word in arguments if word not in options] or [str(REAL)]
    total = english = Tally()
    for folder in map(Path, folders):
        for name in names_in(folder):
            text, places = read_places(folder, name)
            reading = read(text, gazetteer)
            tally, faults = score_places(reading, places, areas)
            print(f"{name:20} {tally}")
            if "-v" in options:
                faults += describe(reading, text, places)
            for fault in faults:
                print(f"{'':20}   {fault}")
            total += tally
            english += tally if is_english(text) else Tally()
    print(f"{'all':20} {total}")
    print(f"{'English':20} {english}")
    if folders == [str(REAL)]:
        print_peers(REAL, gazetteer)


if __name__ == "__main__":
    known = read_areas(DATA)
    main(
        sys.argv[1:],
        make_gazetteer([read_dossier(DATA / "changping")], known),
        {area.id: area for area in known},
    )
