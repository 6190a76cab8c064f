"""What texts, files and answers are made of before they are bent, and how they are."""

from __future__ import annotations

import random
from typing import Any

from geo.records.row import CONTROL

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


def make_text(chance: random.Random) -> str:
    """Return a text of a few pieces, with signs of chance among them."""
    pieces = (chance.choice(PIECES) for _ in range(chance.randrange(1, 24)))
    text = "".join(pieces)
    for _ in range(chance.choice((0, 0, 1, 3))):
        at = chance.randrange(len(text) + 1)
        code = chance.choice((chance.randrange(32, 127), 0x4E00 + chance.randrange(3000)))
        text = text[:at] + chr(code) + text[at + chance.randrange(2) :]
    return text


def bend_bytes(content: bytes, chance: random.Random) -> bytes:
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


def bend_json(value: Any, chance: random.Random) -> Any:  # noqa: ANN401 - JSON
    """Return a JSON value with one member, somewhere in it, put in place of another."""
    if not isinstance(value, (dict, list)) or not value or chance.random() < 0.15:
        return chance.choice(VALUES)
    bent = value.copy()
    key = chance.choice(list(bent) if isinstance(bent, dict) else range(len(bent)))
    if chance.random() < 0.1:
        del bent[key]
    else:
        bent[key] = bend_json(bent[key], chance)
    return bent


def must_be_plain(*words: str) -> None:
    """Raise if a word that is handed on holds what no file of a dossier may hold."""
    if CONTROL.search("".join(words)):
        message = f"{words!r} holds a control character or half a sign"
        raise AssertionError(message)
