"""The index of a dossier gives what a scan of its rows gives, at a cost that grows with them."""

from __future__ import annotations

import copy
import pickle
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from geo import Dossier, UnknownIdError, read_dossier
from geo.dossiers.dossier import SPANS
from geo.dossiers.rows import Page
from layers import make_layers
from layers.frames import make_columns
from maps.blocks.facts import make_data
from tests.builders import bend, write_dossier

PLACES, MENTIONS = 4_000, 16_000
LIMIT_S = 0.3
"""What issue and docs promise for that many, on the machine that measures."""


def test_the_index_holds_what_a_scan_finds(changping: Dossier) -> None:
    for place in changping.places:
        index = changping.index
        assert changping.place(place.id) is place
        for rows, found in (
            ([row for row in changping.mentions if row.place == place.id], index.mentions),
            ([row for row in changping.facts if row.subject == place.id], index.facts),
            ([row for row in changping.commitments if place.id in row.places], index.statements),
            ([row for row in changping.sections if row.line == place.id], index.sections),
        ):
            assert list(found.get(place.id, ())) == rows
        numbers = {row.paragraph for row in changping.mentions if row.place == place.id}
        assert list(changping.paragraphs_of(place.id)) == sorted(numbers)


def test_an_unknown_place_is_said_to_be_unknown(changping: Dossier) -> None:
    with pytest.raises(UnknownIdError, match="no place has the id 'atlantis'"):
        changping.place("atlantis")


def test_a_statement_stands_under_each_of_its_places(tmp_path: Path) -> None:
    tables = bend("commitments.csv", 0, places="tram3|old-harbour")
    dossier = read_dossier(write_dossier(tmp_path, tables=tables))
    assert set(dossier.index.statements) == {"tram3", "old-harbour"}


def test_a_changed_dossier_has_its_own_index(tmp_path: Path) -> None:
    dossier = read_dossier(write_dossier(tmp_path))
    assert replace(dossier, mentions=()).index.mentions == {}
    assert dossier.index.mentions


def test_a_dossier_is_copied_and_pickled_with_its_index(tmp_path: Path) -> None:
    dossier = read_dossier(write_dossier(tmp_path))
    for other in (copy.deepcopy(dossier), pickle.loads(pickle.dumps(dossier))):  # noqa: S301 - our own
        assert other.index.places == dossier.index.places
        assert other.document_of(other.mentions[0]) is other.document
        assert other.place("mill-park") == dossier.place("mill-park")
        assert other.index.places["mill-park"] in other.places


def in_documents(dossier: Dossier, count: int, length: int) -> Dossier:
    """Return `dossier` with so many documents of so many paragraphs, each with its facts."""
    first = dossier.document.model_copy(update={"paragraphs": length})
    others = [first.model_copy(update={"id": f"text-{n}"}) for n in range(1, count)]
    facts = [
        dossier.facts[0].model_copy(update={"id": f"f{n}", "document": row.id, "paragraph": 2})
        for n, row in enumerate([first, *others])
    ]
    return replace(dossier, document=first, other_documents=tuple(others), facts=tuple(facts))


def test_paragraphs_are_counted_through_all_documents(tmp_path: Path) -> None:
    dossier = in_documents(read_dossier(write_dossier(tmp_path)), 4, 100)
    assert dossier.numbers_of(dossier.facts) == [2, 102, 202, 302]
    assert [dossier.paragraphs_before(row.id) for row in dossier.documents] == [0, 100, 200, 300]
    assert dossier.document_of(dossier.facts[2]) is dossier.documents[2]
    unnamed = dossier.facts[0].model_copy(update={"document": None})
    assert dossier.number_of(unnamed) == 2
    strange = dossier.facts[0].model_copy(update={"document": "nowhere"})
    with pytest.raises(UnknownIdError, match="no document has the id 'nowhere'; the documents are"):
        dossier.number_of(strange)
    with pytest.raises(UnknownIdError, match="'nowhere'"):
        dossier.paragraphs_before("nowhere")


