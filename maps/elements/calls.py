"""The lines of a page's script that make the map and what is on it.

Folium renders them as the scripts of our elements (`maps.elements.parts`), a build writes them
itself (`maps.elements.written_page`). Names are those of variables: letters, digits and `_`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

ENDING = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&'"}
"""Signs by which a text could end a script, as escapes."""


def map_call(name: str, view: Sequence[float], options: str) -> str:
    """Return what makes the map in the element `name`; `options` is a JavaScript object.

    `view` is the box to be seen: west, south, east, north in degrees (EPSG:4326).
    """
    return f"""
            var {name} = planmapParts.map(
                {write_text(name)},
                {json.dumps(list(view))},
                {options}
            );
        """


def base_call(name: str) -> str:
    """Return what makes the ground."""
    return _call(f"var {name} = planmapParts.baseMap()")


def layer_call(name: str, identifier: str) -> str:
    """Return what makes the layer of a dossier with the id `identifier`."""
    return _call(f"var {name} = planmapParts.layer({write_text(identifier)})")


def panel_call(name: str) -> str:
    """Return what makes the panel around the map `name`."""
    return _call(f"planmapParts.panel({name})")


def write_text(text: str) -> str:
    """Return a text as a literal of a script, whatever stands in it."""
    return json.dumps(text).translate(ENDING)


def _call(code: str) -> str:
    return f"""
            {code};
        """
