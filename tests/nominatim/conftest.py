"""Starts PostgreSQL and Nominatim once for these tests, and stops both afterwards."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from geo import Dossier
from tests.nominatim.osm_file import write_osm
from tests.services.nominatim import SETTINGS, Nominatim, running_nominatim
from tests.services.postgres import running_postgres


@pytest.fixture(scope="session")
def nominatim(changping: Dossier) -> Iterator[Nominatim]:
    """Return a Nominatim that holds the places of `data/changping`."""
    with (
        running_postgres(settings=SETTINGS) as postgres,
        running_nominatim(write_osm(changping), postgres) as server,
    ):
        yield server
