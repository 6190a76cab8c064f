"""How Chinese says what something hangs on, and what a plan that is given up became; folded."""

from __future__ import annotations

import re

IF_FIRST = frozenset("如若倘假一")
IF = re.compile("(?:如果|如(?![期何下上此同今意皋东火数实约有])|若(?![干尔])|倘|假如|一旦)")
"""What begins a clause that something hangs on, and the signs that it begins with."""
INSTEAD = re.compile("改(?:成|为|作|做|建|到)|(?:换|转)(?:成|为)|代之以|取而代之")
"""What says what a plan that is given up became."""
