"""The documents: links lead somewhere, both READMEs say the same, decisions are indexed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_local_link_leads_to_a_file(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_decision_is_in_the_index_and_says_what_was_verified() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    for path in sorted(folder.glob("0*.md")):
        assert f"({path.name})" in index
        assert "## Verified facts" in path.read_text(encoding="utf-8"), path.name


def test_both_readmes_have_the_same_links_and_commands() -> None:
    english, chinese = (
        (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh-CN.md")
    )
    both = {"README.md", "README.zh-CN.md"}
    assert set(LINK.findall(english)) - both == set(LINK.findall(chinese)) - both
    commands = re.compile(r"\.venv/bin/planmap (\w+)|^    make (\w+)", re.MULTILINE)
    assert commands.findall(english) == commands.findall(chinese)
