"""The commands read, draft and review, on a dossier of another city, end to end."""

from __future__ import annotations

import csv
import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from layers.exports.readings import COLUMNS, SECTIONS
from maps.cli import run
from tests.conftest import ROOT

PLAN = ROOT / "tests" / "dossiers" / "qingdao" / "plan.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a command did."""

    returncode: int
    stdout: bytes
    stderr: bytes


def planmap(*words: str | Path, given: bytes = b"") -> Done:
    """Run a command of planmap in this process, with streams of its own."""
    out, err = io.BytesIO(), io.BytesIO()
    streams = {
        "stdin": io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"),
        "stdout": io.TextIOWrapper(out, encoding="utf-8", write_through=True),
        "stderr": io.TextIOWrapper(err, encoding="utf-8", write_through=True),
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["planmap", *map(str, words)])
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        code: object = 0
        try:
            run()
        except SystemExit as end:
            code = end.code or 0
    return Done(returncode=int(str(code)), stdout=out.getvalue(), stderr=err.getvalue())


def test_another_city_goes_from_text_to_checked_map(tmp_path: Path) -> None:
    folder, site = tmp_path / "qingdao", tmp_path / "site"
    drafted = planmap("draft", PLAN, "--out", folder, "--date", "2026-03")
    assert drafted.returncode == 0, drafted.stderr.decode()
    reviewed = planmap(
        "review", folder, "120.47,36.1,200",
        "--move", "x-hui-quan-yi-yuan", "--reject", "x-yunfeng-station", "--accept", "all",
    )  # fmt: skip
    assert reviewed.returncode == 0, reviewed.stderr.decode()
    built = planmap("build", folder, "--out", site)
    assert built.returncode == 0, built.stderr.decode()
    checked = planmap("check", folder, "--text", PLAN, "--json")
    assert checked.returncode == 0, checked.stdout.decode()
    assert json.loads(checked.stdout)["accounted"] == 1.0
    rows = list(csv.DictReader(io.StringIO((site / "tables/places.csv").read_text("utf-8-sig"))))
    names = {row["id"]: row for row in rows}
    assert "x-yunfeng-station" not in names
    assert names["x-hui-quan-yi-yuan"]["placed"] == "approximate"
    assert (site / "index.html").stat().st_size > 100_000


def test_json_has_the_shape_that_scripts_rely_on() -> None:
    done = planmap("read", PLAN, "--format", "json", "--date", "2026")
    found = json.loads(done.stdout)
    text = PLAN.read_text(encoding="utf-8")
    assert list(found) == ["text", "mentions", "candidates", "figures", "statements", "positions"]
    assert list(found["text"]) == ["sha256", "length", "date", "language"]
    assert found["text"]["language"]["language"] == "en"
    assert found["text"]["length"] == len(text)
    assert list(found["mentions"][0]) == ["place", "surface", "start", "end", "paragraph"]
    assert list(found["candidates"][0]) == [
        "surface", "start", "end", "score", "name", "part_of",
    ]  # fmt: skip
    assert list(found["figures"][0]) == [
        "surface", "start", "end", "value", "unit", "base_value", "base_unit", "comparator",
        "period",
    ]  # fmt: skip
    for part in ("mentions", "candidates", "figures", "statements"):
        assert found[part]
        assert all(text[row["start"] : row["end"]] == row["surface"] for row in found[part])


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (
            "La ligne 4 sera ouverte en 2030 et coûtera 350 millions dans la ville de Lyon.",
            "French",
        ),
        (
            "新しい駅は2030年に開業し、面積は350平方メートルです。歩行者のための道もつくります。",
            "Japanese",
        ),
        ("سيبلغ طول الطريق 12 كم في عام 2030 وسيربط المدينة بالميناء الجديد", "Arabic"),
    ],
)
def test_a_text_in_a_language_that_is_not_read_is_told_and_its_figures_are_read(
    tmp_path: Path, words: str, name: str
) -> None:
    text = tmp_path / "text.txt"
    text.write_text(words, encoding="utf-8")
    done = planmap("read", text, "--format", "json")
    assert name in done.stderr.decode()
    assert "does not read" in done.stderr.decode()
    assert json.loads(done.stdout)["figures"]


COORDINATES = (
    "柳溪大桥（东经116度14分30秒，北纬40度13分15秒）2027年建成。\n"
    "龙泉水厂（116.3206，40.0711，WGS-84）。\n"
)