def test_each_row_is_in_one_document(tmp_path: Path, changping: Dossier) -> None:
    dossier = in_documents(read_dossier(write_dossier(tmp_path)), 4, 100)
    for table in SPANS:
        rows = getattr(dossier, table)
        for document in dossier.documents:
            own = [n for n, row in enumerate(rows) if dossier.document_of(row) is document]
            assert list(dossier.rows_in(table, document)) == own
    assert [list(dossier.rows_in("facts", one)) for one in dossier.documents] == [
        [0],
        [1],
        [2],
        [3],
    ]
    alone = changping.rows_in("mentions", changping.document)
    assert list(alone) == list(range(len(changping.mentions)))


def test_a_paragraph_is_on_the_last_page_that_has_begun(tmp_path: Path) -> None:
    dossier = in_documents(read_dossier(write_dossier(tmp_path)), 2, 100)
    begun = [(1, 1, None), (2, 4, None), (3, 4, None), (5, 9, None), (7, 2, "text-1")]
    pages = [Page(page=page, paragraph=at, document=own) for page, at, own in reversed(begun)]
    dossier = replace(dossier, pages=tuple(pages))
    row = dossier.facts[0].model_copy(update={"document": None})
    at = {n: dossier.page_of(row.model_copy(update={"paragraph": n})) for n in (1, 3, 4, 8, 9, 99)}
    assert at == {1: 1, 3: 1, 4: 3, 8: 3, 9: 5, 99: 5}
    other = row.model_copy(update={"document": "text-1"})
    pages_of = [dossier.page_of(other.model_copy(update={"paragraph": n})) for n in (1, 2, 50)]
    assert pages_of == [None, 7, 7]


def enlarge(dossier: Dossier, places: int, mentions: int) -> Dossier:
    """Return `dossier` with that many places without position and mentions of them."""
    lost = next(row for row in dossier.places if row.geo_source is None and not row.lines)
    first = dossier.mentions[0]
    return replace(
        dossier,
        places=tuple(
            lost.model_copy(update={"id": f"p{n}", "kind": "site"}) for n in range(places)
        ),
        sections=(),
        mentions=tuple(
            first.model_copy(update={"place": f"p{n % places}", "paragraph": n % 90 + 1})
            for n in range(mentions)
        ),
    )


def measure(make: Callable[[], object]) -> float:
    """Return the least processor time of three that `make` takes, in seconds."""
    times = []
    for _ in range(3):
        start = time.process_time()
        make()
        times.append(time.process_time() - start)
    return min(times)


def test_the_block_of_facts_takes_time_in_step_with_its_rows(tmp_path: Path) -> None:
    small = read_dossier(write_dossier(tmp_path))
    assert make_layers(small)
    first, other = enlarge(small, PLACES, MENTIONS), enlarge(small, 2 * PLACES, 2 * MENTIONS)
    one, two = measure(lambda: make_data(first, ())), measure(lambda: make_data(other, ()))
    assert two < 3.5 * one, (one, two)
    assert one < 5 * LIMIT_S, one


def test_many_documents_and_pages_cost_no_more_than_their_rows(tmp_path: Path) -> None:
    alone = enlarge(read_dossier(write_dossier(tmp_path)), PLACES // 4, MENTIONS // 4)
    many = in_documents(alone, 400, 100)
    last = many.documents[-1].id
    mentions = [row.model_copy(update={"document": last}) for row in many.mentions]
    many = replace(many, mentions=tuple(mentions))
    one, two = measure(lambda: make_data(alone, ())), measure(lambda: make_data(many, ()))
    assert two < 5 * one, (one, two)
    first, paged = (
        replace(alone, pages=tuple(Page(page=n, paragraph=n) for n in range(1, last + 1)))
        for last in (1, 1_000)
    )
    one = measure(lambda: make_columns(first, first.places))
    two = measure(lambda: make_columns(paged, paged.places))
    assert two < 5 * one, (one, two)
