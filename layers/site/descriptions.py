"""Describes a site as a dataset: schema.org for search engines, a Data Package for tools.

Source: https://schema.org/Dataset; Data Package 2.0, https://datapackage.org/standard/.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import DossierInfo
from geo.positions.source import Source
from geo.records.contents import Content, find_sha256
from geo.records.languages import column_of, find_nearest
from geo.records.row import as_words, english_words
from layers.citations import cite_document
from layers.exports.columns import FLOATS, INTEGERS
from layers.tables import TABLES, find_table_columns

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
MEDIA_TYPES: Mapping[str, str] = {
    ".atom": "application/atom+xml",
    ".csv": "text/csv",
    ".geojson": "application/geo+json",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
}


def make_descriptions(dossier: Dossier, files: Mapping[str, Content]) -> Mapping[str, bytes]:
    """Return `dataset.jsonld` and `datapackage.json`, which describe `files` (path to content)."""
    return {
        "dataset.jsonld": _write(describe_dataset(dossier, files)),
        "datapackage.json": _write(describe_package(dossier, files)),
    }


def describe_dataset(dossier: Dossier, files: Mapping[str, Content]) -> dict[str, Any]:
    """Return the schema.org `Dataset` of a site as JSON-LD; the box is in WGS 84."""
    west, south, east, north = dossier.info.bounds
    return {
        "@context": {"@vocab": "https://schema.org/"},
        "@type": "Dataset",
        "name": _tag(as_words(dossier.info, "title")),
        "description": _tag(cite_document(dossier.document)),
        "identifier": dossier.info.id,
        "version": dossier.info.version,
        "inLanguage": list(dossier.info.tags),
        "temporalCoverage": dossier.document.date,
        "spatialCoverage": {
            "@type": "Place",
            "geo": {"@type": "GeoShape", "box": f"{south} {west} {north} {east}"},
        },
        "isBasedOn": {
            "@type": "CreativeWork",
            "name": _tag(as_words(dossier.document, "title")),
            "publisher": {
                "@type": "Organization",
                "name": _tag(as_words(dossier.document, "publisher")),
            },
            "datePublished": dossier.document.date,
            **({"url": dossier.document.address} if dossier.document.address else {}),
        },
        "license": sorted({dataset.source.licence for dataset in dossier.datasets.values()}),
        "creditText": "; ".join(_credits(dossier)),
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": name,
                "encodingFormat": _media_type(name),
                "contentSize": str(len(content)),
                "sha256": find_sha256(content),
            }
            for name, content in sorted(files.items())
        ],
    }


def describe_package(dossier: Dossier, files: Mapping[str, Content]) -> dict[str, Any]:
    """Return the Data Package descriptor of a site; tables have a schema with keys."""
    return {
        "$schema": PROFILE,
        "name": dossier.info.id,
        **_name(dossier.info),
        "description": _english(cite_document(dossier.document)),
        "version": dossier.info.version,
        "licenses": [
            {"name": name}
            for name in sorted({dataset.source.licence for dataset in dossier.datasets.values()})
        ],
        "sources": [
            {
                **_name(dataset.source),
                "path": dataset.source.address,
                "version": dataset.source.version,
            }
            for dataset in dossier.datasets.values()
        ],
        "resources": [
            _describe_file(name, content, dossier.info.tags)
            for name, content in sorted(files.items())
        ],
    }


def _describe_file(name: str, content: Content, languages: tuple[str, ...]) -> dict[str, Any]:
    path = PurePosixPath(name)
    resource: dict[str, Any] = {
        "name": f"{path.parent.name}-{path.stem}".strip("-").lower(),
        "path": name,
        "format": path.suffix[1:],
        "mediatype": _media_type(name),
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{find_sha256(content)}",
    }
    if path.parent.name == "tables" and path.stem in TABLES:
        resource |= {"type": "table", "schema": _describe_table(path.stem, languages)}
    return resource


def _describe_table(name: str, languages: tuple[str, ...]) -> dict[str, Any]:
    columns = find_table_columns(name, languages)
    schema: dict[str, Any] = {
        "fields": [{"name": column, "type": _field_type(column)} for column in columns],
        "missingValues": [""],
    }
    if "id" in columns:
        schema["primaryKey"] = ["id"]
    return schema


def _field_type(column: str) -> str:
    if column in FLOATS:
        return "number"
    return "integer" if column in INTEGERS else "string"


def _tag(words: Mapping[str, str]) -> list[dict[str, str]]:
    """Return `words` as JSON-LD's values with a language each."""
    return [{"@value": text, "@language": tag} for tag, text in words.items()]


def _name(row: DossierInfo | Source) -> dict[str, str]:
    """Return the `title` that a Data Package asks for, and ours in each language."""
    titles = {column_of("title", tag): words for tag, words in as_words(row, "title").items()}
    return {"title": english_words(row, "title"), **titles}


def _english(words: Mapping[str, str]) -> str:
    return words[find_nearest("en", tuple(words))]


def _credits(dossier: Dossier) -> list[str]:
    return sorted({dataset.source.credit for dataset in dossier.datasets.values()})


def _media_type(name: str) -> str:
    return MEDIA_TYPES.get(PurePosixPath(name).suffix, "application/octet-stream")


def _write(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
