#!/bin/sh
# Chinese plans tell time by five-year plans, school years and, in Taiwan, years of the Republic. jionlp 1.5.31 reads
# dates of Chinese text and says of each whether it is "accurate". It does not know these and answers all the same: the
# period of the 15th plan (十五五时期, 2026 to 2030) is the hour from five o'clock on the day of reading, the school year
# 2025/26學年 is February 2025, 民國114年 (2025) the year 114, 民国14年 (1925) the year 2014, all accurate. Of 1至5月
# (January to May) the whole year is left, of 6月-8月 only June. The years of the Five-Year Plan in figures it reads right.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check jionlp==1.5.31 'setuptools<81' 2>/dev/null
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import jionlp

TEXTS = {
    "十五五时期": ("2025-03-01 05:00:00", "2025-03-01 05:59:59"),
    "2025/26學年": ("2025-02-01 00:00:00", "2025-02-28 23:59:59"),
    "民國114年": ("114-01-01 00:00:00", "114-12-31 23:59:59"),
    "民国14年": ("2014-01-01 00:00:00", "2014-12-31 23:59:59"),
    "2024年1至5月": ("2024-01-01 00:00:00", "2024-12-31 23:59:59"),
    "2025年6月-8月": ("2025-06-01 00:00:00", "2025-06-30 23:59:59"),
    "2026—2030年": ("2026-01-01 00:00:00", "2030-12-31 23:59:59"),
}
read = {}
for text in TEXTS:
    found = jionlp.parse_time(text, time_base={"year": 2025, "month": 3, "day": 1})
    read[text] = tuple(found["time"])
    print(f"{text}: {' to '.join(found['time'])}, {found['definition']}")
    assert found["definition"] == "accurate", found
print("jionlp", version("jionlp"))
assert read == TEXTS, read
PYTHON
