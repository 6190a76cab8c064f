#!/bin/sh
# Chinese says "five or six" by setting two digits side by side: 五六公里 are 5 or 6 km. What turns Chinese numerals into
# figures takes the digits for those of one number. cn2an 0.5.24 and chinese2digits 6.0.2 make 56 km of it, 78 villages
# of seven or eight, and ring roads 四五环 (the 4th and the 5th) the 45th. The latter adds what it cannot read: 十七八公里,
# 17 or 18 km, are 88 km, 230,000 to 240,000 people 540,000, and three or four thousand million yuan thirty-four. The
# rules of WeTextProcessing 1.2.0 know the form (5~6km), and still have "in two or three years" as in 23. A result is
# never marked as a guess, and the words are gone.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  cn2an==0.5.24 chinese2digits==6.0.2 WeTextProcessing==1.2.0 'setuptools<81' 2>/dev/null
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import logging
from importlib.metadata import version

import chinese2digits
import cn2an

logging.disable(logging.INFO)  # what the rules tell of their cache
from itn.chinese.inverse_normalizer import InverseNormalizer

rules = InverseNormalizer()
TEXTS = {  # as cn2an, chinese2digits and WeTextProcessing have it
    "五六公里": ("56公里", "56公里", "5~6km"),
    "七八个村": ("78个村", "78个村", "7~8个村"),
    "四五环之间": ("45环之间", "45环之间", "4~5环之间"),
    "三五年": ("35年", "35年", "35年"),
    "两三年内建成": ("23年内建成", "两3年内建成", "23年内建成"),
    "十七八公里": ("十七八公里", "88公里", "17-8km"),
    "二十三四万人": ("二十三四万人", "540000人", "23-4万人"),
    "三四十亿元": ("三四十亿元", "34000000000元", "30~40亿元"),
}
read = {}
for text in TEXTS:
    by_digits = chinese2digits.takeNumberFromString(text)["replacedText"]
    read[text] = cn2an.transform(text), by_digits, rules.normalize(text)
    print(text, *read[text])
print(*(f"{name} {version(name)}" for name in ("cn2an", "chinese2digits", "WeTextProcessing")))
assert read == TEXTS, read
PYTHON
