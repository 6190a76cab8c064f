"""The path that `geo.positions.datum` had in version 0.1: it still leads there, with a warning.

Deprecated: say `from geo import datum`, or import `geo.positions.datum`.
"""

from __future__ import annotations

import sys
import warnings

from geo.positions import datum

warnings.warn(
    "geo.datum has moved: say 'from geo import datum', or import geo.positions.datum",
    DeprecationWarning,
    stacklevel=2,
)
sys.modules[__name__] = datum
