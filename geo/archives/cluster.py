"""Lets the workers of a Dask scheduler read tasks: the same work as processes of this machine do.

The scheduler and the workers are dask.distributed's own; each has planmap of this very version.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from geo.archives.parts import PRODUCT, Part
from geo.archives.reading import read_task
from geo.archives.settings import Settings
from geo.archives.tasks import Task
from geo.errors import PlanmapError

if TYPE_CHECKING:
    from distributed import Client, Future

ANSWERS_IN_S = 10
"""How long a scheduler may take to answer."""
WORKERS_WITHIN_S = 60.0
"""How long a run waits for workers when there are none, or none any more."""
LOOKS_EVERY_S = 5.0
PACKAGES = (PRODUCT, "pyarrow", "numpy", "shapely")
"""What must be the same everywhere: the bytes of a part depend on them."""
PACKAGES_OF_ALL = (PRODUCT,)
"""What the scheduler needs too."""


class ClusterError(PlanmapError, OSError):
    """A scheduler that is not there, has no workers, or has another version of planmap."""


class Cluster:
    """Reads tasks on the workers of the scheduler at an address."""

    def __init__(self, settings: Settings, address: str) -> None:
        self._address = address
        self._client = _connect(address)
        try:
            self.wait_for(1)
            self._check_versions()
            # Computed, not scattered: what a dead worker held can be had again.
            self._settings = self._client.submit(_same, settings, pure=False)
        except BaseException:
            self.close()
            raise
        self._tasks: dict[Future[Any], Task] = {}

    @property
    def room(self) -> int:
        """Two tasks for each thread of the workers that are there now."""
        return max(2, 2 * sum(self._list_threads().values()))

    def submit(self, task: Task) -> None:
        """Hand a task to the scheduler; equal ones are read again, for they were lost."""
        future = self._client.submit(read_task, task, self._settings, pure=False)
        self._tasks[future] = task

    def collect(self) -> Iterator[tuple[Task, Part | None]]:
        """Wait for a task and yield all that have ended; None where their worker was killed.

        Raises
        ------
        ClusterError
            If the scheduler or all workers are gone.
        """
        from distributed import KilledWorker, wait  # noqa: PLC0415 - an extra

        done: set[Future[Any]] = set()
        idle_s = 0.0
        while not done:
            try:
                with self._client.as_current():
                    done = wait(list(self._tasks), LOOKS_EVERY_S, "FIRST_COMPLETED").done
            except TimeoutError:
                idle_s = 0.0 if self._list_threads() else idle_s + LOOKS_EVERY_S
                if idle_s >= WORKERS_WITHIN_S:
                    message = f"{self._address}: no worker is left; {AGAIN}"
                    raise ClusterError(message) from None
            except Exception as error:
                raise self._lost(error) from error
        for future in done:
            task = self._tasks.pop(future)
            try:
                part = future.result()
            except KilledWorker:
                part = None
            except PlanmapError:
                raise
            except Exception as error:
                if future.status == "error" and not self._is_lost():
                    raise  # a fault of ours, which the worker tells
                raise self._lost(error) from error
            yield task, part

    def wait_for(self, workers: int) -> None:
        """Wait until so many workers are there.

        Raises
        ------
        ClusterError
            If they do not come within a minute.
        """
        try:
            self._client.wait_for_workers(workers, timeout=WORKERS_WITHIN_S)
        except TimeoutError:
            message = (
                f"{self._address}: the scheduler has no workers; start one by "
                f"'dask worker {self._address} --nthreads 1'"
            )
            raise ClusterError(message) from None

    def close(self) -> None:
        """Take back what was handed over, and leave the scheduler."""
        with suppress(Exception):  # it may be gone, and there is nothing to take back then
            self._client.close(timeout=ANSWERS_IN_S)

    def _list_threads(self) -> Mapping[str, int]:
        try:
            threads: Mapping[str, int] = self._client.nthreads()
        except Exception as error:
            raise self._lost(error) from error
        return threads

    def _is_lost(self) -> bool:
        return bool(self._client.status != "running")

    def _lost(self, error: Exception) -> ClusterError:
        what = (str(error).splitlines() or [""])[0].rstrip(":. ") or type(error).__name__
        return ClusterError(f"{self._address}: the scheduler is gone ({what}); {AGAIN}")

    def _check_versions(self) -> None:
        """Refuse a scheduler or workers with other versions than this machine's."""
        own = list_versions(PACKAGES)
        for where, found in self._client.run(list_versions, PACKAGES).items():
            self._compare(f"worker {where}", found, own)
        said = self._client.run_on_scheduler(list_versions, PACKAGES_OF_ALL)
        self._compare("the scheduler", said, list_versions(PACKAGES_OF_ALL))

    def _compare(self, where: str, found: Mapping[str, str], own: Mapping[str, str]) -> None:
        for package, wanted in own.items():
            if found[package] != wanted:
                message = (
                    f"{self._address}: {where} has {package} {found[package]}, this machine "
                    f"{wanted}; install the same version on all"
                )
                raise ClusterError(message)


AGAIN = "what was read is kept: call the same command again and it goes on from there"


def list_versions(packages: tuple[str, ...]) -> dict[str, str]:
    """Return the versions of packages where this runs; `none` of one that is not installed."""
    found = {}
    for package in packages:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "none"
    return found


def _connect(address: str) -> Client:
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError as error:
        message = f"--scheduler {address} needs Dask; pip install 'planmap[dask]'"
        raise ClusterError(message) from error
    _quieten()
    try:
        return Client(address, timeout=ANSWERS_IN_S, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        message = (
            f"{address}: no scheduler answers there; start one by 'dask scheduler' and name the "
            "address that it prints, such as tcp://10.0.0.5:8786"
        )
        raise ClusterError(message) from error


def _quieten() -> None:
    """Keep Dask's loggers from writing tracebacks of what we tell in one line."""
    for name in ("distributed", *logging.root.manager.loggerDict):
        if name == "distributed" or name.startswith("distributed."):
            logging.getLogger(name).setLevel(logging.CRITICAL)


def _same(settings: Any) -> Any:  # noqa: ANN401 - what is given
    return settings
