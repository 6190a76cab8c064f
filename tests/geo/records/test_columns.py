"""Rows that are checked in columns are the rows, and the problems, of reading one by one."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from geo.dossiers.rows import Commitment, Fact, Mention, Place
from geo.dossiers.tables import TABLES
from geo.records import columns
from geo.records.row import Row
from geo.records.tables import read_rows

ROOT = Path(__file__).parents[3] / "data" / "changping"
PLACE = {
    "id": "p{n}", "name_en": "Name {n}", "kind": "site", "theme": "green", "layer": "parks",
    "status_at": "planned", "placed": "measured", "coordinateUncertaintyInMeters": "{n}",
    "why_en": "Surveyed.", "aliases": "a{n}|b", "visible": "",
}  # fmt: skip


def read_both(
    monkeypatch: pytest.MonkeyPatch,
    file: Path,
    model: type[Row],
    **options: Any,  # noqa: ANN401
) -> tuple[Any, Any]:
    """Return what reading gives in columns, and row by row."""
    monkeypatch.setattr(columns, "FEW", 1)
    fast = read_rows(file, file.name, model, **options)
    monkeypatch.setattr(columns, "FEW", 10**9)
    return fast, read_rows(file, file.name, model, **options)


def same(one: Row, other: Row) -> bool:
    return (
        one == other
        and type(one) is type(other)
        and list(one.__dict__) == list(other.__dict__)
        and one.model_fields_set == other.model_fields_set
        and one.model_dump() == other.model_dump()
    )


@pytest.mark.parametrize("name", [name for name in TABLES if (ROOT / name).is_file()])
@pytest.mark.parametrize("languages", [None, ("zh-Hans", "zh-Hant", "en")], ids=str)
def test_a_shipped_file_is_read_alike(
    monkeypatch: pytest.MonkeyPatch, name: str, languages: tuple[str, ...] | None
) -> None:
    fast, slow = read_both(monkeypatch, ROOT / name, TABLES[name], languages=languages)
    assert fast[1:] == slow[1:]
    assert len(fast[0]) == len(slow[0])
    assert all(same(one, other) for one, other in zip(fast[0], slow[0], strict=True))


def write(file: Path, count: int, **changes: dict[int, str]) -> Path:
    """Write `count` places, with a column's cell of some rows changed."""
    names = [name for name in PLACE if name != "visible"] + [
        name for name in changes if name not in PLACE
    ]
    lines = [",".join(names)]
    for number in range(1, count + 1):
        cells = (
            changes.get(name, {}).get(number, PLACE.get(name, "").format(n=number))
            for name in names
        )
        lines.append(",".join(cells))
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


BENT: dict[str, dict[str, dict[int, str]]] = {
    "nothing": {},
    "a bad id": {"id": {3: "Bad Id", 7: ""}},
    "a bad number": {"coordinateUncertaintyInMeters": {2: "far", 5: "-1", 6: "nan"}},
    "a bad choice": {"kind": {4: "castle"}, "placed": {4: "guessed"}},
    "blanks": {"why_en": {1: "", 9: " "}, "aliases": {2: "", 3: "||"}},
    "a date": {"due": {8: "2025-13", 9: "2025"}, "reviewed": {1: "maybe", 2: "false"}},
    "some Japanese": {
        "name_ja": {1: "名", 2: "名二"},
        "summary_en": {3: "s"},
        "summary_ja": {4: "s"},
    },
    "too long": {"layer": {2: "x" * 101}},
}


@pytest.mark.parametrize("changes", BENT.values(), ids=list(BENT))
def test_what_is_wrong_is_told_alike(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, changes: dict[str, dict[int, str]]
) -> None:
    file = write(tmp_path / "places.csv", 12, **changes)
    fast, slow = read_both(monkeypatch, file, Place, languages=("en", "ja"))
    assert fast[1] == slow[1]
    assert [str(problem) for problem in fast[2]] == [str(problem) for problem in slow[2]]
    assert all(same(one, other) for one, other in zip(fast[0], slow[0], strict=True))


def test_a_statement_without_its_newer_columns_is_worked_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    head = "id,place,theme,what_en,status_at,paragraph,start,end"
    rows = [f"c{n},p{n},green,x,{'planned' if n % 2 else 'operating'},1,0,5" for n in range(9)]
    file = tmp_path / "commitments.csv"
    file.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    fast, slow = read_both(monkeypatch, file, Commitment, languages=("en",))
    assert fast[0] == slow[0]
    assert fast[0][1].places == ("p1",)


def test_rows_are_frozen_and_copied_as_ever(tmp_path: Path) -> None:
    file = write(tmp_path / "places.csv", 60)
    rows, _, problems = read_rows(file, "places.csv", Place, languages=("en",))
    assert problems == []
    with pytest.raises(ValueError, match="frozen"):
        rows[0].id = "other"  # type: ignore[misc]
    assert rows[0].model_copy(update={"id": "other"}).id == "other"
    assert rows[0].id == "p1"
    assert Fact.model_fields.keys() > Mention.model_fields.keys() - {"place", "reason"}


def test_columns_are_faster_than_rows(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = write(tmp_path / "places.csv", 20_000)
    times = []
    for few in (1, 10**9):
        monkeypatch.setattr(columns, "FEW", few)
        start = time.process_time()
        read_rows(file, "places.csv", Place, languages=("en",))
        times.append(time.process_time() - start)
    assert times[0] < times[1]
