#!/bin/sh
# CQL is the language in which features and catalogues are filtered, of GeoServer, pygeoapi and STAC. An AND binds
# closer than an OR in both of its forms (CQL2, OGC 21-065r2, annex B: a booleanExpression is of booleanTerms with OR
# between, a term of factors with AND between; 07-006r1, 6.2.2, for the older one). pygeofilter 0.4.0, of which pygeoapi
# and stac-fastapi's backends stand, takes both from left to right: "a line, or a station that is over 5 floors" becomes
# "a line or a station, and over 5 floors", and loses all lines. cql2 0.6.0 reads it as it is meant, and so does SQL.
# With the AND first all is well, so that the order of two conditions decides. Nothing is told.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  pygeofilter==0.4.0 cql2==0.6.0 shapely==2.2.0 2>/dev/null
cd "$folder"
"$folder/venv/bin/python" -W error - <<'PYTHON'
import sqlite3
from importlib.metadata import version

import cql2
from pygeofilter.backends.sql import to_sql_where
from pygeofilter.parsers import cql2_text, ecql

ROWS = [("line 8", "line", 0), ("South", "station", 2), ("North", "station", 9)]
TEXTS = ["kind = 'line' OR kind = 'station' AND floors > 5", "kind = 'station' AND floors > 5 OR kind = 'line'"]
base = sqlite3.connect(":memory:")
base.execute("CREATE TABLE works (name, kind, floors)")
base.executemany("INSERT INTO works VALUES (?, ?, ?)", ROWS)
columns = {"kind": "kind", "floors": "floors"}


def find(where):
    """Return the names of the rows of which a condition is true."""
    return [name for (name,) in base.execute(f"SELECT name FROM works WHERE {where}")]


found = []
for text in TEXTS:
    item = cql2.parse_text(text)
    by_cql2 = [n for n, k, f in ROWS if item.matches({"kind": k, "floors": f})]
    parsed = [find(to_sql_where(parser.parse(text), columns)) for parser in (cql2_text, ecql)]
    found.append((parsed, by_cql2, find(text)))
    print(f"{text}: pygeofilter by CQL2 and ECQL {parsed}, cql2 {by_cql2}, SQLite {find(text)}")
print("pygeofilter", version("pygeofilter"), "cql2", version("cql2"))
assert found[0] == ([["North"]] * 2, ["line 8", "North"], ["line 8", "North"]), found[0]
assert found[1] == ([["line 8", "North"]] * 2, ["line 8", "North"], ["line 8", "North"]), found[1]
PYTHON
