"""Lets a package hand out names that are imported when they are first asked for (PEP 562)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module


def hand_out(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Return the `__getattr__` of `package`: `homes` has the module that each name stands in.

    A name that is the last part of its own module's name stands for that module. What is
    returned raises AttributeError for a name that is not among `homes`.
    """

    def get(name: str) -> object:
        if name not in homes:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        home = import_module(homes[name])
        return home if homes[name].rpartition(".")[2] == name else getattr(home, name)

    return get
