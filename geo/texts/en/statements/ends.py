"""What goes on in an English sentence with the end of a work that it has just told of. Folded."""

from __future__ import annotations

import re

from geo.texts.writing.branches import branched

WITH_END = re.compile(
    r"[ ,(–-]*(?:and |but )?(?:which (?:is|are) |it is )?(?:now |still |currently )?"
    r"(?:with (?:an? |its |the )?(?:[a-z]+ )?(?:completion|opening|handover|finish|commissioning"
    r"|service|delivery|end|target)\b(?! of)"
    r"|due\b|expected\b|scheduled\b|slated\b|set to\b|on (?:track|course|schedule)\b|targeted\b"
    r"|for (?:completion|opening|delivery|handover)\b|completion\b(?! of)"
    r"|(?:re)?opening\b(?! of)|(?:re)?opens\b"
    r"|finishing\b|completing\b|ready\b|aiming\b|targeting\b|to (?:open|finish|be (?:completed?"
    r"|ready))\b"
    r"|handover\b|commissioning\b|planned (?:for|to)\b|estimated\b|anticipated\b|forecast\b"
    r"|finish(?:es)? (?:in|by)\b|ends? (?:in|by)\b|likely to\b|until\b)"
)
"""How what stands behind a work that goes on begins that but tells by when it ends."""
WITH_SERVICE = re.compile(
    r"[ ,(–-]*(?:and )?with (?:the |its )?(?:first |full |revenue )?(?:passenger |train |bus "
    r"|ferry )?"
    r"(?:services?|trains|buses|operations?)\b"
)
"""How what is told of a work's start goes on with the use of it, which is another step."""
FINITE_END = re.compile(
    r"[ ,(–-]*(?:and |but |, )?(?:it |they |which |that |work |works )?(?:(?:is|are) "
    r"(?:now |still |currently )?(?:due|expected|scheduled|slated|set|on (?:track|course)|to be"
    r"|supposed|planned|likely|projected|forecast)|should|will|would|could|must)\b"
)
"""The same with a verb of its own: and should finish in 2028."""
GOES_ON = re.compile(
    r"[ ,(–-]*(?:which (?:is|are) |it is )?(?:now |already |currently "
    r"|still )?(?:well )?(?:under ?way"
    r"|on site|under construction|in progress|in construction|being built|half (?:built|complete)"
    r"|nearing completion|(?:about |some |nearly )?[0-9]{1,2} ?(?:%|per ?cent) (?:complete|built"
    r"|done))\b"
)
"""How what stands behind a task begins that but tells that it goes on: now under way."""
_USERS = (
    "crews|contractors|builders|workers|readers|passengers|patients|pupils|students|children"
    "|residents"
    "|tenants|families|traders|traffic|trains|trams|buses|ferries|cars|drivers|riders|visitors"
    "|guests|cyclists|walkers|shops|doors|services?|swimmers|ships|flights|commuters|shoppers"
)
_ENDS = (
    "completion|handover|hand-over|(?:re)?opening|commissioning|delivery|work|works|construction"
    "|piling|digging|ground|sod|turf|spades|shovels|diggers|excavators|machines|the rest"
    "|re-?tendering|tendering|retender|restart|bids|tenders"
    "|the remainder|the others?|the balance|the last|the final|the builders"
)
OF_SAME = re.compile(
    r"[ ,;:(–-]*(?:(?:and|but|while|so|then) )?(?:(?:then|now|still|also|with luck),? )?"
    r"(?:(?:it|they|we|you|i|this|that|which|who|one)(?:'ll|'d|'s|'re)? |(?:the |its |their |our )?"
    rf"(?:last |main |new |first |next )?(?:{_USERS}|{_ENDS})\b(?! of | for )"
    r"|(?:its|their) (?:[a-z-]+ ){1,3}(?:is|are|will|should|would|could|may|might|must)\b"
    r"|(?:the |its |a )?(?:new|revised|expected|likely|target) date\b|open to \b"
    r"|(?:the |its )?(?:road|bridge|line|building|scheme|project|whole|job|site|contract|facility)"
    r" (?:is|are|was|were|will|would|should|could|may|might|must|has to|opens|reopens)\b"
    r"|(?:is|are|was|were|will|would|should|could|may|might|must|opens|reopens|due|to|expects?"
    r"|hopes?|aims?|ready|until|by|for|if|hoping|aiming|with) "
    r"|(?:an? |the |its )?(?:(?:new|revised|expected|likely|target|firm|final|agreed) )*"
    r"(?:completion|opening|handover|hand-over|finish|target|delivery|end) date\b"
    r"|(?:the )?(?:main )?(?:contractor|builder|developer|operator|council|client|engineer)"
    r" (?:has|have) (?:now )?(?:confirmed|given|set|named|promised|agreed|advised|announced)\b"
    r"|(?:no (?:date|money|funding|budget|start)|there (?:is|was|are|isn't|wasn't|aren't))\b)"
)
"""How a clause begins that goes on about the work just told of: and it opens, and crews will."""
NEW_DATE = re.compile(
    r"(?:and |but )?(?:the |its |a )?(?:new|revised|expected|likely|target) date\b"
)
"""How a clause begins that gives another date for what was to have come: the new date is May."""
PREDICATE = re.compile(
    r"(?:which |that )?(?:(?:has|have|had|is|are|was|were|will|would|should|shall|could|may|must"
    r"|won't)\b|(?:re)?opens?\b)"
)
"""How a clause goes on behind an aside: the flyover, built in 2020, | has been in use."""
WHICH_WILL = re.compile(
    r"which (?:will|is to|would) (?:run|have|cost|include|provide|link|connect|carry|serve|cover"
    r"|stretch|extend|span|contain|house|seat|hold|cross|comprise|be [0-9])\b"
)
"""What but says how large a work is to be: the line, which will run eight kilometres."""
PART_OF = re.compile(
    r"(?:the |a |one |its )?(?:(?:first|second|third|last|inner|outer|upper|lower|central) )?"
    r"(?:(?:north|south|east|west)(?:ern)? ?)?"
    r"(?:(?:section|part|stretch|half|portion|length|carriageway|side|leg|end|wing)\b"
    r"|(?<=north )|(?<=south )|(?<=east )|(?<=west ))"
    r"[^.;:,\n]{0,60}?\b(?:is|are|was|were|has been|have been) "
)
"""How what goes on is told part by part: the section south of the mill is finished."""
USED_THEN = re.compile(
    r"(?:and |but )(?:it |they )?(?:will|is|are|should|would|was|were|could|may)\b[^.;:,\n]{0,40}?"
    r"\b(?:(?:re)?open(?:s|ed|ing)?|move (?:in|back)|(?:in|into|to) (?:use|service|operation)"
    r"|thrown open|inaugurated|commissioned|handed over|welcome|admit|occupied)\b"
)
"""What is still to come of what is finished: that it is used."""
NOT_USED = re.compile(
    r"(?:and |but |although |though |while |yet )?(?:no |nobody |none |not a |not one )"
)
"""How what is finished is said not to be used yet: although no tenants have moved in."""
_BEGUN = (
    r"(?:(?:has|have|had) (?:already |now |since )?(?:begun|started|commenced|broken ground)"
    r"|began|started|commenced|broke ground"
    r"|(?:crews|contractors|builders|workers) (?:are|were) (?:now |still )?[a-z]+ing"
    r"|(?:[0-9]{1,2}(?:\.[0-9])? ?(?:%|per ?cent|percent)|half|most|two[- ]thirds"
    r"|three[- ]quarters) of (?:the |its )?(?:[a-z]+ )?works?\b[^.;,]{0,40}? (?:is|are|was|were"
    r"|(?:has|have|had) been) (?:now )?(?:over|done|completed?|finished)"
    r"|(?:well )?under ?way|taking shape|in progress|on site"
    r"|under construction|being (?:built|rebuilt|laid|extended|widened|restored|upgraded)"
    r"|(?:half|part(?:ly)?|two[- ]thirds|three[- ]quarters) (?:built|done|complete|finished)"
    r"|[0-9]{1,2}(?:\.[0-9])? ?(?:%|per ?cent|percent) (?:complete|built|done|finished)"
    r"|(?:frame|steel|roof|walls?|shell|foundations?|piles|piers)\b[^.;,]{0,40} (?:is|are)"
    r" (?:now )?(?:up|in|on|laid|poured|in place))"
)
_AND_END = (
    rf" (?:and|but) (?:now )?(?:that )?(?:(?:it|they|we|{_USERS}|{_ENDS}) )?"
    r"(?:(?:has|have) been (?:told|promised|assured)(?: that)? (?:(?:it|they|we) )?)?"
    r"(?:(?:is|are|was|were|'s|'re) (?:now |still )?"
    r"(?:due|expected|set|scheduled|slated|supposed|meant|to|on (?:track|course))\b|will|would"
    r"|should|could|may|can|expects? to|hopes? to|aims? to)\b"
)
BEGUN_TO_END = re.compile(rf"(?<!not )(?<!n't )(?<!yet )\b{_BEGUN}\b[^.;:\n]{{0,60}}?,?{_AND_END}")
"""What has begun and its end, in one clause: had begun and was due to finish in May."""
AND_TO_DO = re.compile(
    r"(?:and|which) will (?:also |eventually )?(?:replace|renew|rebuild|reconstruct|rehabilitate"
    r"|repair|restore|refurbish|renovate|resurface|widen|lengthen|extend|strengthen|upgrade"
    r"|modernise|modernize|convert|improve|make improvements|provide|deliver|create|add|install"
    r"|build|construct|include|involve|see)\b"
)
"""How a work that has begun goes on with what it does: and will replace both bridges."""
AND_END = branched(_AND_END)
"""Asked first: few sentences go on with an end."""

