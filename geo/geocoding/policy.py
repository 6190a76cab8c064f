"""How a service is asked: not too often, again if that may help, and not at all while it fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt
from tenacity.wait import wait_exponential_jitter

from geo.geocoding.answers import GeocodingError, OverloadedError, RefusedError, UnreachableError

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Time as the caller hands it in: `now` counts seconds from any start, `today` is a date."""

    now: Callable[[], float]
    sleep: Callable[[float], None]
    today: Callable[[], date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How a service may be asked.

    `pause_s` is the least time between two requests, `attempts` how often one question is
    put, `first_wait_s` the wait before the second time (it doubles, with up to a second of
    jitter), `longest_wait_s` what a service may ask one to wait at most. After `failures`
    questions without an answer the service is left alone for `rest_s`.
    """

    pause_s: float = 0.0
    attempts: int = 3
    first_wait_s: float = 1.0
    longest_wait_s: float = 30.0
    failures: int = 3
    rest_s: float = 120.0


class OpenCircuitError(GeocodingError):
    """The service has failed too often just now and is not asked."""


class Guard:
    """Stands between the questions and one service, and keeps to its policy."""

    def __init__(self, name: str, policy: Policy, clock: Clock) -> None:
        self.name = name
        self.policy = policy
        self._clock = clock
        self._next_request: float | None = None
        self._failures = 0
        self._closed_again: float | None = None

    @property
    def is_open(self) -> bool:
        """Whether the service is being left alone."""
        return self._closed_again is not None and self._clock.now() < self._closed_again

    def call(self, question: Callable[[], Result]) -> Result:
        """Return what `question` returns, put again where that may help.

        Raises
        ------
        OpenCircuitError
            If the service is being left alone; `question` is not called.
        GeocodingError
            If there is no answer.
        """
        if self.is_open:
            message = f"{self.name} is left alone for now; it has failed too often"
            raise OpenCircuitError(message)
        retrying = Retrying(
            sleep=self._clock.sleep,
            stop=stop_after_attempt(self.policy.attempts),
            retry=retry_if_exception(self._may_help),
            wait=self._wait,
            reraise=True,
        )
        try:
            result: Result = retrying(self._pace, question)
        except GeocodingError as error:
            self._count(error)
            raise
        self._failures, self._closed_again = 0, None
        return result

    def _pace(self, question: Callable[[], Result]) -> Result:
        now = self._clock.now()
        if self._next_request is not None and now < self._next_request:
            self._clock.sleep(self._next_request - now)
        self._next_request = max(now, self._next_request or now) + self.policy.pause_s
        return question()

    def _may_help(self, error: BaseException) -> bool:
        """Whether asking again may help: not if the service wants longer than one can wait."""
        if not isinstance(error, OverloadedError):
            return False
        return (error.retry_after or 0.0) <= self.policy.longest_wait_s

    def _wait(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        asked = error.retry_after if isinstance(error, OverloadedError) else None
        usual = wait_exponential_jitter(initial=self.policy.first_wait_s, jitter=1.0)(state)
        return min(self.policy.longest_wait_s, max(asked or 0.0, usual))

    def _count(self, error: GeocodingError) -> None:
        self._failures += 1
        # No network and a wrong key do not mend themselves between two names.
        hopeless = isinstance(error, UnreachableError | RefusedError)
        asked = getattr(error, "retry_after", None) or 0.0
        if hopeless or asked > self.policy.longest_wait_s or self._failures >= self.policy.failures:
            self._failures = 0
            self._closed_again = self._clock.now() + max(self.policy.rest_s, asked)
