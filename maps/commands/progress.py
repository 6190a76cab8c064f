"""Shows progress on a terminal, and nothing in a pipe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

from maps.commands.screen import Screen


def _make_bar(*columns: ProgressColumn) -> Progress:
    console = Screen(stderr=True)
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        *columns,
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


@contextmanager
def show_count(title: str) -> Iterator[Callable[[str, int], None]]:
    """Show on standard error how many rows of which file were read, while the block runs.

    Yields a function that takes the name of the file and the number of rows.
    """
    with _make_bar() as bar:
        task = bar.add_task(title, total=None)

        def count(file: str, rows: int) -> None:
            bar.update(task, description=f"{title}: {file}, {rows:,} rows")

        yield count


@contextmanager
def show_progress(title: str, *, steps: int) -> Iterator[Callable[[str], None]]:
    """Show a bar of `steps` steps on standard error while the block runs.

    Yields a function that names the step that begins; each call after the first moves the bar.
    """
    with _make_bar(BarColumn()) as bar:
        task = bar.add_task(title, total=steps)
        begun = 0

        def begin(step: str) -> None:
            nonlocal begun
            bar.update(task, description=f"{title}: {step}", completed=begun)
            begun += 1

        yield begin
