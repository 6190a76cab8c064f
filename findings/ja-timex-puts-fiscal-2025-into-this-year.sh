#!/bin/sh
# Plans and budgets of Japan count in fiscal years, 年度, from April to March: 令和7年度 and 2025年度 are both April 2025 to
# March 2026. ja-timex 0.2.8 reads dates of Japanese text. Of 令和7年度 it takes 令和7年 and leaves 度, so that it is the
# calendar year, a work due at the year's end (令和7年度末, March 2026) is of 2025, and its `to_datetime` is 1 January
# 2025, in the fiscal year before. 2025年度 it knows, as FY2025, and that one's `to_datetime` is 1 January of the year in
# which one reads it; so is that of 2018年度. 令和7～11年度, the five years of a plan, is a duration of eleven years, and of
# 来年度, the next fiscal year, it reads 来年, a year from today. It says nothing of what it left. A month written out
# (令和8年3月末) is read right. Works by fiscal year so fall in the one before, or all of them in the current one.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ja-timex==0.2.8 pendulum==3.0.0b1 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from datetime import date
from importlib.metadata import version

import pendulum
from ja_timex import TimexParser

READING = pendulum.datetime(2030, 7, 1, tz="Asia/Tokyo")
TEXTS = [
    "令和7年度に整備する", "令和7年度末までに開業", "平成30年度", "2025年度に整備する", "2025年度末", "2018年度",
    "令和7～11年度の計画", "来年度", "令和8年3月末",
]
parser = TimexParser(reference=READING)
this_year = f"{date.today().year}-01-01"
found = {}
for text in TEXTS:
    read = [(tag.text, tag.type, tag.value, tag.to_datetime().date().isoformat()) for tag in parser.parse(text)]
    found[text] = read
    print(text, read)
print("ja-timex", version("ja-timex"), "pendulum", version("pendulum"), "and this year begins", this_year)
calendar_year = [("令和7年", "DATE", "2025-XX-XX", "2025-01-01")]
fiscal_year = [("2025年度", "DATE", "FY2025", this_year)]
assert found["令和7年度に整備する"] == found["令和7年度末までに開業"] == calendar_year, found
assert found["平成30年度"] == [("平成30年", "DATE", "2018-XX-XX", "2018-01-01")], found
assert found["2025年度に整備する"] == found["2025年度末"] == fiscal_year, found
assert found["2018年度"] == [("2018年度", "DATE", "FY2018", this_year)], found
assert found["令和7～11年度の計画"] == [("11年", "DURATION", "P11Y", "2041-07-01")], found
assert found["来年度"] == [("来年", "DURATION", "P1Y", "2031-07-01")], found
assert found["令和8年3月末"][0][:3] == ("令和8年3月末", "DATE", "2026-03-XX"), found
PYTHON
