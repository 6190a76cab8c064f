"""What the geocoding tests share: a server that misbehaves, and time that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest

from geo.geocoding import Clock
from tests.services.misbehaving import Server, running_server


@dataclass(slots=True)
class StillTime:
    """A clock that moves on only when somebody sleeps; `slept` are the pauses."""

    seconds: float = 1000.0
    day: date = date(2025, 3, 1)
    slept: list[float] = field(default_factory=list)

    def sleep(self, pause: float) -> None:
        """Let `pause` seconds go by."""
        self.slept.append(pause)
        self.seconds += pause

    @property
    def clock(self) -> Clock:
        """The same time as geocoding takes it."""
        return Clock(now=lambda: self.seconds, sleep=self.sleep, today=lambda: self.day)


@pytest.fixture
def time() -> StillTime:
    return StillTime()


@pytest.fixture
def server() -> Iterator[Server]:
    with running_server() as running:
        yield running
