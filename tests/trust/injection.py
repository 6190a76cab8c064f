"""Puts words that would be code into every field of a dossier, and walks its page in a browser.

A field and a payload are a pair. Each pair is tried alone with `check`; those that it passes
stand together in a dossier a payload, whose page is opened, walked through and printed, and
whose exports are read. Nothing may run, nothing may be asked for, nothing may be said.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Dialog, sync_playwright

from geo import inspect_dossier, read_dossier
from geo.dossiers.folder import TABLES
from layers.exports import select, write_selection
from maps import make_map
from tests.browser.chromium import chromium_options
from tests.browser.probes import settle
from tests.builders import make_features, make_info, make_tables, write_dossier
from tests.tools.node import run_node
from tests.tools.npm import npm_folder
from tests.trust.tally import Tally

HIT = "window.planmapHit=1"
AWAY = "//hit.invalid/a"
PAYLOADS = (
    f"<script>{HIT}</script>",
    f"</script><script>{HIT}</script>",
    f"</style><script>{HIT}</script>",
    f"</textarea></title><img src=x onerror={HIT}>",
    f'"><svg onload={HIT}>',
    f"'><img src={AWAY} onerror={HIT}>",
    f'" onmouseover={HIT} autofocus onfocus={HIT} x="',
    f"javascript:{HIT}",
    f"--><script>{HIT}</script><!--",
    f"]]><script>{HIT}</script>",
    "{{constructor.constructor('" + HIT + "')()}}",
    "${" + HIT + "}`;" + HIT + ";//",
    f"');{HIT};//",
    f"url({AWAY})",
    f"<a href='javascript:{HIT}'>x</a>",
    f"<iframe srcdoc='<script>parent.{HIT[7:]}</script>'></iframe>",
    f"<link rel=stylesheet href={AWAY}><base href={AWAY}>",
    f"<math><mtext><style><img src=x onerror={HIT}>",
    '=HYPERLINK("http://hit.invalid","x")',
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|'x'",
    "a\u2028b\u2029</script>",
    "%3Cscript%3E" + HIT + "%3C/script%3E",
    f"<!DOCTYPE x [<!ENTITY e SYSTEM 'http://hit.invalid'>]><x onload={HIT}>&e;",
)
MATHS = tuple("=+-@\t\r")
Pair = tuple[str, int, str]
"""File, row and field of a text."""


def find_fields() -> Iterator[Pair]:
    """Yield every field that may hold words: of tables, of `dossier.toml`, of features."""
    for table, rows in make_tables().items():
        for field in TABLES[table].model_fields:
            yield from ((table, row, field) for row in range(min(2, len(rows))))
    for part, fields in make_info().items():
        yield from (("dossier.toml", 0, f"{part}.{field}") for field in fields)
    for field in ("id", "name_en", "name_zh_hans", "name_zh_hant", "class", "geo_id", "other"):
        yield from (("features", row, field) for row in range(2))


def put(folder: Path, pairs: list[Pair], payload: str) -> Path:
    """Write the small dossier with `payload` in every field of `pairs`, and return it."""
    tables, info, features = make_tables(), make_info(), make_features()
    for file, row, field in pairs:
        if file == "dossier.toml":
            part, name = field.split(".")
            info[part][name] = payload
        elif file == "features":
            features["outline"][row + 1]["properties"][field] = payload
        else:
            tables[file][row][field] = payload
    shutil.rmtree(folder, ignore_errors=True)
    return write_dossier(folder, tables=tables, info=info, features=features)


def keep(folder: Path, payload: str, tally: Tally) -> list[list[Pair]]:
    """Return the fields that may hold `payload`, in as few dossiers as hold them together."""
    groups: list[list[Pair]] = []
    for pair in find_fields():
        try:
            if inspect_dossier(put(folder, [pair], payload))[1]:
                tally.add("refused")
                continue
            fits = (
                one for one in groups if not inspect_dossier(put(folder, [*one, pair], payload))[1]
            )
            group = next(fits, None)
        except Exception as error:  # noqa: BLE001 - whatever is raised is what is hunted for
            tally.add("", f"{pair} {payload!r}: {type(error).__name__}: {error}")
            continue
        if group is None:
            groups.append([pair])
        else:
            group.append(pair)
    return groups


def walk(browser: Browser, file: Path) -> list[str]:
    """Open a page, every tab, card, panel and language of it, print it; return what went wrong."""
    wrong: list[str] = []
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.on("console", lambda message: wrong.append(f"console: {message.text[:200]}"))
    page.on("pageerror", lambda error: wrong.append(f"uncaught: {str(error)[:200]}"))
    page.on("dialog", lambda dialog: _dismiss(dialog, wrong))
    page.on("request", lambda asked: _note(asked.url, wrong))
    page.goto(file.as_uri())
    page.wait_for_function("() => window.planmap && window.planmap.ready.then(() => true)")
    settle(page)
    for fragment in _addresses(page.evaluate("() => document.documentElement.innerHTML")):
        page.evaluate("(hash) => { location.hash = hash; }", fragment)
        settle(page)
    for button in ("tour", "figures", "base", "export", "print"):
        found = page.locator(f"[data-{button}=open], [data-{button}]").first
        if found.count() and found.is_visible():
            found.click()
            page.keyboard.press("Escape")
    for tag in page.locator("[data-lang]").all():
        tag.click()
        settle(page)
    page.emulate_media(media="print")
    page.pdf()
    page.evaluate(
        "() => ['geojson', 'csv', 'kml'].map((f) => planmap.exportText(f, 'all', 'wgs84'))"
    )
    if page.evaluate("() => window.planmapHit"):
        wrong.append("a script ran")
    page.close()
    return wrong


def _dismiss(dialog: Dialog, wrong: list[str]) -> None:
    wrong.append(f"a dialog: {dialog.message[:200]}")
    dialog.dismiss()


def _note(address: str, wrong: list[str]) -> None:
    if not address.startswith(("file:", "data:", "blob:")):
        wrong.append(f"asked: {address[:200]}")


def _addresses(_page: str) -> Iterator[str]:
    """Yield the addresses of every place and statement, and of each tab."""
    tables = make_tables()
    yield from (f"d={row['id']}" for name in ("places.csv", "stations.csv") for row in tables[name])
    yield from (f"w={row['id']}" for row in tables["commitments.csv"])
    yield from ("p=places", "p=layers", "p=read", "q=mill", "n=low", "")


def read_exports(folder: Path, dossier: Path) -> list[str]:
    """Write every text export and return what in it a program would run or cannot read."""
    wrong = []
    for kind in ("kml", "gpx", "atom", "csv", "geojson", "jsonld", "ics"):
        out = folder / "out" / kind
        write_selection(select(read_dossier(dossier)), format=kind, out=f"{out}/")
        for path in sorted(out.rglob("*")):
            if path.suffix in {".kml", ".gpx", ".atom", ".xml"}:
                names = {one.tag.rsplit("}")[-1] for one in ET.parse(path).iter()}  # noqa: S314 - our own file
                wrong += [f"{path.name}: an element {name}" for name in names & {"script", "img"}]
            elif path.suffix == ".csv":
                cells = csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")))
                first = {cell[:1] for row in cells for cell in row if not _is_number(cell)}
                wrong += [
                    f"{path.name}: a cell that is a formula: {one!r}" for one in first & {*MATHS}
                ]
            elif path.suffix in {".geojson", ".json", ".jsonld"}:
                json.loads(path.read_text(encoding="utf-8"))
    shutil.rmtree(folder / "out")
    return wrong


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def hunt_injection(every: int = 1, *, firefox: bool = True) -> Tally:
    """Try each `every`th payload in every field; return the tally, a case a pair."""
    tally = Tally("fields × payloads")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        root = Path(name)
        browser = playwright.chromium.launch(**chromium_options())
        pages: list[tuple[str, Path]] = []
        for payload in PAYLOADS[::every]:
            for pairs in keep(root / "d", payload, tally):
                dossier = put(root / f"d{len(pages)}", pairs, payload)
                page = root / f"page{len(pages)}.html"
                try:
                    make_map(read_dossier(dossier)).save(page)
                    pages.append((payload, page))
                    wrong = walk(browser, page) + read_exports(root, dossier)
                except Exception as error:  # noqa: BLE001 - whatever is raised is what is hunted for
                    wrong = [f"{type(error).__name__}: {str(error)[:300]}"]
                _tell(tally, payload, pairs, wrong)
        browser.close()
        if firefox:
            _walk_in_firefox(pages, tally)
    return tally


def _tell(tally: Tally, payload: str, kept: list[Pair], wrong: list[str]) -> None:
    for pair in kept:
        tally.add(
            "shown as words", f"{payload!r} {pair}: {wrong[0]}" if wrong and pair == kept[0] else ""
        )
    tally.failures.extend(f"{payload!r}: {line}" for line in wrong[1:6])


SCRIPT = Path(__file__).with_name("firefox_walk.mjs")


def _walk_in_firefox(pages: list[tuple[str, Path]], tally: Tally) -> None:
    path = shutil.which("firefox-esr") or shutil.which("firefox")
    if path is None:
        tally.failures.append("Firefox is not here: nothing was seen in it")
        return
    wish = {
        "path": path,
        "addresses": [page.as_uri() for _, page in pages],
        "hashes": list(_addresses("")),
    }
    folder = npm_folder({"puppeteer-core": "25.16.0"}).parent
    seen: list[dict[str, Any]] = run_node(SCRIPT.read_text(encoding="utf-8"), wish, folder=folder)
    for (payload, _), page in zip(pages, seen, strict=True):
        asked = [one for one in page["asked"] if not one.startswith(("file:", "data:", "blob:"))]
        wrong = [*page["said"], *asked, *(["a script ran"] if page["hit"] else [])]
        tally.add("walked in Firefox", f"Firefox {payload!r}: {wrong[0]}" if wrong else "")
