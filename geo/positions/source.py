"""Where a dataset comes from and under which terms: its `source.toml`."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import Field

from geo.errors import DossierError
from geo.records.row import PartialDate, Row, Slug, Text
from geo.records.shipped import bundled_data
from geo.records.tables import make_row, read_toml


class Source(Row):
    """A dataset's `source.toml`: where it comes from and under which terms."""

    title_zh_hans: Text
    title_zh_hant: Text
    title_en: Text
    address: Text
    version: Text
    retrieved: PartialDate
    licence: Text
    licence_verified: bool
    credit: Text
    crs: Text
    changes_zh_hans: Text
    changes_zh_hant: Text
    changes_en: Text
    files: dict[str, Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]] = Field(default_factory=dict)


class PointRow(Row):
    """A row of `points.csv`: a position in EPSG:4326 and its id at the source."""

    id: Slug
    lon: float = Field(allow_inf_nan=False)
    lat: float = Field(allow_inf_nan=False)
    geo_id: str | None = None


@cache
def shipped_source(folder: str) -> Source:
    """Return the `source.toml` in a folder of the data that the package ships, such as `world`.

    Raises
    ------
    DossierError
        If it is missing or wrong.
    """
    name = f"{folder}/source.toml"
    tables, problems = read_toml(bundled_data().joinpath(*name.split("/")), name)
    source = problems or make_row(tables, name, 0, Source)
    if isinstance(source, list):
        raise DossierError(tuple(source))
    return source
