"""What is found stands in the text as given, beside ligatures and vanished signs, over blocks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from geo import read_dossier
from geo.gazetteers.building import make_gazetteer
from geo.texts import reader
from geo.texts.names.gazetteer import Gazetteer
from geo.texts.reader import Reading, read
from tests.builders import write_dossier

TEXT = (
    "The \ufb01ne Mill Park will be \ufb01nished by 2030 with 12 new homes.\n"
    "磨坊\u200b公园将于2030年建成，投资3亿元。\n"
    "Elm Wharf \ufb03ce (40.2201° N, 116.2312° E) opened in 2024 with 300 \ufb02ats.\n"
    "\u00ad规划新建柳林东站，占地25公顷。Mill Park: 经度116.2312，纬度40.2201，2公里。\n"
)
LETTERS: dict[str, str | int | None] = {
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\u200b": "",
    "\u00ad": "",
}
PLAIN = TEXT.translate(str.maketrans(LETTERS))


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return make_gazetteer([read_dossier(write_dossier(tmp_path_factory.mktemp("d") / "d"))])


def spans_of(reading: Reading) -> Iterator[tuple[str, int, int]]:
    """Yield every surface of a reading with where it is said to stand."""
    for mention in reading.mentions:
        yield mention.surface, mention.start, mention.end
    for candidate in reading.candidates:
        yield candidate.surface, candidate.start, candidate.end
    for figure in reading.figures:
        yield figure.surface, figure.start, figure.end
    for statement in reading.statements:
        yield statement.surface, statement.start, statement.end
        yield from (*statement.cues, *statement.about)
    for position in reading.positions:
        yield position.surface, position.start, position.end
        if position.about:
            yield position.about


@pytest.mark.parametrize("text", [TEXT, PLAIN], ids=["with ligatures", "plain"])
@pytest.mark.parametrize("block", [70, 1 << 18])
def test_every_surface_stands_where_it_is_said_to(
    gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch, text: str, block: int
) -> None:
    monkeypatch.setattr(reader, "BLOCK", block)
    monkeypatch.setattr(reader, "MARGIN", 20)
    spans = list(spans_of(read(text, gazetteer)))
    assert len(spans) == 31
    assert [text[start:end] for _, start, end in spans] == [surface for surface, _, _ in spans]


@pytest.mark.parametrize("block", [70, 1 << 18])
def test_each_kind_is_found_at_its_offsets_and_in_its_paragraph(
    gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch, block: int
) -> None:
    monkeypatch.setattr(reader, "BLOCK", block)
    monkeypatch.setattr(reader, "MARGIN", 20)
    reading = read(TEXT, gazetteer)
    assert [tuple(row) for row in reading.mentions] == [
        ("mill-park", "Mill Park", 8, 17, 1), ("mill-park", "磨坊\u200b公园", 61, 66, 2),
        ("mill-park", "Mill Park", 170, 179, 4),
    ]  # fmt: skip
    assert [(row.surface, row.start, row.end) for row in reading.candidates] == [
        ("Elm Wharf", 83, 92), ("柳林东站", 158, 162),
    ]  # fmt: skip
    assert [(row.start, row.end, row.base_value, row.base_unit) for row in reading.figures] == [
        (37, 41, 2030, "year"), (47, 59, 12, "count"), (68, 73, 2030, "year"),
        (78, 81, 3e8, "CNY"), (133, 137, 2024, "year"), (143, 151, 300, "count"),
        (165, 169, 250_000, "m2"), (202, 205, 2_000, "m"),
    ]  # fmt: skip
    assert [
        (row.start, row.end, row.paragraph, row.places, row.cues, row.about)
        for row in reading.statements
    ] == [
        (0, 59, 1, ("mill-park",), (("will", 18, 22), ("\ufb01nished", 26, 33)),
         (("Mill Park", 8, 17),)),
        (61, 75, 2, ("mill-park",), (("将", 66, 67), ("建成", 73, 75)),
         (("磨坊\u200b公园", 61, 66),)),
        (83, 151, 3, (), (("opened in", 123, 132),), (("Elm Wharf", 83, 92),)),
        (154, 162, 4, (), (("规划新建", 154, 158),), (("柳林东站", 158, 162),)),
    ]  # fmt: skip
    assert [
        (row.start, row.end, row.paragraph, row.lon, row.lat, row.about)
        for row in reading.positions
    ] == [
        (98, 121, 3, 116.2312, 40.2201, ("Elm Wharf", 83, 92)),
        (181, 201, 4, 116.2312, 40.2201, ("Mill Park", 170, 179)),
    ]  # fmt: skip


def test_a_statement_has_the_places_of_an_earlier_clause_if_its_own_names_none(
    gazetteer: Gazetteer,
) -> None:
    text = "磨坊公园占地25公顷，其中一期已建成，二期将于2027年完工。"
    first, second = read(text, gazetteer).statements
    assert (first.start, first.end, first.places) == (0, 18, ("mill-park",))
    assert (second.start, second.end, second.places) == (19, 30, ("mill-park",))
    assert second.about == (("磨坊公园", 0, 4),)
