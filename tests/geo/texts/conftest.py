"""What tests of reading share: the names that the package brings, put together once."""

from __future__ import annotations

import pytest

from geo import Dossier
from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import read_areas
from geo.texts.names.gazetteer import Gazetteer
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def gazetteer(changping: Dossier) -> Gazetteer:
    """Return the names of the dossier, of China and of the world."""
    return make_gazetteer([changping], read_areas(ROOT / "data"))
