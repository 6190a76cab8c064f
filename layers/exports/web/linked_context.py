"""The context of the Linked Places format: what each name in its JSON-LD stands for.

Source: Linked Places format 1.2, https://github.com/LinkedPasts/linked-places-format.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from geo.dossiers.dossier import Dossier
from geo.dossiers.rows import Fact
from geo.records.translated import columns_of, localise
from geo.vocabulary import Kind
from layers.frames import COLUMNS, find_columns

OWN = "https://planmap.invalid/ns/1#"
"""Names our own terms; it is a name only, nothing is to be found there."""

_SET = "@set"
_SPAN = {name: f"planmap:{name}" for name in ("paragraph", "start", "end", "surface")}
CONTEXT: Mapping[str, Any] = {
    "@version": 1.1,
    "id": "@id",
    "type": "@type",
    "planmap": OWN,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "lpo": "http://linkedpasts.org/ontology/lpo_latest.ttl#",
    "gn": "http://www.geonames.org/ontology#",
    "gvp": "http://vocab.getty.edu/ontology#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "cito": "http://purl.org/spar/cito#",
    "aat": "http://vocab.getty.edu/aat/",
    "wd": "http://www.wikidata.org/entity/",
    "dct": "http://purl.org/dc/terms/",
    "geojson": "https://purl.org/geojson/vocab#",
    "geojson-t": "https://github.com/kgeographer/geojson-t/",
    **{
        name: f"geojson:{name}"
        for name in (
            "FeatureCollection",
            "Feature",
            "GeometryCollection",
            "Point",
            "MultiPoint",
            "LineString",
            "MultiLineString",
            "Polygon",
            "MultiPolygon",
        )
    },
    "coordinates": {"@id": "geojson:coordinates", "@container": "@list"},
    "features": {"@id": "lpo:hasFeature", "@type": "@id", "@container": _SET},
    "geometry": "geojson-t:geometry",
    "geometries": {"@id": "lpo:setting", "@type": "@id", "@container": _SET},
    "properties": {
        "@id": "geojson:properties",
        "@context": {
            "title": "dct:title",
            "fclasses": {"@id": "gn:featureClass", "@type": "@vocab", "@container": _SET},
            **{letter: f"gn:{letter}" for letter in "AHLPRST"},
            "datum": "planmap:datum",
            **{name: f"planmap:{name}" for name in COLUMNS},
            "mentions": {"@id": "planmap:mentions", "@context": _SPAN},
            "facts": {
                "@id": "planmap:facts",
                "@context": {name: f"planmap:{name}" for name in Fact.model_fields},
            },
        },
    },
    "title": "dct:title",
    "license": "dct:license",
    "label": "rdfs:label",
    "value": "rdf:value",
    "identifier": "dct:identifier",
    "when": "lpo:when",
    "timespans": {"@id": "lpo:timespan", "@type": "@id", "@container": _SET},
    "start": "lpo:has_start",
    "end": "lpo:has_end",
    "in": "lpo:in",
    "names": {"@id": "lpo:name_attestation", "@type": "@id", "@container": _SET},
    "toponym": "lpo:toponym",
    "lang": "dct:language",
    "types": {"@id": "lpo:type_attestation", "@type": "@id", "@container": _SET},
    "relations": {"@id": "lpo:rel_attestation", "@type": "@id", "@container": _SET},
    "relationType": {"@id": "lpo:relation_type", "@type": "@id"},
    "relationTo": {"@id": "lpo:relation_to", "@type": "@id"},
    "certainty": "lpo:has_certainty",
    "links": {"@id": "lpo:link_attestation", "@type": "@id", "@container": _SET},
    "closeMatch": "skos:closeMatch",
    "exactMatch": "skos:exactMatch",
    "seeAlso": "rdfs:seeAlso",
    "citations": {
        "@id": "cito:cites",
        "@type": "@id",
        "@container": _SET,
        "@context": {"label": {"@id": "rdfs:label", "@container": "@language"}},
    },
    "descriptions": {"@id": "dct:description", "@type": "@id", "@container": _SET},
    "uncertainty": "planmap:coordinateUncertaintyInMeters",
    "datum": "planmap:datum",
}
CLASSES: Mapping[Kind, str] = {
    Kind.AREA: "L",
    Kind.SITE: "S",
    Kind.LINE: "R",
    Kind.STATION: "S",
    Kind.ROAD: "R",
    Kind.EVENT: "S",
    Kind.DISTRICT: "A",
    Kind.DESTINATION: "L",
}
"""The feature class of each kind, one of the seven of GeoNames that Linked Places allows."""

OTHER_CLASS = "S"
"""The class of a kind without a row: a spot, a building."""
TYPES: Mapping[Kind, tuple[str, str]] = {
    Kind.AREA: ("300182722", "region (geographic)"),
    Kind.SITE: ("300000809", "site"),
    Kind.LINE: ("300008591", "railroad"),
    Kind.STATION: ("300000678", "transportation complex"),
    Kind.ROAD: ("300008217", "road"),
    Kind.EVENT: ("300000809", "site"),
    Kind.DISTRICT: ("300232418", "administrative division"),
    Kind.DESTINATION: ("300000705", "district"),
}
"""The place type of each kind: id and term of the Art and Architecture Thesaurus.

Source: the subset of the World Historical Gazetteer, `aat_whg-subset.tsv`.
"""


def make_context(dossier: Dossier) -> dict[str, Any]:
    """Return `CONTEXT` with the columns of the dossier's languages."""
    own = CONTEXT["properties"]["@context"]
    facts = columns_of(localise(Fact, dossier.info.tags))
    columns = find_columns(dossier.info.tags)
    return {
        **CONTEXT,
        "properties": {
            **CONTEXT["properties"],
            "@context": {
                **{name: own[name] for name in ("title", "fclasses", *"AHLPRST", "datum")},
                **{name: own.get(name, f"planmap:{name}") for name in columns},
                "facts": {
                    "@id": "planmap:facts",
                    "@context": {name: f"planmap:{name}" for name in facts},
                },
            },
        },
    }
