"""Geocoding against a real Nominatim: names in three languages, bounded, paced, kept, weighed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from geo import Dossier
from geo.geocoding import (
    BadAnswerError,
    Cache,
    Clock,
    Geocoder,
    GeocodingError,
    Provider,
    Region,
    UnreachableError,
    make_bundled,
    make_nominatim,
)
from geo.geocoding.answers import distance
from geo.vocabulary import Kind
from tests.services.nominatim import Nominatim

pytestmark = pytest.mark.nominatim


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.fixture
def clock(pauses: list[float]) -> Clock:
    """Return a clock that sleeps by noting it down."""
    return Clock(
        now=lambda: 1000.0 + sum(pauses), sleep=pauses.append, today=lambda: date(2025, 3, 1)
    )


@pytest.fixture
def provider(nominatim: Nominatim) -> Provider:
    return make_nominatim(
        user_agent="planmap tests", domain=nominatim.domain, scheme="http", pause_s=0.0
    )


@pytest.fixture(scope="session")
def region(changping: Dossier) -> Region:
    west, south, east, north = changping.info.bounds
    return Region(west=west, south=south, east=east, north=north)


def test_it_is_set_up_in_under_ninety_seconds(
    nominatim: Nominatim, capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        print(  # noqa: T201 - asked for
            f"\nNominatim: imported in {nominatim.import_s:.1f} s, "
            f"serving {nominatim.start_s:.1f} s later"
        )
    assert nominatim.import_s + nominatim.start_s < 90


def test_each_station_is_found_by_its_name_and_where_it_is(
    provider: Provider, region: Region, clock: Clock, changping: Dossier
) -> None:
    geocoder = Geocoder([provider], region=region, clock=clock)
    missed = []
    stations = [place for place in changping.places if place.kind is Kind.STATION][:60]
    for station in stations:
        geometry = changping.geometry_of(station)
        if geometry is None:
            continue
        point = geometry.representative_point()
        answers = geocoder.find(station.name_zh_hans).answers
        nearest = min(
            (distance((point.x, point.y), (found.lon, found.lat)) for found in answers),
            default=float("inf"),
        )
        if nearest > 1:
            missed.append((station.id, nearest))
    assert missed == []
    assert geocoder.notices == ()


@pytest.mark.parametrize("language", ["name_zh_hans", "name_zh_hant", "name_en"])
def test_a_place_is_found_in_each_language(
    provider: Provider, region: Region, clock: Clock, changping: Dossier, language: str
) -> None:
    place = changping.place("bupt")
    (answer, *_) = (
        Geocoder([provider], region=region, clock=clock).find(getattr(place, language)).answers
    )
    geometry = changping.geometry_of(place)
    assert geometry is not None
    point = geometry.representative_point()
    assert distance((point.x, point.y), (answer.lon, answer.lat)) < 1
    assert answer.raw_id.startswith("node/")
    assert answer.credit == "© OpenStreetMap contributors"


def test_an_area_comes_with_its_size(
    provider: Provider, region: Region, clock: Clock, changping: Dossier
) -> None:
    name = changping.place(changping.info.region).name_zh_hans
    answers = Geocoder([provider], region=region, clock=clock).find(name).answers
    (area,) = [answer for answer in answers if answer.raw_id == "relation/1"]
    assert 20_000 < area.uncertainty_m < 60_000


def test_a_name_that_is_nowhere_has_no_answer_and_no_notice(
    provider: Provider, region: Region, clock: Clock
) -> None:
    geocoder = Geocoder([provider], region=region, clock=clock)
    assert geocoder.find("查无此处甲乙丙").answers == ()
    assert geocoder.notices == ()


@pytest.mark.parametrize(
    "name", ["'; DROP TABLE placex; --", "100%", "a&b=c", "\x00", "🏙️", "名" * 300]
)
def test_a_strange_name_is_answered_or_refused_and_breaks_nothing(
    provider: Provider, region: Region, clock: Clock, name: str
) -> None:
    geocoder = Geocoder([provider], region=region, clock=clock)
    geocoder.find(name)
    assert all("\n" not in notice for notice in geocoder.notices)
    fresh = Geocoder([provider], region=region, clock=clock)
    assert fresh.find("昌平区").answers
    assert fresh.notices == ()


def test_answers_are_bounded_by_the_region(
    provider: Provider, clock: Clock, changping: Dossier
) -> None:
    geometry = changping.geometry_of(changping.place("bupt"))
    assert geometry is not None
    west, south, east, north = geometry.bounds
    elsewhere = Region(west=west + 0.2, south=south, east=east + 0.3, north=north + 0.1)
    name = changping.place("bupt").name_zh_hans
    assert Geocoder([provider], region=elsewhere, clock=clock).find(name).answers == ()


def test_a_second_run_answers_from_the_cache_with_the_server_gone(
    nominatim: Nominatim, provider: Provider, region: Region, clock: Clock, tmp_path: Path
) -> None:
    cache = Cache(folder=tmp_path)
    first = Geocoder([provider], region=region, clock=clock, cache=cache).find("昌平区")
    gone = make_nominatim(user_agent="planmap tests", domain="127.0.0.1:9", scheme="http")
    geocoder = Geocoder([gone], region=region, clock=clock, cache=cache)
    assert geocoder.find("昌平区") == first
    assert geocoder.notices == ()
    assert nominatim.domain not in "".join(str(path) for path in tmp_path.rglob("*"))


def test_it_confirms_what_is_bundled(
    provider: Provider, region: Region, clock: Clock, changping: Dossier
) -> None:
    place = changping.place("bupt")
    geocoder = Geocoder([make_bundled([changping]), provider], region=region, clock=clock)
    finding = geocoder.find(place.name_zh_hans)
    assert {"bundled", "nominatim"} <= {answer.provider for answer in finding.answers}
    assert finding.answers[0].certainty == "certain"


def test_the_pause_is_kept_with_a_real_server(
    nominatim: Nominatim, region: Region, clock: Clock, pauses: list[float]
) -> None:
    polite = make_nominatim(user_agent="planmap tests", domain=nominatim.domain, scheme="http")
    geocoder = Geocoder([polite], region=region, clock=clock)
    for name in ("沙河", "南口", "昌平区"):
        geocoder.find(name)
    assert pauses == pytest.approx([1.0, 1.0])


def test_another_page_of_the_same_server_is_no_answer(nominatim: Nominatim) -> None:
    other = make_nominatim(
        user_agent="planmap tests", domain=f"{nominatim.domain}/status?format=json&", scheme="http"
    )
    box = Region(west=116, south=40, east=117, north=41)
    with pytest.raises(GeocodingError) as raised:
        other.search("昌平区", box)
    assert isinstance(raised.value, BadAnswerError)
    assert not isinstance(raised.value, UnreachableError)
