"""Small inputs with their right answers that lie beside a checkout: a kind of fault each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from geo import read_dossier
from geo.gazetteers.building import make_gazetteer
from geo.positions.areas import read_areas
from geo.texts.reader import Reading, read
from geo.texts.times.finding import find_times
from geo.texts.writing.folding import fold, fold_name
from tests.conftest import ROOT

CASES = ROOT.parent / "shared" / "cases" / "reading.jsonl"
MONTHS = {"June": "06", "September": "09"}
NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")


def read_cases() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield kind, text and what is wanted of each case, if the file is at hand."""
    if CASES.is_file():
        for line in CASES.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            yield case["kind"], case["text"], case["want"]


def test_the_cases_at_hand_are_read_right() -> None:
    if not CASES.is_file():
        pytest.skip("the cases are not at hand: ../shared/cases/reading.jsonl")
    gazetteer = make_gazetteer([read_dossier(ROOT / "data/changping")], read_areas(ROOT / "data"))
    wrong = {
        text: faults
        for _, text, want in read_cases()
        if (faults := list(find_faults(text, want, read(text, gazetteer, year=2025, month=1))))
    }
    assert wrong == {}


def find_faults(text: str, want: dict[str, Any], got: Reading) -> Iterator[str]:
    """Yield what a reading says otherwise than is wanted."""
    found = {fold_name(row.surface) for row in got.mentions}
    found |= {fold_name(word) for row in got.candidates for word in (row.surface, row.name)}
    mentioned = {row.surface for row in got.mentions}
    if want.get("mentions") == [] and mentioned:
        yield f"mentions {mentioned}"
    names = [*want.get("mentions", ()), *want.get("places", ()), *want.get("candidates", ())]
    names += [want["candidate"]] if "candidate" in want else []
    for name in names:
        bare = re.split(r" \(| = | in | of ", name)[0]
        if fold_name(bare) not in found and "if a source" not in name and bare != "both,":
            yield f"{bare} is not found in {found}"
    yield from (f"{name} is found" for name in want.get("not", ()) if name[:-1] in mentioned)
    yield from find_faults_of_statements(want, got)
    yield from find_faults_of_figures(want, got)
    periods = {time.period for time in find_times(fold(text).text, 2025, 1).times}
    for period in want.get("periods", ()) if isinstance(want.get("periods"), list) else ():
        if period[:4].isdigit() and period.split(" ")[0] not in periods:
            yield f"period {period} is not in {periods}"


def find_faults_of_statements(want: dict[str, Any], got: Reading) -> Iterator[str]:
    """Yield what the statements say otherwise."""
    rows = got.statements
    wanted: list[Any] = [want["statement"]] if "statement" in want else []
    wanted += want.get("statements", ())
    if "due" in want and "statements" in want:
        rows = tuple(row for row in rows if row.due not in want["due"])
    if want.get("statements") == [] and rows:
        yield f"statements {rows}"
    wanted += [{"status": status} for status in want.get("status", ())]
    yield from find_faults_of_dates(want, got)
    for number, said in enumerate(wanted):
        if isinstance(said, str):
            status, _, due = said.partition(" ")
            said = {"status": status, "due": due}  # noqa: PLW2901
        row = rows[number] if number < len(rows) else None
        if row is None:
            yield f"statement {number} is missing"
            continue
        if said.get("status", row.status) != row.status:
            yield f"{row.surface} is {row.status}, not {said['status']}"
        due = said.get("due") or ""
        due = {"year end": "2025-12"}.get(due, due)
        due = next((f"2025-{MONTHS[word]}" for word in due.split() if word in MONTHS), due)
        if due and not (row.due or "").startswith(due):
            yield f"{row.surface} is due {row.due}, not {due}"
        if said.get("about") and said["about"] not in row.surface:
            yield f"{row.surface} is not about {said['about']}"


def find_faults_of_dates(want: dict[str, Any], got: Reading) -> Iterator[str]:
    """Yield the dates by which nothing is due, though it should be."""
    for due in want.get("due", ()):
        month = next((f"2025-{MONTHS[word]}" for word in due.split() if word in MONTHS), due)
        if not any((row.due or "").startswith(month) for row in got.statements):
            yield f"nothing is due {month}"


def find_faults_of_figures(want: dict[str, Any], got: Reading) -> Iterator[str]:
    """Yield the figures that are wanted and not read, or read where none is wanted."""
    rows = [row for row in got.figures if row.base_unit not in {"year", "month", "ordinal"}]
    if want.get("figures") == [] and rows:
        yield f"figures {[row.surface for row in rows]}"
    values = {value for row in rows for value in (row.value, row.base_value, row.value * 10_000)}
    for said in want.get("figures", ()):
        numbers: Sequence[float]
        if isinstance(said, dict):
            numbers = [said["value"]]
        elif isinstance(said, (int, float)):
            numbers = [said]
        else:
            found = NUMBER.findall(said.partition("=")[0])
            numbers = [float(found[0].replace(",", ""))] if found else []
        for number in numbers:
            if not any(abs(number - value) <= 1e-6 * abs(number) for value in values):
                yield f"{said} is not among {sorted(values)}"
