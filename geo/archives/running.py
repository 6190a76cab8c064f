"""Reads a whole source into an archive: streaming, so that memory does not grow with it.

What is there already is not read again. A task whose process was killed is read again; if that
goes on, its documents are read one at a time, and the one that ends its process is left out.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from geo.archives.folder import Growing
from geo.archives.items import Item, make_failed
from geo.archives.parts import Failed, Part
from geo.archives.pools import Workers
from geo.archives.tasks import Task, iter_tasks, make_task
from geo.errors import PlanmapError

ATTEMPTS = 2
"""How often a task is read whose process was killed before its documents are read alone."""
LEAST_RUNS = 8
NO_PROCESS = (
    "the processes that read are ended before they have read anything, by lack of memory perhaps; "
    "each needs some 0.5 GB: take fewer with --processes; what was read is kept"
)


class WorkersError(PlanmapError, RuntimeError):
    """Processes or workers that cannot read at all."""


@dataclass(slots=True)
class Progress:
    """How far a run is: documents that are in the archive, and what it took."""

    documents: int = 0
    kept: int = 0
    failed: int = 0
    removed: int = 0
    restarted: int = 0
    reading_s: float = 0.0
    whole_s: float = 0.0


def read_archive(
    items: Iterable[Item], growing: Growing, workers: Workers, *,
    tell: Callable[[Failed], None], show: Callable[[Progress], None] = lambda _progress: None,
) -> Progress:  # fmt: skip
    """Read documents into an archive and return what was done.

    `tell` is given each document that failed, with its reason, `show` the progress after each
    part.

    Raises
    ------
    PlanmapError
        If nothing can be read any more; what was read is in the archive.
    OSError
        If the disk is full, or the source fails.
    """
    run = _Run(growing, workers, tell, show)
    tasks = iter_tasks(_mark_twins(items), settings=growing.settings, version=growing.version)
    for task in tasks:
        if growing.has(task.key):
            run.keep(task)
            continue
        growing.expect(task.key)
        run.submit(task)
        while run.is_full:
            run.collect()
    while run.is_busy:
        run.collect()
    run.progress.removed = growing.finish()
    show(run.progress)
    return run.progress


def _mark_twins(items: Iterable[Item]) -> Iterator[Item]:
    """Yield documents, a later one of the same id as failed; a number is kept of each id."""
    known = Known()
    for item in items:
        if known.add(item.id):
            yield item
        else:
            reason = f"{item.id}: this id stands twice; each document has one of its own"
            yield make_failed(item.id, item.kind, reason)


class Known:
    """The ids that were seen, as numbers of 64 bits: some eight bytes of memory each."""

    def __init__(self) -> None:
        self._recent: set[int] = set()
        self._runs: list[NDArray[np.int64]] = []

    def add(self, identifier: str) -> bool:
        """Return whether an id is new, and keep it."""
        number = hash(identifier)
        if number in self._recent or any(_holds(run, number) for run in self._runs):
            return False
        self._recent.add(number)
        if len(self._recent) >= KEPT_APART:
            self._runs.append(np.sort(np.fromiter(self._recent, np.int64)))
            self._recent.clear()
            if len(self._runs) >= LEAST_RUNS:
                self._runs = [np.sort(np.concatenate(self._runs))]
        return True


KEPT_APART = 1 << 14


def _holds(run: NDArray[np.int64], number: int) -> bool:
    place = int(np.searchsorted(run, number))
    return place < len(run) and int(run[place]) == number


class _Run:
    def __init__(
        self, growing: Growing, workers: Workers, tell: Callable[[Failed], None],
        show: Callable[[Progress], None],
    ) -> None:  # fmt: skip
        self.growing, self.workers, self.tell, self.show = growing, workers, tell, show
        self.progress = Progress()
        self._under_way = 0
        self._deaths: Counter[str] = Counter()
        self._suspects: deque[Task] = deque()

    @property
    def is_full(self) -> bool:
        return bool(self._suspects) or self._under_way >= self.workers.room

    @property
    def is_busy(self) -> bool:
        return self._under_way > 0 or bool(self._suspects)

    def keep(self, task: Task) -> None:
        self.progress.kept += len(task.items)
        self.progress.documents += len(task.items)
        for failed in self.growing.list_failed(task.key):
            self._fail(failed)
        self.show(self.progress)

    def submit(self, task: Task) -> None:
        self.workers.submit(task)
        self._under_way += 1

    def collect(self) -> None:
        """Take what has ended; when all has, look at the tasks that killed their processes."""
        if not self._under_way:
            self._isolate(self._suspects.popleft())
            return
        for task, part in self.workers.collect():
            self._under_way -= 1
            if part is None:
                self._restart(task)
            else:
                self._add(task, part)

    def _add(self, task: Task, part: Part) -> None:
        self.growing.add(part)
        self.progress.documents += len(task.items)
        self.progress.reading_s += part.reading_s
        self.progress.whole_s += part.whole_s
        for failed in part.failed:
            self._fail(failed)
        self.show(self.progress)

    def _fail(self, failed: Failed) -> None:
        self.progress.failed += 1
        self.tell(failed)

    def _restart(self, task: Task) -> None:
        self.progress.restarted += 1
        self._deaths[task.key] += 1
        if self._deaths[task.key] < ATTEMPTS:
            self.submit(task)
        else:
            self._suspects.append(task)

    def _isolate(self, task: Task) -> None:
        """Find the documents that kill their process, alone, and read the others.

        Raises
        ------
        WorkersError
            If even a process that has nothing to read is ended: then no document is to blame.
        """
        if not self._is_read(make_task([], settings=task.settings, version=task.version)):
            raise WorkersError(NO_PROCESS)
        deadly = frozenset(item.id for item in task.items if not self._survives(task, item))
        self._deaths[task.key] = 0
        self.submit(replace(task, deadly=task.deadly | deadly))

    def _survives(self, task: Task, item: Item) -> bool:
        """Return whether a document can be read, in a task of its own; nothing else is under way.

        A process may be killed for other reasons: only one that dies each time is deadly.
        """
        if item.id in task.deadly:
            return False
        return self._is_read(make_task([item], settings=task.settings, version=task.version))

    def _is_read(self, alone: Task) -> bool:
        for _ in range(ATTEMPTS):
            self.workers.submit(alone)
            if all(part is not None for _, part in self.workers.collect()):
                return True
        return False
