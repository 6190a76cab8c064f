"""Bends texts, files and answers at random, and sees that each is read or refused in words.

Every case has a number; the same number of the same target is the same case.
"""

from __future__ import annotations

import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

from geo import PlanmapError, inspect_dossier
from geo.gazetteers.building import make_gazetteer
from geo.gazetteers.own.opening import open_book
from geo.geocoding.answers import Region
from geo.geocoding.policy import Policy
from geo.geocoding.providers import Provider
from geo.geocoding.readings import read_nominatim, read_photon, read_tianditu
from geo.positions.areas import read_areas
from geo.positions.datum import Datum
from geo.records.shipped import bundled_data
from geo.texts.files.opening import read_text_file
from geo.texts.reader import read
from tests.builders import make_features, make_tables, to_csv, write_dossier
from tests.trust.tally import Tally

HANG_S = 5.0
PIECES = (
    "昌平区", "地铁17号线", "2号线一期", "3、5号线", "北京市", "崇文区", "东西湖", "生命谷",
    "浦东新区", "到2027年", "年底前", "二〇二五年", "十四五", "第三季度", "114年", "力争",
    "建成", "开工", "将", "已", "12.5亿元", "三点五亿", "1,200亩", "5万平方米", "３０％",
    "两成", "1.5倍", "16兆瓦", "〔2024〕12号", "Line 17", "King's Cross", "Springfield",
    "by the end of 2027", "Q3 2025", "FY2025", "will open", "opened in 2024", "12 miles",
    "US$3 million", "a quarter of a million", "1,234.5 ha", "K12+300", "116°18′E",
    "东经116度18分", "39.9042, 116.4074", "[3]", "（", "）", "、", "，", "。", "：", "\n",
    "\n\n", " ", "\u3000", "\t", "| a | b |", "- ", "1. ", "﹏", "①", "Ⅳ", "ﬁ", "İ", "ß",
    "\u200b", "\u00ad", "\ufeff", "e\u0301", "\U00020000", "🚇", "\u202e", "％", "．", "·",
    "\u2009", "–", "—", "\r\n", "\x0b",
)  # fmt: skip
"""What texts are made of: what the reader looks for, and what stands in its way."""
NOMINATIM = {
    "display_name": "Mill Park, Brookfield", "name": "Mill Park", "lon": "10.02", "lat": "50.01",
    "boundingbox": ["50.0", "50.02", "10.0", "10.04"], "osm_type": "way", "osm_id": 7,
}  # fmt: skip
PHOTON = {
    "geometry": {"type": "Point", "coordinates": [10.02, 50.01]},
    "properties": {"name": "Mill Park", "osm_type": "N", "osm_id": 1, "extent": [10, 51, 11, 50]},
}
TIANDITU = {"name": "Mill Park", "lonlat": "10.02,50.01", "address": "", "hotPointID": "7"}
VALUES: tuple[Any, ...] = (
    None,
    True,
    -1,
    10**400,
    1e308,
    float("nan"),
    "",
    "x",
    "\ud800",
    "a\0b",
    [],
    {},
    [[]],
    "9" * 5000,
)
LINKED = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "@id": "https://example.org/mill",
            "properties": {"title": "Mill Park"},
            "names": [{"toponym": "磨坊公园", "lang": "zh"}],
            "geometry": {"type": "Point", "coordinates": [10.02, 50.01]},
        }
    ],
}
BOX = Region(west=9.9, south=49.9, east=10.3, north=50.2)


@cache
def _gazetteer() -> Any:  # noqa: ANN401 - planmap's own
    return make_gazetteer(areas=read_areas(bundled_data()))


def _make_text(chance: random.Random) -> str:
    pieces = (chance.choice(PIECES) for _ in range(chance.randrange(1, 24)))
    text = "".join(pieces)
    for _ in range(chance.choice((0, 0, 1, 3))):
        at = chance.randrange(len(text) + 1)
        code = chance.choice((chance.randrange(32, 127), 0x4E00 + chance.randrange(3000)))
        text = text[:at] + chr(code) + text[at + chance.randrange(2) :]
    return text


def _bend_bytes(content: bytes, chance: random.Random) -> bytes:
    """Return `content` with a few bytes changed, cut, doubled or put in."""
    bent = bytearray(content)
    for _ in range(chance.randrange(1, 6)):
        at, size = chance.randrange(len(bent) + 1), chance.randrange(1, 20)
        act = chance.randrange(4)
        if act == 0:
            bent[at : at + 1] = bytes([chance.randrange(256)])
        elif act == 1:
            del bent[at : at + size]
        elif act == 2:
            bent[at:at] = bent[at : at + size]
        else:
            bent[at:at] = chance.choice(PIECES).encode()
    return bytes(bent)


def _bend_json(value: Any, chance: random.Random) -> Any:  # noqa: ANN401 - JSON
    """Return a JSON value with one member, somewhere in it, put in place of another."""
    if not isinstance(value, (dict, list)) or not value or chance.random() < 0.15:
        return chance.choice(VALUES)
    bent = value.copy()
    key = chance.choice(list(bent) if isinstance(bent, dict) else range(len(bent)))
    if chance.random() < 0.1:
        del bent[key]
    else:
        bent[key] = _bend_json(bent[key], chance)
    return bent


