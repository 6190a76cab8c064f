"""Finds the places that a text names: one automaton over all names, longest first, with context."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from geo.areas import Area
from geo.dossier import Dossier
from geo.folding import fold_name
from geo.models import Kind, Place
from geo.units import words_of
from geo.variants import vary_names

# What a short name of an area needs to the right of it, or of the list that it ends.
LISTED = re.compile(
    r"[等之]?(?:[一二两三四五六七八九十0-9]+个?|等|各)?(?:区县|城区|区|县|市|省|郊区)(?!域|别|间"
    r"|块|场)"
)
JOINTS = frozenset("、和与及")
HAN_NUMBER = frozenset("0123456789.一二三四五六七八九十百千零〇")
# A name that runs on into one of these is a part of a longer name that is not known.
_HEADS_ZH = (
    "校区|中学|小学|学校|幼儿园|医院|大学|学院|植物园|动物园|博物馆|博物院|图书馆|美术馆|体育馆|体育场"
    "|水库|水厂|电厂"
    "|污水处理厂|变电站|大桥|火车站|高铁站|汽车站|机场|隧道|立交|大街|大道|胡同|大厦|广场|公园"
    "|开发区|工业园|科技园"
    "|产业园|软件园|路(?![上人口边程过径线子])|街(?![道区头坊])|桥(?![头梁])|站(?![在起位点立台])"
    "|东站|西站|南站|北站|河(?![北南东西道流段水])|湖|寺|村(?![民里庄])|古镇|湿地|港(?![口元币区])"
)
_MIDDLES_ZH = (
    "第?[一二三四五六七八九十0-9]+|实验|附属|人民|中医|妇幼保健|中心|职业|工业|科技|理工|师范"
    "|交通|邮电|农业|林业"
    "|化工|外国语|语言|体育|电影|建筑|信息科技|财经|航空航天|协和|同仁|友谊|文化|艺术|体育|会展"
    "|国际|博览|乐园|湾|半岛|新城|公路|东|西|南|北|新|老|前|后|北大|南大|中"
)
RUNS_ON_ZH = re.compile(
    f"(?:{_MIDDLES_ZH}){{0,2}}(?:{_HEADS_ZH})|(?:文化|艺术|体育|会展|国际|博览|会议|活动|商务"
    f"|金融|购物){{1,3}}中心|湾(?!区)|国际[\u4e00-\u9fff]{{2,4}}中心"
)
RUNS_ON_EN = re.compile(
    r"(?:'s)?(?: No\.? ?[0-9]+| [A-Z][\w'-]+){0,3}"
    r" (?:Road|Street|Avenue|Park|Garden|Gardens|Hospital|School|University|College|Station"
    r"|Airport|Bridge|Reservoir"
    r"|Museum|Library|Plaza|Square|Tower|River|Lake|Temple|Village|Expressway|Highway|Substation"
    r"|Lane|Line"
    r"|Centre|Center|Institute|Academy|Stadium|Theatre|Theater|Mall|Zone|Roundabout|Tunnel"
    r"|Estate)\b"
)
_HEAD_SIGNS = (
    frozenset(
        "中小学幼医大植动博图美体水电污变火高汽机隧立胡广公开工科产软路街桥站东西南北河湖寺村古湿港文乐国第实附人妇职理师交邮农林化外语建信财航协同友新老前后艺博半会活商金购湾"
    )
    | HAN_NUMBER
)


class Need:
    """What a name needs beyond its letters to be taken as the place; several are added up.

    Plain integers: an `IntFlag` made the search five times slower.
    """

    NONE: Final = 0
    EDGE_LEFT: Final = 1
    EDGE_RIGHT: Final = 2
    CONTEXT: Final = 4
    REGION: Final = 8
    CAPITAL: Final = 16
    AREA: Final = 32
    NUMBER_LEFT: Final = 64
    DEICTIC: Final = 128
    CITY: Final = 256


_DOUBTS: Final = 0b111011111  # all but AREA
_LATIN: Final = 0b0010011


class Entry(NamedTuple):
    """What a name stands for: the places that have it, and what it needs."""

    places: tuple[str, ...]
    need: int


class Hit(NamedTuple):
    """A name found in a folded text, at folded offsets; a tuple since there are very many."""

    start: int
    end: int
    place: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names of places, ready to be found. `home` has the codes of the areas taken as near."""

    matcher: AhoCorasick
    entries: tuple[Entry, ...]
    home: frozenset[str]
    regions: frozenset[str]

    @property
    def size(self) -> int:
        """How many names it knows, variants counted."""
        return len(self.entries)

    def find_names(self, folded: str, original: str | None = None) -> Iterator[Hit]:
        """Yield the places named in `folded`, in order and without overlaps.

        `original` is the text as given where it is as long as `folded`; it tells capitals.
        """
        return Search(self).find(folded, original)


