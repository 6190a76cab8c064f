"""Makes a site: the page, its layers and tables as files, and their manifest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from geo.dossiers.dossier import Dossier
from geo.records.collecting import without_collecting
from geo.texts.text import DecodedText
from layers.exports import select
from layers.exports.atom import make_atom
from layers.exports.ics import make_ics
from layers.exports.linked_places import make_linked_places
from layers.geojson import write_layer
from layers.site.descriptions import make_descriptions
from layers.site.manifest import make_manifest
from layers.site.tables import make_site_tables
from maps.elements.plan_map import make_map
from maps.elements.sharing import CARD, Sharing


@without_collecting()
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
    files: dict[str, bytes] = {}
    begin("page")
    page = make_map(dossier, text=text, online=online, sharing=sharing)
    files["index.html"] = page.get_root().render().encode()
    if sharing and sharing.card:
        files[CARD] = sharing.card
    begin("layers")
    selection = select(dossier)
    for layer in selection.layers:
        files[f"layers/{layer.id}.geojson"] = write_layer(layer)
    begin("tables")
    for name, content in make_site_tables(dossier).items():
        files[f"tables/{name}"] = content
    files["places.jsonld"] = make_linked_places(selection)
    files["promises.atom"] = make_atom(selection)
    files["promises.ics"] = make_ics(selection)
    files |= make_descriptions(dossier, files)
    begin("manifest")
    files |= more
    files["manifest.json"] = make_manifest(dossier, files)
    return files
