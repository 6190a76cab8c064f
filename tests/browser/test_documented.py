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
