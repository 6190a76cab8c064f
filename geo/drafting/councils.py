"""Finds whose councils and mayors a text names: the place that it is about, mostly."""

from __future__ import annotations

import re
from collections import Counter

_NAME = r"(?P<name>[A-Z][\w'’-]+(?:(?: (?:upon|on|and|of|the))? [A-Z][\w'’-]+){0,3}?)"
_KIND = (
    r"(?:City|County|Borough|District|Town|Township|Shire|Metropolitan|Regional|Municipal|Parish)"
)
COUNCIL = re.compile(
    rf"\b(?:(?:City|Borough|Town|County|Municipality) of )?{_NAME}"
    rf"(?:’s|'s)?(?: {_KIND}){{0,2}} (?:Council|Corporation|Commissioners|Government|Mayor)\b"
)
OF = re.compile(
    r"\b(?:City|Borough|Town|Shire|Mayor|Governor|Municipality|Municipal District"
    rf"|Regional District) of (?:Greater )?{_NAME}(?=\W|$)"
)
DEPARTMENT = re.compile(rf"\b{_NAME} Department of [A-Z]")
"""A state's or city's department: the New Jersey Department of Transportation."""
COUNTY = re.compile(
    r"\b(?:Co\.|County|CO\.|COUNTY) (?P<name>[A-Z][\w'’-]+)(?=[,.;:)\n]|$)", re.MULTILINE
)
"""The county at the end of an address, as in Ireland: Mountcollins, Co. Limerick."""
CAPITALS = re.compile(
    r"(?:^[ \t]*|(?<=[a-z0-9.;:] ))(?:CITY OF |BOROUGH OF )?"
    r"(?P<name>[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+){0,3}?)"
    r"(?: (?:CITY|COUNTY|BOROUGH|DISTRICT|TOWN|SHIRE|METROPOLITAN|REGIONAL)){0,2} COUNCIL\b"
    r"|\bMUNICIPAL DISTRICT OF (?P<district>[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+){0,3}?)"
    r"(?= HELD|[,.;:\n])",
    re.MULTILINE,
)
"""Capitals, as papers of a council have above their title, or beside it in another column."""
WORDS = (
    "Counci",
    "Corporation",
    "Commissioners",
    "Government",
    "Mayor",
    "Governor of",
    "City of",
    "Borough of",
    "COUNCIL",
    "District of",
    "Department of",
    "DISTRICT OF",
    "Co. ",
    "County ",
    "CO. ",
    "COUNTY ",
)
"""One of these begins in all that is found."""
ORGAN = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,7}?[縣县市區区州盟旗鄉乡鎮镇])"
    r"(?:第[0-9一二三四五六七八九十○〇零百]{1,4}[屆届])?"
    r"(?:人民政府|政府工作[報报]告|政府(?=[^\u4e00-\u9fff])|[縣县市區区][長长](?=[^\u4e00-\u9fff])"
    r"|[議议][會会]|人民代表大[會会]|人大常委[會会]|公所)"
)
"""An area's government, assembly or head, in either script."""
NO_NAMES = frozenset(
    (
        "The",
        "Our",
        "This",
        "Your",
        "City",
        "County",
        "Borough",
        "District",
        "Town",
        "COUNCIL",
        "Council",
        "Councils",
        "State",
        "Federal",
        "National",
    )
)


def find_councils(text: str) -> Counter[str]:
    """Return how often each place's council, corporation or mayor is named in `text`.

    Whether the name is that of a place a gazetteer has to say.
    """
    found: Counter[str] = Counter(match["name"] for match in ORGAN.finditer(text))
    if not any(word in text for word in WORDS):
        return found
    for pattern in (COUNCIL, OF, COUNTY, DEPARTMENT):
        for match in pattern.finditer(text):
            if match["name"] not in NO_NAMES:
                name = match["name"].removeprefix("The ").removesuffix("'s").removesuffix("’s")
                found[name.title() if name.isupper() else name] += 1
    found.update((match["name"] or match["district"]).title() for match in CAPITALS.finditer(text))
    return found
