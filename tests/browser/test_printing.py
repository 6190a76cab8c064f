"""On paper: map, title, legend, scale, north, and a numbered table of what is shown."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.probes import rest

pytestmark = pytest.mark.browser

A4_PT = (841.9, 595.3)
A3_PT = (1190.6, 841.9)


def printed(page: Page, file: Path) -> tuple[str, tuple[float, float]]:
    """Print the page; return the words of the sheet and the size of its first page in points."""
    page.pdf(path=file, prefer_css_page_size=True, print_background=True)
    words = subprocess.run(
        ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True
    )
    about = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", about)
    assert size is not None
    return re.sub(r"[ \t]+", " ", words.stdout), (float(size[1]), float(size[2]))


def darkness(file: Path, folder: Path) -> int:
    """Return how many different colours the first page has at 40 dots an inch."""
    subprocess.run(
        ["pdftoppm", "-r", "40", "-l", "1", "-singlefile", file, folder / "sheet"], check=True
    )
    content = (folder / "sheet.ppm").read_bytes()
    pixels = content[-(len(content) // 3) * 3 :]
    return len({pixels[at : at + 3] for at in range(0, len(pixels), 3)})


def test_the_browser_s_own_printing_gives_the_whole_sheet(
    open_page: OpenPage, small_page: Path, tmp_path: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    words, size = printed(page, tmp_path / "sheet.pdf")
    assert size == pytest.approx(A4_PT, abs=1)
    for wanted in (
        "Brookfield's plans",
        "The Brookfield Bugle · 15 January 2025",
        "Legend",
        "In operation",
        "What is shown (6 places)",
        "Mill Park",
        "Lost Mill",
        "Not on the map",
        "Indicative only (1.5 km)",
        "Credit of survey",
        "CC0-1.0",
        "retrieved 1 November 2026",
    ):
        assert wanted in words
    assert "km" in words
    assert "Layers" not in words
    assert darkness(tmp_path / "sheet.pdf", tmp_path) > 40


def test_the_table_follows_layers_and_filters(
    open_page: OpenPage, small_page: Path, tmp_path: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en&s=planned")
    words, _ = printed(page, tmp_path / "sheet.pdf")
    assert "What is shown (2 places)" in words
    assert "Status: Planned" in words
    assert "Lost Mill" not in words


@pytest.mark.parametrize(("paper", "size"), [("a4", A4_PT), ("a3", A3_PT)])
def test_our_button_draws_the_map_for_the_paper_and_gives_the_view_back(
    open_page: OpenPage, small_page: Path, tmp_path: Path, paper: str, size: tuple[float, float]
) -> None:
    page = open_page(small_page, fragment="#lang=en", color_scheme="dark")
    page.evaluate("() => { window.print = () => { window.asked = true } }")
    before = page.evaluate("() => [planmap.map.getCenter(), planmap.map.getZoom()]")
    seen = page.evaluate("() => planmap.map.getBounds().toBBoxString()")
    page.locator("[data-print-open]").click()
    page.locator(f"input[value={paper}]").check()
    page.locator("[data-print]").click()
    page.wait_for_function("() => window.asked")
    assert page.evaluate(
        "(seen) => { const [w, s, e, n] = seen.split(',').map(Number);"
        "return planmap.map.getBounds().pad(0.001).contains([[s, w], [n, e]]) }",
        seen,
    )
    assert page.evaluate("document.documentElement.dataset.scheme") == "light"
    words, found = printed(page, tmp_path / "sheet.pdf")
    assert found == pytest.approx(size, abs=1)
    assert "What is shown (6 places)" in words
    rest(page)
    assert page.evaluate("() => [planmap.map.getCenter(), planmap.map.getZoom()]") == before
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    assert page.locator(".pm-panel").is_visible()


def test_numbers_on_the_map_are_those_of_the_table(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    rows = page.locator(".pm-sheet tbody tr").all_inner_texts()
    numbers = page.locator(".pm-print-number").all_inner_texts()
    assert [row.split()[0] for row in rows] == [str(at + 1) for at in range(6)]
    assert numbers
    assert set(numbers) <= {row.split()[0] for row in rows}
    assert page.locator(".pm-north").is_visible()
    assert page.locator(".leaflet-control-scale-line").is_visible()
    assert not page.locator(".pm-panel").is_visible()
