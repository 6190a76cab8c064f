"""How Chinese says that all of something is done in a year, or the rest of it; folded."""

from __future__ import annotations

import re

ALL = re.compile("(?:将|可|要|也|即)?(?:全部|全面|全数|悉数|均|都)(?!已|业)")
"""What stands behind a year of which all is to be done: 2025年全部交付."""
REST = re.compile(
    "其[余他]|剩[余下]|余下|尚余|还有|正在|在建|续建|已(?:经)?(?:全面|陆续)?(?:开工|动工)"
)
"""What tells of the rest of a work, or of one that goes on."""
