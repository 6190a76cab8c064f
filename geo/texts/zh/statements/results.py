"""Finds what a text tells of results, as only a look back does. Folded Chinese text.

产值增长4.8%, 吞吐量跃居全国第三, 里程突破9000公里, but not: 力争增长5%, 突破9000公里左右.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.texts.writing.branches import branched

GROWN = re.compile(
    "(?:增长|增加|下降|提高|提升|回落|减少)(?:了|约|近|超)*[0-9][0-9.]*(?:%|个百分点)"
    "(?!以上|左右|以内|上下|的?(?:目标|预期|要求))"
)
"""What is counted of what has come."""
_RANKED = (
    "(?:稳居|位居|高居|跃居|升至|排名|位列|居)(?:全[国省市球区州]|世界|亚洲|[^,。;0-9\\n]{1,8})?"
    "(?:第[0-9一二三四五六七八九十]+|首位|前列|前茅|榜首)"
)
_FROM_TO = (
    "从[^,。;0-9\\n]{0,6}[0-9][^,。;\\n]{0,12}"
    "(?:提高|提升|增加|上升|增长|扩大|下降|降|减少|压减|缩短)[到至]"
)
RESULT = branched(
    f"{GROWN.pattern}|增长(?:了|约|近|超)*[0-9][0-9.]*倍|翻了?[一两]番|突破[0-9百千万两]"
    f"|{_FROM_TO}|{_RANKED}|全[国省市球](?:第一|首[个位条座例家]|领先|最[低高大多好快])"
    "|创(?:历史|同期|历年)?(?:最好|新)[高成水]|历史性|零的突破|跻身"
    "|连续[0-9一两二三四五六七八九十多]+年|获[^,。;\\n]{0,24}(?:称号|表彰|表扬|通报|肯定|认可|批准)"
    "|填补[^,。;\\n]{0,12}空白|超额完成|超时序"
    "|成功(?:举办|承办|举行|升空|发射|首航|创建|入选|申报|扩区|扩容|摘牌|挂牌|获批|并网|合龙|落户)"
    "|(?:正式|圆满|顺利)(?:揭牌|挂牌|闭幕|举办|收官|合龙|首航|建成|投用|投产|竣工|通过|开工|启用)"
)
"""What is told of what has come: counted growth, ranks, records, awards, what went well."""
AIMED = re.compile(
    "预期|预计|目标|力争|争取|确保|计划|规划|拟|将|要(?!素|求)|有望|左右|以上|以内|不低于|年均|如果|若|[到至]20[0-9]{2}年"
)
"""What in the same sentence says that it is but aimed at, or is told of more years."""
LONGEST = 200
"""How many signs of a sentence are read on either side of a result."""
ENDS = re.compile("[。!;\n]")


def find_results(text: str) -> Iterator[re.Match[str]]:
    """Yield the results that `text` tells of, in order; none that is but aimed at."""
    for match in RESULT.finditer(text):
        if not AIMED.search(_sentence_at(text, match)):
            yield match


def _sentence_at(text: str, match: re.Match[str]) -> str:
    """Return the sentence in which a match stands, as far as one reads in a breath."""
    before = text[max(0, match.start() - LONGEST) : match.start()]
    after = text[match.end() : match.end() + LONGEST]
    return ENDS.split(before)[-1] + match.group() + ENDS.split(after, maxsplit=1)[0]
