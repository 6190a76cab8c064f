"""Describes the features of the preview as OpenAPI 3.0, which clients ask for first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

GEOJSON = "application/geo+json"
JSON = "application/json"


def describe_api(base: str, collections: Sequence[str]) -> dict[str, Any]:
    """Return the OpenAPI document of the server at `base` with these collections."""
    name = _parameter("collectionId", "path", {"type": "string", "enum": list(collections)})
    item = _parameter("featureId", "path", {"type": "string"})
    return {
        "openapi": "3.0.3",
        "info": {"title": "planmap", "version": "1.0.0"},
        "servers": [{"url": base}],
        "paths": {
            "/": _get("The landing page", JSON),
            "/conformance": _get("The conformance classes", JSON),
            "/collections": _get("The layers", JSON),
            "/collections/{collectionId}": _get("A layer", JSON, name),
            "/collections/{collectionId}/items": _get(
                "Features of a layer", GEOJSON, name, *_describe_filters()
            ),
            "/collections/{collectionId}/items/{featureId}": _get("A feature", GEOJSON, name, item),
        },
    }


def _describe_filters() -> list[Mapping[str, Any]]:
    sides = {"type": "array", "minItems": 4, "maxItems": 6, "items": {"type": "number"}}
    return [
        {**_parameter("bbox", "query", sides), "style": "form", "explode": False},
        _parameter("datetime", "query", {"type": "string"}),
        _parameter("limit", "query", {"type": "integer", "minimum": 1, "maximum": 10000}),
        _parameter("offset", "query", {"type": "integer", "minimum": 0}),
    ]


def _parameter(name: str, where: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": where, "required": where == "path", "schema": dict(schema)}


def _get(summary: str, kind: str, *parameters: Mapping[str, Any]) -> dict[str, Any]:
    responses: dict[str, Any] = {
        "200": {"description": summary, "content": {kind: {"schema": {"type": "object"}}}},
        "400": {"description": "A parameter is unknown or wrong"},
        "404": {"description": "There is no such thing"},
    }
    return {"get": {"summary": summary, "parameters": list(parameters), "responses": responses}}
