#!/bin/sh
# Where GEOS finds no room, shapely tells it as a GEOSException that says std::bad_alloc, and not as
# a MemoryError, which NumPy raises in the same place: who waits for Python's own error never
# sees it. The geometry is valid, and the same call works without the bound on the address space.
# Seen with shapely 2.2.0 (GEOS 3.14.1) and numpy 2.4.6 on Linux.
set -eu

python="${PYTHON:-python3}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$python" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check shapely==2.2.0 numpy==2.4.6

cat > "$work/show.py" <<'PYTHON'
import resource
import sys

import numpy as np
import shapely

print("shapely", shapely.__version__, "GEOS", shapely.geos_version_string)
angles = np.linspace(0, 2 * np.pi, 1_000_001)[:-1]
ring = np.column_stack([np.cos(angles), np.sin(angles)])
area = shapely.polygons(ring)
print("valid:", bool(shapely.is_valid(area)), "points:", shapely.get_num_coordinates(area))

with open("/proc/self/status", encoding="ascii") as lines:
    now = next(int(line.split()[1]) for line in lines if line.startswith("VmSize:")) * 1024
_, hard = resource.getrlimit(resource.RLIMIT_AS)
resource.setrlimit(resource.RLIMIT_AS, (now + 8_000_000, hard))
seen = []
for name, act in (
    ("numpy", lambda: np.empty(100_000_000)),
    ("shapely", lambda: shapely.buffer(area, 0.1, quad_segs=16)),
):
    try:
        act()
    except Exception as error:
        seen.append((name, type(error).__mro__, str(error)[:60]))
resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
for name, kinds, words in seen:
    print(name, "raised", kinds[0].__name__, "-", words, "- a MemoryError:", MemoryError in kinds)
whole = shapely.buffer(area, 0.1, quad_segs=16)
print("without the bound:", shapely.get_type_id(whole) == 3)

by = {name: (MemoryError in kinds, words) for name, kinds, words in seen}
expected = by["numpy"][0] and not by["shapely"][0] and "bad_alloc" in by["shapely"][1]
sys.exit(0 if expected else "the behaviour has changed")
PYTHON
"$work/venv/bin/python" "$work/show.py"
