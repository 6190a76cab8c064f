"""A service that misbehaves costs a notice and a little time, never a wrong or a missing answer."""

from __future__ import annotations

import json
import time as real_time
from pathlib import Path

import pytest

from geo.geocoding import (
    BadAnswerError,
    Cache,
    Geocoder,
    OverloadedError,
    Provider,
    RefusedError,
    Region,
    UnreachableError,
    make_nominatim,
    make_photon,
)
from tests.geo.geocoding.conftest import StillTime
from tests.services.misbehaving import Reply, Server

REGION = Region(west=115.5, south=39.4, east=117.5, north=41.1)
STATION = {
    "osm_type": "node",
    "osm_id": 2,
    "lat": "40.09",
    "lon": "116.28",
    "name": "生命科学园",
    "display_name": "生命科学园, 中国",
    "boundingbox": ["40.085", "40.095", "116.275", "116.285"],
}
GOOD = Reply(body=json.dumps([STATION]).encode())


def nominatim_at(server: Server, *, timeout: float = 5.0, pause_s: float = 1.0) -> Provider:
    return make_nominatim(
        user_agent="planmap tests", domain=server.domain, scheme="http", timeout=timeout,
        pause_s=pause_s,
    )  # fmt: skip


def test_a_good_answer_is_read(server: Server, time: StillTime) -> None:
    server.answers = [GOOD]
    finding = Geocoder([nominatim_at(server)], region=REGION, clock=time.clock).find("生命科学园")
    (answer,) = finding.answers
    assert (answer.lon, answer.lat, answer.raw_id) == (116.28, 40.09, "node/2")
    assert (answer.certainty, answer.date) == ("uncertain", "2025-03-01")
    assert answer.credit == "© OpenStreetMap contributors"
    assert server.requests[0].headers["user-agent"] == "planmap tests"
    assert "bounded=1" in server.requests[0].path


@pytest.mark.parametrize(
    ("reply", "error", "words"),
    [
        (Reply(status=500), OverloadedError, "HTTP status 500"),
        (Reply(status=503), OverloadedError, "HTTP status 503"),
        (Reply(status=429), OverloadedError, "HTTP status 429"),
        (Reply(status=403), RefusedError, "HTTP status 403"),
        (Reply(status=401), RefusedError, "HTTP status 401"),
        (Reply(body=b"{"), BadAnswerError, "no JSON"),
        (Reply(body=b""), BadAnswerError, "no JSON"),
        (Reply(body=b"[" * 100_000), BadAnswerError, "no JSON"),
        (Reply(body=b"<html>Sign in</html>", kind="text/html"), BadAnswerError, "a web page"),
        (Reply(body=b"\xff\xfe[]"), BadAnswerError, "not in utf-8"),
        (Reply(body=b"[]", kind="application/json; charset=klingon"), BadAnswerError, "klingon"),
        (Reply(body=b'"hello"'), BadAnswerError, "shape"),
        (Reply(body=b"[1, 2]"), BadAnswerError, "shape"),
        (Reply(body=b'{"error": "no"}'), RefusedError, "nominatim: no"),
        (Reply(body=b'[{"lat": "40"}]'), BadAnswerError, "shape"),
        (
            Reply(body=json.dumps([STATION | {"lat": "NaN"}]).encode()),
            BadAnswerError,
            "shape",
        ),
        (
            Reply(body=json.dumps([STATION | {"lon": "40.1", "lat": "116.2"}]).encode()),
            BadAnswerError,
            "shape",
        ),
        (
            Reply(status=302, headers={"Location": "http://127.0.0.9:1/other"}),
            BadAnswerError,
            "sends one on to 127.0.0.9:1",
        ),
        (Reply(body=b" " * 65_536, repeat=100), BadAnswerError, "larger than 4 MB"),
        (Reply(hang_up=True), UnreachableError, "connection"),
        (
            Reply(body=json.dumps([STATION | {"name": "\ud800"}]).encode()),
            BadAnswerError,
            "half a sign, the lone surrogate U+D800",
        ),
        (
            Reply(body=json.dumps([STATION | {"class\udfff": "x"}]).encode()),
            BadAnswerError,
            "half a sign, the lone surrogate U+DFFF",
        ),
        (
            Reply(body=json.dumps([STATION | {"name": "Mill\0Park"}]).encode()),
            BadAnswerError,
            "a name with the control character U+0000",
        ),
        (
            Reply(body=json.dumps([STATION | {"osm_type": "\x1b[2J"}]).encode()),
            BadAnswerError,
            "a name with the control character U+001B",
        ),
        (Reply(body=b'{"error": "n\\u001b[2Jo\\nx"}'), RefusedError, "nominatim: n [2Jo"),
    ],
    ids=lambda value: str(getattr(value, "status", ""))[:12],
)
def test_each_misbehaviour_is_told_in_one_line(
    server: Server, reply: Reply, error: type[Exception], words: str
) -> None:
    server.answers = [reply]
    with pytest.raises(error) as raised:
        nominatim_at(server).search("生命科学园", REGION)
    assert words in str(raised.value)
    assert "\n" not in str(raised.value)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "reply",
    [Reply(wait_s=3), Reply(body=b"[" + b" " * 60, drip_s=0.1), Reply(drip_headers_s=0.1)],
)
def test_a_slow_answer_is_given_up_in_time(server: Server, reply: Reply) -> None:
    server.answers = [reply]
    begin = real_time.monotonic()
    with pytest.raises(OverloadedError, match=r"no answer in 0\.5 s"):
        nominatim_at(server, timeout=0.5).search("生命科学园", REGION)
    assert real_time.monotonic() - begin < 2


