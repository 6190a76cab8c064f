"""The index of a dossier gives what a scan of its rows gives, at a cost that grows with them."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from geo import Dossier, UnknownIdError, read_dossier
from layers import make_layers
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


def measure(dossier: Dossier) -> float:
    """Return the least processor time of three that the block of facts takes, in seconds."""
    times = []
    for _ in range(3):
        start = time.process_time()
        make_data(dossier, ())
        times.append(time.process_time() - start)
    return min(times)


def test_the_block_of_facts_takes_time_in_step_with_its_rows(tmp_path: Path) -> None:
    small = read_dossier(write_dossier(tmp_path))
    assert make_layers(small)
    one = measure(enlarge(small, PLACES, MENTIONS))
    two = measure(enlarge(small, 2 * PLACES, 2 * MENTIONS))
    assert two < 3.5 * one, (one, two)
    assert one < 5 * LIMIT_S, one
