"""What a clause of English says to be done, where that is not the work itself: folded patterns.

The foundations of a bridge are but a part of it, its design a paper, its tender a step before
it,
and the services that begin on a line are that it is used.
"""

from __future__ import annotations

import re

from geo.texts.en.statements.verbs import PARTS, TOILED, WHOLE, forms
from geo.texts.writing.branches import branched, whether

_PAPERS = (
    "stud(?:y|ies)|designs?|design work|drawings?|business case|report|surveys?|assessment"
    "|statement|eis|eia|dpr|modelling|modeling|ground investigations?|site investigations?"
    "|investigations?|documents?|documentation|application|cpo|purchase order|consent order|order"
    "|inquiry|hearing|exhibition|consultation|petition|website|web page|model|land"
    "|land acquisition|acquisition|plans?|proposals?|options|options appraisal|negotiations|talks"
    "|preparations|preparatory studies|preparatory work|review|environmental review|appraisal"
    "|master ?plan|site|funding|grant|campaign|applications|campaigning|debate|paperwork|planning"
    "|permit|permits|business plan|specifications?|costing|cost plan|brief"
    "|reminders?|requests?|emails?|quer(?:y|ies)|responses?|replies|reply|invoices?"
)
_TENDERS = (
    "tenders?|bids?|bidding|rfp|rfq|rft|request for (?:proposals|tenders?|quotations)"
    "|invitation to (?:tender|bid)|procurement(?: of a contractor)?|tendering|notice to proceed"
    "|letter of acceptance|work order|contracts?"
)
_PARTS = (
    "piles|piling|foundations?|footings|deck|beams?|girders?|steelwork|steel|frame|framing|piers"
    "|abutments|spans?|arch|segments?|stays|stay cables|shafts?|bores?|lining|cross[- ]passages"
    "|station box|sleepers|ballast|overhead line|embankments?|cutting|sub-?base|topsoil|cladding"
    "|formwork|scaffolding|hoardings?|roof|roof trusses|trusses|rafters|walls?|dam wall|brickwork"
    "|slabs?|columns|superstructure|substructure|structure|shell|core|caissons|cofferdam"
    "|diaphragm walls?|rebar|earthworks|excavations?|groundworks|civil(?: works?)?"
    "|enabling(?: works?)?"
    "|site clearance|demolition|utility (?:diversions?|relocations?)|utilities|tunnelling"
    "|tunneling|tunnel boring|boring|track[- ]?laying|tracklaying|deck sections?|concrete"
    "|concrete pours?|trench|trenches|culverts|drainage|bearings|parapets|blockwork|plastering"
    "|glazing|windows|first fix|second fix|wiring|signalling|platforms|canopy|kerbs|crane|lifts"
    "|pipes|pipework|pumps|tanks|gas main|boreholes|retaining wall|towers|pylons|transformers"
    "|turbines|halves|base course|tower crane|test(?:ing|s)|ground|trees|barriers|tracks?|rails"
    "|cables|wards|asbestos|stonework|landscaping|old (?:building|wing|station)"
)
_RUNS = (
    "services?|passenger services?|train services?|bus services?|revenue services?|operations?"
    "|commercial operations?|trains|trams|buses|flights|sailings"
)
_OF = "for|of|on|into|about|to|at|against|over|along|through"
_HEADS = f"(?:{_PAPERS}|{_TENDERS}|{_PARTS}|{_RUNS})"
PAPERS, TENDERS, RUNS = (branched(words) for words in (_PAPERS, _TENDERS, _RUNS))
HEAD = branched(rf"\b{_HEADS}(?= (?:{_OF})\b)")
"""What a clause speaks of, before the work that it belongs to: the deck of the Mill Bridge."""
_AUXILIARY = (
    r"(?:[ ](?:is|are|was|were|has|have|had|been|now|all|already|work|works|fully|just"
    r"|recently|process|also|about|[0-9]{1,2} ?(?:%|per ?cent)))*"
)
LAST = branched(rf"\b{_HEADS}(?={_AUXILIARY}[ ]*$)")
"""A head right before what is said of it."""
_ADDED = (
    r"(?:[ ](?:up|out|down|in|off))?[ ](?:(?:the|a|an|its|all|both|two|three|most of|half of"
    r"|first|second|last|final|new|main"
    r"|steel|concrete|detailed|preliminary|feasibility|environmental|roof|stay) ?){0,4}"
)
SAID_OF_HEAD = branched(rf"\b{_HEADS}(?= (?:{_OF})\b|{_AUXILIARY}[ ]*$)")
"""Asked first, for both at once: few words before a cue have either."""
OBJECT = branched(rf"{_ADDED}\b{_HEADS}(?= (?:for|of|on|into|at|in|and|there)\b|[ ]*$)")
"""A head right behind its verb: crews have finished the foundations of the Mill Bridge."""
ADDED = re.compile(f"^{_ADDED}")
"""What stands before the head of an object."""
RENEWED = re.compile(
    r"\b(?<!of the )(?<!of )(?:replac|repair|renew|refurbish|restor|rebuil|strengthen|repoint"
    r"|upgrad|renovat|reopen|repaint|extend|widen|lengthen|relin|reclad|overhaul|moderni)"
)
"""What is a work by itself, though it is done to but a part; not what a part is of."""
_DONE = "|".join((
    forms(WHOLE)[1], forms(PARTS)[1], TOILED.replace(" ", "|"), ("put up|set|closed|fitted|built"
    "|delivered|finished|complete|completed|in|up|on|in place|built up|clad"),
))  # fmt: skip
PART_DONE = branched(rf"(?:new |last |first |final )?(?:{_PARTS}) (?:now |all )?(?:{_DONE})\b")
"""What a label says of a part that is done: deck poured."""
DETERMINED = re.compile(r"(?:\b(?:the|its|their|all|of|[a-z]+'s) |: )$")
"""What stands before a noun: the tunnelling."""
DESIGNERS = re.compile(
    r"\b(?:designers?|architects?|design consultants?|consultants?|design team|advis[eo]rs)"
    r"\b[^.;,]{0,30}\b(?:appointed|hired|chosen|selected|engaged|named|picked)\b"
    r"|\b(?:appointed|hired|chosen|selected|engaged|picked|contracts?)\b[^.;,]{0,24}"
    r"\b(?:to design(?! and build)|for the design(?! and)|for designing|for design(?! and)\b)"
    r"|\b(?:design|consultancy|feasibility|study|survey) contract"
)
"""Those who draw have been found, and not those who build."""
BUILDERS = re.compile(
    r"\b(?:contracts?|appointed|chosen|selected|hired|picked|engaged|named|awarded|shortlisted"
    r"|bid|tender|bidders?|firms?)\b[^.;,]{0,40}?\bto (?:(?:design|finance) and )?"
    r"(?:build|construct|deliver|carry out"
    r"|widen|extend|replace|upgrade|resurface|refurbish|complete|finish|dredge|rehabilitate)\b"
)
"""What those have been found to do who build."""
OF_WHOLE = re.compile(
    r"[0-9][0-9,.]* ?(?:km|kilomet(?:re|er)s|miles|met(?:re|er)s) of the [^.;,0-9]{1,60}"
    r" (?:is|are|was|were|has|have|had)\b|\b(?:length|total) of [0-9][0-9,.]* ?(?:km|miles)"
    r" (?:is|was|has)\b|"
    r"\b(?:majority|bulk|most|much|nearly all|almost all) (?:of )?(?:the |these |its )?"
    r"(?:[a-z-]+ )?(?:works?|construction|building|upgrade)(?: (?:at|on|for|to|in|along)"
    r" [^.;,0-9]{1,40})? (?:is|are|was|were|has|have)\b|"
    r"\b(?:[0-9]{1,2}(?:\.[0-9])? ?(?:%|per ?cent)|half|most|part|parts|some"
    r"|(?:one|two|three|four|nine|a)[- ](?:half|thirds?|quarters?|fourths?|fifths?|tenths)"
    r"|(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety)(?:-[a-z]+)? per ?cent) of (?:the |its )?[^.;,0-9]{1,60}"
    r" (?:is|are|was|were|has|have|had)\b"
)
"""A share of the whole: 60 per cent of the Mill Bridge has been built."""
WHOLES = (" of ", "most ", "much ", " all ", "majority ", "bulk ")
"""Letters of which some are in whatever tells of a share."""
DOUBTED = whether(
    r"^[ \n]*(?:had|were|should) (?:the|it|they|this|that)\b"
    r"|\b(?:could|might|would|should) have been\b"
    r"|\b(?:whether|ask(?:s|ed|ing)? (?:if|whether|when))\b"
    r"|\b(?:want|wants|wanted|like|love|prefer|demand|demanded)\b"
)
"""What is not so, or nobody knows: had the bridge been built, whether it has opened."""
DOUBTS = (
    "had ", "were ", "should ", "have been", "whether", "ask", "want", "like", "love", "prefer",
    "demand",
)  # fmt: skip
"""Letters of which some are in whatever is doubted."""
