"""Covering spans: the same answers as looking at every span."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geo.texts.writing.spans import Cover

SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda one: (one[0], one[0] + one[1])),
    max_size=12,
)


@given(SPANS, st.integers(0, 35), st.integers(1, 5))
def test_a_cover_agrees_with_looking_at_every_span(
    spans: list[tuple[int, int]], start: int, size: int
) -> None:
    cover, end = Cover(spans), start + size
    assert cover.touches(start, end) is any(a < end and start < b for a, b in spans)
    number = cover.find_around(start, end)
    around = [index for index, (a, b) in enumerate(spans) if a <= start and end <= b]
    assert number in around if around else number is None
    meeting = cover.find_meeting(start, end)
    touching = [index for index, (a, b) in enumerate(spans) if a < end and start < b]
    assert meeting in (around or touching) if touching else meeting is None


def test_no_spans_cover_nothing() -> None:
    assert not Cover([]).touches(0, 1)
    assert Cover([]).find_around(0, 1) is None
