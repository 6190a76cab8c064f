"""Columns are written as JSON as the standard encoder writes each of their values."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layers.json_columns import BLOCK, ENCODER, join_lines, write_column, write_objects

PLAIN = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(),
)
RECORD = st.fixed_dictionaries({"surface": st.text(), "start": st.integers(), "why %s": PLAIN})
COLUMNS = st.one_of(
    st.lists(st.one_of(st.none(), st.text(alphabet='a"\\é\n%'))),
    st.lists(st.one_of(st.none(), st.sampled_from([0.0, -0.0, 1.5, 1e300, 3.0]))),
    st.lists(st.one_of(st.none(), st.integers())),
    st.lists(st.booleans()),
    st.lists(st.lists(RECORD, max_size=3)),
    st.lists(st.one_of(st.none(), st.lists(st.text()))),
    st.lists(st.tuples(st.floats(allow_nan=False, allow_infinity=False), st.just(-0.0))),
    st.lists(RECORD),
    st.lists(st.dictionaries(st.text(), PLAIN)),
    st.lists(PLAIN),
)


@given(values=COLUMNS)
def test_each_value_is_what_the_encoder_writes(values: list[Any]) -> None:
    assert write_column(values) == [ENCODER.encode(value) for value in values]


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_json_has_not_is_refused(value: float) -> None:
    for values in ([value], [1.0, value], [(1.0, value)]):
        with pytest.raises(ValueError, match="JSON"):
            write_column(values)


@given(rows=st.lists(st.tuples(st.text(), st.one_of(st.none(), st.text(alphabet="%a")), PLAIN)))
def test_objects_are_what_the_encoder_writes_without_what_is_nothing(
    rows: list[tuple[str, str | None, Any]],
) -> None:
    names = ("id", "50%", "x")
    columns = {name: write_column([row[place] for row in rows]) for place, name in enumerate(names)}
    expected = [dict(zip(names, row, strict=True)) for row in rows]
    whole = list(write_objects(columns))
    assert whole == [ENCODER.encode(one) for one in expected]
    left = list(write_objects(columns, leave_out="null"))
    assert left == [
        ENCODER.encode({key: value for key, value in one.items() if value is not None})
        for one in expected
    ]


def test_lines_are_joined_whatever_their_number() -> None:
    for count in (0, 1, BLOCK, BLOCK + 1, 2 * BLOCK):
        lines = [json.dumps(f"é{number}") for number in range(count)]
        assert b"".join(join_lines(iter(lines))) == ",\n".join(lines).encode()
