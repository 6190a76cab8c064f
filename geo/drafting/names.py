"""Names what a draft proposes: ids, names in three languages, kind, theme and layer."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from geo.texts.writing.folding import fold_name
from geo.texts.writing.scripts import to_simplified, to_traditional, to_traditional_name
from geo.texts.writing.spelling import spell_syllables
from geo.vocabulary import Kind

DEFAULT_LAYERS = {
    Kind.LINE: "lines",
    Kind.ROAD: "roads",
    Kind.STATION: "stations",
    Kind.EVENT: "events",
    Kind.DISTRICT: "districts",
    Kind.AREA: "areas",
    Kind.SITE: "sites",
    Kind.DESTINATION: "others",
}
"""Layers of `data/drafts/layers.csv` for a place whose name does not tell."""
LONGEST_ID, LONGEST_END = 48, 20
"""Letters of an id at most, and of what tells the kind of a place: community centre."""
PROPOSED = "x-"
"""What the ids of places begin with that only the text names."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `data/drafts/words.csv`: three languages by id."""

    rows: Mapping[str, tuple[str, str, str]]

    def as_fields(self, name: str, row: str, *, after: str = "") -> dict[str, str]:
        """Return a row of words as the three columns of `name`, followed by `after`."""
        hans, hant, english = self.rows[row]
        return {
            f"{name}_zh_hans": hans + after,
            f"{name}_zh_hant": hant + after,
            f"{name}_en": english + after,
        }


def read_words(templates: Traversable) -> Words:
    """Return the words that drafts are made with.

    Raises
    ------
    OSError
        If the file cannot be read.
    """
    return Words({
        row["id"]: (row["words_zh_hans"], row["words_zh_hant"], row["words_en"])
        for row in _read(templates, "words.csv")
    })  # fmt: skip


def _read(templates: Traversable, name: str) -> list[dict[str, str]]:
    text = (templates / name).read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


