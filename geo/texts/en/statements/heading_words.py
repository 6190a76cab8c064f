"""What the headings of English say of all that stands below them. Patterns; folded text."""

from __future__ import annotations

HEADING_BEHIND = (
    r"\b(?:achievements?|progress|review|looking back|(?<!budget )(?<!plan )(?<!programme )"
    r"(?<!program )(?<!bid )highlights|background|what we did|so far"
    r"|recent(?:ly)?|performance|last year)\b"
)
"""What the headings above a look back say."""
HEADING_DONE = r"\b(?:delivered|completed|finished|done)\b"
HEADING_USED = (
    r"\b(?:(?:re)?opened|inaugurated|now open|in (?:service|operation|use)(?: today)?|operational)"
    r"(?=[ ]*(?:$|[:(]|in \b|since\b|this\b|last\b|so far\b|lines\b|projects\b|schemes\b"
    r"|stations\b|sections\b))"
)
"""What the headings say of all that is in use below them."""
HEADING_AHEAD = (
    r"\b(?:to be (?:taken up|built|started|delivered|tendered|carried out|undertaken|constructed"
    r"|completed|implemented|upgraded|done)"
    r"|next|future|planned|programm?e?s?|proposed|proposals?|programmed|pipeline|upcoming"
    r"|priorit(?:y|ies)"
    r"|beyond|ahead|objectives?|targets?|polic(?:y|ies)|commitments?|actions?|strategy|we will"
    r"|allocations?|(?:will|shall|plans to|intends to|is to|are to)$"
    r"|(?:budget|plan|bid) highlights"
    r"|to come|longer[- ]term|medium[- ]term"
    r"|coming)\b"
)
HEADING_START = (
    r"\b(?:starting (?:on site|construction|this year|next year|soon|shortly|next)"
    r"|(?:about|ready|set|due|soon) to (?:start|begin)|breaking ground|beginning soon)\b"
)
HEADING_PROJECTS = r"\b(?:projects|schemes|works|sites|contracts)[ ]*(?:\([^()]{0,12}\))?[ :]*$"
"""How a heading ends whose list names projects, one each."""
HEADING_DROPPED = (
    r"\b(?:withdrawn|cancelled|canceled|abandoned|dropped|not proceeding|discontinued)\b"
)
HEADING_HELD = r"\b(?:delayed|deferred|postponed|shelved|paused|suspended|parked|on hold)(?! or )\b"
HEADING_UNDERWAY = (
    r"\b(?:in construction|under construction|under ?way|in progress|ongoing|on site"
    r"|under implementation|under execution"
    r"|(?:current|active|existing) (?:[a-z]+ )?(?:projects|works|schemes|construction))\b"
)
