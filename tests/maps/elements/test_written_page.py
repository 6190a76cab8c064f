"""The page of a build is byte for byte the one that Folium renders."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from geo import Dossier, read_dossier
from geo.texts.text import decode_text
from maps import make_map
from maps.elements.sharing import Sharing
from maps.elements.written_page import write_page
from tests.builders import TEXT, bend, make_info, words, write_dossier

HOSTILE = "{{ 7*7 }} <b>'\"&amp;\u2028</b> {% of ${alert(1)}</script>"


def assert_same(dossier: Dossier, **options: Any) -> str:  # noqa: ANN401 - those of the pages
    page = write_page(dossier, **options)
    assert page == make_map(dossier, **options).get_root().render()
    return page


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"text": decode_text(TEXT.encode())},
        {"online": True, "sharing": Sharing(address="https://maps.example/brookfield/")},
    ],
    ids=lambda options: " ".join(options) or "plain",
)
def test_a_page_is_written_as_folium_renders_it(tmp_path: Path, options: dict[str, Any]) -> None:
    assert_same(read_dossier(write_dossier(tmp_path)), **options)


def test_a_layer_that_is_not_shown_at_first_is_on_neither_map(tmp_path: Path) -> None:
    tables = bend("layers.csv", 0, visible="false")
    page = assert_same(read_dossier(write_dossier(tmp_path, tables=tables)))
    assert "dossier_layer_3 = planmapParts.layer(" in page
    assert "dossier_layer_3.addTo(" not in page


def test_what_would_end_an_element_or_be_compiled_is_written_alike(tmp_path: Path) -> None:
    info = make_info()
    info["dossier"] |= words("title", HOSTILE)
    tables = bend("places.csv", 0, **words("name", HOSTILE))
    page = assert_same(read_dossier(write_dossier(tmp_path, info=info, tables=tables)))
    assert "49" not in page.split("<title>")[1].split("</title>")[0]
