"""What lead-ins of English say of all that stands behind their colon. Patterns; folded text."""

from __future__ import annotations

import re

LEADS = {
    "held": "deferred|postponed|shelved|on hold|paused",
    "dropped": "no longer|not proceeding|not being taken|cancelled|dropped|withdrawn|abandoned",
    "plan": (
        "under (?:review|consideration|study)|being (?:considered|studied|planned|designed)"
        "|in design|yet to (?:start|begin)|not yet started|proposed"
    ),
    "used": (
        "(?:has|have) (?:now |all )?opened|(?:are|is) (?:now )?open|now open"
        "|in (?:use|service|operation)"
    ),
    "done": (
        "(?:has|have) (?:now |all )?been (?:completed|delivered|finished|built)"
        "|(?:were|are|we|is|was) (?:all )?(?:now )?(?:completed?|delivered|finished)"
        "|completed|delivered last year"
    ),
    "underway": (
        "under construction|on site|under ?way|in progress|being (?:built|delivered)"
        "|(?:have|has) (?:begun|started)"
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
LISTS = "following|projects?|schemes?|works|sites|lines|stations|this year|next year|[0-9]{4}"
"""What tells that a lead-in speaks of what stands in a list, or by when it is so."""