class Namer:
    """Makes ids that stay apart, and tells kinds by how a name ends."""

    def __init__(
        self,
        templates: Traversable,
        places: Mapping[str, str] | None = None,
        *,
        is_traditional: bool = False,
        is_unread: bool = False,
    ) -> None:
        """`places` are the English names of known places by their Chinese ones, Simplified.

        In a text of the Traditional script (`is_traditional`) a name is as it stands there, and so
        it is in each language where the text's own is not read (`is_unread`).
        """
        self._is_traditional = is_traditional
        self._is_unread = is_unread
        self.places = dict(places or {})
        self._themes = {row["id"]: row["theme"] for row in _read(templates, "layers.csv")}
        self._ends: dict[str, tuple[Kind, str]] = {}
        for row in _read(templates, "kinds.csv"):
            for end in row["ends"].split("|"):
                self._ends[fold_name(end)] = (Kind(row["kind"]), row["layer"])
        self._english = {row["ends"]: row["english"] for row in _read(templates, "heads.csv")}
        self._parts = {row["part"]: row["english"] for row in _read(templates, "parts.csv")}
        self._chinese = {english.lower(): head for head, english in self._english.items()}
        self._ids: dict[str, str] = {}
        self._taken: set[str] = set()

    def theme_of(self, layer: str) -> str:
        """Return the theme of a layer of the templates."""
        return self._themes[layer]

    def identify(self, surface: str, form: str | None = None) -> str:
        """Return the id of the place with this name: the same for either script, else another.

        Names of one `form` have one id.
        """
        name = form or fold_name(surface)
        if name not in self._ids:
            slug = self.slug(surface)
            number = 2
            unique = slug
            while unique in self._taken:
                unique, number = f"{slug}-{number}", number + 1
            self._ids[name] = unique
            self._taken.add(unique)
        return self._ids[name]

    def slug(self, words: str) -> str:
        """Return words as an id: pinyin or letters, in lower case, joined by hyphens."""
        name = fold_name(words)
        parts = spell_syllables(name) if not name.isascii() else [name]
        slug = re.sub(r"[^a-z0-9]+", "-", "-".join(parts).lower()).strip("-")
        return PROPOSED + (slug[:LONGEST_ID].strip("-") or "name")

    def classify(self, surface: str) -> tuple[Kind, str]:
        """Return kind and layer of a place by how its name ends."""
        name = re.sub(
            r"(?:第?[一二三四五0-9]期|, phase .*| phase .*|[东西南北]延)$", "", fold_name(surface)
        )
        if re.match(r"(?:metro |subway )?line [0-9]", name):
            return Kind.LINE, "lines"
        if ROAD_CODE.fullmatch(name):
            return Kind.ROAD, "roads"
        for length in range(min(len(name), LONGEST_END), 0, -1):
            end = name[-length:]
            if end in self._ends and (
                not end.isascii() or name[-length - 1 : -length] in {" ", ""}
            ):
                return self._ends[end]
        return Kind.SITE, "others"

    def find_layer(self, name: str, english: str, kind: Kind) -> str:
        """Return the layer for a place of known kind, by its name if that tells the same kind."""
        for words in (name, english):
            found, layer = self.classify(words)
            if words and found is kind and layer != "others":
                return layer
        return DEFAULT_LAYERS[kind]

    def name_all(self, surface: str) -> dict[str, str]:
        """Return the names of a place in three languages, the English one partly in pinyin."""
        if self._is_unread:  # signs of Japanese are no Chinese
            return dict.fromkeys(("name_zh_hans", "name_zh_hant", "name_en"), surface)
        if not HAN.search(surface):
            chinese = self.to_chinese(surface)
            hans, hant = (chinese, to_traditional_name(chinese)) if chinese else (surface, surface)
            return {"name_zh_hans": hans, "name_zh_hant": hant, "name_en": surface}
        hans = to_simplified(surface)
        return {
            "name_zh_hans": hans,
            "name_zh_hant": surface
            if self._is_traditional or hans != surface
            else to_traditional_name(surface),
            "name_en": self.to_english(hans),
        }

    def to_english(self, hans: str) -> str:
        """Return a name with English for the words that are known: Xianghu Hospital, Phase II.

        A known place in it has its own name, the words of `parts.csv` and `heads.csv` theirs; what
        is left is spelt in pinyin, each piece as one word.
        """
        phase = PHASE.search(hans)
        name = hans[: phase.start()] if phase else hans
        tail = f", Phase {ROMAN[phase[1]]}" if phase else ""
        line = LINE.fullmatch(name)
        if line:
            return f"Line {line[1]}{tail}"
        return " ".join(self._translate(name)) + tail

    def _translate(self, name: str) -> Iterator[str]:
        """Yield the English of a name, word by word, as far as its ends and parts are known."""
        heads: list[str] = []
        while len(name) > 1:
            size = next((n for n in range(LONGEST_HEAD, 0, -1) if name[-n:] in self._english), 0)
            if not size or size == len(name) or (heads and size == 1) or self._is_settled(name):
                break
            heads.insert(0, self._english[name[-size:]])
            name = name[:-size]
            if name[-1:] in SIDES and name[-2:] not in self._parts and len(name) != TWO:
                heads.insert(0, SIDES[name[-1]])
                name = name[:-1]
        yield from self._split(name)
        yield from heads

    def _is_settled(self, name: str) -> bool:
        """Return whether a name ends in a settlement's own, as 花桥 is no bridge of flowers."""
        place = self._find_place(name)
        own = name[len(place[0]) :] if place else name
        return len(own) == TWO and own[-1] in SETTLED and own not in self._english

    def _split(self, name: str) -> Iterator[str]:
        """Yield known places and parts in English, and what stands between them in pinyin."""
        numbered = NUMBERED.match(name)
        if numbered:
            yield f"No. {numbered[1]}"
            name = name[numbered.end() :]
        place = self._find_place(name)
        if place:
            yield place[1]
            name = name[len(place[0]) :]
            if name[:1] in TO and len(name) > 1:
                yield "to"
                yield from self._split(name[1:])
                return
        unknown, at = "", 0
        while at < len(name):
            size = next(
                (n for n in range(LONGEST_PART, 1, -1) if name[at : at + n] in self._parts), 0
            )
            if not size:
                unknown += name[at]
                at += 1
                continue
            if unknown:
                yield _spell(unknown)
            unknown = ""
            yield self._parts[name[at : at + size]]
            at += size
        if unknown:
            yield _spell(unknown)

    def _find_place(self, name: str) -> tuple[str, str] | None:
        """Return the known place that a name begins with, the longest, and its English name."""
        for size in range(min(len(name), LONGEST_PLACE), 1, -1):
            english = self.places.get(name[:size])
            if english:
                return name[:size], english
        return None

    def to_chinese(self, english: str) -> str | None:
        """Return the Chinese name of a known place with a known head: Nairobi River; else None."""
        chinese = {name.lower(): hans for hans, name in self.places.items()}
        words = english.split()
        for number in range(1, len(words)):
            own = chinese.get(" ".join(words[:number]).lower())
            head = self._chinese.get(" ".join(words[number:]).lower())
            if own and head:
                return own + head
        return None

    def in_three(self, field: str, words: str) -> dict[str, str]:
        """Return the same words as the three columns of `field`, Chinese in both scripts."""
        hans = to_simplified(words)
        hant = words if self._is_traditional or hans != words else to_traditional(words)
        return {f"{field}_zh_hans": hans, f"{field}_zh_hant": hant, f"{field}_en": words}

    def title(self, line: str, words: Words | None) -> dict[str, str]:
        """Return a title in three languages from a text's first line, marked by `words`."""
        titles = self.in_three("title", line or "–")
        if words:
            marks = words.as_fields("title", "title")
            return {name: marks[name] + title for name, title in titles.items()}
        return titles


