"""Tells English names of organisations, plans and the like from those of places."""

from __future__ import annotations

import re

from geo.texts.writing.branches import branched

NOT_PLACE = branched(
    r"^(?:Historic|Natural|Homes|Sport|Visit|NHS|Creative) (?:England|Scotland|Wales)$|"
    r"^(?:.+ )?Rights? of Way$|^(?:[A-Z][a-z]+ )*(?:Red|Blue|George|Military|Iron|Holy) Cross$|"
    r"(?:Daily|News|Times|(?<!Health )Post|Agency|Courier|Monitor|Ltd|Inc|Corp|Corporation"
    r"|Company|Group|Bank|Committee"
    r"|Commission|Bureau|Ministry|Department|Government|Council|Congress|Plan|Programme|Program"
    r"|Initiative|Report|Act|Law|Award|Office|Conference|Party|Fund|Association|Year|Week|Project"
    r"|(?:High|Supreme|Federal|Constitutional) Court"
    r"|Action|Strategy|Model|(?<!Rail )(?<!Rapid )(?<!Mass )(?<!Light )Transit)$"
)
ORGAN = re.compile(
    r"(?:Ltd|Inc|LLC|plc|Corp|Corporation|Company|Group|Bank|Deal|Committee|Commission|Bureau|Ministry"
    r"|Department|Government|Council|Congress|Association|Trust|Authority|Board|Agency|Foundation"
    r"|Society|Partnership|Chamber|Federation|Union|Tribe|Club|Police|Office|Team|FC|Panel|Unit|Forum"
    r"|Force|Taskforce|Grant|Need|Alliance|Coalition|Consortium|Framework|Ministers|Secretariat)$"
)
"""What an organisation's name ends in; no place is in it: Devon County Council."""
BODY = re.compile(
    r"^(?:Ministry|Department|Board|Bureau|Office|Secretary) of |(?:Authority|Council) and "
)

FIRM = re.compile(
    r"[ \n](?:Homes|Developments|Properties|Builders|Contractors|Constructions?|Partners|Holdings"
    r"|Capital|Ventures|Architects|Associates|Consulting|Consultants|Engineers|Engineering"
    r"|Industries|Technologies|Solutions|Systems|Logistics|Developers|Realty|Investments"
    r"|Mackenzie|Architecture|Advisors|Advisers|Energy|Airlines|Media)$"
)
"""What ends the name of a firm that has no head of a place: Orwen Homes."""
PEOPLE = re.compile(r"[A-Z][a-z]+(?<!Orl)(?:[ck]ans|yans|ians|eans)$")
"""Those who live in a country: Kenyans, Nigerians."""


def is_organ(words: str) -> bool:
    """Return whether words with capitals name an organisation, or nothing that has a place."""
    return bool(ORGAN.search(words) or NOT_PLACE.search(words) or BODY.search(words))
