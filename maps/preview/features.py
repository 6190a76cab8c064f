"""Answers as an OGC API - Features server, read only: core and GeoJSON.

Source: OGC 17-069r4, "OGC API - Features - Part 1: Core"; conformance classes core, geojson
and oas30.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

from geo.positions.box import Box
from maps.preview.collections import GLOBE, Collection
from maps.preview.openapi import describe_api

ROOT = "ogc"
JSON = "application/json"
GEOJSON = "application/geo+json"
OPENAPI = "application/vnd.oai.openapi+json;version=3.0"
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
CONFORMANCE = tuple(
    f"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/{name}"
    for name in ("core", "geojson", "oas30")
)
USUAL_LIMIT = 1_000
MOST_ITEMS = 10_000
"""Features in an answer; what is beyond it is behind the link `next`."""

_NUMBER = re.compile(r"-?\d{1,4}(\.\d{1,15})?")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?")
SIDES = (4, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is sent: status, media type and content."""

    status: HTTPStatus
    kind: str
    content: bytes


class BadQuestionError(ValueError):
    """A parameter that is unknown or wrong; the text says what would be right."""


def answer_features(
    path: str, query: str, base: str, collections: Mapping[str, Collection]
) -> Answer:
    """Return the answer to a GET of `path` (below the server, from `ogc` on).

    `base` is the address of `ogc`, without a slash at its end.
    """
    parts = [part for part in path.split("/")[1:] if part]
    try:
        asked = _read_query(query)
        if parts[:1] == ["collections"] and len(parts) > 1 and parts[1] in collections:
            return _answer_collection(base, collections[parts[1]], parts[2:], asked)
        documents: Mapping[tuple[str, ...], tuple[Callable[[], Mapping[str, Any]], str]] = {
            (): (lambda: _describe_landing(base), JSON),
            ("api",): (lambda: describe_api(base, list(collections)), OPENAPI),
            ("conformance",): (lambda: {"conformsTo": list(CONFORMANCE)}, JSON),
            ("collections",): (lambda: _describe_collections(base, collections), JSON),
        }
        if tuple(parts) in documents:
            make, kind = documents[tuple(parts)]
            return _plain(asked, make, kind)
    except BadQuestionError as error:
        return _refuse(HTTPStatus.BAD_REQUEST, str(error))
    return _refuse(HTTPStatus.NOT_FOUND, f"there is no {path}; begin at {base}/")


def _answer_collection(
    base: str, collection: Collection, rest: list[str], asked: dict[str, str]
) -> Answer:
    match rest:
        case []:
            return _plain(asked, lambda: _describe_collection(base, collection))
        case ["items"]:
            return _list_items(base, collection, asked)
        case ["items", name] if name in collection.numbers:
            return _plain(asked, lambda: _describe_item(base, collection, name), GEOJSON)
    message = f"the collection {collection.layer.id} has no {'/'.join(rest)}"
    return _refuse(HTTPStatus.NOT_FOUND, message)


def _read_query(query: str) -> dict[str, str]:
    pairs = parse_qsl(query, keep_blank_values=True)
    asked = dict(pairs)
    if len(asked) != len(pairs):
        message = "each parameter may be given once"
        raise BadQuestionError(message)
    if asked.pop("f", "json") not in {"json", JSON, GEOJSON}:
        message = "f must be json; there is nothing else"
        raise BadQuestionError(message)
    return asked


def _plain(
    asked: Mapping[str, str], make: Callable[[], Mapping[str, Any]], kind: str = JSON
) -> Answer:
    _refuse_others(asked, ())
    return _send(make(), kind)


def _refuse_others(asked: Mapping[str, str], known: tuple[str, ...]) -> None:
    for name in asked:
        if name not in known:
            right = f"; there are {', '.join(known)}" if known else ""
            message = f"no parameter is called {name!r} here{right}"
            raise BadQuestionError(message)


def _list_items(base: str, collection: Collection, asked: dict[str, str]) -> Answer:
    _refuse_others(asked, ("bbox", "datetime", "limit", "offset"))
    _check_datetime(asked.get("datetime"))
    limit = min(_read_count(asked, "limit", USUAL_LIMIT, least=1), MOST_ITEMS)
    offset = _read_count(asked, "offset", 0, least=0)
    found = collection.find(_read_boxes(asked["bbox"]) if "bbox" in asked else None)
    shown = found[offset : offset + limit]
    address = f"{base}/collections/{collection.layer.id}"
    links = [_link(f"{address}/items{_write_query(asked, offset)}", "self", GEOJSON)]
    if offset + limit < len(found):
        following = {**asked, "limit": str(limit)}
        links.append(
            _link(f"{address}/items{_write_query(following, offset + limit)}", "next", GEOJSON)
        )
    links.append(_link(address, "collection", JSON))
    answer = {
        "type": "FeatureCollection",
        "features": shown,
        "numberMatched": len(found),
        "numberReturned": len(shown),
        "links": links,
    }
    return _send(answer, GEOJSON)


