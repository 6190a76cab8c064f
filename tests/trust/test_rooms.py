"""Of what tests would notice: the rooms have their code and their tests where they say."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatch

import pytest

from tests.conftest import ROOT
from tests.trust.mutants import ROOMS

SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
CHANGED = {path.removesuffix(".py").replace("/", ".") for path in SETTINGS["only_mutate"]}


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_s_names_are_of_code_that_is_changed(name: str) -> None:
    for wanted in ROOMS[name].names:
        assert any(fnmatch(f"{module}.x", wanted) for module in CHANGED), wanted


@pytest.mark.parametrize("module", sorted(CHANGED))
def test_code_that_is_changed_is_there_and_in_a_room(module: str) -> None:
    assert (ROOT / f"{module.replace('.', '/')}.py").is_file()
    wanted = [name for room in ROOMS.values() for name in room.names]
    assert any(fnmatch(f"{module}.x", name) for name in wanted)


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_s_tests_are_there(name: str) -> None:
    assert [test for test in ROOMS[name].tests if not (ROOT / test).is_file()] == []


def test_the_tests_that_a_run_asks_are_there() -> None:
    asked = SETTINGS["pytest_add_cli_args_test_selection"]
    for path in (argument.removeprefix("--deselect=") for argument in asked):
        file, _, function = path.partition("::")
        assert (ROOT / file).exists(), path
        assert f"def {function}" in (ROOT / file).read_text(encoding="utf-8") if function else True
