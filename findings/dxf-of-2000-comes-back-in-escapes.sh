#!/bin/sh
# A DXF of AutoCAD 2004 or before has no Unicode: what the drawing's code page lacks stands in it as \U+XXXX. ezdxf
# writes a text in Han so, and its own `readfile` gives the escapes back for text, layer and layer table, where
# `recover.readfile`, meant for damaged files, gives the words. Both JavaScript readers keep the escapes as well.
# From 2007 on the file is UTF-8 and all of them agree: a station's name is found or not by the version it was saved as.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ezdxf==1.4.5 2>/dev/null
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" dxf-parser@1.1.2 dxf@5.3.1 >/dev/null 2>&1
cat > read.cjs <<'NODE'
const text = require("node:fs").readFileSync(process.argv[2], "utf8");
const Parser = require("dxf-parser");
const [one] = new (Parser.default || Parser)().parseSync(text).entities;
const [other] = new (require("dxf").Helper)(text).parsed.entities;
console.log(JSON.stringify([one.text, one.layer, other.string, other.layer]));
NODE
"$folder/venv/bin/python" - <<'PYTHON'
import json
import subprocess

import ezdxf
import ezdxf.recover

NAME, LAYER = "昌平", "站点"
ESCAPED = [r"\U+660c\U+5e73", r"\U+7ad9\U+70b9"]
found = {}
for version in ("R2000", "R2004", "R2007"):
    drawing = ezdxf.new(version)
    drawing.modelspace().add_text(NAME, dxfattribs={"layer": LAYER})
    drawing.saveas("drawing.dxf")
    answers = {}
    for reader in ("readfile", "recover"):
        back = ezdxf.readfile("drawing.dxf") if reader == "readfile" else ezdxf.recover.readfile("drawing.dxf")[0]
        text = back.modelspace()[0]
        answers[reader] = [text.dxf.text, text.dxf.layer]
    words = json.loads(subprocess.check_output(["node", "read.cjs", "drawing.dxf"], text=True))
    answers["dxf-parser"], answers["dxf"] = words[:2], words[2:]
    found[version] = answers
    print(version, answers)
print("ezdxf", ezdxf.__version__, "dxf-parser 1.1.2, dxf 5.3.1")
for version in ("R2000", "R2004"):
    answers = found[version]
    assert answers["readfile"] == answers["dxf-parser"] == answers["dxf"] == ESCAPED, answers
    assert answers["recover"] == [NAME, LAYER], answers
assert all(answer == [NAME, LAYER] for answer in found["R2007"].values()), found
PYTHON
