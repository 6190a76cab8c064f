"""What lead-ins of English say of all that stands behind their colon. Patterns; folded text."""

from __future__ import annotations

import re

from geo.texts.writing.branches import whether

_HAVE = (
    "(?:has|have|had|'ve|we|council|government|ministry|department|agency|authority|province|city"
    "|county) (?:(?:also|since|now|already|recently|successfully|all|just|officially) )*"
)
"""Who has done it, before the verb of a lead-in."""
LEADS = {
    "held": "deferred|postponed|shelved|on hold|paused",
    "dropped": "no longer|not proceeding|not being taken|cancelled|dropped|withdrawn|abandoned",
    "plan": (
        "under (?:review|consideration|study)|being (?:considered|studied|planned|designed)"
        "|in design|yet to (?:start|begin)|not yet started|proposed"
        "|(?:not(?: yet)?|yet to|n't)(?: yet)? (?:been|be) (?:started|begun|carried out|undertaken"
        "|built|completed|delivered|finished)"
    ),
    "used": (
        f"{_HAVE}(?:(?:re)?opened|inaugurated|commissioned|unveiled|cut the ribbon on)"
        "|(?:has|have) (?:now |all )?opened|(?:are|is) (?:now )?open|now open"
        "|in (?:use|service|operation)"
    ),
    "done": (
        "(?:has|have) (?:now |all )?been (?:completed|delivered|finished|built)"
        "|(?:were|are|we|is|was) (?:all )?(?:now )?(?:completed?|delivered|finished)"
        "|completed|delivered last year|(?:undertaken|undertook)(?! to\\b)|carried out"
        f"|{_HAVE}(?:delivered|finished|built|constructed|completed|handed over|wrapped up)"
    ),
    "underway": (
        "under construction|on site|under ?way|in progress"
        "|being (?:built|delivered|undertaken|carried out)"
        "|(?:have|has) (?:begun|started)"
        f"|{_HAVE}(?:begun|started|launched|commenced|kicked off|broken ground on|broke ground on"
        f"|began)"
    ),
    "start": (
        "(?:to|will|due to|expected to|set to|scheduled to) (?:start|begin|commence|break ground)"
        "|(?:to|will) (?:proceed|go ahead|get under ?way) (?:this|in|during|within)"
        "|starting|breaking ground"
    ),
    "finish": (
        "(?:to|will|due to|be) (?:be )?(?:completed?|open|finish(?:ed)?|deliver(?:ed)?)"
        "|opening|due for completion"
    ),
}
"""What a lead-in says of all that stands behind its colon, by kind; see `statements.leads`."""
AGREED = re.compile(
    r"\b(?:members|councillors|council|executive|cabinet|committee|board|it|they|we|commissioners"
    r"|ministers?|trustees|aldermen|authority)\b[^.;:]{0,30}\b(?:approved|agreed|endorsed"
    r"|resolved|backed"
    r"|supported|recommended|voted for)(?: to)?[ ]?$"
)
"""How a lead-in ends behind which stands what a council has approved."""
TOLD = re.compile(
    rf"\b{_HAVE}(?:(?:re)?opened|inaugurated|commissioned|completed|delivered|finished|handed over"
    r"|built|launched|commenced|started|broken ground on|broke ground on)(?: work on"
    r"| works on)?[ ]?$"
)
"""How a lead-in ends that says what was done of all behind it: in nine months we opened."""
_COUNT = "(?:the )?(?:(?:[0-9]{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve) )?"
_MANY = (
    r"(?:projects?|schemes?|works|lines?|stations?|extensions?|routes?|roads?|developments?"
    r"|improvements|upgrades|bridges|hospitals|schools|sites)"
)
_OF = (
    "(?:(?:new|major|key|rail|road|transit|capital|public|construction|infrastructure|priority"
    "|water) )*"
)
_TAIL = r"(?: (?:for|in|this|next|of)(?: (?:the|year|[0-9]{4}(?:[-/–][0-9]{2,4})?))*)?"
_ARE = r"(?: (?:are|will be|include|includes)(?: the following| as follows)?)?[ ]?"
MEANT = re.compile(
    rf"{_COUNT}(?:(?:other|the|new|major|key|main) )*"
    rf"(?:planned|proposed|future|upcoming|forthcoming)(?: {_OF}{_MANY})?{_TAIL}{_ARE}"
    rf"|{_COUNT}(?:(?:other|major|key|main|following) )*(?:new|priority) {_OF}{_MANY}{_TAIL}{_ARE}"
)
"""What a lead-in is that but calls what it lists planned."""
SENTENCE = re.compile(r"[a-z] (?:is|are|was|were|has|have|had|will|would|said|says) .*\.$")
"""What is a sentence, and no item of a list without signs."""
LISTS = "following|projects?|schemes?|works?|sites|lines|stations|this year|next year|[0-9]{4}"
"""What tells that a lead-in speaks of what stands in a list, or by when it is so."""
PROMISED = whether(
    r"(?:\b(?:will|shall|(?:is|are|due|set|scheduled|expected|plans?|intends?|aims?|proposes?"
    r"|wants?|hopes?|expects?|going|committed"
    r"|commits?|pledges?|pledged|promises?|promised|undertaken|undertakes) to)|'ll) "
    r"(?:(?:also|now|then|soon|be|first) )*(?:invest|fund|deliver|buil[dt]|construct|upgrad|replac"
    r"|renew|provid|support|creat|complet|finish|progress|receive|undertak"
    r"|carr(?:y|ying|ied) out|extend|improv)(?:e|en|ed|ing)?\b[^.;:]{0,60}$"
    r"|\b(?:committed to|commits|committing|pledg(?:es|ed|ing)|promis(?:es|ed|ing)|investing"
    r"|(?:has|have|'ve) (?:announced|allocated|set aside|earmarked))\b[^.;:]{0,60}$"
)
"""How a lead-in ends behind which stands what somebody is to do, or to pay for."""
TO_COME = re.compile(
    r"(?:\b(?:will|shall|should|would|may|might|could|must|can|to|not|never|yet|being)|n't|'ll) "
    r"(?:(?:be|have|been|also|now|all|fully|soon|then|not|yet) ){0,4}$"
)
"""What stands before a word of what is done that is but to be done, or is not: will be finished."""
PAPERS = whether(
    r"\b(?:consultations?|consulted|designs?|stud(?:y|ies)|surveys?|assessments?|tenders?"
    r"|procurement"
    r"|investigations?|feasibility|engagement|modelling|business cases?|funding|grants?|approvals?"
    r"|applications?|permits?)\b"
)
"""What a lead-in says to be done that is but paper: a study has been carried out of."""
PAPER_ITEM = re.compile(
    r"(?:the )?(?:(?:preliminary|initial|detailed|final|concept|outline|schematic|community|public"
    r"|further|draft|early) )*"
    r"(?:design(?:s|ing)?|plans|planning|master ?planning|stud(?:y|ies)|feasibility|consultations?"
    r"|consulting|surveys?|surveying|assessments?|business case|tender(?:s|ing)?|procurement"
    r"|procuring|investigations?|investigating|scoping|engagement|modelling|approvals?"
    r"|applications?|funding|negotiations?|appointment|purchase|acquisition|land acquisition)"
    r"(?: (?:work|works|studies|study|documents?|report))?"
    r" (?:of|for|on|to|at|into|with|about)\b"
)
"""How an item of a list begins that tells of the papers of a work, and not of its building."""
