"""By when something is due in the words of councils, newspapers and tables of English."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read
from geo.texts.times.finding import find_times

NOBODY = make_gazetteer([], [])


def dues(text: str) -> list[str | None]:
    """Return by when each of the statements of a text of April 2026 is due."""
    return [row.due for row in read(text, NOBODY, year=2026, month=4).statements]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("within eight weeks", "2026-06"), ("in six weeks' time", "2026-05"),
        ("within 90 days", "2026-07"), ("in about ten weeks", "2026-06"),
        ("over the coming 18 months", "2027-10"), ("in 12 to 18 months", "2027-10"),
        ("within the next three to four months", "2026-08"), ("in two to three years", "2029"),
        ("within a decade", "2036"), ("in a year or so", "2027"), ("in a fortnight", "2026-04"),
        ("next week", "2026-04"), ("later this month", "2026-04"), ("this winter", "2026-12"),
        ("after the summer", "2026-08"), ("after the monsoon", "2026-10"),
        ("before the winter", "2026-12"), ("by Labour Day", "2026-09"),
        ("by St Patrick's Day", "2027-03"), ("by year's end", "2026"), ("by the year end", "2026"),
        ("by the end of year", "2026-12"), ("before year-end", "2026-12"),
        ("by late March", "2027-03"), ("by 2027-06-30", "2027"), ("in Sept. 2027", "2027-09"),
        ("in Feb 2027", "2027-02"), ("in Mar-28", "2028-03"), ("in Oct '27", "2027-10"),
        ("on the 3rd of May", "2026-05"), ("in FY 2026/27", "2027"), ("in 3Q 2027", "2027"),
        ("in the 2026-27 budget year", "2027"), ("in time for the 2026-27 school year", "2027"),
        ("in the third quarter of next year", "2027"), ("no later than 2027", "2027"),
        ("in the 2030s", None), ("18 months after work starts", None),
        ("within eight weeks of the start", None),
    ],
)  # fmt: skip
def test_by_when_in_words_of_weeks_feasts_and_budgets(words: str, due: str | None) -> None:
    assert dues(f"The Mallow footbridge will open {words}.") == [due]


def test_a_day_of_a_month_needs_no_word_before_it() -> None:
    assert dues("Mallow Hall reopens November 21st.") == ["2026-11"]
    assert dues("Mallow Hall reopens 3 May.") == ["2026-05"]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The Mallow Hotel will open by June 2027, and the Otley Hotel three months after that.",
         ["2027-06", "2027-09"]),
        ("The Mallow Hotel will open in 2027. The Otley Hotel will open later the same year.",
         ["2027", "2027"]),
        ("The Mallow Hotel will open in 2027, the Otley Hotel the following year.",
         ["2027", "2028"]),
        ("The Mallow Hotel was approved in 2024 and will open two years later.", ["2026"]),
        ("The Mallow Hotel opened in 2015. Two years later the Otley Hotel opened.", [None, None]),
    ],
)  # fmt: skip
def test_a_time_is_counted_from_the_one_before_it(text: str, due: list[str | None]) -> None:
    assert dues(text) == due


@pytest.mark.parametrize("text", ["two years later", "The boat was 3 months late", "in days gone"])
def test_what_hangs_on_no_time_is_none(text: str) -> None:
    assert [time.period for time in find_times(text, 2026, 4).times if time.period] == []


def test_a_word_cut_short_before_a_number_ends_no_sentence() -> None:
    text = "Mallow Hall will open in Sept. 2027. Work on No. 5 Dock has begun."
    found = read(text, NOBODY, year=2026, month=4).statements
    assert [row.surface for row in found] == [
        "Mallow Hall will open in Sept. 2027", "Work on No. 5 Dock has begun",
    ]  # fmt: skip