def test_a_busy_service_is_asked_again_after_the_wait_it_asks_for(
    server: Server, time: StillTime
) -> None:
    server.answers = [Reply(status=429, headers={"Retry-After": "7"}), Reply(status=500), GOOD]
    finding = Geocoder([nominatim_at(server)], region=REGION, clock=time.clock).find("生命科学园")
    assert len(finding.answers) == 1
    assert len(server.requests) == 3
    assert time.slept[0] == 7
    assert 2 <= time.slept[1] <= 3.1  # doubled, with up to a second of jitter


def test_a_service_that_asks_for_too_long_a_wait_is_left_alone(
    server: Server, time: StillTime
) -> None:
    server.answers = [Reply(status=429, headers={"Retry-After": "3600"}), GOOD]
    geocoder = Geocoder([nominatim_at(server)], region=REGION, clock=time.clock)
    assert geocoder.find("生命科学园").answers == ()
    assert geocoder.find("沙河").answers == ()
    assert len(server.requests) == 1
    assert time.slept == []
    time.seconds += 3601
    assert len(geocoder.find("生命科学园").answers) == 1


def test_requests_keep_a_second_apart(server: Server, time: StillTime) -> None:
    server.answers = [GOOD]
    geocoder = Geocoder([nominatim_at(server)], region=REGION, clock=time.clock)
    for name in ("one", "two", "three"):
        geocoder.find(name)
    assert time.slept == pytest.approx([1.0, 1.0])


def test_the_public_nominatim_is_never_asked_faster() -> None:
    with pytest.raises(ValueError, match="pause_s must be 1 or more"):
        make_nominatim(user_agent="planmap tests", pause_s=0.1)


def test_the_circuit_opens_after_three_failures_and_closes_again(
    server: Server, time: StillTime
) -> None:
    server.answers = [Reply(status=500)]
    geocoder = Geocoder([nominatim_at(server)], region=REGION, clock=time.clock)
    for number in range(6):
        assert geocoder.find(f"name {number}").answers == ()
    assert len(server.requests) == 3 * 3
    assert len(geocoder.notices) == 1
    server.answers = [GOOD]
    time.seconds += 121
    assert len(geocoder.find("生命科学园").answers) == 1


def test_a_refusal_opens_the_circuit_at_once(server: Server, time: StillTime) -> None:
    server.answers = [Reply(status=403)]
    geocoder = Geocoder([nominatim_at(server)], region=REGION, clock=time.clock)
    geocoder.find("one")
    geocoder.find("two")
    assert len(server.requests) == 1
    assert geocoder.notices == ("nominatim: HTTP status 403; nominatim is left out.",)


def test_offline_is_said_once(time: StillTime) -> None:
    nobody = make_nominatim(user_agent="planmap tests", domain="127.0.0.1:9", scheme="http")
    geocoder = Geocoder([nobody], region=REGION, clock=time.clock)
    for name in ("one", "two", "three"):
        assert geocoder.find(name).answers == ()
    assert geocoder.notices == (
        "Offline: answers come from what is bundled and what was asked before.",
    )
    assert time.slept == []


def test_an_answer_outside_the_region_is_none(server: Server, time: StillTime) -> None:
    far = STATION | {"lat": "31.23", "lon": "121.47"}
    server.answers = [Reply(body=json.dumps([far, STATION]).encode())]
    finding = Geocoder([nominatim_at(server)], region=REGION, clock=time.clock).find("x")
    assert [answer.lat for answer in finding.answers] == [40.09]


