"""What docs/page.md tells of links, keys and hooks is there in the page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser

DOC = (Path(__file__).parents[2] / "docs" / "page.md").read_text(encoding="utf-8")
PAGE = Path(__file__).parents[2] / "maps" / "page" / "interface"


def section(title: str) -> str:
    found: str = DOC.split(f"## {title}\n")[1].split("\n## ")[0]
    return found


def test_every_hook_is_documented(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    hooks = set(page.evaluate("() => Object.keys(planmap)"))
    rows = [line for line in section("`window.planmap`").splitlines() if line.startswith("| `")]
    documented = set(re.findall(r"`(\w+)[`(]", " ".join(row.split("|")[1] for row in rows)))
    assert documented == hooks


def test_every_key_of_the_hash_is_documented() -> None:
    script = (PAGE / "state" / "hash.js").read_text(encoding="utf-8")
    written = set(re.findall(r'add\("(\w+)"', script)) | {"d"}
    assert set(re.findall(r"^\| `(\w+)` \|", section("Links"), re.MULTILINE)) == written


def test_every_single_key_is_documented(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en")
    page.locator("[data-help]").click()
    shown = page.locator("dialog kbd").all_inner_texts()
    keys = {part for key in shown for part in re.split(r"\s*–\s*|\s+", key)}
    assert keys == set(re.findall(r"`([^`]+)`", section("Keys")))


def test_every_example_of_a_link_is_taken(
    open_page: OpenPage, site_page: Path, figures_page: Path
) -> None:
    cells = [line.split(" | ")[-1] for line in section("Links").splitlines() if "| `" in line]
    examples = [one.replace("\\|", "|") for cell in cells for one in re.findall(r"`([^`]+)`", cell)]
    offline = [one for one in examples if not one.startswith("b=")]
    assert len(offline) > 15
    pages = {file: open_page(file, fragment="#lang=en") for file in (site_page, figures_page)}
    for example in offline:
        # Which places share a metric is each dossier's own.
        page = pages[figures_page if example.startswith("m=") else site_page]
        page.evaluate("(hash) => { location.hash = hash }", f"#{example}")
        page.wait_for_function("(hash) => location.hash.includes(hash[0])", arg=example)
        assert page.locator("[data-notice^='hash']").count() == 0, example
