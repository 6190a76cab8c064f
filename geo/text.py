"""The path that `geo.texts.text` had in version 0.1: it still leads there, with a warning.

Deprecated: say `from geo import text`, or import `geo.texts.text`.
"""

from __future__ import annotations

import sys
import warnings

from geo.texts import text

warnings.warn(
    "geo.text has moved: say 'from geo import text', or import geo.texts.text",
    DeprecationWarning,
    stacklevel=2,
)
sys.modules[__name__] = text
