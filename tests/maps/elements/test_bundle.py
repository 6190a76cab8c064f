"""Joining the page's modules."""

from __future__ import annotations

import json
import subprocess
from importlib import resources
from pathlib import Path

import pytest

from geo import read_dossier
from maps import make_map
from maps.elements.assets import LATE, page_scripts
from maps.elements.bundle import (
    EXPORT,
    BundleError,
    join_modules,
    read_modules,
    split_modules,
    strip_comments,
)
from maps.elements.policy import hash_source
from tests.builders import write_dossier
from tests.tools.node import run_node

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "maps" / "page"


def run(script: str) -> str:
    return subprocess.run(
        ["node", "-e", script], capture_output=True, text=True, check=True, timeout=30
    ).stdout.strip()


def test_a_module_runs_before_those_that_need_it() -> None:
    modules = {
        "main.js": 'import {greet} from "./words/greet.js";\nconsole.log(greet("Mill"));\n',
        "words/greet.js": (
            'import {mark as sign} from "../mark.js";\n'
            "export function greet(name) {\n  return name + sign;\n}\n"
        ),
        "mark.js": 'export const mark = "!";\n',
    }
    assert run(join_modules(modules, "main.js")) == "Mill!"


def test_names_of_two_modules_never_meet() -> None:
    modules = {
        "main.js": (
            'import {one} from "./a.js";\nimport {two} from "./b.js";\nconsole.log(one + two);\n'
        ),
        "a.js": "const hidden = 1;\nexport const one = hidden;\n",
        "b.js": "const hidden = 2;\nexport const two = hidden;\n",
    }
    assert run(join_modules(modules, "main.js")) == "3"


def test_a_module_runs_once_however_many_need_it() -> None:
    modules = {
        "main.js": 'import "./a.js";\nimport "./b.js";\n',
        "a.js": 'import "./log.js";\n',
        "b.js": 'import "./log.js";\n',
        "log.js": 'console.log("once");\n',
    }
    assert run(join_modules(modules, "main.js")) == "once"


def test_a_circle_is_refused_and_named() -> None:
    modules = {"a.js": 'import "./b.js";\n', "b.js": 'import "./a.js";\n'}
    with pytest.raises(BundleError, match=r"a\.js → b\.js → a\.js"):
        join_modules(modules, "a.js")


def test_a_missing_module_is_named() -> None:
    with pytest.raises(BundleError, match=r"main\.js: imports gone\.js, which does not exist"):
        join_modules({"main.js": 'import "./gone.js";\n'}, "main.js")


@pytest.mark.parametrize(
    "line",
    [
        "export default function () {}",
        'import * as all from "./a.js";',
        'import Leaflet from "leaflet";',
        "export { one };",
    ],
)
def test_a_form_that_is_not_known_is_refused(line: str) -> None:
    with pytest.raises(BundleError, match=r"main\.js: .* must be import"):
        join_modules({"main.js": f"{line}\n", "a.js": ""}, "main.js")


def test_comments_stay_out_and_strings_stay_whole() -> None:
    source = '/** Says it. */\nconst text = "a // b /* c */";\n// note\nconsole.log(text);\n'
    script = join_modules({"main.js": source}, "main.js")
    assert "Says it" not in script
    assert "note" not in script
    assert run(script) == "a // b /* c */"


def test_a_comment_before_code_on_its_line_takes_no_code_with_it() -> None:
    source = "const a = 1;\n/** @type {*} */ (console).log(a);\n/* b */\nconsole.log(2);\n"
    assert run(join_modules({"main.js": source}, "main.js")) == "1\n2"


def test_indents_stay_out_but_not_of_text() -> None:
    indented = "function f() {\n    return 1;\n}\nconsole.log(f());\n"
    assert "\n  " not in join_modules({"main.js": indented}, "main.js")
    text = "console.log(`a\n    b`.length);\n"
    assert run(join_modules({"main.js": text}, "main.js")) == "7"


def test_every_module_of_the_page_is_used() -> None:
    modules = read_modules(resources.files("maps") / "page")
    for name in modules.keys() - {EDITOR, "late.js"}:
        without = {key: text for key, text in modules.items() if key != name}
        with pytest.raises(BundleError, match="does not exist"):
            join_modules(without, EDITOR)


