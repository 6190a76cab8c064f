"""The documents: links lead somewhere, both READMEs say the same, decisions are indexed."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
WING = re.compile(r"`(\w+)/?`")
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_local_link_leads_to_a_file(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_row_of_a_table_has_as_many_cells_as_its_head(page: Path) -> None:
    words = re.sub(
        r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    for table in re.findall(r"(?:^\|.*\n)+", words, flags=re.MULTILINE):
        rows = [re.sub(r"`[^`\n]*`", "", row) for row in table.splitlines()]
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows}) == 1, rows[0]


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


def rooms(*tops: str) -> set[str]:
    """Return the folders of code below `tops`, by their names."""
    files = (
        path for top in tops for path in (ROOT / top).rglob("*") if path.suffix in {".py", ".js"}
    )
    folders = {path.parent.relative_to(ROOT) for path in files}
    return {folder.name for folder in folders if len(folder.parts) > 1 and folder.name != "bundled"}


def test_the_architecture_names_every_room_and_none_that_is_gone() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    paths = re.findall(r"`([\w/]+/)`", text)
    named = {name for path in paths for name in path.split("/") if name}
    assert rooms("geo", "layers", "maps") - named == set()
    others = {"changping", "data", "datasets", "docs", "schemas", "tests", "words"}
    assert named - rooms("geo", "layers", "maps", "tests/maps") - others == set()


def test_the_architecture_tells_the_wings_in_the_order_of_their_contract() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.+?) \|", text, re.MULTILINE)
    told = [name for row in rows for name in WING.findall(row)]
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (layers,) = (
        contract["layers"]
        for contract in contracts["tool"]["importlinter"]["contracts"]
        if contract["name"].startswith("The wings of geo")
    )
    floors = [sorted(re.findall(r"geo\.(\w+)", layer)) for layer in reversed(layers)]
    assert sorted(told) == sorted(name for floor in floors for name in floor)
    at = {name: number for number, floor in enumerate(floors) for name in floor}
    assert [at[name] for name in told] == sorted(at[name] for name in told)


def test_tests_of_texts_stand_in_the_rooms_that_texts_have() -> None:
    tests = {path.parent.name for path in (ROOT / "tests/geo/texts").glob("*/test_*.py")}
    code = {path.parent.name for path in (ROOT / "geo/texts").glob("*/*.py")}
    assert tests == code
