"""The verbs of those who build, in English, and the forms that they have. Folded.

One line of a table has the base, the past, the participle and the form in -ing; a regular verb
has
its base alone. What is done to the whole of a work stands apart from what is done to its parts:
a
bridge that has been rebuilt is finished, one whose deck has been poured is not.
"""

from __future__ import annotations

import re

WHOLE = (
    "dig/dug/dug/digging plant pave repave resurface rebuild/rebuilt/rebuilt/rebuilding refurbish"
    " renovate restore renew replace install demolish widen extend upgrade lay/laid/laid/laying"
    " erect repair convert connect raise strengthen remove fill dredge electrify dual/dualled"
    " expand lengthen realign relocate landscape fit/fitted decontaminate relay/relaid reroof"
    " dismantle desilt straighten deepen pedestrianise reconstruct construct modernise modernize"
    " remodel/remodelled remodel/remodeled reline repaint overhaul revamp retrofit/retrofitted"
    " enlarge redevelop double regenerate rehabilitate remediate waterproof requalify rewire"
    " rerail redeck re-deck repoint reroute underground reinstate streetscape retile"
    " reclad/reclad recondition signalise daylight naturalise revegetate restripe regrade"
    " transform conserve repurpose"
    " stabilise stabilize reinforce reface refit/refitted rejuvenate reprofile re-lay/re-laid"
    " re-surface tarmac/tarmacked asphalt reseal"
)
"""What is done to the whole of a work, or is all that is to be done."""
PARTS = (
    "pour cast/cast/cast/casting excavate hoist fell weld plaster glaze backfill concrete bolt"
    " slipform drill bore tunnel/tunnelled tunnel/tunneled tamp ballast grout screed shutter"
    " prestress post-tension dewater underpin/underpinned shotcrete"
    " string/strung/strung/stringing sink/sank/sunk/sinking"
)
"""What is done to a part of a work, or to its ground, while it is built."""
TOILED = (
    "drove driven placed lifted launched fixed cleared stripped diverted buried assembled struck"
    " pumped anchored floated attached craned winched lowered joined sunk sank cast strung bored"
    " drilled bolted tied torn knocked hollowed blasted tested"
)
"""What is done to parts of a work, and much else is: it counts but where a part stands beside."""
VOWELS = "aeiou"
FORMS = 3


def forms(verbs: str) -> tuple[str, str, str]:
    """Return the pasts, participles and -ing forms of a table of verbs, each set apart by bars."""
    rows = [_forms(verb) for verb in dict.fromkeys(verbs.split())]
    past, done, doing = (dict.fromkeys(row[place] for row in rows) for place in range(FORMS))
    return "|".join(past), "|".join(done), "|".join(doing)


def _forms(verb: str) -> tuple[str, str, str]:
    base, *given = verb.split("/")
    if len(given) == FORMS:
        return given[0], given[1], given[2]
    past = given[0] if given else _past(base)
    if past.endswith("ed") and given:
        return past, past, f"{past.removesuffix('ed')}ing"
    return past, past, f"{base[:-1] if base[-1] == 'e' else base}ing"


def _past(base: str) -> str:
    if base[-1] == "e":
        return base + "d"
    if base[-1] == "y" and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


TASK = re.compile(
    r"(?:"
    + "|".join(sorted({row.partition("/")[0] for row in f"{WHOLE} {PARTS}".split()}))
    + r"|build|complete|deliver|provide|develop|implement|establish|introduce|create|add)"
    r" (?!of\b|to\b|for\b|works?\b|and\b)"
)
"""How an item begins that sets a task, and does not say what was done: install a pump."""
TO_DO = re.compile(
    r"(?<!managed )(?<!helped )(?<!able )(?<!went on )\bto (?:replace|repair|rehabilitate|build"
    r"|rebuild|deliver|complete|finish|reopen|widen|extend|introduce|improve|upgrade|install)\b"
)
"""What was to be done, of which a time that is over says not that it was: voted to replace."""
FINISHED = re.compile(r"\b(?:completed|finished|delivered|built|opened|reached|handed over)\b")
"""What says before it that something was: completed works to widen the road."""


def is_but_to_do(text: str, start: int, end: int) -> bool:
    """Return whether a clause of English tells but of what was to be done: agreed to repair."""
    found = TO_DO.search(text, start, end)
    return found is not None and FINISHED.search(text, start, found.start()) is None
