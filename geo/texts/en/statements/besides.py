"""What a planning text of English speaks of besides projects: money, meetings, effects, folded."""

from __future__ import annotations

import re

from geo.texts.writing.branches import branched

BESIDES = branched(
    r"\b(?:funding(?<!without funding)(?<!no funding)(?<!lacks funding)|funds?|grants?"
    r"|carry-forward|budgets?(?<!a budget)|rates?|fees?|fares?|costs?|tolls?|taxes|levy"
    r"|comments?|submissions|applications? (?:for|open|close|must)|applicants?|webinars?|workshops?"
    r"|meetings?|hearings?|sessions?|seminars?|consultation|surveys?|questionnaires?|elections?"
    r"|jobs|benefits?|economy|growth|emissions|journeys?|congestion|delays?|speeds?|navigation|savings?"
    r"|vehicles|patronage|riders|ridership|passengers|travel times?|population|residents will"
    r"|reports?|minutes|vision|strategy|policy|policies|targets? (?:of|for)|guidelines|members"
    r"|adoption|committee|councillors?|traders|voters|press|interview|director|media|studies|study|awards?"
    r"|question|answer|news|story|masterplan|edition|round|programm?e|we would love)\b"
)
"""A clause that has one of these says nothing of a thing that is built, unless it names one."""
EFFECT = re.compile(
    r"\b(?:which|that|it|this project|the project|these investments|and) will (?:also )?"
    r"(?:create|improve|reduce|benefit|help|allow|enable|support|boost|cut|save|ease|increase|provide)\b"
    r"|\b(?:these|they|this) will (?:also )?(?:encourage|inform|help|allow|enable|support|boost"
    r"|reduce|ease|promote|contribute|attract)\b"
)
"""What tells what a thing will be good for."""
COUNTED = branched(
    r"\b(?:delivering|creating|constructing|developing|providing|implementing|undertaking|executing"
    r"|rolling out|progressing|carrying out|advancing|adding|renewing) (?:(?:about|around|some|over"
    r"|nearly|almost|up to|more than|at least|approximately|another|a further|a total of) ){0,2}"
    r"(?:[0-9][0-9,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|several"
    r"|dozens of|hundreds of|thousands of) (?:[a-z-]+ ){0,3}(?:projects|schemes|homes|houses"
    r"|dwellings|apartments|stations|schools|classrooms|bridges|parks|kilomet(?:re|er)s of|km of"
    r"|miles of|upgrades|crossings|hospitals|clinics|roads|lines|terminals|stops|playgrounds"
    r"|substations|reservoirs|pipelines)\b"
)
"""How many works somebody is at."""
