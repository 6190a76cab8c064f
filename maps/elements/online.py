"""Base maps from the network, which a page offers only if it was built to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import urlsplit


@cache
def online_bases() -> tuple[Mapping[str, Any], ...]:
    """Return the base maps of `page/online.json`.

    Each has `id`, `name` by language, `url` with {z}, {x}, {y} and where it needs them {s}
    and {key}, `subdomains`, `datum` (wgs84 or gcj02), `maxZoom`, `attribution`, `needsKey`.
    """
    file = resources.files("maps") / "page" / "online.json"
    return tuple(json.loads(file.read_text(encoding="utf-8")))


def image_hosts(bases: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Return the hosts of `bases` as sources of a content security policy."""
    found = set()
    for base in bases:
        address = urlsplit(base["url"])
        found.add(f"{address.scheme}://{re.sub(r'^[^.]*[{][^.]*[.]', '*.', address.netloc)}")
    return tuple(sorted(found))
