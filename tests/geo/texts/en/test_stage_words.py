"""The words of English for the stages of works, by stage, and what makes them mean another."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read

NOBODY = make_gazetteer([], [])


def told(text: str) -> list[str]:
    """Return the statuses of the statements of a text of March 2024."""
    return [row.status for row in read(text, NOBODY, year=2024, month=3).statements]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Ashby Bypass is at pre-planning.", "planned"),
        ("The Harrow Tunnel is in development.", "planned"),
        ("The Mill Bridge is in the draft budget.", "planned"),
        ("The Marlow Reservoir has received a grant of 4 million pounds.", "planned"),
        ("The Kelvin Station is subject to funding.", "planned"),
        ("The Selwood Hospital has been gazetted.", "planned"),
        ("The Ashby Bypass has been recommended for approval.", "planned"),
        ("The Ashby Bypass is at 30% design.", "planned"),
        ("The Harrow Tunnel will be built in 2027.", "planned"),
        ("The Mill Bridge is to be upgraded.", "planned"),
        ("The Marlow Reservoir is due to start in 2026.", "planned"),
        ("The Kelvin Station is not expected to open until 2030.", "planned"),
        ("The Kelvin Station is not yet built.", "planned"),
        ("The Kelvin Station has been deferred.", "planned"),
        ("The Selwood Hospital has slipped to 2027.", "planned"),
        ("The Ashby Bypass is held up by objections.", "planned"),
        ("The Ashby Bypass is up for debate.", "planned"),
        ("The Harrow Tunnel has been unveiled.", "planned"),
        ("The Mill Bridge is safeguarded.", "planned"),
        ("The Marlow Reservoir has been lodged with the council.", "planned"),
        ("The Kelvin Station will be commissioned in 2027.", "planned"),
        ("The Selwood Hospital will replace the old one.", "planned"),
        ("The outline business case for the Selwood Hospital was submitted in January.", "planned"),
        ("Arup has been appointed to design the Ashby Bypass.", "planned"),
        ("The government has given the green light to the Harrow Tunnel.", "planned"),
        ("Resource consent for the Mill Bridge has been lodged.", "planned"),
        ("The council intends to build the Kelvin Station by 2029.", "planned"),
        ("The council has budgeted 4 million dollars for the Selwood Hospital.", "planned"),
        ("The state has committed 4 million dollars to the Ashby Bypass.", "planned"),
        ("Plans for the Harrow Tunnel are on display.", "planned"),
        ("Residents can comment on the Mill Bridge until May.", "planned"),
        ("Work on the Harrow Tunnel has been postponed.", "planned"),
        ("The Mill Bridge was supposed to open last year.", "planned"),
        ("We hope to have the Ashby Bypass open by 2028.", "planned"),
        ("The Harrow Tunnel scheme is at the planning stage.", "planned"),
        ("Campaigners have called for the Selwood Hospital.", "planned"),
        ("The Ashby Bypass begins next month.", "starting"),
        ("The Selwood Hospital is about to get under way.", "starting"),
        ("The Kelvin Station is set to start.", "starting"),
        ("The Marlow Reservoir is ready to start.", "starting"),
        ("The Ashby Bypass is out for bids.", "starting"),
        ("The Selwood Hospital has been tendered.", "starting"),
        ("The Mill Bridge has been advertised for tender.", "starting"),
        ("The Harrow Tunnel has a contractor appointed.", "starting"),
        ("The Ashby Bypass is in the pre-construction phase.", "starting"),
        ("The Marlow Reservoir goes out to bid in April.", "starting"),
        ("Work on the Mill Bridge begins on Monday.", "starting"),
        ("Construction of the Mill Bridge will start this spring.", "starting"),
        ("The contract for the Mill Bridge has been signed.", "starting"),
        ("A contract to build the Mill Bridge has been signed.", "starting"),
        ("A preferred contractor has been selected for the Mill Bridge.", "starting"),
        ("Sisk has been awarded the contract for the Harrow Tunnel.", "starting"),
        ("Tenders are invited for the construction of the Kelvin Station.", "starting"),
        ("An invitation to tender for the Harrow Tunnel has been issued.", "starting"),
        ("Procurement of a contractor for the Ashby Bypass is under way.", "starting"),
        ("We're ready to start the Kelvin Station.", "starting"),
        ("Spades will be in the ground at the Kelvin Station in June.", "starting"),
        ("Site preparation for the Marlow Reservoir will start in May.", "starting"),
        ("The Mill Bridge is well under way.", "under_construction"),
        ("The Marlow Reservoir is making steady progress.", "under_construction"),
        ("The Kelvin Station is more than half complete.", "under_construction"),
        ("The Selwood Hospital is almost ready.", "under_construction"),
        ("The Ashby Bypass is beginning to take shape.", "under_construction"),
        ("The Harrow Tunnel was started in 2023.", "under_construction"),
        ("The Mill Bridge is in the finishing stages.", "under_construction"),
        ("The Marlow Reservoir is closed while it is rebuilt.", "under_construction"),
        ("The Kelvin Station is being replaced.", "under_construction"),
        ("The Selwood Hospital is being dredged.", "under_construction"),
        ("The Ashby Bypass is being demolished.", "under_construction"),
        ("The Harrow Tunnel is undergoing testing.", "under_construction"),
        ("The Mill Bridge has reached roof level.", "under_construction"),
        ("The Marlow Reservoir has a roof.", "under_construction"),
        ("The Mill Bridge is still under construction.", "under_construction"),
        ("The Marlow Reservoir is yet to be completed.", "under_construction"),
        ("Work on the Selwood Hospital is continuing.", "under_construction"),
        ("Work is well under way on the Mill Bridge.", "under_construction"),
        ("Construction on the Selwood Hospital is ongoing.", "under_construction"),
        ("Piling at the Mill Bridge is complete.", "under_construction"),
        ("Tunnelling on the Selwood Hospital is under way.", "under_construction"),
        ("Widening of the Mill Bridge is under way.", "under_construction"),
        ("Fit-out of the Selwood Hospital has begun.", "under_construction"),
        ("The walls of the Ashby Bypass are going up.", "under_construction"),
        ("Testing and commissioning of the Harrow Tunnel is under way.", "under_construction"),
        ("Crews have moved onto the Kelvin Station site.", "under_construction"),
        ("Sisk has started work on the Harrow Tunnel.", "under_construction"),
        ("The finishing touches are being made to the Kelvin Station.", "under_construction"),
        ("We're building the Kelvin Station.", "under_construction"),
        ("They're ripping up the Harrow Tunnel.", "under_construction"),
        ("Crews have cast the deck of the Mill Bridge.", "under_construction"),
        ("Crews have excavated the shaft of the Ashby Bypass.", "under_construction"),
        ("Crews have laid the sub-base of the Harrow Tunnel.", "under_construction"),
        ("Crews have put up the pylons of the Ashby Bypass.", "under_construction"),
        ("Crews have erected the scaffolding of the Marlow Reservoir.", "under_construction"),
        ("The beams of the Harrow Tunnel have been lifted.", "under_construction"),
        ("The shaft of the Ashby Bypass has been excavated.", "under_construction"),
        ("The sub-base of the Harrow Tunnel has been laid.", "under_construction"),
        ("The frame of the Selwood Hospital has been put up.", "under_construction"),
        ("The lifts of the Mill Bridge have been installed.", "under_construction"),
        ("Workers are erecting the steelwork of the Selwood Hospital.", "under_construction"),
        ("Workers are raising the canopy of the Mill Bridge.", "under_construction"),
        ("Workers are putting up the pylons of the Ashby Bypass.", "under_construction"),
        ("Workers are installing the lifts of the Mill Bridge.", "under_construction"),
        (
            "In February workers erected the steelwork of the Selwood Hospital.",
            "under_construction",
        ),
        (
            "In February workers strung up the overhead line of the Selwood Hospital.",
            "under_construction",
        ),
        (
            "In February workers delivered the transformers of the Harrow Tunnel.",
            "under_construction",
        ),
        ("In February workers planted the landscaping of the Harrow Tunnel.", "under_construction"),
        ("The Kelvin Station is done.", "completed"),
        ("The Ashby Bypass was handed over in January.", "completed"),
        ("The Mill Bridge was built last year.", "completed"),
        ("The Kelvin Station concluded in January.", "completed"),
        ("The Ashby Bypass has achieved mechanical completion.", "completed"),
        ("The Harrow Tunnel has been accepted by the city.", "completed"),
        ("The Marlow Reservoir came in under budget.", "completed"),
        ("The Ashby Bypass has been dualled.", "completed"),
        ("The Harrow Tunnel has been modernised.", "completed"),
        ("The Marlow Reservoir has been dredged.", "completed"),
        ("The Selwood Hospital was replaced last year.", "completed"),
        ("The Harrow Tunnel has been laid.", "completed"),
        ("Work on the Harrow Tunnel finished in December.", "completed"),
        ("Construction of the Marlow Reservoir finished in December.", "completed"),
        ("A certificate of occupancy was issued for the Selwood Hospital in January.", "completed"),
        ("The upgrade of the Harrow Tunnel is complete.", "completed"),
        ("The Marlow Reservoir upgrade is complete.", "completed"),
        ("Crews have rebuilt the Selwood Hospital.", "completed"),
        ("Sisk built the Ashby Bypass.", "completed"),
        ("The council delivered the Mill Bridge in 2023.", "completed"),
        ("We built the Kelvin Station in 2022.", "completed"),
        ("The Ashby Bypass has been finished for months but has not opened.", "completed"),
        ("The Selwood Hospital is back open.", "operating"),
        ("The Selwood Hospital is in revenue service.", "operating"),
        ("The Selwood Hospital is serving 20,000 people.", "operating"),
        ("The Mallow Flats are lived in.", "operating"),
        ("The Selwood Hospital is commissioned.", "operating"),
        ("The Selwood Hospital has been carrying traffic since 2022.", "operating"),
        ("The Selwood Hospital has been dedicated to the nation.", "operating"),
        ("The Selwood Hospital has started operating.", "operating"),
        ("The Selwood Hospital has received its first visitors.", "operating"),
        ("The Selwood Hospital opened two years late.", "operating"),
        ("The Selwood Hospital was inaugurated by the minister.", "operating"),
        ("The Kelvin Station came online in 2022.", "operating"),
        ("The Kelvin Station began operating in 2021.", "operating"),
        ("The Kelvin Station saw its first passengers in December.", "operating"),
        ("The minister has inaugurated the Harrow Tunnel.", "operating"),
        ("The operator has brought the Kelvin Station into service.", "operating"),
        ("They opened the Mill Bridge last year.", "operating"),
        ("Drivers have been using the Ashby Bypass since May.", "operating"),
        ("Traffic is now using the Kelvin Station.", "operating"),
        ("The first residents have moved into the Mill Bridge.", "operating"),
        ("Tenants moved into the Selwood Hospital in January.", "operating"),
        ("Trains are now running through the Marlow Reservoir.", "operating"),
        ("Services have begun on the Harrow Tunnel.", "operating"),
        ("The opening ceremony of the Selwood Hospital was held in January.", "operating"),
        ("The Ashby Bypass is to be scrapped.", "unknown"),
        ("The Harrow Tunnel has been ditched.", "unknown"),
        ("The Mill Bridge has been quashed.", "unknown"),
        ("The Marlow Reservoir was removed from the plan.", "unknown"),
        ("The Kelvin Station fell through in 2022.", "unknown"),
        ("The Selwood Hospital will no longer go ahead.", "unknown"),
        ("The Ashby Bypass is no longer being pursued.", "unknown"),
        ("The Harrow Tunnel is not supported.", "unknown"),
        ("The Harrow Tunnel has been given up.", "unknown"),
        ("Plans for the Mill Bridge have been thrown out.", "unknown"),
        ("Councillors voted against the Kelvin Station.", "unknown"),
        ("The council has given up on the Harrow Tunnel.", "unknown"),
        ("The government axed the Marlow Reservoir last year.", "unknown"),
        ("The applicant has withdrawn the Ashby Bypass.", "unknown"),
        ("We're not going ahead with the Mill Bridge.", "unknown"),
    ],
)
def test_each_stage_has_its_words(text: str, status: str) -> None:
    assert told(text) == [status]


@pytest.mark.parametrize(
    "words",
    [
        "The feasibility study for the {0} was completed in January.",
        "The environmental study of the {0} is complete.", "The design for the {0} is finished.",
        "The drawings for the {0} are finished.", "A model of the {0} has been built.",
        "Public exhibition of the {0} opened in January.", "The inquiry into the {0} opened.",
        "The site of the {0} was handed over to the contractor.", "Bids for the {0} opened.",
        "The traffic survey for the {0} has been finished.", "The {0} was due to open in 2023.",
        "Had the {0} been completed, traffic would have fallen.", "The {0} has never opened.",
        "Residents ask whether the {0} has been completed.", "The {0} failed to open in 2023.",
        "They never finished the {0}.", "The {0} should have been completed in 2023.",
        "The council wants the {0} completed.", "The piles of the {0} have been driven.",
        "About 70% of the {0} has been built.", "Civil works on the {0} are complete.",
        "The {0} opens in June.", "The completion of the {0} is in sight.",
    ],
)  # fmt: skip
def test_a_part_a_paper_or_a_wish_is_not_done(words: str) -> None:
    assert not {"completed", "operating"} & set(told(words.format("Mallow Bridge")))


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("deck poured", "under_construction"), ("piles driven", "under_construction"),
        ("enabling works complete", "under_construction"), ("60%", "under_construction"),
        ("ongoing", "under_construction"), ("behind schedule", "under_construction"),
        ("completed", "completed"), ("built 2022", "completed"), ("signed off", "completed"),
        ("practical completion achieved", "completed"), ("open", "operating"),
        ("in service", "operating"), ("energised", "operating"), ("design", "planned"),
        ("funded", "planned"), ("under consideration", "planned"), ("awarded", "starting"),
        ("tender", "starting"), ("discontinued", "unknown"), ("removed", "unknown"),
    ],
)  # fmt: skip
def test_what_stands_behind_a_name_and_a_colon_is_said_of_it(said: str, status: str) -> None:
    assert told(f"- Mallow Bridge: {said}\n") == [status]


def test_a_label_below_a_heading_that_looks_ahead_makes_nothing_done() -> None:
    assert "completed" not in told("Targets for 2026:\n\n- Mallow Bridge: completed\n")


@pytest.mark.parametrize(
    "text",
    [
        "Demand for the Mallow Bridge was driven by trade.", "The chair cleared the Mallow Bridge.",
        "Rules on the Mallow Bridge were lifted.", "Doubt was cast on the Mallow Bridge.",
    ],
)  # fmt: skip
def test_words_of_building_say_nothing_where_no_part_stands_beside(text: str) -> None:
    assert "under_construction" not in told(text)
