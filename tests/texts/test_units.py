"""The table of units: its factors, its rows, and that no unit is lost between text and check."""

from __future__ import annotations

import csv
import math
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pint
import pytest

from geo import Dossier
from geo.dossiers.checks.facts import find_fault
from geo.texts.figures.finding import find_figures
from geo.texts.values.said import FIRST_YEAR, Said, say_amount
from geo.texts.values.units import (
    COLUMNS,
    DATE,
    UnitError,
    UnitRow,
    all_units,
    read_units,
    units_behind,
)
from geo.vocabulary import CURRENCIES, BaseUnit, is_base_unit
from maps.elements.assets import page_words
from tests.conftest import ROOT
from tests.geo.drafting.test_drafting import draft, open_draft

HEADER = ",".join(COLUMNS)
PINT: pint.UnitRegistry[float] = pint.UnitRegistry()
BASES = {
    "m2": "m**2", "m": "m", "m3": "m**3", "kg": "kg", "W": "W", "J": "J", "V": "V",
    "VA": "V*A", "m/s": "m/s", "m3/s": "m**3/s", "minute": "minute", "m3/day": "m**3/day",
    "kg/year": "kg/year",
}  # fmt: skip
ORACLE = {
    "平方米": "m**2", "平方公里": "km**2", "公顷": "hectare", "公亩": "are", "平方英尺": "foot**2",
    "平方英里": "mile**2", "英亩": "mile**2/640", "公里": "km", "米": "m", "厘米": "cm",
    "毫米": "mm", "微米": "micrometer", "海里": "nautical_mile", "英里": "mile", "英尺": "foot",
    "英寸": "inch", "码": "yard", "立方米": "m**3", "立方公里": "km**3", "升": "liter",
    "毫升": "milliliter", "立方英尺": "foot**3", "加仑": "gallon", "吨": "tonne", "公斤": "kg",
    "纳米": "nanometer", "奈米": "nanometer", "秒立米": "m**3/s", "cusecs": "foot**3/second",
    "克": "gram", "毫克": "mg", "微克": "microgram", "千瓦": "kW",
    "瓦": "W", "兆瓦": "MW",
    "吉瓦": "GW",
    "千瓦时": "kWh", "兆瓦时": "MWh", "吉瓦时": "GWh", "吉焦": "GJ", "伏": "V", "千伏": "kV",
    "兆伏安": "MV*A", "秒": "second", "分钟": "minute", "小时": "hour", "km2": "km**2",
    "ha": "hectare", "hm2": "hectare", "km": "km", "cm": "cm", "mm": "mm", "m3": "m**3",
    "kg": "kg", "t": "tonne", "kw": "kW", "mw": "MW", "gw": "GW", "kwh": "kWh", "mwh": "MWh",
    "gwh": "GWh", "twh": "TWh", "kv": "kV", "kva": "kV*A", "mva": "MV*A", "km/h": "km/hour",
    "m/s": "m/s", "m3/s": "m**3/s", "square metres": "m**2", "square kilometres": "km**2",
    "hectares": "hectare", "acres": "mile**2/640", "square miles": "mile**2",
    "square feet": "foot**2", "square yards": "yard**2", "kilometres": "km", "metres": "m",
    "centimetres": "cm", "millimetres": "mm", "miles": "mile", "feet": "foot", "yards": "yard",
    "inches": "inch", "nautical miles": "nautical_mile", "cubic metres": "m**3",
    "litres": "liter", "megalitres": "megaliter", "gigalitres": "gigaliter",
    "cubic feet": "foot**3", "cubic yards": "yard**3", "gallons": "gallon",
    "acre-feet": "mile**2/640*foot", "barrels": "oil_barrel", "tonnes": "tonne",
    "kilograms": "kg", "grams": "gram", "lb": "pound", "short tons": "short_ton", "watts": "W",
    "kilowatts": "kW", "megawatts": "MW", "gigawatts": "GW", "horsepower": "horsepower",
    "kilowatt hours": "kWh", "megawatt hours": "MWh", "gigawatt hours": "GWh",
    "terawatt hours": "TWh", "gigajoules": "GJ", "petajoules": "PJ", "kilovolts": "kV",
    "mph": "mile/hour", "knots": "knot", "cfs": "foot**3/second", "mgd": "1e6*gallon/day",
    "cumecs": "m**3/s", "mtpa": "1e6*tonne/year", "ktpa": "1e3*tonne/year", "tpa": "tonne/year",
    "mld": "1e6*liter/day", "kilotonnes": "kilotonne", "megatonnes": "megatonne",
    "hours": "hour", "minutes": "minute", "seconds": "second",
}  # fmt: skip
"""How pint writes what a word of the table means."""
OURS = {
    "亩": 2000 / 3, "市亩": 2000 / 3, "亩地": 2000 / 3, "mu": 2000 / 3, "顷": 200000 / 3,
    "坪": 400 / 121, "垧": 1e4, "里": 500, "里地": 500, "斤": 0.5, "担": 50, "丈": 10 / 3,
    "分地": 200 / 3,
}  # fmt: skip
"""Units of China and Taiwan that pint has not. Source: State Council, 27 February 1959."""


