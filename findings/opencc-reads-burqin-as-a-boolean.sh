#!/bin/sh
# OpenCC's s2twp turns Simplified Chinese into the characters and the words of Taiwan. Its words are those of computing
# before all, and it finds them in the middle of names: 布尔, a Boolean, is 布林 in Taiwan, so that 布尔津县 (Burqin, a
# county in Xinjiang) becomes 布林津縣 and 格勒诺布尔 (Grenoble) 格勒諾布林; 循环, a loop, makes of a park for the circular
# economy one for the loop economy; 集成路 and 信号山 become another road and another hill, an industrial cluster one of
# computers. No way back restores the name. Seen in OpenCC 1.4.2; s2tw, which changes signs and no words, keeps all.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check opencc==1.4.2 2>/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

import opencc

NAMES = {  # as s2tw has it, as s2twp has it
    "布尔津县": ("布爾津縣", "布林津縣"),
    "格勒诺布尔": ("格勒諾布爾", "格勒諾布林"),
    "集成路": ("集成路", "整合路"),
    "信号山": ("信號山", "訊號山"),
    "文件路": ("文件路", "檔案路"),
    "循环经济产业园": ("循環經濟產業園", "迴圈經濟產業園"),
    "产业集群": ("產業集群", "產業叢集"),
}
signs, words = opencc.OpenCC("s2tw"), opencc.OpenCC("s2twp")
found = {name: (signs.convert(name), words.convert(name)) for name in NAMES}
print("OpenCC", version("opencc"))
for name, (kept, other) in found.items():
    print(f"{name}: s2tw {kept}, s2twp {other}")
back = opencc.OpenCC("tw2s").convert(found["布尔津县"][1])
print("Burqin, brought back:", back)
assert found == NAMES, found
assert back == "布林津县" != "布尔津县", back
PYTHON
