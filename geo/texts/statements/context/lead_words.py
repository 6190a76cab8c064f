"""How what introduces a list ends, in Chinese and English. Folded text."""

from __future__ import annotations

import re

from geo.texts.writing.branches import whether

VALUE = whether(
    "(?:时间|日期|期限|时限|节点|情况|目标|内容|方式|单位|进度|标准|原因|地点|条件|规模|性质)$"
    r"|\b(?:date|deadline|cost|completion|opening|time|target)$"
)
"""What a colon gives the value of: 通车时间:2030年."""
PACKAGE = whether(
    r"\b(?:packages?|plans?|programmes?|programs?|strateg(?:y|ies)|proposals?|pledges?|commitments?"
    r"|promises|manifesto|priorities|blueprint|vision|budgets?|policy|policies|bids?|deal|funding"
    r"|grants?|recommendations|proposed (?:works|projects|schemes|improvements))\b[^.;:]{0,40}"
    r"\b(?:includ(?:es?|ing)|will (?:fund|support)|funds|supports|comprises?|contains?|covers?"
    r"|consists? of|sets? out|provides? for|promises?|features?|is|are|would include|will include)"
    r"(?: the following)?[ ]?$"
    "|(?:方案|计划|规划|蓝图|政纲|政见|承诺|构想|配套措施|一揽子项目)[^,。;:]{0,6}(?:包括|包含|涵盖|内容有|分别是)$"
)
"""How a lead-in ends behind which stands what a plan or a promise of somebody has in it."""
WORKS = whether(
    r"\b(?:projects?|schemes?|works|improvements|upgrades|initiatives|measures|investments"
    r"|key actions)\b[^.;:]{0,30}\b(?:includ(?:es?|ing)|involves?|are|comprises?|actions)"
    r"(?: the following)?[ ]?$"
)
"""The same of a lead-in that names but works, and says not how far they have come."""
TO_DO = re.compile(r"\b(?:will|shall|plans to|intends to|is to|are to)$")
"""How a lead-in ends behind which stands what somebody is to do: The City will:."""
