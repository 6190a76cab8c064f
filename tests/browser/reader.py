"""What a reader of the page does and sees."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.probes import rest


def state(page: Page) -> dict[str, Any]:
    """Return the page's state as plain values."""
    found: dict[str, Any] = page.evaluate("() => planmap.state()")
    return found


def counts(page: Page) -> dict[str, int]:
    """Return how many places of each layer pass the filters."""
    rows: list[dict[str, Any]] = page.evaluate("() => planmap.layers()")
    return {row["id"]: row["count"] for row in rows}


def shown(page: Page) -> set[str]:
    """Return the ids of the layers that are on."""
    rows: list[dict[str, Any]] = page.evaluate("() => planmap.layers()")
    return {row["id"] for row in rows if row["visible"]}


def listed(page: Page) -> list[str]:
    """Return the ids in the list of places, with its tab open."""
    page.locator("[data-tab=places]").click()
    return [row.get_attribute("data-place") or "" for row in rows_of(page).all()]


def rows_of(page: Page) -> Locator:
    """Return the rows of the list of places."""
    return page.locator(".pm-list [data-place]")


def export(page: Page, scope: str = "visible", datum: str = "wgs84") -> dict[str, Any]:
    """Return the GeoJSON that the page exports."""
    text: str = page.evaluate(
        "([scope, datum]) => planmap.exportText('geojson', scope, datum)", [scope, datum]
    )
    collection: dict[str, Any] = json.loads(text)
    return collection


def exported_ids(page: Page, scope: str = "visible") -> set[str]:
    """Return the ids of the features that the page exports."""
    return {feature["id"] for feature in export(page, scope)["features"]}


def search(page: Page, query: str) -> list[str]:
    """Type `query` into the search field and return the ids that it finds, best first."""
    page.locator("[data-search]").fill(query)
    rest(page)
    return [row.get_attribute("data-result") or "" for row in page.locator("[data-result]").all()]


def notices(page: Page) -> list[str]:
    """Return the keys of the quiet lines that the page shows."""
    return [line.get_attribute("data-notice") or "" for line in page.locator("[data-notice]").all()]
