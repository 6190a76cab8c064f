#!/bin/sh
# Linked Places and archives write dates in EDTF (ISO 8601-2), which has codes for quarters: 2025-35 is July to
# September. edtf 5.0.2 reads that code right, but its own reader of natural language turns "Q3 2025" into 2025-03,
# March, "within 2025" and "end of 2025" alike into 2025, "FY2025" into the calendar year, and the Chinese
# "2025年6月" (June 2025) into the sixth day of an unknown month of an unknown year. Nothing says that it guessed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2 2>/dev/null
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import time
from importlib.metadata import version

from edtf import parse_edtf, text_to_edtf

TEXTS = ("Q3 2025", "first quarter of 2025", "end of 2025", "FY2025", "2025年6月")
read = {text: text_to_edtf(text) for text in TEXTS}
quarter = parse_edtf("2025-35")
span = [time.strftime("%Y-%m-%d", moment) for moment in (quarter.lower_strict(), quarter.upper_strict())]
print("edtf", version("edtf"))
print("2025-35 is", *span)
for text, found in read.items():
    print(f"{text} -> {found}")
assert span == ["2025-07-01", "2025-09-30"], span
assert read == {
    "Q3 2025": "2025-03",
    "first quarter of 2025": "2025",
    "end of 2025": "2025",
    "FY2025": "2025",
    "2025年6月": "XXXX-XX-06",
}, read
PYTHON