def _read_text(chance: random.Random) -> None:
    text = _make_text(chance)
    found = read(text, _gazetteer(), year=2025)
    rows: list[Any] = [*found.mentions, *found.candidates, *found.figures, *found.statements]
    for row in rows:
        if text[row.start : row.end] != row.surface or not row.surface:
            message = f"{row!r} is not at its offsets of {text!r}"
            raise AssertionError(message)


def _read_file(chance: random.Random) -> None:
    text = _make_text(chance)
    codec = chance.choice(("utf-8", "utf-16", "gb18030"))
    page = f"<html><body><p>{text}</p><!-- {text} --><table><tr><td>{text}</table></body></html>"
    content = (page if chance.random() < 0.5 else text).encode(codec)
    read_text_file(
        _bend_bytes(content, chance),
        chance.choice(("plan.html", "plan.txt", "plan.docx", "plan.pdf")),
    )


def _read_dossier(name: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = write_dossier(Path(folder, "d"))
        (root / name).write_bytes(content)
        dossier, problems = inspect_dossier(root)
        lines = [str(problem) for problem in problems]
        if (dossier is None and not lines) or any(
            "\n" in line or len(line) > 2000 for line in lines
        ):
            message = f"told in several lines: {lines[:1]!r}"
            raise AssertionError(message)


def _read_table(chance: random.Random) -> None:
    name, rows = chance.choice(list(make_tables().items()))
    _read_dossier(name, _bend_bytes(to_csv(rows).encode(), chance))


def _read_toml(chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = (write_dossier(Path(folder, "d")) / "dossier.toml").read_bytes()
    _read_dossier("dossier.toml", _bend_bytes(content, chance))


def _read_features(chance: random.Random) -> None:
    whole = {"type": "FeatureCollection", "features": make_features()["survey"]}
    if chance.random() < 0.5:
        content = _bend_bytes(json.dumps(whole).encode(), chance)
    else:
        content = json.dumps(_bend_json(whole, chance)).encode()
    _read_dossier("datasets/survey/features.geojson", content)


def _read_gazetteer(chance: random.Random) -> None:
    csv = "name,name:zh,lon,lat,alt_name\nMill Park,磨坊公园,10.02,50.01,the park;公园\n"
    plain = {"type": "FeatureCollection", "features": make_features()["survey"]}
    kind = chance.choice(("csv", "geojson", "json"))
    if kind == "csv":
        content = _bend_bytes(csv.encode(), chance)
    else:
        bent = _bend_json(plain if kind == "geojson" else LINKED, chance)
        content = json.dumps(bent).encode()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"own.{kind}")
        path.write_bytes(content)
        open_book([path], lambda _name: True)


def _read_answer(chance: random.Random) -> None:
    reader, raw = chance.choice(
        ((read_nominatim, NOMINATIM), (read_photon, PHOTON), (read_tianditu, TIANDITU))
    )
    answer = [_bend_json(raw, chance)]

    class Found:
        raw = answer[0]

    provider = Provider(
        id="bent", datum=Datum.WGS84, credit="", licence="", policy=Policy(),
        ask=lambda _query, _region: [Found()], read=reader,
    )  # fmt: skip
    provider.search("Mill Park", BOX)


TARGETS: dict[str, Callable[[random.Random], None]] = {
    "texts": _read_text,
    "files": _read_file,
    "tables": _read_table,
    "dossier.toml": _read_toml,
    "features": _read_features,
    "gazetteers": _read_gazetteer,
    "answers of services": _read_answer,
}
SHARES = {"texts": 20, "files": 20, "answers of services": 20}
"""How many inputs a target gets for one of the slower ones."""


def try_number(target: str, number: int) -> tuple[str, str]:
    """Return how case `number` of a target ended, and a line if it failed."""
    begin = time.process_time()
    end, failure = "read", ""
    try:
        TARGETS[target](random.Random(f"{target} {number}"))  # noqa: S311 - no secret
    except PlanmapError as error:
        end = "refused"
        if "\n" in str(error).strip() and not hasattr(error, "problems"):
            failure = f"{target} {number}: told in several lines"
    except Exception as error:  # noqa: BLE001 - whatever is raised is what is hunted for
        failure = f"{target} {number}: {type(error).__name__}: {str(error)[:300]}"
    if time.process_time() - begin > HANG_S:
        failure = failure or f"{target} {number}: longer than {HANG_S:.0f} s"
    return end, failure


def _try_many(case: tuple[str, range]) -> Tally:
    target, numbers = case
    tally = Tally(target)
    for number in numbers:
        tally.add(*try_number(target, number))
    return tally


def _portion(count: int) -> Iterator[tuple[str, range]]:
    whole = sum(SHARES.get(target, 1) for target in TARGETS)
    for target in TARGETS:
        total = max(1, count * SHARES.get(target, 1) // whole)
        for first in range(0, total, 500):
            yield target, range(first, min(first + 500, total))


def hunt_inputs(count: int, workers: int | None = None) -> list[Tally]:
    """Try some `count` inputs over all targets; return a tally a target."""
    tallies = {target: Tally(f"bent {target}") for target in TARGETS}
    with ProcessPoolExecutor(workers) as pool:
        for part in pool.map(_try_many, _portion(count)):
            tallies[part.name].ended.update(part.ended)
            tallies[part.name].failures.extend(part.failures)
    return list(tallies.values())
