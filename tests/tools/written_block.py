"""Puts what a script found into a page of the docs, between two marks that name the script."""

from __future__ import annotations

from pathlib import Path

BEGIN = "<!-- written by {script} -->"
END = "<!-- end of what it wrote -->"


def write_block(page: Path, script: str, text: str) -> None:
    """Write `text` between the marks of `script` in `page`, in the place of the older text.

    Raises
    ------
    ValueError
        If the page has no such marks.
    """
    begin = BEGIN.format(script=script)
    before, found, rest = page.read_text(encoding="utf-8").partition(begin)
    _, closed, after = rest.partition(END)
    if not (found and closed):
        message = f"{page}: has no {begin} with {END} after it"
        raise ValueError(message)
    page.write_text(f"{before}{begin}\n\n{text}\n\n{END}{after}", encoding="utf-8")


def replace_row(page: Path, script: str, row: str) -> None:
    """Put `row` into the table of `script` in `page`, in the place of the row that begins alike.

    A row is new if no other has its first cell; it comes last.

    Raises
    ------
    ValueError
        If the page has no such table.
    """
    begin = BEGIN.format(script=script)
    _, _, rest = page.read_text(encoding="utf-8").partition(begin)
    lines = rest.partition(END)[0].strip().splitlines()
    rows = [number for number, line in enumerate(lines) if line.startswith("| ")]
    if not rows:
        message = f"{page}: has no table of {script}"
        raise ValueError(message)
    first = row[: row.index("|", 2)]
    at = next((number for number in rows if lines[number].startswith(first)), None)
    if at is None:
        lines.insert(rows[-1] + 1, row)
    else:
        lines[at] = row
    write_block(page, script, "\n".join(lines))
