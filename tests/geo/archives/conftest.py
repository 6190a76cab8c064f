"""What the tests of archives share: the small dossier as settings, a small archive, a database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from geo.archives.settings import Settings, make_settings
from tests.archives import make_row, read_into, write_table
from tests.builders import write_dossier
from tests.services.postgres import Postgres, running_postgres

COUNT = 900
"""Documents of the small archive; they make two parts or more."""


@pytest.fixture(scope="session")
def brookfield(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_dossier(tmp_path_factory.mktemp("dossier") / "brookfield")


@pytest.fixture(scope="session")
def settings(brookfield: Path) -> Settings:
    return make_settings([brookfield])


@pytest.fixture(scope="session")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = [make_row(number) for number in range(COUNT)]
    return write_table(tmp_path_factory.mktemp("source") / "plans.jsonl", rows)


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory, table: Path, settings: Settings) -> Path:
    out = tmp_path_factory.mktemp("archive") / "plans"
    done, failed = read_into(table, out, settings)
    assert (done.documents, failed) == (COUNT, [])
    return out


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with running_postgres() as server:
        yield server
