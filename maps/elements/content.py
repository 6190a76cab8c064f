"""What a page of a dossier holds: its facts, its ground and its layers, each as a block."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from geo.dossiers.dossier import Dossier
from geo.records.collecting import without_collecting
from geo.texts.text import DecodedText
from layers.layer import DrawnLayer, make_drawn_layers
from maps.blocks.facts import make_data, make_geometry
from maps.blocks.ground import make_base
from maps.blocks.late import set_apart
from maps.blocks.text import split_text
from maps.elements.online import online_bases

MANY = 1_000
"""Places from which on the data are one block: it is deflated, and waited for as a whole."""


class Packed(Protocol):
    """A block in a page, which says whether it is so long that it is deflated."""

    @property
    def is_packed(self) -> bool:
        """Whether it is."""


BlockType = TypeVar("BlockType", bound=Packed)
MakeBlock = Callable[[str, object], BlockType]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContent(Generic[BlockType]):
    """The blocks of a page, and each layer with that of its geometry.

    `facts` is one block, or two, of which the second may come late.
    """

    facts: tuple[BlockType, ...]
    ground: BlockType
    layers: tuple[tuple[DrawnLayer, BlockType], ...]


@without_collecting()
def make_content(
    dossier: Dossier,
    make: MakeBlock[BlockType],
    make_late: MakeBlock[BlockType],
    *,
    layers: Sequence[DrawnLayer] | None = None,
    text: DecodedText | Sequence[DecodedText] | None = None,
    online: bool = False,
) -> PageContent[BlockType]:
    """Return what a page of `dossier` holds; `make` makes a block of its id and its content.

    `layers` are those of `make_drawn_layers`, if they have been made before.

    Raises
    ------
    TextError
        If `text` is not the text that the dossier was made from.
    """
    reading = split_text(text, dossier) if text else None
    bases = online_bases() if online else ()
    drawn = make_drawn_layers(dossier) if layers is None else layers
    facts = _make_facts(make_data(dossier, drawn, text=reading, online=bases), make, make_late)
    ground = make("planmap-base", make_base(dossier))
    blocks = [make(f"planmap-layer-{layer.id}", make_geometry(layer)) for layer in drawn]
    return PageContent(facts=facts, ground=ground, layers=tuple(zip(drawn, blocks, strict=True)))


def _make_facts(
    data: Mapping[str, Any], make: MakeBlock[BlockType], make_late: MakeBlock[BlockType]
) -> tuple[BlockType, ...]:
    """Return the block of the data, or two: what the first view needs, and the rest."""
    if data["places"]["count"] < MANY:
        first, late = set_apart(data)
        blocks = (make("planmap-data", first), make_late("planmap-late", late))
        if not any(block.is_packed for block in blocks):
            return blocks
    return (make("planmap-data", data),)
