"""What a draft says of a statement: its clause, with the sentence that it goes on from."""

from __future__ import annotations

import re
from bisect import bisect_right

from geo.texts.text import DecodedText
from geo.texts.times.finding import sentence_ends
from geo.texts.writing.cells import LEAST_GAPS, count_gaps
from geo.texts.writing.folding import fold

LONGEST_HAN, LONGEST_LATIN = 80, 240
"""Of how many signs a sentence is taken whole, in Chinese and in Latin letters."""
HAN = re.compile("[\u3400-\u9fff]")
JOINTS = re.compile(
    r"(?:(?:and|but|or|nor|which|who|while|whereas|with|so|yet|then|thus|where|although|because)\b"
    r"|并且|并|且|而且|而|但是|但|以及|或|则|也|亦|又|还|仍|再|其中|其|該|该|同时|另外|此外"
    r"|從而|从而|因此|所以|于是)[\s,，]*",
    re.IGNORECASE,
)
"""What a clause begins with that goes on from the one before it."""
MARKS = re.compile(r"^[\s,，、;；:：.。·•*|)）\]】\-–—]+|[\s,，、;；:：|(（\-–—]+$")
COMMAS = frozenset("，,、；;")
SUBJECTLESS = re.compile(
    "预计|預計|预定|預定|原定|定于|定於|可望|有望|因|经费|經費|动工|動工|开工|開工|启用|啟用|投入|投用|竣工|完工|通车|通車"
    "|开业|開業|交付|计划|計劃|规划|規劃|拟|擬|已|将|將|正|现|現|于|於|由|力争|力爭|争取|爭取|总|總|投资|投資|"
    "全长|全長|占地|面积|面積|建成|工期|进度|進度|施工|完成|年内|年內|年底|今年|明年|首期|目标|目標|届时|目前|确保|確保|保证|保證|保障|力保|务必|務必|尽快|盡快|尽早|盡早|早日|如期|按期|按时|按時|最快|最迟|最遲|最晚|首批"
    "|长[约0-9]|長[約0-9]|设[0-9]|設[0-9]|20[0-9]{2}年"
)
"""What a clause behind a comma begins with that leaves out what it is about."""
OBJECT = re.compile(
    "(?:(?:开工|開工|动工|動工)(?:建设|建設|新建|兴建|興建|改造|扩建|擴建)"
    "|(?:建成|完成|启用|啟用|竣工)(?![后後並并])(?!通车|通車|投[入用产產]|启用|啟用|运|運|营|營|开放|開放|交付|使用|投资|投資))"
    "[\u3400-\u9fffA-Za-z0-9“「]{3}"
    "|(?:[开開]工|[动動]工)(?![时時]|日期|[仪儀]式|率|[后後前])"
    "(?:[A-Za-z0-9“「]|[\u3400-\u9fff]{2,20}?(?:路|高速|[铁鐵]|工程|[项項]目|水[库庫]|[机機][场場]"
    "|[桥橋]|隧道|[枢樞][纽紐]|中心|[园園]|[站线線段港厂廠]))"
)
"""A verb whose own object stands behind it: 开工建设甲乙高铁 leaves nothing out."""
ITEM = re.compile(
    r"\s*(?:[(（]\s*(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}|[a-z]|[ivx]{1,4})\s*[)）]"
    r"|(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2}|[a-z](?=[)）]))\s*[、．.)）]"
    r"|[①-⑳•▪●◆■])(?!\s*[0-9０-９一二三四五六七八九十])\s*"
)
"""The number or sign of an item of a list; what 1、2号线 and 1.5 begin with is none."""
CELLS = re.compile(r"\s*(?:[|\t\u3000]| {3,})\s*")
NUMBER = re.compile(r"[0-9]{0,3}[.、)]?")
SUM = re.compile(r"(?!(?:19|20)[0-9]{2}$)[0-9][0-9,]*(?:\.[0-9]+)?|[—–-]+")
"""A cell that is but a number, of which its column says what it is, or nothing; no year."""


LINE_END = re.compile(r"(?<=(.))[ \t]*\n\s*(?=(.))")


def _join(match: re.Match[str]) -> str:
    """Return what stands for the end of a line that a page broke: nothing within Chinese."""
    return "" if HAN.match(match[1]) and HAN.match(match[2]) else " "


class Phrases:
    """Says the statements of one text so that each can be read alone."""

    def __init__(self, text: DecodedText) -> None:
        self._text = text.text
        self._ends = [0, *sentence_ends(fold(text.text).text)]

    def say(self, start: int, end: int) -> str:
        """Return the words for the clause of a text from `start` to `end`, in code points.

        A clause that begins with a conjunction, or in small letters, is told with the sentence
        that it is of, up to its own end; if that is too long, without the conjunction. An item of
        a list is told without its number. What stands in a table is told with the cells of its row
        before it, set apart by commas, without numbers of which only the column's head says what
        they are. It is one line.
        """
        said = LINE_END.sub(_join, self._say(start, end))
        return ITEM.sub("", said, count=1) if ITEM.match(said) else said

    def _say(self, start: int, end: int) -> str:
        clause = self._text[start:end]
        row = self._text[self._text.rfind("\n", 0, start) + 1 : end]
        if _has_cells(clause) or _has_cells(row):
            return _list_cells(row)
        before_it = self._text[max(0, start - 1) : start]
        is_bare = (
            before_it in COMMAS
            and SUBJECTLESS.match(clause) is not None
            and OBJECT.match(clause) is None
        )
        if not (is_bare or _begins_within(clause)):
            return clause
        before = self._ends[max(0, bisect_right(self._ends, start) - 1)]
        whole = _strip(self._text[before:end])
        longest = LONGEST_HAN if HAN.search(whole) else LONGEST_LATIN
        if before < start and len(whole) <= longest and "|" not in whole:
            return whole
        words = _strip(clause)
        joint = JOINTS.match(words)
        return _strip(words[joint.end() :] if joint else words) or clause


def _has_cells(row: str) -> bool:
    return "|" in row or "\t" in row.strip() or count_gaps(row) >= LEAST_GAPS


def _begins_within(clause: str) -> bool:
    words = clause.lstrip()
    return words[:1].islower() or JOINTS.match(words) is not None or MARKS.match(words) is not None


def _strip(words: str) -> str:
    return MARKS.sub("", MARKS.sub("", " ".join(words.split())))


def _list_cells(row: str) -> str:
    cells = [cell for cell in CELLS.split(row) if cell.strip(" -:")]
    if len(cells) > 1 and NUMBER.fullmatch(cells[0]):
        cells = cells[1:]
    cells = [cell for cell in cells if not SUM.fullmatch(cell)] or cells
    return ("，" if HAN.search(row) else ", ").join(cells)
