"""Leaflet as installed from its package, ready to stand inside a page."""

from __future__ import annotations

import base64
import re
from functools import cache
from pathlib import Path
from types import ModuleType

from xstatic.pkg import leaflet

PICTURE = re.compile(r"url\((images/[\w.-]+)\)")


def read_asset(package: ModuleType, name: str) -> str:
    """Return a text file of an XStatic package.

    Raises
    ------
    OSError
        If the package does not have it.
    """
    text = (Path(package.BASE_DIR) / name).read_text(encoding="utf-8")
    return re.sub(r"//# sourceMappingURL=.*\n?", "", text.replace("\r\n", "\n"))


@cache
def leaflet_script() -> str:
    """Return Leaflet's script, and the pictures of its default marker as data addresses."""
    icons = {
        "iconUrl": data_address("images/marker-icon.png"),
        "iconRetinaUrl": data_address("images/marker-icon-2x.png"),
        "shadowUrl": data_address("images/marker-shadow.png"),
        "imagePath": "",
    }
    options = ",".join(f'{key}:"{value}"' for key, value in icons.items())
    return f"{read_asset(leaflet, 'leaflet.js')}\nL.Icon.Default.mergeOptions({{{options}}});\n"


@cache
def leaflet_styles() -> str:
    """Return Leaflet's style sheet with its pictures inside."""
    sheet = read_asset(leaflet, "leaflet.css")
    return PICTURE.sub(lambda found: f'url("{data_address(found.group(1))}")', sheet)


@cache
def data_address(name: str) -> str:
    """Return a PNG of the Leaflet package as a `data:` address."""
    content = (Path(leaflet.BASE_DIR) / name).read_bytes()
    return f"data:image/png;base64,{base64.b64encode(content).decode('ascii')}"
