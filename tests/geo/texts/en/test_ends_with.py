"""How something ends, told beside what has been done: begun in May, with completion in 2028."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
GOES_ON = "under_construction"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Construction commenced on the Mill Bridge with completion dates in spring.", GOES_ON),
        ("Construction started on the Mill Bridge in May with completion in late autumn.", GOES_ON),
        ("Work began on the Mill Bridge in May with a final completion date of June.", GOES_ON),
        ("The Mill Bridge was completed in May with completion of the lighting.", "completed"),
        ("She added construction commenced on the Mill Bridge in May.", GOES_ON),
        ("The Mill Bridge has reached completion.", "completed"),
        ("The completion of the Mill Bridge was celebrated in May.", "completed"),
    ],
)
def test_the_end_that_a_work_has_begun_with_is_not_reached(text: str, status: str) -> None:
    assert [row.status for row in read(text, NOBODY).statements] == [status]
