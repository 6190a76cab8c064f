"""What the page knows: one block of facts, one block of geometry a layer, one for the base map.

Blocks are plain dictionaries, ready for JSON; long tables are packed as columns. Words are
keyed by BCP 47 tag; positions are EPSG:4326 (lon, lat), lengths metres, offsets code points of
the text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import (
    Commitment,
    Fact,
    Mention,
    Numeral,
    Outcome,
)
from geo.records.collecting import without_collecting
from geo.records.languages import find_nearest
from geo.records.row import Row, as_words
from geo.texts.values.said import Said, say_amount
from geo.texts.values.structures import STRUCTURE, find_structures
from layers.frames import find_columns
from layers.layer import DrawnLayer, Layer, LayerHead
from layers.style import (
    AREA_OPACITY,
    DISC_FILLED_TO_M,
    DISC_FROM_M,
    FORMS,
    INDICATIVE_DASH_PX,
    UNKNOWN_COLOURS,
)
from maps.blocks.columns import pack_column, pack_rows
from maps.blocks.documents import make_chapters, make_document
from maps.blocks.geometry import pack_geometries
from maps.blocks.places import pack_places, pack_sections
from maps.blocks.sorts import make_sorts
from maps.blocks.spelling import spell_words

FORMAT = 2
"""The number of this shape of the blocks; a page refuses another."""


@without_collecting()
def make_data(
    dossier: Dossier,
    layers: Sequence[LayerHead],
    *,
    text: Mapping[str, Any] | None = None,
    online: tuple[Mapping[str, Any], ...] = (),
) -> dict[str, Any]:
    """Return the block of facts: all of `dossier` but its geometry.

    `text` is what `maps.blocks.text.split_text` makes of the planning text; `online` lists the
    base maps from the network that the reader may choose.
    """
    info, document = dossier.info, dossier.document
    return {
        "format": FORMAT,
        "dossier": {
            **_pick(info, "id", "version", "region", "view", "bounds"),
            "title": as_words(info, "title"),
            "languages": list(info.tags),
        },
        "document": {
            **_pick(document, "genre", "date", "address", "sha256", "length", "paragraphs"),
            "title": as_words(document, "title"),
            "publisher": as_words(document, "publisher"),
            "pages": [[row.page, dossier.number_of(row)] for row in dossier.pages],
        },
        "documents": [make_document(dossier, row) for row in dossier.documents],
        "text": text,
        "themes": [
            {"id": row.id, "name": _name(row), "light": row.colour_light, "dark": row.colour_dark}
            for row in dossier.themes
        ],
        "layers": [_layer(layer) for layer in layers],
        "places": pack_places(dossier),
        "sections": pack_sections(dossier),
        **_make_reading(dossier),
        **_make_statements(dossier),
        "datasets": {key: _dataset(row) for key, row in sorted(dossier.datasets.items())},
        "chapters": make_chapters(dossier),
        "controls": [
            {"id": row.id, "name": _name(row), "lon": row.lon, "lat": row.lat}
            for row in dossier.control_points
        ],
        "columns": list(find_columns(info.tags)),
        "spelling": _make_spelling(dossier),
        "styles": make_styles(),
        "sorts": make_sorts(),
        "online": [dict(row) for row in online],
    }


def make_styles() -> dict[str, Any]:
    """Return the style table of the layers for the page's script."""
    return {
        "discFrom": DISC_FROM_M,
        "discFilledTo": DISC_FILLED_TO_M,
        "areaOpacity": AREA_OPACITY,
        "indicativeDash": list(INDICATIVE_DASH_PX),
        "unknown": {"light": UNKNOWN_COLOURS[0], "dark": UNKNOWN_COLOURS[1]},
        "forms": {
            status.value: {
                "width": form.width_px,
                "dash": list(form.dash_px),
                "fill": form.fill,
                "hatched": form.hatched,
                "grey": form.grey,
            }
            for status, form in FORMS.items()
        },
    }


def make_geometry(layer: Layer | DrawnLayer) -> dict[str, Any]:
    """Return the geometry of `layer`: ids of its features, and the packed geometry of each."""
    return {"layer": layer.id, "ids": layer.ids, **pack_geometries(layer.geometries)}


def _layer(layer: LayerHead) -> dict[str, Any]:
    return {
        "id": layer.id,
        "theme": layer.theme,
        "name": dict(layer.name),
        "symbol": layer.symbol,
        "visible": layer.visible,
        "credits": list(layer.credits),
    }


