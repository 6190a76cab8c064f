"""The reference of the command line is what `--help` says, and every command is in it."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from maps.cli import app
from tests.tools.cli_reference import PATH, command_names, make_reference


def test_the_reference_is_current() -> None:
    assert PATH.read_text(encoding="utf-8") == make_reference(), (
        "run python -m tests.tools.cli_reference"
    )


@pytest.mark.parametrize("name", command_names())
def test_every_command_and_option_explains_itself(name: str) -> None:
    shown = CliRunner().invoke(app, [*name.split(), "--help"]).output
    assert "." in shown.split("Options", maxsplit=1)[0]
