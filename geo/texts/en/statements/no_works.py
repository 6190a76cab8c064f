"""What English says with words of a promise, and what is no work: effects, readers, procedure.

Folded text.
"""

from __future__ import annotations

import re

from geo.texts.writing.branches import branched
from geo.texts.writing.words import has_one

PERFECT = re.compile(
    r" (?:(?:already|also|since|not|just|long|recently|never) )?"
    r"(?:been|become|begun|caused|come|gone|got|grown|had|led|lost|made|met|risen|seen|sparked|taken"
    r"|won)\b(?! (?:and|or)\b)"
)
"""What stands behind `to have` that looks back: to have been agreed."""
SEEMS = re.compile(
    r"\b(?:appears?|appeared|seems?|seemed|claims?|claimed|tends?|happens?"
    r"|(?:said|believed|thought|reported|known|understood|alleged|found|likely|reputed|rumoured"
    r"|proud|pleased|glad|happy|delighted|honoured|sorry)) $"
)
"""What stands before `to have` where what is behind it looks back, whatever that is."""
_WILL = (
    r"(?:(?:will|would|should|can|could|is (?:expected|set|likely|estimated) to"
    r"|are (?:expected|set|likely|estimated) to)"
    r" (?:also |then |further |greatly |significantly |thus |thereby |not only )?)"
)
_GOOD = (
    r"travel|journey|commut|driving time|traffic|congestion|bottleneck|delays?\b|emissions|noise"
    r"|flood risk|jobs|employment|access\b|accessibility|connectivity|capacity|safety|reliability"
    r"|mobility|lives|living|quality|econom|growth|cost|pressure|livelihoods|trade|tourism|liveab"
    r"|efficien|resilien|pollution|carbon|opportunit|supply|productivity|income|dependence|shortage"
    r"|navigation|benefits|resource|badly|much[- ]needed|relief"
)
EFFECT_OF = branched(
    rf"\b{_WILL}(?:allow|enable|help|benefit|boost|ease|save|relieve|encourage|contribute|result"
    r"|mean|minimi[sz]e|alleviate|(?:re)?solve|address|facilitate|attract|ensure|stimulate|promote|generate|accommodate"
    r"|qualify|depend|unlock|cataly[sz]e|trigger|spur|foster|underpin|empower|transform lives"
    r"|free up|speed goods|drive (?:growth|investment|demand)|pave the way)\b"
    rf"|\b{_WILL}(?:cut|reduce|shorten|improve|increase|create|support|enhance|strengthen|bring|raise"
    rf"|make|lower|halve|double|speed up|give|provide)\b[^.;,\n]{{0,40}}\b(?:{_GOOD})"
)
"""What tells what a work that is named will be good for: the line will cut travel times."""
RATE = re.compile(
    rf"\b(?:{_WILL}|to )(?:add|deliver|supply|provide|generate|save|produce|yield) "
    r"(?:an? (?:additional|extra|further) |about |up to |some |around |over |more than )*"
    r"[0-9][0-9.,]*(?: (?:million|billion|thousand))? [a-z ]{2,30}?(?: per | a | each |/)"
    r"(?:day|year|hour|month|annum|second)\b"
)
"""What tells how much a work is to give: it will add 9,000 cubic metres a day to the supply."""
_BOILER = (
    r"\bplease (?!note)|\bapply (?:an? |the )?(?:part|portion|some|share) of (?:the|its|this)"
    r" (?:proceeds|funds|credit|loan|grant)"
    r"|\b(?:bidding|procurement|selection|tendering)(?: process| procedures?)? (?:will|shall) be"
    r" (?:governed|conducted|carried out|done|undertaken)\b"
    r"|\b(?:funding|funds|money|grants?|allocations?)\b[^.;,\n]{0,60} (?:must|will have to|has to"
    r"|have to|needs? to|should) be (?:spent|used|repaid|returned|claimed|committed|drawn)\b"
    r"|\b(?:lanes?|access|parking|diversions?|one[- ]way|traffic flow|footpaths?)\b[^.;,\n]{0,30}"
    r" will (?:still |also |always )?be (?:maintained|kept|retained|restricted|reduced)\b"
)
_MANY = (
    r"(?:bridges|roads|highways|ports|waterways|airports|schools|hospitals|infrastructure|streets"
    r"|railways|railroads|rail network|grid|power grid|water systems|transit systems|transportation"
    r"|supply chains?|harbou?rs|dams|levees|libraries|homes|buildings|facilities|road network)"
)
OF_ALL = branched(
    rf"\b(?:the|our|this) (?:nation|country|state)'s (?:[a-z-]+ ){{0,2}}(?:{_MANY} and )?{_MANY}\b"
    rf"|\b(?:america|britain|australia|canada|ireland|india)'s (?:[a-z-]+ ){{0,2}}{_MANY}\b"
    r"|\b(?:outdated|obsolete|ageing|aging|crumbling|deteriorating|outmoded) (?:[a-z-]+ )?"
    rf"{_MANY}\b"
    rf"|\b(?:to|and) (?:repair|upgrade|moderni[sz]e|rebuild|improve|fix)"
    rf" (?:{_MANY}(?:,| and)? ){{1,2}}"
    r"(?:nationwide|and (?:support|bridges|roads)|across the (?:country|nation))"
)
"""What is all of a country's works, and none of them: to upgrade the nation's bridges."""
LETTER = branched(
    r"\b(?:we|i) (?:(?:are|am) )?(?:write|writing|urge|respectfully)\b"
    r"|\bin (?:strong |full )?(?:support|favou?r) of the [^.;,\n]{0,80}?"
    r"\b(?:report|application|proposal|amendment|bill|ordinance|rezoning|petition|motion)\b"
    r"|\bplease (?:approve|support|vote|reject|oppose)\b"
    r"|\bcourts? [^.;\n]{0,60}?quashed\b|\bquash(?:ed|ing) [^.;\n]{0,40}?\bcourts?\b"
)
"""What somebody writes to those who decide, or a court says of their decisions."""
LETTERS = (
    "writ", " urge", "support of", "favour of", "favor of", "opposition", "please ", "quash",
    "respectfully",
)  # fmt: skip
"""Letters of which some are in whatever a letter, or a court, says so."""
ALL = (
    "'s ", "dated ", "obsolete", "ageing", "aging", "crumbling", "deteriorat", "outmoded",
    "nationwide", "across the", " and support", "and bridges", "and roads",
)  # fmt: skip
"""The same of all of a country's works."""
PROCEDURE = branched(_BOILER)
"""What tells readers, bidders or drivers what to do, and nothing of how far a work has come."""
LISTED_DONE = branched(
    r"\b(?:projects|works|schemes|facilities|improvements|upgrades|developments|buildings|homes)"
    r" (?:(?:recently|already|successfully|since|so far) )?(?:completed|delivered|finished|built)\b"
    r"(?! by\b)[^.;:\n]{0,80}? (?:included?s?|comprised?s?|were)\b"
    r"|\b(?:completed|delivered|finished) (?:projects|works|schemes|facilities|improvements"
    r"|upgrades|developments|buildings|homes|components|sections|phases)"
    r" (?:so far )?(?:include[sd]?|comprise[sd]?|were|are)\b"
)
"""What leads to a list of works that are done: projects completed in the north include."""
_FIRST = (
    "(?:location|place|municipality|region|province|state|county|community|project|scheme|name"
    "|applicant|recipient|organi[sz]ation|description|title)s?"
)
COLUMNS = re.compile(
    rf"(?:no\.? |# |ref\.? )?{_FIRST} (?:and |/ ?)?{_FIRST}"
    rf"(?: (?:[a-z]+ ){{0,2}}?(?:{_FIRST}|cost|amount|funding|commitment|allocation|budget"
    r"|status|year|date|value|contribution|award|grant)s?){1,4}[ ]*"
)
"""A line that but names the columns of a table that was pasted: location project commitment."""


def is_letter(text: str, start: int, end: int) -> bool:
    """Return whether a clause of English is of a letter, or of what a court said."""
    return has_one(text, start, end, LETTERS) and LETTER.search(text, start, end) is not None


def is_of_all(text: str, start: int, end: int) -> bool:
    """Return whether a clause of English tells of all of a country's works: our nation's ports."""
    return has_one(text, start, end, ALL) and OF_ALL.search(text, start, end) is not None


def is_perfect(text: str, start: int, end: int) -> bool:
    """Return whether `to have` there looks back, as in: appears to have caused a delay."""
    if text[start:end] != "to have":
        return False
    if PERFECT.match(text, end):
        return True
    return SEEMS.search(text, max(0, start - 12), start) is not None
