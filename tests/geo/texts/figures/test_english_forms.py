"""Parts of units, one unit, ranks, types, people said by two words, labels, broken lines."""

from __future__ import annotations

import pytest

from geo.texts.figures.finding import find_figures
from geo.texts.writing.folding import fold

Found = list[tuple[float, str]]


def find(text: str) -> Found:
    """Return base value and unit of the figures of a text."""
    return [(round(row.base_value, 2), row.base_unit) for row in find_figures(fold(text).text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a half-mile path", [(804.67, "m")]), ("one-half mile off", [(804.67, "m")]),
        ("a quarter mile of track", [(402.34, "m")]), ("half an acre", [(2023.43, "m2")]),
        ("a three-quarter mile loop", [(1207.01, "m")]), ("a half of it", [(0.5, "ratio")]),
        ("it took over a decade", [(10, "year")]), ("closed for a year", [(1, "year")]),
        ("more than a mile long", [(1609.34, "m")]), ("more than a year ago", []),
        ("once a day", []),
    ],
)  # fmt: skip
def test_parts_of_a_unit_and_one_are_amounts(text: str, wanted: Found) -> None:
    assert find(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a third runway", [(3, "ordinal")]), ("a fifth bridge", [(5, "ordinal")]),
        ("a third of them", [(0.33, "ratio")]), ("cut by a third.", [(0.33, "ratio")]),
        ("a third lower", [(0.33, "ratio")]), ("a quarter were lost", [(0.25, "ratio")]),
    ],
)  # fmt: skip
def test_a_third_of_what_was_named_is_a_part_and_before_a_noun_a_rank(
    text: str, wanted: Found
) -> None:
    assert find(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the V100-3.6 MW turbines", [(3.6e6, "W")]), ("a 9-hole course", [(9, "count")]),
        ("two-family houses", [(2, "count")]),
        ("500 construction workers", [(500, "person")]),
        ("300 high school students", [(300, "person")]),
        ("20 bus passengers", [(20, "person")]), ("40 business leaders", [(40, "person")]),
        ("12 schools, pupils", [(12, "count")]), ("5 visitor centres", [(5, "count")]),
        ("30 homeowners", [(30, "person")]),
    ],
)  # fmt: skip
def test_types_and_people_have_their_unit(text: str, wanted: Found) -> None:
    assert find(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Docket # 15889.", "in Parcel 4.", "Contract 7,", "under Resolution 23-101.",
        "the phase\n    2 of it",
    ],
)  # fmt: skip
def test_a_number_that_is_called_is_none(text: str) -> None:
    assert find(text) == []


def test_a_unit_stands_in_the_next_line() -> None:
    assert find("about 60\n    years.") == [(60, "year")]
    assert find("by 25\npercent and 120\n  jobs") == [(0.25, "ratio"), (120, "count")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1½ miles away", [(2414.02, "m")]), ("a ¾ acre lot", [(3035.14, "m2")]),
        ("½ of it", [(0.5, "ratio")]), ("2½ storeys", [(2.5, "count")]),
        ("12.6m in diameter", [(12.6, "m")]), ("pipes 450m in length", [(450, "m")]),
        ("12.6m in fees", [(12.6e6, "count")]), ("40 cumecs", [(40, "m3/s")]),
        ("1,000 cusecs", [(28.32, "m3/s")]), ("15 MCM of water", [(15e6, "m3")]),
    ],
)  # fmt: skip
def test_parts_in_print_sizes_and_flows_are_read(text: str, wanted: Found) -> None:
    assert find(text) == wanted
