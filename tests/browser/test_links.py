"""The whole state stands in the hash; a hash that is broken, foreign or old does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.probes import look_at, rest, settle
from tests.browser.reader import notices, shown, state

pytestmark = pytest.mark.browser


def test_the_whole_state_comes_back_from_the_hash(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#lang=en")
    look_at(page, 10.05, 50.02, 13.5)
    page.evaluate(
        "planmap.hide('areas'); planmap.filter({status: 'operating', year: ['2024', 'none']})"
    )
    page.locator("[data-tab=promises]").click()
    page.locator("[data-lang=zh-Hant]").click()
    page.locator("[data-fold]").click()
    page.evaluate("planmap.select('mill-park')")
    settle(page)  # the flight to the place
    before, address = state(page), page.url
    again = open_page(small_page, fragment=address[address.index("#") :])
    after = state(again)
    assert after | {"view": None} == before | {"view": None}
    assert after["view"] == pytest.approx(before["view"], abs=0.0005)
    assert before["lang"] == "zh-Hant"
    assert before["layers"] == ["parks", "trams"]


def test_a_page_opened_plainly_has_a_plain_address(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    rest(page)
    assert "#" not in page.url


def test_back_and_forward_walk_through_what_was_done(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    page.evaluate("planmap.hide('areas')")
    page.evaluate("planmap.filter({status: 'planned'})")
    page.locator("[data-tab=places]").click()
    page.go_back()
    page.wait_for_function("() => planmap.state().tab === 'promises'")
    assert state(page)["statuses"] == ["planned"]
    page.go_back()
    page.wait_for_function("() => planmap.state().statuses === null")
    assert shown(page) == {"parks", "trams"}
    page.go_back()
    page.wait_for_function("() => planmap.state().layers.length === 3")
    page.go_forward()
    page.wait_for_function("() => planmap.state().layers.length === 2")


def test_moving_the_map_makes_no_step_to_go_back(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    steps = page.evaluate("history.length")
    look_at(page, 10.05, 50.02, 14)
    look_at(page, 10.06, 50.02, 14)
    assert page.evaluate("history.length") == steps
    assert "v=10.0" in page.url


def test_a_link_to_a_place_opens_its_card_with_its_layer_on(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#d=brookfield&l=&p=mill-park")
    assert shown(page) == {"parks"}
    assert page.locator("[data-card]").get_attribute("data-place") == "mill-park"
    assert page.evaluate("planmap.map.getBounds().contains([50.012, 10.021])")


@pytest.mark.parametrize(
    ("fragment", "notice"),
    [
        ("#%E0%A4%A", "hash.broken"),
        ("#v=1,2", "hash.broken"),
        ("#v=500,2,99", "hash.broken"),
        ("#l=parks,nothing", "hash.broken"),
        ("#s=<img>", "hash.broken"),
        ("#y=1850", "hash.broken"),
        ("#t=nothing", "hash.broken"),
        ("#p=nowhere", "hash.place"),
        ("#lang=xx", "hash.lang"),
        ("#d=elsewhere&p=mill-park", "hash.foreign"),
    ],
)
def test_a_bad_hash_is_said_quietly_and_the_page_stays_whole(
    open_page: OpenPage, small_page: Path, fragment: str, notice: str
) -> None:
    page = open_page(small_page, fragment=fragment)
    assert notices(page) == [notice]
    assert state(page)["place"] is None
    page.evaluate("planmap.select('mill-park')")
    assert page.locator("[data-card]").is_visible()


def test_the_good_parts_of_a_bad_hash_are_taken(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#l=parks,nothing&p=nowhere&s=planned&t=read")
    assert (shown(page), state(page)["statuses"], state(page)["tab"]) == (
        {"parks"},
        ["planned"],
        "read",
    )


def test_the_page_is_whole_without_storage(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page)
    page.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {"
        "get() { throw new DOMException('off', 'SecurityError'); }})"
    )
    page.reload()
    page.wait_for_function("() => window.planmap && window.planmap.ready.then(() => true)")
    page.locator("[data-lang=en]").click()
    page.locator("[data-scheme-switch]").click()
    assert state(page)["lang"] == "en"


def test_the_page_works_in_a_frame(open_page: OpenPage, small_page: Path, tmp_path: Path) -> None:
    outer = tmp_path / "outer.html"
    outer.write_text(
        "<!doctype html><script>window.planmap = {ready: Promise.resolve()}</script>"
        f'<iframe src="{small_page.as_uri()}" width=800 height=600></iframe>'
    )
    page = open_page(outer)
    frame = page.frame_locator("iframe")
    frame.locator("[data-status=planned]").click()
    assert frame.locator("[data-status=planned]").get_attribute("aria-pressed") == "true"


def test_what_a_bad_link_asks_for_is_quoted_in_short(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment=f"#p={'a' * 5000}")
    assert len(page.locator("[data-notice]").inner_text()) < 100


def test_the_state_has_the_view_that_a_link_leads_to(open_page: OpenPage, small_page: Path) -> None:
    page = open_page(small_page, fragment="#p=mill-park")
    centre = page.evaluate("[planmap.map.getCenter().lng, planmap.map.getCenter().lat]")
    view = state(page)["view"]
    assert [view["lon"], view["lat"]] == pytest.approx(centre, abs=1e-5)


def test_a_frame_that_may_not_copy_shows_the_words_quietly(
    open_page: OpenPage, small_page: Path, tmp_path: Path
) -> None:
    outer = tmp_path / "outer.html"
    outer.write_text(
        "<!doctype html><script>window.planmap = {ready: Promise.resolve()}</script>"
        f'<iframe sandbox="allow-scripts" src="{small_page.as_uri()}" width=800></iframe>'
    )
    frame = open_page(outer).frame_locator("iframe")
    frame.locator("[data-copy-link]").click()
    assert "#d=brookfield" in frame.locator("dialog textarea").input_value()


def test_a_link_to_a_section_opens_the_card_of_its_line(
    open_page: OpenPage, small_page: Path
) -> None:
    page = open_page(small_page, fragment="#lang=en&p=tram3.second")
    assert state(page)["place"] == "tram3"
    assert notices(page) == []
