"""Writes the files of a drafted dossier: tables, TOML, datasets with source and checksum."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from shapely import set_precision
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from geo.gazetteers import world
from geo.geocoding import Answer
from geo.positions import areas
from geo.positions.source import Source, shipped_source
from geo.records.row import Row
from geo.records.today import today

COPIED = ("themes.csv", "layers.csv", "reasons.csv")
"""The files of a draft that are as in the templates, whatever it is a draft of."""
GRID_DEG = 1e-6
"""Coordinates are written with six decimals (RFC 7946), some 0.1 m."""


@dataclass(slots=True)
class DraftDataset:
    """A dataset as it is collected: its source, and geometry (EPSG:4326) and source id by id."""

    source: Source
    features: dict[str, tuple[BaseGeometry, str | None]] = field(default_factory=dict)


def credit_known(source: Source, dossier: str) -> Source:
    """Return the source of what is taken over from a dataset of the dossier with this id."""
    taken = {
        "zh_hans": f"取自卷宗{dossier}，限文本提及的地点。",
        "zh_hant": f"取自卷宗{dossier}，限文本提及的地點。",
        "en": f"Taken over from the dossier {dossier}: the places that the text names. ",
    }
    names = {f"changes_{column}": words for column, words in taken.items()}
    changes = {name: words + getattr(source, name) for name, words in names.items()}
    return source.model_copy(update={**changes, "files": {}})


def credit_spot(gazetteer: str) -> Source:
    """Return the source of the points of a bundled gazetteer, `areas` or `world`.

    Raises
    ------
    PlanmapError
        If the package was installed without its data.
    """
    file = FILES[gazetteer]
    source = shipped_source(file.partition("/")[0])
    changes = {
        "changes_zh_hans": f"取自data/{file}中文本所提及的地方。",
        "changes_zh_hant": f"取自data/{file}中文本所提及的地方。",
        "changes_en": f"The places that the text names, from data/{file}.",
    }
    return source.model_copy(update={**changes, "files": {}})


FILES = {"areas": f"{areas.FOLDER}/{areas.FILE}", "world": world.FILE}
"""The file of each bundled gazetteer below `data`; its source stands beside it."""


def credit_found(answer: Answer) -> Source:
    """Return the source of what a geocoding provider found."""
    return Source(
        title_zh_hans=f"{answer.provider}查得的位置",
        title_zh_hant=f"{answer.provider}查得的位置",
        title_en=f"Positions found by {answer.provider}",
        address=answer.provider,
        version=answer.date or "as bundled",
        retrieved=answer.date or today(),
        licence=answer.licence,
        licence_verified=False,
        credit=answer.credit,
        crs="EPSG:4326",
        changes_zh_hans="名称只查得一处，或经另一来源印证者，方取其位置；未经复核。",
        changes_zh_hant="名稱只查得一處，或經另一來源印證者，方取其位置；未經覆核。",
        changes_en="Only where a name has one place, or another source confirms it; not reviewed.",
    )


def credit_drawn() -> Source:
    """Return the source of lines that were drawn between the ends that a text names."""
    return _credit_own(
        ("据文中起讫点所连的直线", "據文中起訖點所連的直線", "Straight lines between named ends"),
        ("两端取自本卷宗，其间连为直线，仅为示意。", "兩端取自本卷宗，其間連為直線，僅為示意。",
         "From end to end as the crow flies; the course itself is not known."),
    )  # fmt: skip


def credit_inside() -> Source:
    """Return the source of points that say no more than which area a place lies in."""
    return _credit_own(
        ("区域内的示意点", "區域內的示意點", "Points somewhere in an area"),
        ("文中只说位于该区域；点置于区域中部，各点错开，以免重叠。",
         "文中只說位於該區域；點置於區域中部，各點錯開，以免重疊。",
         "The text says no more than the area; the points are set apart near its middle."),
    )  # fmt: skip


def credit_stated() -> Source:
    """Return the source of positions that the text itself gives as numbers."""
    return _credit_own(
        ("文中所写的坐标", "文中所寫的座標", "Positions that the text gives"),
        ("取自文中数字；基准已知者转为WGS 84。", "取自文中數字；基準已知者轉為WGS 84。",
         "Read from the text; turned into WGS 84 where the datum is said."),
    )  # fmt: skip


def _credit_own(titles: tuple[str, str, str], changes: tuple[str, str, str]) -> Source:
    fields = dict(zip(("zh_hans", "zh_hant", "en"), zip(titles, changes, strict=True), strict=True))
    return Source.model_validate(
        {
            **{f"title_{language}": title for language, (title, _) in fields.items()},
            **{f"changes_{language}": change for language, (_, change) in fields.items()},
            "address": "planmap draft", "version": "1", "retrieved": today(),
            "licence": "CC0-1.0", "licence_verified": True, "credit": "planmap",
            "crs": "EPSG:4326",
        }
    )  # fmt: skip


def write_rows(model: type[Row], rows: Iterable[Row]) -> bytes:
    """Return a CSV file with the columns of `model`: UTF-8, line feeds, lists joined by `|`."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(model.model_fields)
    for row in rows:
        writer.writerow(_write_cell(getattr(row, name)) for name in model.model_fields)
    return out.getvalue().encode()


def _write_cell(value: Any) -> str:  # noqa: ANN401 - a cell of any column
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple):
        return "|".join(value)
    if isinstance(value, float):
        return f"{value:.12g}"
    return str(value)


def write_toml(tables: Mapping[str, Mapping[str, Any]]) -> bytes:
    """Return a TOML file; values are text, numbers, booleans, lists of these."""
    lines: list[str] = []
    for table, values in tables.items():
        lines += ([f"[{table}]"] if table else []) + [
            f"{_write_key(key)} = {json.dumps(value, ensure_ascii=False)}"
            for key, value in values.items()
            if value is not None
        ]
        lines.append("")
    return "\n".join(lines).encode()


def _write_key(key: str) -> str:
    return key if key.replace("_", "").isalnum() and key.isascii() else json.dumps(key)


def write_dataset(name: str, dataset: DraftDataset) -> Mapping[str, bytes]:
    """Return `source.toml` and `features.geojson` of a dataset by path, ids in order."""
    members = [
        {
            "type": "Feature",
            "properties": {"id": identifier} | ({"geo_id": geo_id} if geo_id else {}),
            "geometry": mapping(set_precision(shape, GRID_DEG, mode="pointwise")),
        }
        for identifier, (shape, geo_id) in sorted(dataset.features.items())
    ]
    lines = ",\n".join(json.dumps(member, ensure_ascii=False) for member in members)
    features = f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'.encode()
    values = dataset.source.model_dump(mode="json", exclude={"files"})
    files = {"features.geojson": hashlib.sha256(features).hexdigest()}
    return {
        f"datasets/{name}/source.toml": write_toml({"": values, "files": files}),
        f"datasets/{name}/features.geojson": features,
    }