def rows_of(*lines: str) -> tuple[UnitRow, ...]:
    return read_units([HEADER, *lines])


@pytest.mark.parametrize("word", sorted(ORACLE))
def test_a_factor_is_pint_s(word: str) -> None:
    rows = [row for row in all_units() if row.word == word]
    assert rows
    for row in rows:
        wanted = PINT.parse_expression(ORACLE[word]).to(BASES[row.unit.base]).magnitude
        assert math.isclose(row.unit.factor, wanted, rel_tol=1e-9)


def test_every_measure_of_the_table_is_asked_of_an_oracle_or_means_the_same_as_one_that_is() -> (
    None
):
    asked = {(row.unit.base, row.unit.factor) for row in all_units() if row.word in ORACLE}
    asked |= {("m2", factor) for factor in OURS.values()} | {("m", 500), ("kg", 0.5), ("kg", 50)}
    apart = {"VA", "degC", "dB", "count/m2", "minute", "day", "month", "year", "ratio"}
    apart |= {"count", "person", *CURRENCIES}
    missing = {
        row.word
        for row in all_units()
        if row.unit.base not in apart and (row.unit.base, row.unit.factor) not in asked
    }
    plain = {"焦耳", "joules", "joule", "volts", "volt"}
    assert missing <= {"分米", "甲地", "丈", "平方厘米", "平方公分"} | plain


@pytest.mark.parametrize("word", sorted(OURS))
def test_a_traditional_unit_has_its_legal_size(word: str) -> None:
    for row in (row for row in all_units() if row.word == word):
        assert math.isclose(row.unit.factor, OURS[word], rel_tol=1e-12)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("亩,zh,m2,2000/3,,,,,\n亩,zh,m2,600,,,,,", "row 3, word = '亩': stands in row 2"),
        ("亩,zh,acre,1,,,,,", "base_unit = 'acre': is no base unit"),
        ("亩,zh,m2,many,,,,,", "factor = 'many'"),
        ("亩,zh,m2,0,,,,,", "factor = 0"),
        ("亩,tlh,m2,1,,,,,", "language = 'tlh': is none of zh, en, mul"),
        ("亩,zh,m2,1,above,,,,", "stands = 'above': is none of nothing, before, both, date"),
        ("亩,zh,m2,1,,,[,,", "not_behind = '['"),
        (",zh,m2,1,,,,,", "word = ''"),
        (
            "亩,zh,m2,2000/3,,,,,mu\n畈,zh,m2,600,,,,,mu",
            "row 3, said = 'mu': is said of Unit(base='m2', factor=666.",
        ),
    ],
)
def test_a_row_that_is_no_unit_is_told_in_one_line(line: str, message: str) -> None:
    with pytest.raises(UnitError) as told:
        rows_of(*line.split("\n"))
    assert message in str(told.value)
    assert str(told.value).startswith("units.csv, row ")
    assert "\n" not in str(told.value)


def test_a_table_without_its_columns_is_refused() -> None:
    with pytest.raises(UnitError, match=r"units\.csv, row 1: columns"):
        read_units(["word,factor", "亩,1"])


@pytest.mark.parametrize("name", ["m2", "SGD", "CNY/m2", "m/s", "person/m2", "CNY/person/year"])
def test_a_base_unit_may_be_a_rate(name: str) -> None:
    assert is_base_unit(name)


@pytest.mark.parametrize("name", ["", "acre", "m/minute", "XYZ", "/m2", "m2/", "CNY/m2/day/month"])
def test_what_is_no_base_unit_is_told(name: str) -> None:
    assert not is_base_unit(name)


BEFORE = frozenset(("before", "worth"))
"""How units stand that are written before their number."""


def sentences() -> list[tuple[UnitRow, str]]:
    """Return a sentence with 37 of each unit of the table that stands behind a number."""
    found = []
    for row in (row for row in all_units() if row.stands != DATE):
        if row.language == "zh":
            text = f"该镇记有37{row.word}。"
        elif row.stands in BEFORE:
            text = f"The town counts {row.word}37 million."
        else:
            text = f"The town counts 37 {row.word} in all."
        found.append((row, text))
        if row.language == "mul":
            found.append((row, f"该镇记有37{row.word}。"))
    return found


