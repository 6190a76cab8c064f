"""What words that tell of works say of people, goals, laws and what a thing is for. Folded text."""

from __future__ import annotations

import re

NO_WORK = {
    "ue to": re.compile(
        r" (?:an?|the|its|their|his|her|our|this|these|that|those|all|poor|bad|high|low|rising|lack"
        r"|heavy|severe|covid|budget|funding|weather|rain|inflation|flood[a-z]*|costs?|delays?"
        r"|changes|growth|growing|strikes?|traffic|supply|staff|labou?r|safety|health|demand"
        r"|bipartisan|federal|[a-z]+(?:tion|ness|ity|ages?|ous|ased)|(?!imp)[a-z]+ment)\b"
    ),
    "arget": re.compile(
        r"(?<=(?:[ \n]the|(?:this|that)|[ \n](?:its|our)|mate|sing|[0-9]{4}) target)"
        r"(?! (?:for|of|date|is|was|opening|completion|year|to))"
    ),
    "me to": re.compile(
        r"(?<=home to) (?:(?:about|around|more than|over|nearly|almost|some|roughly|up to) )?"
        r"(?:[0-9]|many|several|hundreds|thousands|millions|half|much|most)[^.;,\n]{0,30}?"
        r"\b(?:people|residents|inhabitants|families|households|jobs|workers|species|birds|animals"
        r"|businesses|companies|firms|communities)\b"
    ),
    "ented": re.compile(r"(?<=(?:re|as) presented) with\b"),
    "nning": re.compile(
        r"(?<=passed the planning) (?:and|act|bill|law|code|\()|(?<=the planning) act\b"
    ),
    "nched": re.compile(
        r" (?:(?:its|the|an?|their|our|his|her|new|first|own|major|joint|[a-z]+-[a-z]+) ){0,4}"
        r"(?:[a-z]+ ){0,2}(?:partnerships?|initiatives?|campaigns?|website|app|funds?|petition"
        r"|competition|tool|challenge|appeal|guide|portal|programm?e|strategy|policy|book)\b"
    ),
    "ncing": re.compile(
        r" (?:[a-z]+ ){0,2}(?:permitting|ai|equity|goals?|priorities|policies|science|interests"
        r"|knowledge|justice|agenda)\b"
    ),
    "vides": re.compile(
        r"(?<=project provides) (?:(?:an?|the|its|clear|vital|key|critical|important|major|better"
        r"|much|needed|significant|great|safe|direct|essential|crucial|huge|real|new|many) ){0,4}"
        r"(?:environmental |economic |social |public |community |health |transport )*"
        r"(?:links?|benefits?|access|connections?|opportunit(?:y|ies)|boost|relief|alternative"
        r"|gateway|value|chance|jobs?|employment|model|example)\b"
    ),
}
"""By how a cue ends, what stands behind it where it tells of no work: due to heavy rain."""
TO_BE = "to be"
NO_DEED = ("potential ", "proved ", "proven ", "turned out ", "considered ", "needs ", "want ")
"""What stands before `to be` that promises nothing: it has the potential to be a landmark."""
LATE = "layed"
BEFORE = frozenset((TO_BE, " have", LATE))
"""How the cues end of which it is asked what stands before them."""
BUILT_FOR = re.compile(
    r"\b(?:was|were|(?:has|have|had) been) (?:[a-z]+ly )?(?:(?:re)?built|constructed|completed"
    r"|erected|installed|upgraded|renovated|refurbished|restored|widened|extended|enlarged"
    r"|converted|opened|founded|established)\b(?:(?! (?:and|is|are|expected|set|due|planned|will|it"
    r"|they)\b)[^.;,:\n])* $"
)
"""What stands before what a thing was built for: a hall was built there to have more room."""
RUN_LATE = re.compile(
    r"\b(?:trains|buses|trams|flights|passengers|commuters|drivers|motorists|vehicles|journeys"
    r"|deliveries|trips)(?: [a-z]+){0,4} $"
)
"""Those who are late, and no work is: one in ten trains are delayed."""
FAR = 60


def is_by_what_stands_before(text: str, start: int, last: str) -> bool:
    """Return whether a cue is none by what stands before it: trains that are delayed.

    So `to be` and `to have` where these tell what a thing is for, or may turn out.
    """
    if last == LATE:
        return RUN_LATE.search(text, max(0, start - FAR), start) is not None
    if last == TO_BE and text.endswith(NO_DEED, 0, start):
        return True
    return BUILT_FOR.search(text, max(0, start - FAR), start) is not None