NUMBERED = re.compile("第?([0-9]+)$")
PHASE = re.compile("第?([一二三四])期$")
ROMAN = {"一": "I", "二": "II", "三": "III", "四": "IV"}
ROAD_CODE = re.compile(
    "[gsxyz][0-9]{1,4}线?|(?:[amn]|sh|sr|us|i)[ -]?[0-9]{1,4}"
    "|(?:state )?(?:route|highway) [0-9]{1,4}"
)
"""A road that its number alone names: G225 (GB/T 917), M4, SH1, Route 3; folded."""
LINE = re.compile("(?:地铁|轨道交通)?([0-9]+)号线")
LONGEST_HEAD, LONGEST_PART, LONGEST_PLACE = 6, 4, 8
TO = frozenset("至到—–-")
"""What joins the two ends that name a way: 合肥至六安高速公路."""
TWO = 2
SETTLED = frozenset("桥")
"""With one sign before them these are a place's name as a whole: 花桥, 虹桥, 板桥."""
SIDES = {"新": "New", "东": "East", "西": "West", "南": "South", "北": "North"}
HAN = re.compile("[\u3400-\u9fff]")


def _spell(name: str) -> str:
    """Return a name in toneless pinyin as one word; numbers and Latin letters stand apart."""
    parts = re.findall(r"[\u3400-\u9fff]+|[^\u3400-\u9fff]+", name)
    words = (
        _join_syllables(spell_syllables(part)) if HAN.match(part) else part.strip()
        for part in parts
    )
    return " ".join(word[:1].upper() + word[1:] for word in words if word)


def _join_syllables(syllables: list[str]) -> str:
    """Return syllables as one word, set apart where they would run together: Xi'an, Lüliang."""
    first, *rest = (syllable.replace("v", "ü") for syllable in syllables)
    return first + "".join(f"'{one}" if one[:1] in "aeo" else one for one in rest)
