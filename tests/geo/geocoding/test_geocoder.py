"""What several sources say is weighed: agreement raises, disagreement shows, nothing is silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from geo.geocoding import (
    Answer,
    Bundled,
    Geocoder,
    Policy,
    Provider,
    Region,
    choose_answer,
)
from geo.geocoding.geocoder import weigh
from geo.geocoding.readings import Raw, Reading
from geo.positions.datum import Datum
from geo.vocabulary import Certainty
from tests.geo.geocoding.conftest import StillTime

REGION = Region(west=115.5, south=39.4, east=117.5, north=41.1)
ANSWER = Answer(
    name="沙河", lon=116.28, lat=40.15, provider="bundled", query="沙河",
    certainty=Certainty.LESS_CERTAIN, uncertainty_m=100, raw_id="d/shahe", credit="GeoNames",
    licence="CC-BY-4.0",
)  # fmt: skip
METRE = 1 / 111_000


def provider(name: str, *positions: tuple[float, float], credit: str = "") -> Provider:
    """Return a provider that answers with these positions."""

    def ask(query: str, region: Region) -> Sequence[Any]:  # noqa: ARG001 - whatever is asked
        return [SimpleNamespace(raw={"lon": lon, "lat": lat}) for lon, lat in positions]

    def read(raw: Raw) -> Reading:
        return Reading(
            name="沙河", lon=raw["lon"], lat=raw["lat"], uncertainty_m=50, raw_id=f"{name}/1"
        )

    return Provider(
        id=name, datum=Datum.WGS84, credit=credit or name, licence="x", policy=Policy(),
        ask=ask, read=read,
    )  # fmt: skip


def certainties(time: StillTime, *providers: Provider | Bundled) -> list[tuple[str, str]]:
    finding = Geocoder(providers, region=REGION, clock=time.clock).find("沙河")
    return [(answer.provider, str(answer.certainty)) for answer in finding.answers]


def test_one_service_alone_is_uncertain(time: StillTime) -> None:
    assert certainties(time, provider("a", (116.28, 40.15))) == [("a", "uncertain")]


def test_two_services_that_agree_are_certain(time: StillTime) -> None:
    near = (116.28, 40.15 + 200 * METRE)
    found = certainties(time, provider("a", (116.28, 40.15)), provider("b", near))
    assert found == [("a", "certain"), ("b", "certain")]


def test_two_services_on_the_same_data_rise_one_step_only(time: StillTime) -> None:
    credit = "© OpenStreetMap contributors"
    one = provider("nominatim", (116.28, 40.15), credit=credit)
    other = provider("photon", (116.28, 40.15), credit=credit)
    assert certainties(time, one, other) == [
        ("nominatim", "less-certain"),
        ("photon", "less-certain"),
    ]


def test_two_services_that_disagree_are_both_shown_and_uncertain(time: StillTime) -> None:
    providers = [provider("a", (116.28, 40.15)), provider("b", (116.30, 40.15))]
    finding = Geocoder(providers, region=REGION, clock=time.clock).find("沙河")
    assert [answer.provider for answer in finding.answers] == ["a", "b"]
    assert {answer.certainty for answer in finding.answers} == {"uncertain"}
    assert finding.disagree


def test_of_several_answers_the_one_that_is_confirmed_comes_first(time: StillTime) -> None:
    one = provider("a", (116.6, 40.15), (116.28, 40.15))
    other = provider("b", (116.28, 40.15))
    finding = Geocoder([one, other], region=REGION, clock=time.clock).find("沙河")
    assert [(answer.lon, answer.certainty) for answer in finding.answers] == [
        (116.28, "certain"),
        (116.28, "certain"),
        (116.6, "uncertain"),
    ]
    assert not finding.disagree


def test_a_bundled_answer_keeps_its_certainty_when_alone(time: StillTime) -> None:
    assert certainties(time, Bundled({"沙河": (ANSWER,)})) == [("bundled", "less-certain")]


def test_a_service_that_contradicts_what_is_bundled_makes_both_uncertain(time: StillTime) -> None:
    found = certainties(time, Bundled({"沙河": (ANSWER,)}), provider("a", (116.4, 40.15)))
    assert found == [("bundled", "uncertain"), ("a", "uncertain")]


def test_providers_keep_the_caller_s_order(time: StillTime) -> None:
    a, b = provider("a", (116.28, 40.15)), provider("b", (116.28, 40.15))
    assert [name for name, _ in certainties(time, b, a)] == ["b", "a"]


def test_of_equally_sure_answers_the_nearer_comes_first(time: StillTime) -> None:
    one = provider("a", (116.9, 40.9), (116.28, 40.15))
    geocoder = Geocoder([one], region=REGION, clock=time.clock)
    assert geocoder.find("沙河").answers[0].lon == 116.9
    assert geocoder.find("沙河", near=(116.3, 40.1)).answers[0].lon == 116.28


@pytest.mark.parametrize("name", ["", " ", "\u3000\n"])
def test_an_empty_name_is_refused(time: StillTime, name: str) -> None:
    with pytest.raises(ValueError, match="a name to look for is needed"):
        Geocoder([], region=REGION, clock=time.clock).find(name)


def test_without_answers_there_is_nothing_to_weigh() -> None:
    assert weigh([], agreement=300) == []


def test_weighing_leaves_the_answers_themselves_as_they_were() -> None:
    other = replace(ANSWER, provider="a", credit="a")
    weighed = weigh([ANSWER, other], agreement=300)
    assert ANSWER.certainty is Certainty.LESS_CERTAIN
    assert [answer.certainty for answer in weighed] == [Certainty.CERTAIN, Certainty.CERTAIN]


def chosen(time: StillTime, *providers: Provider | Bundled) -> Answer | None:
    return choose_answer(Geocoder(providers, region=REGION, clock=time.clock).find("沙河"))


def test_a_draft_starts_from_the_only_place_that_is_given(time: StillTime) -> None:
    answer = chosen(time, provider("a", (116.28, 40.15), (116.281, 40.15)))
    assert answer is not None
    assert answer.lon == 116.28


def test_a_draft_starts_from_the_place_that_is_confirmed(time: StillTime) -> None:
    other = provider("b", (116.28, 40.15))
    answer = chosen(time, provider("a", (116.6, 40.15), (116.28, 40.15)), other)
    assert answer is not None
    assert (answer.lon, answer.certainty) == (116.28, "certain")


def test_a_draft_starts_from_nothing_where_a_person_must_choose(time: StillTime) -> None:
    assert chosen(time, provider("a", (116.6, 40.15), (116.28, 40.15))) is None
    assert chosen(time, provider("a", (116.6, 40.15)), provider("b", (116.28, 40.15))) is None
    assert chosen(time, provider("a")) is None
    longer = replace(ANSWER, name="沙河高教园")
    assert chosen(time, Bundled({"沙河高教园": (longer,)})) is None
