"""What `planmap archive read` does: reads a source into an archive and tells how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from importlib.metadata import version
from pathlib import Path

import typer
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from geo.archives.folder import Growing
from geo.archives.items import check_source, count_items, iter_items
from geo.archives.parts import PRODUCT, Failed
from geo.archives.pools import Here, Processes, Workers, count_processors
from geo.archives.running import Progress as Done
from geo.archives.running import read_archive
from geo.archives.settings import Settings
from maps.commands.archives.settled import open_settings
from maps.commands.saying import say
from maps.commands.screen import Screen


def run_read(
    source: Path,
    *,
    out: Path,
    dossiers: Sequence[Path],
    gazetteers: Sequence[Path],
    datum: str | None,
    processes: int | None,
    scheduler: str | None,
) -> None:
    """Read a source into an archive; see `maps.commands.archive.read`.

    Raises
    ------
    PlanmapError
        If the source, a dossier, the folder or the scheduler cannot be used.
    OSError
        If a file cannot be read or written.
    """
    if processes and scheduler:
        message = "--processes is for this machine; with --scheduler its workers decide"
        raise typer.BadParameter(message, param_hint="--processes")
    check_source(source)
    settings = open_settings(dossiers, gazetteers, datum)
    with (
        closing(_start(settings, processes, scheduler)) as workers,
        Growing(out, settings=settings.digest, version=version(PRODUCT)) as growing,
        _show(source) as show,
    ):
        done = read_archive(iter_items(source), growing, workers, tell=_tell, show=show)
    _summarise(done, out)
    if done.failed:
        raise typer.Exit(1)


def _start(settings: Settings, processes: int | None, scheduler: str | None) -> Workers:
    if scheduler:
        from geo.archives.cluster import Cluster  # noqa: PLC0415 - an extra

        return Cluster(settings, scheduler)
    count = processes or count_processors()
    return Here(settings) if count == 1 else Processes(settings, count)


def _tell(failed: Failed) -> None:
    say(f"not read: {failed.reason}")


@contextmanager
def _show(source: Path) -> Iterator[Callable[[Done], None]]:
    """Show a bar on a terminal, nothing in a pipe; yields what moves it."""
    console = Screen(stderr=True)
    bar = Progress(
        SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
        TimeElapsedColumn(), TimeRemainingColumn(), console=console, transient=True,
        disable=not console.is_terminal,
    )  # fmt: skip
    with bar:
        total = count_items(source) if console.is_terminal else None
        task = bar.add_task("Reading", total=total)

        def show(done: Done) -> None:
            words = f"Reading ({done.failed} failed)" if done.failed else "Reading"
            bar.update(task, completed=done.documents, description=words)

        yield show


def _summarise(done: Done, out: Path) -> None:
    kept = f", {done.kept:,} of them before" if done.kept else ""
    removed = f" {done.removed:,} parts of before are gone." if done.removed else ""
    failed = f" {done.failed:,} were not read." if done.failed else ""
    line = f"Read {done.documents:,} documents into {out}{kept}.{failed}{removed}"
    Screen(soft_wrap=True).print(line, highlight=False, markup=False)
