"""The map's parts as Folium elements: they go on a `PlanMap`, and on any other `folium.Map`.

No text of a dossier passes through Folium's templates. It goes into the page in blocks of
JSON that an element renders verbatim, and the page's script draws it as text.
"""

from __future__ import annotations

from typing import Any, cast

import folium
from branca.element import Element, Figure, MacroElement
from folium.map import Layer as FoliumLayer
from folium.template import Template

from geo.errors import PlanmapError
from layers.layer import LayerHead
from maps.elements.assets import (
    ENTRY,
    brief_words,
    late_element,
    page_scripts,
    page_styles,
    page_words,
)
from maps.elements.calls import base_call, layer_call, panel_call
from maps.elements.packing import is_packed, make_block

CALLING = Template("{% macro script(this, kwargs) %}{{ this.call() }}{% endmacro %}")
"""What Folium renders of an element: the call that makes it in the page."""


class PartError(PlanmapError, TypeError):
    """A part of a map that is in no page."""


def figure_of(element: Element) -> Figure:
    """Return the page that `element` is in.

    Raises
    ------
    PartError
        If it is in none.
    """
    root = element.get_root()
    if not isinstance(root, Figure):
        message = f"{type(element).__name__} is on no map; use add_to(map) before rendering it"
        raise PartError(message)
    return root


class Verbatim(Element):
    """An element whose text comes out as it went in, whatever stands in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._name = "Verbatim"
        self.text = text

    def render(self, **_: Any) -> str:  # noqa: ANN401 - branca's signature
        """Return the text."""
        return self.text


class Inert(Verbatim):
    """Text in which nothing runs, loads or has an id of an element, however long it is."""

    names_elements = False
    is_late = False
    """Whether it may stand behind the scripts, as what no first view shows."""


class DataBlock(Inert):
    """A block of data in the page, under an id of its own; the same id goes in once.

    One that `names_elements`, as the page's script does, is not inert: their ids are counted.
    """

    def __init__(
        self,
        identifier: str,
        content: object,
        *,
        names_elements: bool = False,
        is_late: bool = False,
    ) -> None:
        super().__init__(make_block(identifier, content))
        self.identifier = identifier
        self.names_elements = names_elements
        self.is_late = is_late

    @property
    def is_packed(self) -> bool:
        """Whether it is so long that it is deflated."""
        return is_packed(self.text)

    def place_in(self, figure: Figure) -> None:
        """Put the block into the body of `figure`."""
        figure.html.add_child(self, name=self.identifier)


class LateScript(Inert):
    """A script that stands as text until the page's own runs it."""

    names_elements = True  # the policy has to see it
    is_late = True

    def __init__(self, code: str) -> None:
        super().__init__(late_element(code))


class Runtime:
    """The page's own script and styles; they go into a page once, however many parts it has."""

    @staticmethod
    def place_in(figure: Figure) -> None:
        """Put styles and script into the head of `figure`, and what runs late into its body."""
        script, late = page_scripts(getattr(figure, "entry", ENTRY))
        figure.header.add_child(Verbatim(f"<style>{page_styles()}</style>"), name="planmap_style")
        figure.header.add_child(Verbatim(f"<script>{script}</script>"), name="planmap_script")
        figure.html.add_child(LateScript(late), name="planmap_late_script")


class Part:
    """What our elements share: the blocks they need, and the page's script."""

    blocks: tuple[DataBlock, ...]

    def _place_blocks(self, figure: Figure) -> None:
        Runtime.place_in(figure)
        for block in (*self.blocks, DataBlock("planmap-brief-words", brief_words())):
            block.place_in(figure)


class DossierLayer(Part, FoliumLayer):
    """A layer of a dossier, painted on canvas from its block of geometry.

    `facts` are the blocks that `maps.blocks.facts.make_data` fills; layers share them. Folium
    knows the layer by its id, since it would compile a name as a template.
    """

    _template = CALLING

    def __init__(self, layer: LayerHead, geometry: DataBlock, facts: tuple[DataBlock, ...]) -> None:
        super().__init__(name=layer.id, overlay=True, show=layer.visible)
        self._name = "DossierLayer"
        self.identifier = layer.id
        self.blocks = (*facts, geometry)

    def call(self) -> str:
        """Return the lines of the page's script that make the layer."""
        return layer_call(self.get_name(), self.identifier)

    def render(self, **kwargs: Any) -> str:  # noqa: ANN401 - branca's signature
        """Put blocks and script into the page; the text itself is empty."""
        self._place_blocks(figure_of(self))
        super().render(**kwargs)  # type: ignore[no-untyped-call]
        return ""


class BaseMap(Part, FoliumLayer):
    """The inner base map: a quiet ground that needs no network."""

    _template = CALLING

    def __init__(self, ground: DataBlock, facts: tuple[DataBlock, ...]) -> None:
        super().__init__(name="planmap-base", overlay=False, show=True)
        self._name = "BaseMap"
        self.blocks = (*facts, ground)

    def call(self) -> str:
        """Return the lines of the page's script that make the ground."""
        return base_call(self.get_name())

    def render(self, **kwargs: Any) -> str:  # noqa: ANN401 - branca's signature
        """Put blocks and script into the page; the text itself is empty."""
        self._place_blocks(figure_of(self))
        super().render(**kwargs)  # type: ignore[no-untyped-call]
        return ""


class Panel(Part, MacroElement):
    """Everything around the map: layer tree, list, search, cards, legend, reading, exports."""

    _template = CALLING

    def __init__(self, facts: tuple[DataBlock, ...]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Panel"
        self.blocks = (*facts, DataBlock("planmap-words", page_words()))

    def call(self) -> str:
        """Return the lines of the page's script that make the panel."""
        return panel_call(cast("Element", self._parent).get_name())

    def render(self, **kwargs: Any) -> str:  # noqa: ANN401 - branca's signature
        """Put blocks and script into the page; the text itself is empty.

        Raises
        ------
        PartError
            If the panel is on no map, or beside another map.
        """
        figure = figure_of(self)
        maps = [child for child in figure._children.values() if isinstance(child, folium.Map)]  # noqa: SLF001
        if len(maps) > 1:
            message = (
                f"the panel takes the whole page, which has {len(maps)} maps, as a DualMap; "
                "leave it out: make_elements(dossier, chrome=False)"
            )
            raise PartError(message)
        self._place_blocks(figure)
        super().render(**kwargs)  # type: ignore[no-untyped-call]
        return ""
