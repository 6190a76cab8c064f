"""A GeoJSON file as it stands: what nobody touches keeps its bytes.

A member is a feature's own text; between the members stand the separators as they were written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from geo.editing.faults import EditError

DECODER = json.JSONDecoder()
SPACE = " \t\r\n"
BOM = "\ufeff"
EMPTY = '{"type": "FeatureCollection", "features": [\n\n]}\n'


class Members:
    """The features of a GeoJSON file by id, each as its text stands.

    `head` is what stands before the first, `tail` what stands behind the last, `gaps` what
    stands between; there is one gap fewer than members.
    """

    __slots__ = ("__weakref__", "_at", "gaps", "head", "keys", "members", "name", "tail")

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        start = _find_features(name, text)
        spans = list(_iter_spans(name, text, start))
        bare = _find_room(text, start)
        first = spans[0][0] if spans else bare
        last = spans[-1][1] if spans else bare
        self.head, self.tail = text[:first], text[last:]
        self.members = [text[begin:end] for begin, end in spans]
        self.gaps = [text[end:begin] for (_, end), (begin, _) in pairwise(spans)]
        self.keys = [_key_of(member) for member in self.members]
        self._at: dict[str, int] | None = None

    def copy(self) -> Members:
        """Return the same members, to be changed by themselves."""
        twin = object.__new__(Members)
        for slot in self.__slots__[1:]:
            value = getattr(self, slot)
            setattr(twin, slot, list(value) if isinstance(value, list) else value)
        return twin

    def to_text(self) -> str:
        """Return the file's text."""
        parts = [self.head]
        for number, member in enumerate(self.members):
            parts += [self.gaps[number - 1], member] if number else [member]
        return "".join((*parts, self.tail))

    def find(self, key: str) -> int | None:
        """Return the number of the feature with this id, from 0."""
        if self._at is None:
            at: dict[str, int] = {}
            for number, known in enumerate(self.keys):
                at.setdefault(known, number)
            self._at = at
        return self._at.get(key)

    def feature(self, key: str) -> dict[str, Any] | None:
        """Return the feature with this id as JSON, or None."""
        number = self.find(key)
        if number is None:
            return None
        found: dict[str, Any] = json.loads(self.members[number])
        return found

    def replace(self, number: int, member: str) -> None:
        """Put the text of a feature in the place of another's."""
        self.members[number] = member
        self.keys[number] = _key_of(member)
        self._at = None

    def insert(self, number: int, member: str) -> None:
        """Put the text of a feature before the member `number`, or behind the last."""
        if self.members:
            gap = self.gaps[-1] if self.gaps else ",\n"
            self.gaps.insert(max(number - 1, 0), gap)
        self.members.insert(number, member)
        self.keys.insert(number, _key_of(member))
        self._at = None

    def remove(self, number: int) -> str:
        """Take a feature out and return its text."""
        if self.gaps:
            self.gaps.pop(max(number - 1, 0))
        self.keys.pop(number)
        self._at = None
        return self.members.pop(number)


def set_geometry(member: str, geometry: str) -> str:
    """Return a feature's text with the text of another geometry in it."""
    for key, start, end in iter_members(member):
        if key == "geometry":
            return member[:start] + geometry + member[end:]
    return f'{member.rstrip()[:-1].rstrip()}, "geometry": {geometry}}}'


def iter_members(text: str, at: int = 0) -> Iterator[tuple[str, int, int]]:
    """Yield the keys of the object of JSON at `at`, and where each value begins and ends."""
    at = _skip(text, _skip(text, at) + 1)
    while text[at] != "}":
        key, at = DECODER.raw_decode(text, at)
        at = _skip(text, _skip(text, at) + 1)
        start = at
        _, at = DECODER.raw_decode(text, at)
        yield key, start, at
        at = _skip(text, at)
        if text[at] == ",":
            at = _skip(text, at + 1)


def _find_features(name: str, text: str) -> int:
    """Return where the list of features begins, behind its bracket."""
    try:
        begun = len(BOM) if text.startswith(BOM) else 0
        for key, start, _ in iter_members(text, begun):
            if key == "features" and text[start] == "[":
                return start + 1
    except (ValueError, IndexError, RecursionError) as error:
        message = f"{name}: must be a GeoJSON FeatureCollection: {error}"
        raise EditError(message) from error
    message = f"{name}: must be a GeoJSON FeatureCollection: a list of features"
    raise EditError(message)


def _iter_spans(name: str, text: str, at: int) -> Iterator[tuple[int, int]]:
    at = _skip(text, at)
    while text[at] != "]":
        try:
            _, end = DECODER.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            message = f"{name}: must be a GeoJSON FeatureCollection: {error}"
            raise EditError(message) from error
        yield at, end
        at = _skip(text, end)
        if text[at] == ",":
            at = _skip(text, at + 1)


def _find_room(text: str, start: int) -> int:
    """Return where a first feature goes: on the line below the bracket, if there is one."""
    end = text.find("\n", start)
    return end + 1 if end >= 0 and not text[start:end].strip() else start


def _skip(text: str, at: int) -> int:
    while text[at] in SPACE:
        at += 1
    return at


def _key_of(member: str) -> str:
    feature = json.loads(member)
    properties = feature.get("properties") if isinstance(feature, dict) else None
    key = properties.get("id") if isinstance(properties, dict) else None
    if key is None and isinstance(feature, dict):
        key = feature.get("id")
    return "" if key is None else str(key)
