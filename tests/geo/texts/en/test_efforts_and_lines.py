"""English that says who is at a work, what a plan has in it, and lines that have no verb."""

from __future__ import annotations

import pytest

from geo.texts.reader import read
from tests.geo.texts.statements.test_told import NOBODY


def told(text: str) -> list[tuple[str, str | None]]:
    found = read(text, NOBODY, year=2026, month=5).statements
    return [(row.status, row.due) for row in found]


@pytest.mark.parametrize(
    "text",
    [
        "We are improving Hartley Station and the bus interchange at Westbrook.",
        "The borough is creating a public square outside Oldham Street Station.",
        "Network staff are providing step-free access at Barnham Station.",
        "The ministry has taken up construction of the Amritsar Expressway.",
    ],
)
def test_who_is_at_a_named_work_says_that_it_goes_on(text: str) -> None:
    assert told(text) == [("under_construction", None)]


@pytest.mark.parametrize(
    "text",
    [
        "The council is developing a masterplan for Hartley Station.",
        "The scheme includes a footbridge over the River Tern.",
        "The designs feature a terraced garden leading down to Kelvin Wharf.",
        "Members discussed an application to redevelop Kelso Brewery Yard at Mill Road.",
        "The region is interested in extending the Blue Line to Mill Road Station.",
        "Funding of £3m towards the Tame Valley Greenway has been secured.",
        "This will include a new taxi rank and station car parking.",
    ],
)
def test_what_a_plan_has_in_it_is_planned(text: str) -> None:
    assert told(text) == [("planned", None)]


@pytest.mark.parametrize(
    "text",
    [
        "We are improving the way in which we answer letters.",
        "The council is improving its recycling rates.",
        "We are creating jobs across the region.",
        "The survey includes questions on travel habits.",
        "Hartley Station includes a café.",
    ],
)
def test_an_effort_without_a_work_says_nothing(text: str) -> None:
    assert told(text) == []


def test_lines_without_a_verb_are_promised_unless_they_look_back_or_go_on() -> None:
    line = "- Replacement of the Winder River Bridge at Mill Road;\n- Repair of Bolton Viaduct.\n"
    assert told(f"A note\n\n{line}") == [("planned", None)] * 2
    assert told(f"A note\n\nProjects in progress\n\n{line}") == [("under_construction", None)] * 2
    done = told(f"A note\n\nCompleted projects\n\n{line}")
    assert "planned" not in [status for status, _ in done]
    assert told("A note\n\n- Replacement of the Winder River Bridge was finished.\n") == [
        ("completed", None)
    ]


def test_a_grant_lists_what_is_to_come() -> None:
    text = "The grant will fund:\n\n- Rehabilitation of the Winder River Bridge in Bolton\n"
    assert told(text) == [("planned", None)]


def test_a_dated_row_below_works_in_progress_goes_on() -> None:
    head = "Corridor\tLength\tTarget Year of Completion\n"
    rows = "Mill Road Bypass\t109\tFY 26-27\nHarbour Road Tunnel\t12\tFY 27 - 28\n"
    assert told(f"A note\n\nWorks in progress\n{head}{rows}") == [
        ("under_construction", "2027"), ("under_construction", "2028"),
    ]  # fmt: skip
    assert told(f"A list\n{head}{rows}") == [("planned", "2027"), ("planned", "2028")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("We have now conserved both buildings at Mill Road.", "completed"),
        ("The Selwood Arms at Mill Road has just built a function room.", "completed"),
        ("The old barn at Mill Road has been transformed into a library.", "completed"),
        ("I was delighted to officially open the Mill Road Library.", "operating"),
        ("The majority of the works at Mill Road are complete.", "under_construction"),
        ("Road markings will be renewed and upgraded at this location.", "planned"),
        ("The station will be equipped with new ramps.", "planned"),
        ("We will add access paths along this corridor.", "planned"),
    ],
)
def test_what_has_been_made_of_a_place_and_what_it_will_get_is_told(text: str, status: str) -> None:
    assert [row[0] for row in told(text)] == [status]


def test_a_motion_that_somebody_will_put_promises_nothing() -> None:
    ask = "I will ask at the next meeting when works at Mill Road will be completed"
    assert told(f"{ask}.") == []
    assert told(f"{ask}, which is due to open in 2027.") != []


