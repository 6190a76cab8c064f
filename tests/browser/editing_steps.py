"""The acts that both hands do in the editor, one after the other, and the rows that they change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from geo.dossiers.acts import ActWord
from tests.browser.editing import (
    Hand,
    Keyboard,
    Mouse,
    address_of,
    open_editor,
    serve,
    wait_until_safe,
)
from tests.browser.probes import settle
from tests.geo.editing.acting import name_rows, read_files

Step = Callable[[Hand], None]


def survey(hand: Hand) -> None:
    """Say how it was placed."""
    hand.answer(source="a survey")
    settle(hand.page)


def accept(hand: Hand) -> None:
    hand.open("places", "mill-park")
    hand.page.keyboard.press("a") if isinstance(hand, Keyboard) else hand.act("accept")


def place_lost(hand: Hand) -> None:
    hand.open("places", "lost-mill")
    settle(hand.page)
    hand.page.keyboard.press("p") if isinstance(hand, Keyboard) else hand.act("place")
    hand.place(60, 40)
    survey(hand)


def drag_it(hand: Hand) -> None:
    hand.open("places", "mill-park")
    settle(hand.page)
    if isinstance(hand, Mouse):
        hand.act("drag")
        hand.drag(".leaflet-vertex-icon", 30, 20, nth=0)
    else:
        hand.page.keyboard.press("r")
        hand.place(30, 20)
    survey(hand)


def widen(hand: Hand) -> None:
    settle(hand.page)
    if isinstance(hand, Mouse):
        hand.act("drag")
        hand.drag(".leaflet-vertex-icon", 20, -20, nth=1)
    else:
        hand.page.keyboard.press("r")
        for key in ("+", "+", "+", "Enter"):
            hand.page.keyboard.press(key)


def draw_outline(hand: Hand) -> None:
    hand.open("places", "old-harbour")
    settle(hand.page)
    corners = [(0, 0), (80, 0), (80, 60), (0, 60)]
    if isinstance(hand, Keyboard):
        hand.page.keyboard.press("o")
        at = (0, 0)
        for x, y in corners:
            hand.walk(x - at[0], y - at[1])
            hand.page.keyboard.press("Enter")
            at = (x, y)
        hand.page.keyboard.press("f")
    else:
        hand.act("drawOutline")
        for corner in corners:
            hand.place(*corner)
            hand.page.wait_for_timeout(350)  # two clicks in less are a double click to Leaflet
        hand.press("[data-act=done]")
    survey(hand)


def adjust_outline(hand: Hand) -> None:
    hand.open("places", "old-harbour")  # decided now: the next one has opened by itself
    settle(hand.page)
    if isinstance(hand, Mouse):
        hand.act("adjust")
        hand.drag(".leaflet-vertex-icon:not(.leaflet-middle-icon)", 20, -30, nth=1)
        hand.press("[data-act=done]")
    else:
        hand.page.keyboard.press("v")
        hand.page.keyboard.press(".")
        hand.walk(20, -30)
        hand.page.keyboard.press("Enter")
    survey(hand)


def open_section(hand: Hand) -> None:
    hand.open("places", "tram3")
    settle(hand.page)
    hand.act("section-tram3.second")


def bend_line(hand: Hand) -> None:
    open_section(hand)
    if isinstance(hand, Mouse):
        hand.act("adjust")
        hand.drag(".leaflet-middle-icon", 10, 40)
        hand.press("[data-act=done]")
    else:
        hand.page.keyboard.press("v")
        for key in (".", "i"):
            hand.page.keyboard.press(key)
        hand.walk(10, 40)
        hand.page.keyboard.press("Enter")
    survey(hand)


def split_line(hand: Hand) -> None:
    if isinstance(hand, Mouse):
        hand.act("split")
        hand.place(0, 20)
    else:
        hand.page.keyboard.press("s")
        hand.page.keyboard.press("Enter")


def unplace_stop(hand: Hand) -> None:
    hand.open("places", "tram3-mill")
    hand.page.keyboard.press("u") if isinstance(hand, Keyboard) else hand.act("unplace")
    hand.answer(why="The stop is gone.")


def reject(hand: Hand) -> None:
    hand.open("places", "no-place")
    hand.page.keyboard.press("x") if isinstance(hand, Keyboard) else hand.act("reject")
    hand.answer(why="No place is meant.")


def merge(hand: Hand) -> None:
    hand.open("places", "mill-park")
    hand.fill("merge", places="mill-parc")


def add_marked(hand: Hand) -> None:
    """Mark the words in the text with the mouse; by keys, type them."""
    if isinstance(hand, Mouse):
        hand.press("[data-tab=read]")
        settle(hand.page)
        begin, end = hand.page.evaluate(WHERE, "harbour town")
        hand.page.mouse.move(*begin)
        hand.page.mouse.down()
        hand.page.mouse.move(*end, steps=4)
        hand.page.mouse.up()
        hand.act("add")
    else:
        hand.press("[data-edit-list=places]")
        hand.act("add-typed")
        hand.answer(words="harbour town")
    hand.answer(id="harbour-town")
    settle(hand.page)


WHERE = """(words) => {
    const shows = NodeFilter.SHOW_TEXT;
    const walk = document.createTreeWalker(document.querySelector(".pm-text"), shows);
    while (walk.nextNode()) {
        const at = walk.currentNode.data.indexOf(words);
        if (at < 0) continue;
        walk.currentNode.parentElement.scrollIntoView({ block: "center" });
        const range = document.createRange();
        range.setStart(walk.currentNode, at);
        range.setEnd(walk.currentNode, at + words.length);
        const boxes = [...range.getClientRects()];
        const [first, last] = [boxes[0], boxes[boxes.length - 1]];
        return [
            [first.left - 3, (first.top + first.bottom) / 2],
            [last.right, (last.top + last.bottom) / 2],
        ];
    }
}"""
"""Where words of the text begin (just before them) and end on the screen, maybe in two lines.

