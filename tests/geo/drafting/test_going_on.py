"""A sentence that names no place goes on about the one place of its paragraph, or of its head."""

from __future__ import annotations

import pytest

from tests.geo.drafting.test_drafting import draft, open_draft


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                "Denver news\n\nElm Bridge will reopen in 2027. The new deck will be done in 2026."
                " The contractor expects to open a second lane in 2028."
            ),
            ["Elm Bridge", "Elm Bridge", "Elm Bridge"],
        ),
        (
            "Denver news\n\nOak Park\nA skate park will open in 2027.",
            ["Oak Park"],
        ),
        (
            (
                "Denver news\n\nElm Bridge will reopen in 2027 and so will Oak Park in Denver."
                " It will be finished in 2026."
            ),
            ["Elm Bridge", "Oak Park", "Denver"],
        ),
        (
            "Denver news\n\nElm Bridge will reopen in 2027.\n\nA library will be built by 2028.",
            ["Elm Bridge", "Denver"],
        ),
        (
            "苏州要闻\n\n青荷大桥将于2027年建成。预计2026年主体工程完工。",
            ["青荷大桥", "青荷大桥"],
        ),
        (
            "苏州要闻\n\n青荷大桥将于2027年建成。新图书馆2028年开放。",
            ["青荷大桥", "苏州市"],
        ),
        ("苏州要闻\n\n青荷大桥站旁的白杨美术馆已于2021年10月开馆。", ["白杨美术馆"]),
        ("苏州要闻\n\n青荷地铁9号线白杨站已于2021年10月启用。", ["白杨站"]),
    ],
)
def test_a_sentence_goes_on_about_the_one_place(text: str, names: list[str]) -> None:
    dossier = open_draft(draft(text))
    places = {row.id: row for row in dossier.places}
    found = [places[row.place].name_en for row in dossier.commitments]
    own = [places[row.place].name_zh_hans for row in dossier.commitments]
    assert all(name in pair for name, pair in zip(names, zip(found, own, strict=True), strict=True))
