"""On paper: one sheet with map, title, legend, scale, north, numbered index and credits."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.probes import overlapping, rest, settle

pytestmark = pytest.mark.browser

A4_PT = (841.9, 595.3)
SIZES_PT = {
    "a4-across": A4_PT,
    "a4-upright": A4_PT[::-1],
    "a3-across": (1190.6, 841.9),
    "a3-upright": (841.9, 1190.6),
}
AIR_PX = 2
"""What stands between two numbers of a row at least."""
SPOTS = """() => {
    const labels = new Map();
    for (const element of document.querySelectorAll(".pm-sheet [data-label]")) {
        const box = element.getBoundingClientRect();
        const isTurned = element.hasAttribute("transform");
        const tall = Number(element.getAttribute("font-size")) * element.getScreenCTM().a;
        const air = isTurned ? 0 : Math.max(0, box.height - tall) / 2;
        const {left, right} = box;
        const [top, bottom] = [box.top + air, box.bottom - air];
        const text = element.dataset.label;
        const known = labels.get(text) || {text, left, right, top, bottom};
        labels.set(text, {
            text,
            left: Math.min(left, known.left),
            right: Math.max(right, known.right),
            top: Math.min(top, known.top),
            bottom: Math.max(bottom, known.bottom),
        });
    }
    return [...labels.values()];
}"""
"""What is written on the sheet's map: a box of its letters for each label, in CSS pixels."""


def printed(page: Page, file: Path) -> tuple[str, tuple[float, float], int]:
    """Print the page; return its words, the size of the first sheet in points, and the sheets."""
    page.pdf(path=file, prefer_css_page_size=True, print_background=True)
    words = subprocess.run(
        ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True
    )
    about = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", about)
    pages = re.search(r"Pages:\s+(\d+)", about)
    assert size is not None
    assert pages is not None
    found = re.sub(r"[ \t]+", " ", words.stdout)
    return found, (float(size[1]), float(size[2])), int(pages[1])


def lay_out(page: Page) -> None:
    """Bring the sheet on the screen, as the browser does before it prints."""
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")


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
    words, size, pages = printed(page, tmp_path / "sheet.pdf")
    assert size == pytest.approx(A4_PT, abs=1)
    assert pages == 1
    for wanted in (
        "Brookfield",
        "The Brookfield Bugle · 15 January 2025",
        "1 Mill Park",
        "In operation",
        "What is shown (5",
        "Not on the map",
        "Lost Mill",
        "Credit of survey",
        "CC0-1.0",
        "1 : ",
        "km",
    ):
        assert wanted in words, wanted
    assert "Layers" not in words
    assert darkness(tmp_path / "sheet.pdf", tmp_path) > 40


