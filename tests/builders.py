"""Builds a small dossier of an invented town, whole and valid, that tests then bend."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from geo.dossiers.folder import OPTIONAL, TABLES

TEXT = (
    "Brookfield plans\n"
    "\n"
    "Mill Park opened in 2024 with 12 gardens.\n"
    "Tram 3 reaches Mill Park and, by 2027, Old Harbour; the harbour town is some way off.\n"
)
"""The planning text of the small dossier: three paragraphs."""

Table = list[dict[str, str]]


def words(field: str, text: str) -> dict[str, str]:
    """Return `text` as the three columns of `field`."""
    return {f"{field}_zh_hans": text, f"{field}_zh_hant": text, f"{field}_en": text}


def standing(name: str, **changes: str) -> dict[str, str]:
    """Return the columns that places and sections share."""
    row = {
        **words("name", name),
        "status_at": "operating",
        "placed": "measured",
        "coordinateUncertaintyInMeters": "40",
        "certainty": "certain",
        "geo_source": "survey",
        **words("why", "Surveyed."),
    }
    return row | changes


def span(surface: str, start: int = 0) -> dict[str, str]:
    """Return paragraph, start, end and surface of `surface` in `TEXT`, from `start` on."""
    begin = TEXT.index(surface, start)
    paragraph = sum(1 for line in TEXT[:begin].splitlines()[:-1] if line.strip()) + 1
    if TEXT[:begin].endswith("\n"):
        paragraph = sum(1 for line in TEXT[:begin].splitlines() if line.strip()) + 1
    return {
        "paragraph": str(paragraph),
        "start": str(begin),
        "end": str(begin + len(surface)),
        "surface": surface,
    }


def make_tables() -> dict[str, Table]:
    """Return the tables of the small dossier by file name."""
    town = standing(
        "Brookfield",
        id="brookfield",
        kind="district",
        theme="green",
        layer="areas",
        geo_source="outline",
        second_source="",
    )
    park = standing(
        "Mill Park",
        id="mill-park",
        kind="site",
        theme="green",
        layer="parks",
        aliases="the park|磨坊公园",
        start_date="2024",
        **words("summary", "A park by the mill."),
    )
    harbour = standing(
        "Old Harbour",
        id="old-harbour",
        kind="area",
        theme="green",
        layer="areas",
        status_at="planned",
        placed="indicative",
        coordinateUncertaintyInMeters="1500",
        certainty="uncertain",
        **words("summary", "Where the tram is to end."),
    )
    lost = standing(
        "Lost Mill",
        id="lost-mill",
        kind="site",
        theme="green",
        layer="parks",
        placed="unlocated",
        coordinateUncertaintyInMeters="",
        certainty="",
        geo_source="",
    )
    tram = standing(
        "Tram 3",
        id="tram3",
        kind="line",
        theme="rail",
        layer="trams",
        geo_source="",
        colour="#00807a",
    )
    stop = standing(
        "Mill Park stop",
        id="tram3-mill",
        kind="station",
        theme="rail",
        layer="trams",
        lines="tram3",
    )
    first = standing("First part", id="tram3.first", line="tram3", geo_source="survey")
    second = standing(
        "Second part",
        id="tram3.second",
        line="tram3",
        status_at="planned",
        placed="indicative",
        coordinateUncertaintyInMeters="600",
        certainty="uncertain",
        due="2027",
    )
    return {
        "themes.csv": [
            {
                "id": "green",
                **words("name", "Green"),
                "colour_light": "#1b7837",
                "colour_dark": "#7fbf7b",
            },
            {
                "id": "rail",
                **words("name", "Rail"),
                "colour_light": "#2166ac",
                "colour_dark": "#92c5de",
            },
        ],
        "layers.csv": [
            {"id": "parks", "theme": "green", **words("name", "Parks"), "symbol": "park"},
            {"id": "areas", "theme": "green", **words("name", "Areas"), "symbol": "district"},
            {"id": "trams", "theme": "rail", **words("name", "Trams"), "symbol": "rail"},
        ],
        "places.csv": [town, park, harbour, lost, tram],
        "stations.csv": [stop],
        "sections.csv": [first, second],
        "mentions.csv": [
            {**span("Brookfield"), "place": "brookfield"},
            {**span("Mill Park"), "place": "mill-park"},
            {**span("Tram 3"), "place": "tram3"},
            {**span("Mill Park", TEXT.index("Tram")), "place": "mill-park"},
            {**span("Old Harbour"), "place": "old-harbour"},
            {**span("harbour town"), "place": "", "reason": "vague"},
        ],
        "numerals.csv": [
            {**span("2024"), "role": "fact", "fact": "f-opened"},
            {**span("12"), "role": "fact", "fact": "f-gardens"},
            {**span("3", TEXT.index("Tram")), "role": "name"},
            {**span("2027"), "role": "declined", "reason": "date-of-promise"},
        ],
        "reasons.csv": [
            {"id": "vague", **words("words", "No one place is meant.")},
            {"id": "date-of-promise", **words("words", "The date stands with the promise.")},
        ],
        "facts.csv": [
            {
                "id": "f-gardens",
                "subject": "mill-park",
                "theme": "green",
                **words("metric", "Gardens"),
                "value": "12",
                "unit": "gardens",
                "base_value": "12",
                "base_unit": "count",
                "period": "2024",
                "comparator": "exact",
                **span("12 gardens"),
            },
            {
                "id": "f-opened",
                "subject": "mill-park",
                "theme": "green",
                **words("metric", "Year of opening"),
                "value": "2024",
                "unit": "year",
                "base_value": "2024",
                "base_unit": "year",
                "comparator": "exact",
                **span("2024"),
            },
        ],
        "commitments.csv": [
            {
                "id": "c-tram",
                "place": "tram3",
                "places": "tram3",
                "theme": "rail",
                **words("what", "The tram is to reach the harbour."),
                "status_at": "planned",
                "statement_kind": "promise",
                "due": "2027",
                "due_as_said": "by 2027",
                "paragraph": "3",
                "start": str(TEXT.index("Tram 3")),
                "end": str(TEXT.index("; the harbour")),
            }
        ],
        "outcomes.csv": [
            {
                "commitment": "c-tram",
                "outcome": "not_yet_due",
                "evidence_class": "official",
                "evidence": "e-town",
                "confidence": "certain",
                **words("note", "Works go on."),
            }
        ],
        "discrepancies.csv": [
            {
                "id": "d-gardens",
                "place": "mill-park",
                "fact": "f-gardens",
                **words("said", "12 gardens"),
                **words("found", "11 gardens"),
                "evidence": "e-town",
            }
        ],
        "evidence.csv": [
            {
                "id": "e-town",
                **words("publisher", "Town of Brookfield"),
                **words("title", "Works in 2026"),
                "date": "2026-05",
                "evidence_class": "official",
                "address": "https://town.example/works",
            }
        ],
        "paragraphs.csv": [
            {"paragraph": str(number), **words("gist", gist)}
            for number, gist in enumerate(("Title", "The park", "The tram"), start=1)
        ],
        "chapters.csv": [
            {
                "id": "green",
                **words("title", "The park"),
                **words("words", "It has gardens."),
                "layers": "parks|areas",
                "places": "mill-park",
                "statuses": "",
                "paragraphs": "2",
            }
        ],
        "control_points.csv": [
            {
                "id": "stop",
                **words("name", "Mill Park stop"),
                "lon": "10.02",
                "lat": "50.01",
                "geo_source": "survey",
            }
        ],
    }


def make_info() -> dict[str, dict[str, Any]]:
    """Return the tables of the small dossier's `dossier.toml`."""
    return {
        "dossier": {
            "id": "brookfield",
            "version": "1.0.0",
            **words("title", "Brookfield's plans"),
            "region": "brookfield",
            "metric_crs": "EPSG:32632",
            "view": [10.0, 50.0, 10.1, 50.05],
            "bounds": [9.9, 49.9, 10.3, 50.2],
        },
        "document": {
            **words("title", "Brookfield plans"),
            **words("publisher", "The Brookfield Bugle"),
            "date": "2025-01-15",
            "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
            "length": len(TEXT),
            "paragraphs": 3,
        },
        "tolerates": {"unlocated": 1, "single_source": 9, "radius_over_1km": 1, "stale_status": 9},
    }


