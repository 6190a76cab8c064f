"""Leaflet as installed from its package, ready to stand inside a page."""

from __future__ import annotations

import base64
import re
from functools import cache
from pathlib import Path
from types import ModuleType

from xstatic.pkg import leaflet

FACTORY = re.compile(r"(\(this,)(function\(\w+\)\{.*\})(\);?\s*)$", re.DOTALL)
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
    script = compile_at_once(read_asset(leaflet, "leaflet.js"))
    return f"{script}\nL.Icon.Default.mergeOptions({{{options}}});\n"


def compile_at_once(script: str) -> str:
    """Return a script that hands one function to a loader (UMD), with brackets round that function.

    V8 and SpiderMonkey take a function in brackets for one that is called at once: they compile it
    when they read it, and do not read it twice. Another form of script is returned as it is.
    """
    return FACTORY.sub(r"\1(\2)\3", script)


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