def test_no_unit_is_lost_between_text_and_check(changping: Dossier) -> None:
    cases = sentences()
    dossier = open_draft(draft("\n".join(text for _, text in cases), changping))
    facts: dict[int, list[tuple[float, str]]] = {}
    for fact in dossier.facts:
        assert find_fault(fact) is None, fact
        facts.setdefault(fact.paragraph, []).append((fact.base_value, fact.base_unit))
    lost = []
    for number, (row, text) in enumerate(cases, start=1):
        value = 37 * row.unit.factor * (1e6 if row.stands in BEFORE else 1)
        if row.word == "折":
            value = 3.7 * row.unit.factor
        kept = facts.get(number, [])
        bases = {row.unit.base} | ({"ordinal"} if row.word in {"期", "季度", "级"} else set())
        if not any(base in bases and (base == "ordinal" or math.isclose(found, value, rel_tol=1e-6))
                   for found, base in kept):  # fmt: skip
            lost.append((text, value, row.unit.base, kept))
    assert lost == []


def test_every_base_unit_and_every_unit_that_is_said_has_words_on_the_page() -> None:
    said = {row.said for row in all_units()} - {"", DATE}
    assert {"mu", "km", "hour", "week", "quarter", "decade", "visit"} <= said
    for words in page_words().values():
        assert {f"unit.{name}" for name in said | set(BaseUnit) - {"ratio"}} <= words.keys()


@pytest.mark.parametrize(
    ("unit", "value", "base", "said"),
    [
        ("日", 15, "day", Said(DATE, 15)),
        ("號", 15, "day", Said(DATE, 15)),
        ("day", 15, "day", Said(DATE, 15)),
        ("月份", 3, "month", Said(DATE, 3)),
        ("月", 3, "month", Said(DATE, 3)),
        ("年", FIRST_YEAR, "year", Said(DATE, FIRST_YEAR)),
        ("", 2025, "year", Said(DATE, 2025)),
        ("年", FIRST_YEAR - 1, "year", None),
        ("天", 15, "day", None),
        ("个月", 3, "month", None),
        ("日", 3, "month", None),
        ("吨/日", 3, "kg/day", None),
        ("日/人", 3, "day/person", None),
        ("個季度", 6, "month", Said("quarter", 2)),
        ("decades", 20, "year", Said("decade", 2)),
        ("weeks", 42, "day", Said("week", 6)),
        ("秒", 0.5, "minute", Said("second", 30)),
        ("小時", 90, "minute", Said("hour", 1.5)),
        ("刻钟", 15, "minute", None),
        ("万畝", 2e7 / 3, "m2", Said("mu", 10000)),
        ("英亩", 4046.8564224, "m2", Said("acre", 1)),
        ("公亩", 100, "m2", None),
        ("million acres", 4046.8564224e6, "m2", Said("acre", 1e6)),
        ("海里", 1852, "m", None),
        ("nautical miles", 1852, "m", None),
        ("人次/年", 5e6, "person/year", Said("visit", 5e6)),
        ("亩/人", 600, "m2/person", None),
        ("strange", 3, "m2", None),
        ("倍", 3, "ratio", Said("times", 3)),
        ("番", 4, "ratio", Said("times", 4)),
        ("個百分點", 0.03, "ratio", Said("points", 3)),
        ("per cent", 0.5, "ratio", Said("percent", 50)),
        ("‰", 0.005, "ratio", Said("permille", 5)),
        ("成", 0.3, "ratio", None),
    ],
)
def test_an_amount_is_said_in_the_unit_of_its_text(
    unit: str, value: float, base: str, said: Said | None
) -> None:
    found = say_amount(unit, value, base)
    assert (found and found.unit) == (said and said.unit)
    assert found is None or said is None or math.isclose(found.value, said.value, rel_tol=1e-12)


def test_units_of_the_calendar_alone_are_read_as_no_amount() -> None:
    assert not {"号", "月份"} & units_behind("zh").keys()
    assert not [row for row in find_figures("住5号，第5号文") if row.base_unit == "day"]
    assert {row.word for row in all_units() if row.stands == DATE} == {"号", "月份"}


def test_one_row_adds_a_unit_from_text_to_check(tmp_path: Path) -> None:
    code = tmp_path / "code"
    for room in ("geo", "layers", "maps"):
        shutil.copytree(ROOT / room, code / room)
    table = code / "geo" / "texts" / "values" / "units.csv"
    with table.open("a", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows(
            [["smoot", "en", "m", "1.7018", *[""] * 5], ["弓", "zh", "m", "5/3", *[""] * 5]]
        )
    text = tmp_path / "text.txt"
    text.write_text("The bridge is 364 smoot long.\n桥长12弓，宽三弓。\n", encoding="utf-8")

    def run(*arguments: str) -> str:
        environment = os.environ | {"PYTHONPATH": str(code)}
        return subprocess.run(
            [sys.executable, "-c", "from maps.cli import app; app()", *arguments],
            cwd=tmp_path, env=environment, check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip

    run("draft", str(text), "--out", "draft")
    with (tmp_path / "draft" / "facts.csv").open(encoding="utf-8-sig") as file:
        facts = [
            float(row["base_value"]) for row in csv.DictReader(file) if row["base_unit"] == "m"
        ]
    assert facts == pytest.approx([364 * 1.7018, 20.0, 5.0])
    run("check", "draft", "--text", str(text))
