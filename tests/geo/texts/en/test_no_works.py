"""English that speaks as a promise does, of what is no work: effects, looks back, procedure."""

from __future__ import annotations

import pytest

from tests.geo.texts.statements.test_told import told


@pytest.mark.parametrize(
    "text",
    [
        "The mayor appears to have sparked a row by closing the Mill Bridge.",
        "The Mill Bridge is said to have been the first of its kind.",
        "The 90-km Mill Line will cut travel time between Ashby and Colne to one hour.",
        "The Mill Line will allow more trains to Ashby and ease congestion.",
        "The Mill Tunnel is expected to deliver an extra 9,000 cubic metres of water per day.",
        "Funding for all schemes of the Mill Road Deal must be spent by March 2027.",
        "If you use the Mill Road please tell the council what would help.",
        "The Mill Library is funded by the county.",
        "The county is now able to build some of the roads around Mill Bridge.",
        "Two lanes of traffic will be maintained on the Mill Road.",
    ],
)
def test_what_but_sounds_like_a_promise_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Mill Bridge is to have two lanes.",
        "The Mill Bridge is expected to have been finished by 2027.",
        "The Mill Line will open in 2027 and cut travel time to Colne.",
        "Please note that the Mill Bridge will be completed in 2027.",
    ],
)
def test_a_promise_with_such_words_is_one(text: str) -> None:
    assert [status for status, _ in told(text)] == ["planned"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Mill Bridge faces further delays.", "planned"),
        (
            "Most schemes of the Mill Road plan are still in their pre-construction phases.",
            "planned",
        ),
        ("The borough invites sealed bids for the building of the Mill Bridge.", "planned"),
        ("Statutory procedures for the Mill Bridge are ongoing.", "planned"),
        ("The eight crossings will be receiving boom gates.", "planned"),
        ("Ongoing expansion works at the Mill Clinic were shown.", "under_construction"),
        ("Good progress has been made on the Mill Bridge.", "under_construction"),
        ("The Mill Pipeline is at 93 percent completion.", "under_construction"),
        ("At Mill Estate 78 homes were 80% completed in March.", "under_construction"),
    ],
)
def test_delays_bids_and_shares_say_how_far_a_work_has_come(text: str, status: str) -> None:
    assert [found for found, _ in told(text)] == [status]


def test_the_head_of_a_pasted_table_promises_nothing() -> None:
    rows = "Ashby, Kent Mill Bridge $15,000,000\nColne, Kent Water Treatment Plant $2,000,000\n"
    assert told(f"Fund Projects\n\nLocation Project Announced commitment\n{rows}") == []
    assert told(f"Fund Projects\n\nCommitments\n{rows}")


def test_what_completed_works_include_is_completed() -> None:
    text = "Specific projects completed in the county include Mill Bridge and Ashby Clinic."
    assert [found for found, _ in told(text)] == ["completed"]
    text = "Projects to be completed in the county include Mill Bridge and Ashby Clinic."
    assert [found for found, _ in told(text)] == ["planned"]


def test_what_hangs_on_a_numbered_phase_is_not_completed() -> None:
    text = '"Once Phase-II of the Mill Line is completed, the figure could go up," he said.'
    assert "completed" not in [found for found, _ in told(text)]


def test_a_headline_that_promises_is_no_title() -> None:
    body = "The weather was fine and many people came to the square to look at it. " * 8
    assert told(f"Mill Bridge to open by 2027\n\n{body}") == [("planned", "2027")]
    assert told(f"Mill Bridge and the town\n\n{body}") == []


def test_whom_a_plant_serves_but_describes_it() -> None:
    assert told("The Mill Plant serves the northern suburbs.") == []
    assert told("The Mill Plant now serves the northern suburbs.") == [("operating", None)]


@pytest.mark.parametrize(
    "text",
    [
        "The Mill Line will run mostly underground from Ashby to Colne.",
        "The Mill Line will cover 14.5 km between Ashby and Colne.",
        "The Mill Line will cost £640 million.",
        "Some forty homes near Mill Station will also be affected.",
        "A diversion will be in place along Mill Road during the works.",
        "Mill Road will be open to traffic at weekends.",
        "The Mill Solar Farm will displace 80,000 tonnes of carbon dioxide.",
        "The Mill Line will make it easier to reach Colne.",
        "The Mill Market project will receive £12 million in regeneration funding.",
        "The funding will go towards the relocation of Mill Library.",
        "The Mill School extension is to be fully funded by the academy trust.",
        "The Mill Reservoir, whose cost is over $3 billion, lies north of Ashby.",
        "The works at Mill Bridge are over budget.",
        "The city is being proactive about the Mill Line.",
        "Forty towns are ready to implement lines such as the Mill Line.",
        "The newly-built Mill Bridge is popular.",
    ],
)
def test_what_but_describes_a_work_or_says_who_pays_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Mill Line will run from Ashby to Colne and open in 2027.",
        "The Mill Bridge will receive £12 million to replace its deck.",
        "Mill Road will be extended by 500 metres in 2027.",
        "The Mill Station will get two new platforms.",
        "Once open, in 2027, the Mill Line will be able to carry 9,000 people.",
    ],
)
def test_what_tells_of_a_step_besides_is_a_promise(text: str) -> None:
    assert [status for status, _ in told(text)] == ["planned"]


def test_works_that_are_over_are_done() -> None:
    text = "The works at Mill Bridge are over and the road is open."
    assert [status for status, _ in told(text)] == ["completed", "operating"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "7. Deputy Ann Cole asked the Minister for Transport the number of stations that are"
            " under construction on the Mill Line; and if she will make a statement."
        ),
        (
            "Will the council be told:\n(1) of the latest target dates of the Mill Bridge;\n"
            "(2) whether the Mill Bridge will be completed in 2027; and\n(3) of its cost?"
        ),
        "To ask the Secretary of State for Transport, when the Mill Bridge will be completed.",
    ],
)
def test_what_is_asked_in_parliament_is_not_said(text: str) -> None:
    assert told(text) == []


def test_what_is_answered_in_parliament_is_said() -> None:
    text = "The board asked the mayor whether the Mill Bridge was late. He said it opens in 2027."
    assert [status for status, _ in told(text)] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "Buses will continue to replace trains on the Mill Line until 12 November.",
        "Shops along Mill Road will continue to trade.",
        "The widened Mill Motorway will connect to the Ashby Bypass.",
        "The new Mill Road will form the last leg of a complete ring around Ashby.",
        "Traffic disruption and detours are in place on Mill Road for paving.",
        "They said so in 2019. During these days a diversion will be in place along Mill Road.",
        "A study of the Mill Library is being presented to the council.",
        "Complaints about Mill Station are being addressed.",
        "The Mill Line is the largest scheme in the city's history.",
    ],
)
def test_services_closures_and_what_a_road_connects_are_no_works(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A footbridge will link Mill Park with Mill Station.", ("planned", None)),
        ("The Mill Line will connect to Ashby and open in 2027.", ("planned", "2027")),
        ("The deck of Mill Bridge is now in place.", ("under_construction", None)),
        ("The Mill Tunnel plan is history.", ("unknown", None)),
        ("The Mill Library is being restored.", ("under_construction", None)),
        ("The council is to deliver the Mill Road improvements in 2027.", ("planned", "2027")),
    ],
)
def test_works_with_such_words_are_works(text: str, expected: tuple[str, str | None]) -> None:
    assert told(text) == [expected]


def test_what_works_are_for_is_no_promise() -> None:
    text = "Crews continue to upgrade the Mill Line to deliver more reliable services."
    assert "planned" not in [status for status, _ in told(text)]