def make_gazetteer(
    dossiers: Sequence[Dossier] = (),
    areas: Iterable[Area] = (),
    names: Iterable[tuple[str, str]] = (),
) -> Gazetteer:
    """Return a gazetteer of the places of `dossiers`, of `areas`, and of (name, id) pairs.

    A name that several have goes to the first: names, then dossiers in order, then areas,
    except that areas with the same name are told apart by what stands near them.
    """
    entries: dict[str, Entry] = {}
    for name, identifier in names:
        _add(entries, fold_name(name), identifier, Need.NONE)
    areas = tuple(areas)
    for dossier in dossiers:
        prefixes = _prefixes(dossier)
        for place in dossier.places:
            for name in vary_names(place, prefixes):
                _add(entries, name, place.id, _need(name, place))
        for name in _deictic_names(_region_name(dossier)):
            _add(entries, fold_name(name), dossier.info.region, Need.DEICTIC)
    taken = set(entries)
    for area in areas:
        for name, need in _area_names(area):
            if name not in taken:
                _add(entries, name, area.id, need, share=True)
    regions = {fold_name(_region_name(dossier)) for dossier in dossiers}
    home = {area.id[3:5] for area in areas if fold_name(area.name) in regions}
    return Gazetteer(
        matcher=make_matcher(list(entries)),
        entries=tuple(entries.values()),
        home=frozenset(home),
        regions=frozenset(dossier.info.region for dossier in dossiers),
    )


def make_matcher(words: list[str]) -> AhoCorasick:
    """Return what finds `words` in a text, the leftmost first and of these the longest.

    `ahocorasick-rs` reads Chinese ten times faster than pyahocorasick, whose first step tries
    one after another the thousands of characters that a name may begin with.
    """
    kind = None if len(words) > MANY_NAMES else Implementation.ContiguousNFA
    return AhoCorasick(
        words, matchkind=MatchKind.LeftmostLongest, store_patterns=False, implementation=kind
    )


def _add(
    entries: dict[str, Entry], name: str, identifier: str, need: int, *, share: bool = False
) -> None:
    if not name:
        return
    if name[0].isascii() and name[0].isalnum():
        need |= Need.EDGE_LEFT
    if name[-1].isascii() and name[-1].isalnum():
        need |= Need.EDGE_RIGHT
    if name[0] in HAN_NUMBER and not name.isascii():
        need |= Need.NUMBER_LEFT
    known = entries.get(name)
    if known is None:
        entries[name] = Entry((identifier,), need)
    elif share and identifier not in known.places:
        entries[name] = Entry((*known.places, identifier), known.need & need)


def _region_name(dossier: Dossier) -> str:
    found = [place.name_zh_hans for place in dossier.places if place.id == dossier.info.region]
    return found[0] if found else ""


def _deictic_names(region: str) -> tuple[str, ...]:
    """Return what a text calls its own region once it has named it: 全区, 本区."""
    last = region[-1:]
    return tuple(f"{lead}{last}" for lead in "全本我") if last in {"区", "县", "市", "镇"} else ()


def _prefixes(dossier: Dossier) -> tuple[str, ...]:
    """Return the folded names of the dossier's region, which may stand before its places."""
    region = [place for place in dossier.places if place.id == dossier.info.region]
    return tuple(name for place in region for name in vary_names(place))


def _need(name: str, place: Place) -> int:
    if name.isascii() and " " not in name and not name.isupper():
        own = place.name_en if fold_name(place.name_en) == name else ""
        return Need.CAPITAL if not own.isupper() else Need.NONE
    return Need.AREA if place.kind in {Kind.DISTRICT, Kind.AREA} else Need.NONE


# How far past a rejected span a name that begins in it may reach.
LOOK_AHEAD = 32

# Above this many names the automaton is left to choose its own form.
MANY_NAMES = 50_000

# Full names that are also ordinary words.
PLAIN_WORDS = words_of(
    "城区 郊区 矿区 东区 西区 南区 北区 新城区 老城区 城中区 市中区 中西区 河东区 河西区 江北区"
    " 江东区 新市区"
)
# Pinyin of fewer letters may be an English word or a name of a person.
SHORTEST_PINYIN = 5


def _area_names(area: Area) -> Iterator[tuple[str, int]]:
    full = fold_name(area.name)
    yield full, Need.AREA | (Need.CONTEXT if area.name in PLAIN_WORDS else Need.NONE)
    if area.short != area.name:
        need = Need.AREA
        if not area.near:
            need |= Need.CONTEXT
        elif not area.alone:
            need |= Need.CITY
        elif area.level == "county":
            need |= Need.REGION
        yield fold_name(area.short), need
    english = fold_name(area.name_en)
    if area.level == "county":
        yield english, Need.AREA
    elif len(english) >= SHORTEST_PINYIN:
        yield english, Need.AREA | Need.CAPITAL
        yield f"{english} {'city' if area.level == 'city' else 'province'}", Need.AREA


