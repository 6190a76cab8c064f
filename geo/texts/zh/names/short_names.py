"""Finds zones by the short names that all call them by: 南科, 北都會, 深合區, 大灣區. Folded text.

Such a name is meant where the text is one that calls it so, and where no longer word has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SHORT_NAMES = (
    ("大湾区", re.compile("(?<![港澳州江海湾型])大湾区(?!域)"), None),
    (
        "深合区",
        re.compile("(?<![\u4e00-\u9fff])(?:横琴)?深合区|(?<=[在到从于与和及进])深合区"),
        None,
    ),
    (
        "北都",
        re.compile("(?<![台河湖淮])北都(?:会区|会(?!中心))?(?![\u4e00-\u9fff]?[寺庙])"),
        re.compile("北部都会区|新界"),
    ),
    (
        "科",
        re.compile(
            "[南中竹](?<![东西江河湖山大在理文医工学].)科(?![大院技研学会创曙星室目举普尔])"
        ),
        re.compile("台[南中北湾]|新竹|高雄|国科会|科学园区|捷运"),
    ),
    (
        "前海",
        re.compile(
            "(?:(?<![\u4e00-\u9fff])|(?<=[圳和及与、至到在往]))前海(?![关外军洋域南上拔水])"
        ),
        None,
    ),
)
"""A word that each has, the name, and what the text must have beside if the name is a word."""
SCORE = 0.6


def find_short(folded: str) -> Iterator[tuple[int, int, float]]:
    """Yield start, end and score of such names."""
    for word, name, beside in SHORT_NAMES:
        if word in folded and (beside is None or beside.search(folded)):
            yield from ((*match.span(), SCORE) for match in name.finditer(folded))
