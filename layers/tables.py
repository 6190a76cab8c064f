"""The tables of a dossier as whole frames: places, facts, commitments and so on.

Column names and order are those of `geo.dossiers.rows`; `places` has `layers.frames.COLUMNS`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Commitment, Evidence, Fact, Mention, Outcome
from geo.records.row import Row
from geo.records.translated import columns_of, dump_columns, localise
from layers.frame_parts import split_numbers
from layers.frames import COLUMNS, find_columns, make_columns, make_table, split_table

if TYPE_CHECKING:  # the tables of a site are made without
    import pandas as pd

MODELS: Mapping[str, type[Row]] = MappingProxyType(
    {
        "facts": Fact,
        "commitments": Commitment,
        "outcomes": Outcome,
        "evidence": Evidence,
        "mentions": Mention,
    }
)
TABLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"places": COLUMNS, **{name: tuple(model.model_fields) for name, model in MODELS.items()}}
)
"""The tables and their columns, in order, of a dossier in the three promised languages."""


def find_table_columns(name: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the columns of the table `name` of a dossier in `languages` (BCP 47)."""
    if name == "places":
        return find_columns(languages)
    return columns_of(localise(MODELS[name], languages))


def make_tables(dossier: Dossier) -> Mapping[str, pd.DataFrame]:
    """Return the frame of each of `TABLES`, rows in file order.

    Cells are plain values, None, or lists; every column has the dtype object. A table without
    rows is an empty frame with all columns.
    """
    import pandas as pd  # noqa: PLC0415 - see above

    frames = {"places": make_table(dossier)}
    for name in MODELS:
        frames[name] = pd.DataFrame(list_cells(dossier, name), dtype=object)
    return frames


def split_tables(dossier: Dossier) -> Iterator[tuple[str, int, Iterator[pd.DataFrame]]]:
    """Yield the name of each of `make_tables`, how many rows it has, and those, few at a time.

    There is at least one frame of each, be it empty.
    """
    yield "places", len(dossier.places), split_table(dossier)
    for name in MODELS:
        yield name, len(getattr(dossier, name)), _split_model(dossier, name)


def _split_model(dossier: Dossier, name: str) -> Iterator[pd.DataFrame]:
    import pandas as pd  # noqa: PLC0415 - see above

    rows = getattr(dossier, name)
    for part in split_numbers(len(rows) or 1):
        yield pd.DataFrame(_list_cells(rows[part], name, dossier.info.tags), dtype=object)


def list_places(dossier: Dossier) -> dict[str, Sequence[Any]]:
    """Return the cells of the places, as `make_tables` has them, by column."""
    columns = make_columns(dossier, dossier.places)
    return {name: column.tolist() for name, column in columns.items()}


def list_cells(dossier: Dossier, name: str) -> dict[str, Sequence[Any]]:
    """Return the cells of the table `name` of `MODELS`, as `make_tables` has them, by column."""
    return _list_cells(getattr(dossier, name), name, dossier.info.tags)


def _list_cells(
    rows: Sequence[Row], name: str, languages: tuple[str, ...]
) -> dict[str, Sequence[Any]]:
    cells = dump_columns(rows) if rows else {}
    return {column: cells.get(column, ()) for column in find_table_columns(name, languages)}