EDITOR = "editor.js"
"""The page with the editor, which has all modules of the page without it and its own."""
ORACLE = """
import { buildSync, transformSync } from "esbuild";
const exportsOf = (name) => {
  const options = { bundle: true, format: "esm", write: false, metafile: true, outfile: "x.js" };
  const { metafile } = buildSync({ entryPoints: [`${input.page}/${name}`], ...options });
  const [output] = Object.values(metafile.outputs);
  return { exports: output.exports.sort(), inputs: Object.keys(metafile.inputs) };
};
const plain = (source) => transformSync(source, { minify: true, minifyIdentifiers: false }).code;
answer({
  modules: Object.fromEntries(Object.keys(input.modules).map((name) => [name, exportsOf(name)])),
  changed: Object.entries(input.modules)
    .filter(([, [source, stripped]]) => plain(source) !== plain(stripped))
    .map(([name]) => name),
  joined: transformSync(input.joined).warnings.map(({ text }) => text),
});
"""


def test_a_real_bundler_reads_the_page_as_ours_does() -> None:
    """Both find the same modules and exports, and no other code once comments are out."""
    modules = read_modules(resources.files("maps") / "page")
    wanted = {
        "page": str(PAGE),
        "modules": {name: [source, strip_comments(source)] for name, source in modules.items()},
        "joined": join_modules(modules, EDITOR),
    }
    found = run_node(ORACLE, wanted, folder=ROOT)
    assert found["changed"] == []
    assert found["joined"] == []
    reached = {
        Path(name).relative_to("maps/page").as_posix()
        for name in found["modules"][EDITOR]["inputs"]
    }
    assert reached == set(modules) - {"late.js"}
    for name, source in modules.items():
        ours = sorted(match["name"] for match in EXPORT.finditer(source))
        assert ours == found["modules"][name]["exports"], name


LATE_MODULES = {
    "main.js": (
        'import {greet} from "./greet.js";\n'
        'import {mark} from "./mark.js";\n'
        'const before = console.greeted || "none";\n'
        "console.log([before, greet(mark), greet(mark), console.greeted].join());\n"
    ),
    "greet.js": (
        'import {mark} from "./mark.js";\n'
        "console.greeted = (console.greeted || 0) + 1;\n"
        'export function greet(name) {\n  return name + mark + "Mill";\n}\n'
        "export const LONGEST = 9;\n"
    ),
    "mark.js": 'export const mark = "!";\n',
    "late.js": (PAGE / "late.js").read_text(encoding="utf-8"),
}
DOCUMENT = """
const window = globalThis;
const document = {
  getElementById: () => ({ textContent: LATE }),
  createElement: () => ({ remove() {} }),
  head: { append: ({ textContent }) => (0, eval)(textContent) },
};
"""


def test_a_late_module_runs_once_and_when_it_is_first_asked() -> None:
    first, late = split_modules(LATE_MODULES, "main.js", ["greet.js"])
    assert "Mill" not in first
    assert late.count("Mill") == 1
    page = f"const LATE = {json.dumps(late)};{DOCUMENT}{first}"
    assert run(page) == "none,!!Mill,!!Mill,1"


def test_of_a_late_module_only_functions_can_be_imported() -> None:
    modules = LATE_MODULES | {"main.js": 'import {LONGEST} from "./greet.js";\n'}
    with pytest.raises(BundleError, match=r"main\.js: imports LONGEST from greet\.js, which is la"):
        split_modules(modules, "main.js", ["greet.js"])


def test_what_is_late_is_in_the_page_as_text_and_the_policy_knows_it(tmp_path: Path) -> None:
    modules = read_modules(resources.files("maps") / "page")
    assert set(LATE) <= modules.keys()
    html = make_map(read_dossier(write_dossier(tmp_path))).get_root().render()
    _, late = page_scripts()
    assert html.count(late) == 1
    assert hash_source(late) in html
    assert html.index(late) > html.index("planmapParts.panel(")