def make_features() -> dict[str, list[dict[str, Any]]]:
    """Return the GeoJSON features of the small dossier's datasets by dataset id."""
    ring = [[10.0, 50.0], [10.1, 50.0], [10.1, 50.05], [10.0, 50.05], [10.0, 50.0]]

    def feature(identifier: str, kind: str, coordinates: Any, **extra: str) -> dict[str, Any]:  # noqa: ANN401
        geometry = {"type": kind, "coordinates": coordinates}
        properties = {"id": identifier, **extra}
        return {"type": "Feature", "properties": properties, "geometry": geometry}

    return {
        "outline": [
            feature("brookfield", "Polygon", [ring]),
            feature(
                "base-town",
                "Polygon",
                [ring],
                **{"class": "district"},
                **words("name", "Brookfield"),
            ),
            feature(
                "base-brook",
                "LineString",
                [[9.95, 50.02], [10.05, 50.03], [10.2, 50.02]],
                **{"class": "river"},
                **words("name", "The Brook"),
            ),
        ],
        "survey": [
            feature("mill-park", "Point", [10.021, 50.012], geo_id="node/1"),
            feature("old-harbour", "Point", [10.08, 50.03]),
            feature("tram3-mill", "Point", [10.02, 50.01], geo_id="node/2"),
            feature("tram3.first", "LineString", [[10.01, 50.005], [10.02, 50.01]]),
            feature("tram3.second", "LineString", [[10.02, 50.01], [10.08, 50.03]]),
        ],
    }


