"""The pattern that finds numbers with their units in folded English text."""

from __future__ import annotations

import re
from itertools import chain

from geo.texts.en.figures.numbers import NUMBERS_EN, ORDINALS_EN, PARTS_EN
from geo.texts.values.units import MEASURES_EN, units_before, units_of_worth
from geo.texts.writing.branches import NAMED
from geo.texts.writing.languages import OTHER, FirstWords
from geo.texts.writing.words import MONTHS_EN, either

_WORD = either(NUMBERS_EN)
_ROUND = "hundred|thousand|million|billion"
_SPELT = (
    rf"(?:(?:half[ ]an?|an?[ ]half)[ -](?:dozen|{_ROUND})"
    rf"|a[ ](?:dozen|{_ROUND})|(?:{_WORD})[ ]dozen|{_WORD}|dozens?)"
    rf"(?:[- ](?:and[ ])?(?:{_WORD}|{_ROUND}))*"
)
_DIGITS = (
    r"(?:[1-9][0-9]{0,2}(?:[ ][0-9]{3})+(?![0-9.,])(?=[ -]?[a-z])"
    r"|[0-9]+(?:(?:,[0-9]{2})*,[0-9]{3})*(?:[.·][0-9]+)?)"
)
_LARGE = "thousand|million|billion|trillion"
_SCALE = f"{_ROUND}|trillion|bn|mn|tn|lakhs?|crores?"
_TIME = f"(?:minute|hour|day|week|month|year|quarter)s?|{either(MONTHS_EN)}"
SHORT_MONTHS = {
    name[:length]: number
    for number, name in enumerate(MONTHS_EN, 1)
    for length in (3, 4)
    if length == 3 or name == "september"  # noqa: PLR2004
    if name[:length] != name
}
"""The months as news writes them, with a point or without: Jan. 11."""
_SHORT_MONTHS = either(SHORT_MONTHS)
_DIMENSION = (
    "wide|long|deep|high|tall|thick|away|below|above|apart"
    "|in[ ](?:diameter|length|width|height|depth|radius)"
)
_MEASURE = either(MEASURES_EN).replace("\\ ", "[ -]")
_HYPHENED = (
    "storey|story|lane|car|carriage|bedroom|bed|seat|class|room|unit|place|home|point|station"
    "|track|platform|gate|berth|tower|deck|span|screen|dwelling|apartment|turbine|court|bay"
    "|classroom|building|site|house|plot|hole|line|family|floor|pier|arch|pump|barrel|engine|person"
)
"""Nouns that a number may stand before with a hyphen, whatever number it is: six-lane."""
WORTH = units_of_worth("en")
COINS = units_before("en") | WORTH
_GROUPS = "[1-9][0-9]{0,2}(?:[ ][0-9]{3})+(?![0-9])"
_TENTHS = rf"[0-9]{{1,3}},[0-9]{{1,2}}(?=[ ]?(?:{_LARGE}|bn|mn|[mb])\b)"
"""A number with a comma for its point, as South Africa writes millions: R1,2m."""
_WORTH = (
    rf"(?:{either(WORTH)})(?=[ ]?(?:{_TENTHS}|{_GROUPS}|[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})+(?![0-9])"
    rf"|[0-9]+(?:[.,][0-9]+)*(?:[ -]?(?:{_SCALE}|[mbk])\b|[ ]per[ ])))"
)
"""What stands before money, and before the numbers of roads: R80 billion, but the R80."""
_MONEY = f"{either(units_before('en'))}|{_WORTH}"
_PARTS = f"{either(PARTS_EN.keys() - {'fourth'})}|(?:(?<=three[- ])|(?<=one-))fourth"
"""Parts; a fourth is one behind a number only, for a fourth bridge is the fourth."""
_WHOLE = "hour|day|year|month|mile|kilomet(?:re|er)|acre|hectare"
"""Units that parts are said of, and one of them: half a mile, over an acre."""
_ONE_BEHIND = "(?:{})".format(
    "|".join(
        f"(?<={word}[ ])"
        for word in ("for", "over", "than", "about", "nearly", "almost", "within", "under", "took",
                     "take", "takes", "last", "lasts", "spans", "least")
    )
)  # fmt: skip
"""What stands before one unit that is an amount: more than a decade."""
_FORMS = rf"""
      (?P<part_of>(?:(?P<many>a|{_WORD})[- ](?P<parts>{_PARTS}))
         [ ]of[ ]an?[ ](?P<of_scale>{_LARGE}|hectare|acre|mile|kilomet(?:re|er))\b)
         (?:[ ](?P<of_unit>{_MEASURE})(?![a-z0-9_]))?
     |(?P<part>(?P<upper>a|{_WORD}|[1-9](?![0-9]))[- ](?P<lower>{_PARTS})\b
         (?!(?<=half)[ -](?:dozen|{_ROUND}|an?[ ](?:{_WHOLE}))\b)
         (?![ -](?:{either(MEASURES_EN)}|time|place|phase|ring|line|section|stage|year|quarter)\b))
     |(?P<share>(?P<of>{_WORD}|[0-9]{{1,2}})[ ](?:in|out[ ]of)[ ](?:every[ ])?
         (?P<all>{_WORD}|[0-9]{{1,3}}))\b(?![-:,.]?[0-9]|[ ](?:{_TIME})\b)
     |(?P<versus>(?<=ratio[ ]of[ ])(?P<over>{_DIGITS})(?:[ ]to[ ]|:)(?P<under>[0-9]+))\b
     |(?P<ordinal>[0-9]+(?:st|nd|rd|th)|(?![0-9])(?:{either(ORDINALS_EN)}))\b
     |(?![0-9])(?:
       (?P<half_unit>(?:(?:an?|one)[ -])?half[ -](?:an?[ -])?(?P<half_of>{_WHOLE}))\b
      |(?P<quarter_unit>(?:an?|one)[ -]quarter[ -](?P<quarter_of>{_WHOLE}))\b
      |(?P<three_quarters>(?:a[ ])?three[ -]quarters?[ -](?P<three_of>{_WHOLE}))\b
      |(?P<one_time>{_ONE_BEHIND}an?[ ](?P<time_of>{_WHOLE}|week|decade|century))\b
         (?!-|[ ](?:ago|and[ ]a[ ]half|care|nursery|centre|center|trip|pass|ticket|school|room)\b)
      |(?P<one_half>an?[ ]
         (?P<one_of>hour|day|year|month|week|mile|kilomet(?:re|er))[ ]and[ ]a[ ]half)\b
      |(?P<fortnight>fortnight)\b
      |(?P<half>(?<!first[ ])(?<!second[ ])(?<!latter[ ])(?<!other[ ])(?<!ern[ ])(?<!lower[ ])
          (?<!upper[ ])half|a[ ]half)\b(?![- ](?:time|court)\b
          |[- ](?:a[ ])?(?:dozen|{_ROUND})\b)
      |(?P<top>top[ ](?:{_DIGITS}|{_WORD}))\b
      |(?P<grown>doubled|trebled|tripled|quadrupled|doubling|trebling|tripling|twice|twofold
         |threefold|fourfold|halved|halving
         |(?:double|treble|triple|quadruple)(?=[ ](?:last|the|its|their|that|this|what)\b)
         |(?:(?<=to[ ])|(?<=than[ ]))(?:double|treble|triple|quadruple))\b
      |(?P<only>only(?=[ ](?:one|district|city|such)\b)))
"""
"""Figures that are no plain number and no date: parts, shares, ordinals, what doubled."""
FORMS = re.compile(_FORMS, re.VERBOSE)
PATTERN = re.compile(
    rf"""(?<![a-z0-9_.$/-])(?<![0-9][,·])(?:
      (?P<date>(?:(?P<day>[0-9]{{1,2}}+)(?:st|nd|rd|th)?[ ](?:of[ ])?)?
         (?P<month>{either(MONTHS_EN)}
           |(?:{_SHORT_MONTHS})\.?(?(day)(?![a-z])|(?=[ ][0-9])))
         (?:[ ](?P<day2>[0-9]{{1,2}})(?![0-9]))?
         (?:,?[ ](?P<year>(?:19|20)[0-9]{{2}}))?\b)
     |(?P<form>{NAMED.sub("(?:", _FORMS)})
     |(?P<two>(?<=between[ ]))?(?:(?P<money>{_MONEY})[ ]?)?(?P<number>{_TENTHS}
       |(?(money){_GROUPS}|(?!))|{_DIGITS}|{_SPELT})
      (?:(?:[ -]?(?P<low_scale>{_SCALE}|(?<=[0-9])[mkb])\b)?
         [ ]?(?:-|~|to|or|(?(two)and|to))[ ]?(?:(?:{_MONEY})[ ]?)?
         (?P<top_number>{_DIGITS}|(?(money)(?!)|(?:{_WORD})))(?![0-9])
         (?(money)(?![.]?[0-9]*[ ]?(?:%|per[ ]?cent))))?
      (?P<plus>\+|-odd\b|[- ]plus\b)?
      (?P<and_half>[ ]and[ ]a[ ]half)?
      (?:[- ]?(?P<scale>{_SCALE})\b|(?P<short>[mkb])\b(?<=[0-9][mkb])(?![ ](?:{_DIMENSION})\b))?
      (?:[- ]?(?P<unit>{_MEASURE})(?![a-z0-9_²])
        |(?(money)(?!)|
         (?:[ ]|(?<=[0-9][0-9])-(?=[a-z]+(?![-a-z0-9]))|-(?=(?:{_HYPHENED})\b))
         (?P<noun>[a-z][a-z-]+)))?
    )""",
    re.VERBOSE,
)
"""Numbers, dates, and what `FORMS` tells apart: each group costs time wherever this is tried."""
GROWN = {
    "doubled": 2.0, "doubling": 2.0, "double": 2.0, "twice": 2.0, "twofold": 2.0,
    "trebled": 3.0, "trebling": 3.0, "treble": 3.0, "tripled": 3.0, "tripling": 3.0,
    "triple": 3.0, "threefold": 3.0,
    "halved": 0.5, "halving": 0.5, "quadrupled": 4.0, "quadruple": 4.0, "fourfold": 4.0,
}  # fmt: skip


def _as_first(word: str) -> str:
    return "".join(letter if letter.isascii() else OTHER for letter in word)


def _as_firsts(word: str) -> list[str]:
    """Return what a word for money and its number begin with; many words begin with an r."""
    first = _as_first(word)
    return [f"{first}{sign}" for sign in " 123456789"] if len(word) <= SHORT else [first]


SHORT = 2
FIRST_WORDS = FirstWords((
    *"0123456789$", OTHER, *chain.from_iterable(_as_firsts(word) for word in COINS),
    "fortni", "dozen", "half", "top ",
    "only", *MONTHS_EN,
    *(f"{month}{sign}" for month in SHORT_MONTHS for sign in ". "),
    *NUMBERS_EN, *ORDINALS_EN, *GROWN,
    "an hou", "an acr", "a hect", "a deca", "a cent", "a three", "a-half",
    *(f"a {unit}" for unit in ("day", "year", "month", "week", "mile", "kilome")),
    *(f"a{joint}{word}" for joint in " -"
      for word in (*PARTS_EN, "half", "dozen", *_ROUND.split("|"))),
))  # fmt: skip
"""What a match of the pattern begins with."""
