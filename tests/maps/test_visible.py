"""Words of a text, a dossier or a command line command no terminal and turn no words on it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.table import Table
from rich.text import Text
from typer.testing import CliRunner

from maps.cli import app
from maps.commands.screen import Screen
from maps.visible import fill_in, make_visible
from tests.builders import make_tables, write_dossier
from tests.trust.commands import call

TURNED = "Mill\u202e Park"
COMMAND = "\x1b]0;theirs\x07"


def test_each_control_and_mark_of_direction_is_named_and_no_other_sign_changes() -> None:
    unseen = [*range(9), *range(0x0B, 0x20), *range(0x7F, 0xA0), *range(0x2028, 0x202F)]
    unseen += range(0x2066, 0x206A)
    assert make_visible("".join(map(chr, unseen))) == "".join(f"U+{code:04X}" for code in unseen)
    assert fill_in("\x00\x1b\x7f\u202e") == "\u2400\u241b\ufffd\ufffd"
    words = "昌平 Ruiru\t\n نص\u200f क्ष\u200d 👩\u200d🌾 é"
    assert make_visible(words) == fill_in(words) == words


def test_a_table_shows_a_sign_for_each_that_nobody_sees() -> None:
    file = io.StringIO()
    table = Table(TURNED, "of others")
    table.add_row(COMMAND, Text(f"{COMMAND} end", style="bold"))
    Screen(file=file, width=60).print(table, TURNED)
    shown = file.getvalue()
    assert make_visible(shown.replace("\n", "")) == shown.replace("\n", "")
    assert "Mill\ufffd Park" in shown
    assert "␛]0;theirs" in shown
    assert "end" in shown


def test_a_text_and_a_dossier_that_would_command_a_terminal_do_not(tmp_path: Path) -> None:
    tables = make_tables()
    tables["places.csv"][1] |= {"name_zh_hans": TURNED, "reviewed": "no"}
    folder = write_dossier(tmp_path / "d", tables=tables)
    (tmp_path / "plan.txt").write_text(f"Mill Park{COMMAND} gets \u202e12 gardens.\n")
    for command in (["review", str(folder)], ["read", str(tmp_path / "plan.txt")]):
        done = CliRunner().invoke(app, command)
        assert done.exit_code == 0, done.stderr
        assert not {"\x1b", "\x07", "\u202e"} & set(done.stdout)
        assert "\ufffd" in done.stdout


@pytest.mark.parametrize("words", ["No\u202ewhere", COMMAND, "a\u2028b", "a\x0bb", "a\rb"])
def test_an_error_is_one_line_whatever_was_asked_for(words: str, tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "d")
    for command in (
        ["review", str(folder), "--accept", words],
        ["build", str(tmp_path / words)],
        ["read", str(tmp_path / words)],
        ["export", str(folder), "--format", "kml", "--out", "x.kml", "--layer", words],
    ):
        status, said = call(command)
        assert (status, len(said.splitlines())) == (1, 1), (command, said)
        assert make_visible(said.removesuffix("\n")) == said.removesuffix("\n")
