"""Blocks of data in a page: read back as they were, the same bytes each time."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from maps.elements.packing import PACKED_FROM, dump_json, make_block
from tests.tools.node import run_node

UNPACKING_JS = (Path(__file__).parents[3] / "maps" / "page" / "engine" / "unpacking.js").as_uri()
ELEMENT = re.compile(r'<script type="([^"]+)" id="block">([^<]*)</script>\n')
READ = """
const { readWhole } = await import(input.module);
const stream = new Blob([Buffer.from(input.text, "base64")]).stream()
  .pipeThrough(new DecompressionStream("deflate-raw"));
const block = readWhole(new Uint8Array(await new Response(stream).arrayBuffer()));
answer({ words: block.words, stream: [...block.in.stream], other: [...block.other] });
"""
LONG = "长 </script> \u2028 & " * (PACKED_FROM // 12)


def open_block(content: object) -> tuple[str, str]:
    found = ELEMENT.fullmatch(make_block("block", content))
    assert found
    return found[1], found[2]


def test_a_short_block_is_json_with_its_bytes_in_base64() -> None:
    kind, text = open_block({"words": "</script>", "stream": b"\x00\xff"})
    assert kind == "application/json"
    assert json.loads(text) == {"words": "</script>", "stream": "AP8="}


def test_a_long_block_comes_back_as_it_was() -> None:
    numbers = np.random.default_rng(1).bytes(1000)
    content = {"words": LONG, "in": {"stream": numbers}, "other": b"\x01"}
    kind, text = open_block(content)
    assert kind == "application/x-planmap"
    assert len(text) < PACKED_FROM / 10
    found: dict[str, Any] = run_node(READ, {"module": UNPACKING_JS, "text": text})
    assert found == {"words": LONG, "stream": list(numbers), "other": [1]}


def test_a_long_block_has_the_same_bytes_on_every_machine() -> None:
    """What libdeflate 1.x makes of this at level 6; another compressor would make another page."""
    _, text = open_block({"words": [f"地点{number * 7919 % 10_007}" for number in range(100_000)]})
    assert len(zlib.decompress(base64.b64decode(text), -15)) > PACKED_FROM
    assert hashlib.sha256(text.encode()).hexdigest() == DIGEST


DIGEST = "8cf46c677395d577a7ae32ef0cc98b729695ca0da8253acc1ffa2ffd00c16f9c"


def unpack(text: str) -> tuple[object, bytes]:
    """Return the JSON of a long block, and the bytes behind it."""
    whole = zlib.decompress(base64.b64decode(text, validate=True), -15)
    (length,) = struct.unpack("<I", whole[:4])
    return json.loads(whole[4 : 4 + length]), whole[4 + length :]


def test_the_bytes_of_a_long_block_stand_behind_its_words_in_their_order() -> None:
    kind, text = open_block({"a": b"one", "words": LONG, "b": [b"", b"three", {"c": b"\xff"}]})
    assert kind == "application/x-planmap"
    assert unpack(text) == (
        {
            "a": {"$bytes": [0, 3]},
            "words": LONG,
            "b": [{"$bytes": [3, 0]}, {"$bytes": [3, 5]}, {"c": {"$bytes": [8, 1]}}],
        },
        b"onethree\xff",
    )


@pytest.mark.parametrize(("more", "kind"), [(-1, "json"), (0, "x-planmap"), (1, "x-planmap")])
def test_a_block_is_long_from_its_bound_on_words_and_bytes_together(more: int, kind: str) -> None:
    words = PACKED_FROM - len('""') + more
    assert open_block("磨" * words)[0] == f"application/{kind}"
    head = len('["",{"$bytes":[0,100]}]') + 100
    content = ["x" * (PACKED_FROM - head + more), bytes(100)]
    assert open_block(content)[0] == f"application/{kind}"


def test_json_is_without_spaces_and_letters_stay_as_they_are() -> None:
    content = {"磨坊": [1, 2.5, None, True], "a": {"b": b"\xfb\xff"}}
    assert dump_json(content) == '{"磨坊":[1,2.5,null,true],"a":{"b":"+/8="}}'
    assert make_block("block", content) == (
        '<script type="application/json" id="block">'
        '{"磨坊":[1,2.5,null,true],"a":{"b":"+/8="}}</script>\n'
    )


@pytest.mark.parametrize("write", [dump_json, lambda content: make_block("block", content)])
def test_what_is_no_json_is_refused(write: Callable[[object], str]) -> None:
    with pytest.raises(TypeError, match=r"^set cannot go into a block$"):
        write({"words": {1}})
    for number in (float("nan"), float("inf")):
        with pytest.raises(ValueError, match="not JSON compliant"):
            write([number])


def test_only_what_html_and_scripts_take_for_signs_is_escaped() -> None:
    assert dump_json("X <a>&\u2028\u2029磨") == '"X \\u003ca\\u003e\\u0026\\u2028\\u2029磨"'
