"""The pattern that finds numbers with their units in folded Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from geo.texts.values.units import HAN_UNITS, STRUCTURES, UnitRow, all_units
from geo.texts.writing.branches import at_firsts
from geo.texts.writing.words import guarded
from geo.texts.zh.figures.money import MONEY_BEHIND

_HAN = "〇零一二两三四五六七八九十廿卅百千"
_BIG = "万亿"
_SCALE = f"(?:[{_BIG}]|兆(?=元|[0-9]))*"
"""Large units; 兆 is one (a million million) where no word such as 兆瓦 begins with it."""
_ABOUT = "亩个家户座人栋所公平米条项岁套辆名位间"
"""What 来 stands before where it says about: 40来亩."""
_FORMAL = "壹贰叁肆伍陆柒捌玖"
"""The digits of cheques: 壹佰万元."""


_ZH = tuple(row for row in all_units() if row.language in {"zh", "mul"} and row.is_behind)


def _guard(word: str) -> str:
    """Return what may not stand behind a unit: what makes a word that it ends with another one.

    成 of 成立 is no tenth, 元 of 元旦 no money; a sign of letters is no part of a word.
    """
    ends = (row.not_behind for row in _ZH if row.not_behind and word.endswith(row.word))
    letters = "[a-z]" if word[-1].isascii() and word[-1].isalnum() else ""
    return "".join(f"(?!{behind})" for behind in (*ends, letters) if behind)


_OFTEN = "年元个公人平%家分成米倍张套期户名亩车处月所位条份栋部间天"
"""What the units begin with that plans have most, the commonest first."""


def _units(rows: Iterable[UnitRow]) -> str:
    """Return a pattern of the units of `rows`, tried but where one may begin.

    `re` tries them one after another, so that those that are common stand first: what begins with
    another sign is another unit.
    """
    words = sorted((row.word for row in rows), key=lambda word: (_OFTEN + word[0]).index(word[0]))
    return at_firsts(guarded({word: _guard(word) for word in words}))


_UNIT, _UNIT_HAN = _units(_ZH), _units(row for row in _ZH if row.word in HAN_UNITS)
PATTERN = re.compile(
    rf"""
    [0-9{_HAN}{_BIG}{_FORMAL}第前首头最唯率双翻半减过](?:
      (?<=[0-9])(?<![0-9.][0-9])(?P<arabic>
          [0-9]*(?:,[0-9]{{3}}(?![0-9])
            |(?:,[ ]|[ ](?<![0-9]{{4}}[ ]))[0-9]{{3}}(?![0-9.,])(?=[ ]?(?:{_UNIT})))*
          (?:[.·][0-9]+)?(?:[ ]?(?:百(?![伏瓦]|分[点之])|千(?![伏瓦克米])))?
          (?:[ ](?=[{_BIG}]+(?:[余多]?(?:{_UNIT})|[,。;:、)|\s]|[ ][0-9]|$)))?{_SCALE}
          (?:(?<=[百千{_BIG}兆])(?:零?|[ ](?=[0-9,]{{1,5}}[ ]?[{_BIG}]))[0-9]+
            (?:,[0-9]{{3}}(?![0-9]))*(?:[ ]?[十百千])?(?:[ ]?[{_BIG}]+)?)*)
        (?:[ ]?[-~至到][ ]?
          (?P<upper>[0-9]+(?:,[0-9]{{3}}(?![0-9]))*(?:[.·][0-9]+)?[百千]?
            (?:[ ](?=[{_BIG}]+[余多]?(?:{_UNIT})))?{_SCALE}))?
        (?P<open>(?:[余多几](?!来)|\+(?![ ]?[0-9a-z])|来(?=[{_ABOUT}]))(?:[{_BIG}]+)?)?
        (?:分之(?P<part>[0-9]+)|[比:](?P<versus>[0-9]{{1,3}})(?![0-9.])
          |[ ]?(?P<unit>{_UNIT}))?
     |(?<=[{_HAN}{_BIG}])(?<![{_HAN}{_BIG}0-9初][{_HAN}{_BIG}])
        (?P<han>[{_HAN}{_BIG}]*(?:[点.][{_HAN}]+(?:[{_BIG}]+(?![0-9]))?)?)
        (?:[至到-](?P<han_upper>[{_HAN}{_BIG}]+))?
        (?P<han_open>(?:[余多几](?!来)|来(?=[{_ABOUT}]))(?:[{_BIG}]+)?)?
        (?:比(?P<han_versus>[{_HAN}]{{1,3}})(?![高低较如])
          |分之(?P<han_part>[{_HAN}{_BIG}]+(?:点[{_HAN}]+)?|[0-9.]+)
          |(?P<fold>番)(?![号茄禺])
          |(?P<strong>强)(?=[榜企县区市镇名、,。;]|$)
          |(?P<big>大)(?=[\u4e00-\u9fff])(?![街道家量型])
          |(?P<level>级)(?!别)
          |(?P<han_unit>{_UNIT_HAN})
          |(?P<han_bare>(?<=亿)(?={MONEY_BEHIND})|(?:(?<=亿)|(?<=[万亿][一二三四五六七八九])))
             (?!(?!{MONEY_BEHIND})[{_HAN}{_BIG}\u4e00-\u9fff]|[ ]?[a-z])
          |(?P<structure>[{STRUCTURES}]|融合)(?=[、,;。和」』"]|[{_HAN}多]))
     |(?<=[{_FORMAL}])(?P<formal>[{_FORMAL}]?[拾佰仟{_BIG}][{_FORMAL}拾佰仟零{_BIG}]*)
        (?P<formal_unit>{_UNIT_HAN})
     |(?<=一)(?P<pair>[东西南北](?=一[东西南北])|(?<=一[东西南北]一)[东西南北]
        |[\u4e00-\u9fff](?<=[「『"]一.)一[\u4e00-\u9fff](?=[」』"]))
     |(?<=一)(?P<one_half>半)(?![导径])
     |(?<=第)(?P<ordinal>[0-9]+|[{_HAN}]+)
        (?P<ordinal_unit>[次届轮批个期名位代产大条家年季]|季度|阶段)?
     |(?<=前)(?<![提之以目此年日天月期午向]前)(?P<top>[0-9]+|[{_HAN}]+)
        (?P<top_unit>[名位强个])?(?![0-9{_HAN}{_BIG}年月日天周季期批次轮])
     |(?<=首)(?P<first>[批次个家条座位届款例项所台套年月周日期轮站])
     |(?<=头)(?P<head>号(?=[的难大任工])|一[回次个](?![半]))
     |(?<=最)(?P<most>(?![近后终初早晚新](?:[,的，年]|$))[\u4e00-\u9fff](?:中|大)?)
     |(?<=唯)(?P<only>一)(?![\u4e00-\u9fff]?性)
     |(?<=率)(?P<lead>先)
     |(?<=双)(?P<both>双)
     |(?<=翻)(?P<double>(?:了)?[一]?番|倍)
     |(?<=[减过半])(?P<half>(?:(?<=减)半|(?<=过)半(?!个)
        |(?<=半)(?<![上下]半)(?:数|年(?!来)|小时|个小时|个多小时|个多?月|天|价(?!格))))
    )
    """,
    re.VERBOSE,
)
