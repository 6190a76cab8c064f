"""The units that figures come in: how they are written and what they are in a base unit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from geo.texts.words import words_of

MU_M2 = 2000 / 3
"""Square metres of a mu (亩); a 15th of a hectare. Source: State Council, 27 February 1959."""


class Unit(NamedTuple):
    """A unit: its base unit and how many of that it is."""

    base: str
    factor: float


def _table(rows: Mapping[tuple[str, float], str]) -> dict[str, Unit]:
    return {
        word.replace("_", " "): Unit(base, factor)
        for (base, factor), words in rows.items()
        for word in words.split()
    }


MEASURES_ZH = _table({
    ("CNY", 1.0): "元 元人民币 人民币 块钱",
    ("USD", 1.0): "美元 美金",
    ("HKD", 1.0): "港元 港币",
    ("EUR", 1.0): "欧元",
    ("JPY", 1.0): "日元",
    ("m2", 1.0): "平方米 平方公尺 平米 ㎡ m² m2 平",
    ("m2", 1e6): "平方公里 平方千米 km² km2 k㎡",
    ("m2", 1e4): "公顷 hm² hm2",
    ("m2", MU_M2): "亩 亩地",
    ("m2", 0.09290304): "平方呎 平方尺 平方英尺",
    ("m2", 400 / 121): "坪",
    ("m", 1000.0): "公里 千米 km 车道公里",
    ("m", 1.0): "米 公尺 m 延米",
    ("m", 500.0): "里 里地 里路 华里",
    ("m", 0.01): "厘米 cm",
    ("m", 0.001): "毫米 mm",
    ("m", 1852.0): "海里",
    ("person", 1.0): "人 人次 名 位 人口 居民 游客 乘客 旅客 村民 学生 职工 口人 号人",
    ("minute", 1.0): "分钟",
    ("minute", 1 / 60): "秒 秒钟",
    ("minute", 60.0): "小时 个小时 钟头 个钟头 个多小时 个多钟头",
    ("minute", 15.0): "刻钟",
    ("day", 1.0): "天 日 个工作日 工作日",
    ("day", 7.0): "周 星期 个星期 个周",
    ("month", 1.0): "个月 月 个多月",
    ("month", 3.0): "个季度 季度",
    ("year", 1.0): "年 周年 年度 岁 个年头",
    ("ratio", 0.01): "% 个百分点 百分点 个点",
    ("ratio", 0.001): "‰",
    ("ratio", 0.1): "成 折",
    ("ratio", 1.0): "倍",
})  # fmt: skip
COUNTED_ZH = words_of(
    "个 家 项 座 所 条 处 批 张 间 套 栋 幢 辆 台 件 种 类 次 届 轮 户 组 片 块 支 只 份 场 部 款"
    " 棵 株 艘 架 层 列 对 班 站 席 枚 宗 起 例 门 颗 根 盏 期 级 单 册 篇 首 床 张床 张床位 床位"
    " 个床位 学位 个学位 托位 个托位 泊位 个泊位 车道 车位 个车位 个标准 间次 家次 个次 班次 车次"
    " 架次 例次 标箱 吨 千克 公斤 克 立方米 升 千瓦时 千瓦 兆瓦 吉瓦 度 度电 kwh kw mw gw ha t"
    " 株次 班列 对列 工位 个工位 户次 套次 标台 摄氏度 伏 千伏 kv 兆伏安 mva 格 排 封 趟 笔 遍 幅"
    " 瓶 箱 桶 盒 桌 节 朵 匹 尾 段"
)
BASE_ZH: dict[str, Unit] = {word: Unit("count", 1.0) for word in COUNTED_ZH} | MEASURES_ZH
BASE_ZH["ha"] = Unit("m2", 1e4)

HAN_COUNTED = words_of(
    "个 家 项 座 所 条 处 批 种 类 次 届 轮 户 套 栋 幢 辆 件 组 片 支 份 场 款 层 席 期 级 间 张"
    " 宗 枚 棵 站 吨 千瓦 立方米 千伏 部 床位 张床位 学位 个学位 托位 个托位 车道 床 张床 车位 泊位"
    " 班 台 块 列 排 格 只 株 艘 架 封 趟 笔 遍 幅 瓶 箱 桶 盒 桌 节 朵 匹 尾 段 册 篇 颗 盏 根 例"
)
"""Counting words that a number in Chinese digits may stand before and still be a number."""

STRUCTURES = "核翼轴带廊极纵横心屏片组轮区谷园环"
"""Nouns of spatial structures, as in 一核两翼: each counts parts."""

SCALES_EN = {
    "dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9,
    "trillion": 1e12, "mn": 1e6, "bn": 1e9, "m": 1e6, "k": 1e3,
}  # fmt: skip
MEASURES_EN = _table({
    ("CNY", 1.0): "yuan rmb renminbi cny",
    ("USD", 1.0): "dollars dollar us_dollars usd",
    ("HKD", 1.0): "hong_kong_dollars hkd",
    ("EUR", 1.0): "euros euro eur",
    ("GBP", 1.0): "pounds gbp",
    ("m2", 1.0): (
        "square_metres square_meters square_metre square_meter sq_m sqm m² m2 ㎡ sq._m"
        " sq_metres"
    ),
    ("m2", 1e6): (
        "square_kilometres square_kilometers square_kilometre square_kilometer sq_km km²"
        " km2 sq._km"
    ),
    ("m2", 1e4): "hectares hectare ha",
    ("m2", 4046.8564224): "acres acre",
    ("m2", 2589988.110336): "square_miles square_mile sq_miles sq_mi",
    ("m2", 0.09290304): "square_feet square_foot sq_ft",
    ("m2", MU_M2): "mu",
    ("m", 1000.0): "kilometres kilometers kilometre kilometer km kms",
    ("m", 1.0): "metres meters metre meter m",
    ("m", 1609.344): "miles mile",
    ("m", 0.3048): "feet foot ft",
    ("person", 1.0): (
        "people persons person residents resident inhabitants visitors visitor visits passengers"
        " workers employees staff students pupils scientists researchers tourists children"
        " cyclists riders commuters guests teachers doctors nurses volunteers spectators patients"
        " academics engineers shoppers customers drivers athletes runners fans diners"
        " trainees apprentices pensioners homebuyers delegates attendees participants dancers"
    ),
    ("minute", 1.0): "minutes minute min mins",
    ("minute", 1 / 60): "seconds",
    ("minute", 60.0): "hours hour h hrs",
    ("day", 1.0): "days day",
    ("day", 7.0): "weeks week",
    ("day", 14.0): "fortnights fortnight",
    ("month", 1.0): "months month",
    ("month", 3.0): "quarters",
    ("year", 1.0): "years year years_old year-old",
    ("year", 10.0): "decades",
    ("ratio", 0.01): "% per_cent percent percentage_points percentage_point pct pc",
    ("ratio", 1.0): "times fold",
})  # fmt: skip

NUMBERS_EN = {
    word: float(value)
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
} | {
    word: float(10 * value)
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}
ORDINALS_EN = {
    word: value
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ],
        1,
    )
}
PARTS_EN = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}  # fmt: skip
MONTHS_EN = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
