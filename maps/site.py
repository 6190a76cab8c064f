"""Makes a site: the page, its layers and tables as files, and their manifest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from geo.dossiers.dossier import Dossier
from geo.records.collecting import without_collecting
from geo.records.contents import Content
from geo.records.shelf import Shelf
from geo.texts.text import DecodedText
from layers.exports.place_rows import find_rows
from layers.exports.web.atom import write_atom
from layers.exports.web.ics import write_ics
from layers.exports.web.linked_places import write_linked_places
from layers.exports.whole import take_whole
from layers.geojson import write_layer_blocks
from layers.site.descriptions import make_descriptions
from layers.site.manifest import make_manifest
from layers.site.tables import write_site_tables
from maps.elements.sharing import CARD, Sharing
from maps.elements.written_page import write_page


def make_site(
    dossier: Dossier,
    *,
    text: DecodedText | Sequence[DecodedText] | None = None,
    online: bool = False,
    sharing: Sharing | None = None,
    more: Mapping[str, bytes] = MappingProxyType({}),
    begin: Callable[[str], None] = lambda _step: None,
) -> Mapping[str, bytes]:
    """Return the files of the site by path: the same bytes for the same dossier and text.

    `text` puts the planning text itself into the page; `online` lets the reader choose base
    maps from the network; `sharing` says where the site will stand; `more` are further files of
    the site by path. `begin` is told the name of each step.

    Raises
    ------
    TextError
        If `text` is not the text that the dossier was made from.
    """
    made = lay_out_site(
        dossier, Shelf(), text=text, online=online, sharing=sharing, more=more, begin=begin
    )
    return {name: content for name, content in made.items() if isinstance(content, bytes)}


@without_collecting()
def lay_out_site(
    dossier: Dossier,
    shelf: Shelf,
    *,
    text: DecodedText | Sequence[DecodedText] | None = None,
    online: bool = False,
    sharing: Sharing | None = None,
    more: Mapping[str, bytes] = MappingProxyType({}),
    begin: Callable[[str], None] = lambda _step: None,
) -> Mapping[str, Content]:
    """Return what `make_site` does, the large files put aside on `shelf`.

    Raises
    ------
    TextError
        If `text` is not the text that the dossier was made from.
    OSError
        If the disk is full.
    """
    files: dict[str, Content] = {}
    begin("page")
    whole = take_whole(dossier)
    page = write_page(dossier, layers=whole.layers, text=text, online=online, sharing=sharing)
    files["index.html"] = shelf.put([page.encode()])
    if sharing and sharing.card:
        files[CARD] = sharing.card
    begin("layers")
    for layer, texts in whole.split_texts():
        files[f"layers/{layer.id}.geojson"] = shelf.put(write_layer_blocks(layer, texts))
    begin("tables")
    rows = find_rows(whole, texts=whole.texts)
    for name, blocks in write_site_tables(dossier, rows=rows):
        files[f"tables/{name}"] = shelf.put(blocks)
    files["places.jsonld"] = shelf.put(write_linked_places(whole, rows=rows))
    files["promises.atom"] = b"".join(write_atom(whole))
    files["promises.ics"] = b"".join(write_ics(whole))
    files |= make_descriptions(dossier, files)
    begin("manifest")
    files |= more
    files["manifest.json"] = make_manifest(dossier, files)
    return files