def test_the_index_follows_layers_and_filters(
    open_page: OpenPage, small_page: Path, tmp_path: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en&s=planned")
    words, _, _ = printed(page, tmp_path / "sheet.pdf")
    assert "What is shown (2" in words
    assert "Status: Planned" in words
    assert "Lost Mill" not in words


@pytest.mark.parametrize("paper", sorted(SIZES_PT))
def test_our_button_prints_on_the_paper_that_is_chosen(
    open_page: OpenPage, small_page: Path, tmp_path: Path, paper: str
) -> None:
    page = open_page(small_page, fragment="#lang=en", color_scheme="dark")
    page.evaluate("() => { window.print = () => { window.asked = true } }")
    before = page.evaluate("() => [planmap.map.getCenter(), planmap.map.getZoom()]")
    page.locator("[data-print-open]").click()
    page.locator(f"input[value={paper}]").check()
    page.locator("[data-print]").click()
    page.wait_for_function("() => window.asked")
    words, found, pages = printed(page, tmp_path / "sheet.pdf")
    assert found == pytest.approx(SIZES_PT[paper], abs=1)
    assert pages == 1
    assert "What is shown (5" in words
    rest(page)
    assert page.evaluate("() => [planmap.map.getCenter(), planmap.map.getZoom()]") == before
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    assert page.locator(".pm-panel").is_visible()
    assert page.locator(".pm-sheet svg").count() == 0


def test_tables_come_on_further_sheets_if_they_are_asked_for(
    open_page: OpenPage, small_page: Path, tmp_path: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    page.evaluate("() => { window.print = () => { window.asked = true } }")
    page.locator("[data-print-open]").click()
    page.locator("[data-print-tables]").check()
    page.locator("[data-print]").click()
    page.wait_for_function("() => window.asked")
    words, _, pages = printed(page, tmp_path / "sheet.pdf")
    assert pages == 2
    assert "Indicative only (1.5 km)" in words


LEAST_PT = 5.6


@pytest.mark.parametrize("form", sorted(SIZES_PT))
@pytest.mark.parametrize("lang", ["zh-Hans", "en"])
def test_no_type_of_a_sheet_is_too_small_to_read(
    open_page: OpenPage, site_page: Path, lang: str, form: str
) -> None:
    page = open_page(site_page, fragment=f"#lang={lang}")
    paper, way = form.split("-")
    sizes = page.evaluate(
        """(wish) => {
            const made = new DOMParser().parseFromString(planmap.sheet(wish), "image/svg+xml");
            const root = made.documentElement;
            document.querySelector(".pm-sheet").append(root);
            document.querySelector(".pm-sheet").style.display = "block";
            return [...root.querySelectorAll("text")].map((one) => {
                const scale = one.getCTM().a / root.getCTM().a;
                return [one.textContent, one.getAttribute("font-size") * scale * 0.75];
            });
        }""",
        {"paper": paper, "upright": way == "upright"},
    )
    assert len(sizes) > 100
    assert [row for row in sizes if row[1] < LEAST_PT] == []


@pytest.mark.parametrize("form", sorted(SIZES_PT))
@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_no_number_stands_on_a_name_and_none_is_cut(
    open_page: OpenPage, site_page: Path, lang: str, form: str
) -> None:
    page = open_page(site_page, fragment=f"#lang={lang}")
    paper, way = form.split("-")
    wish = {"paper": paper, "upright": way == "upright"}
    page.evaluate(
        """(wish) => {
            const made = new DOMParser().parseFromString(planmap.sheet(wish), "image/svg+xml");
            document.querySelector(".pm-sheet").append(made.documentElement);
        }""",
        wish,
    )
    page.emulate_media(media="print")
    spots = page.evaluate(SPOTS)
    assert len(spots) > 30
    assert overlapping(spots) == []
    numbers = [spot for spot in spots if spot["text"].startswith("number ")]
    wide = [{**spot, "left": spot["left"] - AIR_PX} for spot in numbers]
    assert numbers
    assert overlapping(wide) == []  # 4 and 30 are no 430
    box = page.evaluate(
        """() => {
            const frame = document.querySelector(".pm-sheet #map-clip rect");
            const {width, height} = frame.getBBox();
            const {a, d, e, f} = frame.getScreenCTM();
            return {left: e, top: f, right: e + a * width, bottom: f + d * height};
        }"""
    )
    for spot in spots:
        assert box["left"] <= spot["left"] <= spot["right"] <= box["right"], spot
        assert box["top"] <= spot["top"] <= spot["bottom"] <= box["bottom"], spot


@pytest.mark.parametrize("paper", ["a3", "a4"])
def test_numbers_on_the_map_are_those_of_the_index(
    open_page: OpenPage, site_page: Path, small_page: Path, paper: str
) -> None:
    for file in (site_page, small_page):
        page = open_page(file, fragment="#lang=zh-Hans")
        on_map, beside = page.evaluate(
            """(paper) => {
                const svg = planmap.sheet({paper});
                const sheet = new DOMParser().parseFromString(svg, "image/svg+xml");
                const texts = [...sheet.querySelectorAll("text")];
                const isOnMap = (one) => one.hasAttribute("data-label");
                const say = (some) => some.map((one) => one.textContent);
                const labels = texts.filter(isOnMap);
                const isFrame = (one) => one.hasAttribute("data-grid");
                const beside = texts.filter((one) => !isOnMap(one) && !isFrame(one));
                return [say(labels), say(beside)];
            }""",
            paper,
        )
        numbers = {label.split()[0] for label in on_map if re.match(r"\d+( |$)", label)}
        assert numbers
        assert numbers == {word for word in beside if word.isdigit()}
    lay_out(page)
    assert not page.locator(".pm-panel").is_visible()


@pytest.mark.parametrize(
    ("lang", "country"), [("en", "China"), ("zh-Hans", "中国"), ("zh-Hant", "中國")]
)
def test_the_small_map_says_in_which_country_it_lies_on_page_and_paper(
    open_page: OpenPage, site_page: Path, lang: str, country: str
) -> None:
    page = open_page(site_page, width=1440, height=900, fragment=f"#lang={lang}")
    said = re.split("[,，] ?", page.locator("[data-inset]").get_attribute("aria-label") or "")
    assert said[1] == country
    names = re.findall(r"data-inset-name=[^>]*>([^<]*)<", page.evaluate("planmap.sheet()"))
    assert names[-1] == country
    assert set(said[2:]) <= set(names), "and which of its divisions lie there"


def test_a_map_that_paper_s_style_has_hidden_is_drawn_all_the_same(
    open_page: OpenPage, small_page: Path, tmp_path: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    page.emulate_media(media="print")
    settle(page)
    words, _, sheets = printed(page, tmp_path / "sheet.pdf")
    assert "Mill Park" in words
    assert sheets == 1


SQUARES = """(wish) => {
    const made = new DOMParser().parseFromString(planmap.sheet(wish), "image/svg+xml");
    const sheet = document.querySelector(".pm-sheet");
    sheet.replaceChildren(made.documentElement);
    sheet.style.display = "block";
    const frame = sheet.querySelector("[data-frame]").getBoundingClientRect();
    const texts = [...sheet.querySelectorAll("text")];
    const spots = {};
    for (const one of texts) {
        const number = one.hasAttribute("data-label") && /^\\d+( |$)/.exec(one.textContent);
        if (!number) continue;
        const {left, top, bottom} = one.getBoundingClientRect();
        const across = (left + 2 - frame.left) / frame.width;
        const down = ((top + bottom) / 2 - frame.top) / frame.height;
        spots[number[0].trim()] = [across * 6, down * 6];
    }
    const rows = {};
    let row = null;
    for (const one of texts) {
        if (one.hasAttribute("data-label") || one.hasAttribute("data-grid")) continue;
        if (/^\\d+$/.test(one.textContent)) row = one.textContent;
        if (one.hasAttribute("data-square")) rows[row] ??= one.textContent;
    }
    const frames = texts.filter((one) => one.hasAttribute("data-grid"));
    return {spots, rows, frames: frames.map((one) => one.textContent)};
}"""
"""Of a sheet: where each number stands on the map, in squares, and its square in the index."""


@pytest.mark.parametrize("form", ["a3-across", "a4-upright"])
@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_the_index_says_in_which_square_of_the_map_each_number_is(
    open_page: OpenPage, site_page: Path, lang: str, form: str
) -> None:
    page = open_page(site_page, fragment=f"#lang={lang}")
    paper, way = form.split("-")
    found = page.evaluate(SQUARES, {"paper": paper, "upright": way == "upright"})
    assert sorted(found["frames"]) == sorted([*"ABCDEF", *"123456"] * 2)
    spots, rows = found["spots"], found["rows"]
    assert len(rows) > 40
    assert rows.keys() == spots.keys()  # each number of the map has its square in the index
    away = []
    for number, square in rows.items():
        across, down = spots[number]
        column, line = "ABCDEF".index(square[0]), int(square[1]) - 1
        # Of a name in several lines the first may begin farther in than the others.
        away.append(max(column - across, across - column - 1, line - down, down - line - 1, 0))
    assert max(away) < 0.4
    assert sum(one == 0 for one in away) > 0.9 * len(away)


def test_the_same_sheet_is_drawn_twice(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en")
    ask = "() => planmap.sheet({paper: 'a3'})"
    assert page.evaluate(ask) == page.evaluate(ask)
