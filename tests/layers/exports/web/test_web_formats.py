"""Annotations, feed and calendar, read by programs that planmap did not write."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import feedparser
import icalendar
import pytest

from geo import Dossier, read_dossier
from geo.vocabulary import StatementKind
from layers import export
from layers.exports.promises import find_days
from layers.exports.web.ics import escape, fold
from tests.builders import TEXT, make_tables, write_dossier


def promises_of(dossier: Dossier) -> dict[str, str | None]:
    return {
        said.id: said.due
        for said in dossier.commitments
        if said.statement_kind is StatementKind.PROMISE
    }


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_the_feed_is_valid_and_has_every_promise_by_due_date(
    changping: Dossier, tmp_path: Path, language: str
) -> None:
    out = tmp_path / "x.atom"
    export(changping, format="atom", out=out, language=language)
    feed = feedparser.parse(out.read_bytes())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.language == language
    assert feed.feed.author == getattr(
        changping.document, f"publisher_{language.replace('-', '_').lower()}"
    )
    found = {each.id.rpartition(":")[2]: each for each in feed.entries}
    expected = promises_of(changping)
    assert {name: each.get("planmap_due") for name, each in found.items()} == expected
    dues = [each.get("planmap_due", "9999") for each in feed.entries]
    assert dues == sorted(dues)
    outcomes = {row.commitment: row.outcome.value for row in changping.outcomes}
    for said in changping.commitments:
        if said.id in found:
            entry = found[said.id]
            assert entry.title == getattr(said, f"what_{language.replace('-', '_').lower()}")
            assert entry.tags[0].term == outcomes.get(said.id, "not_looked_into")
            assert entry.updated_parsed is not None
            assert entry.published <= entry.updated


def test_the_calendar_is_valid_and_a_partial_date_is_as_long_as_was_said(
    changping: Dossier, tmp_path: Path
) -> None:
    out = tmp_path / "x.ics"
    export(changping, format="ics", out=out, language="zh-Hans")
    calendar = icalendar.Calendar.from_ical(out.read_bytes())
    assert calendar.errors == []
    events = {str(each["UID"]).partition(".")[0]: each for each in calendar.walk("VEVENT")}
    assert set(events) == {name for name, due in promises_of(changping).items() if due}
    for said in changping.commitments:
        if said.id not in events:
            continue
        event = events[said.id]
        first, after = event.decoded("DTSTART"), event.decoded("DTEND")
        assert said.due is not None
        assert f"{first:%Y-%m-%d}".startswith(said.due)
        assert f"{after - dt.timedelta(days=1):%Y-%m-%d}".startswith(said.due)
        assert not f"{after:%Y-%m-%d}".startswith(said.due)
        assert str(event["SUMMARY"]) == said.what_zh_hans
        assert said.due in str(event["DESCRIPTION"])
        assert event.errors == []
    assert all(len(line) <= 75 for line in out.read_bytes().split(b"\r\n"))


def test_the_calendar_of_the_small_dossier_is_these_lines(tmp_path: Path) -> None:
    tables = make_tables()
    undone = {**tables["commitments.csv"][0], "id": "c-more", "due": "2026-05-01"}
    undone |= {"due_as_said": "", "what_en": "More; trams, then"}
    tables["commitments.csv"].append(undone)
    dossier = read_dossier(write_dossier(tmp_path / "d", tables=tables))
    (written,) = export(dossier, format="ics", out=tmp_path / "x.ics", language="en")
    assert written.rows == 2
    lines = (tmp_path / "x.ics").read_bytes().decode().split("\r\n")
    assert lines[:4] == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//planmap//promises//EN", "CALSCALE:GREGORIAN",
    ]  # fmt: skip
    assert lines[4].startswith("X-WR-CALNAME:Brookfield's plans · ")
    assert lines[-2:] == ["END:VCALENDAR", ""]
    later = lines.index("UID:c-more.brookfield@planmap.invalid")
    assert lines[later - 1 : later + 5] == [
        "BEGIN:VEVENT",
        "UID:c-more.brookfield@planmap.invalid",
        "DTSTAMP:20250115T000000Z",
        "DTSTART;VALUE=DATE:20260501",
        "DTEND;VALUE=DATE:20260502",
        "SUMMARY:More\\; trams\\, then",
    ]
    event = lines[later : lines.index("END:VEVENT", later)]
    assert event[-3:] == ["LOCATION:Tram 3", "CATEGORIES:NOT_LOOKED_INTO", "TRANSP:TRANSPARENT"]
    assert "CATEGORIES:NOT_YET_DUE" in lines


@pytest.mark.parametrize(
    ("text", "written"),
    [("a\\b;c,d", "a\\\\b\\;c\\,d"), ("a\r\nb\nc\rd", "a\\nb\\nc\\nd"), ("", "")],
)
def test_a_text_of_a_calendar_is_escaped_as_the_standard_says(text: str, written: str) -> None:
    assert escape(text) == written


def test_a_line_is_cut_at_75_bytes_and_those_behind_it_at_74_of_their_own() -> None:
    assert list(fold("x" * 75)) == ["x" * 75 + "\r\n"]
    assert list(fold("x" * 150)) == [
        "x" * 75 + "\r\n", " " + "x" * 74 + "\r\n", " x\r\n",
    ]  # fmt: skip
    assert list(fold("é" * 38)) == ["é" * 37 + "\r\n", " é\r\n"]


@pytest.mark.parametrize(
    ("date", "first", "after"),
    [
        ("2024-02", "2024-02-01", "2024-03-01"),
        ("2025-12", "2025-12-01", "2026-01-01"),
        ("2025", "2025-01-01", "2026-01-01"),
        ("2025-12-31", "2025-12-31", "2026-01-01"),
    ],
)
def test_a_partial_date_has_a_first_and_a_last_day(date: str, first: str, after: str) -> None:
    assert find_days(date) == (dt.date.fromisoformat(first), dt.date.fromisoformat(after))


@pytest.mark.parametrize("text", ["plain", "北清路" * 40, "a;b,c\\d\ne", "𠮷" * 30, "", "é" * 75])
def test_a_text_of_a_calendar_comes_back(text: str) -> None:
    line = "".join(fold(f"SUMMARY:{escape(text)}"))
    assert all(len(part.encode()) <= 75 for part in line.split("\r\n"))
    event = icalendar.Event.from_ical(f"BEGIN:VEVENT\r\n{line}END:VEVENT\r\n")
    assert str(event["SUMMARY"]) == text


def test_filters_narrow_the_promises_to_those_of_the_places(
    changping: Dossier, tmp_path: Path
) -> None:
    out = tmp_path / "x.atom"
    export(changping, format="atom", out=out, layers=["roads"])
    found = {each.id.rpartition(":")[2] for each in feedparser.parse(out.read_bytes()).entries}
    roads = {place.id for place in changping.places if place.layer == "roads"}
    assert found
    assert found == {
        said.id
        for said in changping.commitments
        if said.id in promises_of(changping) and roads.intersection(said.places)
    }


def test_a_dossier_without_promises_is_an_empty_feed_and_calendar(tmp_path: Path) -> None:
    tables = make_tables() | {"commitments.csv": [], "outcomes.csv": []}
    folder = write_dossier(tmp_path / "d", tables={k: v for k, v in tables.items() if v})
    dossier = read_dossier(folder)
    for name in ("atom", "ics"):
        (written,) = export(dossier, format=name, out=tmp_path / f"x.{name}")
        assert written.rows == 0
    assert not feedparser.parse((tmp_path / "x.atom").read_bytes()).bozo
    calendar = icalendar.Calendar.from_ical((tmp_path / "x.ics").read_bytes())
    assert calendar.walk("VEVENT") == []


def test_annotations_point_at_the_words_of_the_text(tmp_path: Path) -> None:
    dossier = read_dossier(write_dossier(tmp_path / "d"))
    out = tmp_path / "x.annotations.jsonld"
    (written,) = export(dossier, format="annotations", out=out)
    page = json.loads(out.read_text(encoding="utf-8"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert page["partOf"]["total"] == len(page["items"]) == written.rows
    ids = [each["id"] for each in page["items"]]
    assert len(set(ids)) == len(ids)
    quoted = 0
    for each in page["items"]:
        assert each["type"] == "Annotation"
        position, *quote = each["target"]["selector"]
        assert position["type"] == "TextPositionSelector"
        assert 0 <= position["start"] < position["end"] <= len(TEXT)
        for selector in quote:
            assert selector["type"] == "TextQuoteSelector"
            assert TEXT[position["start"] : position["end"]] == selector["exact"]
            quoted += 1
    mentions = [each for each in dossier.mentions if each.place]
    assert quoted == len(mentions) + len(dossier.facts)
