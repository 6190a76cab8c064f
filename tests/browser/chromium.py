"""How the tests start Chromium: without a network, as whichever user runs them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

SYSTEM_CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",  # tests may run as root, in a container
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def chromium_options() -> dict[str, Any]:
    """Return what Playwright's `launch` needs: the system's Chromium if there is one."""
    path = SYSTEM_CHROMIUM if SYSTEM_CHROMIUM.exists() else None
    return {"executable_path": path, "args": list(FLAGS)}
