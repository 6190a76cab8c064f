"""Tells which money a Chinese number is: a currency before it, or words that make it money."""

from __future__ import annotations

import re

from geo.texts.values.units import BASE_ZH, units_before
from geo.vocabulary import CURRENCIES

MONEY_NEAR = re.compile(
    r"产业|规模|收入|产值|投(?!入使|用|运|递|诉|票)|造价|[斥耗]资|拨款|预算|经费|成本|价款|总价"
    r"|资金|gdp"
    r"|营收|税收|掏腰包|自掏"
    r"|引资|争资|筹资|募资|出资|注资|增资|捐资|签约|总投|招商|到位"
    r"|销售|总额|利润|增加值|交易额|生产总值|合同|金额|贷款|融资|估值|市值"
)
"""What is money if hundreds of millions (亿) without a unit stand behind it."""
MONEY_BEFORE = re.compile(
    "(?:款|价|费|债券?|(?:保证|出让|补偿|奖|基|罚|租|佣|违约|公积)金|补[助偿贴]|税)"
    "(?:约|达|近|为|超过?|逾|共计?|高达|需|仅|:|[ ])*$"
)
"""The same right before it: 起拍价8.9亿, 配合款2.75亿."""
PRICE_NEAR = re.compile(
    r"[均单总售起房租]价|价格|租金|投资(?!者|人)|[斥耗]资|造价|补贴|奖励|奖金|资金|预算"
    r"|[年月]薪|工资"
    r"|收入|成本|[节能]省"
    r"|花了?|[只就]要|合同额|赔"
)
"""What is money if tens of thousands (万) without a unit stand behind it."""
MONEY_BEHIND = "(?:经费|资金|预算|补助|补贴|贷款|拨款|投资(?!者|人)|财政)"
"""What is money if hundreds of millions (亿) without a unit stand right before it."""
AFTER = re.compile(MONEY_BEHIND)

WORDS = {
    word: unit.base for word, unit in BASE_ZH.items() if unit.base in CURRENCIES and len(word) > 1
} | {word: unit.base for word, unit in units_before("en").items()}
"""Words for a currency that may stand before a number, and their ISO 4217 codes."""
LENGTHS = sorted({len(word) for word in WORDS}, reverse=True)
COINS = frozenset(word[-1] for word in WORDS) | {" "}
"""What the words for a currency before a number end in; a space may stand between."""


def currency_before(text: str, start: int) -> str | None:
    """Return the ISO 4217 code of the currency named right before a number, or None."""
    end = start - 1 if text[start - 1 : start] == " " else start
    for length in LENGTHS:
        first = end - length
        code = WORDS.get(text[first:end]) if first >= 0 else None
        # What begins with a letter is no currency behind another letter.
        if code and not (text[first].isascii() and text[first - 1 : first].isascii()
                         and text[first - 1 : first].isalnum()):  # fmt: skip
            return code
    return None


def is_money(text: str, start: int, scale: str, end: int) -> bool:
    """Return whether a number from `start` to `end` in 万 or 亿, without a unit, is money."""
    if "亿" in scale or "兆" in scale:
        return (
            AFTER.match(text, end) is not None
            or MONEY_NEAR.search(text, max(0, start - 16), start) is not None
            or MONEY_BEFORE.search(text, max(0, start - 6), start) is not None
        )
    return "万" in scale and PRICE_NEAR.search(text, max(0, start - 10), start) is not None
