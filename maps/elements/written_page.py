"""The page of a dossier alone, as `make_map` renders it, written without Folium.

A build has no guests on its map: what is drawn on it is known, and so is every line of the
document. Folium and what it loads would take 0.3 s and 80 MB of it. A test holds both pages to the
same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from geo.dossiers.dossier import Dossier
from geo.records.row import own_words
from geo.texts.text import DecodedText
from layers.layer import DrawnLayer
from maps.blocks.size import check_size
from maps.elements.assets import (
    brief_words,
    late_element,
    page_scripts,
    page_styles,
    page_words,
)
from maps.elements.calls import base_call, layer_call, map_call, panel_call
from maps.elements.content import PageContent, make_content
from maps.elements.finishing import fill_page
from maps.elements.leaflet import leaflet_script, leaflet_styles
from maps.elements.online import image_hosts, online_bases
from maps.elements.packing import is_packed, make_block
from maps.elements.plain import make_plain
from maps.elements.policy import make_policy
from maps.elements.sharing import Sharing, make_share_tags

META = '<meta http-equiv="content-type" content="text/html; charset=UTF-8" />'
"""What branca begins every head with."""
CHILD = "\n    "
"""What branca puts before each element."""
MAP = """
            <div class="folium-map" id="map_1"></div>
        """
OPTIONS = """{
  "zoom": 10,
  "zoomControl": false,
  "preferCanvas": false,
}"""
"""Folium's options of a map of which only the view is said."""


@dataclass(frozen=True, slots=True)
class WrittenBlock:
    """The script element of a block, under its id."""

    identifier: str
    text: str
    is_late: bool = False

    @property
    def is_packed(self) -> bool:
        """Whether it is so long that it is deflated."""
        return is_packed(self.text)


def write_page(
    dossier: Dossier,
    *,
    layers: Sequence[DrawnLayer] | None = None,
    text: DecodedText | Sequence[DecodedText] | None = None,
    online: bool = False,
    sharing: Sharing | None = None,
) -> str:
    """Return the text of the page that `maps.elements.plan_map.make_map` makes of `dossier`.

    `layers` are those of `make_drawn_layers`, if they have been made before.

    Raises
    ------
    TextError
        If `text` is not the text that the dossier was made from.
    PageSizeError
        If it has more places than one page holds.
    """
    check_size(dossier)
    content = make_content(
        dossier, _make_block, _make_late, layers=layers, text=text, online=online
    )
    blocks = list(_list_blocks(content))
    script, late_script = page_scripts()
    head = [
        META,
        *([make_share_tags(dossier, sharing)] if sharing else []),
        f"<style>{leaflet_styles()}</style>",
        f"<script>{leaflet_script()}</script>",
        f"<style>{page_styles()}</style>",
        f"<script>{script}</script>",
    ]
    late = [block.text for block in blocks if block.is_late]
    running = late_element(late_script).replace("\r", "")
    scripts = f"<script>\n{''.join(_write_scripts(dossier, content))}\n</script>"
    header = _render(head).replace("\r", "")
    hosts = image_hosts(online_bases()) if online else ()
    return fill_page(
        {
            "lang": dossier.info.tags[0],
            "policy": make_policy(f"{header}{scripts}{running}", image_hosts=hosts),
            "title": escape(own_words(dossier.info, "title")),
            "header": header,
            "body": _render([MAP, *(block.text for block in blocks if not block.is_late)]),
            "scripts": scripts,
            "late": "".join([make_plain(dossier), running, *late]),
        }
    )


def _render(elements: Iterable[str]) -> str:
    """Return elements one after the other, as branca renders them."""
    return "".join(CHILD + text for text in elements)


def _make_block(identifier: str, content: object) -> WrittenBlock:
    return WrittenBlock(identifier, make_block(identifier, content))


def _make_late(identifier: str, content: object) -> WrittenBlock:
    return WrittenBlock(identifier, make_block(identifier, content), is_late=True)


def _list_blocks(content: PageContent[WrittenBlock]) -> Iterable[WrittenBlock]:
    """Yield the blocks in the order in which the parts of a map put them into its page."""
    yield from content.facts
    yield content.ground
    yield _make_block("planmap-brief-words", brief_words())
    yield from (block for _, block in content.layers)
    yield _make_block("planmap-words", page_words())


def _write_scripts(dossier: Dossier, content: PageContent[WrittenBlock]) -> Iterable[str]:
    """Yield what makes the map, its ground, its layers and its panel."""
    yield map_call("map_1", dossier.info.view, OPTIONS)
    yield base_call("base_map_2")
    yield _write_adding("base_map_2")
    for number, (layer, _) in enumerate(content.layers, start=3):
        name = f"dossier_layer_{number}"
        yield layer_call(name, layer.id)
        if layer.visible:
            yield _write_adding(name)
    yield panel_call("map_1")


def _write_adding(name: str) -> str:
    """Return what Folium lets an element do that is shown from the first."""
    return f"""
            {name}.addTo(map_1);
        """