def test_a_row_that_was_completed_in_a_month_of_the_texts_year_is_done() -> None:
    text = "Works of 2026\n* Mill Road resurfacing – completed April 2026\n"
    assert told(text) == [("completed", None)]
    assert [row.status for row in read(text, NOBODY, year=2026).statements] == ["completed"]
    later = text.replace("April 2026", "April 2027")
    assert "completed" not in [status for status, _ in told(later)]


def test_items_behind_a_small_o_are_items() -> None:
    text = "Works\n\n- Phase 1\no Mill Road Bridge is under construction\no Elm Depot has opened\n"
    assert [status for status, _ in told(text)] == ["under_construction", "operating"]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Awarded to the lowest bidder at a cost of £4m.", "starting"),
        ("Completed by the county.", "completed"),
        ("Under development at a cost of £4m.", "under_construction"),
    ],
)
def test_a_label_says_so_before_it_says_to_whom(said: str, status: str) -> None:
    assert [row[0] for row in told(f"A list\n\nSunny Point Terminal: {said}\n")] == [status]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Mill Road Station will open on Oct. 27.", ("planned", "2026-10")),
        ("Works at Mill Road have been undertaken.", ("completed", None)),
        ("The agency is preparing for construction of the Mill Road Station.", ("planned", None)),
        ("The station will feature two platforms.", ("planned", None)),
    ],
)
def test_short_months_and_what_goes_before_a_work_are_read(
    text: str, wanted: tuple[str, str | None]
) -> None:
    assert told(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "The council is currently undertaking a drainage scheme at Mill Road.",
            "under_construction",
        ),
        ("We are in the process of seeking quotations for the Mill Road playground.", "planned"),
        ("The Cromer Depot is in for planning.", "planned"),
        ("The council came with a proposal to close a lane of Mill Road.", "planned"),
        ("The shuttle between Mill Road and Elm Station is now offered.", "operating"),
        ("The lorry park is opened at Mill Road.", "operating"),
        ("The board decided to scrap the Mill Road Tunnel.", "unknown"),
        ("Mill Road Car Park is permanently closed.", "unknown"),
        ("Planting works will be undertaken at Mill Road this year.", "starting"),
        ("In June the council awarded £2,000 to Mill Road Park.", "planned"),
    ],
)
def test_steps_of_offices_and_closings_are_told(text: str, status: str) -> None:
    assert {row[0] for row in told(text)} == {status}


def test_operational_costs_and_what_remains_open_say_nothing() -> None:
    assert told("The operational budget of Mill Road Station rose.") == []
    assert told("Mill Road Car Park will remain open.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Construction of the Mill Road Library has been extended by two months.",
            ("planned", None),
        ),
        ("The Mill Road Line was extended by four kilometres.", ("completed", None)),
        (
            "The Mill Road Library is late, with completion now set for August rather than June.",
            ("planned", "2026-08"),
        ),
        (
            "Completion of the Mill Road Library will not happen until July 2027.",
            ("planned", "2027-07"),
        ),
        ("The Mill Road Tunnel will not happen.", ("unknown", None)),
        ("The old Mill Road Depot will be turned into a museum.", ("planned", None)),
        ("The Mill Road Arena also underwent upgrades last year.", ("completed", None)),
        ("The minister will lay the foundation stone for the Mill Road Metro.", ("starting", None)),
        ("The Mill Road Arena is undergoing renovation.", ("under_construction", None)),
        ("Mill Road Station finally opens.", ("operating", None)),
        ("The Mill Road cycle lane is finally installed.", ("completed", None)),
        ("The upgrade of Mill Road started early January.", ("under_construction", None)),
        ("30th June - the council awarded £2,000 to Mill Road Park.", ("planned", None)),
        ("Mill Road Station finally opens in 2027.", ("planned", "2027")),
        ("The Elm Valley Line was closed in 1963.", ("unknown", None)),
        ("First tracks laid on the Elm Valley Line.", ("under_construction", None)),
        (
            "About 1,136 km of the Elm Expressway has been constructed.",
            ("under_construction", None),
        ),
        ("The Mill Road Arena will be undergoing renovations.", ("starting", None)),
        ("The town is beginning the refurbishment of Mill Road Library.", ("starting", None)),
        ("Our project list includes the Mill Road Amphitheatre.", ("planned", None)),
    ],
)
def test_what_is_late_turned_or_undergone_is_told(
    text: str, wanted: tuple[str, str | None]
) -> None:
    assert told(text)[-1] == wanted
