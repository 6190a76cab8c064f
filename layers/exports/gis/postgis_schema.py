"""The schema of a PostGIS export: tables with keys, a spatial index, and views by geometry type.

All that is made here has a comment that begins with `planmap:`; what has not is someone else's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import psycopg
import shapely
from psycopg import sql

from layers.exports.columns import FLOATS, INTEGERS
from layers.exports.selection import Selection
from layers.exports.written import ExportError
from layers.tables import find_table_columns

Connection = psycopg.Connection[Any]

MARK = "planmap:"
NUMBER = "number"
"""Tells rows apart whose other key columns are equal, counted from 1."""

KEYS = {
    "places": ("id",),
    "facts": ("id",),
    "commitments": ("id",),
    "outcomes": ("commitment", NUMBER),
    "evidence": ("id",),
    "mentions": ("start", "end", NUMBER),
    "features": ("id",),
}
"""The tables in the order in which they refer to each other, and their primary keys."""

REFERENCES = {
    "facts": {"subject": "places"},
    "commitments": {"place": "places"},
    "outcomes": {"commitment": "commitments"},
    "mentions": {"place": "places"},
    "features": {"place": "places"},
}
JSON = {
    ("places", "mentions"),
    ("places", "facts"),
    ("features", "mentions"),
    ("features", "facts"),
}
ARRAYS = {
    "lines": "text[]",
    "commitments": "text[]",
    "evidence": "text[]",
    "places": "text[]",
    "paragraphs": "integer[]",
    "pages": "integer[]",
}
KINDS = {"points": (0, "MultiPoint"), "lines": (1, "MultiLineString"), "areas": (2, "MultiPolygon")}


def find_schema(selection: Selection) -> str:
    """Return the name of the schema for `selection`."""
    return _to_identifier(f"{selection.dossier.info.id}{selection.suffix}")


def find_columns(name: str, selection: Selection) -> dict[str, str]:
    """Return the SQL type of each column of a table."""
    own = (
        selection.columns
        if name == "features"
        else find_table_columns(name, selection.dossier.info.tags)
    )
    columns = {column: _find_type(name, column) for column in own}
    if name in {"outcomes", "mentions"}:
        columns[NUMBER] = "integer"
    if name == "features":
        columns["geom"] = f"geometry(Geometry, {find_srid(selection)})"
    return columns


def check_owner(connection: Connection, schema: str, where: str) -> None:
    """Refuse a schema that holds a table or view which planmap did not make.

    Raises
    ------
    ExportError
        If there is one; `where` names the database in its message.
    """
    rows = connection.execute(
        "SELECT relname, obj_description(pg_class.oid, 'pg_class') FROM pg_class "
        "JOIN pg_namespace ON pg_namespace.oid = relnamespace "
        "WHERE nspname = %s AND relkind IN ('r', 'v', 'm', 'p', 'f')",
        (schema,),
    ).fetchall()
    for name, comment in rows:
        if not (comment or "").startswith(MARK):
            message = (
                f"{schema}.{name} at {where} was not made by planmap; rename that table, "
                "or name another database"
            )
            raise ExportError(message)


def make_schema(connection: Connection, schema: str, selection: Selection) -> None:
    """Make the schema, its tables and its spatial index, as far as they are not there yet.

    Raises
    ------
    ExportError
        If a table has other columns than this version's.
    psycopg.Error
        If the database refuses.
    """
    extension = connection.execute("SELECT 1 FROM pg_extension WHERE extname = 'postgis'")
    if extension.fetchone() is None:
        connection.execute("CREATE EXTENSION postgis")
    known = connection.execute("SELECT 1 FROM pg_namespace WHERE nspname = %s", (schema,))
    if known.fetchone() is None:
        connection.execute(compose("CREATE SCHEMA {name}", name=schema))
    for name in KEYS:
        _make_table(connection, schema, name, selection)
    statement = "CREATE INDEX IF NOT EXISTS {index} ON {table} USING gist (geom)"
    table = sql.Identifier(schema, "features")
    connection.execute(compose(statement, index=f"{schema}_features_geom", table=table))


def _make_table(connection: Connection, schema: str, name: str, selection: Selection) -> None:
    table = sql.Identifier(schema, name)
    columns = find_columns(name, selection)
    there = connection.execute(
        "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(%s) AND attnum > 0 "
        "AND NOT attisdropped ORDER BY attnum",
        (table.as_string(connection),),
    ).fetchall()
    if there and [column for (column,) in there] != list(columns):
        message = (
            f"{schema}.{name} was made by another version of planmap; "
            f"drop the schema {schema} and export again"
        )
        raise ExportError(message)
    if there:
        return
    parts = [compose("{column} " + kind, column=column) for column, kind in columns.items()]
    parts.append(compose("PRIMARY KEY ({keys})", keys=join_names(KEYS[name])))
    parts += [
        compose(
            "FOREIGN KEY ({column}) REFERENCES {other}",
            column=column,
            other=sql.Identifier(schema, other),
        )
        for column, other in REFERENCES.get(name, {}).items()
    ]
    parts_list = sql.SQL(", ").join(parts)
    connection.execute(compose("CREATE TABLE {table} ({parts})", table=table, parts=parts_list))
    comment = f"{MARK} {name} of the dossier {selection.dossier.info.id}, {selection.datum_name}"
    statement = "COMMENT ON TABLE {table} IS {comment}"
    connection.execute(compose(statement, table=table, comment=sql.Literal(comment)))


def make_views(connection: Connection, schema: str, selection: Selection) -> None:
    """Make a view for each layer and type of geometry that it has, if it is not there yet.

    Raises
    ------
    psycopg.Error
        If the database refuses.
    """
    for layer in selection.layers:
        dimensions = set(shapely.get_dimensions(layer.frame.geometry.to_numpy()).tolist())
        for kind, (dimension, geometry) in KINDS.items():
            view = sql.Identifier(schema, f"{_to_identifier(layer.id)}_{kind}")
            name = view.as_string(connection)
            there = connection.execute("SELECT to_regclass(%s)", (name,)).fetchone()
            if dimension not in dimensions or (there and there[0]):
                continue
            statement = (
                "CREATE VIEW {view} AS SELECT {columns}, "
                "ST_Multi(geom)::geometry({geometry}, {srid}) AS geom "
                "FROM {table} WHERE layer = {layer} AND ST_Dimension(geom) = {dimension}"
            )
            words = {
                "view": view,
                "columns": join_names(selection.columns),
                "table": sql.Identifier(schema, "features"),
                "geometry": sql.SQL(geometry),
                "srid": sql.Literal(find_srid(selection)),
                "dimension": sql.Literal(dimension),
                "layer": sql.Literal(layer.id),
                "comment": sql.Literal(f"{MARK} {layer.name[selection.language]}"),
            }
            connection.execute(compose(statement, **words))
            connection.execute(compose("COMMENT ON VIEW {view} IS {comment}", **words))


def _find_type(table: str, column: str) -> str:
    if (table, column) in JSON:
        return "jsonb"
    if column in ARRAYS or (table, column) == ("commitments", "facts"):
        return ARRAYS.get(column, "text[]")
    if column in FLOATS:
        return "double precision"
    return "integer" if column in INTEGERS else "text"


def find_srid(selection: Selection) -> int:
    """Return the SRID of positions, which is EPSG's number, or 0 for a datum that has none."""
    return selection.crs.to_epsg() or 0


def _to_identifier(name: str) -> str:
    return re.sub(r"\W", "_", name)


def compose(statement: str, **words: str | sql.Composable) -> sql.Composed:
    """Return `statement` with its words put in: texts as identifiers, the others as they are."""
    parts = {
        name: sql.Identifier(word) if isinstance(word, str) else word
        for name, word in words.items()
    }
    return sql.SQL(statement).format(**parts)


def join_names(names: Sequence[str]) -> sql.Composed:
    """Return `names` as identifiers with commas between."""
    return sql.SQL(", ").join(sql.Identifier(name) for name in names)
