#!/bin/sh
# ezdxf 1.4.5 has an option to write the same DXF twice, write_fixed_meta_data_for_testing: no clock, no random
# identifiers. Its list of classes still follows a set of names, whose order is that of Python's hashes, which are
# other ones in each process: the same drawing has one SHA-256 or another, by PYTHONHASHSEED. R2004 shows it,
# R2000 has both classes in its fixed list. Registering them sorted before it is written gives one.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ezdxf==1.4.5 2>/dev/null
cat >"$folder/draw.py" <<'PYTHON'
import hashlib
import io
import sys

import ezdxf

ezdxf.options.write_fixed_meta_data_for_testing = True
document = ezdxf.new(sys.argv[1])
if sys.argv[2] == "sorted":
    for name in sorted(document.entitydb.dxf_types_in_use()):
        document.classes.add_class(name)
out = io.StringIO()
document.write(out)
print(hashlib.sha256(out.getvalue().encode()).hexdigest())
PYTHON
draw() {
  for seed in 1 2 3 4 5 6 7 8; do
    PYTHONHASHSEED=$seed "$folder/venv/bin/python" "$folder/draw.py" "$1" "$2"
  done | sort -u | wc -l
}
"$folder/venv/bin/python" -c 'import ezdxf; print("ezdxf", ezdxf.__version__)'
as_is=$(draw R2004 as-is) sorted=$(draw R2004 sorted) older=$(draw R2000 as-is)
echo "different files of one drawing, eight seeds: R2004 $as_is, R2004 with sorted classes $sorted, R2000 $older"
[ "$as_is" = 2 ] && [ "$sorted" = 1 ] && [ "$older" = 1 ] || { echo "ezdxf now behaves otherwise"; exit 1; }
