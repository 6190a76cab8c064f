"""JSON that came from elsewhere is what its writer meant, or is refused in one line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.records.json_values import parse_json

WORDS = st.text(st.characters(exclude_categories=["Cs"]))
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | WORDS
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.dictionaries(WORDS, inner), max_leaves=20
)


@given(VALUES, st.booleans(), st.booleans())
def test_what_a_writer_of_json_wrote_is_read(value: object, escaped: bool, as_bytes: bool) -> None:  # noqa: FBT001 - hypothesis gives them
    text = json.dumps(value, ensure_ascii=escaped)
    assert parse_json(text.encode() if as_bytes else text) == value


@given(VALUES, st.integers(0xD800, 0xDFFF), st.integers(0, 3))
def test_half_a_sign_is_refused_wherever_it_stands(value: object, code: int, where: int) -> None:
    half = f"a{chr(code)}b"
    outer = [{half: value}, {"k": half}, [value, half], half][where]
    with pytest.raises(ValueError, match=f"lone surrogate U\\+{code:04X}"):
        parse_json(json.dumps(outer))
    with pytest.raises(ValueError, match=f"lone surrogate U\\+{code:04X}"):
        parse_json(json.dumps(outer, ensure_ascii=False))
    with pytest.raises(ValueError, match="utf-8"):
        parse_json(json.dumps(outer, ensure_ascii=False).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[" * 100_000, "nested too deep"),
        ('{"a":' * 100_000, "nested too deep"),
        ("9" * 10_000, "digit"),
        ("", "Expecting value"),
        ("{", "Expecting property name"),
    ],
)
def test_what_is_no_json_is_told_in_one_line(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said) as error:
        parse_json(text)
    assert "\n" not in str(error.value)
