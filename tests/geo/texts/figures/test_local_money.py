"""元 is the money of the place that a text is about, unless the text says whose it is."""

from __future__ import annotations

import pytest

from geo.dossiers.checks.facts import find_fault
from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import read_areas
from geo.texts.figures.local_money import money_of
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read
from tests.conftest import ROOT
from tests.geo.drafting.test_drafting import draft, open_draft


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("苗栗縣頭份市道路拓寬，經費3億元。", "TWD"),
        ("屏東縣恆春鎮補助500元。", "TWD"),
        ("香港沙田區的擴建，造價12.6億元。", "HKD"),
        ("大埔墟至沙田的單車徑改善，造價2億元。", "HKD"),
        ("澳門的行人天橋造價4億元。", "MOP"),
        ("臺北市與新北市用人民幣3億元。", "CNY"),
        ("宁波市鄞州区投资3亿元。", "CNY"),
        ("厦门市、泉州市、金門縣，投资3亿元。", "CNY"),
        ("道路拓宽，经费3亿元。", "CNY"),
        ("宁波市投资37元，折合5澳门元。", "CNY"),
        ("捷運局今向市議員說明，支線經費23億元。", "TWD"),
        ("台17線拓寬，民國113年完工，經費4億元。", "TWD"),
        ("路政署表示，行人天橋造價5億元。", "HKD"),
        ("新一批居屋的工程費為4億元。", "HKD"),
        ("公建局稱社屋工程造價6億元。", "MOP"),
        ("建设便捷运输体系，成立委员会，投资3亿元。", "CNY"),
        ("民国时期的民居屋顶修缮，投资3000万元。", "CNY"),
        ("宁波市鄞州区与港铁合作，投资3亿元。", "CNY"),
        ("搭捷運去看那座新城，一期已投資3億元，二期再投人民幣5億元。", "CNY"),
    ],
)
def test_yuan_are_of_the_place(text: str, money: str) -> None:
    areas = make_gazetteer([], read_areas(ROOT / "data"))
    found = [row for row in read(text, areas).figures if len(row.base_unit) == 3]
    assert found[0].base_unit == money


def test_money_is_of_most_areas() -> None:
    assert money_of(["cn-71mia-dahu", "cn-71mia", "cn-110114"]) == "TWD"
    assert money_of(["cn-810014", "cn-110114"]) is None
    assert money_of(["tram3"]) is None


def test_a_draft_in_the_money_of_its_place_passes_its_checks() -> None:
    dossier = open_draft(draft("苗栗縣頭份市道路拓寬，經費3億元，每坪20萬元。\n"))
    assert [fact.base_unit for fact in dossier.facts][:1] == ["TWD"]
    assert [find_fault(fact) for fact in dossier.facts] == [None] * len(dossier.facts)


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("Toronto and Hamilton, Ontario, share a depot. Toronto pays $37 million for it.", "CAD"),
        ("Adelaide and Geelong get trams. Adelaide pays $37 million.", "AUD"),
        ("Dunedin and Christchurch get a line. Dunedin pays 37 million dollars.", "NZD"),
        ("The Mt Victoria Tunnel links Wellington and Lower Hutt for $37 million.", "NZD"),
        ("Toronto and Hamilton, Ontario, share a depot that costs US$37 million.", "USD"),
        ("Tacoma and Seattle share a depot. Tacoma pays $37 million.", "USD"),
        ("Nairobi and Mombasa get a line for $37 million.", "USD"),
        ("The depot costs $37 million.", "USD"),
        ("Buses link Ulladulla, Narooma and Merimbula. The depot costs $37 million.", "AUD"),
        ("Buses link Ulladulla to the coast. The depot costs $37 million.", "USD"),
    ],
)
def test_dollars_are_of_the_country(text: str, money: str, gazetteer: Gazetteer) -> None:
    assert [row.base_unit for row in read(text, gazetteer).figures] == [money]


def test_a_draft_in_the_dollars_of_its_country_passes_its_checks() -> None:
    text = "Depot\n\nToronto and Hamilton, Ontario, share a depot. Toronto pays $37 million for it."
    dossier = open_draft(draft(text))
    assert [(fact.base_unit, find_fault(fact)) for fact in dossier.facts] == [("CAD", None)]
