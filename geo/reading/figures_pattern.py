"""The pattern that finds numbers with their units in folded Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from geo.reading.units import BASE_ZH, HAN_COUNTED, MEASURES_ZH, STRUCTURES

_HAN = "〇零一二两三四五六七八九十廿卅百千"
_BIG = "万亿"
_DIGITS = f"0-9{_HAN}{_BIG}"


def either(words: Iterable[str]) -> str:
    """Return a pattern of one of `words`, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_UNIT = either(BASE_ZH)
_UNIT_HAN = either(
    {*HAN_COUNTED, *MEASURES_ZH} - {"平", "m", "位", "名", "居民", "游客"} | {"位", "名"}
)
# A unit sign that is the beginning of another word is none (成 of 成立, 元 of 元旦).
_NOT_WORD = (
    r"(?!(?<=成)(?!就地|就近)[立为功果员本都长熟绩就交人品分型效片套体]|(?<=元)[旦素年宵首月桥朝代宝里]"
    r"|(?<=天)[津然桥坛安文气河空府]"
    r"|(?<=日)[本常益报前后报历程均]|(?<=月)[球坛亮]|(?<=周)[边围转期口庄]|(?<=年)[轻级龄]"
    r"|(?<=人)[才工民均类居文]"
    r"|(?<=级)[别]|(?<=位)[居于列]|(?<=名)[列义校园]|(?<=平)[原台谷均安行衡等价]|(?<=倍)[增受]"
    r"|(?<=次)[生日元区干]"
    r"|(?<=家)[庭具乡园电]|(?<=处)[理于置方长级]|(?<=类)[似型]|(?<=部)[分门署委队]"
    r"|(?<=场)[所地景馆合]|(?<=站)[式点台]"
    r"|(?<=门)[头店口诊峡]|(?<=只)[是有要能]|(?<=对)[外接于口比应]|(?<=期)[间望待盼]|(?<=片)[区]"
    r"|(?<=度)[假过]"
    r"|(?<=米)[兰粉饭]|(?<=首)[都府批次家个先]|(?<=台)[湾州风]|(?<=块)[状]|(?<=起)[步来点到]"
    r"|(?<=床)[头]|(?<=层)[次面级]"
    r"|(?<=例)[如外]|(?<=单)[位元一]|(?<=宗)[旨教]|(?<=组)[织团建成合]|(?<=支)[持撑付出]"
    r"|(?<=架)[构]|(?<=台)[儿河])"
)
PATTERN = re.compile(
    rf"""
    [0-9{_HAN}{_BIG}第前首最唯率双翻半减过](?:
      (?<=[0-9])(?<![0-9.][0-9])(?P<arabic>[0-9]*(?:,[0-9]{{3}}(?![0-9]))*(?:\.[0-9]+)?[百千]?[{_BIG}]*
          (?:(?<=[百千{_BIG}])[0-9]+[十百千]?[{_BIG}]*)*)
        (?:[ ]?[-~至到][ ]?(?P<upper>[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?[百千]?[{_BIG}]*))?
        (?P<open>(?:[余多几](?![年来])|来(?=[亩个家户座人栋所公平米条项岁套辆名位间]))(?:[{_BIG}]+)?)?
        (?:分之(?P<part>[0-9]+)|[ ]?(?P<unit>{_UNIT}){_NOT_WORD})?
     |(?<=[{_HAN}{_BIG}])(?<![{_HAN}{_BIG}0-9初][{_HAN}{_BIG}])(?P<han>[{_HAN}{_BIG}]*(?:点[{_HAN}]+)?)
        (?:[至到-](?P<han_upper>[{_HAN}{_BIG}]+))?
        (?P<han_open>(?:[余多几](?![年来])|来(?=[亩个家户座人栋所公平米条项岁套辆名位间]))(?:[{_BIG}]+)?)?
        (?:分之(?P<han_part>[{_HAN}{_BIG}]+(?:点[{_HAN}]+)?|[0-9.]+)
          |(?P<fold>番)(?![号茄禺])
          |(?P<strong>强)(?=[榜企县区市镇名、,。;]|$)
          |(?P<big>大)(?=[\u4e00-\u9fff])(?![街道家量型])
          |(?P<level>级)(?!别)
          |(?P<han_unit>{_UNIT_HAN}){_NOT_WORD}
          |(?P<structure>[{STRUCTURES}]|融合)(?=[、,;。和」』"]|[{_HAN}多]))
     |(?<=一)(?P<pair>[东西南北](?=一[东西南北])|(?<=一[东西南北]一)[东西南北]|[\u4e00-\u9fff](?<=[「『"]一.)一[\u4e00-\u9fff](?=[」』"]))
     |(?<=一)(?P<one_half>半)(?![导径])
     |(?<=第)(?P<ordinal>[0-9]+|[{_HAN}]+)(?P<ordinal_unit>[次届轮批个期名位代产大条家年季]|季度|阶段)?
     |(?<=前)(?P<top>[0-9]+|[{_HAN}]+)(?P<top_unit>[名位强个])?(?![0-9{_HAN}{_BIG}年月日天周季期批次轮])
     |(?<=首)(?P<first>[批次个家条座位届款例项所座台套]|条)(?![都])
     |(?<=最)(?P<most>(?![近后终初早晚新](?:[,的，年]|$))[\u4e00-\u9fff](?:中|大)?)
     |(?<=唯)(?P<only>一)(?![\u4e00-\u9fff]?性)
     |(?<=率)(?P<lead>先)
     |(?<=双)(?P<both>双)
     |(?<=翻)(?P<double>(?:了)?[一]?番)
     |(?<=[减过半])(?P<half>(?:(?<=减)半|(?<=过)半(?!个)|(?<=半)(?:数|年(?!来)|小时|个小时|个月|天|价(?!格))))
    )
    """,
    re.VERBOSE,
)
