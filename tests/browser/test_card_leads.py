"""A card begins with what gives its place the colour that it has on the map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from geo import read_dossier
from maps import make_map
from tests.browser.conftest import DATA, OpenPage
from tests.browser.probes import rest
from tests.builders import make_tables, write_dossier

pytestmark = pytest.mark.browser

SITE = min(DATA.glob("*/dossier.toml")).parent
LEADS = """(ids) => Object.fromEntries(ids.map((id) => {
    planmap.select(id);
    const lead = document.querySelector(".pm-card-body").firstElementChild;
    const verdict = lead.querySelector(".pm-outcome");
    return [id, {
        lead: lead.dataset.lead ?? null,
        verdict: verdict?.dataset.outcomeOf ?? null,
        statement: lead.querySelector("[data-commitment]")?.dataset.commitment ?? null,
        signs: lead.querySelectorAll("svg").length,
        words: lead.innerText,
    }];
}))"""


def leads(page: Page, ids: list[str]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = page.evaluate(LEADS, ids)
    return found


def test_each_card_begins_with_the_verdict_of_its_place_and_what_it_is_on(
    open_page: OpenPage, site_page: Path
) -> None:
    dossier = read_dossier(SITE)
    states = {row.commitment: row.outcome.value for row in dossier.outcomes}
    found = leads(
        open_page(site_page, fragment="#lang=en&k=outcome"), [row.id for row in dossier.places]
    )
    for place, lead in found.items():
        about = [row for row in dossier.commitments if place in row.places]
        if not about:
            assert (lead["lead"], lead["words"]) == ("unsaid", "Nothing promised or reported")
            continue
        own = [row for row in about if row.places[0] == place] or about
        promises = [row for row in own if row.statement_kind == "promise"]
        judged = {row.id: states.get(row.id, "open") for row in promises or own}
        assert lead["statement"] in judged
        assert lead["verdict"] == judged[lead["statement"]]
        if "late" in judged.values():
            assert lead["verdict"] == "late"
        assert lead["signs"]


def test_a_card_begins_with_the_status_where_colours_mean_that(
    open_page: OpenPage, site_page: Path
) -> None:
    dossier = read_dossier(SITE)
    page = open_page(site_page, fragment="#lang=en&k=status")
    found = leads(page, [row.id for row in dossier.places])
    for place in dossier.places:
        lead = found[place.id]
        assert lead["lead"] == f"status-{(place.status_now or place.status_at).value}"
        assert lead["words"]
        assert lead["signs"] == 1
    promised = next(row for row in dossier.commitments if row.statement_kind == "promise").places[0]
    page.evaluate("(id) => planmap.select(id)", promised)
    assert page.locator(".pm-card-body > :nth-child(2) .pm-outcome").count()
    page.locator("[data-colour=outcome]").click()
    rest(page)
    assert page.locator(".pm-card-body > :first-child .pm-outcome").count()


def test_the_verdict_stands_above_what_else_a_card_has_to_say(
    open_page: OpenPage, tmp_path: Path
) -> None:
    tables = make_tables()
    for row in tables["places.csv"]:
        row["reviewed"] = "false"
    make_map(read_dossier(write_dossier(tmp_path / "d", tables=tables))).save(tmp_path / "p.html")
    page = open_page(tmp_path / "p.html", fragment="#lang=en&k=outcome&o=kept")
    [lead] = leads(page, ["tram3"]).values()
    assert (lead["verdict"], lead["statement"]) == ("not_yet_due", "c-tram")
    order = page.evaluate(
        "() => [...document.querySelectorAll('.pm-card-body > *')].slice(0, 3)"
        ".map((one) => Object.keys(one.dataset)[0])"
    )
    assert order == ["part", "filtered", "unreviewed"]
