"""Tells people whose family name is a word for a place: Cllr Jane Hill, leader of the council."""

from __future__ import annotations

import re

NAME = re.compile(
    r"(?P<title>(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Alderman|Senator|Prof"
    r"|Professor|Minister|Commissioner|Engineer|Mayor)\.?[ \n])?[A-Z][a-z]+(?:[ \n][A-Z]\.?)?[ \n]"
    r"(?:[A-Z][a-z]+-)?(?:Hill|Hills|Lane|Wood|Woods|Banks|Fields?|Brooks|Bridges?|Mills?|Marsh"
    r"|Moor|Forest|Heath|Hall|Green|Lake|Rivers|Cross|Glen|Dale|Temple|Waters|Gates|Court|Castle"
    r"|Bay|Parks?|Burn|Pool|Beach|Lock|Street|Barnes|Ridge|Church|Parish|Garden|Tower|Wall"
    r"|Drive|Chase|Vale|Close|Grove|Fort|Mount|Row|Stone|Cove|Shore|Coast)"
)
"""A given name and such a family name, and no more."""
ACTS = re.compile(
    r",?[ \n](?:says|said|told|tells|added|adds|explained|explains|commented|comments|argued|thinks"
    r"|recalls|recalled|lives|lived|welcomed)\b"
    r"|,[ \n](?:(?:the|our|its|an?)[ \n])?(?:CEO|COO|CFO|MP|[Cc]hief|[Cc]hair|[Pp]resident"
    r"|[Mm]anaging|[Ee]xecutive|[Dd]irector|[Hh]ead of|[Mm]inister|[Cc]ouncillor|[Ss]pokes"
    r"|[Pp]lanner|[Aa]rchitect|[Ee]ngineer|[Mm]anager|[Ll]eader|[Dd]eputy|[Mm]ayor|[Cc]abinet"
    r"|[Pp]ortfolio|[Pp]roject|[Rr]egional (?:[Mm]anager|[Dd]irector)"
    r"|[Cc]ouncil (?:[Ll]eader|[Cc]hair))"
)
"""What somebody says or is, behind the name."""
LONGEST = 40


def is_person(text: str, start: int, end: int) -> bool:
    """Return whether a run of capitalised words is somebody's name, by a title or an office."""
    if end - start > LONGEST or " " not in text[start:end]:
        return False
    name = NAME.fullmatch(text, start, end)
    return name is not None and (name["title"] is not None or ACTS.match(text, end) is not None)
