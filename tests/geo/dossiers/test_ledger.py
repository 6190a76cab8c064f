"""The ledger: each span is mapped, unlocated or declined, and nothing of the text is missed."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import Dossier, read_dossier
from geo.dossiers.ledger import Ledger, NameSearch, SpanKind, State, make_ledger
from geo.texts.text import DecodedText, decode_text
from tests.builders import TEXT, Table, bend, make_tables, write_dossier


def make_dossier(folder: Path, tables: dict[str, Table] | None = None) -> Dossier:
    return read_dossier(write_dossier(folder / "d", tables=tables))


def rebuild(folder: Path, text: str = TEXT, tables: dict[str, Table] | None = None) -> Ledger:
    return make_ledger(make_dossier(folder, tables), decode_text(text.encode()))


def lines(ledger: Ledger) -> list[str]:
    return [str(problem) for problem in ledger.problems]


def test_a_whole_ledger_accounts_for_everything(tmp_path: Path) -> None:
    ledger = rebuild(tmp_path)
    assert ledger.accounted == 1.0
    assert (ledger.missed, ledger.problems, ledger.note) == ((), (), "")
    assert len(ledger.spans) == 10


def test_spans_are_mapped_unlocated_or_declined(tmp_path: Path) -> None:
    tables = bend("mentions.csv", 1, place="lost-mill")
    ledger = rebuild(tmp_path, tables=tables)
    mentions = [span for span in ledger.spans if span.kind is SpanKind.MENTION]
    assert [mention.state for mention in mentions] == [
        State.MAPPED,
        State.UNLOCATED,
        State.MAPPED,
        State.MAPPED,
        State.MAPPED,
        State.DECLINED,
    ]
    assert mentions[-1].why == "vague"
    assert ledger.count(State.MAPPED, SpanKind.MENTION) == 4
    assert sum(ledger.count(state) for state in State) == len(ledger.spans)


def test_a_numeral_goes_with_its_fact_or_its_name(tmp_path: Path) -> None:
    numerals = {
        span.surface: span for span in rebuild(tmp_path).spans if span.kind is SpanKind.NUMERAL
    }
    assert numerals["12"].place == "mill-park"
    assert numerals["12"].fact == "f-gardens"
    assert numerals["3"].place == "tram3"
    assert (numerals["2027"].state, numerals["2027"].why) == (State.DECLINED, "date-of-promise")


def test_a_name_that_was_not_recorded_is_listed(tmp_path: Path) -> None:
    tables = make_tables()
    del tables["mentions.csv"][4]
    ledger = rebuild(tmp_path, tables=tables)
    assert [(missed.surface, missed.paragraph) for missed in ledger.missed] == [("Old Harbour", 3)]
    assert ledger.accounted == pytest.approx(9 / 10)
    assert "record it, or decline it" in str(ledger.missed[0].as_problem())


def test_a_numeral_that_was_not_recorded_is_listed(tmp_path: Path) -> None:
    tables = make_tables()
    del tables["numerals.csv"][0]
    missed = rebuild(tmp_path, tables=tables).missed
    assert [(m.kind, m.surface, TEXT[m.start : m.end]) for m in missed] == [
        (SpanKind.NUMERAL, "2024", "2024")
    ]


def test_a_part_of_a_numeral_does_not_cover_it(tmp_path: Path) -> None:
    place = TEXT.index("2024")
    tables = bend("numerals.csv", 0, surface="202", start=str(place), end=str(place + 3))
    assert [missed.surface for missed in rebuild(tmp_path, tables=tables).missed] == ["2024"]


def test_names_are_found_in_either_script(tmp_path: Path) -> None:
    dossier = make_dossier(tmp_path)
    text = TEXT.replace("Brookfield plans", "磨坊公園與磨坊公园")
    tables = make_tables()
    assert "磨坊公园" in tables["places.csv"][1]["aliases"]
    found = [text[start:end] for start, end in NameSearch(dossier.places).find(text)]
    assert found[:2] == ["磨坊公園", "磨坊公园"]


def test_a_span_that_is_elsewhere_is_named_with_its_place(tmp_path: Path) -> None:
    place = TEXT.index("12")
    tables = bend("numerals.csv", 1, start=str(place - 1), end=str(place + 1))
    ledger = rebuild(tmp_path, tables=tables)
    (line,) = lines(ledger)
    assert line.startswith("numerals.csv, row 3, surface = '12': the text has ' 1' at ")
    assert line.endswith(f"{place - 1}-{place + 1}; these words begin at {place}")
    assert ledger.accounted < 1.0


def test_a_wrong_paragraph_is_named(tmp_path: Path) -> None:
    tables = bend("mentions.csv", 1, paragraph="3")
    expected = f"offset {TEXT.index('Mill Park')} is in paragraph 2"
    assert any(expected in line for line in lines(rebuild(tmp_path, tables=tables)))


def test_facts_and_commitments_are_compared_too(tmp_path: Path) -> None:
    tables = bend("facts.csv", 0, surface="13 gardens")
    tables["commitments.csv"][0]["paragraph"] = "2"
    found = lines(rebuild(tmp_path, tables=tables))
    assert [line.split(",")[0] for line in found] == ["facts.csv", "commitments.csv"]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_same_words_in_another_file_are_still_compared(
    tmp_path: Path, codec: str, end: str
) -> None:
    content = TEXT.replace("\n", end).encode(codec)
    ledger = make_ledger(make_dossier(tmp_path), decode_text(content))
    # An ASCII text has the same bytes in GB 18030 as in UTF-8.
    is_recorded = codec == "gb18030" and end == "\n"
    assert ledger.accounted == 1.0
    assert not ledger.problems
    assert ("the same words in another file" in ledger.note) is not is_recorded


def test_another_text_is_said_and_not_guessed_at(tmp_path: Path) -> None:
    ledger = rebuild(tmp_path, text="Another town\n\nwith 7 parks, Mill Park among them.\n")
    assert ledger.is_other_text
    assert ledger.accounted == 0.0
    assert ledger.missed == ()
    (line,) = lines(ledger)
    assert "is another text than the dossier's" in line
    assert "0 of 10 spans are where they are recorded" in line


def test_a_text_cut_short_is_recognised_as_such(tmp_path: Path) -> None:
    (line,) = lines(rebuild(tmp_path, text=TEXT[: TEXT.index("Tram")]))
    assert "it looks cut short: what there is agrees, 6 spans lie past its end" in line


def test_without_the_text_the_ledger_is_as_recorded(tmp_path: Path) -> None:
    ledger = make_ledger(make_dossier(tmp_path))
    assert ledger.accounted == 1.0
    assert len(ledger.spans) == 10


def test_offsets_past_the_end_are_said(tmp_path: Path) -> None:
    dossier = make_dossier(tmp_path)
    text = DecodedText(text=TEXT[:60], sha256=dossier.document.sha256, encoding="", line_ends="LF")
    ledger = make_ledger(dossier, text)
    assert any("lies past the end of the text, 60" in line for line in lines(ledger))


def test_a_dossier_without_mentions_is_accounted_for_but_misses_what_is_there(
    tmp_path: Path,
) -> None:
    tables = make_tables()
    for name in ("mentions.csv", "numerals.csv"):
        tables[name] = tables[name][:1]
    ledger = rebuild(tmp_path, tables=tables)
    assert {missed.surface for missed in ledger.missed} >= {"Mill Park", "Tram 3", "12", "2027"}
    assert Ledger(spans=()).accounted == 1.0
