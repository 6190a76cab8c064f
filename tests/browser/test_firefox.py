"""The page in Debian's Firefox: the same layers, labels, exports and state as in Chromium."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.probes import overlapping
from tests.tools.node import run_node
from tests.tools.npm import npm_folder

pytestmark = pytest.mark.browser

PUPPETEER = {"puppeteer-core": "25.16.0"}
SCRIPT = Path(__file__).with_name("firefox.mjs")


@pytest.fixture(scope="module")
def seen(small_page: Path) -> dict[str, Any]:
    """Walk through the small page in Firefox and return what was said, asked and done."""
    path = shutil.which("firefox-esr") or shutil.which("firefox")
    wish = {"path": path, "address": small_page.as_uri(), "query": "harbour"}
    found: dict[str, Any] = run_node(
        SCRIPT.read_text(encoding="utf-8"), wish, folder=npm_folder(PUPPETEER).parent
    )
    return found


def test_firefox_says_nothing_and_asks_nobody(seen: dict[str, Any]) -> None:
    assert seen["said"] == []
    assert [one for one in seen["asked"] if not one.startswith(("file:", "data:"))] == []


def test_firefox_draws_layers_and_labels_that_do_not_overlap(seen: dict[str, Any]) -> None:
    did = seen["did"]
    assert did["painted"]
    assert {"Mill Park", "Brookfield", "≈ Old Harbour"} <= {one["text"] for one in did["labels"]}
    assert overlapping(did["labels"]) == []


def test_firefox_filters_searches_and_goes_back(seen: dict[str, Any]) -> None:
    did = seen["did"]
    assert {row["id"]: row["count"] for row in did["filtered"]} == {
        "parks": 0,
        "areas": 1,
        "trams": 1,
    }
    assert did["card"] == "old-harbour"
    assert (did["state"]["tab"], did["state"]["lang"]) == ("read", "zh-Hant")
    assert did["dialog"]
    assert did["back"] == "en"


def test_firefox_exports_the_same_bytes_as_chromium(
    seen: dict[str, Any], open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en")
    assert seen["did"]["layers"] == page.evaluate("() => planmap.layers()")
    for form, datum in (("geojson", "gcj02"), ("csv", "wgs84")):
        ours = page.evaluate(
            "([form, datum]) => planmap.exportText(form, 'all', datum)", [form, datum]
        )
        assert seen["did"][form] == ours