def test_positions_in_a_text_are_read_with_their_datum_and_stand_in_a_draft(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(COORDINATES, encoding="utf-8")
    found = json.loads(planmap("read", text, "--format", "json", "--date", "2025").stdout)
    assert [row["datum"] for row in found["positions"]] == ["unknown", "wgs84"]
    assert [row["about"]["surface"] for row in found["positions"]] == ["柳溪大桥", "龙泉水厂"]
    shapes = json.loads(planmap("read", text, "--format", "geojson").stdout)["features"]
    shapes = [row for row in shapes if row["properties"]["kind"] == "position"]
    assert [row["geometry"] for row in shapes] == [
        None, {"type": "Point", "coordinates": [116.3206, 40.0711]},
    ]  # fmt: skip
    rows = planmap("read", text, "--format", "csv").stdout.decode("utf-8-sig")
    kinds = [row["kind"] for row in csv.DictReader(io.StringIO(rows))]
    assert kinds.count("position") == 2
    folder = tmp_path / "draft"
    planmap("draft", text, "--out", folder, "--date", "2025", "--region", "北京市")
    places = csv.DictReader(io.StringIO((folder / "places.csv").read_text(encoding="utf-8")))
    placed = {row["name_zh_hans"]: row for row in places}
    assert placed["龙泉水厂"]["geo_source"] == placed["柳溪大桥"]["geo_source"] == "stated"
    assert placed["龙泉水厂"]["certainty"] == "less-certain"
    assert placed["龙泉水厂"]["coordinateUncertaintyInMeters"] == "6"
    # Without a datum the radius holds what GCJ-02 and BD-09 would shift there.
    assert 900 < float(placed["柳溪大桥"]["coordinateUncertaintyInMeters"]) < 1600
    assert "WGS" not in placed["柳溪大桥"]["why_zh_hans"]


def test_other_formats_hold_what_the_json_holds() -> None:
    found = json.loads(planmap("read", PLAN, "--format", "json").stdout)
    rows = list(
        csv.DictReader(
            io.StringIO(planmap("read", PLAN, "--format", "csv").stdout.decode("utf-8-sig"))
        )
    )
    assert len(rows) == sum(len(found[part]) for part in list(found)[1:])
    assert {row["kind"] for row in rows} <= {"mention", "candidate", "figure", "statement"}
    kinds = [row["statement_kind"] for row in rows if row["kind"] == "statement"]
    assert kinds == [row["kind"] for row in found["statements"]]
    shapes = json.loads(planmap("read", PLAN, "--format", "geojson").stdout)
    spans = sum(len(feature["properties"]["mentions"]) for feature in shapes["features"])
    assert spans == len(found["mentions"]) + len(found["candidates"])
    located = [f for f in shapes["features"] if f["geometry"]]
    assert {f["geometry"]["type"] for f in located} == {"Point"}


def test_the_review_page_holds_the_text_and_needs_no_network() -> None:
    page = planmap("read", PLAN, "--format", "html").stdout.decode()
    assert "default-src 'none'" in page
    assert "汇泉医院" in page


def test_the_table_shows_the_lines_and_counts_what_was_found() -> None:
    shown = planmap("read", PLAN).stdout.decode()
    assert "4 paragraphs" in shown
    assert "cn-370200" in shown


def test_the_table_leads_to_a_draft_and_says_a_year_as_one(tmp_path: Path) -> None:
    plan = tmp_path / "a plan.txt"
    plan.write_text("A park of 1,200 ha opens in 2031.", encoding="utf-8")
    lines = planmap("read", plan, "--date", "2026").stdout.decode()
    assert f"Next: planmap draft '{plan}' --open makes a map of it.\n" in lines
    assert "2031 = 2031" in lines
    assert "2,031" not in lines


def test_a_text_can_come_from_the_standard_input() -> None:
    done = planmap("read", "-", "--format", "json", given="昌平區".encode("gb18030"))
    assert [m["place"] for m in json.loads(done.stdout)["mentions"]] == ["changping"]


def test_the_json_says_what_date_was_taken_and_why() -> None:
    said = planmap("read", "-", "--format", "json", given="通知\n发布日期：2025-01-10".encode())
    date = json.loads(said.stdout)["text"]["date"]
    assert (date["value"], date["how"], date["start"]) == ("2025-01-10", "published", 3)
    none = planmap("read", "-", "--format", "json", given="东湖桥今年开工".encode())
    assert json.loads(none.stdout)["text"]["date"]["how"] == "unknown"
    given = planmap("read", "-", "--format", "json", "--date", "2024-05", given="今年".encode())
    assert json.loads(given.stdout)["text"]["date"]["value"] == "2024-05"


def test_a_year_taken_from_the_clock_is_told(tmp_path: Path) -> None:
    done = planmap("draft", "-", "--out", tmp_path / "new", given="昌平区的东湖桥开工".encode())
    assert done.returncode == 0
    assert b"this computer's year" in done.stderr


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", b"planmap: "),
        ("昌平".encode() + b"\xff\xfe\xfd" + "区".encode() * 40, b"planmap: "),
        (b"abc\x00def", b"planmap: "),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(content: bytes, words: bytes) -> None:
    done = planmap("read", "-", given=content)
    assert done.returncode == 1
    assert words in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("draft", PLAN, "--out", ROOT),
        ("read", "no such file"),
        ("read", PLAN, "--dossier", "no such folder"),
        ("review", "no such folder"),
        ("review", ROOT / "data" / "changping", "--accept", "nowhere"),
        ("review", ROOT / "data" / "changping", "--move", "fsc"),
        ("review", ROOT / "data" / "changping", "1,2"),
    ],
)
def test_a_mistake_is_told_in_one_line(arguments: tuple[str | Path, ...]) -> None:
    done = planmap(*arguments)
    assert done.returncode == 1
    assert done.stderr.startswith(b"planmap: ")
    assert done.stderr.count(b"\n") == 1
    assert not (ROOT / "data" / "changping" / "review.csv").exists()


def test_every_column_and_member_of_a_reading_is_documented() -> None:
    told = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    assert [name for name in (*COLUMNS, *SECTIONS) if f"`{name}`" not in told] == []
