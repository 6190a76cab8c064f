"""The page: a Folium map with a dossier's layers and panel on it, in one file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

import folium
from folium.template import Template, tojavascript

from geo.dossiers.dossier import Dossier
from geo.positions.box import Box
from geo.records.row import own_words
from geo.records.staging import write_whole
from geo.texts.text import DecodedText
from maps.blocks.size import check_size
from maps.elements.assets import ENTRY
from maps.elements.calls import map_call
from maps.elements.content import make_content
from maps.elements.document import PlanFigure
from maps.elements.leaflet import leaflet_script, leaflet_styles
from maps.elements.online import image_hosts, online_bases
from maps.elements.parts import (
    BaseMap,
    DataBlock,
    DossierLayer,
    Inert,
    Panel,
    Runtime,
    Verbatim,
    figure_of,
)
from maps.elements.plain import make_plain
from maps.elements.sharing import Sharing, make_share_tags

LANG = "zh-Hans"
"""The language of a page that is told no other."""


class PlanMap(folium.Map):
    """A Folium map that loads nothing from anywhere, and opens where its dossier looks.

    Whatever Folium can add to a map can be added to this one; it shows itself in a notebook
    and saves itself like any other.
    """

    _template = Template(
        """
        {% macro html(this, kwargs) %}
            <div class="folium-map" id={{ this.get_name()|tojson }}></div>
        {% endmacro %}
        {% macro script(this, kwargs) %}{{ this.call() }}{% endmacro %}
        """
    )

    def __init__(
        self,
        *,
        title: str,
        view: Box,
        image_hosts: tuple[str, ...] = (),
        lang: str = LANG,
        chrome: bool = True,
        allow_eval: bool = False,
        entry: str = ENTRY,
        asks: tuple[str, ...] = (),
    ) -> None:
        """Make an empty map of the box `view` (west, south, east, north; EPSG:4326).

        `lang` (BCP 47) is the language that the page is in until its reader's choice is known.
        Without `chrome` it has Leaflet's own zoom buttons, as it gets no panel; `allow_eval`
        lets scripts of the user's own compile text as code. `entry` and `asks` are those of
        `PlanFigure`.
        """
        west, south, east, north = view
        super().__init__(
            location=((south + north) / 2, (west + east) / 2),
            tiles=None,
            zoom_control=not chrome,
        )
        # Folium keeps these lists on the class, where one map would change every other.
        self.default_js: list[tuple[str, str]] = []
        self.default_css: list[tuple[str, str]] = []
        self.view = list(view)
        self.drawing = ""
        PlanFigure(
            lang=lang,
            title=title,
            image_hosts=image_hosts,
            allow_eval=allow_eval,
            entry=entry,
            asks=asks,
        ).add_child(self)

    def call(self) -> str:
        """Return the lines of the page's script that make the map."""
        return map_call(self.get_name(), self.view, tojavascript(self.options))

    def render(self, **kwargs: Any) -> str:  # noqa: ANN401 - branca's signature
        """Put Leaflet, the map and all that is on it into the page; the text itself is empty."""
        figure = figure_of(self)
        styles = Verbatim(f"<style>{leaflet_styles()}</style>")
        script = Verbatim(f"<script>{leaflet_script()}</script>")
        figure.header.add_child(styles, name="leaflet_style")
        figure.header.add_child(script, name="leaflet_script")
        if self.drawing:
            drawing = Verbatim(f"<script>{self.drawing}</script>")
            figure.header.add_child(drawing, name="drawing_script")
        Runtime.place_in(figure)
        super().render(**kwargs)  # type: ignore[no-untyped-call]
        return ""

    def save(
        self,
        outfile: str | bytes | Path | BinaryIO,
        close_file: bool = True,  # noqa: FBT001, FBT002 - branca's signature
        **kwargs: Any,  # noqa: ANN401 - branca's signature
    ) -> None:
        """Write the page to `outfile`; a file of that name is replaced as a whole, at the end.

        Raises
        ------
        OSError
            If the file cannot be written; an older one is then as it was.
        """
        if not isinstance(outfile, (str, bytes, Path)):
            super().save(outfile, close_file=close_file, **kwargs)
            return
        path = Path(os.fsdecode(outfile))
        write_whole(path, self.get_root().render(**kwargs))


def make_map(
    dossier: Dossier,
    *,
    text: DecodedText | Sequence[DecodedText] | None = None,
    online: bool = False,
    chrome: bool = True,
    allow_eval: bool = False,
    sharing: Sharing | None = None,
) -> PlanMap:
    """Return the page of `dossier` as a Folium map with all its layers and its panel.

    `text` puts the planning text itself, or several, beside the map; `online` lets the reader
    choose base maps from the network, which the page's policy else forbids. Without `chrome`
    there are the ground and the layers, and no panel around them. `allow_eval` lets plugins that
    compile text as code do so (`MeasureControl`, `VegaLite`); without it the page names them as
    blocked.
    `sharing` says where the page will stand: its links, citations and share tags name it.

    Raises
    ------
    TextError
        If `text` is not the text that the dossier was made from.
    PageSizeError
        If it has more places than one page holds.
    """
    check_size(dossier)
    page = PlanMap(
        title=own_words(dossier.info, "title"),
        lang=dossier.info.tags[0],
        view=dossier.info.view,
        image_hosts=image_hosts(online_bases()) if online else (),
        chrome=chrome,
        allow_eval=allow_eval,
    )
    if sharing:
        tags = Verbatim(make_share_tags(dossier, sharing))
        figure_of(page).header.add_child(tags, name="planmap_sharing")
    for element in make_elements(dossier, text=text, online=online, chrome=chrome):
        element.add_to(page)
    if chrome:
        plain = Inert(make_plain(dossier))
        plain.is_late = True
        figure_of(page).html.add_child(plain, name="planmap_plain")
    return page


def make_elements(
    dossier: Dossier,
    *,
    text: DecodedText | Sequence[DecodedText] | None = None,
    online: bool = False,
    chrome: bool = True,
) -> tuple[BaseMap | DossierLayer | Panel, ...]:
    """Return the parts of the page in the order in which they go on a map.

    They can go on any `folium.Map`: the base map, a layer for each of the dossier's, the panel.
    Without `chrome` the panel is left out, and a click on a place opens its name and summary.

    Raises
    ------
    TextError
        If `text` is not the text that the dossier was made from.
    """
    content = make_content(dossier, DataBlock, _make_late, text=text, online=online)
    facts = content.facts
    layers = (DossierLayer(layer, geometry, facts) for layer, geometry in content.layers)
    return (BaseMap(content.ground, facts), *layers, *((Panel(facts),) if chrome else ()))


def _make_late(identifier: str, content: object) -> DataBlock:
    return DataBlock(identifier, content, is_late=True)
