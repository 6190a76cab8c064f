"""Walks the pages of dossiers with words in every field that would be code, in two browsers.

The page and the page with the editor are opened: each place, statement, tab and chapter is gone
to, each button pressed, each choice made, the sheet drawn, each file made. Nothing may run,
nothing may be asked for, nothing may be said, no word may become an element. The exports that
planmap writes are read too.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Dialog, sync_playwright

from geo import read_dossier
from geo.texts.text import decode_text
from layers.exports import select, write_selection
from maps import make_map
from maps.commands.sites.editable import make_editable
from tests.browser.chromium import chromium_options
from tests.browser.probes import settle
from tests.builders import make_tables
from tests.tools.node import run_node
from tests.tools.npm import npm_folder
from tests.trust.payloads import PAYLOADS, Pair, keep, make_text, put
from tests.trust.tally import Tally

MATHS = frozenset("=+-@\t\r\n＝＋－＠")
"""What begins a formula in a spreadsheet."""
WALK = Path(__file__).with_name("walk_page.js").read_text(encoding="utf-8").rstrip().rstrip(";")
IN_FIREFOX = Path(__file__).with_name("firefox_walk.mjs").read_text(encoding="utf-8")
READ_BACK = ("kml", "gpx", "atom", "csv", "geojson", "jsonld", "ics", "qgz", "xlsx", "gpkg")


def addresses() -> list[str]:
    """Return the hashes of every place, statement, chapter, tab and panel of the small dossier."""
    tables = make_tables()
    places = (row["id"] for name in ("places.csv", "stations.csv") for row in tables[name])
    return [
        *(f"t={tab}&n=full" for tab in ("promises", "places", "layers", "read")),
        *(f"p={place}" for place in places),
        *(f"w={row['id']}" for row in tables["commitments.csv"]),
        *(f"c={row['id']}" for row in tables["chapters.csv"]),
        *(f"k={by}" for by in ("outcome", "theme", "status")),
        "f=1", "r=1", "a=2024-06-01", "lang=zh-Hans", "lang=zh-Hant", "lang=en", "n=low", "",
    ]  # fmt: skip


def make_pages(root: Path, pairs: Sequence[Pair], payload: str, number: int) -> list[Path]:
    """Write the page and the page with the editor of the dossier below `root`; return both."""
    text = decode_text(make_text(pairs, payload).encode())
    dossier = read_dossier(root / "d")
    page, edit = root / f"page{number}.html", root / f"edit{number}.html"
    make_map(dossier, text=text).save(page)
    edit.write_bytes(make_editable(root / "d", dossier, [text], online=False))
    return [page, edit]


def walk(browser: Browser, file: Path) -> tuple[list[str], int]:
    """Open a page and go through all of it; return what went wrong and how much was pressed."""
    wrong: list[str] = []
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.on("console", lambda message: wrong.append(f"console: {message.text[:200]}"))
    page.on("pageerror", lambda error: wrong.append(f"uncaught: {str(error)[:200]}"))
    page.on("dialog", lambda dialog: _dismiss(dialog, wrong))
    page.on("request", lambda asked: _note(asked.url, wrong))
    page.goto(file.as_uri())
    page.wait_for_function("() => window.planmap && window.planmap.ready.then(() => true)")
    settle(page)
    seen = page.evaluate(WALK, addresses())
    page.emulate_media(media="print")
    page.pdf()
    page.close()
    return [*wrong, *seen["wrong"], *(["a script ran"] if seen["hit"] else [])], seen["pressed"]


def _dismiss(dialog: Dialog, wrong: list[str]) -> None:
    wrong.append(f"a dialog: {dialog.message[:200]}")
    dialog.dismiss()


def _note(address: str, wrong: list[str]) -> None:
    if not address.startswith(("file:", "data:", "blob:")):
        wrong.append(f"asked: {address[:200]}")


def read_exports(root: Path) -> list[str]:
    """Write the exports of the dossier below `root`; return what a program would run in them."""
    selection = select(read_dossier(root / "d"))
    wrong: list[str] = []
    for kind in READ_BACK:
        out = root / "out" / kind
        write_selection(selection, format=kind, out=f"{out}/")
        for path in sorted(out.rglob("*")):
            wrong += [f"{path.name}: {line}" for line in _read(path)]
    shutil.rmtree(root / "out")
    return wrong


def _read(path: Path) -> Iterator[str]:
    if path.suffix in {".kml", ".gpx", ".atom", ".xml"}:
        names = {one.tag.rsplit("}")[-1] for one in ET.parse(path).iter()}  # noqa: S314 - our own file
        yield from (f"an element {name}" for name in names & {"script", "img", "svg", "x", "a"})
    elif path.suffix == ".csv":
        cells = csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")))
        first = {cell[:1] for row in cells for cell in row if not _is_number(cell)}
        yield from (f"a cell that is a formula: {one!r}" for one in first & MATHS)
    elif path.suffix in {".geojson", ".json", ".jsonld"}:
        json.loads(path.read_text(encoding="utf-8"))


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def hunt_injection(every: int = 1, *, firefox: bool = True) -> list[Tally]:
    """Try each `every`th payload in every field; return a tally of pairs and one of buttons."""
    tally, buttons = Tally("fields × payloads"), Tally("buttons of their pages")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        root = Path(name)
        browser = playwright.chromium.launch(**chromium_options())
        for payload in PAYLOADS[::every]:
            for number, pairs in enumerate(keep(root / "d", payload, tally)):
                try:
                    put(root / "d", pairs, payload)
                    pages = make_pages(root, pairs, payload, number)
                    walks = [walk(browser, page) for page in pages]
                    walks += walk_in_firefox(pages) if firefox else []
                    wrong = [line for lines, _ in walks for line in lines] + read_exports(root)
                    buttons.ended["pressed"] += sum(pressed for _, pressed in walks)
                except Exception as error:  # noqa: BLE001 - whatever is raised is what is hunted for
                    wrong = [f"{type(error).__name__}: {str(error)[:300]}"]
                _tell(tally, payload, pairs, wrong)
        browser.close()
    return [tally, buttons]


def _tell(tally: Tally, payload: str, kept: list[Pair], wrong: list[str]) -> None:
    told = f"{payload!r} in {len(kept)} fields: {wrong[0]}" if wrong else ""
    for pair in kept:
        tally.add("shown as words", told if pair == kept[0] else "")
    tally.failures.extend(f"{payload!r}: {line}" for line in wrong[1:6])


def walk_in_firefox(pages: Sequence[Path]) -> list[tuple[list[str], int]]:
    """Go through each page in Firefox; return what went wrong and how much was pressed."""
    path = shutil.which("firefox-esr") or shutil.which("firefox")
    if path is None:
        return [(["Firefox is not here: nothing was seen in it"], 0)]
    wish = {
        "path": path,
        "walk": WALK,
        "addresses": [page.as_uri() for page in pages],
        "hashes": addresses(),
    }
    folder = npm_folder({"puppeteer-core": "25.16.0"}).parent
    seen: list[dict[str, Any]] = run_node(IN_FIREFOX, wish, folder=folder, longest_s=1200.0)
    return [
        (
            [
                *(f"Firefox: {line}" for line in (*page["said"], *page["wrong"])),
                *(
                    f"Firefox asked: {one}"
                    for one in page["asked"]
                    if not one.startswith(("file:", "data:", "blob:"))
                ),
                *(["a script ran in Firefox"] if page["hit"] else []),
            ],
            page["pressed"],
        )
        for page in seen
    ]
