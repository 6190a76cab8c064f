"""A command loads what it needs: help and commands without a map start without the heavy rooms."""

from __future__ import annotations

import inspect
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from typer.testing import CliRunner

from maps.cli import COMMANDS, app
from tests.builders import write_dossier

DRAWING = {"folium", "branca", "jinja2"}
TABLES = {"pandas", "geopandas", "pyarrow", "pyogrio"}
MEASURING = {"numpy", "shapely", "pyproj"}
WORDS = {"pypinyin", "rjieba", "opencc"}
ASKING = {"geopy", "requests", "tenacity"}
READING = {
    "geo.texts.reader",
    "geo.texts.candidates",
    "geo.texts.figures.finding",
    "geo.texts.times.finding",
    "geo.texts.names.context",
}
READ_NO_TEXT = (
    "maps.commands.archives.querying",
    "maps.commands.dossiers.checked",
    "maps.commands.dossiers.reviewing",
    "maps.commands.sites.built",
    "maps.commands.sites.edited",
    "maps.commands.sites.exported",
    "maps.commands.sites.grounded",
    "maps.commands.sites.pictured",
    "maps.commands.sites.served",
    "maps.commands.texts.geocoded",
)
"""What commands do that read no text, or only if one is given."""
HEAVY = DRAWING | TABLES | MEASURING | WORDS | ASKING | {"psycopg"}

PROBE = """
import json, sys
from maps.cli import app
try:
    app(sys.argv[1:], standalone_mode=False)
finally:
    print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def loaded(*arguments: str) -> set[str]:
    """Return the heavy packages that a fresh `planmap ARGUMENTS` has imported at its end."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments], check=True, capture_output=True, text=True
    )
    return HEAVY & set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        *((name, "--help") for name in COMMANDS),
        ("schema", "places.csv"),
    ],
    ids=" ".join,
)
def test_help_and_what_reads_no_dossier_load_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert loaded(*arguments) == set()


def test_a_build_loads_neither_folium_nor_tables(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "dossier")
    found = loaded("build", str(folder), "--out", str(tmp_path / "site"))
    assert not found & (DRAWING | TABLES | ASKING)


def test_commands_that_read_no_text_load_no_reader() -> None:
    script = f"import json, sys, {', '.join(READ_NO_TEXT)}; print(json.dumps([*sys.modules]))"
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    assert not READING & set(json.loads(done.stdout))


def test_a_check_without_a_text_looks_for_no_names(tmp_path: Path) -> None:
    folder = write_dossier(tmp_path / "dossier")
    done = subprocess.run(
        [sys.executable, "-c", PROBE, "check", str(folder)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    names = json.loads(done.stderr.splitlines()[-1])
    assert "geo.texts.figures.finding" in names
    assert not {"geo.texts.candidates", "geo.texts.reader"} & set(names)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_each_command_says_of_itself(name: str) -> None:
    whole = inspect.getdoc(getattr(import_module(f"maps.commands.{name}"), name)) or ""
    assert " ".join(whole.split("\n\n")[0].split()).startswith(COMMANDS[name].rstrip("."))


def test_an_unknown_command_is_told_without_loading_any() -> None:
    shown = CliRunner().invoke(app, ["chek"])
    assert shown.exit_code == 2
    assert "check" in shown.output


@pytest.mark.parametrize("room", ["geo", "geo.texts", "geo.geocoding", "layers", "maps"])
def test_a_room_hands_out_all_that_it_promises_and_no_more(room: str) -> None:
    module = import_module(room)
    for name in module.__all__:
        assert getattr(module, name) is not None
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = module.no_such_name
