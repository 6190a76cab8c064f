"""Sheets and pictures as files: what they show, the same bytes twice, and one line if not."""

from __future__ import annotations

import re
import struct
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from typer.testing import CliRunner, Result

from maps.cli import app
from maps.pictures import drawing
from maps.pictures.drawing import PictureError
from maps.pictures.rendering import to_pdf, to_png
from tests.browser.chromium import SYSTEM_CHROMIUM
from tests.builders import write_dossier

BROWSER = ["--browser", str(SYSTEM_CHROMIUM)] if SYSTEM_CHROMIUM.exists() else []
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="50mm" height="20mm" viewBox="0 0 50 20" '
    'font-family="{}"><text x="2" y="12" font-size="6">{}</text></svg>'
)


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_dossier(tmp_path_factory.mktemp("pictures") / "d")


def run(dossier: Path, out: Path, *options: str) -> Result:
    arguments = ["picture", str(dossier), "--out", str(out), *BROWSER, *options]
    return CliRunner().invoke(app, arguments)


def words_of(file: Path) -> str:
    return str(pypdfium2.PdfDocument(file)[0].get_textpage().get_text_bounded())


@pytest.mark.browser
@pytest.mark.parametrize(
    ("options", "size"),
    [(["--sheet", "a3"], (1190.55, 841.89)), (["--sheet", "a4", "--upright"], (595.28, 841.89))],
)
def test_a_sheet_is_one_page_of_words_that_can_be_selected(
    dossier: Path, tmp_path: Path, options: list[str], size: tuple[float, float]
) -> None:
    file = tmp_path / "sheet.pdf"
    done = run(dossier, file, *options)  # in the dossier's first language
    assert done.exit_code == 0, done.output
    pdf = pypdfium2.PdfDocument(file)
    assert len(pdf) == 1
    assert pdf[0].get_size() == pytest.approx(size, abs=0.1)
    text = words_of(file)
    assert "Mill Park (zh-Hans)" in text or "Mill Park" in text
    assert "图上地点" in text


@pytest.mark.browser
def test_a_card_is_as_large_as_it_says_and_the_same_twice(dossier: Path, tmp_path: Path) -> None:
    for name in ("one.png", "two.png"):
        assert run(dossier, tmp_path / name, "--lang", "en").exit_code == 0
    content = (tmp_path / "one.png").read_bytes()
    assert struct.unpack_from(">II", content, 16) == (1200, 630)
    assert content == (tmp_path / "two.png").read_bytes()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("option", "shown"),
    [
        (["--place", "mill-park"], "Mill Park"),
        (["--promise", "c-tram"], "tram"),
        (["--view", "s=planned"], "Brookfield"),
    ],
)
def test_a_picture_says_what_it_is_about(
    dossier: Path, tmp_path: Path, option: list[str], shown: str
) -> None:
    file = tmp_path / "picture.svg"
    done = run(dossier, file, "--lang", "en", *option)
    assert done.exit_code == 0, done.output
    words = re.findall(r"<text [^>]*>([^<]*)</text>", file.read_text(encoding="utf-8"))
    assert any(shown in word for word in words[:3]), words[:3]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--place", "nowhere"], "'nowhere' is no place of this dossier"),
        (["--promise", "c99"], "'c99' is no promise or report of this dossier"),
        (["--chapter", "none"], "'none' is no chapter of this dossier"),
        (["--sheet", "a5"], "--sheet a5: a sheet is a3 or a4"),
        (["--size", "large"], "--size large: write width and height in pixels, such as 1200x630"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_one_line(
    dossier: Path, tmp_path: Path, options: list[str], message: str
) -> None:
    done = run(dossier, tmp_path / "x.svg", *options)
    assert str(done.exception) == message
    assert list(tmp_path.iterdir()) == []


def test_a_name_with_another_ending_is_refused(dossier: Path, tmp_path: Path) -> None:
    done = run(dossier, tmp_path / "map.gif")
    assert str(done.exception).endswith("a picture's name ends in .svg, .pdf, .png")


@pytest.mark.browser
@pytest.mark.parametrize("size", ["1x1", "99999x630"])
def test_a_size_that_is_none_is_refused_by_the_page(
    dossier: Path, tmp_path: Path, size: str
) -> None:
    done = run(dossier, tmp_path / "x.svg", "--size", size)
    assert isinstance(done.exception, PictureError)
    assert "a picture is from 200 to 8000 pixels wide and high" in str(done.exception)
    assert "\n" not in str(done.exception)


@pytest.mark.browser
def test_a_browser_that_is_none_is_told(dossier: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.svg"
    done = CliRunner().invoke(
        app, ["picture", str(dossier), "--out", str(out), "--browser", str(tmp_path / "none")]
    )
    assert isinstance(done.exception, PictureError)
    assert "--browser" in str(done.exception)
    assert "\n" not in str(done.exception)


@pytest.mark.parametrize(
    ("module", "act"),
    [
        ("playwright.sync_api", drawing._import_playwright),
        ("typst", lambda: to_pdf(SVG.format("sans-serif", "Mill Park"))),
    ],
)
def test_what_is_not_installed_is_named(
    monkeypatch: pytest.MonkeyPatch, module: str, act: Callable[[], object]
) -> None:
    monkeypatch.setitem(sys.modules, module, None)  # what Python takes for not there
    with pytest.raises(PictureError, match=r"pip install 'planmap\[picture\]'"):
        act()


def test_a_millimetre_is_a_millimetre() -> None:
    pdf = pypdfium2.PdfDocument(to_pdf(SVG.format("sans-serif", "Mill Park")))
    assert pdf[0].get_size() == pytest.approx((50 / 25.4 * 72, 20 / 25.4 * 72), abs=0.01)
    png = to_png(SVG.format("sans-serif", "Mill Park"), dpi=254)
    assert struct.unpack_from(">II", png, 16) == (500, 200)


def test_signs_that_no_font_has_are_named_and_not_lost() -> None:
    with pytest.raises(PictureError, match="no font here has \U0001e900"):
        to_pdf(SVG.format("sans-serif", "\U0001e900"))
