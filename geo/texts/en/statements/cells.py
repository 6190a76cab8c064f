"""What the cells of English tables say of a project, and what the heads of their columns are."""

from __future__ import annotations

import re

STATUS_HEAD = re.compile(
    r"[ ]*(?:%|per ?cent|percentage)[ ]?complete\b"
    r"|[ ]*(?:(?:current|project|construction|delivery|works?)[ ])?(?:status|stage|progress"
    r"|phase|state"
    r"|position|update)\b"
)
"""How the head of a column begins that tells how far each project has come."""
DUE_HEAD = re.compile(
    r"\b(?:completion|complete|completed by|target|due|finish|opening|opens|delivery|handover|end"
    r"|timescale|timing|when|in service|commissioning|date)\b"
)
"""What the head of a column says that tells by when each is to be done."""
ENDS_HEAD = re.compile(
    r"\b(?:completion|target|due|finish|opening|delivery|handover|commissioning|in service)\b"
)
"""The same where no other column tells how far each has come."""
START_HEAD = re.compile(r"\b(?:start|begin|commence)\w*\b")
"""What the head of a column says that tells when each is to begin."""
DONE = re.compile(
    r"(?:now |all |works? |fully |practically )?(?:complete[d]?|finished|handed over|delivered"
    r"|built"
    r"|done|closed[- ]out|accepted|signed off)(?! (?:design|subject|by|to)\b)|100 ?(?:%"
    r"|per ?cent)(?: complete)?$"
    r"|(?:practical|substantial|mechanical|final|sectional) completion(?: (?:achieved|reached"
    r"|certified))?(?=[ ]*(?:$|[;,(]))"
    r"|(?:certificate of occupancy|(?:occupation|occupancy) (?:permit|certificate)"
    r"|completion certificate) (?:issued|received|granted)"
    r"|(?:in )?(?:the )?defects (?:liability )?period|final account"
)
OPEN = re.compile(
    r"(?:now |fully |re|partly )?open(?:ed)?\b(?! (?:to|for) (?:comment|consultation|tender|bid))"
    r"|in (?:full |daily )?(?:use|service|operation)\b|operational|operating|running$|live$"
    r"|occupied|tenanted|energi[sz]ed|commissioned|inaugurated"
    r"|existing$"
)
UNDERWAY = re.compile(
    r"under (?:development|implementation|execution)\b|"
    r"(?:in |under |main |early |enabling )?(?:construction|works?)"
    r"(?: (?:started|commenced|under ?way|ongoing|in progress|continuing|begun|stage"
    r"|phase))?(?=[ ]*(?:$|[;,(]))"
    r"|on[- ]site|(?:now |well )?under ?way|in progress|in delivery|ongoing|being built"
    r"|(?:works? |construction )(?:has )?(?:started|commenced|begun|under ?way)|started$|commenced$"
    r"|[1-9][0-9]? ?(?:%|per ?cent)(?: (?:complete|built|done|finished|of works?))?(?=[ ]*(?:$"
    r"|[;,(]))"
    r"|(?:[a-z-]+ ){1,3}under ?way\b"
    r"|(?:on|behind|ahead of) (?:track|schedule|programme|target)$|on time$|continuing$"
    r"|carried over"
    r"|testing(?: and commissioning)?$|trial running|closed for (?:works?|repairs)|tracklaying$"
    r"|superstructure$|earthworks$|piling$|tunnelling$|started (?:[a-z]+ )?[0-9]{4}$"
    r"|nearing completion|nearly complete|almost complete|snagging|commissioning$|fit-?out"
    r"|(?:foundations?|piling|deck|roof|frame|structure|earthworks|steelwork|shell|superstructure"
    r"|substructure|tunnelling|demolition|excavation|enabling works|civil works|site clearance"
    r"|walls|beams|girders|piles|cladding)\b"
    r"[^|]{0,12}\b(?:complete[d]?|in|up|laid|poured|under ?way|done)\b"
)
AGAIN = re.compile(r"\b(?:re-?bid|re-?tender(?:ed|ing)?|re-?advertised?|re-?let|re-?submit\w*)\b")
"""What a cell says of a tender that failed and is to be made again."""
OFF = re.compile(
    r"\b(?:cancel\w*|withdrawn|abandoned|dropped|scrapped|not proceeding|removed|discontinued"
    r"|terminated"
    r"|rejected"
    r"|declined|not viable|ruled out)\b"
)
TENDERED = re.compile(
    r"(?:out to (?:bid|tender)|bidding|tender(?:ing|ed)?|tenders? (?:out|invited|closed?"
    r"|under evaluation)|bids? (?:due|in|opened|under review)|contracts? (?:awarded|signed|let)"
    r"|contractor appointed|awarded|mobilis(?:ing|ation)|site establishment|starting on site)\b"
)
"""What a cell says of a work whose tender is out, or whose builder has been chosen."""
AHEAD = re.compile(
    r"^0 ?(?:%|per ?cent)|\b(?:not (?:yet )?(?:started|begun|commenced|funded|let)|proposed"
    r"|approved|consent\w*|design"
    r"|business case|consult\w*|feasibility|planning|planned|programmed|scheduled|funded|pending"
    r"|awaiting|on hold|paused|deferred|postponed|suspended|eia|eis|environmental|land acquisition"
    r"|dpr|permit\w*|study|options|optioneering|scoping|pre-?construction|procurement|pipeline"
    r"|future"
    r"|unfunded|under (?:review|appeal|consideration|study)|concept|delayed|stalled|not known)\b"
)
"""What a cell says of a project that is yet to come, or that rests."""
NAME_HEAD = re.compile(
    r"\b(?:projects?|schemes?|works?|names?|locations?|sites?|items?|facilit(?:y|ies)"
    r"|description|line"
    r"|stations?|route|asset|package|section|road|building|development|title|corridors?|highway"
    r"|bridge|airport|port|hospital|school|park|stretch|property|suburb|town|intersection)\b"
)
"""What the head of a column says that has the names of projects."""
TOTAL = re.compile(r"[ ]*(?:sub)?-?total\b|[ ]*all\b|[ ]*[0-9.,% -]*$")
"""How a row begins that names no project."""
