"""Finds the places that a text names: one automaton over all names, longest first, with context."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place
from geo.gazetteers.variants import bare_names, shorten_name, vary_names
from geo.gazetteers.world import World, shipped_world
from geo.positions.areas import Area, read_former
from geo.records.row import own_words
from geo.records.shipped import bundled_data
from geo.texts.names.context import (
    DOUBTFUL,
    DOUBTFUL_FULL,
    HAN_NUMBER,
    PLAIN_ENGLISH,
    PLAIN_WORDS,
)
from geo.texts.names.entries import Entry, Need
from geo.texts.names.gazetteer import Gazetteer, beginnings_of
from geo.texts.writing.folding import fold_name
from geo.texts.writing.matcher import make_matcher
from geo.vocabulary import Kind


def make_gazetteer(
    dossiers: Sequence[Dossier] = (),
    areas: Iterable[Area] = (),
    names: Iterable[tuple[str, str]] = (),
    world: World | None = None,
) -> Gazetteer:
    """Return a gazetteer of the places of `dossiers`, of `areas`, and of (name, id) pairs.

    With `areas` those of the `world` are known too, by default the ones that the package ships.

    A name that several have goes to the first: names, then dossiers in order, then areas,
    except that areas with the same name are told apart by what stands near them.
    """
    entries: dict[str, Entry] = {}
    short: dict[str, set[str]] = defaultdict(set)
    for name, identifier in names:
        _add(entries, fold_name(name), identifier, Need.NONE)
    areas = tuple(areas)
    for dossier in dossiers:
        prefixes = (*_prefixes(dossier), *_parents(dossier, areas))
        for place in dossier.places:
            for name in vary_names(place, prefixes):
                _add(entries, name, place.id, _need(name, place))
                for left in shorten_name(name):
                    short[left].add(place.id)
        for name in _deictic_names(_region_name(dossier)):
            _add(entries, fold_name(name), dossier.info.region, Need.DEICTIC)
    _add_short(entries, short)
    _add_areas(entries, areas)
    if areas:
        _add_former(entries, areas)
    for dossier in dossiers:
        _add_bare(entries, dossier)
    regions = {fold_name(_region_name(dossier)) for dossier in dossiers}
    home = {area.id[3:5] for area in areas if fold_name(area.name) in regions}
    return Gazetteer(
        matcher=make_matcher(list(entries)),
        entries=tuple(entries.values()),
        beginnings=beginnings_of(entries),
        home=frozenset(home),
        regions=frozenset(dossier.info.region for dossier in dossiers),
        world=world or (shipped_world() if areas else None),
    )


def make_names(names: Iterable[tuple[str, str]]) -> Gazetteer:
    """Return a gazetteer of (name, id) pairs alone; Latin names need their capitals."""
    entries: dict[str, Entry] = {}
    for name, identifier in names:
        folded = fold_name(name)
        _add(entries, folded, identifier, Need.CAPITAL if folded.isascii() else Need.NONE)
    return Gazetteer(
        matcher=make_matcher(list(entries)),
        entries=tuple(entries.values()),
        beginnings=beginnings_of(entries),
        home=frozenset(),
        regions=frozenset(),
    )


def _add_short(entries: dict[str, Entry], short: dict[str, set[str]]) -> None:
    for name, places in short.items():
        if name not in entries and len(places) == 1:
            _add(entries, name, next(iter(places)), Need.NONE)


def _add_bare(entries: dict[str, Entry], dossier: Dossier) -> None:
    taken = set(entries)
    for place in dossier.places:
        for name in bare_names(place) if place.kind is Kind.STATION else ():
            if name not in taken:
                travel = Need.NONE if name.isascii() else Need.TRAVEL
                _add(entries, name, place.id, _need(name, place) | travel)


def _add_areas(entries: dict[str, Entry], areas: Iterable[Area]) -> None:
    taken = set(entries)
    for area in areas:
        for name, need in _area_names(area):
            if name not in taken:
                _add(entries, name, area.id, need | _given(name), share=True)


def _add_former(entries: dict[str, Entry], areas: Sequence[Area]) -> None:
    """Add the names of former divisions, each for what it became.

    So was most of what is a city or a district now a county before: 监利县, 潜山县.
    """
    known = {area.id for area in areas}
    for name, now in read_former(bundled_data()):
        folded = fold_name(name)
        if now in known and folded not in entries:
            _add(entries, folded, now, Need.AREA)
    shorts = Counter(area.short for area in areas)
    for area in areas:
        is_county_no_more = area.level == "county" and area.name[-1] in "市区"
        if is_county_no_more and len(area.short) > 1 and shorts[area.short] == 1:
            folded = fold_name(f"{area.short}县")
            if folded not in entries:
                _add(entries, folded, area.id, Need.AREA)


def _add(
    entries: dict[str, Entry], name: str, identifier: str, need: int, *, share: bool = False
) -> None:
    if not name:
        return
    if name[0].isascii() and name[0].isalnum():
        need |= Need.EDGE_LEFT
    if name[-1].isascii() and name[-1].isalnum():
        need |= Need.EDGE_RIGHT
    if not name.isascii():
        need |= Need.NUMBER_LEFT if name[0] in HAN_NUMBER else Need.NONE
        need |= Need.SHORT if len(name) <= LONGEST_SHORT else Need.NONE
    known = entries.get(name)
    if known is None:
        entries[name] = Entry((identifier,), need)
    elif share and identifier not in known.places:
        both = known.need & need
        if both & Need.REGION and not name.isascii():
            both |= Need.CITY  # 铁东 of Anshan and of Siping: a neighbour of one proves neither
        entries[name] = Entry((*known.places, identifier), both)


def _region_name(dossier: Dossier) -> str:
    found = [
        own_words(place, "name") for place in dossier.places if place.id == dossier.info.region
    ]
    return found[0] if found else ""


def _deictic_names(region: str) -> tuple[str, ...]:
    """Return what a text calls its own region once it has named it: 全区, 本区."""
    last = region[-1:]
    return tuple(f"{lead}{last}" for lead in "全本我") if last in {"区", "县", "市", "镇"} else ()


def _prefixes(dossier: Dossier) -> tuple[str, ...]:
    """Return the folded names of the dossier's region, which may stand before its places."""
    region = [place for place in dossier.places if place.id == dossier.info.region]
    return tuple(name for place in region for name in vary_names(place))


