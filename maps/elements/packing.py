"""Data as text in a page: JSON where it is short, deflated where it is long.

The same bytes on every machine: libdeflate comes in a wheel of one version, where the
interpreter's zlib differs between builds. Browsers inflate it themselves (`deflate-raw` of the
Compression Streams standard, https://compression.spec.whatwg.org/).
"""

from __future__ import annotations

import base64
import json
import struct
from collections.abc import Callable

from deflate import deflate_compress

PACKED_FROM = 500_000
"""Characters of JSON from which a block is deflated: below, unpacking takes longer than reading."""
PACKED_HEAD = '<script type="application/x-planmap" '
"""How the element of a deflated block begins."""
LEVEL = 6
"""libdeflate's own middle: 12 gains 3 % in ten times the time."""


def dump_json(content: object) -> str:
    """Return `content` as JSON that cannot end a script element nor a line of a script.

    Bytes become base64.
    """
    text = _dump(content, _write_bytes)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def make_block(identifier: str, content: object) -> str:
    """Return the script element that holds `content` under an id.

    A long one holds, deflated and in base64: the length of its JSON (4 bytes, the lowest
    first), the JSON in UTF-8, and the bytes of `content`, where that says
    `{"$bytes": [from, length]}`.
    """
    parts: list[bytes] = []
    text = _dump(content, _collect_in(parts))
    if len(text) + sum(map(len, parts)) < PACKED_FROM:
        head = f'<script type="application/json" id="{identifier}">'
        return f"{head}{dump_json(content)}</script>\n"
    written = text.encode()
    whole = b"".join((struct.pack("<I", len(written)), written, *parts))
    packed = base64.b64encode(deflate_compress(whole, LEVEL)).decode("ascii")
    return f'{PACKED_HEAD}id="{identifier}">{packed}</script>\n'


def is_packed(element: str) -> bool:
    """Return whether a script element holds a deflated block."""
    return element.startswith(PACKED_HEAD)


def _dump(content: object, default: Callable[[object], object]) -> str:
    return json.dumps(
        content, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=default
    )


def _collect_in(parts: list[bytes]) -> Callable[[object], object]:
    """Return what puts bytes into `parts` and says where they then are."""
    size = 0

    def collect(value: object) -> object:
        nonlocal size
        content = _read_bytes(value)
        parts.append(content)
        size += len(content)
        return {"$bytes": [size - len(content), len(content)]}

    return collect


def _write_bytes(value: object) -> str:
    return base64.b64encode(_read_bytes(value)).decode("ascii")


def _read_bytes(value: object) -> bytes:
    if isinstance(value, bytes):
        return value
    message = f"{type(value).__name__} cannot go into a block"
    raise TypeError(message)
