"""The page of a dossier that was made from two documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import read_dossier
from geo.texts.text import decode_text
from layers.exports import select
from maps import make_map
from tests.browser.conftest import OpenPage
from tests.builders import TEXT
from tests.documents import MINUTES, write_with_minutes
from tests.layers.reading import join_blocks

pytestmark = pytest.mark.browser


@pytest.fixture
def outline(tmp_path: Path) -> Path:
    make_map(read_dossier(write_with_minutes(tmp_path / "d"))).save(tmp_path / "index.html")
    return tmp_path / "index.html"


def test_the_outline_has_a_heading_for_each_document(open_page: OpenPage, outline: Path) -> None:
    page = open_page(outline, fragment="#t=read&lang=en")
    heads = page.locator(".pm-document").all_inner_texts()
    assert [head.split(" · ")[:2] for head in heads] == [
        ["1", "Brookfield plans"],
        ["2", "Minutes"],
    ]
    numbers = page.locator(".pm-par-number").all_text_contents()
    assert numbers == ["1:1", "1:2", "1:3", "2:1", "2:2"]


def test_a_place_links_to_the_paragraphs_of_both(open_page: OpenPage, outline: Path) -> None:
    page = open_page(outline, fragment="#p=mill-park&lang=en")
    links = page.locator("[data-place=mill-park] .pm-paragraphs button, .pm-paragraphs button")
    assert [text.strip() for text in links.all_inner_texts()][-1] == "¶ 2:2"
    links.last.click()
    assert page.locator("[data-paragraph='5']").is_visible()


def test_both_texts_stand_in_the_reading_pane(open_page: OpenPage, tmp_path: Path) -> None:
    dossier = read_dossier(write_with_minutes(tmp_path / "d"))
    texts = [decode_text(MINUTES.encode()), decode_text(TEXT.encode())]
    make_map(dossier, text=texts).save(tmp_path / "index.html")
    page = open_page(tmp_path / "index.html", fragment="#t=read&lang=en")
    assert "Mill Park gets 5 benches by 2028." in page.locator("[data-paragraph='5']").inner_text()
    named = page.locator("[data-paragraph='5'] [data-of=mill-park]").first
    assert named.inner_text() == "Mill Park"


@pytest.mark.parametrize("form", ["geojson", "csv"])
def test_the_page_exports_what_the_command_does(
    open_page: OpenPage, outline: Path, tmp_path: Path, form: str
) -> None:
    page = open_page(outline, fragment="#lang=zh-Hans")
    ours: str = page.evaluate("form => planmap.exportText(form, 'all', 'wgs84')", form)
    assert ours == join_blocks(select(read_dossier(tmp_path / "d")), form).decode()


def test_the_headline_names_the_span_of_all_documents(open_page: OpenPage, outline: Path) -> None:
    page = open_page(outline, fragment="#lang=en")
    dates = sorted(row.date for row in read_dossier(outline.parent / "d").documents)
    assert dates[0][:7] != dates[-1][:7]
    headline = page.locator("h1").inner_text()
    months = [
        page.evaluate(
            "(date) => new Intl.DateTimeFormat('en-GB', {month: 'long', year: 'numeric'})"
            ".format(new Date(date))",
            f"{date}-01"[:10],
        )
        for date in (dates[0], dates[-1])
    ]
    assert all(month in headline for month in months), (headline, months)
    assert page.locator(".pm-source-line").inner_text().startswith("2 documents")


def test_a_card_says_when_each_of_the_documents_that_name_its_place_was_written(
    open_page: OpenPage, outline: Path
) -> None:
    dossier = read_dossier(outline.parent / "d")
    first, second = sorted(dossier.documents, key=lambda row: row.date)
    page = open_page(outline, fragment="#p=mill-park&lang=en")
    links = page.locator("[data-place=mill-park] .pm-paragraphs button, .pm-paragraphs button")
    named = {text.strip()[2:].split(":")[0] for text in links.all_inner_texts()}
    then = page.locator(".pm-then-now dt").first.inner_text()
    assert named == {"1", "2"}
    assert first.date[:4] in then
    assert first.date != second.date
    assert "–" in then or " to " in then, then
    sheet: str = page.evaluate("() => planmap.sheet({paper: 'a4'})")
    assert "Brookfield plans, Minutes" in " ".join(sheet.split())
