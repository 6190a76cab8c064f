"""The dossier of Changping, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import Dossier, read_dossier

CHANGPING = Path(__file__).parents[2] / "data" / "changping"


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    """Return the dossier as a reader of the package gets it: whole, or an error."""
    return read_dossier(CHANGPING)
