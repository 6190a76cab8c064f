"""Each service is asked in its own datum and words, and read into WGS 84."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from geo.geocoding import (
    OverloadedError,
    Provider,
    RefusedError,
    Region,
    make_amap,
    make_baidu,
    make_nominatim,
    make_photon,
    make_tianditu,
)
from geo.positions.datum import Datum, convert
from tests.services.misbehaving import Reply, Server

REGION = Region(west=116.0, south=40.0, east=116.5, north=40.4)
TRUE = (116.28, 40.09)
KEY = "secret-key-0123"


def in_datum(datum: Datum) -> tuple[float, float]:
    lon, lat = convert(*TRUE, source=Datum.WGS84, target=datum)
    return float(lon), float(lat)


def make(name: str, server: Server) -> Provider:
    options: dict[str, Any] = {
        "user_agent": "planmap tests",
        "domain": server.domain,
        "scheme": "http",
    }
    if name in {"nominatim", "photon"}:
        return {"nominatim": make_nominatim, "photon": make_photon}[name](**options)
    return {"tianditu": make_tianditu, "amap": make_amap, "baidu": make_baidu}[name](KEY, **options)


def answer_of(name: str) -> Any:  # noqa: ANN401 - JSON
    """Return what each service answers for the station at `TRUE`, in its own shape."""
    gcj, bd = in_datum(Datum.GCJ02), in_datum(Datum.BD09)
    return {
        "nominatim": [
            {
                "osm_type": "node", "osm_id": 2, "lat": "40.09", "lon": "116.28",
                "name": "生命科学园", "display_name": "生命科学园, 中国",
                "boundingbox": ["40.089", "40.091", "116.279", "116.281"],
            }
        ],
        "photon": {
            "type": "FeatureCollection",
            "features": [
                {
                    "type": "Feature",
                    "geometry": {"type": "Point", "coordinates": list(TRUE)},
                    "properties": {"osm_type": "N", "osm_id": 2, "name": "生命科学园"},
                }
            ],
        },
        "tianditu": {
            "status": {"infocode": 1000, "cndesc": "服务正常"},
            "resultType": 1,
            "pois": [{"name": "生命科学园", "lonlat": "116.28,40.09", "hotPointID": "A1"}],
        },
        "amap": {
            "status": "1",
            "infocode": "10000",
            "pois": [
                {
                    "id": "B000", "name": "生命科学园", "typecode": "150500",
                    "location": f"{gcj[0]:.6f},{gcj[1]:.6f}",
                }
            ],
        },
        "baidu": {
            "status": 0,
            "result": {
                "location": {"lng": bd[0], "lat": bd[1]},
                "precise": 1, "confidence": 80, "comprehension": 100, "level": "地铁站",
            },
        },
    }[name]  # fmt: skip


EMPTY = {
    "nominatim": [],
    "photon": {"type": "FeatureCollection", "features": []},
    "tianditu": {"status": {"infocode": 1000}, "resultType": 1},
    "amap": {"status": "1", "infocode": "10000", "pois": []},
    "baidu": {"status": 0, "result": {}},
}
NAMES = tuple(EMPTY)


@pytest.mark.parametrize("name", NAMES)
def test_every_answer_comes_out_in_wgs84(server: Server, name: str) -> None:
    server.answers = [Reply(body=json.dumps(answer_of(name)).encode())]
    provider = make(name, server)
    (raw,) = provider.search("生命科学园", REGION)
    answer = provider.make_answer(raw, "生命科学园", date="2025-03-01")
    assert (answer.lon, answer.lat) == pytest.approx(TRUE, abs=2e-6)
    assert answer.provider == name
    assert answer.credit
    assert answer.licence
    assert 30 <= answer.uncertainty_m <= 200


@pytest.mark.parametrize("name", NAMES)
def test_nothing_found_is_an_empty_answer_and_no_error(server: Server, name: str) -> None:
    server.answers = [Reply(body=json.dumps(EMPTY[name]).encode())]
    assert make(name, server).search("无此地", REGION) == ()


@pytest.mark.parametrize("name", NAMES)
def test_the_name_goes_out_whole_and_the_user_agent_with_it(server: Server, name: str) -> None:
    server.answers = [Reply(body=json.dumps(EMPTY[name]).encode())]
    make(name, server).search("朱辛庄 & 100%?", REGION)
    (request,) = server.requests
    words = json.dumps(parse_qs(urlsplit(request.path).query), ensure_ascii=False)
    assert "朱辛庄 & 100%?" in words
    assert request.headers["user-agent"] == "planmap tests"


def test_amap_is_asked_within_the_region_in_its_own_datum(server: Server) -> None:
    server.answers = [Reply(body=json.dumps(EMPTY["amap"]).encode())]
    make("amap", server).search("沙河", REGION)
    polygon = parse_qs(urlsplit(server.requests[0].path).query)["polygon"][0]
    west, north, east, south = (
        float(part) for point in polygon.split("|") for part in point.split(",")
    )
    for lon in (116.0, 116.25, 116.5):
        for lat in (40.0, 40.2, 40.4):
            moved = convert(lon, lat, source=Datum.WGS84, target=Datum.GCJ02)
            assert west <= float(moved[0]) <= east
            assert south <= float(moved[1]) <= north


def test_a_tianditu_area_counts_as_an_answer_with_its_extent(server: Server) -> None:
    area = {"name": "昌平区", "lonlat": "116.2316,40.2207", "bound": "115.8,40.4,116.5,40.0"}
    body = {"status": {"infocode": 1000}, "resultType": 3, "area": area}
    server.answers = [Reply(body=json.dumps(body).encode())]
    provider = make("tianditu", server)
    (raw,) = provider.search("昌平区", REGION)
    assert provider.make_answer(raw, "昌平区").uncertainty_m > 30_000


@pytest.mark.parametrize(
    ("name", "body", "error"),
    [
        ("amap", {"status": "0", "info": "INVALID_USER_KEY", "infocode": "10001"}, RefusedError),
        ("amap", {"status": "0", "info": "QUOTA", "infocode": "10003"}, RefusedError),
        ("amap", {"status": "0", "info": "TOO_FREQUENT", "infocode": "10004"}, OverloadedError),
        ("baidu", {"status": 200, "message": "APP不存在"}, RefusedError),
        ("baidu", {"status": 302, "message": "天配额超限"}, RefusedError),
        ("baidu", {"status": 1, "message": "服务器内部错误"}, OverloadedError),
        ("tianditu", {"status": {"infocode": 1001, "cndesc": "x"}}, RefusedError),
        ("tianditu", {"status": {"infocode": 2001, "cndesc": "x"}}, OverloadedError),
        ("tianditu", {"code": 301001, "msg": "非法Key"}, RefusedError),
    ],
)
def test_a_service_s_own_error_code_is_understood(
    server: Server, name: str, body: dict[str, Any], error: type[Exception]
) -> None:
    server.answers = [Reply(body=json.dumps(body).encode())]
    with pytest.raises(error):
        make(name, server).search("沙河", REGION)


@pytest.mark.parametrize("name", ["tianditu", "amap", "baidu"])
@pytest.mark.parametrize("reply", [Reply(status=403), Reply(status=500), Reply(body=b"{}x")])
def test_a_key_is_in_no_message(server: Server, name: str, reply: Reply) -> None:
    server.answers = [reply]
    provider = make(name, server)
    with pytest.raises(Exception, match=name) as raised:
        provider.search("沙河", REGION)
    assert KEY in server.requests[0].path
    assert KEY not in str(raised.value)
    assert KEY not in repr(provider)


@pytest.mark.parametrize(
    "edges", [(117, 40, 116, 41), (116, 41, 117, 40), (-181, 0, 0, 1), (float("nan"), 0, 1, 1)]
)
def test_a_region_that_is_none_is_refused(edges: tuple[float, float, float, float]) -> None:
    west, south, east, north = edges
    with pytest.raises(ValueError, match="a region is west, south, east, north"):
        Region(west=west, south=south, east=east, north=north)