class Search:
    """One pass over a text, block by block: what was found says which areas are meant next."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.matcher = gazetteer.matcher
        self.entries = gazetteer.entries
        self.regions = gazetteer.regions
        self.seen = set(gazetteer.home)
        self.cities = {area + "01" for area in self.seen}
        self.has_region = False
        self.near = ""
        self.text = self.original = ""
        self.last_end = -2
        self.waiting: list[tuple[int, int, Entry]] = []

    def find(self, folded: str, original: str | None = None) -> Iterator[Hit]:
        """Yield the places named in the next block of a text; see `Gazetteer.find_names`."""
        # A name may run over the end of a line, as it does in wrapped English.
        self.text = folded.replace("\n", " ")
        self.original = original or folded
        self.last_end = -2
        self.waiting.clear()
        return self.scan(self.text, 0, len(folded))

    def scan(  # noqa: C901 - one loop over all hits, where a call each would cost half the speed
        self, text: str, base: int, stop: int
    ) -> Iterator[Hit]:
        """Yield the places of `text`, which stands at `base` and is read up to `stop`."""
        free, size = 0, len(self.text)
        whole, runs_on = self.text, RUNS_ON_ZH.match
        entries, choose, make = self.entries, self.choose, tuple.__new__
        for index, first, last in self.matcher.find_matches_as_indexes(text):
            entry = entries[index]
            places, need = entry
            start, end = base + first, base + last
            if start < free:
                continue
            if start >= stop:
                return
            verdict: bool | None = True
            if end < size and whole[end] in _HEAD_SIGNS and runs_on(whole, end):
                verdict = False
            elif need & _DOUBTS:
                verdict = self.judge(start, end, entry)
            if verdict is None:
                self.waiting.append((start, end, entry))
            elif not verdict:
                for hit in self.look_inside(start + 1, end):
                    yield hit
                    free = hit.end
            elif need & Need.AREA:
                if self.waiting:
                    yield from self.settle(start)
                place = places[0] if len(places) == 1 else choose(entry)
                self.note(end, place)
                yield make(Hit, (start, end, place))
            else:
                yield make(Hit, (start, end, places[0]))

    def look_inside(self, start: int, stop: int) -> Iterator[Hit]:
        """Yield the places that begin within a span that proved to be none itself."""
        window = self.text[start : stop + LOOK_AHEAD]
        return self.scan(window, start, stop)

    def judge(self, start: int, end: int, entry: Entry) -> bool | None:
        """Return whether the place is meant; None if what follows must say."""
        need, text = entry.need, self.text
        if need & _LATIN and not self.is_word(start, end, need):
            return False
        if need & Need.NUMBER_LEFT and start and text[start - 1] in HAN_NUMBER:
            return False
        if need & Need.DEICTIC:
            return self.has_region
        if (
            need & Need.CONTEXT
            or (need & Need.REGION and not self.is_near(entry))
            or (need & Need.CITY and not any(place[3:7] in self.cities for place in entry.places))
        ):
            return self.has_context(start, end, entry)
        return True

    def runs_on(self, end: int) -> bool:
        """Return whether a Latin name goes on at `end`: with a letter, or as in X Middle School."""
        return _is_latin(self.text[end]) or RUNS_ON_EN.match(self.original, end) is not None

    def is_word(self, start: int, end: int, need: int) -> bool:
        """Return whether a name in Latin letters stands by itself, with its capital."""
        text = self.text
        if need & Need.EDGE_LEFT and start and _is_latin(text[start - 1]):
            return False
        if need & Need.EDGE_RIGHT and end < len(text) and self.runs_on(end):
            return False
        return not need & Need.CAPITAL or self.original[start].isupper()

    def is_near(self, entry: Entry) -> bool:
        """Return whether an area lies in a province that the text, or the dossier, is about."""
        return any(place[3:5] in self.seen for place in entry.places)

    def has_context(self, start: int, end: int, entry: Entry) -> bool | None:
        """Return whether what stands around says that an area is meant; None if it may yet."""
        if LISTED.match(self.text, end):
            return True
        if self.last_end == start:
            return self.is_near(entry)
        if self.last_end == start - 1 and self.text[start - 1] in JOINTS:
            return True
        return None if self.text[end : end + 1] in JOINTS else False

    def settle(self, start: int) -> Iterator[Hit]:
        """Yield those that waited, if the list that they stand in runs up to `start`."""
        chain: list[tuple[int, int, Entry]] = []
        while self.waiting:
            first, last, entry = self.waiting.pop()
            if last != start - 1 or self.text[last] not in JOINTS:
                break
            chain.append((first, last, entry))
            start = first
        self.waiting.clear()
        for first, last, entry in reversed(chain):
            place = self.choose(entry)
            self.note(last, place)
            yield Hit(first, last, place)

    def note(self, end: int, place: str) -> None:
        """Remember the area that was just named."""
        self.last_end = end
        if place in self.regions:
            self.has_region = True
        if place[:3] == "cn-":
            self.near = place[3:]
            self.seen.add(place[3:5])
            # A municipality's districts have the code of its only city, 01.
            self.cities.add(place[3:5] + "01" if place.endswith("0000") else place[3:7])

    def choose(self, entry: Entry) -> str:
        """Return the one of several areas of a name that is nearest to the area named last."""
        if len(entry.places) == 1:
            return entry.places[0]
        codes = (self.near[:4], self.near[:2], *sorted(self.seen))
        for code in filter(None, codes):
            for place in entry.places:
                if place[3:].startswith(code):
                    return place
        return entry.places[0]


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()
