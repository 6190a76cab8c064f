"""Statuses are said as of the sort of thing that a place is."""

from __future__ import annotations

import pytest

from geo.vocabulary import Kind, Status, Symbol
from maps.blocks.sorts import (
    SILENT,
    SORT_OF_KIND,
    SORT_OF_SYMBOL,
    make_sorts,
    sort_of,
    status_key,
)
from maps.elements.assets import page_words


@pytest.mark.parametrize(
    ("kind", "symbol", "sort"),
    [
        (Kind.DISTRICT, Symbol.DISTRICT, "area"),
        (Kind.AREA, Symbol.FACTORY, "area"),
        (Kind.EVENT, Symbol.HERITAGE, "event"),
        (Kind.SITE, Symbol.VILLAGE, "area"),
        (Kind.SITE, Symbol.PARK, "park"),
        (Kind.SITE, Symbol.FACTORY, ""),
        (Kind.LINE, Symbol.PARK, ""),
    ],
)
def test_a_site_is_what_its_layer_has_and_other_kinds_are_what_they_are(
    kind: Kind, symbol: Symbol, sort: str
) -> None:
    assert sort_of(kind, symbol) == sort


def test_words_of_a_sort_are_for_a_sort_and_a_status_that_there_are() -> None:
    sorts = {*SORT_OF_KIND.values(), *SORT_OF_SYMBOL.values(), "mixed"}
    known = {f"status.{sort}_{status.value}" for sort in sorts for status in Status}
    for words in page_words().values():
        own = {key for key in words if key.startswith("status.") and "_" in key}
        assert own - {f"status.{status.value}" for status in Status} <= known


def test_no_area_runs_and_no_event_is_built_in_any_language() -> None:
    for words in page_words().values():
        for sort, statuses in {
            "area": (Status.OPERATING,),
            "event": (Status.OPERATING, Status.COMPLETED, Status.UNDER_CONSTRUCTION),
        }.items():
            for status in statuses:
                said = words[status_key(words, sort, status)]
                assert said != words[f"status.{status.value}"]
        assert words[status_key(words, "", Status.OPERATING)] == words["status.operating"]


def test_the_script_has_the_same_table() -> None:
    table = make_sorts()
    assert table["kinds"]["district"] == sort_of(Kind.DISTRICT, Symbol.DOT)
    assert table["symbols"]["festival"] == sort_of(Kind.SITE, Symbol.FESTIVAL)
    assert table["silent"] == {sort: status.value for sort, status in SILENT.items()}
