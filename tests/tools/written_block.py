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
