"""Money of many countries: its words, signs and codes, and whose it is where several have one."""

from __future__ import annotations

import pytest

from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import read


def moneys_of(text: str, gazetteer: Gazetteer) -> list[tuple[float, str]]:
    rows = read(text, gazetteer).figures
    return [(round(row.base_value, 2), row.base_unit) for row in rows]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The depot costs R1.4 billion.", 1.4e9, "ZAR"),
        ("The depot costs R67bn.", 6.7e10, "ZAR"),
        ("A plot went for R315 000, a hall for more.", 315000, "ZAR"),
        ("A plot went for R1,7m; a hall for more.", 1.7e6, "ZAR"),
        ("A plot went for R 2.5 million.", 2.5e6, "ZAR"),
        ("The fee of R120 per household stays.", 120, "ZAR/count"),
        ("Sh6.25 billion is set aside.", 6.25e9, "KES"),
        ("Shs 40,000 is set aside.", 40000, "KES"),
        ("KSh 90 million is set aside.", 9e7, "KES"),
        ("Ksh. 90 million is set aside.", 9e7, "KES"),
        ("TSh 90 million is set aside.", 9e7, "TZS"),
        ("UShs 90 million is set aside.", 9e7, "UGX"),
        ("₦36 billion is set aside.", 3.6e10, "NGN"),
        ("N3.6bn is set aside.", 3.6e9, "NGN"),
        ("GH¢7.5 million is set aside.", 7.5e6, "GHS"),
        ("GHS 7.5 million is set aside.", 7.5e6, "GHS"),
        ("Tk 320 crore is set aside.", 3.2e9, "BDT"),
        ("৳320 crore is set aside.", 3.2e9, "BDT"),
        ("Rs 1,450 crore is set aside.", 1.45e10, "INR"),
        ("₹36 lakh is set aside.", 3.6e6, "INR"),
        ("₱36 billion is set aside.", 3.6e10, "PHP"),
        ("P36 million is set aside.", 3.6e7, "PHP"),
        ("RM36 million is set aside.", 3.6e7, "MYR"),
        ("K36 million is set aside.", 3.6e7, "ZMW"),
        ("36 million kwacha are set aside.", 3.6e7, "ZMW"),
        ("AED 36 million is set aside.", 3.6e7, "AED"),
        ("Dh36 million is set aside.", 3.6e7, "AED"),
        ("拨款3亿先令。", 3e8, "KES"),
        ("拨款3亿克瓦查。", 3e8, "ZMW"),
        ("A half billion dollars is set aside.", 5e8, "USD"),
    ],
)
def test_money_has_its_currency(text: str, value: float, unit: str, gazetteer: Gazetteer) -> None:
    assert (value, unit) in moneys_of(text, gazetteer)


@pytest.mark.parametrize(
    "text",
    [
        "The R80 and the R18 meet there.", "The N2 is widened.", "SH16 is widened.",
        "P5 and K12 are widened.", "The Sh 16 road is widened.",
    ],
)  # fmt: skip
def test_a_road_is_no_money(text: str, gazetteer: Gazetteer) -> None:
    assert all(len(unit) > 3 or unit.islower() for _, unit in moneys_of(text, gazetteer))


def test_rands_are_no_road_and_a_road_is_no_rand(gazetteer: Gazetteer) -> None:
    text = "Over R80 billion is set aside for roads, R450 000 for a lane along the R55 road."
    names = [row.surface for row in read(text, gazetteer).candidates]
    assert not any(name in {"R80", "R450"} for name in names)
    assert any("R55" in name for name in names)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Kampala and Entebbe in Uganda get a depot for Sh3 billion.", "UGX"),
        ("Dodoma and Mwanza in Tanzania get a depot for 3 billion shillings.", "TZS"),
        ("Nairobi and Nakuru in Kenya get a depot for Sh3 billion.", "KES"),
        ("Lahore and Multan in Pakistan get a depot for Rs 300 million.", "PKR"),
        ("Bogotá and Medellín in Colombia get a depot for 300 million pesos.", "COP"),
        ("Port Moresby and Lae get a depot for K300 million.", "PGK"),
        ("Write to works@council.govt.nz. The depot on Montreal Street costs $3 million.", "NZD"),
        ("Read www.works.gov.au for more. The depot costs $3 million.", "AUD"),
        ("Read www.works.gov.uk for more. The depot costs $3 million.", "USD"),
        ("Toronto Street and Montreal Street get a depot for $3 million.", "USD"),
    ],
)
def test_alike_money_is_of_the_country(text: str, unit: str, gazetteer: Gazetteer) -> None:
    assert unit in [found for _, found in moneys_of(text, gazetteer)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It cleans 90,000 cubic metres of water per day.", 90000, "m3/day"),
        ("It burns 40 tonnes of dry waste a day.", 40000, "kg/day"),
        ("It makes 7 million litres of drinking water daily.", 7000, "m3/day"),
        ("It burns 40 tonnes of waste.", 40000, "kg"),
        ("Each has 25 square metres of lawn per person.", 25, "m2"),
        ("It burns 4 tons of fish per working-day.", 4000, "kg/day"),
    ],
)
def test_a_substance_may_stand_within_a_rate(
    text: str, value: float, unit: str, gazetteer: Gazetteer
) -> None:
    assert (value, unit) in moneys_of(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a half million homes", 5e5), ("a half-million homes", 5e5),
        ("half a million homes", 5e5), ("one and a half million homes", 1.5e6),
        ("2,5 million homes", 2.5e6),
    ],
)  # fmt: skip
def test_half_a_million_is_one_number(text: str, value: float, gazetteer: Gazetteer) -> None:
    assert moneys_of(f"They build {text}.", gazetteer) == [(value, "count")]
