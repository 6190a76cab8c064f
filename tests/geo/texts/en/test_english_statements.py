"""How far works have come in the words of councils, newspapers and tables of English."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[tuple[str, str | None]]:
    """Return status and due of the statements of a text of April 2026."""
    found = read(text, NOBODY, year=2026, month=4).statements
    return [(row.status, row.due) for row in found]


@pytest.mark.parametrize(
    "words",
    [
        "is on hold", "has been put on hold", "is paused until funding is found", "was deferred",
        "was postponed indefinitely", "has been shelved for now", "has been mothballed",
        "has been put on the back burner", "is in limbo", "has stalled", "has been suspended",
        "is parked for the moment", "has been kicked down the road", "was put on ice",
        "is still not funded", "has been cleared by the panel", "is in the design stage",
        "is in the pipeline", "is on the cards", "is a study", "is fully funded",
        "has cleared its last hurdle", "has all its consents", "has slipped again",
        "is fully funded but has no start date", "is under appeal", "is awaiting funding",
    ],
)  # fmt: skip
def test_what_rests_waits_or_is_but_approved_is_planned(words: str) -> None:
    assert told(f"The Mallow Bridge {words}.") == [("planned", None)]


@pytest.mark.parametrize(
    "words",
    [
        "was cancelled in March", "has been abandoned", "was withdrawn from the programme",
        "has bitten the dust", "will not be built", "is not going to happen", "was thrown out",
        "was voted down", "was turned down by the minister", "has been ditched",
        "remains closed pending repairs", "is shut", "has been closed since 2024",
        "remains a dream", "will never be finished, say its critics, because it was declined",
    ],
)  # fmt: skip
def test_what_is_given_up_closed_or_undecided_is_not_known(words: str) -> None:
    assert {status for status, _ in told(f"The Mallow Bridge {words}.")} == {"unknown"}


@pytest.mark.parametrize(
    "text",
    [
        "They're rebuilding the Mallow Bridge.", "We're still widening Mallow Road.",
        "I'm told they're pouring concrete at the Mallow Bridge.",
        "We've broken ground on the Mallow Bridge.", "The Mallow Bridge has topped out.",
        "The Mallow Bridge is behind hoardings.", "Foundations are in at the Mallow Bridge.",
        "Shovels are in the ground at the Mallow Bridge.", "Crews have started laying Mallow Road.",
        "Mallow Road: resurfacing works in progress.", "Work on the Mallow Bridge has resumed.",
    ],
)  # fmt: skip
def test_people_say_in_many_ways_that_a_work_goes_on(text: str) -> None:
    assert told(text) == [("under_construction", None)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Work on the Mallow Bridge is to start shortly.", "starting"),
        ("Work on the Mallow Bridge is about to begin.", "starting"),
        ("Mallow Bridge: tenders close on Friday.", "starting"),
        ("The Mallow Bridge is out to bid.", "starting"),
        ("The Mallow Bridge will go to tender.", "planned"),
        ("Buses will start running to Mallow Station.", "planned"),
        ("We've finished the Mallow Bridge.", "completed"),
        ("The Mallow Bridge is substantially complete.", "completed"),
        ("Works on the Mallow Bridge closed out in March.", "completed"),
        ("The last stretch of Mallow Road was sealed in March.", "completed"),
        ("People have been using the Mallow Bridge since March.", "operating"),
        ("The Mallow Bridge is in daily use.", "operating"),
        ("The Mallow Bridge went back into service two weeks ago.", "operating"),
        ("Once we've finished the Mallow Bridge, we rest.", None),
        ("The Mallow Bridge is not going to open soon.", "planned"),
    ],
)
def test_what_is_out_to_tender_starts_and_what_is_used_operates(
    text: str, status: str | None
) -> None:
    assert [row[0] for row in told(text)] == [status] * (status is not None)


HEADS = "Scheme | Ward | Status | Target date"


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ("Construction; wet well poured | June 2027", ("under_construction", "2027-06")),
        ("On site | March 2027", ("under_construction", "2027-03")),
        ("60% complete | Summer 2027", ("under_construction", "2027")),
        ("In progress | Dec-26", ("under_construction", "2026-12")),
        ("Foundations complete | TBC", ("under_construction", None)),
        ("60% design | Q1 2027", ("planned", "2027-03")),
        ("Consents under appeal | Not known", ("planned", None)),
        ("Not started | 2027", ("planned", "2027")), ("Approved | 2027", ("planned", "2027")),
        ("On hold | TBC", ("planned", None)), ("Cancelled | n/a", ("unknown", None)),
        ("Withdrawn by resolution in June | –", ("unknown", None)),
        ("Contract awarded; site set up in October | December 2028", ("starting", "2028-12")),
        ("Open | Feb 2026", ("operating", None)), ("Open to users | –", ("operating", None)),
        ("Open | Feb 2027", ("planned", "2027-02")),
        ("Complete | Feb 2026", ("completed", None)), ("Completed | -", ("completed", None)),
        ("Handed over | 2025", ("completed", None)),
        ("Open to comment | 2027", ("planned", "2027")),
    ],
)  # fmt: skip
def test_a_row_says_what_its_cell_below_status_says(
    cells: str, expected: tuple[str, str | None]
) -> None:
    assert told(f"{HEADS}\nMallow Road widening | North | {cells}\n") == [expected]
    tabs = f"{HEADS}\nMallow pump station | North | {cells}\n".replace(" | ", "\t")
    assert told(tabs) == [expected]


@pytest.mark.parametrize(
    ("head", "row", "expected"),
    [
        ("Scheme | Start | Finish", "Mallow Road | 2027 | 2028", [("planned", "2028")]),
        ("Scheme | Lead | Due", "Mallow Road | County | 2027", [("planned", "2027")]),
        ("Scheme | Lead | Due", "Mallow Road | County | 2024", []),
        ("Scheme | Status | Cost", "Total | | 49", []),
        ("Project | FY 2027 | FY 2028 | Status", "Mallow Road | 3 | 4 | Design",
         [("planned", None)]),
    ],
)  # fmt: skip
def test_columns_tell_by_when_and_a_total_is_no_project(
    head: str, row: str, expected: list[tuple[str, str | None]]
) -> None:
    assert told(f"{head}\n{row}\n") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Mallow Bridge is under way, due spring 2027.",
        "The Mallow Bridge is under construction, with opening expected in 2027.",
        "The Mallow Bridge, now under construction, is due to open in 2027.",
        "The Mallow Bridge, now 85 per cent complete, should open in 2027.",
        "Mallow Bridge: on site, completion spring 2027.",
        "Finish the Mallow Bridge by 2027, now under way.",
    ],
)
def test_a_work_that_goes_on_and_its_end_are_one(text: str) -> None:
    assert [(status, due and due[:4]) for status, due in told(text)] == [
        ("under_construction", "2027"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The Mallow Bridge is under way, and the Otley Bridge is due in 2027.",
        "Work on the Mallow Bridge began last May and should finish in 2029.",
        "The Mallow Bridge is under way. Completion of the Otley Bridge is due in 2027.",
    ],
)
def test_what_names_another_work_or_has_a_verb_is_told_apart(text: str) -> None:
    assert [status for status, _ in told(text)] == ["under_construction", "planned"]


def test_what_is_to_be_so_by_a_time_is_not_so_yet() -> None:
    assert told("The Mallow depot, up and running by May 2027.") == [("planned", "2027-05")]
    assert told("The Mallow Bridge was opened by the minister.") == [("operating", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Mallow Bridge will open in Q1.", [("planned", "2027-03")]),
        ("The Mallow Bridge will open in Q3.", [("planned", "2026-09")]),
        ("The Mallow Bridge is slated for 2041 (originally 2039).", [("planned", "2041")]),
        ("The Mallow Bridge is unlikely to open before 2030.", [("planned", None)]),
        ("Land acquisition for the Mallow Bridge is complete.", [("planned", None)]),
        ("Design of the Mallow Bridge is 60 percent complete.", [("planned", None)]),
        ("The Mallow Bridge opened in March and will carry 3,000 people a day.",
         [("operating", None), ("planned", None)]),
        ("Services to Cork and Mallow could begin in the mid-2030s.", [("planned", None)]),
        ("The Mallow depot has had trains every ten minutes since August.", [("operating", None)]),
        ("The Mallow bus station, closed since January 2024.", [("unknown", None)]),
        ("A contract for the Mallow stormwater pump station was signed last week.",
         [("starting", None)]),
        ("Phase two of the Mallow Bridge we've pushed back from 2026 to 2028.",
         [("planned", "2028")]),
        ("The Mallow Bridge gets new ramps starting in May.", [("starting", "2026-05")]),
        ("Mallow gets its new library if the grant comes through.", [("planned", None)]),
        ("The contract for the Mallow culvert was signed and you'll see machines there by May.",
         [("starting", "2026-05")]),
        ("The Mallow station business case was endorsed by the agency in July.",
         [("planned", None)]),
        ("Trial runs were taken between the Mallow depot and Otley in December.",
         [("under_construction", None)]),
        ("Advertise the Mallow Corridor (S. 38th to S. 96th Street) by June 2027 and start soon.",
         [("planned", "2027-06")]),
        ("Mallow station: platform one opens this summer, the concourse by the third quarter.",
         [("planned", "2026-08"), ("planned", "2026-09")]),
    ],
)  # fmt: skip
def test_how_far_and_by_when_in_sentences_of_reports(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert told(text) == expected


def test_what_a_council_approves_in_a_list_is_planned() -> None:
    items = "- A compulsory purchase order for Mallow Village\n- Design work on Mallow Market\n"
    assert told(f"Members also approved:\n\n{items}") == [("planned", None)] * 2


def test_tasks_below_a_year_are_due_in_it_whatever_they_say_in_brackets() -> None:
    text = (
        "Mallow\n\nThe council met.\n\nPriorities for 2027\n\n"
        "- Deliver Stage 2 of the Mallow wall repair (first stage completed in 2022)\n"
        "- Seek funding for the Mallow bus interchange\n"
    )
    assert told(text) == [("planned", "2027")] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Q: What about the Mallow Bridge?\nA: It opened in March.", [("operating", None)]),
        ("Interviewer: And the library?\nCllr Byrne: Still on the drawing board.",
         [("planned", None)]),
        ("Q: When will the Mallow tram open?\nA: By the end of 2028.", [("planned", "2028-12")]),
        ("“The Mallow Bridge will open in May,” she said.", [("planned", "2026-05")]),
        ("JB: The Mallow pool? Opened it myself in March.", [("operating", None)]),
        ("Mallow Bridge? That's finished.", [("completed", None)]),
        ("The Mallow depot? We start in June.", [("starting", "2026-06")]),
        ("Q. Mallow Park?\nA. Closed for now. It reopens next spring.",
         [("unknown", None), ("planned", "2027-05")]),
        ("Mayor: The Mallow Bridge, we've signed the contract.", [("starting", None)]),
        ("And the arena? Scrapped.", [("unknown", None)]),
        ("The Mallow pool? Two years late and still a building site.",
         [("under_construction", None)]),
        ("“We are looking at a Mallow tram,” he said.", [("planned", None)]),
        ("“The Mallow culvert was done last year,” she said.", [("completed", None)]),
        ("“The Mallow hospital is coming out of the ground,” she said.",
         [("under_construction", None)]),
        ("“Contractors will be on site at the Mallow depot soon,” she said.",
         [("starting", None)]),
        ("She said the Mallow Bridge would be finished by 2027.", [("planned", "2027")]),
        ("He said the Mallow Bridge was being designed.", [("planned", None)]),
    ],
)  # fmt: skip
def test_people_answer_and_are_quoted(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(status, due) for status, due in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Mallow lift station is running five months behind.", "under_construction"),
        ("The Mallow floodwall is complete but for its gates.", "under_construction"),
        ("The Mallow quay is all but finished.", "under_construction"),
        ("Nobody has started building the Mallow depot.", "planned"),
        ("Crews could be at work on the Mallow Bridge by then.", "starting"),
        ("Shovels in the ground on the Mallow Bridge once the frost is out.", "starting"),
        ("Two million euro was set aside for the Mallow Bridge.", "planned"),
        ("The Mallow Bridge was shelved when the money ran out.", "planned"),
        ("The Mallow Bridge awaits a ruling.", "planned"),
    ],
)  # fmt: skip
def test_no_word_of_english_tells_more_than_it_says(text: str, status: str) -> None:
    assert [row[0] for row in told(text)] == [status]


SHARES = (
    "Project | Cost | % complete | Forecast finish\nMallow Hub | 3 | 82% | Nov 2026\n"
    "Mallow Park | 2 | 0% | May 2027\nMallow Road | 1 | 100% | Complete\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Work on Mallow Road will begin in spring 2028, two years later than hoped.",
         [("planned", "2028")]),
        ("Viaduct work has picked up pace at Mallow Station.", [("under_construction", None)]),
        ("The Mallow Terminal has been put to use since January.", [("operating", None)]),
        ("Tenders for Mallow Terminal are yet to be floated.", [("planned", None)]),
        ("The Mallow Tower should get tenants by Q2 2027.", [("planned", "2027-06")]),
        ("Enabling works at Mallow Quay are complete.", [("under_construction", None)]),
        ("Phase one of Mallow Quay is now fully occupied.", [("operating", None)]),
        ("Track laying on the Mallow Line finished in March.", [("under_construction", None)]),
        ("At the Mallow Line we finished the trial runs in December.",
         [("under_construction", None)]),
        ("The Mallow skate park was removed from the program in the review.", [("unknown", None)]),
        ("The Mallow skate park was removed last year.", [("completed", None)]),
        ("The Mallow Line is being tested and the first trains are pencilled in for December.",
         [("under_construction", "2026-12")]),
        ("Buses will use Mallow Road from the first week of November.", [("planned", "2026-11")]),
        ("Mallow Crossing: waiting for approval. Now expected in 2027/28.",
         [("planned", None), ("planned", "2028")]),
        ("Mallow\n\nWe met.\n\nIn construction\n\n- Mallow Hub – due for completion in July 2026\n",
         [("under_construction", "2026-07")]),
        (SHARES,
         [("under_construction", "2026-11"), ("planned", "2027-05"), ("completed", None)]),
    ],
)  # fmt: skip
def test_council_papers_say_how_far_and_by_when(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert told(text) == expected
