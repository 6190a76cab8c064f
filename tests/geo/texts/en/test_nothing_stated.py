"""Letters, goals, laws, effects and nouns of English state nothing of a work."""

from __future__ import annotations

import pytest

from tests.geo.texts.statements.test_told import told


@pytest.mark.parametrize(
    "text",
    [
        "We write in support of Ashby Homes to continue the rebuilding of the Mill Estate.",
        "Our letter is in support of the Mill Bridge Draft Environmental Impact Report.",
        "Please approve the application for the Mill Bridge and help to build it.",
        "The law invests $17 billion to upgrade our nation's ports and waterways.",
        "The act gives $4 billion to repair outdated bridges.",
        "The Mill Bridge works are slow due to heavy rain.",
        "Meeting the 2030 target will unlock new investment at Mill Port.",
        "The Mill Valley is home to more than 20 million people.",
        "Residents of Mill Lane were presented with three options.",
        "In 2017 parliament passed the Planning and Development Act.",
        "The Lakes Board launched its new Mill Pipes Partnership.",
        "The Mill Bridge project provides a vital link over the river.",
        "One in ten trains over the Mill Bridge are delayed.",
        "This long-awaited project will provide badly needed homes for the people of Mill Lane.",
        "The minutes list the conditions for the completion of the Mill Estate.",
        "Other programmes made large investments in the repair of the Mill Bridge.",
    ],
)
def test_what_states_nothing_of_a_work(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Mill Bridge is due to open in May 2026.", ("planned", "2026-05")),
        ("The Mill Bridge is due to commence.", ("starting", None)),
        ("The target is to open the Mill Bridge in 2027.", ("planned", "2027")),
        ("The Mill Hall is home to a new market.", ("operating", None)),
        ("The Mill Bridge passed the planning committee.", ("planned", None)),
        ("The Mill Bridge project provides a new station.", ("planned", None)),
        ("The Mill Bridge project will provide 40 homes.", ("planned", None)),
        ("The Mill Bridge works are delayed.", ("planned", None)),
        ("Acme will invest $3 billion in a new data center in Ashby.", ("planned", None)),
    ],
)
def test_what_states_something(text: str, wanted: tuple[str, str | None]) -> None:
    assert told(text) == [wanted]