def _parents(dossier: Dossier, areas: tuple[Area, ...]) -> tuple[str, ...]:
    """Return the folded names of the city or province that the dossier's region is a part of."""
    region = fold_name(_region_name(dossier))
    parents = {area.parent for area in areas if fold_name(area.name) == region}
    found = [area for area in areas if area.id in parents]
    if len(found) != 1:
        return ()
    return tuple(fold_name(name) for name in (found[0].name, found[0].short, found[0].name_en))


def _given(name: str) -> int:
    """Return the need of an area's name that may also be a person's given name."""
    is_short = " " not in name if name.isascii() else len(name) <= LONGEST_GIVEN
    return Need.GIVEN if is_short else Need.NONE


def _need(name: str, place: Place) -> int:
    need = _given(name) if place.kind is not Kind.LINE else Need.NONE
    if name.isascii() and " " not in name and not name.isupper():
        is_upper = any(own.isupper() for own in place.names if fold_name(own) == name)
        return need | (Need.NONE if is_upper else Need.CAPITAL)
    return need | (Need.AREA if place.kind in {Kind.DISTRICT, Kind.AREA} else Need.NONE)


LONGEST_SHORT = 3
"""Names of no more Han characters than this may lie across two ordinary words."""
LONGEST_GIVEN = 2

# Pinyin of fewer letters may be an English word or a name of a person.
SHORTEST_PINYIN = 5
MUNICIPALITIES = frozenset(("110000", "120000", "310000", "500000"))
"""The ends of the ids of cities that are provinces: Chongqing Municipality."""
MUNICIPAL, KINDS_EN = ("province", "municipality"), (("province",), ("city",))
"""What the English names of those end in, and of other provinces and cities."""


def _plain_need(area: Area) -> int:
    """Return what the full name of an area needs that is an ordinary word, or often no name."""
    if area.name in PLAIN_WORDS:
        return Need.CONTEXT
    return Need.CITY if area.name in DOUBTFUL_FULL else Need.NONE


def _names_of_peoples(area: Area) -> Iterator[tuple[str, int]]:
    """Yield an area's full names without the peoples that it is of: 镇宁县, 镇宁自治县."""
    if area.level == "province":
        return
    if "自治" in area.name or area.name.endswith("族区"):
        yield fold_name(area.short + area.name[-1]), Need.AREA
    if "自治" in area.name:
        yield fold_name(f"{area.short}自治{area.name[-1]}"), Need.AREA


def _area_names(area: Area) -> Iterator[tuple[str, int]]:
    full = fold_name(area.name)
    yield full, Need.AREA | _plain_need(area)
    yield from _names_of_peoples(area)
    if area.short != area.name:
        need = Need.AREA
        if not area.near or area.short in DOUBTFUL:
            need |= Need.CONTEXT
        elif not area.alone:
            need |= Need.CITY
        elif area.level == "county":
            need |= Need.REGION
        yield fold_name(area.short), need
    english = fold_name(area.name_en)
    if area.level == "county":
        bare = english.rpartition(" ")[0] or english
        is_plain = bare in PLAIN_ENGLISH
        if bare != english:
            yield english, Need.AREA | Need.CAPITAL | (Need.CONTEXT if is_plain else Need.NONE)
        if len(bare) >= SHORTEST_PINYIN and not is_plain:
            yield bare, Need.AREA | Need.CAPITAL | Need.REGION
    elif len(english) >= SHORTEST_PINYIN:
        yield english, Need.AREA | Need.CAPITAL
        kinds = MUNICIPAL if area.id[3:] in MUNICIPALITIES else KINDS_EN[area.level == "city"]
        yield from ((f"{english} {kind}", Need.AREA | Need.CAPITAL) for kind in kinds)
