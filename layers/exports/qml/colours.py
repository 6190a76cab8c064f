"""Colours as QGIS writes them."""

from __future__ import annotations


def rgba(colour: str, opacity: float = 1.0) -> str:
    """Return a colour such as `#1a2b3c` as QGIS writes it: red, green, blue, alpha, each to 255."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return ",".join(str(part) for part in (*parts, round(255 * opacity)))


def fade(expression: str, opacity: float) -> str:
    """Return an expression of QGIS that makes the colour of `expression` so opaque, 0 to 1."""
    return f"set_color_part({expression}, 'alpha', {round(255 * opacity)})"
