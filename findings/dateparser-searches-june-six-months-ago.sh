#!/bin/sh
# 6月 is June in Chinese, and 6个月 are six months. dateparser 1.5.0 knows it: its `parse` reads 6月 as June. Its
# `search_dates`, which is for texts, reads the same 6月 as "six months ago", so that what a text of 2025 wants built by
# the end of June (6月底前) was due in September 2024, what is due in June of 25 in 1999, a work from May to August ran
# from October back to July, and a planning period of 20 years began in 2005. Of 2025年6月 in a sentence it finds nothing,
# and of 2027年底 (the end of 2027) the year, with the month and the day of the reader's own calendar.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0 2>/dev/null
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import datetime
from importlib.metadata import version

import dateparser
from dateparser.search import search_dates

SETTINGS = {"RELATIVE_BASE": datetime.datetime(2025, 3, 1)}
TEXTS = {
    "6月": [("6月", "2024-09-01")],
    "工程6月底前建成": [("6月", "2024-09-01")],
    "工程25年6月建成": [("25年6月", "1999-09-01")],
    "5月至8月": [("5月", "2024-10-01"), ("8月", "2024-07-01")],
    "规划期为20年": [("20年", "2005-03-01")],
    "2027年底前建成": [("2027年", "2027-03-01")],
    "工程于2025年6月建成": None,
}
parsed = {text: dateparser.parse(text, languages=["zh"], settings=SETTINGS) for text in ("6月", "25年6月", "2025年6月")}
for text, day in parsed.items():
    print(f"parse {text}: {day:%Y-%m-%d}")
found = {}
for text in TEXTS:
    dates = search_dates(text, languages=["zh"], settings=SETTINGS)
    found[text] = dates and [(words, f"{day:%Y-%m-%d}") for words, day in dates]
    print(f"search_dates {text}: {found[text]}")
print("dateparser", version("dateparser"))
assert {f"{day:%Y-%m-%d}" for day in parsed.values()} == {"2025-06-01"}, parsed
assert found == TEXTS, found
PYTHON
