"""The site of the docs: built without a warning, with every promised name."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site; a warning, as of a dead link or an unreadable docstring, is an error."""
    out = tmp_path_factory.mktemp("docs")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-d", str(out / "trees")]
    done = subprocess.run(
        [*command, str(ROOT / "docs"), str(out / "site")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return out / "site"


@pytest.mark.parametrize("room", ["geo", "layers", "maps"])
def test_every_promised_name_is_in_the_reference(room: str, site: Path) -> None:
    page = (site / "reference" / f"{room}.html").read_text(encoding="utf-8")
    modules = {"datum": "geo.positions.datum.Datum", "text": "geo.texts.text.DecodedText"}
    for name in import_module(room).__all__:
        assert f'id="{modules.get(name, f"{room}.{name}")}"' in page, name


def test_every_page_of_the_docs_is_on_the_site(site: Path) -> None:
    pages = {
        path.relative_to(ROOT / "docs").with_suffix(".html")
        for path in (ROOT / "docs").rglob("*.md")
    }
    assert {page for page in pages if not (site / page).is_file()} == set()


def test_the_site_loads_nothing_from_elsewhere(site: Path) -> None:
    index = (site / "index.html").read_text(encoding="utf-8")
    assert 'src="http' not in index
    assert 'rel="stylesheet" type="text/css" href="http' not in index
