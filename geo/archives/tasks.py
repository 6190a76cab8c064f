"""Cuts the stream of documents into tasks, so that the same documents always make the same parts.

A task ends behind a document whose checksum says so, once it has enough: a document that is
added, changed or removed changes the part that it is in and, as a rule, no other one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from geo.archives.items import Item
from geo.archives.schema import FORMAT

LEAST, MOST = 192, 768
"""Documents of a part, unless they are long."""
ONE_IN = 192
"""Of so many documents one ends a part that has enough."""
MOST_BYTES = 12_000_000
"""Bytes of a part's documents; one that is as long alone has a part of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Documents that are read together and become the part `key`.

    `settings` is the digest of what they are read with, `version` planmap's. Documents of
    `deadly` are not read: they ended every process that tried.
    """

    key: str
    items: tuple[Item, ...]
    settings: str
    version: str
    deadly: frozenset[str] = frozenset()


def iter_tasks(items: Iterable[Item], *, settings: str, version: str) -> Iterator[Task]:
    """Yield the tasks of documents in their order, each when its documents are there."""
    waiting: list[Item] = []
    size = 0
    for item in items:
        if len(item.content) >= MOST_BYTES or size + len(item.content) > MOST_BYTES:
            if waiting:
                yield make_task(waiting, settings=settings, version=version)
            waiting, size = [], 0
        waiting.append(item)
        size += len(item.content)
        if size >= MOST_BYTES or _is_end(item, len(waiting)):
            yield make_task(waiting, settings=settings, version=version)
            waiting, size = [], 0
    if waiting:
        yield make_task(waiting, settings=settings, version=version)


def make_task(items: Iterable[Item], *, settings: str, version: str) -> Task:
    """Return the task of some documents; its key is of them, of the settings and the version."""
    items = tuple(items)
    said = [FORMAT, version, settings]
    rows = [[row.id, row.kind, row.sha256, row.date, row.title, row.problem] for row in items]
    digest = hashlib.sha256(json.dumps([said, rows]).encode()).hexdigest()
    return Task(key=digest[:32], items=items, settings=settings, version=version)


def _is_end(item: Item, count: int) -> bool:
    return count >= MOST or (count >= LEAST and int(item.sha256[:8], 16) % ONE_IN == 0)
