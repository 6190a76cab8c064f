"""Writes the table of formats in `docs/exports.md` from the registry, between its two marks.

Run: `python -m tests.tools.format_table`.
"""

from __future__ import annotations

from pathlib import Path

from layers.exports.formats import ROWS

PATH = Path(__file__).parents[2] / "docs" / "exports.md"
BEGIN = "<!-- written by python -m tests.tools.format_table -->\n"
END = "<!-- end of what is written -->\n"
HEAD = """| format | for | geometry | positions | lists and records | unlocated places | loses |
|---|---|---|---|---|---|---|
"""


def make_table() -> str:
    """Return the table as Markdown: a line for each of our own formats."""
    lines = []
    for name, row in ROWS.items():
        lost = ", ".join(loss.words for loss in row.losses) or "nothing"
        cells = (row.purpose, row.geometry, row.positions, row.lists, row.unlocated, lost)
        lines.append(f"| `{name}` | {' | '.join(cells)} |\n")
    return HEAD + "".join(lines)


def put_in(text: str) -> str:
    """Return the page with today's table between its marks."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{make_table()}\n{END}{after}"


if __name__ == "__main__":
    PATH.write_text(put_in(PATH.read_text(encoding="utf-8")), encoding="utf-8")
