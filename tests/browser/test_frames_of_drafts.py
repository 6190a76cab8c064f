"""A draft's first view, its sheet and its share card have all that is placed, and what is moved."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from geo import read_dossier
from maps import make_map
from tests.browser.conftest import OpenPage
from tests.maps.test_reading_commands import planmap

pytestmark = pytest.mark.browser

NEAR = ("Mill Hospital", "Weir Hospital")
WIDE = ("Abbey Library", "Priory Library", "Castle Park", "Friary Park")
GAZETTEER = [
    ("Mill Hospital", 10.10, 50.10),
    ("Weir Hospital", 10.13, 50.11),
    ("Abbey Library", 10.02, 50.35),
    ("Priory Library", 10.31, 50.02),
    ("Castle Park", 9.93, 50.21),
    ("Friary Park", 10.22, 49.95),
]
MOVED = (10.36, 50.24)


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Draft a dossier of two places of which much is told, and four of which little is."""
    folder = tmp_path_factory.mktemp("frames")
    text, gazetteer, out = (folder / name for name in ("plan.txt", "names.csv", "plan"))
    told = [f"{name} will be built by 2029. It will have 200 beds by 2030." for name in NEAR]
    more = [f"The council met at {name}." for name in WIDE]
    lines = ["County plan", *told, *more, "The walk ended at Quarry Bridge.", ""]
    text.write_text("\n".join(lines), encoding="utf-8")
    rows = [f"{name},{lon},{lat},site" for name, lon, lat in GAZETTEER]
    gazetteer.write_text("\n".join(["name,lon,lat,kind", *rows, ""]), encoding="utf-8")
    done = planmap("draft", text, "--out", out, "--date", "2026", "--gazetteer", gazetteer)
    assert done.returncode == 0, done.stderr.decode()
    lon, lat = MOVED
    done = planmap("review", out, "--move", "Quarry Bridge", f"{lon},{lat}")
    assert done.returncode == 0, done.stderr.decode()
    make_map(read_dossier(out)).save(folder / "index.html")
    return folder


def outside(page: Page, spots: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return [
        (lon, lat)
        for lon, lat in spots
        if not page.evaluate(
            "([lon, lat]) => planmap.map.getBounds().contains([lat, lon])", [lon, lat]
        )
    ]


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (360, 640)])
def test_the_first_view_has_all_that_is_placed(
    open_page: OpenPage, drafted: Path, width: int, height: int
) -> None:
    dossier = read_dossier(drafted / "plan")
    shapes = filter(None, map(dossier.geometry_of, dossier.places))
    points = [shape.representative_point() for shape in shapes]
    spots = [(point.x, point.y) for point in points]
    assert len(spots) == len(GAZETTEER) + 1
    page = open_page(drafted / "index.html", width=width, height=height)
    assert outside(page, spots) == []


def test_sheet_and_share_card_have_it_too(open_page: OpenPage, drafted: Path) -> None:
    page = open_page(drafted / "index.html", width=1440, height=900)
    names = {name for name, _, _ in GAZETTEER} | {"Quarry Bridge"}
    for paper in ("a3", "a4"):
        for upright in ("true", "false"):
            sheet = page.evaluate(f"() => planmap.sheet({{paper: '{paper}', upright: {upright}}})")
            assert {name for name in names if name not in sheet} == set(), (paper, upright)
    card = page.evaluate("() => planmap.picture({width: 1200, height: 630})")
    assert {name for name in names if name not in card} == set()
