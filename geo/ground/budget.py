"""How much of a page its ground may take."""

from __future__ import annotations

BUDGET = 600_000
"""Bytes of the page that a ground takes at most, if nothing else is said."""
