"""What tests share: the Changping dossier, and the interview where it is at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from geo import Dossier, read_dossier

settings.register_profile("same-again", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile("same-again")
"""What a property says is right or wrong, however long a busy machine takes to try it, and for the
same examples each time; `make properties` looks for others."""

ROOT = Path(__file__).parents[1]
INTERVIEW = ROOT.parent / "shared" / "interview" / "interview.txt"


@pytest.fixture(scope="session", autouse=True)
def _own_state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what commands remember of the files that they wrote apart from the user's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(scope="session")
def changping() -> Dossier:
    """Return the dossier of `data/changping`."""
    return read_dossier(ROOT / "data" / "changping")


@pytest.fixture(scope="session")
def interview_file() -> Path:
    """Return the path of the interview, which is no part of the project."""
    if not INTERVIEW.is_file():
        pytest.skip("the interview is not at hand: ../shared/interview/interview.txt")
    return INTERVIEW


@pytest.fixture(scope="session")
def interview(interview_file: Path) -> str:
    """Return the words of the interview."""
    return interview_file.read_bytes().decode("utf-8")
