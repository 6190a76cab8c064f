"""A browser without a network, and the built page in it.

Whatever a page writes to the console or asks of the network fails the test that opened it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from geo import read_dossier
from maps import make_map
from tests.browser.chromium import chromium_options
from tests.browser.editing import open_served, write_draft
from tests.browser.probes import settle
from tests.builders import (
    make_features,
    make_streets,
    make_tables,
    span,
    words,
    write_dossier,
)
from tests.tools.npm import npm_folder

DATA = Path(__file__).parents[2] / "data"
LOCAL = ("file:", "data:", "blob:", "about:", "http://127.0.0.1:")
PATIENCE_MS = 15_000

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(**chromium_options())
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def site_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the page of the first dossier of the repository, without network base maps."""
    file = tmp_path_factory.mktemp("site") / "index.html"
    dossier = min(DATA.glob("*/dossier.toml")).parent
    make_map(read_dossier(dossier)).save(file)
    return file


@pytest.fixture(scope="session")
def small_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the page of the small dossier of an invented town."""
    folder = tmp_path_factory.mktemp("small")
    features = {**make_features(), "ground": make_streets()}
    dossier = read_dossier(write_dossier(folder / "dossier", features=features))
    make_map(dossier).save(folder / "index.html")
    return folder / "index.html"


@pytest.fixture(scope="session")
def figures_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small page with the same metric for two places."""
    folder = tmp_path_factory.mktemp("figures")
    tables = make_tables()
    tables["facts.csv"].append(
        tables["facts.csv"][0]
        | {"id": "f-more", "subject": "tram3-mill", "value": "48", "base_value": "48"}
        | span("2027")
        | words("metric", "Gardens")
    )
    make_map(read_dossier(write_dossier(folder / "d", tables=tables))).save(folder / "index.html")
    return folder / "index.html"


@pytest.fixture(scope="session")
def axe() -> str:
    return (npm_folder({"axe-core": "4.14.1"}) / "axe-core" / "axe.min.js").read_text()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Open a file in a page of its own and wait until it is drawn and nothing moves.

    `fragment` is added to its address, other names go to the browser's context. At the end
    nothing may stand on the console and nothing may have been asked of the network.
    """
    said: list[str] = []
    asked: list[str] = []
    contexts = []

    def open_file(
        file: Path,
        *,
        width: int = 1280,
        height: int = 800,
        fragment: str = "",
        **context: Any,  # noqa: ANN401
    ) -> Page:
        contexts.append(browser.new_context(viewport={"width": width, "height": height}, **context))
        page = contexts[-1].new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: said.append(f"uncaught: {error}"))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(file.as_uri() + fragment)
        page.wait_for_function("() => window.planmap && window.planmap.ready.then(() => true)")
        settle(page)
        return page

    yield open_file
    for context in contexts:
        context.close()
    assert said == []
    assert [address for address in asked if not address.startswith(LOCAL)] == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a draft of the small dossier, to be edited."""
    return write_draft(tmp_path / "town")


@pytest.fixture
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    """Open the editor of that draft, on its server; nothing may be said on the console."""
    said: list[str] = []
    with open_served(browser, folder, said) as opened:
        yield opened
    assert said == []
