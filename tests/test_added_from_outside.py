"""What can be added is added in one place: shown on a copy of the packages, nothing else changed.

A language is added to a dossier in tests/geo/dossiers/test_languages.py, formats and geocoders
by packages of their own in their tests.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.builders import make_features, make_tables, write_dossier

ROOT = Path(__file__).parents[1]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy the three packages, without the data that they ship."""
    for room in ("geo", "layers", "maps"):
        shutil.copytree(
            ROOT / room, tmp_path / "code" / room, ignore=shutil.ignore_patterns("__pycache__")
        )
    return tmp_path / "code"


def append(file: Path, before: str, added: str) -> None:
    """Put `added` before the first `before` of a file."""
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, added + before, 1), encoding="utf-8")


def run(code: Path, script: str, *arguments: object) -> Any:  # noqa: ANN401 - JSON
    """Return the JSON that a script of the copied packages prints."""
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        capture_output=True, text=True, check=False, cwd=code,
        env={**os.environ, "PYTHONPATH": str(code)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


FIGURES = """
import json
from geo.texts.figures.finding import find_figures
found = find_figures("The bridge has 364 smoots and 12 acres.")
print(json.dumps([[f.base_value, f.base_unit] for f in found]))
"""


def test_a_unit_is_one_row(copy: Path) -> None:
    before = run(copy, FIGURES)
    assert [round(value) for value, unit in before if unit == "m2"] == [48562]
    assert not [unit for _, unit in before if unit == "m"]
    units = copy / "geo" / "texts" / "values" / "units.csv"
    units.write_text(
        units.read_text(encoding="utf-8") + "smoot,en,m,1.7018,,,,,\nsmoots,en,m,1.7018,,,,,\n",
        encoding="utf-8",
    )
    after = run(copy, FIGURES)
    assert [round(value, 1) for value, unit in after if unit == "m"] == [619.5]


BUILD = """
import json, sys
from geo.dossiers.folder import inspect_dossier
from pathlib import Path
dossier, problems = inspect_dossier(Path(sys.argv[1]))
told = [str(problem) for problem in problems]
rows = []
if not told:
    from maps.blocks.facts import make_data
    from layers.exports import select
    from layers.exports.web.linked_places import write_linked_places
    data = make_data(dossier, ())
    list(write_linked_places(select(dossier)))
    rows = sorted(set(place.kind for place in dossier.places))
print(json.dumps([told, rows]))
"""


def test_a_kind_of_place_is_one_row(copy: Path, tmp_path: Path) -> None:
    tables = make_tables()
    tables["places.csv"][1]["kind"] = "garden"
    folder = write_dossier(tmp_path / "d", tables=tables)
    told, _ = run(copy, BUILD, folder)
    assert "kind = 'garden': must be one of" in told[0]
    append(
        copy / "geo" / "vocabulary.py", '    DESTINATION = "destination"', '    GARDEN = "garden"\n'
    )
    told, kinds = run(copy, BUILD, folder)
    assert told == []
    assert "garden" in kinds


GROUND = """
import json, sys
from pathlib import Path
from geo.dossiers.folder import inspect_dossier
dossier, problems = inspect_dossier(Path(sys.argv[1]))
told = [str(problem) for problem in problems]
classes, looks = [], {}
if not told:
    from layers.exports.qgis.ground import make_ground_style
    from maps.blocks.ground import make_base
    classes = sorted(f.properties["class"] for _, f in dossier.base_features())
    block = make_base(dossier)
    symbols = make_ground_style("line").findall("renderer-v2/symbols/symbol")
    colours = [[o.get("value") for o in s.iter("Option") if o.get("name") == "line_color"]
               for s in symbols]
    looks = {"page": block["like"], "kind": block["kinds"].get("dyke"),
             "drawn": [row[0] for row in block["classes"]], "lines": len(colours),
             "colours": len({c[0] for c in colours})}
print(json.dumps([told, [classes, looks]]))
"""


def test_a_class_of_the_ground_is_one_row(copy: Path, tmp_path: Path) -> None:
    features = make_features()
    features["outline"][2]["properties"]["class"] = "dyke"
    folder = write_dossier(tmp_path / "d", features=features)
    told, _ = run(copy, GROUND, folder)
    assert any("class = 'dyke': no such class of the ground" in line for line in told)
    row = 'GroundClass(id="dyke", form=LINE, kind="bank", words="a dyke", like="canal"),\n        '
    append(copy / "geo" / "positions" / "classes.py", 'GroundClass(id="division", form=LINE', row)
    told, (classes, looks) = run(copy, GROUND, folder)
    assert told == []
    assert classes == ["district", "dyke"]
    assert looks["page"] == {"dyke": "canal"}
    assert looks["kind"] == "bank"
    assert "dyke" in looks["drawn"]
    assert looks["lines"] > looks["colours"]


OWN_LOOK = """
import json, sys
from pathlib import Path
from geo.dossiers.folder import inspect_dossier
dossier, problems = inspect_dossier(Path(sys.argv[1]))
from layers.exports.qgis.ground import make_ground_style
from maps.blocks.ground import make_base
symbols = make_ground_style("line").findall("renderer-v2/symbols/symbol")
drawn = [{o.get("name"): o.get("value") for o in s.iter("Option")} for s in symbols]
print(json.dumps([len(problems), make_base(dossier)["looks"], drawn]))
"""
PAGE_LOOK = """
import { coloursFor, rowsFor } from "./maps/page/engine/base/own_looks.js";
const looks = JSON.parse(process.argv[1]);
const row = rowsFor({ dyke: "canal" }, looks).find((one) => one.class === "dyke");
const canal = rowsFor().find((one) => one.class === "canal");
console.log(JSON.stringify([row, canal, coloursFor(looks), coloursFor(looks, true)]));
"""


def test_a_class_of_the_ground_with_a_look_of_its_own_is_one_row(
    copy: Path, tmp_path: Path
) -> None:
    features = make_features()
    features["outline"][2]["properties"]["class"] = "dyke"
    folder = write_dossier(tmp_path / "d", features=features)
    look = 'OwnLook(light="#aa5511", dark="#884400", width=2, dash_px=(6, 2), from_zoom=8)'
    row = 'GroundClass(id="dyke", form=LINE, kind="bank", words="a dyke", like="canal", '
    append(
        copy / "geo" / "positions" / "classes.py",
        'GroundClass(id="division", form=LINE',
        f"{row}look={look}),\n        ",
    )
    problems, looks, drawn = run(copy, OWN_LOOK, folder)
    assert problems == 0
    in_qgis = [one for one in drawn if one["line_color"].startswith("170,85,17,")]
    assert [(one["line_width"], one["customdash"]) for one in in_qgis] == [("2.4", "6;2")]
    done = subprocess.run(
        ["node", "--input-type=module", "-e", PAGE_LOOK, json.dumps(looks)],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    own, canal, light, dark = json.loads(done.stdout)
    assert light == {"=dyke": "#aa5511"}
    assert dark == {"=dyke": "#884400"}
    assert own["line"] == "=dyke"
    assert own["width"] == [[zoom, 2 * px] for zoom, px in canal["width"]]
    assert (own["dash"], own["from"]) == ([6, 2], 8)


LIMIT = 300


def test_no_module_is_too_long() -> None:
    modules = [
        *(path for room in ("geo", "layers", "maps") for path in (ROOT / room).rglob("*.py")),
        *(ROOT / "maps" / "page").rglob("*.js"),
    ]
    long = [
        path.relative_to(ROOT).as_posix()
        for path in modules
        if len(path.read_text(encoding="utf-8").splitlines()) > LIMIT
    ]
    assert long == []
