"""English names as they stand: kinds in lower case, ways between two places, parts of towns."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read


def surfaces(text: str, gazetteer: Gazetteer) -> set[str]:
    """Return what is offered as a place: mentions and candidates."""
    reading = read(text, gazetteer)
    found = {row.surface for row in reading.mentions}
    return found | {row.surface for row in reading.candidates}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Work at Ardmoor depot begins in May.", "Ardmoor depot"),
        ("The runway at Wexcombe airport is longer.", "Wexcombe airport"),
        ("The Kerrow Road flyover opened in June.", "Kerrow Road flyover"),
        ("A deck over Tallis Street underpass is planned.", "Tallis Street underpass"),
        ("opened the Ardmoor-Kelso underground extension", "Ardmoor-Kelso underground extension"),
        ("The Penrow-Wexcombe link road is next.", "Penrow-Wexcombe link road"),
        ("paid for the Aldmere Bridge Replacement Project",
         "Aldmere Bridge Replacement Project"),
        ("a ferry across the Corran Strait", "Corran Strait"),
        ("the Ardmoor Technopole opens", "Ardmoor Technopole"),
        ("The Corran Harbour footbridge is shut.", "Corran Harbour footbridge"),
        ("money for the Kerrow Street corridor", "Kerrow Street corridor"),
        ("The Tallis Street cycleway opened.", "Tallis Street cycleway"),
        ("the Kerrow Avenue intersection has lights", "Kerrow Avenue intersection"),
        ("bids for the Amber Hill landfill are in", "Amber Hill landfill"),
        ("The Amber Lake transit centre is roofed.", "Amber Lake transit centre"),
        ("near the Leeds pumping plant in Leeds", "Leeds pumping plant"),
        ("at the Kerrow Cove ferry terminal", "Kerrow Cove ferry terminal"),
        ("Elmsby relief road has been approved.", "Elmsby relief road"),
        ("The Elmsby vegetable market hall opened.", "Elmsby vegetable market hall"),
        ("- Elmsby cold storage depot: tenders are out", "Elmsby cold storage depot"),
        ("Grants pay for the Tarvin Park pool.", "Tarvin Park pool"),
        ("The Kerrow Street overpass is open.", "Kerrow Street overpass"),
        ("The Elmsby station car park is full.", "Elmsby station car park"),
        ("Elmsby primary school extension begins.", "Elmsby primary school"),
        ("Elmsby's Corbet campus was approved.", "Corbet campus"),
        ("Elmsby's Corbet campus was approved.", "Elmsby"),
        ("Bishop's Elmsby hospital was approved.", "Bishop's Elmsby hospital"),
        ("The Leeds fish port is being dredged.", "Leeds fish port"),
        ("Mount Tarvin cable car is closed.", "Mount Tarvin cable car"),
        ("Pads along 22nd Street are poured.", "22nd Street"),
        ("The 88th Avenue West culvert is next.", "88th Avenue West culvert"),
        ("The Te Kauri outfall is next.", "Te Kauri outfall"),
        ("Money for the Lakespan repairs ran out.", "Lakespan"),
        ("Work on the Corran Arterial began.", "Corran Arterial"),
        ("Elm Road\t5\tMay Day\nOak Avenue safety works\t7\tdone", "Oak Avenue"),
        ("Bars open on The Shingle this year.", "The Shingle"),
        ("Crews repair the slope above the B7123.", "B7123"),
        ("Neighbouring County Kerrow pays a third.", "County Kerrow"),
        ("Projects of Tarvin City are in the second part.", "Tarvin City"),
    ],
)  # fmt: skip
def test_what_is_built_belongs_to_its_name(text: str, name: str, gazetteer: Gazetteer) -> None:
    assert name in surfaces(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Homes in Ardmoor town will follow.", "Ardmoor"),
        ("Moorabool Street bus interchange is rebuilt.", "Moorabool Street"),
        ("The seawall at Corran Beach restoration site", "Corran Beach"),
        ("Tallis Street bus lanes are painted.", "Tallis Street"),
        ("Creamery Road precinct plans were approved.", "Creamery Road"),
        ("A depot at Kerrow Road opened.", "Kerrow Road"),
        ("the I-95 corridor near Baltimore, Maryland", "I-95"),
        ("Elmsby bridge strengthening begins.", "Elmsby bridge"),
        ("Elmsby station will get a lift.", "Elmsby station"),
        ("Homes near Elmsby want bridge repairs.", "Elmsby"),
        ("at Elmsby the old bridge was closed", "Elmsby"),
    ],
)
def test_what_is_only_beside_a_name_is_no_part_of_it(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name in surfaces(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("building the Ardmoor to Kelso Greenway in parts", "Ardmoor to Kelso Greenway"),
        ("The M9 Penrow to Wexcombe motorway is late.", "M9 Penrow to Wexcombe motorway"),
        ("the Waterford to Rosslare railway in Ireland", "Waterford to Rosslare railway"),
        ("North Geelong to Lara Duplication (Stage 1)",
         "North Geelong to Lara Duplication (Stage 1)"),
        ("The Leeds to York cycleway is in design.", "Leeds to York cycleway"),
        ("cranes at the Port of Oakland in California", "Port of Oakland"),
        ("Renewal of Central Leeds goes on.", "Central Leeds"),
        ("homes for South Manchester and", "South Manchester"),
        ("a new hall at Exeter airport", "Exeter airport"),
        ("buses leave Nairobi railway station", "Nairobi railway station"),
    ],
)  # fmt: skip
def test_a_town_may_be_but_a_part_of_a_name(text: str, name: str, gazetteer: Gazetteer) -> None:
    reading = read(text, gazetteer)
    assert name in {row.surface for row in reading.candidates}
    assert not any(row.surface in name for row in reading.mentions)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("trains from Leeds to York daily", {"Leeds", "York"}),
        ("between Cork and Dublin in Ireland", {"Cork", "Dublin", "Ireland"}),
        ("moved from Leeds to York railway works", {"Leeds", "York"}),
        ("airport links for Manchester", {"Manchester"}),
        ("north of Leeds, homes rise", {"Leeds"}),
    ],
)
def test_towns_at_both_ends_of_a_journey_are_places(
    text: str, names: set[str], gazetteer: Gazetteer
) -> None:
    assert names <= {row.surface for row in read(text, gazetteer).mentions}


@pytest.mark.parametrize(
    "text",
    [
        "Phases 2 and 3 will follow.", "Stages 2 to 4 are not funded.",
        "Sections A and B are open.", "Copies are kept in Welsh and in Irish.",
        "The notice is printed in Marathi.",
    ],
)  # fmt: skip
def test_phases_without_a_name_and_languages_are_no_places(text: str, gazetteer: Gazetteer) -> None:
    assert surfaces(text, gazetteer) == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kelso Bay Station opens. Homes at Kelso Bay, and a review of Kelso Bay.", {"Kelso Bay"}),
        ("The Metro (Ardmoor-Wexcombe-Kelso-Penrow) is open.",
         {"Ardmoor", "Wexcombe", "Kelso", "Penrow"}),
        ("twin tracks on 10.1 km Ardmoor to Dublin in Ireland", {"Ardmoor", "Dublin"}),
        ("Line 3, the new metro, is late.", {"Line 3"}),
        ("On the N28, work goes on.", {"N28"}),
        ("a stop at Terminal 2, beside Kelso Road", {"Terminal 2", "Kelso Road"}),
    ],
)  # fmt: skip
def test_names_are_proved_by_what_stands_beside_them(
    text: str, names: set[str], gazetteer: Gazetteer
) -> None:
    assert names <= surfaces(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a walk to Kerrow Promenade, Phase 2B, ends", "Kerrow Promenade, Phase 2B"),
        ("\n• Advertise the Ardmoor Corridor by June", "Ardmoor Corridor"),
        ("\n• Finish Kelso Beach restoration", "Kelso Beach"),
        ("It's Ardmoor Stadium now.", "Ardmoor Stadium"),
        ("Offices at One Kelso Square, complete, are let.", "One Kelso Square"),
        ("A compulsory purchase order for City Gardens, where homes", "City Gardens"),
        ("the Growth Fund's Kelso Skills Hub opens", "Kelso Skills Hub"),
        ("Road works on Penny Brow and Mill Street were completed.", "Penny Brow"),
        ("Road works on Penny Brow and Mill Street were completed.", "Mill Street"),
        ("the Leeds swimming pool in England is shut", "Leeds swimming pool"),
        ("the old Ardmoor Coliseum and the Kelso Dome", "Ardmoor Coliseum"),
        ("the Ottawa LRT is late", "Ottawa LRT"),
        ("more buses on the A Line express in May", "A Line"),
        ("A fire on the Mudflats was put out", "Mudflats"),
        ("homes on the Mountain, by June", "Mountain"),
        ("Kingston on Thames, in England, is none", "Kingston on Thames"),
        ("from N. 12th Street to Kelso Parade", "N. 12th Street"),
        ("from N. 12th Street to Kelso Parade", "Kelso Parade"),
        ("Ms Lee is mayor of Halifax\nTranscript of a long talk in May 2025", "Halifax"),
    ],
)
def test_names_reach_from_their_first_word_to_their_last(
    text: str, name: str, gazetteer: Gazetteer
) -> None:
    assert name in surfaces(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("bus lanes in Leeds on Canal Road, England", "Leeds on Canal Road"),
        ("a vote in Leeds on Monday, England", "Leeds on Monday"),
        ("Penlow Transit has suspended its bus.", "Penlow Transit"),
        ("This is Penlow Transit's project.", "Penlow Transit"),
        ("The Port of Ardmoor and the Corran Tribe have pledged money.", "Port of Ardmoor"),
        ("The Port of Ardmoor and the Corran Tribe have pledged money.", "Corran Tribe"),
        ("the Mountain Rescue said", "Mountain"),
        ("It's on the Council's list.", "Council"),
        ("the year as UK City of Culture 2025", "UK City"),
        ("the Kelso Arts and Mill Centre", "Mill Centre"),
        ("Jean-Paul Sartre spoke to Leeds", "Jean"),
        ("The Council to Leeds said", "Council"),
        ("Kelso Bay Station opens. The Kelso Bay Company said.", "Kelso Bay Company"),
        ("In Park Road 1,200 homes", "Park Road 1"),
        ("the N9 group", "N9"),
    ],
)
def test_what_only_looks_like_such_a_name_is_none(
    text: str, wrong: str, gazetteer: Gazetteer
) -> None:
    assert wrong not in surfaces(text, gazetteer)


@pytest.mark.parametrize(
    "text",
    [
        "Solar farm rules were changed.",
        "Temporary bridge closures are listed.",
        "- Regional hospital: on hold",
        "Pedestrian crossing points are shown.",
    ],
)
def test_what_a_sentence_begins_with_is_no_name_of_what_is_built(
    text: str, gazetteer: Gazetteer
) -> None:
    assert surfaces(text, gazetteer) == set()


def test_cells_of_a_column_of_places_are_places(gazetteer: Gazetteer) -> None:
    rows = "1\tNew pumps\tLeeds\t4\n2\tRepairs\tTarvold\t5\n3\tPaint\tYork\t6\n"
    assert surfaces(rows, gazetteer) == {"Leeds", "Tarvold", "York"}


def test_somebody_who_says_something_is_no_place(gazetteer: Gazetteer) -> None:
    text = "I passed that along Tarvold, and Ida Tarvold laughed. Near Elmsby, Tarvold sat down."
    assert surfaces(text, gazetteer) == {"Elmsby"}


def test_paving_is_a_work() -> None:
    text = "Mill Road\n\n• Paving is scheduled for October 7, 2025\n• Resurfacing is due in 2026\n"
    rows = read(text, make_gazetteer([], []), year=2025, month=9).statements
    assert [(row.status, row.due) for row in rows] == [("planned", "2025-10"), ("planned", "2026")]
