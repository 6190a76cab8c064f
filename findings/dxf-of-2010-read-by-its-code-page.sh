#!/bin/sh
# A DXF of AutoCAD 2007 or later (AC1021 and up) is UTF-8; its header still has a variable $DWGCODEPAGE, which
# ezdxf 1.4.5 leaves at ANSI_1252. GDAL 3.12 (in pyogrio 0.13.0) decodes the file by that variable: every Chinese
# place name in it, written right and read right by ezdxf, comes out of GDAL, and so of QGIS, as other letters.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ezdxf==1.4.5 pyogrio==0.13.0 2>/dev/null
"$folder/venv/bin/python" - "$folder/plan.dxf" <<'PYTHON'
import sys
from pathlib import Path

import ezdxf
import pyogrio

path, name = sys.argv[1], "昌平区"
document = ezdxf.new("R2010")
document.modelspace().add_text(name, dxfattribs={"insert": (1, 2), "height": 1})
document.saveas(path)
page = document.header["$DWGCODEPAGE"]
by_ezdxf = [entity.dxf.text for entity in ezdxf.readfile(path).modelspace()]
meta, _, _, columns = pyogrio.raw.read(path)
by_gdal = dict(zip(meta["fields"], columns))["Text"].tolist()
print("ezdxf", ezdxf.__version__, "GDAL", ".".join(map(str, pyogrio.__gdal_version__)))
print("$DWGCODEPAGE:", page, "| UTF-8 in the file:", name.encode() in Path(path).read_bytes())
print("ezdxf reads:", by_ezdxf)
print("GDAL reads:", by_gdal)
assert (page, by_ezdxf) == ("ANSI_1252", [name]), "ezdxf writes another code page, or reads another name"
assert name.encode() in Path(path).read_bytes(), "the file is no UTF-8"
assert by_gdal != [name], "GDAL now reads the name"
PYTHON