def make_streets() -> list[dict[str, Any]]:
    """Return a ground for the small dossier that is worth zooming into: a grid of ways."""
    kinds = ("street", "stream", "railway")
    grid = [9.9988 + 0.004 * step for step in range(26)]
    return [
        {
            "type": "Feature",
            "properties": {"id": f"{kind}-{number}", "class": kind},
            "geometry": {
                "type": "LineString",
                "coordinates": [[lon + 0.001 * at, 49.99], [lon + 0.001 * at, 50.06]],
            },
        }
        for number, lon in enumerate(grid)
        for at, kind in enumerate(kinds)
    ]


def write_dossier(
    folder: Path,
    *,
    tables: Mapping[str, Table] | None = None,
    info: Mapping[str, Mapping[str, Any]] | None = None,
    features: Mapping[str, list[dict[str, Any]]] | None = None,
) -> Path:
    """Write the small dossier below `folder`, with parts replaced where given, and return it.

    A table that is not among `tables`, or has no rows, has its header alone.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "dossier.toml").write_text(to_toml(info or make_info()), encoding="utf-8")
    given = make_tables() if tables is None else tables
    for name in [*given, *(TABLES.keys() - OPTIONAL - given.keys())]:
        header = ",".join(TABLES[name].model_fields) + "\n"
        content = to_csv(given[name]) if given.get(name) else header
        (folder / name).write_text(content, encoding="utf-8")
    for dataset, members in (features or make_features()).items():
        content = json.dumps({"type": "FeatureCollection", "features": members}, ensure_ascii=False)
        write_dataset(folder / "datasets" / dataset, {"features.geojson": content.encode()})
    return folder


def write_dataset(folder: Path, files: Mapping[str, bytes], **changes: Any) -> None:  # noqa: ANN401
    """Write a dataset with these files and a `source.toml` that fits them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    source: dict[str, Any] = {
        **words("title", f"Test {folder.name}"),
        "address": "https://example.org/data",
        "version": "1",
        "retrieved": "2026-11-01",
        "licence": "CC0-1.0",
        "licence_verified": True,
        "credit": f"Credit of {folder.name}",
        "crs": "EPSG:4326",
        **words("changes", "None."),
    }
    source |= changes
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    lines = [f"{key} = {_toml(value)}" for key, value in source.items()]
    lines += ["", "[files]", *(f'"{name}" = "{value}"' for name, value in sums.items())]
    (folder / "source.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def bend(name: str, row: int, **changes: str) -> dict[str, Table]:
    """Return the small dossier's tables with `changes` in row `row` (from 0) of file `name`."""
    tables = make_tables()
    tables[name][row] |= changes
    return tables


def bend_geometry(identifier: str, change: Callable[[Any], Any]) -> dict[str, list[dict[str, Any]]]:
    """Return the small dossier's features with `change` applied to one's coordinates."""
    features = make_features()
    for members in features.values():
        for member in members:
            if member["properties"]["id"] == identifier:
                member["geometry"]["coordinates"] = change(member["geometry"]["coordinates"])
    return features


def to_csv(rows: Table) -> str:
    """Return `rows` as CSV; the columns are those of all rows, in order of appearance."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def to_toml(info: Mapping[str, Mapping[str, Any]]) -> str:
    """Return `info` as TOML tables."""
    lines: list[str] = []
    for table, values in info.items():
        lines += [f"[{table}]", *(f"{key} = {_toml(value)}" for key, value in values.items()), ""]
    return "\n".join(lines)


def _toml(value: Any) -> str:  # noqa: ANN401 - a TOML value
    return json.dumps(value, ensure_ascii=False)
