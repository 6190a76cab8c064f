"""The words of an address of the web, or of a letter, say nothing of a work."""

from __future__ import annotations

import pytest

from tests.geo.texts.statements.test_told import told


@pytest.mark.parametrize(
    "text",
    [
        "See [the plan](https://www.derby.example/plans/open-2030/mill-bridge) of Mill Bridge.",
        "More on the Mill Bridge at www.derby.example/construction-started-mill-bridge.",
        "Write about the Mill Bridge to bridge-opened-2024@derby.example.",
        "详见 https://derby.example/completed/opened-2030/mill-bridge。",
    ],
)
def test_an_address_states_nothing(text: str) -> None:
    assert told(text) == []


def test_what_stands_around_an_address_is_one_sentence() -> None:
    text = "The Mill Bridge (https://derby.example/?q=mill;p=1) opened in 2024, and is to grow."
    assert told(text)[0] == ("operating", None)
    text = "The Mill Bridge [page](https://derby.example/a,b) will open in 2027."
    assert told(text) == [("planned", "2027")]
