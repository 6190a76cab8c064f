"""What may be added from outside: a table of our own rows, and those of other packages.

A package adds a row by an entry point of the table's group; the entry point's name is the row's
id. Nothing of it is imported until that row is asked for, so that a package which is broken
costs only who asks for it.

Source: https://packaging.python.org/specifications/entry-points/.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import Generic, TypeVar

from geo.errors import PlanmapError

T = TypeVar("T")


class OutsideError(PlanmapError, ImportError):
    """A row of a package outside that cannot be had; the text names the package."""


class Registry(Mapping[str, T], Generic[T]):
    """Our own rows by id, then those that entry points of `group` add, in order of their names.

    `kind` is the class of a row, `what` its word in messages. A row of ours is never replaced
    by one from outside.
    """

    def __init__(self, own: Mapping[str, T], *, group: str, kind: type[T], what: str) -> None:
        self.own = own
        self.group = group
        self._kind = kind
        self._what = what

    @property
    def outside(self) -> tuple[str, ...]:
        """The ids that packages outside add; none of them is imported."""
        names = {point.name for point in entry_points(group=self.group)}
        return tuple(sorted(names - set(self.own)))

    def __iter__(self) -> Iterator[str]:
        """Yield all ids: our own in their order, then those from outside."""
        yield from self.own
        yield from self.outside

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.own) + len(self.outside)

    def __contains__(self, name: object) -> bool:
        """Tell whether there is a row `name`; nothing is imported for it."""
        return name in self.own or name in self.outside

    def __getitem__(self, name: str) -> T:
        """Return the row `name`; one from outside is imported now.

        Raises
        ------
        KeyError
            If there is none.
        OutsideError
            If it comes from outside and fails to import, is of another kind, or comes from
            two packages.
        """
        if name in self.own:
            return self.own[name]
        points = sorted(entry_points(group=self.group, name=name), key=_name_package)
        if not points:
            raise KeyError(name)
        if len({point.value for point in points}) > 1:
            packages = " and ".join(_name_package(point) for point in points)
            message = f"{self._what} {name!r} comes from {packages}; uninstall one of them"
            raise OutsideError(message)
        return self._load(points[0])

    def _load(self, point: EntryPoint) -> T:
        origin = f"{self._what} {point.name!r} of {_name_package(point)} ({point.value})"
        try:
            row = point.load()
        except Exception as error:  # whatever a package outside raises
            words = (str(error).splitlines() or [""])[0]
            message = f"{origin} fails to import: {type(error).__name__}: {words}"
            raise OutsideError(message) from error
        if not isinstance(row, self._kind):
            right = f"{self._kind.__module__}.{self._kind.__qualname__}"
            message = f"{origin} is of type {type(row).__name__}; it must be a {right}"
            raise OutsideError(message)
        return row


def _name_package(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else "an unnamed package"
