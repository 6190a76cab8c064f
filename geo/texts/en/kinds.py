"""What stands behind an English name and belongs to it: kinds in small letters, and works."""

from __future__ import annotations

import re

SMALL_HEAD = re.compile(
    r"[ \n](?:(?:railway |train |rail |metro |bus )?station|bridge|neighbou?rhood|dam|tunnel"
    r"|(?:double-decker |road )?flyover|(?:bus |tram |rail |metro )?depot"
    r"|(?:international )?airport"
    r"|hotel|(?:civic |cultural |arts |health |sports )?precinct|(?:underground )?extension|metro"
    r"|riverfront|taluka|tehsil|observatory|(?:link |ring )?road|(?:intermodal )?facility|motorway"
    r"|interchange|(?:swimming )?pool|leisure centre|barrage|aerodrome|cathedral)\b(?!-)"
)
"""What a name without a head has behind it, in small letters, that is of the name."""
SMALL_WAYS = re.compile(r"[ \n](?:double-decker )?(?:flyover|underpass|hotel|garage|car park)\b")
"""What belongs to the name of a road, too: Sinhagad Road flyover."""
WORKS = re.compile(
    r"(?:[ \n]{1,6}(?:Improvements?|Rehabilitation|Replacement|Widening|Reconstruction|Upgrade"
    r"|Redevelopment|Renewal|Duplication|Expansion|Restoration|Strengthening))+"
    r"(?:[ \n](?:Project|Scheme|Programme|Program))?|[ \n](?:Project|Scheme)"
)
"""Works whose name begins with what they are done to: Pell Bridge Replacement Project."""
