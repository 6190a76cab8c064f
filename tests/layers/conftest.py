"""What the tests of exports share: an awkward dossier, its features, and a database server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import pytest

from geo import Dossier
from layers.exports.selection import select
from tests.layers.awkward import MAINLAND_OFFSET, make_awkward
from tests.services.postgres import Postgres, running_postgres


@pytest.fixture
def awkward(tmp_path: Path) -> Dossier:
    return make_awkward(tmp_path / "awkward")


@pytest.fixture
def mainland_dossier(tmp_path: Path) -> Dossier:
    return make_awkward(tmp_path / "mainland", offset=MAINLAND_OFFSET)


@pytest.fixture
def features(awkward: Dossier) -> gpd.GeoDataFrame:
    return select(awkward).frame


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with running_postgres() as server:
        yield server
