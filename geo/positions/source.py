"""Where a dataset comes from and under which terms: its `source.toml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from geo.records.row import PartialDate, Row, Text


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
