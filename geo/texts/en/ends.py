"""What goes on in an English sentence with the end of a work that it has just told of. Folded."""

from __future__ import annotations

import re

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
