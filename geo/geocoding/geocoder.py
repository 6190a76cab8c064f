"""Asks several providers for a name and weighs what they say; never silently the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geo.geocoding.answers import (
    Answer,
    GeocodingError,
    QuestionError,
    Region,
    UnreachableError,
    distance,
)
from geo.geocoding.bundled import Bundled
from geo.geocoding.cache import Cache
from geo.geocoding.policy import Clock, Guard, OpenCircuitError
from geo.vocabulary import Certainty

if TYPE_CHECKING:
    from geo.geocoding.providers import Provider

AGREEMENT = 300.0
"""How near two answers must be to be about the same place, in metres."""
LADDER = (Certainty.UNCERTAIN, Certainty.LESS_CERTAIN, Certainty.CERTAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """All answers for a name, the surest first; `disagree` if sources put it apart."""

    query: str
    answers: tuple[Answer, ...]
    disagree: bool


class Geocoder:
    """Asks the bundled names and `providers`, in the caller's order, within one region.

    What goes wrong with a service is no error but a notice; what is bundled and what was
    asked before still answers.
    """

    def __init__(
        self,
        providers: Sequence[Provider | Bundled],
        *,
        region: Region,
        clock: Clock,
        cache: Cache | None = None,
        agreement: float = AGREEMENT,
    ) -> None:
        self.region = region
        self._providers = tuple(providers)
        self._clock = clock
        self._cache = cache
        self._agreement = agreement
        self._failed: list[str] = []
        self._unreachable: list[str] = []
        self._guards = {
            provider.id: Guard(provider.id, provider.policy, clock)
            for provider in providers
            if not isinstance(provider, Bundled)
        }

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should know, each thing once: no network, a service that refused."""
        if not self._unreachable:
            return tuple(self._failed)
        rest = "answers come from what is bundled and what was asked before"
        if len(self._unreachable) == len(self._guards):
            return (*self._failed, f"Offline: {rest}.")
        return (*self._failed, f"No connection to {', '.join(self._unreachable)}.")

    def find(self, query: str, *, near: tuple[float, float] | None = None) -> Finding:
        """Return what all providers say of a name; of equally sure answers the nearer first.

        `near` is a WGS 84 position (lon, lat).

        Raises
        ------
        QuestionError
            If the name is empty.
        """
        name = query.strip()
        if not name:
            message = "a name to look for is needed; this one is empty"
            raise QuestionError(message)
        found = [answer for provider in self._providers for answer in self._ask(provider, name)]
        answers = weigh(found, agreement=self._agreement)
        order = {answer: number for number, answer in enumerate(answers)}
        answers = sorted(answers, key=lambda answer: _rank(answer, near, order[answer]))
        return Finding(
            query=query, answers=tuple(answers), disagree=disagree(answers, self._agreement)
        )

    def _ask(self, provider: Provider | Bundled, name: str) -> list[Answer]:
        if isinstance(provider, Bundled):
            return list(provider.find(name, self.region))
        today = self._clock.today()
        kept = self._cache and self._cache.find(provider.id, name, self.region, today=today)
        if kept:
            try:
                return self._read(provider, kept.raw, name, kept.date)
            except (LookupError, TypeError, ValueError):
                pass  # a file of another version; ask again
        try:
            raw = self._guards[provider.id].call(lambda: provider.search(name, self.region))
        except OpenCircuitError:
            return []
        except GeocodingError as error:
            self._note(provider, error)
            return []
        if self._cache:
            self._cache.keep(provider.id, name, self.region, raw=raw, today=today)
        return self._read(provider, raw, name, today.isoformat())

    def _read(
        self, provider: Provider, raw: Sequence[dict[str, object]], name: str, date: str
    ) -> list[Answer]:
        answers = [provider.make_answer(result, name, date=date) for result in raw]
        return [answer for answer in answers if self.region.contains(answer.lon, answer.lat)]

    def _note(self, provider: Provider, error: GeocodingError) -> None:
        if isinstance(error, UnreachableError):
            if provider.id not in self._unreachable:
                self._unreachable.append(provider.id)
            return
        notice = f"{error}; {provider.id} is left out."
        if notice not in self._failed:
            self._failed.append(notice)


def weigh(answers: Sequence[Answer], *, agreement: float) -> list[Answer]:
    """Return `answers` with the certainty that other providers' answers leave them.

    An answer that another provider gives within `agreement` metres rises a step, and two if
    the two draw on different sources; Nominatim and Photon both draw on OpenStreetMap. One
    that other providers only contradict is uncertain.
    """
    return [replace(answer, certainty=_weigh_one(answer, answers, agreement)) for answer in answers]


def disagree(answers: Sequence[Answer], agreement: float) -> bool:
    """Return whether some provider has no answer near to some other provider's."""
    by_provider: dict[str, list[Answer]] = {}
    for answer in answers:
        by_provider.setdefault(answer.provider, []).append(answer)
    groups = list(by_provider.values())
    return any(
        not any(one.distance(other) <= agreement for one in group for other in rest)
        for number, group in enumerate(groups)
        for rest in groups[number + 1 :]
    )


def choose_answer(finding: Finding, *, agreement: float = AGREEMENT) -> Answer | None:
    """Return the answer that a draft may start from, or None where a person must choose.

    That is one that another provider confirms, or the only place that anybody gives. Bundled
    names that merely hold the query do not count.
    """
    answers = [
        answer
        for answer in finding.answers
        if answer.provider != "bundled" or answer.certainty is not Certainty.UNCERTAIN
    ]
    if finding.disagree or not answers:
        return None
    first = answers[0]
    confirmed = any(
        other.provider != first.provider and other.distance(first) <= agreement for other in answers
    )
    alone = all(other.distance(first) <= agreement for other in answers)
    return first if confirmed or alone else None


def _weigh_one(answer: Answer, answers: Sequence[Answer], agreement: float) -> Certainty:
    others = [other for other in answers if other.provider != answer.provider]
    if not others:
        return answer.certainty
    near = [other for other in others if answer.distance(other) <= agreement]
    if not near:
        return Certainty.UNCERTAIN
    steps = 2 if any(_source(other) != _source(answer) for other in near) else 1
    return LADDER[min(len(LADDER) - 1, LADDER.index(answer.certainty) + steps)]


def _source(answer: Answer) -> str:
    return "osm" if "openstreetmap" in answer.credit.casefold() else answer.credit


def _rank(answer: Answer, near: tuple[float, float] | None, number: int) -> tuple[int, float, int]:
    away = distance(near, (answer.lon, answer.lat)) if near else 0.0
    return -LADDER.index(answer.certainty), away, number
