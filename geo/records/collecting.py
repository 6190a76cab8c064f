"""Keeps Python from looking for garbage while very many small values are made that all stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Pause the collector of circles; what it was before it is again, whatever happens.

    Reading a text makes small tuples and reading tables rows, neither in circles: looking for
    some took a sixth of the one and half of the other.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
