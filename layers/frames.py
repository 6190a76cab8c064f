"""Turns a dossier into tables: one row a place, or one a located place or section of a line."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Place, Standing
from geo.positions.features import Feature
from geo.records.languages import column_of, find_nearest
from geo.records.row import Row
from geo.records.translated import dump_rows, make_plain
from layers.frame_parts import split_numbers

if TYPE_CHECKING:  # a site is made of columns, without the 0.25 s in which these load
    import geopandas as gpd
    import pandas as pd

CRS = "EPSG:4326"
COLUMNS = (
    "id",
    "place",
    "name_zh_hans",
    "name_zh_hant",
    "name_en",
    "kind",
    "theme",
    "layer",
    "town",
    "summary_zh_hans",
    "summary_zh_hant",
    "summary_en",
    "status_at",
    "status_now",
    "as_of",
    "start_date",
    "due",
    "lines",
    "section",
    "placed",
    "coordinateUncertaintyInMeters",
    "certainty",
    "why",
    "why_zh_hans",
    "why_zh_hant",
    "geo_source",
    "geo_id",
    "retrieved",
    "licence",
    "credit",
    "paragraphs",
    "pages",
    "mentions",
    "facts",
    "commitments",
)
"""The columns of every layer and table, in this order; the geometry comes last.

Those of words are here in the three promised languages; `find_columns` has a dossier's.
"""

TRANSLATED = ("name", "summary", "why")
"""The columns that there is one of for each language of the dossier."""


def find_columns(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return `COLUMNS` with those of words in `languages`, as BCP 47 tags, the own first.

    `why` is in English, or in the dossier's own language if it has no English; the others have
    a column each.
    """
    columns: dict[str, None] = {}
    for name in COLUMNS:
        field = next((one for one in TRANSLATED if name.startswith(f"{one}_")), None)
        tags = [tag for tag in languages if (field, tag) != ("why", "en")]
        own = [name] if field is None else [column_of(field, tag) for tag in tags]
        columns |= dict.fromkeys(own)
    return tuple(columns)


def make_features(dossier: Dossier, *, layer: str | None = None) -> gpd.GeoDataFrame:
    """Return what is drawn, in EPSG:4326 (lon, lat): located places, and sections of lines.

    Columns are those of `find_columns` and `geometry`; cells that hold several values hold
    lists. With `layer` only that layer's rows; none gives an empty frame with the same columns.
    """
    import geopandas as gpd  # noqa: PLC0415 - see above

    drawn = [one for one in find_drawn(dossier) if layer is None or one.place.layer == layer]
    cells = make_cells(dossier, drawn)
    return gpd.GeoDataFrame(_make_frame(cells.columns), geometry=cells.geometries, crs=CRS)


def make_table(dossier: Dossier, *, places: Collection[str] | None = None) -> pd.DataFrame:
    """Return one row for each place of the dossier, the unlocated included, without geometry.

    With `places` only those of these ids.
    """
    wanted = [place for place in dossier.places if places is None or place.id in places]
    return _make_frame(make_columns(dossier, wanted))


def split_table(dossier: Dossier) -> Iterator[pd.DataFrame]:
    """Yield the rows of `make_table`, few at a time; at least one frame, be it empty."""
    for part in split_numbers(len(dossier.places) or 1):
        yield _make_frame(make_columns(dossier, dossier.places[part]))


def make_columns(dossier: Dossier, places: Sequence[Place]) -> dict[str, NDArray[np.object_]]:
    """Return the columns of `find_columns`, a row for each of `places`."""
    features = list(map(dossier.feature_of, places))
    return _make_columns(dossier, [(place, place) for place in places], features)


class Drawn(NamedTuple):
    """A place or a section of a line that is drawn, its place, and the feature that places it."""

    place: Place
    row: Standing
    feature: Feature

    @property
    def geometry(self) -> BaseGeometry:
        """Its geometry, in EPSG:4326 (lon, lat)."""
        return self.feature.geometry


def find_drawn(dossier: Dossier) -> Iterator[Drawn]:
    """Yield what is drawn, in the order of the places: a line by its sections, if it has any."""
    for place in dossier.places:
        for row in dossier.sections_of(place.id) or (place,):
            feature = dossier.feature_of(row)
            if feature is not None:
                yield Drawn(place, row, feature)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """What is drawn, a row each, in columns: those of `list_columns`, and `datum` if shifted.

    `geometries` are EPSG:4326 (lon, lat), or what `datum` says.
    """

    columns: Mapping[str, NDArray[np.object_]]
    geometries: NDArray[np.object_]

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.geometries)

    def pick(self, rows: Sequence[int] | slice) -> Cells:
        """Return these rows of it."""
        columns = {name: column[rows] for name, column in self.columns.items()}
        return Cells(columns=columns, geometries=self.geometries[rows])


def make_cells(dossier: Dossier, drawn: Sequence[Drawn]) -> Cells:
    """Return the rows of `drawn` in the columns of `find_columns`."""
    pairs = [(one.place, one.row) for one in drawn]
    columns = _make_columns(dossier, pairs, [one.feature for one in drawn])
    return Cells(columns=columns, geometries=_as_objects([one.geometry for one in drawn]))


