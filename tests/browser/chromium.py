"""How the tests start Chromium: without a network, as whichever user runs them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

SYSTEM_CHROMIUM = Path("/usr/bin/chromium")
SANDBOX_OFF = "--no-sandbox"  # tests may run as root, in a container
NETWORK_OFF = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


def chromium_options(*, offline: bool = True) -> dict[str, Any]:
    """Return what Playwright's `launch` needs: the system's Chromium if there is one.

    `offline` resolves no name but the loopback's; without it a test answers requests itself.
    """
    path = SYSTEM_CHROMIUM if SYSTEM_CHROMIUM.exists() else None
    return {"executable_path": path, "args": [SANDBOX_OFF, *([NETWORK_OFF] if offline else [])]}
