"""What tests ask of the engine in an open page."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Frame, Page

REST = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def rest(page: Page) -> None:
    """Wait until what was asked for is drawn."""
    page.evaluate(REST)


SETTLED = """async () => {
    const map = window.planmap?.map;
    const shapes = ".pm-panel, .pm-tabpanel, .pm-tour, .pm-legend, [data-card], [data-label]";
    const look = () => JSON.stringify([
        map && [map.getCenter(), map.getZoom(), map._animatingZoom, map._panAnim?._inProgress],
        ...[...document.querySelectorAll(shapes)].map((one) => {
            const {left, top, width, height} = one.getBoundingClientRect();
            return [left, top, width, height, one.scrollTop];
        }),
    ]);
    const frame = () => new Promise(requestAnimationFrame);
    let [last, same] = [look(), 0];
    for (let frames = 0; same < 3; frames += 1) {
        if (frames > 1000) throw new Error(`the page never comes to rest: ${last}`);
        await Promise.allSettled(document.getAnimations().map((one) => one.finished));
        await frame();
        const now = look();
        [last, same] = [now, now === last ? same + 1 : 0];
    }
}"""
AFTER_TIMERS = "(ms) => new Promise((done) => setTimeout(done, ms))"
GO = """(hash) => new Promise((done) => {
    if (location.hash === hash) return done();
    addEventListener("hashchange", () => done(), {once: true});
    location.hash = hash;
})"""


def settle(page: Page | Frame) -> None:
    """Wait until nothing moves: no animation runs, and in three frames all stands as it stood."""
    page.evaluate(SETTLED)


LOOK = "([lon, lat, zoom]) => planmap.map.setView([lat, lon], zoom, { animate: false })"


def look(page: Page, lon: float, lat: float, zoom: int) -> None:
    """Look at a position, and wait until nothing moves."""
    page.evaluate(LOOK, [lon, lat, zoom])
    settle(page)


def run_timers(page: Page, longest_ms: int) -> None:
    """Wait until every timer of the page that was set before, for as long or less, has run.

    However slow the machine is, a browser runs timers in the order in which they end.
    """
    page.evaluate(AFTER_TIMERS, longest_ms)


def go(page: Page, fragment: str) -> None:
    """Follow a link within the page, and wait until nothing moves."""
    page.evaluate(GO, fragment)
    settle(page)


def roll(page: Page, by_px: int) -> None:
    """Turn the wheel where the pointer is, and wait until the page has heard of it."""
    page.evaluate(
        """() => {
            window.heard = new Promise((done) =>
                addEventListener("wheel", () => done(true), {once: true, capture: true}));
        }"""
    )
    page.mouse.wheel(0, by_px)
    page.evaluate("() => window.heard")


def look_at(page: Page, lon: float, lat: float, zoom: float) -> None:
    """Move the map there at once, and wait until it is drawn."""
    page.evaluate(
        "([lon, lat, zoom]) => planmap.map.setView([lat, lon], zoom, {animate: false})",
        [lon, lat, zoom],
    )
    rest(page)


def labels(page: Page) -> list[dict[str, Any]]:
    """Return text and box of each label that is seen, in CSS pixels."""
    found: list[dict[str, Any]] = page.evaluate(
        """() => [...document.querySelectorAll("[data-label]")].map((element) => {
            const {left, top, right, bottom} = element.getBoundingClientRect();
            return {text: element.textContent, left, top, right, bottom};
        })"""
    )
    return found


def overlapping(boxes: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return the pairs of labels whose boxes have more than a hair in common."""
    hair_px = 0.25
    return [
        (one["text"], other["text"])
        for number, one in enumerate(boxes)
        for other in boxes[:number]
        if min(one["right"], other["right"]) - max(one["left"], other["left"]) > hair_px
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > hair_px
    ]


def colour_at(page: Page, pane: str, lon: float, lat: float) -> list[int]:
    """Return red, green, blue and alpha that the canvas of `pane` has at a position."""
    colour: list[int] = page.evaluate(
        """([pane, lon, lat]) => {
            const canvas = planmap.map.getPane(pane).querySelector("canvas");
            const box = canvas.getBoundingClientRect();
            const frame = planmap.map.getContainer().getBoundingClientRect();
            const point = planmap.map.latLngToContainerPoint([lat, lon]);
            const ratio = canvas.width / box.width;
            const x = Math.round((point.x + frame.left - box.left) * ratio);
            const y = Math.round((point.y + frame.top - box.top) * ratio);
            const sheet = document.createElement("canvas");
            const copy = sheet.getContext("2d", {willReadFrequently: true});
            copy.drawImage(canvas, x, y, 1, 1, 0, 0, 1, 1);
            return [...copy.getImageData(0, 0, 1, 1).data];
        }""",
        [pane, lon, lat],
    )
    return colour
