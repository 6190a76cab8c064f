"""What others put on the map: the scripts of each apart, and what the page must know of them.

A guest is an element on a map that is not the page's own: a layer of Folium's, a plugin, a
control. Its name stays out of templates, as every text does: it goes into the page as JSON.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import folium
from branca.element import Element, MacroElement
from folium.map import Layer as FoliumLayer

from maps.elements.parts import DataBlock, Part
from maps.elements.policy import Wishes

NEEDS_EVAL = frozenset({"MeasureControl", "Vega", "VegaLite"})
"""Classes of Folium whose libraries compile text as code (templates of lodash, expressions)."""

FREE_SHEETS = frozenset({"VegaLite"})
"""Classes whose libraries write style sheets, others in each version: `allow_eval` lets them."""

ASKS_FOR_DATA = frozenset(
    {
        "GeoJson",
        "Geocoder",
        "Realtime",
        "TimestampedWmsTileLayers",
        "TopoJson",
        "VectorGridProtobuf",
        "WmsTileLayer",
    }
)
"""Classes of Folium that ask an address for data; its others load pictures at most."""

EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
TIMELINE_STYLES = (EMPTY_STYLE, "'sha256-p/4r9W/bFbyZW5obfRj8D4PU2uM0EuDcFED7g1iC2PM='")
STYLE_HASHES: Mapping[str, tuple[str, ...]] = {
    "AntPath": (EMPTY_STYLE, "'sha256-PvVxFpRrRwj4oaN0WDz6+YzBCF+LXFV/SMSwJ1N6SOs='"),
    "MeasureControl": ("'sha256-0EZqoz+oBhx7gF4nvY2bSqoGyy4zLjNF+SDQXGp/ZrY='",),
    "Timeline": TIMELINE_STYLES,
    "TimelineSlider": TIMELINE_STYLES,
}
"""Style sheets and attributes that libraries write at run time, always the same.

Source: what Chromium asked for with the versions that Folium 0.20 names (leaflet-ant-path 1.1.2,
leaflet-measure 2.1.7, leaflet.timeline 1.6.0); tests/tools/folium_guests.py shows it.
"""

FREE_STYLES = frozenset({"BeautifyIcon", "TimestampedWmsTileLayers"})
"""Plugins that make style attributes of what they are told; styles run no code."""

GLYPHICONS = "https://netdna.bootstrapcdn.com"
FONT_HOSTS: Mapping[str, str] = {
    "HeatMapWithTime": GLYPHICONS,
    "TimestampedGeoJson": GLYPHICONS,
    "TimestampedWmsTileLayers": GLYPHICONS,
}
"""Where the style sheets of some plugins find their fonts, on other hosts than their own."""

NEEDS_JQUERY = frozenset({"HeatMapWithTime", "TimeSliderChoropleth"})
"""Plugins that use jQuery and do not bring it; a plain Folium map always has it."""

NEEDS_BARE_BODY = frozenset({"TimeSliderChoropleth"})
"""Plugins whose scripts look for the map right under the page's body."""

