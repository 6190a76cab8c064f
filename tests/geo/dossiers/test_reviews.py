"""Reviews: accepted, moved, rejected, and what is wrong with one is said in its row."""

from __future__ import annotations

import pytest
from shapely import Point

from geo import Dossier
from geo.dossiers.checks.placing import check_dossier
from geo.dossiers.reviews import (
    REJECTED,
    Action,
    Review,
    apply_reviews,
    check_reviews,
    merge_reviews,
    write_reviews,
)
from geo.records.tables import read_rows
from geo.vocabulary import Kind, Placed


def test_a_moved_place_stands_where_the_reviewer_put_it(changping: Dossier) -> None:
    review = Review(place="nankou", action=Action.MOVE, lon=116.13, lat=40.24, radius_m=80)
    reviewed = apply_reviews(changping, [review])
    place = reviewed.place("nankou")
    point = reviewed.geometry_of(place)
    assert point is not None
    assert point.equals(Point(116.13, 40.24))
    assert place.coordinateUncertaintyInMeters == 80
    assert list(check_dossier(reviewed)) == []


def test_the_view_takes_in_what_is_moved_beside_it_and_no_more(changping: Dossier) -> None:
    def view_after(lon: float, lat: float) -> tuple[float, float, float, float]:
        review = Review(place="nankou", action=Action.MOVE, lon=lon, lat=lat)
        return apply_reviews(changping, [review]).info.view

    west, south, east, north = view = changping.info.view
    assert view_after((west + east) / 2, (south + north) / 2) == view
    assert view_after(west - 0.1, north + 0.1) == (west - 0.1, south, east, north + 0.1)
    assert view_after(east + (east - west), north) == view
    assert view_after(west, south - (north - south)) == view


def test_positions_were_retrieved_when_the_last_of_them_was_given(changping: Dossier) -> None:
    def retrieved(*dates: str | None) -> str:
        places = [place.id for place in changping.places if place.kind is Kind.SITE]
        reviews = [
            Review(place=name, action=Action.MOVE, lon=116.2, lat=40.2, date=date)
            for name, date in zip(places, dates, strict=False)
        ]
        return str(apply_reviews(changping, reviews).datasets["review"].source.retrieved)

    assert retrieved("2026-03-01", "2026-11-29", None) == "2026-11-29"
    assert retrieved(None) == changping.document.date


def test_an_unlocated_place_can_be_given_a_position(changping: Dossier) -> None:
    unlocated = next(p for p in changping.places if p.placed is Placed.UNLOCATED)
    review = Review(place=unlocated.id, action=Action.MOVE, lon=116.2, lat=40.2)
    reviewed = apply_reviews(changping, [review])
    assert reviewed.place(unlocated.id).placed is Placed.APPROXIMATE
    assert list(check_dossier(reviewed)) == []


def test_a_rejected_place_is_gone_and_its_mentions_are_declined(changping: Dossier) -> None:
    reviewed = apply_reviews(changping, [Review(place="fsc", action=Action.REJECT)])
    assert "fsc" not in {place.id for place in reviewed.places}
    declined = [row for row in reviewed.mentions if row.reason == REJECTED]
    assert len(declined) == sum(row.place == "fsc" for row in changping.mentions)
    assert len(reviewed.mentions) == len(changping.mentions)
    assert len(reviewed.facts) == len(changping.facts)


def test_an_accepted_place_counts_as_reviewed(changping: Dossier) -> None:
    row = changping.place("fsc").model_copy(update={"reviewed": False})
    assert not row.reviewed
    reviewed = apply_reviews(changping, [Review(place="fsc", action=Action.ACCEPT)])
    assert reviewed.place("fsc").reviewed


@pytest.mark.parametrize(
    ("review", "field"),
    [
        (Review(place="nowhere", action=Action.ACCEPT), "place"),
        (Review(place="fsc", action=Action.MOVE), "lon, lat"),
        (Review(place="line17", action=Action.MOVE, lon=116, lat=40), "action"),
        (Review(place="changping", action=Action.REJECT), "action"),
    ],
)
def test_what_is_wrong_with_a_review_is_said_and_changes_nothing(
    changping: Dossier, review: Review, field: str
) -> None:
    (problem,) = check_reviews(changping, [review])
    assert (problem.file, problem.row, problem.field) == ("review.csv", 2, field)
    assert apply_reviews(changping, [review]) is changping


def test_the_last_decision_about_a_place_stands() -> None:
    first = Review(place="a", action=Action.ACCEPT)
    last = Review(place="a", action=Action.REJECT)
    other = Review(place="b", action=Action.ACCEPT)
    assert merge_reviews([first, other], [last]) == (other, last)


def test_reviews_come_back_from_their_file(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("reviews") / "review.csv"
    reviews = (
        Review(place="a", action=Action.MOVE, lon=116.25, lat=-40.5, radius_m=30),
        Review(place="b", action=Action.ACCEPT),
    )
    file.write_text(write_reviews(reviews), encoding="utf-8", newline="")
    rows, _, problems = read_rows(file, "review.csv", Review)
    assert problems == []
    assert rows == reviews


def test_the_bounds_grow_to_hold_what_was_moved(changping: Dossier) -> None:
    west, _, _, _ = changping.info.bounds
    review = Review(place="nankou", action=Action.MOVE, lon=west - 0.5, lat=40.2)
    reviewed = apply_reviews(changping, [review])
    assert reviewed.info.bounds[0] == west - 0.5
    assert list(check_dossier(reviewed)) == []
    assert "reviewer" in reviewed.place("nankou").why_en


def test_a_place_is_not_moved_to_the_other_end_of_the_world(changping: Dossier) -> None:
    (problem,) = check_reviews(
        changping, [Review(place="nankou", action=Action.MOVE, lon=0, lat=0)]
    )
    assert (problem.file, problem.row, problem.field) == ("review.csv", 2, "lon, lat")
