#!/bin/sh
# The units of Chinese planning texts, in their usual Latin letters, mean something else to pint 0.25.3, and it says
# so without a word of doubt: "1000 mu" (some 67 ha of land) is read as m + u, thousandths of the atomic mass unit;
# "5 li" (2.5 km) as five links of a surveyor's chain, one metre; "5 kt" (kilotonnes) as knots. An "acre" is built
# on the foot of the U.S. Survey, abolished in 2022: 4046.8726 m2 instead of the 4046.8564 m2 of British and
# Canadian plans, which is 16 km2 in a million acres.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pint==0.25.3 2>/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
import pint

units = pint.UnitRegistry()
read = {words: units(words) for words in ("1000 mu", "5 li", "5 kt", "1 acre", "67 ha")}
print("pint", pint.__version__)
for words, found in read.items():
    print(f"{words:>8} -> {found} = {found.to_base_units():.10g~}")
assert read["1000 mu"].check("[mass]"), "a mu is no mass any more"
assert abs(read["5 li"].to("m").magnitude - 1.00584) < 1e-4, "a li is another length"
assert read["5 kt"].check("[length]/[time]"), "kt is no speed any more"
assert abs(read["1 acre"].to("m**2").magnitude - 4046.8726099) < 1e-6, "an acre is another area"
assert read["67 ha"].to("m**2").magnitude == 670_000
PYTHON
