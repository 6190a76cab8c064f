"""Lead-ins of English that promise, or look back, say so of each item below them."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])
WORKS = (
    "- Completion of the Harbour Trail\n- Construction of a pier at Hobbs Point\n"
    "- Carter Road resealed\n- Replacing the roof of Seaford Pool\n"
)


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and due of the statements of a text of May 2026."""
    rows = read(text, NOBODY, year=2026, month=5).statements
    return [(row.status, row.due) for row in rows]


@pytest.mark.parametrize(
    "lead",
    [
        "We will invest in:", "A re-elected government will fund:", "The council has committed to:",
        "The party pledges:", "We're investing in:", "The Board has undertaken to build:",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "items",
    [
        "Riverside College - $50m\nMill Bridge upgrade – $120 million\n",
        "Riverside College: $50m\nMill Bridge upgrade: $120 million\n",
        "$50 million – Riverside College\n$120 million – Mill Bridge upgrade\n",
        "$50m to extend Riverside College\n$120m to replace Mill Bridge\n",
    ],
)
def test_what_money_is_promised_for_is_planned(lead: str, items: str) -> None:
    assert told(f"{lead}\n\n{items}") == [("planned", None)] * 2


@pytest.mark.parametrize(
    "lead",
    [
        "Since 2022 the Council has undertaken the following:",
        "During the year we have carried out the following works:",
        "The following work has been undertaken:", "Works undertaken in 2025:",
        "In 2025 we carried out these works:", "The Council completed the following:",
    ],
)  # fmt: skip
def test_what_a_lead_in_says_was_carried_out_is_completed(lead: str) -> None:
    assert told(f"{lead}\n{WORKS}") == [("completed", None)] * 4


@pytest.mark.parametrize(
    ("lead", "due"),
    [
        ("By 2030, the following projects will be completed:", "2030"),
        ("The Council will have completed the following by 2028:", "2028"),
        ("The following works are to be carried out by 2029:", "2029"),
        ("The Board has undertaken to deliver the following:", None),
        ("The following works have not yet been carried out:", None),
        ("Works to be completed", None),
        ("Projects that will be finished", None),
    ],
)
def test_what_is_but_to_be_done_is_not_done(lead: str, due: str | None) -> None:
    assert told(f"Town report\n\n{lead}\n\n{WORKS}") == [("planned", due)] * 4


def test_an_item_with_a_time_of_its_own_is_due_then() -> None:
    items = "1. Mill Bridge – $14m\n2. Seaford Station upgrade – $20m, due 2028\n"
    text = f"By 2030, the following projects will be completed:\n{items}"
    assert told(text) == [("planned", "2030"), ("planned", "2028")]


@pytest.mark.parametrize(
    "lead",
    [
        "Consultation has been carried out on the following projects:",
        "A feasibility study has been completed of the following projects:",
    ],
)
def test_papers_of_works_make_none_of_these_done(lead: str) -> None:
    text = f"{lead}\n- Hobbs Point ferry terminal\n- Replacement of Mill Bridge\n"
    assert "completed" not in {status for status, _ in told(text)}


def test_papers_in_a_list_of_what_was_done_are_but_papers() -> None:
    text = "The following work has been undertaken:\n(a) Planning for the Eastbrook Bypass;\n"
    assert told(text + "(b) Carter Road widened.\n") == [("planned", None), ("completed", None)]