def _write_query(asked: Mapping[str, str], offset: int) -> str:
    wanted = {**asked, **({"offset": str(offset)} if offset else {})}
    return f"?{urlencode(wanted, safe=',/')}" if wanted else ""


def _read_count(asked: Mapping[str, str], name: str, usual: int, *, least: int) -> int:
    text = asked.get(name, str(usual))
    if not re.fullmatch(r"[0-9]{1,9}", text) or int(text) < least:
        message = f"{name} must be a whole number from {least} on, not {text!r}"
        raise BadQuestionError(message)
    return int(text)


def _read_boxes(text: str) -> list[Box]:
    """Return a bbox of four or six numbers as one box, or as two if it crosses 180 degrees."""
    parts = text.split(",")
    if len(parts) not in SIDES or not all(_NUMBER.fullmatch(part) for part in parts):
        message = f"bbox must be west,south,east,north in degrees, not {text!r}"
        raise BadQuestionError(message)
    numbers = [float(part) for part in parts]
    half = len(numbers) // 2
    west, south, east, north = *numbers[:2], *numbers[half : half + 2]
    if south > north:
        message = f"bbox must have its south before its north, not {text!r}"
        raise BadQuestionError(message)
    if west <= east:
        return [(west, south, east, north)]
    return [(west, south, GLOBE[2], north), (GLOBE[0], south, east, north)]


def _check_datetime(text: str | None) -> None:
    """Refuse what is no instant or interval; features have no time, so all are in any."""
    if text is None:
        return
    ends = text.split("/")
    known = [end for end in ends if end not in {"", ".."}]
    if len(ends) > 2 or not known or not all(_INSTANT.fullmatch(end) for end in known):  # noqa: PLR2004 - an interval's ends
        message = f"datetime must be a date, a time or an interval of them, not {text!r}"
        raise BadQuestionError(message)


def _describe_landing(base: str) -> dict[str, Any]:
    return {
        "title": "planmap",
        "description": "The layers of a dossier, read only.",
        "links": [
            _link(f"{base}/", "self", JSON),
            _link(f"{base}/api", "service-desc", OPENAPI),
            _link(f"{base}/conformance", "conformance", JSON),
            _link(f"{base}/collections", "data", JSON),
        ],
    }


def _describe_collections(base: str, collections: Mapping[str, Collection]) -> dict[str, Any]:
    return {
        "links": [_link(f"{base}/collections", "self", JSON)],
        "collections": [_describe_collection(base, each) for each in collections.values()],
    }


def _describe_collection(base: str, collection: Collection) -> dict[str, Any]:
    layer, address = collection.layer, f"{base}/collections/{collection.layer.id}"
    box = collection.box
    return {
        "id": layer.id,
        "title": next(iter(layer.name.values())),
        "description": " · ".join([*dict.fromkeys(layer.name.values()), *layer.credits]),
        "itemType": "feature",
        "crs": [CRS84],
        **({"extent": {"spatial": {"bbox": [list(box)], "crs": CRS84}}} if box else {}),
        "links": [_link(address, "self", JSON), _link(f"{address}/items", "items", GEOJSON)],
    }


def _describe_item(base: str, collection: Collection, name: str) -> dict[str, Any]:
    address = f"{base}/collections/{collection.layer.id}"
    links = [
        _link(f"{address}/items/{quote(name)}", "self", GEOJSON),
        _link(address, "collection", JSON),
    ]
    return {**collection.features[collection.numbers[name]], "links": links}


def _link(address: str, relation: str, kind: str) -> dict[str, str]:
    return {"href": address, "rel": relation, "type": kind}


def _refuse(status: HTTPStatus, words: str) -> Answer:
    content = {"code": status.phrase.replace(" ", ""), "description": words}
    return Answer(status=status, kind=JSON, content=_dump(content))


def _send(content: Mapping[str, Any], kind: str) -> Answer:
    return Answer(status=HTTPStatus.OK, kind=kind, content=_dump(content))


def _dump(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, allow_nan=False).encode()
