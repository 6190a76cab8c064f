"""Writes `docs/cli.md` from what `--help` says. Run: `python -m tests.tools.cli_reference`."""

from __future__ import annotations

from pathlib import Path

from typer.main import get_command
from typer.testing import CliRunner

from maps.cli import app, load_command

PATH = Path(__file__).parents[2] / "docs" / "cli.md"
HEAD = """# The command line

What `planmap COMMAND --help` says; written by `python -m tests.tools.cli_reference`.
An error is one line on standard error that says file, row, field, value and what would be right;
the exit status is then 1.
"""


def make_reference() -> str:
    """Return the reference of all commands as Markdown."""
    runner = CliRunner(env={"COLUMNS": "96", "TERM": "dumb", "NO_COLOR": "1"})
    parts = [HEAD]
    for name in command_names():
        shown = runner.invoke(app, [*name.split(), "--help"], prog_name="planmap")
        body = "\n".join(line.rstrip() for line in shown.output.strip().splitlines())
        parts.append(f"## planmap {name}\n\n```text\n{body}\n```\n")
    return "\n".join(parts)


def command_names() -> list[str]:
    """Return the names of all commands in order, those of a group behind it: `archive read`."""
    names = []
    for name in sorted(get_command(app).commands):  # type: ignore[attr-defined]  # a group, since there are several
        own = getattr(load_command(name), "commands", {})
        names += [name, *(f"{name} {further}" for further in sorted(own))]
    return names


if __name__ == "__main__":
    PATH.write_text(make_reference(), encoding="utf-8")