They are brought to the middle first: at the edge of what scrolls a browser scrolls beneath a drag.
"""


def place_typed(hand: Hand) -> None:
    hand.open("places", "harbour-town")
    hand.fill("position", position="10.05, 50.02")
    survey(hand)


def fill(things: str, thing: str, group: str, /, **cells: str) -> Step:
    def step(hand: Hand) -> None:
        hand.open(things, thing)
        hand.fill(group, **cells)

    return step


def fill_section(group: str, **cells: str) -> Step:
    def step(hand: Hand) -> None:
        open_section(hand)
        hand.fill(group, **cells)

    return step


def fill_tour(group: str, **cells: str) -> Step:
    def step(hand: Hand) -> None:
        hand.press("[data-edit-list=tour]")
        hand.fill(group, **cells)

    return step


def order_tour(hand: Hand) -> None:
    hand.press("[data-edit-list=tour]")
    hand.act("up-rail")


STEPS: list[tuple[ActWord, Step]] = [
    (ActWord.ACCEPT, accept),
    (ActWord.MOVE, place_lost),
    (ActWord.MOVE, drag_it),
    (ActWord.RADIUS, widen),
    (ActWord.DRAW, draw_outline),
    (ActWord.DRAW, adjust_outline),
    (ActWord.DRAW, bend_line),
    (ActWord.SPLIT, split_line),
    (ActWord.UNPLACE, unplace_stop),
    (ActWord.REJECT, reject),
    (ActWord.MERGE, merge),
    (ActWord.RENAME, fill("places", "mill-park", "names", name_en="The Mill Park")),
    (
        ActWord.RENAME,
        fill("places", "mill-park", "names", name_zh_hans="磨坊公園", aliases="the park"),
    ),
    (ActWord.KIND, fill("places", "lost-mill", "sorts", kind="event")),
    (ActWord.THEME, fill("places", "lost-mill", "sorts", theme="rail")),
    (ActWord.LAYER, fill("places", "lost-mill", "sorts", layer="areas")),
    (
        ActWord.STATUS,
        fill(
            "places",
            "mill-park",
            "status",
            status_now="completed",
            as_of="2026-05",
            status_source="e-town",
        ),
    ),
    (ActWord.STATUS, fill_section("status", status_at="starting")),
    (ActWord.DESCRIBE, fill("places", "mill-park", "words", summary_en="A park with gardens.")),
    (ActWord.HEADLINE, fill("places", "mill-park", "headline", importance="5")),
    (ActWord.RADIUS, fill("places", "mill-park", "radius", coordinateUncertaintyInMeters="75")),
    (ActWord.ADD, add_marked),
    (ActWord.MOVE, place_typed),
    (ActWord.FIGURE, fill("figures", "f-gardens", "figure", period="2025")),
    (ActWord.FIGURE, fill("figures", "f-gardens", "figure", subject="brookfield")),
    (ActWord.FIGURE, fill("figures", "f-gardens", "metric", metric_en="Number of gardens")),
    (
        ActWord.STATEMENT,
        fill("statements", "c-tram", "statement", what_en="The tram will reach the harbour."),
    ),
    (
        ActWord.STATEMENT,
        fill("statements", "c-tram", "statement", places="tram3|old-harbour", status_at="starting"),
    ),
    (
        ActWord.EVIDENCE,
        fill(
            "statements",
            "c-tram",
            "evidence",
            id="e-news",
            publisher_zh_hans="报",
            publisher_zh_hant="報",
            publisher_en="The Bugle",
            title_zh_hans="开工",
            title_zh_hant="開工",
            title_en="Works begin",
            date="2026-06",
            evidence_class="press",
            address="https://bugle.example/1",
        ),
    ),
    (
        ActWord.OUTCOME,
        fill("statements", "c-tram", "outcome", outcome="under_way", evidence="e-town|e-news"),
    ),
    (ActWord.TOUR, fill_tour("chapter-green", places="mill-park|old-harbour")),
    (ActWord.TOUR, order_tour),
]
"""What is done, in order: each is one act."""

ROWS = {
    "places.csv": {
        "mill-park", "old-harbour", "lost-mill", "mill-parc", "no-place", "harbour-town", "header",
    },
    "stations.csv": {"tram3-mill"},
    "sections.csv": {"tram3.second", "tram3.second-2"},
    "mentions.csv": {"3"},
    "facts.csv": {"f-gardens"},
    "commitments.csv": {"c-tram"},
    "outcomes.csv": {"c-tram"},
    "evidence.csv": {"e-news"},
    "chapters.csv": {"green"},
}  # fmt: skip
"""The rows that differ afterwards, by id, a mention by its paragraph; and a longer header."""

DATASET = "datasets/own-drawings/"


def do_all(hand: Hand) -> None:
    """Say who it is and do every step; each is safe before the next begins."""
    hand.act("who")
    hand.answer(by="AB")
    for number, (_, step) in enumerate(STEPS, start=1):
        step(hand)
        wait_until_safe(hand.page, number)


def do_all_and_undo_it(folder: Path, page: Page, kind: type[Hand]) -> None:
    """Do every step in the editor, then undo it; the files are looked at in between and after."""
    before = read_files(folder)
    with serve(folder) as bench:
        open_editor(page, address_of(bench))
        do_all(kind(page))
        assert [act.act for act in bench.editor.acts] == [word for word, _ in STEPS]
        rows = name_rows(before, read_files(folder))
        drawn = {name for name in rows if name.startswith(DATASET)}
        assert drawn == {
            f"{DATASET}{one}" for one in ("points.csv", "features.geojson", "source.toml")
        }
        assert {name: rows[name] for name in rows.keys() - drawn} == ROWS
        for number in range(len(STEPS)):
            page.keyboard.press("Control+z")
            wait_until_safe(page, len(STEPS) + number + 1)
        assert read_files(folder) == before
        page.goto("about:blank")  # no page asks a server that is gone