def _make_spelling(dossier: Dossier) -> dict[str, Any]:
    """Return what the page needs to spell names in pinyin, and in which language they then are."""
    tag = find_nearest("zh-Hans", dossier.info.tags)
    names = (name for row in dossier.places for name in (row.name_zh_hans, *row.aliases))
    return {"of": tag, "words": spell_words(names)}


def _make_reading(dossier: Dossier) -> dict[str, Any]:
    return {
        "mentions": _pack_spans(dossier, dossier.mentions, "place", "reason"),
        "numerals": _pack_spans(dossier, dossier.numerals, "role", "fact", "reason"),
        "reasons": {row.id: as_words(row, "words") for row in dossier.reasons},
        "paragraphs": [
            {"n": dossier.number_of(row), "gist": as_words(row, "gist")}
            for row in sorted(dossier.paragraphs, key=dossier.number_of)
        ],
    }


def _make_statements(dossier: Dossier) -> dict[str, Any]:
    outcomes = dossier.index.outcomes
    structures = find_structures(dossier.facts)
    return {
        "facts": pack_rows(
            [_fact(dossier, row, is_structure=row.id in structures) for row in dossier.facts]
        ),
        "commitments": pack_rows(
            [_commitment(dossier, row, outcomes.get(row.id)) for row in dossier.commitments]
        ),
        "discrepancies": [
            {
                **_pick(row, "id", "place", "fact", "commitment", "evidence"),
                "said": as_words(row, "said"),
                "found": as_words(row, "found"),
            }
            for row in dossier.discrepancies
        ],
        "evidence": {
            row.id: {
                **_pick(row, "date", "address"),
                "publisher": as_words(row, "publisher"),
                "title": as_words(row, "title"),
                "class": row.evidence_class,
            }
            for row in dossier.evidence
        },
    }


def _fact(dossier: Dossier, row: Fact, *, is_structure: bool) -> dict[str, Any]:
    said = (
        Said(STRUCTURE, row.base_value)
        if is_structure
        else say_amount(row.unit, row.base_value, row.base_unit)
    )
    return {
        **_span(dossier, row),
        **_pick(row, "id", "subject", "theme", "value", "unit", "period", "comparator"),
        "metric": as_words(row, "metric"),
        "baseValue": row.base_value,
        "baseUnit": row.base_unit,
        "said": said and said.unit,
        "saidValue": said and said.value,
    }


def _commitment(dossier: Dossier, row: Commitment, outcome: Outcome | None) -> dict[str, Any]:
    """Return a statement; without an `outcome` nobody has looked, which is not `unknown`."""
    return {
        **_pick(row, "id", "place", "places", "theme", "due", "facts"),
        "what": as_words(row, "what"),
        "kind": row.statement_kind,
        "statusAt": row.status_at,
        "dueAsSaid": row.due_as_said,
        "p": dossier.number_of(row),
        "s": row.start,
        "e": row.end,
        "outcome": outcome
        and {
            **_pick(outcome, "date", "evidence", "confidence"),
            "state": outcome.outcome,
            "class": outcome.evidence_class,
            "note": as_words(outcome, "note"),
        },
    }


def _dataset(dataset: Any) -> dict[str, Any]:  # noqa: ANN401
    source = dataset.source
    return {
        **_pick(source, "address", "version", "retrieved", "licence", "credit"),
        "title": as_words(source, "title"),
        "changes": as_words(source, "changes"),
        "licenceVerified": source.licence_verified,
    }


def _pack_spans(
    dossier: Dossier, rows: Sequence[Mention] | Sequence[Numeral], *fields: str
) -> dict[str, Any]:
    """Return `rows` as `count` and `columns`: where each stands, and its `fields`."""
    names = ("s", "e", "surface", *fields)
    read = attrgetter("start", "end", "surface", *fields)
    found = zip(*map(read, rows), strict=True) if rows else ()
    columns = {"p": dossier.numbers_of(rows), **dict(zip(names, found, strict=bool(rows)))}
    packed = {name: pack_column(values) for name, values in columns.items()} if rows else {}
    return {"count": len(rows), "columns": packed}


def _span(dossier: Dossier, row: Fact) -> dict[str, Any]:
    """Return where a row stands; paragraphs are counted through all documents."""
    return {"p": dossier.number_of(row), "s": row.start, "e": row.end, "surface": row.surface}


def _name(row: Row) -> dict[str, str]:
    return as_words(row, "name")


def _pick(row: Row, *fields: str) -> dict[str, Any]:
    return {field: getattr(row, field) for field in fields}
