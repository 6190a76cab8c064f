"""The CSV files of a site's `tables` folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from geo.dossiers.dossier import Dossier
from layers.exports.csv_files import write_blocks
from layers.exports.place_rows import PlaceRows, split_rows
from layers.tables import MODELS, list_cells, list_places


def make_site_tables(dossier: Dossier) -> Mapping[str, bytes]:
    """Return places.csv, facts.csv, commitments.csv, outcomes.csv and mentions.csv by name.

    Columns are those of `layers.tables.TABLES`; cells are written as `layers.exports.csv_files`
    says, without a byte order mark, which scripts would take for a part of the first column's
    name. The unlocated places are among the places.
    """
    return {name: b"".join(blocks) for name, blocks in write_site_tables(dossier)}


def write_site_tables(
    dossier: Dossier, *, rows: PlaceRows | None = None
) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Yield what `make_site_tables` returns, the content of each table block by block.

    `rows` are those of its places, if they have been made before.
    """
    if rows and rows.ids and rows.ids == [place.id for place in dossier.places]:
        yield "places.csv", _write_places(rows)
    else:
        yield "places.csv", write_blocks(list_places(dossier), with_bom=False)
    for name in MODELS:
        yield f"{name}.csv", write_blocks(list_cells(dossier, name), with_bom=False)


def _write_places(rows: PlaceRows) -> Iterator[bytes]:
    for number, part in enumerate(split_rows(rows)):
        head, *blocks = write_blocks(part.cells, texts=part.texts, with_bom=False)
        yield from blocks if number else (head, *blocks)