JQUERY = re.compile(r"(?:\$|\bjQuery)\(\s*[`'\"a-z]|\bjQuery\.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """An element of a user's own on a map, and all that it brings."""

    element: MacroElement
    parts: tuple[Element, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """The names of the classes in it, those that they inherit from included."""
        return frozenset(cls.__name__ for part in self.parts for cls in type(part).__mro__)

    @property
    def asks_for_data(self) -> bool:
        """Whether it may ask for data; a class of the user's own may."""
        modules = {type(part).__module__.partition(".")[0] for part in self.parts}
        return bool(ASKS_FOR_DATA & self.kinds or modules - {"folium", "branca"})

    @property
    def assets(self) -> tuple[str, ...]:
        """The addresses of the scripts and style sheets that it loads."""
        links = [
            address
            for part in self.parts
            for kind in ("default_js", "default_css")
            if not isinstance(part, folium.Map)
            for _, address in getattr(part, kind, ())
        ]
        return tuple(dict.fromkeys(links))

    @property
    def name(self) -> str | None:
        """The name that its author gave it."""
        name = getattr(self.element, "layer_name", None)
        # Folium names what its author did not by class and id.
        return None if name is None or str(name).endswith(self.element._id) else str(name)  # noqa: SLF001

    def describe(self) -> dict[str, Any]:
        """Return what the page knows of it, ready for JSON."""
        element = self.element
        return {
            "variable": element.get_name(),
            "name": self.name,
            # What compiles text as code may stand in the popup of a marker: then it is what fails.
            "kind": min(NEEDS_EVAL & self.kinds, default=type(element).__name__),
            "listed": bool(isinstance(element, FoliumLayer) and element.control),
            "base": bool(isinstance(element, FoliumLayer) and not element.overlay),
            "bare": bool(NEEDS_BARE_BODY & self.kinds),
            "evaluates": bool(NEEDS_EVAL & self.kinds),
            "assets": list(self.assets),
        }


def find_guests(roots: Iterable[Element]) -> tuple[Guest, ...]:
    """Return the guests on the maps among `roots`, and beside them, in their order."""
    found = []
    for root in roots:
        children = list(root._children.values())  # noqa: SLF001 - branca has no other way to ask
        elements = children if isinstance(root, folium.Map) else [root]
        found += [
            Guest(element=element, parts=tuple(parts_of(element)))
            for element in elements
            if isinstance(element, MacroElement) and not isinstance(element, Part)
        ]
    return tuple(found)


def parts_of(element: Element) -> Iterator[Element]:
    """Yield `element` and all elements in it, each once."""
    seen: set[str] = set()
    waiting = [element]
    while waiting:
        current = waiting.pop()
        if current._id in seen:  # noqa: SLF001
            continue
        seen.add(current._id)  # noqa: SLF001
        yield current
        # Among what some hold is a bare template, as in Folium's Vega.
        waiting += [
            child
            for child in current._children.values()  # noqa: SLF001
            if isinstance(child, Element)
        ]
        owned = [value for key, value in vars(current).items() if key != "_parent"]
        waiting += [value for value in owned if isinstance(value, Element)]


def guests_block(guests: Iterable[Guest]) -> DataBlock:
    """Return the block that tells the page of its guests."""
    described = [guest.describe() for guest in guests]
    return DataBlock("planmap-guests", described, names_elements=True)


def split_scripts(scripts: Mapping[str, str], guests: Iterable[Guest]) -> list[tuple[str, str]]:
    """Return runs of `scripts` (text by its element's name) as (variable of the guest, text).

    The page's own have no variable. Each guest runs apart, so that one that fails leaves the
    others alone; their order stays.
    """
    owners = {part.get_name(): guest.element.get_name() for guest in guests for part in guest.parts}
    runs: list[tuple[str, str]] = []
    for name, text in scripts.items():
        owner = owners.get(name, "")
        if runs and runs[-1][0] == owner:
            runs[-1] = (owner, runs[-1][1] + text)
        else:
            runs.append((owner, text))
    return runs


def wishes_of(
    runs: Iterable[tuple[str, str]], guests: Iterable[Guest], *, allow_eval: bool
) -> Wishes:
    """Return what the scripts of `guests` among `runs` may load."""
    owners = {guest.element.get_name(): guest for guest in guests}
    theirs = [(owners[owner], text) for owner, text in runs if owner]
    kinds = {kind for guest in owners.values() for kind in guest.kinds}
    return Wishes(
        scripts="\n".join(text for _, text in theirs),
        data="\n".join(text for guest, text in theirs if guest.asks_for_data),
        media="\n".join(text for guest, text in theirs if "VideoOverlay" in guest.kinds),
        style_hashes=tuple(one for kind in sorted(kinds) for one in STYLE_HASHES.get(kind, ())),
        font_hosts=tuple(FONT_HOSTS[kind] for kind in sorted(kinds) if kind in FONT_HOSTS),
        styles_freely=bool(FREE_STYLES & kinds),
        sheets_freely=allow_eval and bool(FREE_SHEETS & kinds),
        evaluates=allow_eval,
    )


def as_elements(runs: Iterable[tuple[str, str]]) -> str:
    """Return `runs` as script elements."""
    return "\n".join(
        f"<script{_mark(owner)}>\n{text}\n</script>" for owner, text in runs if text.strip()
    )


def _mark(owner: str) -> str:
    return f' data-guest="{html.escape(owner)}"' if owner else ""
