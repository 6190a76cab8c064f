"""The HTML document around a map: the same bytes each time, and under a strict policy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import Any

from branca.element import CssLink, Element, Figure, JavascriptLink
from folium import folium as folium_page
from jinja2 import Template
from xstatic.pkg import jquery

from maps.elements.leaflet import read_asset
from maps.elements.parts import Verbatim
from maps.elements.policy import make_policy

POLICY = "POLICY-OF-THE-FINISHED-PAGE"
RANDOM_ID = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")
JQUERY = re.compile(r"\$\(|\bjQuery\b")
ICONS: Mapping[str, str] = {
    "awesome_markers": "js",
    "bootstrap_css": "css",
    "glyphicons_css": "css",
    "awesome_markers_font_css": "css",
    "awesome_markers_css": "css",
    "awesome_rotate_css": "css",
}
"""The assets of Folium's own `Icon`, by its names for them."""


class PlanFigure(Figure):
    """A document whose element ids are counted and whose policy names all that it runs.

    Elements of the user's own that need jQuery get it inlined; those that need Folium's icon
    fonts get them from the addresses that Folium names, and the policy allows just these.
    """

    _template = Template(
        (resources.files("maps") / "page" / "page.html").read_text(encoding="utf-8")
    )

    def __init__(self, *, lang: str, title: str, image_hosts: Iterable[str] = ()) -> None:
        super().__init__(title=title, ratio="70%")
        self.lang = lang
        self.policy = POLICY
        self.image_hosts = tuple(image_hosts)

    def render(self, **kwargs: Any) -> str:  # noqa: ANN401 - branca's signature
        """Return the whole page, the same one each time."""
        parts = (self.header, self.html, self.script)
        own = [part._children.copy() for part in parts]  # noqa: SLF001 - branca's parts put theirs in
        try:
            return self._render(**kwargs)
        finally:
            for part, children in zip(parts, own, strict=True):
                part._children = children  # noqa: SLF001

    def _render(self, **kwargs: Any) -> str:  # noqa: ANN401 - branca's signature
        for child in self._children.values():
            child.render(**kwargs)
        script = self.script.render(**kwargs)
        self._add_assets(script)
        html = self._template.render(this=self, kwargs=kwargs)
        html = _count_ids(html.replace("\r", ""), _find_ids(self))
        policy = make_policy(html, guests=script, image_hosts=self.image_hosts)
        return html.replace(POLICY, policy, 1)

    def _add_assets(self, script: str) -> None:
        if JQUERY.search(script):
            code = read_asset(jquery, "jquery.min.js")
            self.header.add_child(Verbatim(f"<script>{code}</script>"), name="jquery")
        if "L.AwesomeMarkers" in script:
            links = dict((*folium_page._default_js, *folium_page._default_css))  # noqa: SLF001 - its only list
            for name, kind in ICONS.items():
                link = JavascriptLink if kind == "js" else CssLink
                self.header.add_child(link(links[name]), name=name)


def _find_ids(element: Element) -> set[str]:
    found: set[str] = set()
    waiting: list[Element] = [element]
    while waiting:
        current = waiting.pop()
        if current._id in found:  # noqa: SLF001 - branca has no other way to ask
            continue
        found.add(current._id)  # noqa: SLF001
        waiting += current._children.values()  # noqa: SLF001
        waiting += [value for value in vars(current).values() if isinstance(value, Element)]
    return found


def _count_ids(html: str, ids: set[str]) -> str:
    """Return `html` with the random ids of its elements counted in order of appearance."""
    numbers: dict[str, str] = {}

    def count(found: re.Match[str]) -> str:
        identifier = found.group(0)
        if identifier not in ids:
            return identifier
        return numbers.setdefault(identifier, str(len(numbers) + 1))

    return RANDOM_ID.sub(count, html)