def read_cells(frame: gpd.GeoDataFrame) -> Cells:
    """Return the rows of a frame in the columns of `list_columns`, and `datum` if it is there."""
    names = [*list_columns(frame), *(["datum"] if "datum" in frame else [])]
    columns = {name: frame[name].to_numpy(dtype=object) for name in names}
    return Cells(columns=columns, geometries=np.asarray(frame.geometry.to_numpy(), dtype=object))


Pairs = Sequence[tuple[Place, Standing]]


def _make_frame(columns: Mapping[str, NDArray[np.object_]]) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415 - see above

    return pd.DataFrame(columns, columns=list(columns), dtype=object)


def _make_columns(
    dossier: Dossier, pairs: Pairs, features: Sequence[Feature | None]
) -> dict[str, NDArray[np.object_]]:
    """Return the columns of `find_columns` for places, each with itself or one of its sections."""
    found = {
        **_own_columns(pairs),
        **_word_columns(dossier, pairs),
        **_source_columns(dossier, pairs),
        "geo_id": [feature.geo_id if feature else None for feature in features],
        **_said_columns(dossier, [place for place, _ in pairs]),
    }
    return {name: _as_objects(found[name]) for name in find_columns(dossier.info.tags)}


def _as_objects(values: Sequence[Any]) -> NDArray[np.object_]:
    """Return `values` as they are, lists and None too."""
    cells = np.empty(len(values), dtype=object)
    cells[:] = values
    return cells


def _own_columns(pairs: Pairs) -> dict[str, Sequence[Any]]:
    plain = tuple(name for name in COLUMNS if name in Standing.model_fields)
    of_place = ("theme", "layer", "town", "kind")
    return {
        **_read_all([row for _, row in pairs], plain),
        **_read_all([place for place, _ in pairs], of_place),
        "place": [place.id for place, _ in pairs],
        "lines": [list(place.lines) if row is place else [place.id] for place, row in pairs],
        "section": [
            None if row is place else row.id.removeprefix(f"{place.id}.") for place, row in pairs
        ],
    }


def _read_all(rows: Sequence[Standing], names: tuple[str, ...]) -> dict[str, Sequence[Any]]:
    """Return the columns `names` of all rows, as plain values."""
    found = zip(*map(attrgetter(*names), rows), strict=True) if rows else repeat(())
    return {name: make_plain(values) for name, values in zip(names, found, strict=False)}


def _word_columns(dossier: Dossier, pairs: Pairs) -> dict[str, Sequence[Any]]:
    """Return the columns of words: a section is called after its line, with a summary of it."""
    found: dict[str, Sequence[Any]] = {}
    for tag in dossier.info.tags:
        name, summary, why = (column_of(field, tag) for field in TRANSLATED)
        found[name] = [
            getattr(row, name) if row is place else f"{getattr(place, name)} · {getattr(row, name)}"
            for place, row in pairs
        ]
        found[summary] = [getattr(place, summary) for place, _ in pairs]
        found[why] = [getattr(row, why) for _, row in pairs]
    english = column_of("why", find_nearest("en", dossier.info.tags))
    return found | {"why": [getattr(row, english) or "" for _, row in pairs]}


def _source_columns(dossier: Dossier, pairs: Pairs) -> dict[str, Sequence[Any]]:
    found = [row.geo_source or "" for _, row in pairs]
    columns: dict[str, Sequence[Any]] = {}
    for name in ("retrieved", "licence", "credit"):
        said = {key: getattr(dataset.source, name) for key, dataset in dossier.datasets.items()}
        columns[name] = list(map(said.get, found))
    return columns


def _said_columns(dossier: Dossier, places: Sequence[Place]) -> dict[str, Sequence[Any]]:
    index = dossier.index
    ids = [place.id for place in places]
    said = {place: [row.id for row in index.statements.get(place, ())] for place in set(ids)}
    pages = [list(dossier.pages_of(place)) for place in ids] if dossier.pages else [[] for _ in ids]
    return {
        "paragraphs": [list(index.paragraphs.get(place, ())) for place in ids],
        "pages": pages,
        "mentions": _dump_groups(index.mentions, ids, leave_out=("place", "reason")),
        "facts": _dump_groups(index.facts, ids),
        "commitments": [list(said[place]) for place in ids],
    }


def _dump_groups(
    groups: Mapping[str, Sequence[Row]], ids: Sequence[str], *, leave_out: Sequence[str] = ()
) -> list[list[dict[str, Any]]]:
    """Return the rows of the group of each of `ids` as plain values, all of them made at once."""
    found = [groups.get(key, ()) for key in ids]
    dumped = iter(dump_rows(list(chain.from_iterable(found)), leave_out=leave_out))
    return [list(islice(dumped, len(rows))) for rows in found]


def list_columns(frame: pd.DataFrame) -> list[str]:
    """Return the columns of `find_columns` that `frame` has: not its geometry, nor its datum."""
    known = {name for name in COLUMNS if not name.startswith(_WORDS)}
    return [name for name in frame.columns if name in known or name.startswith(_WORDS)]


_WORDS = tuple(f"{field}_" for field in TRANSLATED)


def iterate_rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Yield each row of `frame` as a dictionary of the dossier's columns, lists as lists."""
    columns = list_columns(frame)
    for values in zip(*(frame[name].tolist() for name in columns), strict=True):
        yield dict(zip(columns, values, strict=True))
