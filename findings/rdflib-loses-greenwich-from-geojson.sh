#!/bin/sh
# Linked Places and GeoJSON-LD are GeoJSON that RDF tools read; a position is a list of numbers there. rdflib 7.6.0 reads
# such a file right and writes it as JSON-LD again. A position whose first number is 0, a place on the meridian of
# Greenwich, comes out as no list: its number 0 is taken for "nothing here", so that `coordinates` is the name of a blank
# node and the numbers stand elsewhere as rdf:first and rdf:rest. What reads the file as GeoJSON finds no position;
# the place beside it, at 0.1 degrees, and one on the equator are whole. Of lines and areas each position is an object
# {"@list": ...} though the context says that they are lists. PyLD 3.3.0 gives back all three as they were.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check rdflib==7.6.0 pyld==3.3.0 2>/dev/null
"$folder/venv/bin/python" -W ignore::DeprecationWarning - <<'PYTHON'
import json
from importlib.metadata import version

from pyld import jsonld
from rdflib import Graph

CONTEXT = {
    "@version": 1.1,
    "geojson": "https://purl.org/geojson/vocab#",
    "type": "@type",
    "Point": "geojson:Point",
    "LineString": "geojson:LineString",
    "coordinates": {"@id": "geojson:coordinates", "@container": "@list"},
}


def by_rdflib(kind, coordinates):
    given = {"@context": CONTEXT, "@id": "https://example.org/1", "type": kind, "coordinates": coordinates}
    graph = Graph().parse(data=json.dumps(given), format="json-ld")
    written = json.loads(graph.serialize(format="json-ld", context=CONTEXT, auto_compact=True))
    rows = written.get("@graph", [written])
    return next(row for row in rows if row.get("type") == kind).get("coordinates")


def by_pyld(kind, coordinates):
    given = {"@context": CONTEXT, "@id": "https://example.org/1", "type": kind, "coordinates": coordinates}
    quads = jsonld.to_rdf(given, {"format": "application/n-quads"})
    return jsonld.compact(jsonld.from_rdf(quads, {"useNativeTypes": True}), CONTEXT)["coordinates"]


print("rdflib", version("rdflib"), "PyLD", version("pyld"))
GREENWICH, EAST, EQUATOR = [0, 51.5], [0.1, 51.5], [32.5, 0]
for position in (GREENWICH, [0.0, 51.5], EAST, EQUATOR):
    print("Point", position, "by rdflib", by_rdflib("Point", position), "by PyLD", by_pyld("Point", position))
line = by_rdflib("LineString", [GREENWICH, EAST])
print("LineString", [GREENWICH, EAST], "by rdflib", [list(one) for one in line], "by PyLD", by_pyld("LineString", [GREENWICH, EAST]))
assert by_rdflib("Point", GREENWICH) is None and by_rdflib("Point", [0.0, 51.5]) is None
assert by_rdflib("Point", EAST) == EAST and by_rdflib("Point", EQUATOR) == EQUATOR
assert by_pyld("Point", GREENWICH) == GREENWICH and by_pyld("LineString", [GREENWICH, EAST]) == [GREENWICH, EAST]
assert [list(one) for one in line] == [["@id"], ["@list"]], line
PYTHON
