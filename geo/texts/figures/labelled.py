"""Tells which bare numbers are called and not counted: telephones, codes, standards, labels."""

from __future__ import annotations

import re

from geo.texts.en.figures.comparing import NAMED, word_before
from geo.texts.writing.branches import whether

DIGITS = "0123456789"
NEAR = 24
"""How far around a number its line is looked at."""
VERSION = re.compile(r"(?:\bv(?:ersion)?[ .]?|版本[号]?[:]?)[0-9.]+$|[0-9]+(?:\.[0-9]+){2,}")
TELEPHONES_ZH = (
    "电话", "热线", "传真", "咨询", "拨打", "手机", "邮编", "邮政编码", "qq", "微信", "证号",
    "编号", "代码", "账号", "分机",
)  # fmt: skip
TELEPHONES_EN = (
    "tel", "phone", "call", "calling", "dial", "fax", "hotline", "telephone", "postcode", "zip",
    "ref",
)  # fmt: skip
TELEPHONES = TELEPHONES_ZH + TELEPHONES_EN
"""Words for telephones and numbers that are but called."""
TELEPHONE_WORDS = re.compile(
    rf"(?:{'|'.join(TELEPHONES_ZH)}|\b(?:{'|'.join(TELEPHONES_EN)})\b|\bref(?:erence)? no)"
    r"[^\n，。;；]{0,12}$"
)
STANDARD = whether(
    r"(?:\bgb(?:/t|/z)?|\bcjj(?:/t)?|\bjgj(?:/t)?|\biso|\bdb[0-9]{0,2}(?:/t)?|\bhj|\bdgj|\bastm"
    r"|\ben|\bpm"
    r"|\bcovid|\bcod|\bepsg|\bbs)[ :-]?$"
)
"""GB 50180, ISO 9001, PM 2.5."""
INDEX = re.compile(r"(?:指数|index)(?:[为达到是约:]|[ ](?:of|was|is|stood at)[ ]|[ ])*$")
"""What an index number stands behind."""
LABEL = re.compile(
    r"(?:附[图表件录]|[图表][:]?|见[图表]|专栏|公式|\bfig(?:ure)?\.?|\btable|\bannex|\bappendix"
    r"|\battachment|\bdivision|\bfy|\bsheet|\bpage|\bpp?\."
    r"|\b(?:paragraph|clause|condition|recommendation|policy|objective|option|schedule|item|section"
    r"|chapter|highway|route|phase|stage|lot|junction|zone|plot|district|plan|by-?law|resolution"
    r"|ordinance|bill|case|permit|docket|contract|parcel|tract|precinct|segment|package|proposition"
    r"|tender|application|circular)s?)(?:[ ]?|\n[ ]{2,9})[0-9.-]*$|[#№][ ]?$"
)
"""What a label's number stands behind: 图3, Table 2."""
TELEPHONE_SIGNS = frozenset("话线真询打机编码q信号账abcdefghijklmnoprstuvwxyz")
"""Signs of which each of the words for telephones and numbers has one."""
LABEL_ENDS = (
    *"图表件录栏式", "fig", "figure", "table", "annex", "appendix", "attachment", "division", "fy",
    "sheet", "page", "p", "paragraph", "clause", "condition", "recommendation", "policy",
    "objective", "option", "schedule", "item", "section", "chapter", "highway", "route", "phase",
    "stage", "lot", "junction", "zone", "plot", "district", "plan", "law", "resolution",
    "ordinance", "bill", "case", "permit", "docket", "contract", "parcel", "tract", "precinct",
    "segment", "package", "proposition", "tender", "application", "circular", "#", "№",
    "graphs", "ions", "phases", "stages", "lots",
)  # fmt: skip
"""What the word of a label ends with, without the signs and digits behind it."""
LABEL_LAST = frozenset(f"#№数为达到是约图表件录栏式号本 .:-/\n{DIGITS}abcdefghijklmnopqrstuvwxyz")
"""What a label, the name of a standard, an index or a version ends with."""


def is_labelled(text: str, start: int) -> bool:
    """Return whether the words before a bare number say that it is a code's, or a label's.

    What the words must have is looked for first: most numbers stand behind none of them.
    """
    low = max(0, start - NEAR)
    near = text[low:start]
    if (
        not TELEPHONE_SIGNS.isdisjoint(near)
        and any(word in near for word in TELEPHONES)
        and TELEPHONE_WORDS.search(text, low, start)
    ):
        return True
    if "." in near and VERSION.search(text, low, start):
        return True
    if near[-1:] not in LABEL_LAST:
        return False
    if near[-1:] == " " and word_before(text, start) in NAMED:
        return True
    may_be_label = near.rstrip(f"{DIGITS}.-: \n").endswith(LABEL_ENDS)
    return (
        STANDARD.search(text, low, start) is not None
        or INDEX.search(text, low, start) is not None
        or (may_be_label and LABEL.search(text, low, start) is not None)
        or (("v" in near or "版" in near) and VERSION.search(text, low, start) is not None)
    )
