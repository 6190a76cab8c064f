"""The English words around a name that say whether a place is meant, and which."""

from __future__ import annotations

import re

from geo.texts.en.names.lead_words import LeadWords
from geo.texts.writing.branches import branched
from geo.texts.writing.words import words_of

_LETTER = "A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff"
_WORD = rf"[A-Z\u00c0-\u00de](?:[{_LETTER}'’.-]*[{_LETTER}])?\.?"
_JOINT = branched("of|upon|on|le|la|de|del|da|do|the|and|am|an der|under|by|in|en|sur|du").pattern
NAMES = re.compile(rf"{_WORD}(?:[ \n](?:{_WORD}|(?:{_JOINT})[ \n](?:the[ \n])?{_WORD}))*+")
"""A run of words with capitals, joined as those of a name are."""
WORDS = re.compile(r"[^ \n]+")
POSSESSIVE = re.compile(r"['’]s$")
BASED = re.compile("-(?:based|area|born|bound|headquartered)$")
"""What joins a place and what it says of something: Boise-based."""
BASED_AT = tuple(f"-{word}" for word in ("based", "area", "born", "bound", "headquartered"))
MOST_WORDS = 6
TITLES = words_of(
    "Mr Mrs Ms Miss Dr Sir Dame Lord Lady President Mayor Governor Secretary Minister Councillor"
    " Cllr Senator Judge Justice Professor Prof Captain General Colonel Rev Reverend Prince"
    " Princess King Queen Duke Earl Saint Pope Father Chairman Chairwoman Commissioner"
    " Representative Congressman Congresswoman Chancellor Director"
)
"""What stands before a person's name."""
LEADS = words_of(
    "The A An In On At By To For From With And But Or Of As Between Near Across Around Through Via"
    " Along Within Inside Outside Throughout Beyond Above Below Over Under Before After Since Until"
    " Towards Toward Into Unlike Like While When Where If Although Because So Then Today Now Both"
    " Also Meanwhile However North South East West Northern Southern Eastern Western Northeast"
    " Northwest Southeast Southwest North-east North-west South-east South-west Central Greater"
    " Downtown Inner Outer Upper Lower Metropolitan Mid Former Old New Historic Metro Its Our Their"
    " This That These Those Here There Is Are Was Were Will Can Has Have Had All Most Some Many"
    " More No Not Only Every Each"
    " Connecting Transforming Building Linking Serving Visiting Greening Rebuilding Moving Shaping"
    " Making Growing Supporting Improving Expanding Protecting Delivering Keeping Getting"
    " Regenerating Leaving Why How What Where Which Who Could Should Would Must Even Just Still Yet"
    " Once Despite During Among Amid Against About Following"
)
"""What may stand before a name with a capital and is no part of it."""
OFFICES = words_of("City Town State County Borough Province Village Republic Region Municipality")
"""What is, with `of`, a part of an area's name: City of Parramatta."""
_PLACING = (
    "in at near from to between around across outside within throughout toward towards via serving"
    " link links linking connects connecting reach reaches"
)
PLACING = LeadWords(
    f"{_PLACING} inside of visit visited like and with through into along beyond leaving for",
    reach=16, before_the=True, ignores_case=True,
)  # fmt: skip
"""What stands before a place, and hardly before the same word when it is none."""
PLACING_STRONGLY = LeadWords(f"{_PLACING} downtown", reach=16, before_the=True, ignores_case=True)
CALENDAR = words_of(
    "january february march april may june july august september october november december monday"
    " tuesday wednesday thursday friday saturday sunday spring summer autumn winter fall"
    " north south east west central northern southern eastern western northeast southeast northwest"
    " southwest"
)
"""Days, seasons and directions: never places, though towns bear them."""
STATE_CODES = words_of(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM"
    " NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC"
)
"""The postal codes of the states of the USA, which are GeoNames' codes too (USPS, appendix B)."""
COMMA = re.compile(r",[ \n](?=[A-Z])")
COMMA_CODE = re.compile(r",[ \n]([A-Z]{2,3})\b")
COMMA_DOTTED = re.compile(r",[ \n]([A-Z])\.[ ]?([A-Z])\.(?![A-Z])")
"""A state's code with full stops, which belongs to the name: Washington, D.C."""
SURE_CODE = re.compile(r"(?:NSW(?<![\w-]NSW)|QLD(?<![\w-]QLD))(?![\w-])")
"""The codes of states that are nothing else."""
CODE_ALONE = re.compile(
    r"(?<=\()[A-Z]{2}(?=\))|(?<=[a-z], )(?:VIC|TAS|ACT)(?![\w-])"
    rf"|{SURE_CODE.pattern}(?![ ](?:[A-Z][a-z]+[ ]){{0,3}}(?:Government|Parliament|Police|Treasury"
    r"|Health|Council|Premier|Minister|Labor))"
)
"""A state's code in brackets, or a long one behind a comma: the tunnel (MD), Perth, TAS.

A short one there may be a title: Jane Elm, MD.
"""
STATES = {code: ("US", code) for code in STATE_CODES} | {
    "ACT": ("AU", "01"), "NSW": ("AU", "02"), "QLD": ("AU", "04"), "TAS": ("AU", "06"),
    "VIC": ("AU", "07"),
}  # fmt: skip
"""The country and GeoNames' code of a state by its postal code (Australia: of three letters)."""
