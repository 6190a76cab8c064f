"""What a sentence says on an indented line is read as if no page had broken it."""

from __future__ import annotations

from tests.geo.texts.statements.test_told import told


def test_words_of_a_promise_run_over_the_end_of_an_indented_line() -> None:
    text = (
        "-   The Ashby Works of the county of Derby, in Maine, will\n"
        "    rebuild the Mill Bridge, which is to be finished by July\n"
        "    2027.\n"
    )
    assert told(text)[0][0] == "planned"
    assert told(text)[-1][1] == "2027-07"
