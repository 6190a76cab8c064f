"""Links name the address that the page was built for, or say that they work here only."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo import read_dossier
from maps import make_map
from maps.elements.sharing import Sharing
from tests.browser.conftest import OpenPage
from tests.browser.reader import notices
from tests.builders import write_dossier

pytestmark = pytest.mark.browser

ADDRESS = "https://maps.example/brookfield/"
KEEP = "() => { navigator.clipboard.writeText = async (text) => { window.kept = text } }"


@pytest.mark.parametrize("sharing", [Sharing(address=ADDRESS), None])
def test_links_name_the_address_that_was_given(
    open_page: OpenPage, tmp_path: Path, sharing: Sharing | None
) -> None:
    file = tmp_path / "index.html"
    make_map(read_dossier(write_dossier(tmp_path / "d")), sharing=sharing).save(file)
    page = open_page(file, fragment="#lang=en&p=mill-park")
    page.evaluate(KEEP)
    page.locator("[data-copy-link]").first.click()
    page.wait_for_function("() => window.kept")
    address = ADDRESS if sharing else file.as_uri()
    assert str(page.evaluate("window.kept")).startswith(f"{address}#")
    expected = "copy.link" if sharing else "copy.linkHere"
    assert expected in notices(page)
