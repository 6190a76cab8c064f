#!/bin/sh
# cpca 0.5.5 takes province, city and district out of a Chinese text. Names of districts are common words as well, and
# parts of others: 新城区建设 (building the new town) is in 新城区 of Xi'an, 城区道路 (roads in town) in Shanwei, 郊区公园 (a park in
# the suburbs) in Jiamusi, each with a full name and a code of China's statistics. 前海合作区, Shenzhen's zone of
# cooperation, lies in 合作市 of Gansu, and 长江西路, a street named for the Yangtze, in 江西, which begins in the river's
# name. Of two places in a text the second is left in the remainder.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check cpca==0.5.5 pandas==3.1.1 'setuptools<81' 2>/dev/null
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import cpca

TEXTS = {
    "新城区建设": ("陕西省", "西安市", "新城区", "610102"),
    "城区道路": ("广东省", "汕尾市", "城区", "441502"),
    "郊区公园": ("黑龙江省", "佳木斯市", "郊区", "230811"),
    "前海合作区": ("甘肃省", "甘南藏族自治州", "合作市", "623001"),
    "沿长江西路建设": ("江西省", None, None, "360000"),
    "从北京到天津的城际铁路": ("北京市", None, None, "110000"),
}
rows = cpca.transform(TEXTS)
found = {}
for text, row in zip(TEXTS, rows.itertuples(index=False), strict=True):
    found[text] = tuple(cell if isinstance(cell, str) else None for cell in (row[0], row[1], row[2], row[4]))
    print(text, *found[text], "and", row[3])
print("cpca", version("cpca"))
assert found == TEXTS, found
PYTHON