def test_an_answer_is_kept_and_not_asked_for_again(
    server: Server, time: StillTime, tmp_path: Path
) -> None:
    server.answers = [GOOD]
    cache = Cache(folder=tmp_path / "cache")
    first = Geocoder([nominatim_at(server)], region=REGION, clock=time.clock, cache=cache)
    second = Geocoder([nominatim_at(server)], region=REGION, clock=time.clock, cache=cache)
    assert first.find("生命科学园") == second.find("生命科学园")
    assert len(server.requests) == 1
    (file,) = (tmp_path / "cache").rglob("*.json")
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert {key: kept[key] for key in ("provider", "query", "date", "raw")} == {
        "provider": "nominatim",
        "query": "生命科学园",
        "date": "2025-03-01",
        "raw": [STATION],
    }
    time.day = time.day.replace(year=2026)
    second.find("生命科学园")
    assert len(server.requests) == 2


@pytest.mark.parametrize("content", ["", "{", "[]", '{"date": "2025-03-01"}', '{"date": 7}'])
def test_a_spoilt_cache_is_asked_past(
    server: Server, time: StillTime, tmp_path: Path, content: str
) -> None:
    server.answers = [GOOD]
    cache = Cache(folder=tmp_path)
    geocoder = Geocoder([nominatim_at(server)], region=REGION, clock=time.clock, cache=cache)
    geocoder.find("生命科学园")
    (file,) = tmp_path.rglob("*.json")
    file.write_text(content, encoding="utf-8")
    assert len(geocoder.find("生命科学园").answers) == 1
    assert len(server.requests) == 2


@pytest.mark.parametrize("name", ["\ud800", "a\udc00", "a\0b"])
def test_a_name_that_no_file_can_hold_is_told_and_nothing_is_left_in_the_cache(
    server: Server, time: StillTime, tmp_path: Path, name: str
) -> None:
    server.answers = [Reply(body=json.dumps([STATION | {"name": name}]).encode())]
    geocoder = Geocoder(
        [nominatim_at(server)], region=REGION, clock=time.clock, cache=Cache(folder=tmp_path)
    )
    assert geocoder.find("生命科学园").answers == ()
    (notice,) = geocoder.notices
    assert notice.isprintable()
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize("content", [b'{"date": "\\ud800"}', b"[" * 100_000, b"\xff", b""])
def test_a_file_of_the_cache_that_is_no_answer_counts_as_none(
    server: Server, time: StillTime, tmp_path: Path, content: bytes
) -> None:
    server.answers = [GOOD]
    cache = Cache(folder=tmp_path)

    def find() -> int:
        providers = [nominatim_at(server)]
        geocoder = Geocoder(providers, region=REGION, clock=time.clock, cache=cache)
        return len(geocoder.find("生命科学园").answers)

    assert find() == 1
    (kept,) = (path for path in tmp_path.rglob("*") if path.is_file())
    kept.write_bytes(content)
    assert find() == 1
    assert len(server.requests) == 2


def test_a_cache_that_cannot_be_written_stops_nothing(
    server: Server, time: StillTime, tmp_path: Path
) -> None:
    server.answers = [GOOD]
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    cache = Cache(folder=tmp_path / "file")
    geocoder = Geocoder([nominatim_at(server)], region=REGION, clock=time.clock, cache=cache)
    assert len(geocoder.find("生命科学园").answers) == 1


def test_one_service_that_is_not_reached_is_named_and_the_other_answers(
    server: Server, time: StillTime
) -> None:
    server.answers = [GOOD, GOOD]
    nobody = make_photon(user_agent="planmap tests", domain="127.0.0.1:9", scheme="http")
    geocoder = Geocoder([nobody, nominatim_at(server)], region=REGION, clock=time.clock)
    assert len(geocoder.find("one").answers) == 1
    assert geocoder.notices == ("No connection to photon.",)


def test_a_fault_that_comes_again_is_told_once(server: Server, time: StillTime) -> None:
    server.answers = [Reply(status=404), Reply(status=404)]
    geocoder = Geocoder([nominatim_at(server)], region=REGION, clock=time.clock)
    for name in ("one", "two"):
        assert geocoder.find(name).answers == ()
    assert geocoder.notices == ("nominatim: HTTP status 404; nominatim is left out.",)
