#!/bin/sh
# 雄安新区, the new area that China has planned since 2017, has three counties, 雄县, 容城县 and 安新县. jionlp 1.5.20 finds the
# last one, Anxin, in the middle of the area's name (雄-安新-区) and reads each address in Xiong'an as one in Anxin: of the
# county that the address names, and of the area, a remainder is left ("区容城县"). cpca 0.5.5 answers with the counties
# named. A table of works in Xiong'an so read has all of them in one county, with a full and official address each.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  jionlp==1.5.20 cpca==0.5.5 pandas==3.1.1 'setuptools<81' 2>/dev/null
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import cpca
import jionlp

ADDRESSES = ("雄安新区容城县", "河北省雄安新区雄县", "河北雄安新区安新县", "雄安新区")
by_cpca = cpca.transform(ADDRESSES)["区"].tolist()
read = {}
for address, other in zip(ADDRESSES, by_cpca, strict=True):
    parsed = jionlp.parse_location(address)
    read[address] = parsed["county"], parsed["detail"]
    print(f"{address}: jionlp {parsed['full_location']}, cpca {other}")
print("jionlp", version("jionlp"), "cpca", version("cpca"))
assert by_cpca[:3] == ["容城县", "雄县", "安新县"], by_cpca
assert read == {
    "雄安新区容城县": ("安新县", "区容城县"),
    "河北省雄安新区雄县": ("安新县", "区雄县"),
    "河北雄安新区安新县": ("安新县", ""),
    "雄安新区": ("安新县", "区"),
}, read
PYTHON