START_OF_ROW = re.compile(
    r"(?:^|[-–—(,:;|] ?)(?:construction |works? |to )?(?:starts?|begins?|commences?|starting"
    r"|beginning|commencing)(?: in| by)? (?:(?:early|mid|late|spring|summer|autumn|fall"
    r"|q[1-4])[ -])?"
    r"(?:[a-z]+ )?(?:19|20)[0-9]{2}\)?[.;]?$"
)
"""How a row of English ends that tells when its work begins: Mill Line - start 2031."""
ROW_END = re.compile(
    r"[-–—(,:;|] ?(?:(?:(?:due|expected|scheduled|planned|target(?:ed)?|estimated|completion"
    r"|complete"
    r"|opening|opens|open|finish|ready|until|to|by|in|for|mid|early|late|end of|q[1-4]|spring"
    r"|summer|autumn|fall|winter|[a-z]{3,9})[ :-]){0,4})?"
    r"(?:(?:19|20)[0-9]{2}[-/–])?(?:19|20)?[0-9]{2}\)?[.;]?[ ]?$"
)
"""How a row of English ends that tells when its work is done: Mill Line - 9 stations - 2031."""
WITH_BEFORE = re.compile(r"\bwith (?:an? |its |the |their )?(?:[a-z]+ )?$")
"""What stands before a noun that but tells how something else ends: begun, with completion in May.

It is looked for in the last 28 signs.
"""


def is_but_with(text: str, start: int, end: int) -> bool:
    """Return whether the noun there but tells how what a clause is about ends, or is to end."""
    if text.startswith(" of ", end):
        return False
    return WITH_BEFORE.search(text, max(0, start - 28), start) is not None


def find_begun_to_end(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return what a clause says of what has begun and is to end, or None; seldom anything."""
    if text.find(" and ", start, end) < 0 and text.find(" but ", start, end) < 0:
        return None
    if AND_END.search(text, start, end) is None:
        return None
    return BEGUN_TO_END.search(text, start, end)
