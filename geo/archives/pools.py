"""Processes of this machine that read tasks; one that is killed is replaced."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from types import TracebackType
from typing import Protocol, Self

from geo.archives.parts import Part
from geo.archives.reading import read_task
from geo.archives.settings import Settings
from geo.archives.tasks import Task


class Workers(Protocol):
    """What reads tasks: processes here, or machines elsewhere."""

    @property
    def room(self) -> int:
        """How many tasks may be under way at a time."""

    def submit(self, task: Task) -> None:
        """Begin to read a task."""

    def collect(self) -> Iterator[tuple[Task, Part | None]]:
        """Wait until at least one task has ended and yield those that have.

        The part is None where the process that read it was ended from outside.

        Raises
        ------
        PlanmapError
            If nothing can be read any more.
        """

    def close(self) -> None:
        """End what was begun."""


class Here:
    """Reads tasks in this very process, one after another."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._tasks: list[Task] = []

    @property
    def room(self) -> int:
        """One task at a time."""
        return 1

    def submit(self, task: Task) -> None:
        """Take a task to be read when it is asked for."""
        self._tasks.append(task)

    def collect(self) -> Iterator[tuple[Task, Part | None]]:
        """Read what was submitted and yield it."""
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            yield task, read_task(task, self._settings)

    def close(self) -> None:
        """Forget what was not read."""
        self._tasks.clear()


class Processes:
    """Reads tasks in processes of this machine."""

    def __init__(self, settings: Settings, count: int) -> None:
        self._settings, self._count = settings, count
        self._pool = self._start()
        self._tasks: dict[Future[Part], Task] = {}

    @property
    def room(self) -> int:
        """A task for each process, and one that waits for the first to be free."""
        return self._count + 1

    def submit(self, task: Task) -> None:
        """Hand a task to the pool; one that broke meanwhile is replaced first."""
        try:
            future = self._pool.submit(_read, task)
        except BrokenProcessPool:
            future = Future()
            future.set_exception(BrokenProcessPool())
        self._tasks[future] = task

    def collect(self) -> Iterator[tuple[Task, Part | None]]:
        """Wait for a task and yield all that have ended; None where their process was killed."""
        done, _ = wait(self._tasks, return_when=FIRST_COMPLETED)
        if any(isinstance(future.exception(), BrokenProcessPool) for future in done):
            done, _ = wait(self._tasks)  # when one process dies the pool ends them all
            self._pool.shutdown(wait=True)
            self._pool = self._start()
        ended = [(self._tasks.pop(future), future) for future in done]
        for task, future in ended:
            killed = isinstance(future.exception(), BrokenProcessPool)
            yield task, None if killed else future.result()

    def list_processes(self) -> tuple[int, ...]:
        """Return the numbers of the processes that read."""
        return tuple(self._pool._processes or ())  # noqa: SLF001 - a pool tells them in no other way

    def close(self) -> None:
        """End the processes; what they were reading is dropped."""
        for process in self.list_processes():  # a pool waits for its tasks, and ends none itself
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGTERM)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _start(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._count, mp_context=multiprocessing.get_context("spawn"),
            initializer=_set, initargs=(self._settings, os.getpid()),
        )  # fmt: skip

    def __enter__(self) -> Self:
        """Return the processes themselves."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the processes."""
        self.close()


def count_processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


_settings = Settings()
LOOKS_EVERY_S = 1.0


def _set(settings: Settings, parent: int) -> None:
    """Begin a process that reads: it ends with its parent, and leaves Ctrl-C to it."""
    global _settings  # noqa: PLW0603 - once, when the process begins
    _settings = settings
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    """End this process when its parent is gone: one that was killed cannot say so."""
    while os.getppid() == parent:
        time.sleep(LOOKS_EVERY_S)
    os._exit(1)


def _read(task: Task) -> Part:
    return read_task(task, _settings)
