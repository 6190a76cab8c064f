"""The HTML document around a map: the same bytes each time, and under a strict policy."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from branca.element import CssLink, Figure, JavascriptLink
from folium import folium as folium_page
from xstatic.pkg import jquery

from maps.elements.assets import ENTRY
from maps.elements.finishing import POLICY, fill_page, put_back
from maps.elements.guests import (
    JQUERY,
    NEEDS_JQUERY,
    Guest,
    as_elements,
    find_guests,
    guests_block,
    parts_of,
    split_scripts,
    wishes_of,
)
from maps.elements.leaflet import read_asset
from maps.elements.parts import Inert, Verbatim
from maps.elements.policy import make_policy

RANDOM_ID = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")
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

    Elements of the user's own run apart from the page's and from one another. Those that need
    jQuery get it inlined; those that need Folium's icon fonts get them from the addresses that
    Folium names, and the policy allows just these.
    """

    def __init__(
        self,
        *,
        lang: str,
        title: str,
        image_hosts: Iterable[str] = (),
        allow_eval: bool = False,
        entry: str = ENTRY,
        asks: Iterable[str] = (),
    ) -> None:
        super().__init__(title=title, ratio="70%")
        self.lang = lang
        self.image_hosts = tuple(image_hosts)
        self.allow_eval = allow_eval
        self.entry = entry
        self.asks = tuple(asks)
        self.scripts = ""
        self.late = ""

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
        guests = find_guests(self._children.values())
        scripts = {
            name: str(child.render(**kwargs))
            for name, child in self.script._children.items()  # noqa: SLF001
        }
        runs = split_scripts(scripts, guests)
        self._add_assets(runs, guests)
        if guests:
            # It has ids of elements, which are counted: so it is not inert.
            block = guests_block(guests)
            self.html.add_child(Verbatim(block.text), name=block.identifier)
        self.scripts = as_elements(runs)
        mark = f"<!-- {secrets.token_hex(16)} "
        inert = self._set_aside(mark)
        self.late = self._take_late()
        html = fill_page({
            "lang": self.lang,
            "policy": POLICY,
            "title": escape(self.title or ""),
            "header": self.header.render(**kwargs),
            "body": self.html.render(**kwargs),
            "scripts": self.scripts,
            "late": self.late,
        })  # fmt: skip
        html = _count_ids(html.replace("\r", ""), {part._id for part in parts_of(self)})  # noqa: SLF001
        wishes = wishes_of(runs, guests, allow_eval=self.allow_eval)
        policy = make_policy(
            html, wishes=wishes, image_hosts=self.image_hosts, data_hosts=self.asks
        )
        return put_back(html.replace(POLICY, policy, 1), mark, inert)

    def _set_aside(self, mark: str) -> list[str]:
        """Put `mark` for what is inert, most of a large page, and return its texts in order.

        There is nothing in them to be counted or allowed, and much to be read.
        """
        children = self.html._children  # noqa: SLF001 - branca has no other way to ask
        inert = {
            name: child
            for name, child in children.items()
            if isinstance(child, Inert) and not child.names_elements
        }
        for number, (name, child) in enumerate(inert.items()):
            aside = Inert(f"{mark}{number} -->")
            aside.is_late = child.is_late
            children[name] = aside
        return [child.text for child in inert.values()]

    def _take_late(self) -> str:
        """Take what may come late out of the body, and return it: it goes behind the scripts."""
        children = self.html._children  # noqa: SLF001 - branca has no other way to ask
        late = {
            name: child.text
            for name, child in children.items()
            if isinstance(child, Inert) and child.is_late
        }
        for name in late:
            del children[name]
        return "".join(late.values())

    def _add_assets(self, runs: Iterable[tuple[str, str]], guests: Iterable[Guest]) -> None:
        theirs = "".join(text for owner, text in runs if owner)
        kinds = {kind for guest in guests for kind in guest.kinds}
        if JQUERY.search(theirs) or NEEDS_JQUERY & kinds:
            code = read_asset(jquery, "jquery.min.js")
            self.header.add_child(Verbatim(f"<script>{code}</script>"), name="jquery", index=0)
        if "L.AwesomeMarkers" in theirs:
            links = dict((*folium_page._default_js, *folium_page._default_css))  # noqa: SLF001 - its only list
            for name, kind in ICONS.items():
                link = JavascriptLink if kind == "js" else CssLink
                self.header.add_child(link(links[name]), name=name)


def _count_ids(html: str, ids: set[str]) -> str:
    """Return `html` with the random ids of its elements counted in order of appearance."""
    numbers: dict[str, str] = {}

    def count(found: re.Match[str]) -> str:
        identifier = found.group(0)
        if identifier not in ids:
            return identifier
        return numbers.setdefault(identifier, str(len(numbers) + 1))

    return RANDOM_ID.sub(count, html)
